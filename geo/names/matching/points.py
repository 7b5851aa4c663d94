"""Acronyms written with points, as "B.T.C." or "B. T. C.", become words."""

import re
from itertools import pairwise

from geo.folding import Folded
from geo.names.matching.lexicon import Lexicon

_LETTER = r"[^\W\d_]"
_SPREAD, _TIGHT = (rf"(?:{_LETTER}{sign}){{1,5}}" for sign in (r"\. ", "[.-]"))
_POINTED = re.compile(rf"(?<![\w.-])(?:{_SPREAD}|{_TIGHT}){_LETTER}\.?(?![\w-])")


def without_points(folded: Folded, lexicon: Lexicon) -> Folded:
    """Return a folded text without the points between the letters of known acronyms.

    "B. T. Smith" stays as it is: its initials are no word of a name.
    """
    pointed = [match for match in _POINTED.finditer(folded.text) if _is_known(match[0], lexicon)]
    gaps = [gap for match in pointed for gap in _gaps(match)]
    return folded.without(gaps) if gaps else folded


def _is_known(pointed: str, lexicon: Lexicon) -> bool:
    """`"b.t.c."` is known if btc is."""
    return bool(lexicon.read("".join(filter(str.isalpha, pointed))))


def _gaps(match: re.Match[str]) -> list[tuple[int, int]]:
    """Return from where to where there is no letter in `"b.t.c."`."""
    letters = [match.start() + at for at, sign in enumerate(match[0]) if sign.isalpha()]
    return [(at + 1, after) for at, after in pairwise([*letters, match.end()]) if after > at + 1]
