"""What a sentence has that may tell of an event: days, places, features and words of a kind."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from geo.articles.article import Article, Sentence
from geo.articles.linking import LinkedArticle
from geo.events.days import Days, find_days
from geo.events.kinds import LATELY, TO_COME, Kinds
from geo.events.places import EventPlaces
from geo.folding import Folded, fold
from geo.languages.telling import tell_language
from geo.names.mentions import Mention
from geo.when import When

_WORD = re.compile(r"[^\W_]+")
_LONGEST_SENTENCE = 1500


class Named(NamedTuple):
    """A place or feature that a sentence names, or a word of a kind as it is written, and where."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Around:
    """The article around a sentence, and what to look for in it."""

    linked: LinkedArticle
    words: Kinds
    places: EventPlaces

    @property
    def today(self) -> When | None:
        """When it was published, as far as that is known."""
        return self.linked.article.header.day

    @cached_property
    def language(self) -> str:
        """The language of the whole text."""
        return tell_language(self.linked.article.text)

    def is_in(self, index: int, paragraph: int) -> bool:
        """Return whether a paragraph has a sentence of this index that is short enough for one."""
        sentences = self.linked.article.sentences
        if not 0 <= index < len(sentences) or sentences[index].paragraph != paragraph:
            return False
        return len(sentences[index].text) <= _LONGEST_SENTENCE

    @cached_property
    def evidence_at(self) -> "Callable[[int], Evidence]":
        """What returns what a sentence has to tell, by its index; it remembers the last few."""
        return lru_cache(maxsize=3)(self._evidence_at)

    def _evidence_at(self, index: int) -> "Evidence":
        sentence = self.linked.article.sentences[index]
        return Evidence(sentence.text, self.linked.mentions_in(sentence), self)


@dataclass(frozen=True, eq=False)
class Evidence:
    """A sentence and what it has to tell of events, found as it is asked for.

    `mentions` have offsets into the sentence.
    """

    text: str
    mentions: Sequence[Mention]
    around: Around

    @property
    def today(self) -> When | None:
        """When the article was published, as far as that is known."""
        return self.around.today

    @cached_property
    def folded(self) -> Folded:
        """Its text, folded."""
        return fold(self.text)

    @cached_property
    def told(self) -> list[tuple[str, int, Mapping[str, frozenset[str]]]]:
        """Its words that are one of any kind of event in any language, and where they begin.

        With each are the kinds, each with the languages.
        """
        words = ((match[0], match.start()) for match in _WORD.finditer(self.folded.text))
        told = ((word, start, self.around.words.spoken_of(word)) for word, start in words)
        return [one for one in told if one[2]]

    @cached_property
    def features(self) -> dict[str, Named]:
        """The features that it names, each where it does so first."""
        named = (Named(one.feature, one.start, one.end) for one in reversed(self.mentions))
        return {one.name: one for one in named}

    @cached_property
    def places(self) -> dict[str, Named]:
        """The places of events that it names."""
        places = self.around.places
        if not any(map(places.may_begin, _WORD.findall(self.folded.text))):
            return {}
        return _places(places.find(self.folded), tuple(self.features.values()))

    @cached_property
    def days(self) -> list[Days]:
        """The days that it names, but for those to come, as in "until 2044"."""
        today = self.today
        found = find_days(self.folded, today=today)
        return [it for it in found if not today or it.first.first_day <= today.last_day]

    @cached_property
    def kinds(self) -> dict[str, list[Named]]:
        """Each kind that it has words of in its language, with these words."""
        text = self.text
        language = tell_language(text, around=self.around.language)
        found = dict[str, list[Named]]()
        for word, start, kinds in self.told:
            first, last = self.folded.span(start, start + len(word))
            for kind in (kind for kind, languages in kinds.items() if language in languages):
                found.setdefault(kind, []).append(Named(text[first:last], first, last))
        return found

    def are_together(self, one: Named, other: Named) -> bool:
        """Return whether no semicolon parts two things that it names."""
        first, last = sorted((one, other), key=lambda named: named.start)
        return ";" not in self.text[first.end : last.start]

    @property
    def is_to_come(self) -> bool:
        """Whether it has a word for what is only planned or remembered."""
        return TO_COME in self.kinds

    @property
    def is_lately(self) -> bool:
        """Whether it has a word for what has just been, or was but a drill or a story."""
        return LATELY in self.kinds

    def may_tell(self, kinds: Collection[str]) -> bool:
        """Return whether it has a word of any of these kinds, in whatever language."""
        return any(not kinds_of.keys().isdisjoint(kinds) for *_, kinds_of in self.told)


def telling(article: Article, words: Kinds, kinds: Collection[str]) -> Iterator[Sentence]:
    """Return the sentences that have a word of any of these kinds of events, in order."""
    folded, past = fold(article.text), 0
    those = {
        word
        for word in set(_WORD.findall(folded.text))
        if not words.spoken_of(word).keys().isdisjoint(kinds)
    }
    if not those:
        return
    for match in _WORD.finditer(folded.text):
        if match[0] in those and (at := folded.offsets[match.start()]) >= past:
            sentence = article.sentence_at(at)
            past = sentence.end if sentence else past
            if sentence and len(sentence.text) <= _LONGEST_SENTENCE:
                yield sentence


def _places(found: Sequence[tuple[int, int, str]], features: Sequence[Named]) -> dict[str, Named]:
    """Return the places named, each where it is part of a feature's name, if it ever is."""
    places = dict[str, Named]()
    for start, end, name in found:
        if name not in places or any(one.start <= start and end <= one.end for one in features):
            places[name] = Named(name, start, end)
    return places
