"""Finds the names of a gazetteer in a folded text."""

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from geo.folding import Folded
from geo.most import Most
from geo.names.matching.context import Context
from geo.names.matching.ellipsis import Continuations
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.line_breaks import without_breaks
from geo.names.matching.names import WORDING, Lookalike, Name, Namesake, Reason, Spelling
from geo.names.matching.namesakes import Namesakes
from geo.names.matching.phrases import Found, Phrase, PhraseTree, both_ways, make_phrase, taken_by
from geo.names.matching.points import without_points
from geo.names.matching.reasons import Reasons
from geo.names.matching.speech import Speech
from geo.names.matching.strangers import Strangers, is_one_word
from geo.names.matching.tokens import Tokens, split_tokens
from geo.names.matching.wordings import Wordings
from geo.names.matching.words import TextWords

BEGINNINGS = Most(20_000, 36)
"""Words at which a name is tried: those that may begin one, or are of one whose words stand apart.

Articles on these lines have such a word in each 45 letters. An acronym, for which reasons are
looked for, takes as long as three others and counts as three.
"""


class Matches(NamedTuple):
    """The names in a text, by columns: what was found, from which offset to which.

    They are looked for `up_to` an offset; None is to the end.
    """

    found: list[Found]
    starts: list[int]
    ends: list[int]
    up_to: int | None = None


class Matcher:
    """Finds names: the longest first, then the leftmost, none inside another."""

    def __init__(
        self,
        *,
        names: Iterable[Name],
        lookalikes: Iterable[Lookalike],
        namesakes: Iterable[Namesake],
        spellings: Iterable[Spelling],
        reasons: Iterable[Reason],
    ) -> None:
        self._lexicon, lookalikes = Lexicon(spellings), tuple(lookalikes)
        self._strangers = Strangers(lookalikes)
        several = [each for each in lookalikes if not is_one_word(each)]
        listed: list[Name | Lookalike] = [*names, *several]
        phrases = [make_phrase(name, self._lexicon) for name in listed]
        named = [phrase.name for phrase in phrases if phrase.name]
        self._namesakes = Namesakes(named, namesakes, self._lexicon)
        scales = Reasons(named, reasons, self._lexicon)
        phrases = [p._replace(scale=scales.scale(p.name)) if p.name else p for p in phrases]
        exact = [phrase for phrase in phrases if not (phrase.name and phrase.name.kind == WORDING)]
        self._tree = PhraseTree(way for phrase in exact for way in both_ways(phrase))
        self._wordings = Wordings(p for p in phrases if p.name and p.name.kind == WORDING)
        self._continuations = Continuations(phrases)
        self._beginnings = self._tree.firsts | self._wordings.roots
        self._acronyms = {p.roots[0] for p in exact if p.name and p.name.kind == "acronym"}

    def find(self, folded: Folded, *, trusting: bool = False) -> Matches:
        """Return the names in a text, sorted, with the offsets that they have in its original.

        `trusting` asks no reasons of an acronym. Of a text that is full of words that may begin
        names, what comes after the most of BEGINNINGS is left.
        """
        tokens, up_to = self._tokens(folded), None
        last = self._first_beyond(BEGINNINGS.of(len(folded.original)), tokens)
        if last is not None:
            tokens, up_to = tokens.up_to(last), folded.offsets[tokens.words.starts[last]]
        speech = Speech(tokens)
        named = self._named(tokens, speech) if tokens.known else {}
        longest_first = _longest_first(named.items(), tokens.words)
        context = None if trusting else Context(tokens, dict(longest_first), speech)
        merged = _merged(_counted(named, context), tokens.words)
        spans = [tokens.span(at, at + found.words - 1) for at, found in merged.items()]
        return Matches(list(merged.values()), [a for a, _ in spans], [b for _, b in spans], up_to)

    def _tokens(self, folded: Folded) -> Tokens:
        whole = without_points(without_breaks(folded, self._lexicon), self._lexicon)
        tokens = split_tokens(whole, self._lexicon)
        for at in self._strangers.find(whole, tokens.words):
            tokens.roots[at] = ()
        return tokens

    def _first_beyond(self, most: int, tokens: Tokens) -> int | None:
        """Return the index of the word at which one name too many is tried; None where none is."""
        counts = {roots: self._count(roots) for roots in set(tokens.roots)}
        reached = accumulate(map(counts.__getitem__, tokens.roots))
        return next((at for at, count in enumerate(reached) if count > most), None)

    def _count(self, roots: tuple[str, ...]) -> int:
        """Return how many of BEGINNINGS a word with these roots counts as."""
        if not self._acronyms.isdisjoint(roots):
            return 3
        return 0 if self._beginnings.isdisjoint(roots) else 1

    def _named(self, tokens: Tokens, speech: Speech) -> dict[int, Found]:
        """Return the names that nothing hides or overlaps, acronyms without a reason among them."""
        settled = self._settle(tokens, speech)
        return {at: found for at, found in settled.items() if found.phrase.name}

    def _settle(self, tokens: Tokens, speech: Speech) -> dict[int, Found]:
        """Return the chain and `"Erzurum"` for `"Baku–Tbilisi–Ceyhan and –Erzurum"`.

        Each comes by the index of its first token.
        """
        words = tokens.words
        found = _without_overlaps(_without_hidden(self._tree.find(tokens, speech)), words)
        kept = {at: self._namesakes.told(at, each, tokens) for at, each in found.items()}
        chains = _longest_first(_those(kept, lambda phrase: phrase.is_chain), words)
        _add(self._continuations.after(chains, tokens), kept, words)
        _add(self._wordings.find(tokens, kept, speech), kept, words)
        return kept


def _counted(named: dict[int, Found], context: Context | None) -> Iterator[tuple[int, Found]]:
    """Return BTC for `"oil in BTC"`, with oil as its reason; nothing for `"14 BTC"`."""
    for at in sorted(named):
        found = named[at]
        weighed = context.weigh(at, found) if context and found.phrase.scale else found
        if weighed:
            yield at, weighed


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
    ends = [at + each.words for at, each in found.items()]
    reaches, following = [0, *accumulate(ends, max)], [*found, sys.maxsize][1:]
    places = zip(found, ends, reaches, following, strict=False)
    crowded = {at for at, end, reach, after in places if reach > at or end > after}
    if not crowded:
        return found
    longest = dict[int, Found]()
    _add(((at, found[at]) for at in crowded), longest, words)
    return {at: each for at, each in found.items() if at in longest or at not in crowded}


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


def _merged(names: Iterable[tuple[int, Found]], words: TextWords) -> dict[int, Found]:
    """`"Baku–Tbilisi–Ceyhan"` and `"BTC pipeline"` after it are one, of the longer one's name."""
    merged, first, past, feature = dict[int, Found](), 0, 0, ""
    for at, found in names:
        before, feature = feature, found.name.feature
        if at == past and feature == before and words.joined[at]:
            (_, longer), _ = _longest_first([(first, merged[first]), (at, found)], words)
            merged[first] = longer._replace(words=at + found.words - first)
        else:
            first, merged[at] = at, found
        past = at + found.words
    return merged
