"""Finds the names of a gazetteer in a folded text."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from geo.folding import Folded
from geo.names.matching.context import Context
from geo.names.matching.ellipsis import Continuations
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import WORDING, Lookalike, Name, Reason, Spelling
from geo.names.matching.phrases import PhraseMatch, PhraseTree, both_ways, is_chain, make_phrase
from geo.names.matching.reasons import Reasons
from geo.names.matching.tokens import Tokens, split_tokens
from geo.names.matching.wordings import Wordings
from geo.names.matching.words import Word


class NameMatch(NamedTuple):
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

    def find(self, folded: Folded, *, trusting: bool = False) -> list[NameMatch]:
        """Return the names in a folded text, sorted; `trusting` asks no reasons of an acronym."""
        tokens = split_tokens(folded, self._lexicon)
        if not tokens.known:
            return []
        kept = self._settle(tokens)
        named = [match for match in kept if match.phrase.name]
        matches = list(self._matches(named, tokens, trusting=trusting))
        return _merged(sorted(matches, key=lambda match: match.start), tokens)

    def _settle(self, tokens: Tokens) -> list[PhraseMatch]:
        """Return the chain and `"Erzurum"` for `"Baku–Tbilisi–Ceyhan and –Erzurum"`."""
        exact = [match for index in tokens.known if (match := self._tree.longest_at(index, tokens))]
        taken: set[int] = set()
        kept = _without_overlaps(_without_hidden(exact), tokens, taken)
        chains = [match for match in kept if match.phrase.name and is_chain(match.phrase.name)]
        more = list(self._continuations.after(chains, tokens))
        kept += _without_overlaps(more, tokens, taken)
        return kept + _without_overlaps(self._wordings.find(tokens, taken), tokens, taken)

    def _matches(
        self, named: list[PhraseMatch], tokens: Tokens, *, trusting: bool
    ) -> Iterator[NameMatch]:
        """Return BTC for `"oil in BTC"`, with oil as its reason; nothing for `"14 BTC"`."""
        scales = {match: self._reasons.scale(match.name) for match in named}
        in_full = {match.name.feature: match.name.name for match in named if not scales[match]}
        context = Context(tokens, in_full)
        for match, scale in scales.items():
            rule, reason = match.rule, ""
            if scale and not trusting:
                score, reason = context.weigh(match, scale)
                rule = "in context" if match.name.kind == "acronym" else match.rule
                if score <= 0:
                    continue
            start, end = tokens.words[match.first].start, tokens.words[match.last].end
            yield NameMatch(match.name, start, end, rule, reason)


def _without_hidden(matches: list[PhraseMatch]) -> list[PhraseMatch]:
    """Drop `"BTK"` in the look-alike `"BTK killer"`, if that is not itself inside a name."""
    hidden: set[int] = set()
    named_to = -1
    for match in matches:
        if match.phrase.name:
            named_to = max(named_to, match.last)
        elif match.last > named_to:
            hidden.update(range(match.first, match.last + 1))
    return [
        match
        for match in matches
        if not match.phrase.name or hidden.isdisjoint(range(match.first, match.last + 1))
    ]


def _without_overlaps(
    matches: list[PhraseMatch], tokens: Tokens, taken: set[int]
) -> list[PhraseMatch]:
    """Keep `"Baku–Tbilisi–Kars"` and drop `"Kars"` in it; add its words to those taken."""
    words = tokens.words
    kept = []
    for match in sorted(matches, key=lambda m: (words[m.first].start - words[m.last].end, m.first)):
        indices = range(match.first, match.last + 1)
        if taken.isdisjoint(indices):
            taken.update(indices)
            kept.append(match)
    return kept


def _merged(matches: list[NameMatch], tokens: Tokens) -> list[NameMatch]:
    """`"Baku–Tbilisi–Ceyhan"` and `"BTC pipeline"` after it are one, of the longer one's name."""
    word_at = {word.start: word for word in tokens.words}
    merged: list[NameMatch] = []
    for match in matches:
        if merged and _goes_on(merged[-1], match, word_at[match.start]):
            before = merged[-1]
            longer = max(before, match, key=lambda m: m.end - m.start)
            merged[-1] = longer._replace(start=before.start, end=match.end)
        else:
            merged.append(match)
    return merged


def _goes_on(before: NameMatch, match: NameMatch, first: Word) -> bool:
    """`"BTC pipeline"`, from its first word on, goes on from `"Baku–Tbilisi–Ceyhan"`."""
    touches = before.end + len(first.joint) == match.start
    return touches and first.joined and before.name.feature == match.name.feature
