"""Splits a paragraph into sentences, in six languages, without touching a letter of it."""

import re
from collections.abc import Iterator

# A stop, what may close after it (quotes, brackets, footnote marks), then a space or the end.
_STOP = re.compile(
    r"(?<![.!?…։؟۔])(?P<stop>[.!?…։؟۔]++)(?P<close>[\"'”’»“)\]]*+(?:\[\d{1,4}\])*+)(?=\s|\Z)"
    r"|[。！？]++[”’」』）]*+"
    r"|(?P<colon>(?<=[\u0561-\u0587]):)(?=\s+[\u0531-\u0556«\d])"  # ":" typed for an Armenian "։"
    r"|(?P<line>\n)(?=\s*[-*•–—]\s)"
)
_OPENING = re.compile(r"[\s\"'“‘„«(\[—–-]*")
_LAST_WORD = re.compile(r"[^\s\"'“‘„«(\[]*\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_TURKIC = re.compile(r"[ğışəçöüĞİŞƏÇÖÜ]")
_MONTHS = re.compile(
    r"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# After these a sentence goes on, whatever follows.
_JOINING = _words(
    "mr mrs ms dr prof gen col lt maj capt sgt adm amb sen rep gov hon rev st mt ft vs cf e.g i.e "
    "approx ca fig figs eds pp vol ed al "
    "им ул пр ок т.е т.к т.н проф акад ген адм пос дер обл респ см ср стр рис гл напр "
    "sn doç av org tuğg bkz örn çev yrd məs dos akad yəni b.e.ə "
    "ზოგ მაგ იხ ე.ი პროფ აკად გენ օր պրոֆ ակադ գեն տես"
)
# These end a sentence too, so the word that follows decides.
_ENDING = _words(
    "u.s u.k u.n e.u d.c u.s.s.r inc ltd co corp llc plc bros jr sr a.m p.m b.c a.d "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "г гг в вв тыс млн млрд трлн руб долл кв куб тел н.э "
    "yy t.c a.ş ltd.şti və.s s c წ წწ ე.წ ა.შ სთ թ թթ հ"
)
# These end one whenever a capital follows, though they look like initials.
_CLOSING = _words("etc т.д т.п др vb")
# And these only before a figure: "No. 102", "p. 7".
_NUMBERING = _words("no nos nr art sec ch p pp ст п пп рис № n°")

# Words that open a sentence but no name: after "U.S." or "г." they tell an end from a middle.
_OPENERS = _words(
    "the a an this that these those it its he she they we i there here but and or so yet in on at "
    "by for from with as if when while after before since although though however moreover "
    "meanwhile today now then what who why how such some many most both all one two "
    "он она оно они это эта этот эти в во на по из с со к о об у и а но да или за для при до "
    "после однако кроме также если когда как там здесь так затем теперь сегодня "
    "bu şu o ve ancak ama fakat çünkü bunun bir iki daha sonra onun onlar bununla bugün "
    "və amma lakin çünki onun bunun bir sonra "
    "այն սա նա նրանք և բայց իսկ"
)


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
    for match in _STOP.finditer(text):
        if match["stop"] is None or _is_end(text, start, match):
            yield match.end()
            start = match.end()


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell a full stop from the point of an abbreviation, an initial or an ordinal."""
    opening = _OPENING.match(text, match.end())
    following = text[opening.end() if opening else match.end() :][:40]
    if not following or match["stop"][0] in "։؟۔":
        return True
    if _is_lower(following[0]):
        return False
    if match["stop"] != "." or match["close"]:
        return True
    if _is_armenian_pause(text, start, match):
        return False
    return not _is_abbreviation(text, start, match.start(), following)


def _is_armenian_pause(text: str, start: int, match: re.Match[str]) -> bool:
    """Return the Armenian point, a pause like a colon where the full stop is "։"."""
    before = text[max(0, match.start() - 1) : match.start()]
    return (
        "\u0561" <= before <= "\u0587"
        and text.find("։", max(start, match.start() - 500), match.end() + 500) >= 0
    )


def _is_lower(char: str) -> bool:
    """Tell a small letter, except in Georgian, which has no capitals to begin a sentence with."""
    return char.islower() and not "\u10d0" <= char <= "\u10ff"


def _is_abbreviation(text: str, start: int, stop: int, following: str) -> bool:
    before = _LAST_WORD.search(text, max(start, stop - 40), stop)
    word = (before[0] if before else "").rsplit("-", 1)[-1].lower()
    if word in _JOINING or word in _CLOSING:
        return word in _JOINING
    if word in _NUMBERING and (following[0].isdigit() or following[0] == "№"):
        return True
    if word.isdigit():
        return _is_ordinal(text, start, stop, word, following)
    initial = len(word.rsplit(".", 1)[-1]) == 1 and word[-1].isalpha()
    return (word in _ENDING or initial) and not _opens(following)


def _is_ordinal(text: str, start: int, stop: int, number: str, following: str) -> bool:
    if len(number) > 3:
        return False
    first = stop - start < 10 and text[start:stop].strip() == number
    turkic = _TURKIC.search(text, max(0, stop - 500), stop + 500)
    return first or bool(_MONTHS.match(following) or (turkic and not _opens(following)))


def _opens(following: str) -> bool:
    word = _FIRST_WORD.match(following)
    return word is not None and word[0].lower() in _OPENERS
