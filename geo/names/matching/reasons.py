"""What speaks for and against the names that need reasons, made ready from the tables."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Name, Reason, listed, name_key, name_words

_Weights = dict[str, float]
_NOTHING: _Weights = {}


class Scale(NamedTuple):
    """What speaks for and against a name, and where the scale starts.

    A root weighs what `of_name` has for it, else `of_feature`; another of the `acronyms` weighs 1.
    Names share the last two. The name's own `root` says nothing.
    """

    of_name: _Weights
    start: float = 1.0
    of_feature: _Weights = _NOTHING
    acronyms: frozenset[str] = frozenset()
    root: str = ""

    def weights_of(self, roots: Iterable[str]) -> _Weights:
        """Return the weights of those of the roots that say something."""
        weights = ((root, self._weight(root)) for root in roots if root != self.root)
        return {root: weight for root, weight in weights if weight is not None}

    def _weight(self, root: str) -> float | None:
        other = 1.0 if root in self.acronyms else None
        return self.of_name.get(root, self.of_feature.get(root, other))


class Reasons:
    """Knows which names are ambiguous: all acronyms, and what reasons.csv has by name."""

    def __init__(self, names: Iterable[Name], reasons: Iterable[Reason], lexicon: Lexicon) -> None:
        names = tuple(names)
        of_feature, of_name = _weights(reasons, {name.feature for name in names}, lexicon)
        roots = {n: lexicon.add(name_key(n.name)) for n in names if n.kind == "acronym"}
        own = _own_words(names, lexicon)
        acronyms = frozenset(roots.values())
        weights = {f: own.get(f, {}) | of_feature.get(f, {}) for f in {n.feature for n in roots}}
        self._scales: dict[Name, Scale] = {}
        for name in names:
            told = of_name.get(name_key(name.name), {})
            if name in roots:
                root = roots[name]
                start = told.get(root, of_feature.get(name.feature, {}).get(root, 0.0))
                self._scales[name] = Scale(told, start, weights[name.feature], acronyms, root)
            elif told:
                self._scales[name] = Scale(told)

    def scale(self, name: Name) -> Scale | None:
        """Return what to weigh an ambiguous name with; None for one that speaks for itself."""
        return self._scales.get(name)


def _weights(
    reasons: Iterable[Reason], features: set[str], lexicon: Lexicon
) -> tuple[dict[str, _Weights], dict[str, _Weights]]:
    """Return `{"btc": {"oil": 2.0}}` for what is about the feature btc, and the same by name."""
    of_feature: dict[str, _Weights] = defaultdict(dict)
    of_name: dict[str, _Weights] = defaultdict(dict)
    for reason in reasons:
        weights = {lexicon.add(word): reason.weight for word in name_words(reason.words)}
        for subject in listed(reason.about):
            if subject in features:
                of_feature[subject] |= weights
            else:
                of_name[name_key(subject)] |= weights
    return of_feature, of_name


def _own_words(names: tuple[Name, ...], lexicon: Lexicon) -> dict[str, _Weights]:
    """Return `{"btc": {"baku": 1.0, "tbilisi": 1.0, …}}`: the words of full names."""
    own: dict[str, _Weights] = defaultdict(dict)
    for name in names:
        words = [word for word in name_words(name.name) if len(word) > 2]
        if name.kind != "acronym" and len(words) > 1:
            own[name.feature] |= {lexicon.add(word): 1.0 for word in words}
    return own
