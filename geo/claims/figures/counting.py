"""How a language counts: its words for periods, and what stands beside an amount."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from geo.claims.figures.words import words_in

NEVER = "(?!)"
"""A pattern that matches nothing."""

Words = Mapping[str, Any]


@dataclass(frozen=True)
class Counting:
    """How a language counts; counting.toml tells what its fields mean."""

    goods: str = ""
    dated: str = NEVER
    year: str = NEVER
    from_: str = NEVER
    both: str = NEVER
    alone: str = NEVER
    soon: str = NEVER
    hedges: Mapping[str, str] = field(default_factory=dict)
    shorts: Mapping[str, float] = field(default_factory=dict)
    after: Words = field(default_factory=dict)
    before: Words = field(default_factory=dict)
    within: Words = field(default_factory=dict)

    def period(self, match: re.Match[str] | None) -> str:
        """Return day where a match of `periods` is of words for a day, "" for no match."""
        return next((name for name, said in match.groupdict().items() if said), "") if match else ""

    def hedge(self, match: re.Match[str] | None) -> str:
        """Return how sure a writer is, by a match of `hedges`; "" for no match."""
        return self.period(match).replace("_", " ")


@cache
def counting(language: str = "") -> Counting:
    """Return how a language counts, English if none is given."""
    return Counting(**words_in("counting", language))


def periods(patterns: Words) -> str:
    """Return a pattern with a group for each period: day, month, year."""
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items()) or NEVER
