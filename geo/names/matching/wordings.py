"""Names whose words stand apart and in any order: "the base that Russia keeps near Gyumri"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from geo.names.matching.phrases import Phrase, PhraseMatch
from geo.names.matching.tokens import Tokens

_Stretch = tuple[int, int]
"""The words that a wording may not leave: which sentence, and after how many taken words."""


class Wordings:
    """Finds phrases whose words are in one sentence, few others between one and the next."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = tuple(phrases)

    def find(self, tokens: Tokens, taken: Iterable[int]) -> list[PhraseMatch]:
        """Return every match of every phrase, among tokens not taken and not across those."""
        stretches = _stretches(tokens, set(taken))
        indices: dict[str, list[int]] = defaultdict(list)
        for index in tokens.known:
            for root in tokens.roots[index]:
                indices[root].append(index)
        return [
            match
            for phrase in self._phrases
            if all(root in indices for root in phrase.roots)
            for match in _matches_of(phrase, indices, stretches)
        ]


def _stretches(tokens: Tokens, taken: set[int]) -> list[_Stretch | None]:
    """`"By BTC east. It runs"`, where BTC is taken, gives (1, 0), None, (1, 1), (2, 1), (2, 1)."""
    taken_so_far = accumulate(index in taken for index in range(len(tokens.words)))
    stretches = enumerate(zip(tokens.sentence_of, taken_so_far, strict=True))
    return [None if index in taken else stretch for index, stretch in stretches]


def _matches_of(
    phrase: Phrase, indices: Mapping[str, Sequence[int]], stretches: Sequence[_Stretch | None]
) -> Iterator[PhraseMatch]:
    """Return `"base that Russia keeps near Gyumri"` for the phrase of gyumri, russia and base."""
    apart = phrase.name.apart if phrase.name else 0
    hits = sorted((index, root) for root in set(phrase.roots) for index in indices[root])
    last: dict[str, int] = {}
    for index, root in hits:
        if stretches[index] is None:
            continue
        last[root] = index
        held = sorted(set(last.values()))
        is_whole = len(held) == len(phrase.roots) and stretches[held[0]] == stretches[index]
        if is_whole and all(b - a - 1 <= apart for a, b in pairwise(held)):
            yield PhraseMatch(phrase, held[0], index, "wording")
            last.clear()
