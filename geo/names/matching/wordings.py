"""Names whose words stand apart and in any order: "the base that Russia keeps near Gyumri"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from geo.names.matching.phrases import Phrase, PhraseMatch
from geo.names.matching.tokens import Tokens


class Wordings:
    """Finds phrases whose words are in one sentence, few others between one and the next."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = tuple(phrases)

    def find(self, tokens: Tokens, taken: Iterable[int]) -> list[PhraseMatch]:
        """Return every match of every phrase, among tokens not taken and not across those."""
        walls = _walls(tokens, taken)
        indices: dict[str, list[int]] = defaultdict(list)
        for index in tokens.known:
            for root in tokens.roots[index]:
                indices[root].append(index)
        return [
            match
            for phrase in self._phrases
            if all(root in indices for root in phrase.roots)
            for match in _matches_of(phrase, indices, walls)
        ]


def _walls(tokens: Tokens, taken: Iterable[int]) -> list[int]:
    """Number the stretches of words that a wording may not leave; -1 for a word that is taken."""
    walls = [2 * sentence for sentence in tokens.sentence_of]
    shift = 0
    blocked = set(taken)
    for index in range(len(walls)):
        shift += index in blocked
        walls[index] = -1 if index in blocked else walls[index] * 1_000_003 + shift
    return walls


def _matches_of(
    phrase: Phrase, indices: dict[str, list[int]], walls: list[int]
) -> Iterator[PhraseMatch]:
    apart = phrase.name.apart if phrase.name else 0
    hits = sorted((index, root) for root in set(phrase.roots) for index in indices[root])
    seen: dict[str, int] = {}
    for index, root in hits:
        if walls[index] == -1:
            continue
        seen[root] = index
        stretch = sorted(set(seen.values()))
        if len(stretch) < len(phrase.roots) or len(seen) < len(phrase.roots):
            continue
        near = all(b - a - 1 <= apart for a, b in pairwise(stretch))
        if near and walls[stretch[0]] == walls[index]:
            yield PhraseMatch(phrase, stretch[0], index, "wording")
            seen.clear()
