"""Names as sequences of roots, in a tree that finds all that begin at a word at once."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from geo.folding import fold, small
from geo.names.matching.kept import Kept
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Lookalike, Name, name_words
from geo.names.matching.reasons import Scale
from geo.names.matching.speech import Speech
from geo.names.matching.tokens import LOOK, Tokens
from geo.names.matching.words import ties, word_texts

_ORDINAL = re.compile(r"\d+[^\W\d_]")  # the sign after a hyphen, as in "102-я", is often left out
_AGAIN = ("/", " / ", " (", "(")


class Phrase(NamedTuple):
    """A name, or a look-alike (`name` is None), as it is spelt, as folded words and as roots.

    A bare number is no ordinal: 102 is not 102nd. `scale` is what to weigh the name with, if it
    could mean something else.
    """

    name: Name | None
    text: str
    words: tuple[str, ...]
    roots: tuple[str, ...]
    is_chain: bool = False
    is_ordinal: bool = False
    reversed: bool = False
    scale: Scale | None = None


class Found(NamedTuple):
    """A phrase in a text: how many tokens it takes, how it was written, and what spoke for it."""

    phrase: Phrase
    words: int
    rule: str
    reason: str = ""

    @property
    def name(self) -> Name:
        """The name that was found; there is none for a look-alike."""
        assert self.phrase.name is not None
        return self.phrase.name


def taken_by(found: Mapping[int, Found]) -> set[int]:
    """Return the indices of all tokens that phrases take, given with those of their first."""
    return {index for at, each in found.items() for index in range(at, at + each.words)}


class _Node:
    """A word in the tree: the words that may follow it, and the phrases that end with it.

    `rank` counts the words that were put in beside it before it.
    """

    __slots__ = ("ends", "next", "rank")

    def __init__(self, rank: int = 0) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: list[Phrase] = []
        self.rank = rank

    def step(self, root: str) -> "_Node":
        """Return the node for a word that follows, made where there is none."""
        if root not in self.next:
            self.next[root] = _Node(len(self.next))
        return self.next[root]


class _Path(NamedTuple):
    """A way into the tree: the node, the index of the next token, the words taken so far.

    `root` is that of the last word; `again` is what stands before it said once more, as in
    "Tbilisi/Tiflis" and "Tbilisi (Tiflis)", and a blank once the way has gone on from there.
    """

    node: _Node
    at: int
    written: tuple[str, ...]
    root: str
    slips: int = 0
    again: str = ""

    def steps(self, tokens: Tokens) -> list["_Path"]:
        """Go on by the next word, by the next two written apart, or by a misspelt one."""
        words, at, nodes = tokens.words, self.at, self.node.next
        if not nodes or at == len(words.texts):
            return []
        if not self._goes_on(words.joints[at], words.joined[at]):
            return self._steps_again(tokens)
        taken, again = (*self.written, words.texts[at]), self.again and " "
        steps = [
            _Path(nodes[root], at + 1, taken, root, self.slips, again)
            for root in tokens.roots[at]
            if root in nodes
        ]
        slips = [] if steps else self._steps_by_slip(tokens)
        return steps + self._steps_by_two(tokens) + slips + self._steps_again(tokens)

    def _goes_on(self, joint: str, joined: bool) -> bool:
        """`"Tbilisi (Tiflis)-Kars"` goes on where the bracket ends."""
        return joined or (self.again == "(" and joint[:1] == ")" and ties(joint[1:]))

    def _steps_again(self, tokens: Tokens) -> list["_Path"]:
        """Stay at tbilisi for `"/Tiflis"` and `" (Tiflis)"` after `"Tbilisi"`."""
        joint = tokens.words.joints[self.at]
        if self.again or joint not in _AGAIN or self.root not in tokens.roots[self.at]:
            return []
        return [self._replace(at=self.at + 1, again=joint.strip())]

    def _steps_by_two(self, tokens: Tokens) -> list["_Path"]:
        """Go on by `"pipe line"` to pipeline, unless `"pipe"` alone is a form of it."""
        words, at, nodes = tokens.words, self.at, self.node.next
        if at + 1 == len(words.texts) or not words.joined[at + 1]:
            return []
        whole = words.texts[at] + words.texts[at + 1]
        return [
            _Path(nodes[root], at + 2, (*self.written, whole), root, self.slips, self.again and " ")
            for root in tokens.lexicon.read(whole)
            if root in nodes and root not in tokens.roots[at]
        ]

    def _steps_by_slip(self, tokens: Tokens) -> list["_Path"]:
        """Go on by `"Tbilsi"` to tbilisi, if no word before it was misspelt."""
        text, nodes = tokens.words.texts[self.at], self.node.next
        slips = [] if self.slips else tokens.lexicon.misread(text, nodes)
        if not slips:
            return []
        root = min(slips, key=lambda root: nodes[root].rank)
        return [_Path(nodes[root], self.at + 1, (*self.written, text), root, 1, self.again and " ")]

    @property
    def is_name(self) -> bool:
        """Whether a phrase ends here; two words are too few for a slip."""
        return (
            bool(self.node.ends) and not self.again.strip() and len(self.written) > 2 * self.slips
        )


class PhraseTree:
    """Finds phrases whose words follow each other, tied by spaces, dashes or quotes."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._root, self._depth = _Node(), 0
        for phrase in phrases:
            self._depth = max(self._depth, len(phrase.roots))
            node = self._root
            for root in phrase.roots:
                node = node.step(root)
            node.ends.append(phrase)

    @property
    def firsts(self) -> Set[str]:
        """The roots that phrases begin with."""
        return self._root.next.keys()

    def find(self, tokens: Tokens, speech: Speech) -> dict[int, Found]:
        """Return, by the indices of tokens, the longest phrase that begins at each, if one does.

        One word of a phrase of three or more may be misspelt by a slip.
        """
        firsts, roots, looks = self.firsts, tokens.roots, tokens.looks
        heads = {each for each in set(roots) if not firsts.isdisjoint(each)}
        reach, alike = LOOK * (2 * self._depth + 2), Kept[bytes, list[Found]]()
        all_found = {}
        for index in [index for index in tokens.known if roots[index] in heads]:
            here = looks[LOOK * index : LOOK * index + reach]
            if here not in alike:
                alike.keep(here, self._longest_at(index, tokens))
            if found := alike[here]:
                all_found[index] = found[0] if len(found) == 1 else told_in(speech, index, found)
        return all_found

    def _longest_at(self, index: int, tokens: Tokens) -> list[Found]:
        """Return the longest phrase that begins at a token; nothing for the first of `"oil BTC"`.

        Names that are spelt the same in several languages come together.
        """
        nodes, text = self._root.next, tokens.words.texts[index]
        roots = (root for root in tokens.roots[index] if root in nodes)
        ways = _longest([_Path(nodes[root], index + 1, (text,), root) for root in roots], tokens)
        if not ways:
            return []
        written = tokens.written(index, ways[0].at - 1)
        fit = ((phrase, way) for way in ways for phrase in way.node.ends if _fits(phrase, way))
        choices = [(_strangeness(phrase, way, written), phrase, way) for phrase, way in fit]
        least = min((strangeness for strangeness, _, _ in choices), default=None)
        return [
            Found(phrase, way.at - index, _rule(phrase, way, least))
            for strangeness, phrase, way in choices
            if strangeness == least
        ]


