"""Words broken at the end of a line, as "pipe-" and "line", become whole."""

import re
from bisect import bisect_left

from geo.folding import Folded
from geo.names.matching.lexicon import Lexicon

_LONGEST = 40
_BREAK = re.compile(
    r"[-\u2010\u00ad](?<=[^\W\d_].)(?:[ \t]{0,9}\n[ \t>]{0,20}|[ \t]{1,9})(?=[^\W\d_])"
)
_LAST = re.compile(r"[^\W\d_]+\Z")
_FIRST = re.compile(r"[^\W\d_]+")


def without_breaks(folded: Folded, lexicon: Lexicon) -> Folded:
    """Return a folded text without the hyphens, line ends and marks of quoting inside known words.

    "Tovuz-" and "based" stay apart: together they are no word of a name.
    """
    gaps = [gap for gap in _breaks(folded) if lexicon.read(_joined(folded.text, *gap))]
    return folded.without(gaps) if gaps else folded


def _breaks(folded: Folded) -> list[tuple[int, int]]:
    """Return from where to where in the folded text a word may be broken."""
    original, offsets = folded.original, folded.offsets
    found = [match for match in _BREAK.finditer(original) if _goes_on(original, match)]
    return [(bisect_left(offsets, m.start()), bisect_left(offsets, m.end())) for m in found]


def _goes_on(original: str, match: re.Match[str]) -> bool:
    """Tell a small letter after the break, or capitals on both sides."""
    before, after = original[match.start() - 1], original[match.end()]
    return after.islower() or (before.isupper() and after.isupper())


def _joined(text: str, start: int, end: int) -> str:
    """Return pipeline for what is around the break in `"BTC pipe- line"`."""
    before = _LAST.search(text, max(0, start - _LONGEST), start)
    after = _FIRST.match(text, end, end + _LONGEST)
    return before[0] + after[0] if before and after else ""
