"""The words about a date or a number in a sentence: what they tell that it is of, and of whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from geo.claims.recognising.cues import (
    distance_of_cue,
    is_about_another,
    is_aside,
    joints,
    sorts_told,
    without_persons,
)
from geo.claims.recognising.known_figures import KnownFigure
from geo.claims.recognising.spot import Spot
from geo.folding import folded

SHORT = 4
"""A sentence of at most so many words may answer a question; so few words are of those beside."""

_MARKS = '"“”«»(-–—'
_JOINT = re.compile(r"[,;()]| - ")


@dataclass(frozen=True)
class About:
    """The words about a date or a number up to a comma, and what they may be about."""

    spot: Spot

    @cached_property
    def _breaks(self) -> list[tuple[int, int]]:
        """What parts clauses: commas, and words such as "and"."""
        text = self.spot.reading.masked.text
        parts = _JOINT, joints(language=self.spot.reading.language)
        return sorted(match.span() for one in parts for match in one.finditer(text))

    @cached_property
    def _own(self) -> tuple[int, int]:
        """Where the words up to a comma begin and end."""
        text, at = self.spot.reading.masked.text, self.spot.at
        starts = [end for _, end in self._breaks if end <= at]
        ends = [start for start, _ in self._breaks if start > at]
        return max(starts, default=0), min(ends, default=len(text))

    @cached_property
    def _span(self) -> tuple[int, int]:
        """Where the words begin and end; few are of those beside, back to where there are more."""
        text, (first, last) = self.spot.reading.masked.text, self._own
        own, is_at_end = text[first:last], self.spot.at + 1 == last
        if self._is_long(own) or (_has_many(own) and not is_at_end):
            return first, last
        after = [start for start, _ in self._breaks if start > last]
        starts, piece = [0, *(end for _, end in self._breaks if end < first)], ""
        while starts and not self._is_long(piece):
            piece, first = text[starts[-1] : first], starts.pop()
        return first, min(after, default=len(text))

    def _is_long(self, words: str) -> bool:
        """Return whether words are a clause of their own, and not put in."""
        return _has_many(words) and not is_aside(words, language=self.spot.reading.language)

    @cached_property
    def _asked(self) -> str:
        """The question that the sentence answers in few words: `"In 2006."`."""
        reading = self.spot.reading
        return reading.context.asked if len(reading.masked.text.split()) <= SHORT else ""

    @cached_property
    def _said(self) -> str:
        """The date itself, as it is written: it may tell what it is of, `"two years old"`."""
        thing = self.spot.thing
        return folded(self.spot.reading.masked.original[thing.start : thing.end])

    @cached_property
    def _text(self) -> str:
        (first, last), text = self._span, self.spot.reading.masked.text
        return self._asked + text[first : self.spot.at] + self._said + text[self.spot.at + 1 : last]

    def distance_of(self, what: str) -> int | None:
        """Return how far from the date a word tells that it is of this; None if none does."""
        language = self.spot.reading.language
        if is_about_another(self._text, language=language):
            return None
        start = self.spot.at - self._span[0] + len(self._asked)
        end = start + len(self._said)
        return distance_of_cue(what, self._text, start, end, language=language)

    def is_of_another(self, *, is_year: bool) -> bool:
        """Return whether another line is spoken of: one with a name, or one that is none of ours.

        "The line" may be one of ours where a month tells it, or where the words name ours.
        """
        if not self.spot.is_of_another:
            return False
        text = self.spot.reading.masked.text
        is_named = any(one.kind == "other" for one in self.spot.reading.masked.things_in(text))
        return is_named or (is_year and not self._named)

    def is_of(self, one: KnownFigure, *, is_near: bool) -> bool:
        """Return whether the words may be about a feature: they name it, or what it is, or carries.

        Where they say nothing of the kind, the text has just named it, or nothing else of which
        this can be told.
        """
        if one.feature in self._named:
            return True
        reading = self.spot.reading
        told = sorts_told(self._text, language=reading.language)
        if told:
            return bool(told & reading.sorts.get(one.feature, frozenset()))
        if self._named or self.tells_of_a_name:
            return False
        is_beside = is_near and one.feature in self._named_beside
        return is_beside or self._in_play(one) == {one.feature}

    @property
    def tells_of_a_name(self) -> bool:
        """Whether a name that is not on the map stands before the date: `"BP started in 2006"`."""
        masked, first = self.spot.reading.masked, self._span[0]
        places = range(self.spot.at)
        said = "".join(
            " " if masked.text[at] in masked.things else masked.original[masked.starts[at]]
            for at in places
        )
        said = without_persons(said, language=self.spot.reading.language)[first:]
        words = [word for one in said.split() if (word := one.strip(_MARKS))]
        names = (one for one in words[first == 0 :] if one[:1].isupper())
        return any(names) or any(len(one) > 1 and one.isupper() for one in words[:1])

    @property
    def _named_beside(self) -> frozenset[str]:
        """The features that the sentence names before the date, or just behind its words."""
        masked, last = self.spot.reading.masked, self._own[1]
        is_comma = masked.text[last : last + 1] == ","
        soon = " ".join(masked.text[last:].split(" ")[:SHORT]) if is_comma else ""
        last = masked.span(last, last + len(soon))[1] if soon else 0
        things = [one.thing for one in self.spot.reading.named if one.thing.kind == "feature"]
        beside = (one for one in things if one.start < max(last, self.spot.thing.start))
        return frozenset(name for one in beside for name in one.names)

    def _in_play(self, one: KnownFigure) -> frozenset[str]:
        """The features just named; else all of the article, for what is told of few or by a month.

        Only those count of which it can be told: no pipeline has a lease.
        """
        reading = self.spot.reading
        fitting = frozenset(
            feature
            for feature in reading.context.features
            if one.what.is_of(reading.sorts.get(feature, frozenset()))
        )
        is_telling = not self.spot.thing.noun.isdigit() or len(one.what.of) == 1
        return self._just_named & fitting or (fitting if is_telling else frozenset())

    def ours(self, dates: list[KnownFigure]) -> list[KnownFigure]:
        """Return the dates of what the words name; all, where they name nothing of ours."""
        named = [one for one in dates if one.feature in self._named]
        return named or dates

    @cached_property
    def _named(self) -> frozenset[str]:
        """The features that the words name, or speak of as "it".

        Of several, where most words are of those beside, it is the last before the date.
        """
        named, at = list(self._features()), self.spot.thing.start
        before = [name for start, name in named if start < at]
        own, (first, last) = self._own, self.spot.reading.masked.span(*self._own)
        in_own = {name for start, name in named if first <= start < last}
        if own == self._span or in_own:
            return frozenset(in_own)
        return frozenset(before[-1:] or (name for _, name in named))

    @property
    def _just_named(self) -> frozenset[str]:
        """The features that the last sentence that names any has named, or the heading."""
        context = self.spot.reading.context
        for named in (*context.recent, context.headline):
            things = [one.thing for one in named if one.thing.kind == "feature"]
            if things:
                return frozenset(name for one in things for name in one.names)
        return frozenset()

    def _features(self) -> Iterator[tuple[int, str]]:
        first, last = self.spot.reading.masked.span(*self._span)
        for one in self.spot.reading.named:
            if one.thing.kind == "feature" and first <= one.thing.start < last:
                yield from ((one.thing.start, name) for name in one.thing.names)


def _has_many(words: str) -> bool:
    return len(words.split()) > SHORT
