"""What speaks for and against the names that need reasons, made ready from the tables."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Name, Reason, name_key, name_words

_Weights = dict[str, float]


class Scale(NamedTuple):
    """The weight of each root that speaks for or against a name, and where the scale starts."""

    weights: _Weights
    start: float


class Reasons:
    """Knows which names are ambiguous: all acronyms, and what reasons.csv has by name."""

    def __init__(self, names: Iterable[Name], reasons: Iterable[Reason], lexicon: Lexicon) -> None:
        names = tuple(names)
        of_feature, of_name = _weights(reasons, {name.feature for name in names}, lexicon)
        own = _own_words(names, lexicon)
        self._scales: dict[Name, Scale] = {}
        for name in names:
            told = of_name[name_key(name.name)]
            if name.kind == "acronym":
                root = lexicon.add(name_key(name.name))
                told = of_feature[name.feature] | told
                start = told.get(root, 0.0)
                weights = {r: w for r, w in (own[name.feature] | told).items() if r != root}
                self._scales[name] = Scale(weights, start)
            elif told:
                self._scales[name] = Scale(told, 1.0)

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
        if reason.about in features:
            of_feature[reason.about] |= weights
        else:
            of_name[name_key(reason.about)] |= weights
    return of_feature, of_name


def _own_words(names: tuple[Name, ...], lexicon: Lexicon) -> dict[str, _Weights]:
    """Return `{"btc": {"baku": 1.0, "bte": 1.0, …}}`: words of full names, and all acronyms."""
    acronyms = [lexicon.add(name_key(name.name)) for name in names if name.kind == "acronym"]
    own: dict[str, _Weights] = defaultdict(lambda: dict.fromkeys(acronyms, 1.0))
    for name in names:
        words = [word for word in name_words(name.name) if len(word) > 2]
        if name.kind != "acronym" and len(words) > 1:
            own[name.feature] |= {lexicon.add(word): 1.0 for word in words}
    return own
