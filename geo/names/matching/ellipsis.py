"""Chains of stops cut short: "Baku–Tbilisi–Ceyhan and –Erzurum", "Baku–Tbilisi–Ceyhan/Kars"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from geo.folding import folded
from geo.languages.union import words_of_all
from geo.names.matching.phrases import Found, Phrase
from geo.names.matching.tokens import Tokens

_DASHED = re.compile(r"[ (/,\"']+-")
_LISTED = re.compile(r" ?[/,] ?-?")
_ON = 5  # words from a chain to the stop that continues it
_HEAD = 3  # words from that stop to the noun that both share


class Continuations:
    """Finds the last stops that go on where a chain with the same beginning was written out."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._branches: dict[tuple[str, ...], dict[str, Phrase]] = defaultdict(dict)
        self._heads: dict[str, set[str]] = defaultdict(set)
        for phrase in phrases:
            if phrase.name is None:
                continue
            if phrase.is_chain:
                self._branches[phrase.roots[:-1]].setdefault(phrase.roots[-1], phrase)
            elif len(phrase.roots) > 1:
                self._heads[phrase.name.feature].add(phrase.roots[-1])

    def after(
        self, chains: Iterable[tuple[int, Found]], tokens: Tokens
    ) -> Iterator[tuple[int, Found]]:
        """Return the stops that follow chains and stand for chains themselves, each once.

        Each comes with the index of its token, as the chains do.
        """
        seen: set[tuple[tuple[str, ...], int]] = set()
        for at, chain in chains:
            yield from self._after(at + chain.words - 1, chain.phrase.roots[:-1], tokens, seen)

    def _after(
        self,
        last: int,
        beginning: tuple[str, ...],
        tokens: Tokens,
        seen: set[tuple[tuple[str, ...], int]],
    ) -> Iterator[tuple[int, Found]]:
        """Return the stops after the last of a chain, up to one that another like it came to."""
        branches = self._branches.get(beginning)
        while branches:
            step = self._next(branches, last, tokens)
            if step is None or (beginning, step[0]) in seen:
                return
            yield step
            last = step[0]
            seen.add((beginning, last))

    def _next(
        self, branches: dict[str, Phrase], last: int, tokens: Tokens
    ) -> tuple[int, Found] | None:
        """Return `"Erzurum"` after the chain in `"Baku–Tbilisi–Ceyhan and –Erzurum"`."""
        for index in range(last + 1, min(last + 1 + _ON, len(tokens.roots))):
            if tokens.words.after_stop[index]:
                return None
            for root in tokens.roots[index]:
                phrase = branches.get(root)
                if phrase and self._goes_on(index, last, phrase, tokens):
                    return index, Found(phrase, 1, "ellipsis")
        return None

    def _goes_on(self, index: int, last: int, phrase: Phrase, tokens: Tokens) -> bool:
        """`"Baku–Tbilisi–Ceyhan/Erzurum"`, `"and –Erzurum"`, `"and Erzurum pipelines"` go on."""
        joint, before = tokens.words.joints[index], tokens.words.texts[index - 1]
        if _DASHED.fullmatch(joint) or (index == last + 1 and joint == "/"):
            return True
        linked = before in _conjunctions() or _LISTED.fullmatch(joint)
        assert phrase.name is not None
        heads = self._heads[phrase.name.feature]
        near = tokens.roots[index + 1 : index + 1 + _HEAD]
        return bool(linked) and any(root in heads for roots in near for root in roots)


@cache
def _conjunctions() -> frozenset[str]:
    """Return and, ve, и, და and the like."""
    words = words_of_all(lambda one: one.names.conjunctions)
    return frozenset(folded(word) for word in words)
