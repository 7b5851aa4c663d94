"""Names as sequences of roots, in a tree that finds all that begin at a word at once."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from geo.folding import fold
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Lookalike, Name, name_words
from geo.names.matching.tokens import Tokens


class Phrase(NamedTuple):
    """A name, or a look-alike (`name` is None), as folded words and as roots."""

    name: Name | None
    words: tuple[str, ...]
    roots: tuple[str, ...]
    reversed: bool = False


class PhraseMatch(NamedTuple):
    """A phrase in a text: the indices of its first and last token, and how it was written."""

    phrase: Phrase
    first: int
    last: int
    rule: str

    @property
    def name(self) -> Name:
        """The name that was found; there is none for a look-alike."""
        assert self.phrase.name is not None
        return self.phrase.name


class _Node:
    """A word in the tree: the words that may follow it, and the phrases that end with it."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: list[Phrase] = []


class _Path(NamedTuple):
    """A way into the tree: the node, the index of the next token, the words taken so far."""

    node: _Node
    at: int
    written: tuple[str, ...]
    slips: int

    def steps(self, tokens: Tokens) -> Iterator["_Path"]:
        """Go on by the next word, by the next two written apart, or by a misspelt one."""
        words, at = tokens.words, self.at
        if at == len(words) or (self.written and not words[at].joined):
            return
        for root in tokens.roots[at]:
            yield from self._step(root, words[at].text, at + 1)
        if self.written:
            yield from self._steps_by_two(tokens)
            yield from self._steps_by_slip(tokens)

    def _steps_by_two(self, tokens: Tokens) -> Iterator["_Path"]:
        """Go on by `"pipe line"` to pipeline, unless `"pipe"` alone is a form of it."""
        words, at = tokens.words, self.at
        if at + 1 == len(words) or not words[at + 1].joined:
            return
        whole = words[at].text + words[at + 1].text
        for root in tokens.lexicon.read(whole):
            if root not in tokens.roots[at]:
                yield from self._step(root, whole, at + 2)

    def _steps_by_slip(self, tokens: Tokens) -> Iterator["_Path"]:
        """Go on by `"Tbilsi"` to tbilisi, if no word before it was misspelt."""
        text = tokens.words[self.at].text
        slip = None if self.slips else tokens.lexicon.misread(text, self.node.next)
        if slip:
            yield from self._step(slip, text, self.at + 1, slips=1)

    def _step(self, root: str, text: str, at: int, *, slips: int = 0) -> Iterator["_Path"]:
        """Go on from Baku to Tbilisi for `"Tbilisi"`, and nowhere for `"Moscow"`."""
        node = self.node.next.get(root)
        if node:
            yield _Path(node, at, (*self.written, text), self.slips + slips)


class PhraseTree:
    """Finds phrases whose words follow each other, tied by spaces, dashes or quotes."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._root = _Node()
        for phrase in phrases:
            node = self._root
            for root in phrase.roots:
                node = node.next.setdefault(root, _Node())
            node.ends.append(phrase)

    def longest_at(self, index: int, tokens: Tokens) -> PhraseMatch | None:
        """Return the longest phrase that begins at the token of this index.

        One word of a phrase of three or more may be misspelt by a slip.
        """
        best: _Path | None = None
        paths = [_Path(self._root, index, (), 0)]
        while paths:
            path = paths.pop()
            if path.node.ends and len(path.written) > 2 * path.slips:
                best = max(best or path, path, key=_goodness)
            paths += path.steps(tokens)
        if best is None:
            return None
        phrase = _closest(best)
        return PhraseMatch(phrase, index, best.at - 1, _rule(phrase, best))


def make_phrase(name: Name | Lookalike, lexicon: Lexicon) -> Phrase:
    """Return a name as a phrase, with its words taken into the lexicon.

    The last of several words may be the head of a compound.
    """
    words = name_words(name.name)
    last = len(words) - 1 if " " in name.name else 0
    roots = [lexicon.add(word, head=0 < at == last) for at, word in enumerate(words)]
    return Phrase(name if isinstance(name, Name) else None, tuple(words), tuple(roots))


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
    if phrase.name and is_chain(phrase.name):
        yield Phrase(phrase.name, phrase.words[::-1], phrase.roots[::-1], reversed=True)


def _goodness(path: _Path) -> tuple[int, int, int]:
    """Rank `"BTC pipeline"` over `"BTC"`, then what has no typo, then what is as written."""
    return path.at, -path.slips, -_strangeness(_closest(path), path.written)


def _closest(path: _Path) -> Phrase:
    """Return BTE, not BTƏ, for `"BTE"`: the two names have the same roots."""
    return min(path.node.ends, key=lambda phrase: _strangeness(phrase, path.written))


def _strangeness(phrase: Phrase, written: tuple[str, ...]) -> int:
    """For the word kars, `"kars"` gives 0, `"karsin"` 1, `"qars"` 3."""
    return sum(
        2 * (not text.startswith(word)) + (text != word)
        for text, word in zip(written, phrase.words, strict=True)
    )


def _rule(phrase: Phrase, path: _Path) -> str:
    """For Kars, `"Kars"` gives name, `"Karsın"` inflected, `"Qars"` respelt."""
    pairs = list(zip(path.written, phrase.words, strict=True))
    if path.slips:
        return "misspelt"
    if phrase.reversed:
        return "reversed"
    if all(text == word for text, word in pairs):
        return "name"
    return "inflected" if all(text.startswith(word[:-1]) for text, word in pairs) else "respelt"
