"""Reasons for and against a name that may be the name of something else.

An acronym never speaks for itself: BTC is a currency too. It counts where the reasons for it
outweigh those against. Reasons are, in the words of its sentence (up to 15 on either side):

- the words of reasons.csv, each with its weight, twice that within two words of the acronym;
- the words of the feature's own names (weight 1), unless reasons.csv weighs them;
- any other acronym of the gazetteer (weight 1);
- that the text anywhere names the feature in full (weight 2);
- that it is counted, as "14 BTC" (weight -4), not written in capitals (-2), or a plural (-1);
- its own weight in reasons.csv, for an acronym that seldom or mostly means something else.

If all that comes to nothing, for or against, the words of the whole text decide. Another name
is weighed only if reasons.csv has it, and begins with 1 in its favour.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from geo.lexicon import Lexicon
from geo.names import Name, Reason, name_key, name_words
from geo.phrases import Found
from geo.reading import Reading

REACH = 15
CLOSE = 2
NAMED_IN_FULL = 2.0
COUNTED = -4.0
NOT_IN_CAPITALS = -2.0
PLURAL = -1.0
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


class Context:
    """Weighs the reasons for an ambiguous name."""

    def __init__(self, names: Iterable[Name], reasons: Iterable[Reason], lexicon: Lexicon) -> None:
        names = tuple(names)
        own = _own_words(names, lexicon)
        given = _given_words(names, reasons, lexicon)
        self._weights: dict[tuple[str, str], dict[str, float]] = {}
        self._priors: dict[tuple[str, str], float] = {}
        for name in names:
            key = name_key(name.name)
            if name.kind == "acronym":
                told = given[name.feature] | given[key.upper()]
                self._priors[name.feature, key] = told.get(lexicon.add(key), 0.0)
                weights = own[name.feature] | told
                weights.pop(lexicon.add(key), None)
                self._weights[name.feature, key] = weights
            elif key.upper() in given:
                self._weights[name.feature, key] = given[key.upper()]

    def is_ambiguous(self, name: Name) -> bool:
        """Tell whether the name needs reasons."""
        return (name.feature, name_key(name.name)) in self._weights

    def weigh(self, found: Found, reading: Reading, in_full: dict[str, str]) -> tuple[float, str]:
        """Give the weight of all reasons for what was found, and the best of them as a word."""
        name = found.phrase.name
        assert name is not None
        key = name.feature, name_key(name.name)
        near = _near(found, reading, self._weights[key])
        score = sum(near.values()) + self._priors.get(key, 0.0) + _form(found, reading, name)
        reason = max(near, key=near.__getitem__, default="")
        if name.feature in in_full:
            score += NAMED_IN_FULL
            reason = reason or in_full[name.feature]
        if not score:
            score, reason = _everywhere(found, reading, self._weights[key])
        return score, reason


def _near(found: Found, reading: Reading, weights: dict[str, float]) -> dict[str, float]:
    """Give the weight of each word nearby that has one."""
    near: dict[str, float] = {}
    for distance, roots in reading.around(found.first, found.last, reach=REACH):
        root = max(roots, key=lambda root: abs(weights.get(root, 0)), default="")
        weight = weights.get(root, 0) * (2 if distance <= CLOSE else 1)
        if weight:
            near[root] = max(near.get(root, 0), weight, key=abs)
    return near


def _everywhere(found: Found, reading: Reading, weights: dict[str, float]) -> tuple[float, str]:
    """Give the weight of all words of the text but the name's own, and the best of them."""
    own = range(found.first, found.last + 1)
    far = {root for place in reading.known if place not in own for root in reading.roots[place]}
    weighed = {root: weights[root] for root in sorted(far) if root in weights}
    return sum(weighed.values()), max(weighed, key=weighed.__getitem__, default="")


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
    """Weigh how the name itself is written."""
    if name.kind != "acronym":
        return 1.0
    written = reading.written(found.first, found.last)
    letters, tail = written[: len(name.name)], written[len(name.name) :]
    weight = 0.0 if letters == name.name or letters.isupper() else NOT_IN_CAPITALS
    if tail == "s":
        weight += PLURAL
    if _is_counted(found, reading):
        weight += COUNTED
    return weight


def _is_counted(found: Found, reading: Reading) -> bool:
    word = reading.words[found.first]
    before = reading.words[found.first - 1].text if found.first else ""
    return "$" in word.joint or (
        word.joined and word.joint == " " and before.isdecimal() and not _YEAR.fullmatch(before)
    )
