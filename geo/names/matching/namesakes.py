"""Names that are those of other things, told by the words right beside them: "Kars Street"."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from geo.folding import folded
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import AFTER, Name, Namesake, listed, name_key, name_words
from geo.names.matching.phrases import Found
from geo.names.matching.tokens import Tokens

_DASH = "-"
_SHORT = 2  # letters of a word that is too short to be told with an ending


class Namesakes:
    """Knows which words beside which names make them names of other things."""

    def __init__(
        self, names: Iterable[Name], namesakes: Iterable[Namesake], lexicon: Lexicon
    ) -> None:
        names = tuple(names)
        features = {name.feature for name in names}
        told = _by_subject(namesakes, features, lexicon)
        self._beside = {name: _of_both(told[name.feature], told[_key(name)]) for name in names}

    def told(self, at: int, found: Found, tokens: Tokens) -> Found:
        """Return what is found at a token, as a look-alike where it is a namesake's name."""
        phrase, after = found.phrase, at + found.words
        if phrase.name is None or not (
            (at and self._stands(phrase.name, _before(at, tokens), -1, tokens))
            or (after < len(tokens.roots) and self._stands(phrase.name, after, 1, tokens))
        ):
            return found
        return found._replace(phrase=phrase._replace(name=None, is_chain=False))

    def _stands(self, name: Name, first: int, step: int, tokens: Tokens) -> bool:
        """Tell whether words of a namesake stand at the token next to a name, on that side."""
        for root in tokens.roots[first]:
            for words in self._beside[name].get((root, step), ()):
                if words.stand_at(first, tokens):
                    return True
        return False


def _before(at: int, tokens: Tokens) -> int:
    """Return the index of the word before one, without a number between: `"Bus 102 Baku–Kars"`."""
    return at - 2 if at > 1 and tokens.words.texts[at - 1].isdecimal() else at - 1


class _Words(NamedTuple):
    """The roots of words beside a name, outwards from it: `step` is 1 for those after it.

    `dashed` tells that a dash is between.
    """

    roots: tuple[str, ...]
    step: int
    dashed: bool

    def stand_at(self, first: int, tokens: Tokens) -> bool:
        """Return whether they stand at a token and on from there, each joined to the one before."""
        joint = first if self.step > 0 else first + 1
        if self.dashed and tokens.words.joints[joint].strip() != _DASH:
            return False
        indices = range(first, first + self.step * len(self.roots), self.step)
        joints = range(joint, joint + self.step * len(self.roots), self.step)
        return (
            0 <= indices[-1] < len(tokens.roots)
            and all(tokens.words.joined[at] for at in joints)
            and all(
                _is_form(root, at, tokens) for at, root in zip(indices, self.roots, strict=True)
            )
        )


def _is_form(root: str, at: int, tokens: Tokens) -> bool:
    """Tell whether a token is a form of a root; `"Co's"` is one of Co, `"coule"` is not."""
    whole = tokens.words.texts[at].partition("'")[0]
    return root in tokens.roots[at] and (len(root) > _SHORT or whole == root)


_Beside = dict[tuple[str, int], list[_Words]]
"""What may stand beside a name, by the root and the side of the word next to it."""


def _by_subject(
    namesakes: Iterable[Namesake], features: Collection[str], lexicon: Lexicon
) -> defaultdict[str, _Beside]:
    """Return what stands beside the names of the feature btc, and beside the name `=tovuz`."""
    told = defaultdict[str, _Beside](lambda: defaultdict(list))
    for namesake in namesakes:
        beside = [_words(phrase, namesake.place, lexicon) for phrase in listed(namesake.words)]
        for subject in listed(namesake.about):
            key = subject if subject in features else f"={name_key(subject)}"
            for words in beside:
                told[key][words.roots[0], words.step].append(words)
    return told


def _key(name: Name) -> str:
    return f"={name_key(name.name)}"


def _words(phrase: str, place: str, lexicon: Lexicon) -> _Words:
    """Return those of `"bus route"` or, with a dash at the end, `"Ardahan-"`."""
    roots = tuple(map(lexicon.add, name_words(phrase)))
    is_after = place == AFTER
    dashed = _DASH in folded(phrase)[:: -1 if not is_after else 1][:1]
    return _Words(roots if is_after else roots[::-1], 1 if is_after else -1, dashed)


def _of_both(of_feature: _Beside, of_name: _Beside) -> _Beside:
    if not of_name or not of_feature:
        return of_name or of_feature
    keys = dict.fromkeys((*of_feature, *of_name))
    return {key: [*of_feature.get(key, ()), *of_name.get(key, ())] for key in keys}
