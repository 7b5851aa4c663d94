"""Names as sequences of roots, in a tree that finds all that begin at a word at once."""

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from geo.folding import fold
from geo.names.matching.kept import Kept
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Lookalike, Name, name_words
from geo.names.matching.reasons import Scale
from geo.names.matching.tokens import LOOK, Tokens


class Phrase(NamedTuple):
    """A name, or a look-alike (`name` is None), as folded words and as roots.

    `scale` is what to weigh the name with, if it could mean something else.
    """

    name: Name | None
    words: tuple[str, ...]
    roots: tuple[str, ...]
    is_chain: bool = False
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
    """A way into the tree: the node, the index of the next token, the words taken so far."""

    node: _Node
    at: int
    written: tuple[str, ...]
    slips: int

    def steps(self, tokens: Tokens) -> list["_Path"]:
        """Go on by the next word, by the next two written apart, or by a misspelt one."""
        words, at, nodes = tokens.words, self.at, self.node.next
        if not nodes or at == len(words.texts) or not words.joined[at]:
            return []
        taken = (*self.written, words.texts[at])
        steps = [
            _Path(nodes[root], at + 1, taken, self.slips)
            for root in tokens.roots[at]
            if root in nodes
        ]
        return steps + self._steps_by_two(tokens) + self._steps_by_slip(tokens)

    def _steps_by_two(self, tokens: Tokens) -> list["_Path"]:
        """Go on by `"pipe line"` to pipeline, unless `"pipe"` alone is a form of it."""
        words, at, nodes = tokens.words, self.at, self.node.next
        if at + 1 == len(words.texts) or not words.joined[at + 1]:
            return []
        whole = words.texts[at] + words.texts[at + 1]
        return [
            _Path(nodes[root], at + 2, (*self.written, whole), self.slips)
            for root in tokens.lexicon.read(whole)
            if root in nodes and root not in tokens.roots[at]
        ]

    def _steps_by_slip(self, tokens: Tokens) -> list["_Path"]:
        """Go on by `"Tbilsi"` to tbilisi, if no word before it was misspelt."""
        text, nodes = tokens.words.texts[self.at], self.node.next
        slips = [] if self.slips else tokens.lexicon.misread(text, nodes)
        if not slips:
            return []
        node = min((nodes[root] for root in slips), key=attrgetter("rank"))
        return [_Path(node, self.at + 1, (*self.written, text), slips=1)]


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

    def find(self, tokens: Tokens) -> dict[int, Found]:
        """Return, by the indices of tokens, the longest phrase that begins at each, if one does.

        One word of a phrase of three or more may be misspelt by a slip.
        """
        firsts, roots, looks = self._root.next.keys(), tokens.roots, tokens.looks
        heads = {each for each in set(roots) if not firsts.isdisjoint(each)}
        reach, alike = LOOK * (2 * self._depth + 1), Kept[bytes, Found | None]()
        all_found = {}
        for index in [index for index in tokens.known if roots[index] in heads]:
            here = looks[LOOK * index : LOOK * index + reach]
            if here not in alike:
                alike.keep(here, self._longest_at(index, tokens))
            if found := alike[here]:
                all_found[index] = found
        return all_found

    def _longest_at(self, index: int, tokens: Tokens) -> Found | None:
        """Return the longest phrase that begins at a token; None for the first of `"oil BTC"`."""
        nodes, text = self._root.next, tokens.words.texts[index]
        firsts = [_Path(nodes[r], index + 1, (text,), 0) for r in tokens.roots[index] if r in nodes]
        best = _best(firsts, tokens)
        if best is None:
            return None
        phrase = _closest(best)
        return Found(phrase, best.at - index, _rule(phrase, best))


def _best(paths: list[_Path], tokens: Tokens) -> _Path | None:
    """Return the best way to the end of a phrase that goes on from one of these, if any does."""
    best: _Path | None = None
    while paths:
        path = paths.pop()
        if path.node.ends and len(path.written) > 2 * path.slips and _is_better(path, best):
            best = path
        paths += path.steps(tokens)
    return best


def make_phrase(name: Name | Lookalike, lexicon: Lexicon) -> Phrase:
    """Return a name as a phrase, with its words taken into the lexicon.

    The last of several words may be the head of a compound.
    """
    words = name_words(name.name)
    last = len(words) - 1 if " " in name.name else 0
    roots = [lexicon.add(word, head=0 < at == last) for at, word in enumerate(words)]
    named = name if isinstance(name, Name) else None
    return Phrase(named, tuple(words), tuple(roots), named is not None and is_chain(named))


def is_chain(name: Name) -> bool:
    """Return whether a name is a list of three or more stops, as Baku–Tbilisi–Kars.

    Between its stops is one kind of dash: Baku–Tiflis–Kars-Eisenbahn is a compound.
    """
    text = name.name.replace(" – ", "–").replace(" - ", "-")
    dashes = [sign for sign in text if fold(sign).text == "-"]
    return " " not in text and len(dashes) > 1 and len(set(dashes)) == 1


def both_ways(phrase: Phrase) -> Iterator[Phrase]:
    """Return the phrase and, if it is a chain of stops, the same from the other end."""
    yield phrase
    if phrase.is_chain:
        words, roots = phrase.words[::-1], phrase.roots[::-1]
        yield phrase._replace(words=words, roots=roots, reversed=True)


def _is_better(path: _Path, best: _Path | None) -> bool:
    """Rank `"BTC pipeline"` over `"BTC"`, then what has no typo, then what is as written."""
    if best is None or path.at != best.at:
        return best is None or path.at > best.at
    return _goodness(path) > _goodness(best)


def _goodness(path: _Path) -> tuple[int, int]:
    """For one of the ways to read the same words: few slips, then little that is strange."""
    return -path.slips, -_strangeness(_closest(path), path.written)


def _closest(path: _Path) -> Phrase:
    """Return BTE, not BTƏ, for `"BTE"`: the two names have the same roots."""
    ends = path.node.ends
    if len(ends) == 1 or ends[0].words == path.written:
        return ends[0]
    return min(ends, key=lambda phrase: _strangeness(phrase, path.written))


def _strangeness(phrase: Phrase, written: tuple[str, ...]) -> int:
    """For the word kars, `"kars"` gives 0, `"karsin"` 1, `"qars"` 3."""
    return sum(
        2 * (not text.startswith(word)) + (text != word)
        for text, word in zip(written, phrase.words, strict=True)
    )


def _rule(phrase: Phrase, path: _Path) -> str:
    """For Kars, `"Kars"` gives name, `"Karsın"` inflected, `"Qars"` respelt."""
    if path.slips:
        return "misspelt"
    if phrase.reversed:
        return "reversed"
    if path.written == phrase.words:
        return "name"
    pairs = zip(path.written, phrase.words, strict=True)
    return "inflected" if all(text.startswith(word[:-1]) for text, word in pairs) else "respelt"
