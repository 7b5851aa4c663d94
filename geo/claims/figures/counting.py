"""How a language counts: its words for numbers and periods, and what stands beside an amount."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from geo.claims.figures.words import either, words_in
from geo.claims.numerals import FIGURES, NUMBER, parse_figures, parse_number

NEVER = "(?!)"
"""A pattern that matches nothing."""

Words = Mapping[str, Any]


@dataclass(frozen=True)
class Counting:
    """How a language counts; counting.toml tells what its fields mean."""

    goods: str = ""
    dated: str = NEVER
    year: str = NEVER
    shorts: Mapping[str, float] = field(default_factory=dict)
    after: Words = field(default_factory=dict)
    before: Words = field(default_factory=dict)
    within: Words = field(default_factory=dict)
    scales: Words = field(default_factory=dict)
    numbers: Words = field(default_factory=dict)

    @cached_property
    def number(self) -> str:
        """The pattern of a number with the words that scale it: "177.7 thousand"."""
        if not self.scales:
            return NUMBER
        scale = rf"[ -]?{_any(self.scales)}(?!\w)"
        rest = rf" \d{{1,3}}(?!\d|[.,]\d)(?:{scale})?"
        return rf"(?:(?:{FIGURES}|{_any(self.numbers)}(?!\w))(?:{scale}(?:{rest})?)?)"

    def parse(self, text: str) -> float:
        """Return the value of a number that `number` matched."""
        if not self.scales:
            return parse_number(text)
        return sum(map(self._value, self._terms.finditer(text)))

    def period(self, match: re.Match[str] | None) -> str:
        """Return day where a match of `periods` is of words for a day, "" for no match."""
        return next((name for name, said in match.groupdict().items() if said), "") if match else ""

    @cached_property
    def _terms(self) -> re.Pattern[str]:
        """`"177 thousand"` and `"700"` in `"177 thousand 700"`."""
        return re.compile(
            rf"(?:(?P<figures>{FIGURES})|(?P<word>{_any(self.numbers)}(?!\w)))"
            rf"(?:[ -]?(?P<scale>{_any(self.scales)})(?!\w))?"
        )

    def _value(self, match: re.Match[str]) -> float:
        scale = _value_of(match["scale"], self.scales) if match["scale"] else 1.0
        if match["word"]:
            return scale * _value_of(match["word"], self.numbers)
        return scale * parse_figures(match["figures"], scaled=scale > 1)


@cache
def counting(language: str = "") -> Counting:
    """Return how a language counts, English if none is given."""
    return Counting(**words_in("counting", language))


def periods(patterns: Words) -> str:
    """Return a pattern with a group for each period: day, month, year."""
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items()) or NEVER


def _any(words: Words) -> str:
    return either(word for listed in words.values() for word in listed)


def _value_of(text: str, words: Words) -> float:
    """Return a million for `"mln"`."""
    return next(float(value) for value, one in words.items() if re.fullmatch(either(one), text))
