"""Splits a paragraph into sentences, in many languages, without touching a letter of it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from geo.articles.parsing.abbreviations import FAR, is_abbreviation
from geo.articles.parsing.asides import is_before_speaker, is_in_aside
from geo.articles.parsing.lines import Layout, is_blank, layout_of, stands_alone
from geo.articles.parsing.lost_spaces import is_space_lost
from geo.languages.load import languages
from geo.languages.scripts import script_of
from geo.languages.union import either, scripts_without_capitals

_POINT = "."
_MAY_END = "!?…"
_ALWAYS_END = "؟۔"
_GOING_ON = ",;"
_QUOTES = "“„«‘"
_DASHES = ("-", "–", "—")
_LONGEST_WORD = 40
_LONGEST_BLANK = 40
_UNSEEN = "\u200b-\u200f\u2060\ufeff\u00ad"
_OPENING = re.compile(rf"[\s\"'“‘„«(\[—–>{_UNSEEN}-]*")
_NOT_SPACE = re.compile(r"\S")
_HAS_WORD = re.compile(r"\w")


@cache
def _stop() -> re.Pattern[str]:
    """Return the pattern of a stop, what may close after it, then a space or the end.

    What closes is quotes, brackets, footnote marks. The space may be lost: "war.Since". A line may
    stand by itself.
    """
    signs = re.escape("".join([_POINT, _MAY_END, _ALWAYS_END, *_own_stops().values()]))
    typed = either(_typed_stops().values())
    return re.compile(
        rf"(?<![{signs}])(?P<stop>[{signs}]++)"
        r"(?P<close>(?:[ \u00a0\u202f]»(?!\w))?+"
        rf"(?:[\"'”’»)\]¹²³⁰⁴-⁹†‡*{_UNSEEN}]|“(?!\w))*+(?: ?\[\d{{1,4}}\])*+)"
        r"(?:(?=\s|\Z)|(?P<glued>(?=[“„«‘(\[]?[^\W\d_])))"
        r"|[。！？]++[”’」』）]*+"
        rf"|(?P<typed>{typed})(?=\s)"
        r"|(?P<line>\n)"
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


def split_sentences(text: str, *, until: int | None = None) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of a paragraph, trimmed of space, in order.

    The spans never overlap, and together they hold every character that is not space. What begins
    at `until` or behind is not split.
    """
    spans = []
    start = 0
    for end in [*_ends(text, len(text) if until is None else until), len(text)]:
        trimmed = _trim(text, start, end)
        if trimmed[0] < trimmed[1]:
            spans.append(trimmed)
        start = end
    return spans


def stops_of(text: str) -> Iterator[int]:
    """Yield where a sentence of a paragraph may end: at stops and ends of lines."""
    return (match.start() for match in _stop().finditer(text))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    return left, max(left, start + len(piece.rstrip()))


def _ends(text: str, until: int) -> Iterator[int]:
    if until <= 0:
        return
    start, line, layout = 0, 0, None
    for match in takewhile(lambda match: match.start() < until, _stop().finditer(text)):
        if match.lastgroup == "line":
            line, layout = line + 1, layout or layout_of(text)
            is_end = line in layout.items or _is_end_of_line(text, start, match.start(), layout)
        else:
            is_end = _is_end(text, start, match)
        if is_end:
            start = match.end()
            yield start


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    kind = match.lastgroup
    if kind == "typed":
        return _is_typed_stop(text, match)
    return kind is None or _is_stop(text, start, match)


def _is_end_of_line(text: str, start: int, at: int, layout: Layout) -> bool:
    """Tell a line that stands by itself, in a list or as the only one of its sentence so far.

    A sentence that begins within a line, such as a caption's credit, ends with one that is short.
    """
    end = text.find("\n", at + 1)
    following = text[at + 1 : end if end >= 0 else len(text)]
    if layout.is_list or is_blank(following):
        return True
    begin = text.rfind("\n", 0, at) + 1
    if begin < start:
        return 2 * (at - begin) < layout.width and stands_alone(text[start:at], following, layout)
    is_whole = begin - start <= _LONGEST_BLANK and is_blank(text[start:begin])
    return is_whole and stands_alone(text[begin:at], following, layout)


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
    at, end = match.span()
    opening = _OPENING.match(text, end)
    begin = opening.end() if opening else end
    following = text[begin : begin + _LONGEST_WORD]
    stop, close, glued, _, _ = match.groups()
    if not following or stop[0] in _always_end():
        return True
    if _is_lower(following[0]) or following[0] in _GOING_ON:
        return False
    if _is_before_dash(text[end:begin], following):
        return False
    if not _HAS_WORD.search(text, start, min(at, start + _LONGEST_BLANK)):  # "[…]"
        return at > start + _LONGEST_BLANK
    if is_in_aside(text, start, at, end):
        return False
    if glued is not None and not _is_glued(text, start, match):
        return False
    if stop != ".":
        return not (close.strip() and is_before_speaker(text, end))
    if close and not close.startswith(")"):
        return True
    if _is_pause(text, start, match):
        return False
    return not is_abbreviation(text, start, at, following)


def _is_glued(text: str, start: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - _LONGEST_WORD) : match.start()]
    after = text[match.end() : match.end() + _LONGEST_WORD]
    return is_space_lost(before, after, closed=bool(match["close"]) or after[:1] in _QUOTES)


@cache
def _always_end() -> frozenset[str]:
    return frozenset([*_ALWAYS_END, *_own_stops().values()])


def _is_pause(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell the Armenian point, a pause like a colon where the full stop is "։".

    It is one too in a text that does not end with it, such as a heading.
    """
    before = text[max(0, match.start() - 1) : match.start()]
    script = script_of(before) if before.isalpha() else ""
    if script not in _own_stops():
        return False
    far = max(start, match.start() - FAR), match.end() + FAR
    is_told = text.find(_own_stops()[script], *far) >= 0 or _is_typed(script, text, *far)
    return is_told or not text[-_LONGEST_BLANK:].rstrip().endswith(_POINT)


def _is_typed(script: str, text: str, start: int, end: int) -> bool:
    """Tell whether what is typed for a script's own full stop stands there behind a word."""
    typed = _typed_stops().get(script, "")
    return (
        text.find(typed, start, end) >= 0
        and _behind_word(typed).search(text, start, end) is not None
    )


@cache
def _behind_word(sign: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\w){re.escape(sign)}(?=\s|\Z)")


def _is_before_dash(between: str, following: str) -> bool:
    """Tell a dash and who spoke, in a script without capitals, from a new sentence."""
    is_dash = between.strip() in _DASHES
    return is_dash and script_of(following[0]) in scripts_without_capitals()


def _is_lower(char: str) -> bool:
    """Tell a small letter, except in Georgian, which has no capitals to begin a sentence with."""
    return char.islower() and script_of(char) not in scripts_without_capitals()
