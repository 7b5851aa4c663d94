"""Reasons for and against a name that may be the name of something else.

An acronym never speaks for itself: BTC is a currency too. It counts where the reasons for it
outweigh those against. Reasons are, in the words of its sentence (up to 15 on either side, not
beyond a semicolon):

- the words of reasons.csv, each with its weight, twice that within two words of the acronym;
- the words of the feature's own names (weight 1), unless reasons.csv weighs them;
- any other acronym of the gazetteer (weight 1);
- that the text anywhere names the feature in full (weight 2), or right beside it, which introduces
  it (weight 6): "Baku–Tbilisi–Ceyhan (BTC)"; and as much against it if it is so introduced as
  short for something else: "Better Than Ezra (BTE)";
- that it is counted, as "14 BTC" (weight -4), begins a longer name, as "BTC Travel" (-3), is not
  written in capitals (-2), has a number that may be that of a footnote, as "BTC2" (-2), or is a
  plural (-1);
- its own weight in reasons.csv, for an acronym that seldom or mostly means something else.

If all that comes to nothing, for or against, the words of the whole text decide. Another name
is weighed only if reasons.csv has it, and begins with 1 in its favour; one word that is alone in
quotes or opens a short quote, as what a club or a paper is called, has -2 against it.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache, cached_property
from itertools import filterfalse
from operator import attrgetter
from typing import NamedTuple

from geo.folding import fold
from geo.languages.load import languages
from geo.names.matching.full_forms import REACH as FORM
from geo.names.matching.full_forms import SMALL, full_form
from geo.names.matching.kept import Kept
from geo.names.matching.names import Name
from geo.names.matching.phrases import Found
from geo.names.matching.reasons import Scale
from geo.names.matching.speech import Speech
from geo.names.matching.tokens import LOOK, REACH, Tokens
from geo.names.matching.writing import weight_of_writing

CLOSE = 2
BESIDE = 3
_BEFORE = REACH + 1  # the first word near a name tells what is before it by the word before that
NAMED_IN_FULL = 2.0
INTRODUCED = 6.0


class Context:
    """Weighs the reasons for ambiguous names in one text.

    `named` are the names in it, the longest first, by the indices of their first tokens.
    """

    def __init__(self, tokens: Tokens, named: Mapping[int, Found], speech: Speech) -> None:
        self._tokens = tokens
        sure = (found for found in named.values() if not found.phrase.scale)
        self._in_full = {found.name.feature: found.name.name for found in sure}
        self._named = named
        self._speech = speech
        self._voices: dict[Name, _Voices] = {}
        self._everywhere: dict[Name, tuple[float, str]] = {}
        self._alike = Kept[tuple[int, int, bytes, tuple[bool, bool]], Found | None]()

    @cached_property
    def _looks(self) -> bytes:
        """The looks of the words, after nothing that is as long as what is read before a name."""
        return bytes(LOOK * _BEFORE) + self._tokens.looks

    @cached_property
    def _others(self) -> dict[int, str]:
        """The acronyms that stand beside what they are short for, if that is something else."""
        alike, others = Kept[tuple[int, bytes], bool](), dict[int, str]()
        joints = [*self._tokens.words.joints, ""]
        for at, found in self._named.items():
            beside = joints[max(at - 1, 0)] + joints[at] + joints[at + found.words]
            if found.name.kind != "acronym" or not ("(" in beside or "," in beside):
                continue
            here = id(found.phrase), self._around(at, found.words, FORM)
            if here not in alike:
                alike.keep(here, self._is_another(at, found))
            if alike[here]:
                others[at] = found.name.name
        return others

    @cached_property
    def _names_of_others(self) -> Collection[str]:
        return set(self._others.values())

    def _around(self, at: int, words: int, reach: int) -> bytes:
        """Return the looks of some words and of those around them."""
        at += _BEFORE
        return self._looks[LOOK * (at - reach - 1) : LOOK * (at + words + reach)]

    def _is_another(self, at: int, found: Found) -> bool:
        """`"Better Than Ezra"` is another thing; words that all speak for BTE are its full form."""
        scale, form = found.phrase.scale, full_form(at, self._tokens)
        return scale is not None and any(
            max(scale.weights_of(self._tokens.roots[index]).values(), default=0.0) <= 0
            for index in form
            if len(self._tokens.words.texts[index]) > SMALL or self._written(index)[:1].isupper()
        )

    @cached_property
    def _beside(self) -> set[tuple[int, str]]:
        return set(_beside(self._tokens, self._named))

    def weigh(self, at: int, found: Found) -> Found | None:
        """Return a name with what speaks for it at a token; None where more speaks against it."""
        looks = self._around(at, found.words, REACH)
        introduced = (at, found.name.feature) in self._beside, at in self._others
        here = id(found.phrase), found.words, looks, introduced
        if here not in self._alike:
            self._alike.keep(here, self._read(at, found))
        return self._alike[here]

    def _read(self, at: int, found: Found) -> Found | None:
        if found.phrase.scale is None:
            return found
        score, reason = self._weigh(at, found, found.phrase.scale)
        rule = "in context" if found.name.kind == "acronym" else found.rule
        return found._replace(rule=rule, reason=reason) if score > 0 else None

    def _weigh(self, at: int, found: Found, scale: Scale) -> tuple[float, str]:
        """Return the weight of all reasons for a name at a token, and the best as a word."""
        name = found.name
        near = self._near(at, found, scale)
        score = (
            sum(told.weight for told in near)
            + scale.start
            + weight_of_writing(at, found, self._tokens)
        )
        best = max(near, key=attrgetter("weight"), default=None)
        reason = self._written(best.at) if best and best.weight > 0 else ""
        if name.feature in self._in_full:
            score += NAMED_IN_FULL if name.kind == "acronym" else 0.0
            reason = reason or self._in_full[name.feature]
        if name.name in self._names_of_others:
            score -= NAMED_IN_FULL
        if (at, name.feature) in self._beside:
            score += INTRODUCED
        if at in self._others:
            score -= INTRODUCED
        return (score, reason) if score else self._far(name, scale)

    def _near(self, at: int, found: Found, scale: Scale) -> Collection["_Told"]:
        """Return what `"oil"` tells of BTC in `"the oil in BTC"`: it is close, so 4 and not 2."""
        if found.name not in self._voices:
            self._voices[found.name] = _Voices(scale)
        voices, near, roots = self._voices[found.name], dict[str, _Told](), self._tokens.roots
        last, clause = at + found.words - 1, self._tokens.clause(at)
        for index in range(max(at - REACH, clause.start), min(last + 1 + REACH, clause.stop)):
            voice = voices[roots[index]]
            if voice and not at <= index <= last and not self._is_verb(index):
                root, weight = voice
                weight *= 2 if at - CLOSE <= index <= last + CLOSE else 1
                if root not in near or abs(weight) > abs(near[root].weight):
                    near[root] = _Told(weight, index)
        return near.values()

    def _is_verb(self, index: int) -> bool:
        """Tell `"hat"` of a German sentence (has) from that of a Turkish one (line)."""
        text = self._tokens.words.texts[index]
        if text not in _all_verbs():
            return False
        language = self._speech.language_at(index)
        return bool(language) and text in _verbs(language)

    def _far(self, name: Name, scale: Scale) -> tuple[float, str]:
        """Return 3 and oil for a text that somewhere has oil, of weight 2, and export, of 1."""
        if name not in self._everywhere:
            told = scale.weights_of(self._all_roots)
            best = max(sorted(told), key=told.__getitem__, default="")
            self._everywhere[name] = sum(told.values()), self._first_written(best)
        return self._everywhere[name]

    @cached_property
    def _all_roots(self) -> frozenset[str]:
        """Every root in the text of a word that may speak."""
        roots = self._tokens.roots
        speaking = filterfalse(self._is_verb, self._tokens.known)
        return frozenset(root for at in speaking for root in roots[at])

    def _first_written(self, root: str) -> str:
        """Return `"Oil"` for the root oil, as the text has it first."""
        indices = (at for at in self._tokens.known if root in self._tokens.roots[at])
        return next(map(self._written, indices), "")

    def _written(self, index: int) -> str:
        return self._tokens.written(index, index)


@cache
def _all_verbs() -> frozenset[str]:
    return frozenset(verb for code in languages() for verb in _verbs(code))


@cache
def _verbs(code: str) -> frozenset[str]:
    """Return the verbs that a language's file has, folded."""
    return frozenset(fold(verb).text for verb in languages()[code].names.verbs)


def _beside(tokens: Tokens, named: Mapping[int, Found]) -> Iterator[tuple[int, str]]:
    """Return the indices of the words right beside names in full, with the features of those."""
    in_full = ((at, found) for at, found in named.items() if found.name.kind != "acronym")
    for at, found in in_full:
        for _, index in tokens.around(at, at + found.words - 1, reach=BESIDE):
            yield index, found.name.feature


class _Told(NamedTuple):
    """What a word near a name weighs, and where it is."""

    weight: float
    at: int


class _Voices(dict[tuple[str, ...], tuple[str, float] | None]):
    """What a word says of a name, by its roots: the root that weighs most, and its weight."""

    def __init__(self, scale: Scale) -> None:
        super().__init__({(): None})
        self._scale = scale

    def __missing__(self, roots: tuple[str, ...]) -> tuple[str, float] | None:
        told = self._scale.weights_of(roots).items()
        self[roots] = voice = max(told, key=lambda pair: abs(pair[1]), default=None)
        return voice
