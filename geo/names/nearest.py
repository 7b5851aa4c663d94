"""The names that are spelt most like a text: for who has misspelt one, in any alphabet."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from geo.names.matching.names import Name

LEAST_LIKE = 0.6
"""Of 1: what is less like a name is another word."""

_LEAST_LETTERS = 4
"""Shorter words of a name are no name by themselves."""

_MOST_LETTERS = 60
_MOST_COMPARED = 100


class NearestNames:
    """Names by their keys and by the words in these, found by the pairs of letters they share."""

    def __init__(self, keyed: Iterable[tuple[str, Name]]) -> None:
        self._names = dict[str, Name]()
        self._with = defaultdict[str, list[str]](list)
        for key, name in keyed:
            for term in (key, *(word for word in key.split() if len(word) >= _LEAST_LETTERS)):
                if term not in self._names:
                    self._names[term] = name
                    for pair in _pairs(term):
                        self._with[pair].append(term)

    def find(self, key: str, *, most: int = 5) -> list[Name]:
        """Return the names that a key is most like, one of each feature, the likest first."""
        wanted = key[:_MOST_LETTERS]
        shared = Counter(term for pair in _pairs(wanted) for term in self._with.get(pair, ()))
        likely = sorted(shared, key=lambda term: -shared[term] / (len(term) + len(wanted)))
        likeness = {term: _likeness(term, wanted) for term in likely[:_MOST_COMPARED]}
        found = dict[str, Name]()
        for term in sorted(likeness, key=lambda term: -likeness[term]):
            name = self._names[term]
            if likeness[term] >= LEAST_LIKE and name.feature not in found:
                found[name.feature] = name
        return list(found.values())[:most]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _pairs(text: str) -> Iterator[str]:
    """Give each pair of neighbours in a text once, its ends counted as letters."""
    padded = f" {text} "
    yield from {padded[at : at + 2] for at in range(len(padded) - 1)}
