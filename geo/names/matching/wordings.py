"""Names whose words stand apart and in any order: "the base that Russia keeps near Gyumri"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from geo.names.matching.phrases import Found, Phrase, taken_by
from geo.names.matching.tokens import Tokens

_Stretch = tuple[int, int]
"""The words that a wording may not leave: which sentence, and after how many taken words."""


class Wordings:
    """Finds phrases whose words are in one sentence, few others between one and the next."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = tuple(phrases)

    def find(self, tokens: Tokens, kept: Mapping[int, Found]) -> list[tuple[int, Found]]:
        """Return each phrase that is found, with the index of its first token.

        None is among the tokens of what is kept, or across those.
        """
        wanted = [phrase for phrase in self._phrases if tokens.all_roots.issuperset(phrase.roots)]
        if not wanted:
            return []
        stretches, indices = _stretches(tokens, taken_by(kept)), _indices(tokens)
        return [match for phrase in wanted for match in _matches_of(phrase, indices, stretches)]


def _indices(tokens: Tokens) -> dict[str, list[int]]:
    """`"oil by BTC, oil"` gives `{"oil": [0, 3], "btc": [2]}`."""
    indices: dict[str, list[int]] = defaultdict(list)
    for index in tokens.known:
        for root in tokens.roots[index]:
            indices[root].append(index)
    return indices


def _stretches(tokens: Tokens, taken: set[int]) -> list[_Stretch | None]:
    """`"By BTC east. It runs"`, where BTC is taken, gives (1, 0), None, (1, 1), (2, 1), (2, 1)."""
    taken_so_far = accumulate(index in taken for index in range(len(tokens.roots)))
    stretches = enumerate(zip(tokens.sentence_of, taken_so_far, strict=True))
    return [None if index in taken else stretch for index, stretch in stretches]


def _matches_of(
    phrase: Phrase, indices: Mapping[str, Sequence[int]], stretches: Sequence[_Stretch | None]
) -> Iterator[tuple[int, Found]]:
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
            yield held[0], Found(phrase, index + 1 - held[0], "wording")
            last.clear()
