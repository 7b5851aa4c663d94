"""Reasons for and against a name that may be the name of something else.

An acronym never speaks for itself: BTC is a currency too. It counts where the reasons for it
outweigh those against. Reasons are, in the words of its sentence (up to 15 on either side):

- the words of reasons.csv, each with its weight, twice that within two words of the acronym;
- the words of the feature's own names (weight 1), unless reasons.csv weighs them;
- any other acronym of the gazetteer (weight 1);
- that the text anywhere names the feature in full (weight 2), or right beside it, which introduces
  it (weight 6): "Baku–Tbilisi–Ceyhan (BTC)";
- that it is counted, as "14 BTC" (weight -4), not written in capitals (-2), has a number that may
  be that of a footnote, as "BTC2" (-2), or is a plural (-1);
- its own weight in reasons.csv, for an acronym that seldom or mostly means something else.

If all that comes to nothing, for or against, the words of the whole text decide. Another name
is weighed only if reasons.csv has it, and begins with 1 in its favour; one word alone in quotes, as
what a club or a hotel is called, has -2 against it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from geo.names.matching.kept import Kept
from geo.names.matching.names import Name
from geo.names.matching.phrases import Found
from geo.names.matching.reasons import Scale
from geo.names.matching.tokens import LOOK, Tokens

REACH = 15
CLOSE = 2
BESIDE = 3
_BEFORE = REACH + 1  # the first word near a name tells what is before it by the word before that
NAMED_IN_FULL = 2.0
INTRODUCED = 6.0
COUNTED = -4.0
NOT_IN_CAPITALS = -2.0
NUMBERED = -2.0
PLURAL = -1.0
QUOTED = -2.0
_QUOTE = '"'
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


class Context:
    """Weighs the reasons for ambiguous names in one text.

    `named` are the names in it, the longest first, by the indices of their first tokens.
    """

    def __init__(self, tokens: Tokens, named: Mapping[int, Found]) -> None:
        self._tokens = tokens
        sure = (found for found in named.values() if not found.phrase.scale)
        self._in_full = {found.name.feature: found.name.name for found in sure}
        self._named = named
        self._voices: dict[Name, _Voices] = {}
        self._everywhere: dict[Name, tuple[float, str]] = {}
        self._alike = Kept[tuple[int, int, bytes, bool], Found | None]()

    @cached_property
    def _looks(self) -> bytes:
        """The looks of the words, after nothing that is as long as what is read before a name."""
        return bytes(LOOK * _BEFORE) + self._tokens.looks

    @cached_property
    def _beside(self) -> set[tuple[int, str]]:
        return set(_beside(self._tokens, self._named))

    def weigh(self, at: int, found: Found) -> Found | None:
        """Return a name with what speaks for it at a token; None where more speaks against it."""
        looks = self._looks[LOOK * at : LOOK * (at + _BEFORE + found.words + REACH)]
        here = id(found.phrase), found.words, looks, (at, found.name.feature) in self._beside
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
        score = sum(told.weight for told in near) + scale.start + _form(at, found, self._tokens)
        best = max(near, key=attrgetter("weight"), default=None)
        reason = self._written(best.at) if best and best.weight > 0 else ""
        if name.feature in self._in_full:
            score += NAMED_IN_FULL
            reason = reason or self._in_full[name.feature]
        if (at, name.feature) in self._beside:
            score += INTRODUCED
        return (score, reason) if score else self._far(name, scale)

    def _near(self, at: int, found: Found, scale: Scale) -> Collection["_Told"]:
        """Return what `"oil"` tells of BTC in `"the oil in BTC"`: it is close, so 4 and not 2."""
        if found.name not in self._voices:
            self._voices[found.name] = _Voices(scale)
        voices, near, roots = self._voices[found.name], dict[str, _Told](), self._tokens.roots
        for distance, index in self._tokens.around(at, at + found.words - 1, reach=REACH):
            if voice := voices[roots[index]]:
                root, weight = voice
                weight *= 2 if distance <= CLOSE else 1
                if root not in near or abs(weight) > abs(near[root].weight):
                    near[root] = _Told(weight, index)
        return near.values()

    def _far(self, name: Name, scale: Scale) -> tuple[float, str]:
        """Return 3 and oil for a text that somewhere has oil, of weight 2, and export, of 1."""
        if name not in self._everywhere:
            told = scale.weights_of(self._tokens.all_roots)
            best = max(sorted(told), key=told.__getitem__, default="")
            self._everywhere[name] = sum(told.values()), self._first_written(best)
        return self._everywhere[name]

    def _first_written(self, root: str) -> str:
        """Return `"Oil"` for the root oil, as the text has it first."""
        indices = (at for at in self._tokens.known if root in self._tokens.roots[at])
        return next(map(self._written, indices), "")

    def _written(self, index: int) -> str:
        return self._tokens.written(index, index)


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


def _form(at: int, found: Found, tokens: Tokens) -> float:
    """For BTC, `"BTC"` gives 0, `"btc"` -2, `"BTCs"` -1, `"14 BTC"` -4; Kars in quotes gives -2."""
    name = found.name
    if name.kind != "acronym":
        return QUOTED if found.words == 1 and _is_quoted(at, tokens) else 0.0
    written = tokens.written(at, at + found.words - 1)
    letters, tail = written[: len(name.name)], written[len(name.name) :]
    is_capital = letters == name.name or letters.isupper() or letters[:1].isdigit()
    weight = 0.0 if is_capital else NOT_IN_CAPITALS
    if tail == "s":
        weight += PLURAL
    if _is_numbered(at + found.words, tokens):
        weight += NUMBERED
    if _is_counted(at, tokens):
        weight += COUNTED
    return weight


def _is_quoted(at: int, tokens: Tokens) -> bool:
    """Tell whether a word stands alone between quotation marks, as what a club is called."""
    text, start, end = tokens.folded.text, tokens.words.starts[at], tokens.words.end(at)
    return text[max(0, start - 1) : start] == text[end : end + 1] == _QUOTE


def _is_numbered(after: int, tokens: Tokens) -> bool:
    """`"BTC2"` is numbered, and `"BTC 2"` is not."""
    words = tokens.words
    return (
        words.texts[after : after + 1] != []
        and not words.joints[after]
        and words.texts[after].isdecimal()
    )


def _is_counted(at: int, tokens: Tokens) -> bool:
    """`"14 BTC"` and `"$BTC"` are counted; `"in 2006 BTC"` and `"Tovuz3 BTC"` are not."""
    joint, before = tokens.words.joints[at], tokens.words.texts[at - 1] if at else ""
    is_number = before.isdecimal() and not _YEAR.fullmatch(before)
    is_note = at > 1 and not tokens.words.joints[at - 1]
    return "$" in joint or (joint == " " and is_number and not is_note)
