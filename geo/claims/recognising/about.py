"""The words about a date or a number in a sentence: what they tell that it is of, and of whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from geo.claims.recognising.cues import distance_of_cue, is_about_another, sorts_told
from geo.claims.recognising.known_figures import KnownFigure
from geo.claims.recognising.spot import Spot

SHORT = 4
"""A sentence of at most so many words may answer a question; so few words are of those beside."""

_BREAK = re.compile(r"[,;()]| - ")


@dataclass(frozen=True)
class About:
    """The words about a date or a number up to a comma, and what they may be about."""

    spot: Spot

    @cached_property
    def _span(self) -> tuple[int, int]:
        """Where the words begin and end; what stands apart from them is of few words."""
        text, at = self.spot.reading.masked.text, self.spot.at
        breaks = [match.span() for match in _BREAK.finditer(text)]
        starts = [0, *(end for _, end in breaks if end <= at)]
        ends = [*(start for start, _ in breaks if start > at), len(text)]
        if len(text[starts[-1] : ends[0]].split()) > SHORT:
            return starts[-1], ends[0]
        return starts[-2:][0], ends[:2][-1]

    @cached_property
    def _asked(self) -> str:
        """The question that the sentence answers in few words: `"In 2006."`."""
        reading = self.spot.reading
        return reading.context.asked if len(reading.masked.text.split()) <= SHORT else ""

    @property
    def _text(self) -> str:
        first, last = self._span
        return self._asked + self.spot.reading.masked.text[first:last]

    def distance_of(self, what: str) -> int | None:
        """Return how far from the date a word tells that it is of this; None if none does."""
        language = self.spot.reading.language
        if is_about_another(self._text, language=language):
            return None
        at = self.spot.at - self._span[0] + len(self._asked)
        return distance_of_cue(what, self._text, at, language=language)

    def is_of_another(self, *, is_day: bool) -> bool:
        """Return whether another line is spoken of: one with a name, or one that is none of ours.

        "The line" may be one of ours on a day that tells it, or where the words name ours.
        """
        if not self.spot.is_of_another:
            return False
        text = self.spot.reading.masked.text
        is_named = any(one.kind == "other" for one in self.spot.reading.masked.things_in(text))
        return is_named or not (is_day or self._named)

    def is_of(self, feature: str, *, is_near: bool) -> bool:
        """Return whether the words may be about a feature: they name it, or what it is, or carries.

        Where they say nothing of the kind, the text has just named it, or names nothing else.
        """
        if feature in self._named:
            return True
        told = sorts_told(self._text, language=self.spot.reading.language)
        if told:
            return bool(told & self.spot.reading.sorts.get(feature, frozenset()))
        only = self.spot.reading.context.features
        just = self._just_named if self.spot.thing.noun.isdigit() else self._just_named or only
        return not self._named and (is_near or just == {feature})

    def ours(self, dates: list[KnownFigure]) -> list[KnownFigure]:
        """Return the dates of what the words name; all, where they name nothing of ours."""
        named = [one for one in dates if one.feature in self._named]
        return named or dates

    @cached_property
    def _named(self) -> frozenset[str]:
        """The features that the words name, or speak of as "it"."""
        return frozenset(self._features())

    @property
    def _just_named(self) -> frozenset[str]:
        """The features that the last sentence that names any has named."""
        for named in self.spot.reading.context.recent:
            things = [one.thing for one in named if one.thing.kind == "feature"]
            if things:
                return frozenset(name for one in things for name in one.names)
        return frozenset()

    def _features(self) -> Iterator[str]:
        first, last = self.spot.reading.masked.span(*self._span)
        for one in self.spot.reading.named:
            if one.thing.kind == "feature" and first <= one.thing.start < last:
                yield from one.thing.names
