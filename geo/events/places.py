"""The places of events as texts name them, in any language and with any ending."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from geo.claims.inflected_names import InflectedNames
from geo.claims.place_names import OtherName, load_other_names
from geo.claims.places import Place
from geo.events.events import Event
from geo.folding import Folded, fold
from geo.names.matching.names import name_words

_BETWEEN = re.compile(r",? and | in |, ?|; ?")
_BEGINNING = 4


@dataclass(frozen=True)
class EventPlaces:
    """The places of events, each with all its names and the form of each. Picklable."""

    names: Mapping[str, tuple[Place, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[Event], others: Iterable[OtherName]) -> "EventPlaces":
        """Collect the places of events with the names that they have besides, if of any word."""
        others = list(others)
        names: dict[str, tuple[Place, str]] = {}
        for name in dict.fromkeys(one for event in events for one in places_of(event)):
            place = Place(name, "town", "")
            names.setdefault(name, (place, "name"))
            of = {it.place for it in others if it.form == "name" and name in (it.place, it.name)}
            for one in of:
                names.setdefault(one, (place, "name"))
            for it in others:
                if it.place in of | {name}:
                    names.setdefault(it.name, (place, it.form))
        return cls({name: found for name, found in names.items() if name_words(name)})

    def may_begin(self, word: str) -> bool:
        """Return whether a folded word may begin the name of a place: few that do not pass."""
        return word[:_BEGINNING] in self._beginnings

    def beginnings(self, event: Event) -> frozenset[str]:
        """Return the first letters, folded, of all that the places of an event are called."""
        own = places_of(event)
        names = (name for name, (place, _) in self.names.items() if place.name in own)
        return frozenset(_beginning(name) for name in names)

    def find(self, folded: Folded) -> list[tuple[int, int, str]]:
        """Return where a folded text names which places: from where, to where in its original.

        What a dash joins to another word is part of a longer name: Kirkuk–Ceyhan.
        """
        found = self._inflected.find(folded)
        spans = [(one.start, one.end, one.place.name) for one in found]
        return [span for span in spans if not _is_part(folded.original, *span[:2])]

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(map(_beginning, self.names))

    @cached_property
    def _inflected(self) -> InflectedNames:
        return InflectedNames(self.names)

    def __getstate__(self) -> dict[str, object]:
        return {"names": self.names}


def load_event_names(folder: Path) -> tuple[OtherName, ...]:
    """Read what places are called besides: event-places.csv, then place-names.csv for those there.

    Either may be missing. Raises GazetteerError with all the faults of a file.
    """
    return (*load_other_names(folder, "event-places.csv"), *load_other_names(folder))


@lru_cache(maxsize=4096)
def places_of(event: Event) -> tuple[str, ...]:
    """Return the places that an event's place names: Ağdam and Tovuz of "Ağdam in Tovuz"."""
    return tuple(filter(None, _BETWEEN.split(event.place)))


def _beginning(name: str) -> str:
    return name_words(name)[0][:_BEGINNING]


def _is_part(text: str, start: int, end: int) -> bool:
    before, after = fold(text[start - 1 : start]).text, fold(text[end : end + 2]).text
    return before == "-" or (after[:1] == "-" and after[1:].isalpha())
