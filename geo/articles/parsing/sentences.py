"""Splits a paragraph into sentences, in many languages, without touching a letter of it."""

import re
from collections.abc import Iterator
from functools import cache

from geo.languages.load import languages
from geo.languages.scripts import script_of
from geo.languages.union import either

_POINT = "."
_MAY_END = "!?…"
_ALWAYS_END = "؟۔"
_FAR = 500  # characters either side in which to look for what tells the language
_OPENING = re.compile(r"[\s\"'“‘„«(\[—–-]*")
_LAST_WORD = re.compile(r"[^\s\"'“‘„«(\[]*\Z")
_NOT_SPACE = re.compile(r"\S")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


@cache
def _stop() -> re.Pattern[str]:
    """Return the pattern of a stop, what may close after it, then a space or the end.

    What closes is quotes, brackets, footnote marks. A line of a list ends where the next begins.
    """
    signs = re.escape("".join([_POINT, _MAY_END, _ALWAYS_END, *_own_stops().values()]))
    typed = either(_typed_stops().values())
    return re.compile(
        rf"(?<![{signs}])(?P<stop>[{signs}]++)(?P<close>[\"'”’»“)\]]*+(?:\[\d{{1,4}}\])*+)(?=\s|\Z)"
        r"|[。！？]++[”’」』）]*+"
        rf"|(?P<typed>{typed})(?=\s)"
        r"|(?P<line>\n)(?=\s*[-*•–—]\s)"
    )


@cache
def _own_stops() -> dict[str, str]:
    """Return the full stop of each script that has one of its own: "։" is Armenian."""
    own = (one for one in languages().values() if one.sentences.full_stop != _POINT)
    return {one.script: one.sentences.full_stop for one in own}


@cache
def _typed_stops() -> dict[str, str]:
    """Return what is typed for the full stop of each script that has one of its own."""
    return {one.script: sign for one in languages().values() for sign in one.sentences.typed_stop}


@cache
def _words(kind: str) -> frozenset[str]:
    """Return the words of one kind in all languages: "joining", "openers"."""
    return frozenset(word for one in languages().values() for word in getattr(one.sentences, kind))


@cache
def _ordinal_letters() -> re.Pattern[str]:
    """Return the letters of the languages in which "102." may be an ordinal."""
    telling = (one.letters for one in languages().values() if one.sentences.ordinal_point)
    small = {letter for letters in telling for letter in letters}
    both = small | {letter.upper() for letter in small}
    return re.compile(either(letter for letter in both if not letter.isascii()))


@cache
def _without_capitals() -> frozenset[str]:
    """Return the scripts that have no capitals to begin a sentence with."""
    return frozenset(one.script for one in languages().values() if not one.capitals)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of a paragraph, trimmed of space, in order.

    The spans never overlap, and together they hold every character that is not space.
    """
    spans = []
    start = 0
    for end in [*_ends(text), len(text)]:
        trimmed = _trim(text, start, end)
        if trimmed[0] < trimmed[1]:
            spans.append(trimmed)
        start = end
    return spans


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    return left, max(left, start + len(piece.rstrip()))


def _ends(text: str) -> Iterator[int]:
    start = 0
    for match in _stop().finditer(text):
        if _is_end(text, start, match):
            yield match.end()
            start = match.end()


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    if match["typed"]:
        return _is_typed_stop(text, match)
    return match["stop"] is None or _is_stop(text, start, match)


def _is_typed_stop(text: str, match: re.Match[str]) -> bool:
    """Tell the colon that is typed for an Armenian full stop: "Այն երկար է: Այն նոր է"."""
    before = text[max(0, match.start() - 1) : match.start()]
    after = _NOT_SPACE.search(text, match.end())
    first = after[0] if after else ""
    if not before.islower() or _typed_stops().get(script_of(before)) != match["typed"]:
        return False
    is_capital = first.isupper() and script_of(first) == script_of(before)
    return is_capital or first == "«" or first.isdecimal()


def _is_stop(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell a full stop from the point of an abbreviation, an initial or an ordinal."""
    opening = _OPENING.match(text, match.end())
    at = opening.end() if opening else match.end()
    following = text[at : at + 40]
    if not following or _always_ends(match["stop"][0]):
        return True
    if _is_lower(following[0]):
        return False
    if match["stop"] != "." or match["close"]:
        return True
    if _is_pause(text, start, match):
        return False
    return not _is_abbreviation(text, start, match.start(), following)


def _always_ends(stop: str) -> bool:
    return stop in _ALWAYS_END or stop in _own_stops().values()


def _is_pause(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell the Armenian point, a pause like a colon where the full stop is "։"."""
    before = text[max(0, match.start() - 1) : match.start()]
    stop = _own_stops().get(script_of(before)) if before.islower() else None
    far = max(start, match.start() - _FAR), match.end() + _FAR
    return stop is not None and text.find(stop, *far) >= 0


def _is_lower(char: str) -> bool:
    """Tell a small letter, except in Georgian, which has no capitals to begin a sentence with."""
    return char.islower() and script_of(char) not in _without_capitals()


def _is_abbreviation(text: str, start: int, stop: int, following: str) -> bool:
    before = _LAST_WORD.search(text, max(start, stop - 40), stop)
    word = (before[0] if before else "").rsplit("-", 1)[-1].lower()
    if word in _words("joining") or word in _words("closing"):
        return word in _words("joining")
    if word in _words("numbering") and (following[0].isdigit() or following[0] == "№"):
        return True
    if word.isdigit():
        return _is_ordinal(text, start, stop, word, following)
    if word in _words("ending"):
        return not _opens(following)
    initial = len(word.rsplit(".", 1)[-1]) == 1 and word[-1].isalpha()
    return initial and not _opens(following, after_initial=True)


def _is_ordinal(text: str, start: int, stop: int, number: str, following: str) -> bool:
    if len(number) > 3:
        return False
    first = stop - start < 10 and text[start:stop].strip() == number
    told = _ordinal_letters().search(text, max(0, stop - _FAR), stop + _FAR)
    return (
        first
        or _first_word(following) in _words("after_ordinal")
        or bool(told and not _opens(following))
    )


def _opens(following: str, *, after_initial: bool = False) -> bool:
    """Tell a word that opens a sentence from a name: "The", "Le" but for "J. Le Carré"."""
    word = _first_word(following).lower()
    return word in _words("openers") or (not after_initial and word in _words("articles"))


def _first_word(text: str) -> str:
    match = _FIRST_WORD.match(text)
    return match[0] if match else ""
