"""Finds the names of a gazetteer in a folded text."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from geo.folding import Folded
from geo.names.matching.context import Context
from geo.names.matching.ellipsis import Continuations
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import WORDING, Lookalike, Name, Reason, Spelling
from geo.names.matching.phrases import Found, PhraseTree, both_ways, is_chain, make_phrase
from geo.names.matching.reading import Reading, read
from geo.names.matching.reasons import Reasons
from geo.names.matching.wordings import Wordings


class Match(NamedTuple):
    """A name in a folded text, from `start` to `end`; `reason` is the word that spoke for it."""

    name: Name
    start: int
    end: int
    rule: str
    reason: str = ""


class Matcher:
    """Finds names: the longest first, then the leftmost, none inside another."""

    def __init__(
        self,
        *,
        names: Iterable[Name],
        lookalikes: Iterable[Lookalike],
        spellings: Iterable[Spelling],
        reasons: Iterable[Reason],
    ) -> None:
        self._lexicon = Lexicon(spellings)
        listed: list[Name | Lookalike] = [*names, *lookalikes]
        phrases = [make_phrase(name, self._lexicon) for name in listed]
        named = [phrase.name for phrase in phrases if phrase.name]
        exact = [phrase for phrase in phrases if not (phrase.name and phrase.name.kind == WORDING)]
        self._tree = PhraseTree(way for phrase in exact for way in both_ways(phrase))
        self._wordings = Wordings(p for p in phrases if p.name and p.name.kind == WORDING)
        self._continuations = Continuations(phrases)
        self._reasons = Reasons(named, reasons, self._lexicon)

    def find(self, folded: Folded, *, trusting: bool = False) -> list[Match]:
        """Find the names in a folded text, sorted; `trusting` asks no reasons of an acronym."""
        reading = read(folded, self._lexicon)
        if not reading.known:
            return []
        kept = self._settle(reading)
        named = [found for found in kept if found.phrase.name]
        matches = list(self._matches(named, reading, trusting=trusting))
        return _merged(sorted(matches, key=lambda match: match.start), reading)

    def _settle(self, reading: Reading) -> list[Found]:
        exact = [
            found for place in reading.known if (found := self._tree.longest_at(place, reading))
        ]
        taken: set[int] = set()
        kept = _without_overlaps(_without_hidden(exact), reading, taken)
        more = [
            found
            for chain in kept
            if chain.phrase.name and is_chain(chain.phrase.name)
            for found in self._continuations.after(chain, reading)
        ]
        kept += _without_overlaps(more, reading, taken)
        return kept + _without_overlaps(self._wordings.find(reading, taken), reading, taken)

    def _matches(self, named: list[Found], reading: Reading, *, trusting: bool) -> Iterator[Match]:
        scales = {found: self._reasons.scale(found.name) for found in named}
        in_full = {found.name.feature: found.name.name for found in named if not scales[found]}
        context = Context(reading, in_full)
        for found, scale in scales.items():
            rule, reason = found.rule, ""
            if scale and not trusting:
                score, reason = context.weigh(found, scale)
                rule = "in context" if found.name.kind == "acronym" else found.rule
                if score <= 0:
                    continue
            start, end = reading.words[found.first].start, reading.words[found.last].end
            yield Match(found.name, start, end, rule, reason)


def _without_hidden(found: list[Found]) -> list[Found]:
    """Drop the names that overlap a look-alike which is not itself inside a name."""
    hidden: set[int] = set()
    named_to = -1
    for one in found:
        if one.phrase.name:
            named_to = max(named_to, one.last)
        elif one.last > named_to:
            hidden.update(range(one.first, one.last + 1))
    return [
        one
        for one in found
        if not one.phrase.name or hidden.isdisjoint(range(one.first, one.last + 1))
    ]


def _without_overlaps(found: list[Found], reading: Reading, taken: set[int]) -> list[Found]:
    """Keep the longest, then the leftmost, of what overlaps; note the words taken."""
    words = reading.words
    kept = []
    for one in sorted(found, key=lambda f: (words[f.first].start - words[f.last].end, f.first)):
        places = range(one.first, one.last + 1)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return kept


def _merged(matches: list[Match], reading: Reading) -> list[Match]:
    """Join names of one feature that follow each other: "Baku–Tbilisi–Ceyhan export pipeline"."""
    joined_at = {word.start for word in reading.words if word.joined}
    gaps = {word.start: word.joint for word in reading.words}
    merged: list[Match] = []
    for match in matches:
        before = merged[-1] if merged else None
        touches = before and before.end + len(gaps[match.start]) == match.start
        if (
            before
            and touches
            and match.start in joined_at
            and before.name.feature == match.name.feature
        ):
            longer = max(before, match, key=lambda m: m.end - m.start)
            merged[-1] = longer._replace(start=before.start, end=match.end)
        else:
            merged.append(match)
    return merged
