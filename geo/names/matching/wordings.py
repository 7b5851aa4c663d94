"""Names whose words stand apart and in any order: "the base that Russia keeps near Gyumri"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from geo.names.matching.phrases import Found, Phrase
from geo.names.matching.reading import Reading


class Wordings:
    """Finds phrases whose words are in one sentence, few others between one and the next."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = tuple(phrases)

    def find(self, reading: Reading, taken: Iterable[int]) -> list[Found]:
        """Return every place of every phrase, in words that are not taken and not across them."""
        walls = _walls(reading, taken)
        places: dict[str, list[int]] = defaultdict(list)
        for place in reading.known:
            for root in reading.roots[place]:
                places[root].append(place)
        return [
            found
            for phrase in self._phrases
            if all(root in places for root in phrase.roots)
            for found in _places_of(phrase, places, walls)
        ]


def _walls(reading: Reading, taken: Iterable[int]) -> list[int]:
    """Number the stretches of words that a wording may not leave; -1 for a word that is taken."""
    walls = [2 * sentence for sentence in reading.sentence_of]
    shift = 0
    blocked = set(taken)
    for place in range(len(walls)):
        shift += place in blocked
        walls[place] = -1 if place in blocked else walls[place] * 1_000_003 + shift
    return walls


def _places_of(phrase: Phrase, places: dict[str, list[int]], walls: list[int]) -> Iterator[Found]:
    apart = phrase.name.apart if phrase.name else 0
    hits = sorted((place, root) for root in set(phrase.roots) for place in places[root])
    seen: dict[str, int] = {}
    for place, root in hits:
        if walls[place] == -1:
            continue
        seen[root] = place
        stretch = sorted(set(seen.values()))
        if len(stretch) < len(phrase.roots) or len(seen) < len(phrase.roots):
            continue
        near = all(b - a - 1 <= apart for a, b in pairwise(stretch))
        if near and walls[stretch[0]] == walls[place]:
            yield Found(phrase, stretch[0], place, "wording")
            seen.clear()
