"""A number or a date in a sentence, with the words about it and what is spoken of there."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from geo.claims.claim import BY_FIGURE, Claim
from geo.claims.context import Named
from geo.claims.figures.whats import whats
from geo.claims.in_play import classes_of, may_be
from geo.claims.masking import Thing
from geo.claims.quantities import Quantity
from geo.claims.reading import SentenceReading
from geo.claims.recognising.known_figures import KnownFigure
from geo.claims.recognising.known_lengths import KnownLength
from geo.claims.word_lists.load import any_of

FEW = 2
"""So many figures that count tell a number where the sentence names what it is of, or near what."""

_CLAUSE = re.compile(r"[,;:()]| - ")
_PLACES = ("country", "adjective", "border", "town", "stretch")

_SITES = {"base", "area"}
_OF_A_DAY = 2
"""So many hyphens has a day."""

Known = TypeVar("Known", KnownLength, KnownFigure)


@dataclass(frozen=True)
class Spot:
    """A number or a date in a sentence: its thing, and where its sign stands.

    `like` is where the amount stands of which a bare number has its unit.
    """

    reading: SentenceReading
    thing: Thing
    at: int
    like: int | None = None

    @property
    def stated(self) -> Quantity:
        """What is stated, of what is no date."""
        return self.reading.quantities[self.thing.quantity]

    @property
    def is_day(self) -> bool:
        """Whether it is a date to the day: 2006-07-13."""
        return self.thing.kind == "date" and self.thing.noun.count("-") == _OF_A_DAY

    @property
    def figures(self) -> int:
        """How many figures count: 4 of 1,768 and 2 of 850."""
        return figures_of(self.stated.value or 0.0)

    @property
    def claim(self) -> Claim:
        """A claim of what is stated, of nothing yet."""
        return Claim(self.thing.start, self.thing.end, "figure", None, None, rule=BY_FIGURE)

    @property
    def is_of_another(self) -> bool:
        """Whether another line is named before it, and none of ours after that."""
        return any(one.kind == "other" for one in self._last_line)

    @property
    def is_of_a_name(self) -> bool:
        """Whether that other line has a name: TANAP, but not "the branch"."""
        return any(one.kind == "other" and one.names for one in self._last_line)

    @property
    def _last_line(self) -> list[Thing]:
        """The line or base that is named last before it, if any is."""
        return [one.thing for one in self.before if not self._is_area(one.thing)][-1:]

    @property
    def named(self) -> frozenset[str]:
        """The features that the sentence names, or speaks of as "it"."""
        return frozenset(name for one in self.reading.named for name in _feature(one))

    def is_out_of_play(self, feature: str) -> bool:
        """Whether the text has gone on from a feature to another thing of its class."""
        return feature not in self.reading.in_play

    @property
    def clause(self) -> str:
        """The words about it up to a comma on either side."""
        text = self.reading.masked.text
        before = [match.end() for match in _CLAUSE.finditer(text, 0, self.at)]
        after = _CLAUSE.search(text, self.at)
        return text[max(before, default=0) : after.start() if after else len(text)]

    def calls(self, what: str) -> bool:
        """Whether a word about it says what it is of: capacity, opening."""
        return bool(whats(self.reading.language)[what].pattern.search(self.clause))

    def first_of(
        self,
        said: Sequence[Known],
        is_meant: Callable[[Known, bool], bool],
        *,
        alone: str = "",
    ) -> Known | None:
        """Return what is known of the one feature that the sentence names, else of the last before.

        `is_meant` says of what is known whether the sentence may mean it; True if it names it.
        `alone` is the only feature that may be meant where the sentence names none.
        """
        ours = [one for one in said if not self.is_rivalled(one.feature)]
        here = [one for one in ours if one.feature in self.named and is_meant(one, True)]
        if here:
            return self._of_one(here)
        features = [alone] if alone else self.reading.in_play
        for feature in features if ours else ():
            found = (one for one in ours if one.feature == feature and is_meant(one, False))
            if known := next(found, None):
                return known
        return None

    def _of_one(self, here: Sequence[Known]) -> Known | None:
        """Return what is known of the one feature of several that is named last in the clause.

        `"BTC is 46 inches wide, SCP 42"`: both are somewhere.
        """
        if len({one.feature for one in here}) == 1:
            return here[0]
        masked = self.reading.masked
        first = max((match.end() for match in _CLAUSE.finditer(masked.text, 0, self.at)), default=0)
        named = [one for one in self.before if one.thing.start >= masked.starts[first]]
        last = {name for one in named[-1:] for name in _feature(one)}
        return next((one for one in here if one.feature in last), None)

    @property
    def places(self) -> frozenset[str]:
        """The countries and towns that the sentence names."""
        named = (t for t in self.reading.masked.things_in(self.reading.masked.text))
        return frozenset(name for t in named if t.kind in _PLACES for name in t.names)

    def is_rivalled(self, feature: str) -> bool:
        """Return whether another thing of its class is spoken of before it, and none of ours since.

        Where none is named before it, what its clause names behind it counts.
        """
        sorts = self.reading.sorts
        ours = classes_of(Thing("feature", 0, 0, (feature,)), sorts)
        before, behind = (
            [one for one in things if may_be(one.thing, ours, sorts)]
            for things in (self.before, self._behind)
        )
        before = [one for one in before if one.is_head or self._is_told_more_of(one)] or before
        nearest = [one.thing for one in before[-1:] or behind[:1]]
        return any(one.kind != "feature" and (one.names or ours <= _SITES) for one in nearest)

    def _is_told_more_of(self, named: Named) -> bool:
        """Return whether a clause of its own follows a thing: `"Tavush, which has 120,000"`."""
        reading, which = self.reading, _which(self.reading.language)
        return bool(which.match(reading.masked.text, reading.past(named.thing)))

    def _is_area(self, thing: Thing) -> bool:
        return "area" in classes_of(thing, self.reading.sorts)

    @property
    def before(self) -> list[Named]:
        """The features and others whose names begin before it, in order."""
        return [one for one in self._things if one.thing.start < self.thing.start]

    @property
    def _behind(self) -> list[Named]:
        """Those that its clause names behind it."""
        masked = self.reading.masked
        match = _CLAUSE.search(masked.text, self.at)
        end = masked.ends[match.start() - 1 if match else -1]
        return [one for one in self._things if self.thing.end <= one.thing.start < end]

    @property
    def _things(self) -> list[Named]:
        """The features and others that the sentence names or speaks of, in order, and its towns."""
        signs = self.reading.masked.things_in(self.reading.masked.text)
        named = [one for one in self.reading.named if _may_be_told_of(one)]
        known = {one.thing.start for one in named}
        others = [one for one in signs if one.kind == "other" and one.start not in known]
        return sorted(
            [*named, *(Named(one, is_head=False) for one in others)],
            key=lambda one: one.thing.start,
        )


def figures_of(value: float) -> int:
    """Return how many figures of a number count: 4 of 1,768 and 2 of 850."""
    return len(f"{value:f}".replace(".", "").strip("0"))


def _feature(named: Named) -> tuple[str, ...]:
    return named.thing.names if named.thing.kind == "feature" else ()


def _may_be_told_of(named: Named) -> bool:
    return named.thing.kind in ("feature", "other") or (
        named.thing.kind == "town" and named.is_head
    )


@cache
def _which(language: str) -> re.Pattern[str]:
    """`", which"` behind a name."""
    return re.compile(rf",? {any_of('clauses', 'by-the-way', language=language)}")
