"""Names as sequences of roots, in a tree that finds all that begin at a word at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from geo.folding import fold
from geo.lexicon import Lexicon
from geo.names import Lookalike, Name, name_words
from geo.words import Word


class Phrase(NamedTuple):
    """A name, or a look-alike (`name` is None), as folded words and as roots."""

    name: Name | None
    words: tuple[str, ...]
    roots: tuple[str, ...]
    reversed: bool = False


class Found(NamedTuple):
    """A phrase in a text: the places of its first and last word, and how it was written."""

    phrase: Phrase
    first: int
    last: int
    rule: str


class _Node:
    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: list[Phrase] = []


class PhraseTree:
    """Finds phrases whose words follow each other, tied by spaces, dashes or quotes."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._root = _Node()
        for phrase in phrases:
            node = self._root
            for root in phrase.roots:
                node = node.next.setdefault(root, _Node())
            node.ends.append(phrase)

    def longest_at(
        self, place: int, words: Sequence[Word], roots: Sequence[tuple[str, ...]], lexicon: Lexicon
    ) -> Found | None:
        """Give the longest phrase that begins at the word in this place.

        One word of a phrase of three or more may be misspelt by a slip.
        """
        best: tuple[int, int, list[Phrase]] | None = None
        paths = [(self._root, place, 0)]
        while paths:
            node, at, slips = paths.pop()
            if node.ends and at - place - 2 * slips > 0:
                best = max(best or (0, 0, []), (at, -slips, node.ends), key=lambda end: end[:2])
            if at == len(words) or (at > place and not words[at].joined):
                continue
            paths += [(node.next[r], at + 1, slips) for r in roots[at] if r in node.next]
            if at > place and not slips:
                root = lexicon.misread(words[at].text, node.next)
                paths += [(node.next[root], at + 1, 1)] if root else []
        if best is None:
            return None
        end, slips, phrases = best
        written = [word.text for word in words[place:end]]
        phrase = min(phrases, key=lambda phrase: _strangeness(phrase, written))
        return Found(phrase, place, end - 1, _rule(phrase, written, slips))


def make_phrase(name: Name | Lookalike, lexicon: Lexicon) -> Phrase:
    """Take the words of a name into the lexicon; the last of several may be a compound's head."""
    words = name_words(name.name)
    last = len(words) - 1 if " " in name.name else 0
    roots = [lexicon.add(word, head=0 < at == last) for at, word in enumerate(words)]
    return Phrase(name if isinstance(name, Name) else None, tuple(words), tuple(roots))


def is_chain(name: Name) -> bool:
    """Tell whether a name is a list of three or more stops, as Baku–Tbilisi–Kars."""
    text = fold(name.name).text
    return " " not in text.replace(" - ", "-") and text.count("-") > 1


def both_ways(phrase: Phrase) -> Iterator[Phrase]:
    """Give the phrase and, if it is a chain of stops, the same from the other end."""
    yield phrase
    if phrase.name and is_chain(phrase.name):
        yield Phrase(phrase.name, phrase.words[::-1], phrase.roots[::-1], reversed=True)


def _strangeness(phrase: Phrase, written: list[str]) -> int:
    return sum(
        2 * (not text.startswith(word)) + (text != word)
        for text, word in zip(written, phrase.words, strict=True)
    )


def _rule(phrase: Phrase, written: list[str], slips: int) -> str:
    pairs = list(zip(written, phrase.words, strict=True))
    if slips:
        return "misspelt"
    if phrase.reversed:
        return "reversed"
    if all(text == word for text, word in pairs):
        return "name"
    return "inflected" if all(text.startswith(word[:-1]) for text, word in pairs) else "respelt"
