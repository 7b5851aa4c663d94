"""Lines of which those below tell: `"Name: TANAP"`, `"BTC in figures:"`; and items below them."""

import re
from functools import cache

from geo.claims.masking import Masked, signs
from geo.claims.word_lists.load import any_of

_SORTS = ("pipe", "rail", "line", "base", "air", "area")
_ITEM = re.compile(r"\W*[-*•–—·] |[^\W\d_][^:.!?]{0,40} ?: ?\S")


def leads(masked: Masked, *, language: str = "") -> bool:
    """Return whether the lines below tell of what a line names: it has nothing else but a label."""
    return bool(_leading(language).fullmatch(masked.text))


def is_item(masked: Masked) -> bool:
    """Return whether a line is an item of a list, or has a label: it tells of what leads it."""
    return bool(_ITEM.match(masked.original))


@cache
def _leading(language: str) -> re.Pattern[str]:
    """`"Name: TANAP"`, `"Pipeline: BTC"`, `"BTC:"`, `"BTC in figures:"`."""
    named = any_of("alone", "name", language=language)
    sorts = any_of("rivals", *_SORTS, language=language)
    line = rf"(?:[^\W\d]{{1,3}} )?{signs(['feature', 'other'])}"
    return re.compile(
        rf"\W*(?:(?:[^\W\d]+ ){{0,3}}(?:{named}|{sorts}) ?: ?{line}[.,;]?"
        rf"|{line}(?: [^\W\d]+){{0,3}} ?:|{line}) ?"
    )
