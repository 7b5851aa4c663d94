"""Numbers in a text as figures are stated: with what stands before them, ranges, and years."""

import re
from functools import cache

from geo.claims.figures.counting import counting
from geo.claims.figures.units import units
from geo.claims.figures.words import either
from geo.claims.own_numerals import number_in
from geo.claims.quantities import hedge_pattern
from geo.claims.word_lists.load import any_of

_THOUSAND = 1000
_LONGEST_DATE = 60
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@cache
def number_pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of a number, with what stands before it and the letter behind it.

    It matches `"some $4 to 5"` and `"5m"`, in the groups `before`, `value`, `value_to` and `short`.
    """
    before, number = (
        either(word for unit in units(language) for word in unit.before),
        number_in(language),
    )
    between, and_, joint = (
        any_of("quantities", heading, language=language) for heading in ("between", "and", "joint")
    )
    to = rf"(?: ?(?:-|{joint}|(?(between){and_}|(?!))) ?|{counting(language).from_} )"
    return re.compile(
        rf"(?<![\w$€£.,-]){hedge_pattern(language)}(?P<between>{between} )?"
        rf"(?P<before>{before} ?)?(?P<value>{number})"
        rf"(?:{to}(?:{before} ?)?(?P<value_to>{number}))?"
        rf"(?P<short>{either(counting(language).shorts)}\b)?"
    )


def is_year_like(number: str) -> bool:
    """Return whether a number may be a year: `"1994"`."""
    return bool(_YEAR.fullmatch(number))


def is_year(match: re.Match[str], text: str, language: str) -> bool:
    """Return whether a number is a year by what stands about it: `"in 2010 Russian troops"`."""
    if not is_year_like(match["value"]):
        return False
    before, behind = _dated(language)
    first = max(0, match.start("value") - _LONGEST_DATE)
    is_said = before.search(text, first, match.start("value")) or behind.match(
        text, match.end("value")
    )
    return bool(is_said)


def scaled_like(value: float, other: float) -> float:
    """Return 3,000 for the 3 of `"3 to 5 thousand"`."""
    if value >= other / _THOUSAND:
        return value
    return value * next((scale for scale in (1e9, 1e6, 1e3) if other >= scale), 1.0)


@cache
def _dated(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells before a number, or behind it, that it is a year."""
    return re.compile(counting(language).dated), re.compile(counting(language).year)
