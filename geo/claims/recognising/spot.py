"""A number or a date in a sentence, with the words about it and what is spoken of there."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from geo.claims.claim import BY_FIGURE, Claim
from geo.claims.context import Named
from geo.claims.figures.whats import whats
from geo.claims.masking import Thing
from geo.claims.quantities import Quantity
from geo.claims.reading import SentenceReading
from geo.claims.recognising.known_figures import KnownFigure
from geo.claims.recognising.known_lengths import KnownLength

FEW = 2
"""So many figures that count tell a number where the sentence names what it is of, or near what."""

_CLAUSE = re.compile(r"[,;:()]| - ")
_PLACES = ("country", "adjective", "border", "town", "stretch")

Known = TypeVar("Known", KnownLength, KnownFigure)


@dataclass(frozen=True)
class Spot:
    """A number or a date in a sentence: its thing, and where its sign stands."""

    reading: SentenceReading
    thing: Thing
    at: int

    @property
    def stated(self) -> Quantity:
        """What is stated, of what is no date."""
        return self.reading.quantities[self.thing.quantity]

    @property
    def figures(self) -> int:
        """How many figures count: 4 of 1,768 and 2 of 850."""
        return len(f"{self.stated.value or 0:f}".replace(".", "").strip("0"))

    @property
    def claim(self) -> Claim:
        """A claim of what is stated, of nothing yet."""
        start = self.reading.offset + self.thing.start
        end = self.reading.offset + self.thing.end
        return Claim(start, end, "figure", None, None, rule=BY_FIGURE)

    @property
    def is_of_another(self) -> bool:
        """Whether another line is named before it, and none of ours after that."""
        before = [one for one in self._things if one.end <= self.thing.start]
        lines = [one.kind for one in before if one.kind in ("feature", "other")]
        return lines[-1:] == ["other"]

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
        self, said: Sequence[Known], is_meant: Callable[[Known, bool], bool]
    ) -> Known | None:
        """Return what is known of the one feature that the sentence names, else of the last before.

        `is_meant` says of what is known whether the sentence may mean it; True if it names it.
        """
        named = {name for one in self.reading.named for name in _feature(one)}
        here = [one for one in said if one.feature in named and is_meant(one, True)]
        if here:
            return here[0] if len({one.feature for one in here}) == 1 else None
        for feature in self._named_before if said else ():
            found = (one for one in said if one.feature == feature and is_meant(one, False))
            if known := next(found, None):
                return known
        return None

    @property
    def places(self) -> frozenset[str]:
        """The countries and towns that the sentence names."""
        named = (t for t in self.reading.masked.things_in(self.reading.masked.text))
        return frozenset(name for t in named if t.kind in _PLACES for name in t.names)

    @property
    def _things(self) -> list[Thing]:
        """All that the sentence names or may speak of, in order."""
        signs = self.reading.masked.things_in(self.reading.masked.text)
        things = [*signs, *(one.thing for one in self.reading.named)]
        return sorted(things, key=lambda thing: thing.start)

    @property
    def _named_before(self) -> list[str]:
        """The features named before the sentence, the last first, then all of the article."""
        context = self.reading.context
        earlier = [*context.recent, context.headline, [*reversed(context.so_far)]]
        found = [name for named in earlier for one in named for name in _feature(one)]
        return [*dict.fromkeys([*found, *sorted(context.features)])]


def _feature(named: Named) -> tuple[str, ...]:
    return named.thing.names if named.thing.kind == "feature" else ()
