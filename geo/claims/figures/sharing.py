"""Numbers that share the unit of the next: "42 and 46 inches"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.claims.figures.counting import counting
from geo.claims.figures.numbers import is_year, scaled_like
from geo.claims.own_numerals import parse_number_in
from geo.claims.quantities import Quantity
from geo.folding import Folded


def sharing(
    bare: Sequence[re.Match[str]],
    match: re.Match[str],
    amount: Quantity,
    folded: Folded,
    language: str,
) -> list[Quantity]:
    """Return 42 inches for `"42"` in `"42 and 46 inches"`, of numbers without a unit before it."""
    found: list[Quantity] = []
    least = amount.value or 0.0
    joint, end = _and(language), match.start()
    for one in reversed(bare):
        gap = folded.text[one.end("value") : end]
        if not joint.fullmatch(gap) or one["value_to"] or is_year(one, folded.text, language):
            break
        value = scaled_like(parse_number_in(language, one["value"]), least)
        span = folded.span(one.start(), one.end("value"))
        found.insert(0, replace(amount, start=span[0], end=span[1], value=value, value_to=None))
        joint, end = _comma(), one.start()
    return found


@cache
def _and(language: str) -> re.Pattern[str]:
    """`" and "`, between two numbers of one unit."""
    return re.compile(rf",? {counting(language).both} ")


@cache
def _comma() -> re.Pattern[str]:
    return re.compile(", ?")
