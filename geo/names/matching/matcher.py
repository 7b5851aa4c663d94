"""Finds the names of a gazetteer in a folded text."""

import sys
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from geo.folding import Folded
from geo.names.matching.context import Context
from geo.names.matching.ellipsis import Continuations
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import WORDING, Lookalike, Name, Reason, Spelling
from geo.names.matching.phrases import Found, Phrase, PhraseTree, both_ways, make_phrase, taken_by
from geo.names.matching.reasons import Reasons
from geo.names.matching.tokens import Tokens, split_tokens
from geo.names.matching.wordings import Wordings
from geo.names.matching.words import TextWords


class NameMatch(NamedTuple):
    """A name in a folded text, from `start` to `end`; `reason` is the word that spoke for it.

    `first` is the index of its first token.
    """

    name: Name
    start: int
    end: int
    rule: str
    reason: str
    first: int


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
        scales = Reasons(named, reasons, self._lexicon)
        phrases = [p._replace(scale=scales.scale(p.name)) if p.name else p for p in phrases]
        exact = [phrase for phrase in phrases if not (phrase.name and phrase.name.kind == WORDING)]
        self._tree = PhraseTree(way for phrase in exact for way in both_ways(phrase))
        self._wordings = Wordings(p for p in phrases if p.name and p.name.kind == WORDING)
        self._continuations = Continuations(phrases)

    def find(self, folded: Folded, *, trusting: bool = False) -> list[NameMatch]:
        """Return the names in a folded text, sorted; `trusting` asks no reasons of an acronym."""
        tokens = split_tokens(folded, self._lexicon)
        if not tokens.known:
            return []
        named = {at: found for at, found in self._settle(tokens).items() if found.phrase.name}
        matches = self._matches(named, tokens, trusting=trusting)
        return _merged(sorted(matches, key=attrgetter("start")), tokens.words)

    def _settle(self, tokens: Tokens) -> dict[int, Found]:
        """Return the chain and `"Erzurum"` for `"Baku–Tbilisi–Ceyhan and –Erzurum"`.

        Each comes by the index of its first token.
        """
        words = tokens.words
        kept = _without_overlaps(_without_hidden(self._tree.find(tokens)), words)
        chains = _longest_first(_those(kept, lambda phrase: phrase.is_chain), words)
        _add(self._continuations.after(chains, tokens), kept, words)
        _add(self._wordings.find(tokens, kept), kept, words)
        return kept

    def _matches(
        self, named: dict[int, Found], tokens: Tokens, *, trusting: bool
    ) -> Iterator[NameMatch]:
        """Return BTC for `"oil in BTC"`, with oil as its reason; nothing for `"14 BTC"`."""
        words = tokens.words
        full = _longest_first(_those(named, lambda phrase: not phrase.scale), words)
        context = Context(tokens, {found.name.feature: found.name.name for _, found in full})
        for at, found in named.items():
            phrase, rule, reason = found.phrase, found.rule, ""
            if phrase.scale and not trusting:
                score, reason = context.weigh(at, found, phrase.scale)
                if score <= 0:
                    continue
                rule = "in context" if found.name.kind == "acronym" else rule
            end = words.end(at + found.words - 1)
            yield NameMatch(found.name, words.starts[at], end, rule, reason, at)


def _those(found: dict[int, Found], wanted: Callable[[Phrase], object]) -> list[tuple[int, Found]]:
    """Return what is found of the phrases that are wanted, with the indices of its tokens."""
    return [(at, each) for at, each in found.items() if wanted(each.phrase)]


def _without_hidden(found: dict[int, Found]) -> dict[int, Found]:
    """Drop `"BTK"` in the look-alike `"BTK killer"`, if that is not itself inside a name."""
    if all(each.phrase.name for each in found.values()):
        return found
    hidden: set[int] = set()
    named_to = 0
    for at, each in found.items():
        end = at + each.words
        if each.phrase.name:
            named_to = max(named_to, end)
        elif end > named_to:
            hidden.update(range(at, end))
    return {
        at: each
        for at, each in found.items()
        if not each.phrase.name or hidden.isdisjoint(range(at, at + each.words))
    }


def _without_overlaps(found: dict[int, Found], words: TextWords) -> dict[int, Found]:
    """Keep `"Baku–Tbilisi–Kars"` and drop `"Kars"` in it."""
    apart, crowded, reach = dict[int, Found](), list[tuple[int, Found]](), 0
    for (at, each), following in zip(found.items(), [*found, sys.maxsize][1:], strict=True):
        end = at + each.words
        if reach <= at and end <= following:
            apart[at] = each
        else:
            crowded.append((at, each))
        reach = max(reach, end)
    longest = dict[int, Found]()
    _add(crowded, longest, words)
    return apart | longest


def _add(found: Iterable[tuple[int, Found]], kept: dict[int, Found], words: TextWords) -> None:
    """Keep, the longest first, what has none of its tokens in what is kept already."""
    pairs = _longest_first(found, words)
    taken = taken_by(kept) if pairs else set()
    for at, each in pairs:
        indices = range(at, at + each.words)
        if taken.isdisjoint(indices):
            taken.update(indices)
            kept[at] = each


def _longest_first(found: Iterable[tuple[int, Found]], words: TextWords) -> list[tuple[int, Found]]:
    """Sort by the length in the text, then from left to right."""
    starts, end = words.starts, words.end

    def place(pair: tuple[int, Found]) -> tuple[int, int]:
        at, each = pair
        return starts[at] - end(at + each.words - 1), at

    return sorted(found, key=place)


def _merged(matches: list[NameMatch], words: TextWords) -> list[NameMatch]:
    """`"Baku–Tbilisi–Ceyhan"` and `"BTC pipeline"` after it are one, of the longer one's name."""
    merged: list[NameMatch] = []
    for match in matches:
        if merged and _goes_on(merged[-1], match, words):
            before = merged[-1]
            longer = max(before, match, key=lambda m: m.end - m.start)
            merged[-1] = longer._replace(start=before.start, end=match.end)
        else:
            merged.append(match)
    return merged


def _goes_on(before: NameMatch, match: NameMatch, words: TextWords) -> bool:
    """`"BTC pipeline"` goes on from `"Baku–Tbilisi–Ceyhan"` before it."""
    touches = before.end + len(words.joints[match.first]) == match.start
    is_joined = words.joined[match.first] and touches
    return is_joined and before.name.feature == match.name.feature
