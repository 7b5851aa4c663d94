"""Reasons for and against a name that may be the name of something else.

An acronym never speaks for itself: BTC is a currency too. It counts where the reasons for it
outweigh those against. Reasons are, in the words of its sentence (up to 15 on either side):

- the words of reasons.csv, each with its weight, twice that within two words of the acronym;
- the words of the feature's own names (weight 1), unless reasons.csv weighs them;
- any other acronym of the gazetteer (weight 1);
- that the text anywhere names the feature in full (weight 2);
- that it is not written in capitals (weight -2), or has a plural s (weight -1).

If all that comes to nothing, for or against, the words of the whole text decide. Another name
is weighed only if reasons.csv has it, and begins with 1 in its favour.
"""

from collections import defaultdict
from collections.abc import Iterable

from geo.lexicon import Lexicon
from geo.names import WORDING, Name, Reason, name_key, name_words
from geo.phrases import Found
from geo.reading import Reading

REACH = 15
CLOSE = 2
NAMED_IN_FULL = 2.0
NOT_IN_CAPITALS = -2.0
PLURAL = -1.0


class Context:
    """Weighs the reasons for an ambiguous name."""

    def __init__(self, names: Iterable[Name], reasons: Iterable[Reason], lexicon: Lexicon) -> None:
        names = tuple(names)
        own = _own_words(names, lexicon)
        given = _given_words(names, reasons, lexicon)
        self._weights: dict[tuple[str, str], dict[str, float]] = {}
        for name in names:
            key = name_key(name.name)
            if name.kind == "acronym":
                weights = own[name.feature] | given[name.feature] | given[key.upper()]
                weights.pop(lexicon.add(key), None)
                self._weights[name.feature, key] = weights
            elif key.upper() in given:
                self._weights[name.feature, key] = given[key.upper()]

    def is_ambiguous(self, name: Name) -> bool:
        """Tell whether the name needs reasons."""
        return (name.feature, name_key(name.name)) in self._weights

    def weigh(self, found: Found, reading: Reading, in_full: set[str]) -> tuple[float, str]:
        """Give the weight of all reasons for what was found, and the best of them as a word."""
        name = found.phrase.name
        assert name is not None
        weights = self._weights[name.feature, name_key(name.name)]
        near: dict[str, float] = {}
        for distance, root in reading.around(found.first, found.last, reach=REACH):
            weight = weights.get(root, 0) * (2 if distance <= CLOSE else 1)
            if weight:
                near[root] = max(near.get(root, 0), weight, key=abs)
        score = sum(near.values()) + _form(found, reading, name)
        reason = max(near, key=near.__getitem__, default="")
        if name.feature in in_full:
            score += NAMED_IN_FULL
            reason = reason or "named in full"
        if not score:
            everywhere = {root for roots in reading.roots for root in roots} - {
                root
                for place in range(found.first, found.last + 1)
                for root in reading.roots[place]
            }
            score = sum(weights.get(root, 0) for root in everywhere)
            reason = max(everywhere, key=lambda root: (weights.get(root, 0), root), default="")
        return score, reason


def _own_words(names: tuple[Name, ...], lexicon: Lexicon) -> dict[str, dict[str, float]]:
    own: dict[str, dict[str, float]] = defaultdict(dict)
    acronyms = {lexicon.add(name_key(name.name)) for name in names if name.kind == "acronym"}
    for name in names:
        words = [word for word in name_words(name.name) if len(word) > 2]
        if name.kind != "acronym" and len(words) > 1:
            own[name.feature] |= {lexicon.add(word): 1.0 for word in words}
    for name in names:
        own[name.feature] |= dict.fromkeys(acronyms, 1.0)
    return own


def _given_words(
    names: tuple[Name, ...], reasons: Iterable[Reason], lexicon: Lexicon
) -> dict[str, dict[str, float]]:
    """Give the weights by feature, as written, and by the key of a name, in capitals."""
    features = {name.feature for name in names}
    given: dict[str, dict[str, float]] = defaultdict(dict)
    for reason in reasons:
        about = reason.about if reason.about in features else name_key(reason.about).upper()
        given[about] |= {lexicon.add(word): reason.weight for word in name_words(reason.words)}
    return given


def _form(found: Found, reading: Reading, name: Name) -> float:
    if name.kind != "acronym":
        return 0.0 if name.kind == WORDING else 1.0
    written = reading.written(found.first, found.last)[: len(name.name)]
    tail = reading.written(found.first, found.last)[len(name.name) :]
    capitals = 0.0 if written.isupper() else NOT_IN_CAPITALS
    return capitals + (PLURAL if tail == "s" else 0.0)