def told_in(speech: Speech, index: int, found: Sequence[Found]) -> Found:
    """Return, of names at the same words, that in the language of the sentence, or the first."""
    language = speech.language_at(index)
    named = (each for each in found if each.phrase.name and each.phrase.name.lang == language)
    return next(named, found[0])


def _longest(paths: list[_Path], tokens: Tokens) -> list[_Path]:
    """Return all ways to the ends of phrases that go on from these, if none goes on farther."""
    longest: list[_Path] = []
    while paths:
        path = paths.pop()
        if path.is_name and (not longest or path.at >= longest[0].at):
            longest = [*longest, path] if longest and path.at == longest[0].at else [path]
        paths += path.steps(tokens)
    return longest


def make_phrase(name: Name | Lookalike, lexicon: Lexicon) -> Phrase:
    """Return a name as a phrase, with its words taken into the lexicon.

    The last of several words may be the head of a compound.
    """
    words = name_words(name.name)
    last = len(words) - 1 if " " in name.name else 0
    roots = [lexicon.add(word, head=0 < at == last) for at, word in enumerate(words)]
    named = name if isinstance(name, Name) else None
    chain = named is not None and is_chain(named)
    spelt = word_texts(fold(name.name).text)
    ordinal = any(map(_ORDINAL.match, spelt)) or (len(words) == 1 and words[0].isdigit())
    return Phrase(named, name.name, tuple(words), tuple(roots), chain, ordinal)


def is_chain(name: Name) -> bool:
    """Return whether a name is a list of three or more stops, as Baku–Tbilisi–Kars.

    Between its stops is one kind of dash: Baku–Tiflis–Kars-Eisenbahn is a compound.
    """
    text = name.name.replace(" – ", "–").replace(" - ", "-")
    dashes = [sign for sign in text if not sign.isalnum() and fold(sign).text == "-"]
    return " " not in text and len(dashes) > 1 and len(set(dashes)) == 1


def both_ways(phrase: Phrase) -> Iterator[Phrase]:
    """Return the phrase and, if it is a chain of stops, the same from the other end."""
    yield phrase
    if phrase.is_chain:
        words, roots = phrase.words[::-1], phrase.roots[::-1]
        yield phrase._replace(words=words, roots=roots, reversed=True)


def _fits(phrase: Phrase, way: _Path) -> bool:
    """`"102 bases"` are not the 102nd base."""
    return not (phrase.is_ordinal and any(map(str.isdigit, way.written)))


_Strangeness = tuple[int, int, bool]
"""How far a phrase is from what is written: slips, letters, whether it is the other way round."""


def _strangeness(phrase: Phrase, way: _Path, written: str) -> _Strangeness:
    """For the name Kars, `"KARS"` gives no letter, `"Karsın"` 2, `"Qars"` 2."""
    return way.slips, _letters_apart(written, phrase.text), phrase.reversed


@lru_cache(maxsize=10_000)
def _letters_apart(one: str, other: str) -> int:
    """`"Kars"` and `"Qarsın"` are 4 apart: k, q, i and n."""
    these, those = _letters(one), _letters(other)
    return sum(((these - those) + (those - these)).values())


def _letters(text: str) -> Counter[str]:
    """Count the letters of a text, whether capital or small."""
    return Counter(filter(str.isalnum, small(text)))


def _rule(phrase: Phrase, way: _Path, strangeness: _Strangeness) -> str:
    """For Kars, `"Kars"` gives name, `"Karsın"` inflected, `"Qars"` respelt."""
    slips, letters, is_reversed = strangeness
    if slips or is_reversed:
        return "misspelt" if slips else "reversed"
    if letters == 0:
        return "name"
    pairs = zip(way.written, phrase.words, strict=True)
    longer = way.written != phrase.words and all(text.startswith(word[:-1]) for text, word in pairs)
    return "inflected" if longer else "respelt"
