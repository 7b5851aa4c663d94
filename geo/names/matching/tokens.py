"""The tokens of a text: its words, and the roots that they may be forms of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from geo.folding import Folded
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.words import LONGEST, Word, split_words

_LONG = 8


@dataclass(frozen=True)
class Tokens:
    """The words of a folded text, and of each the roots that it may be a form of.

    An index counts words from 0; `words[index]` has the roots `roots[index]`.
    """

    folded: Folded
    words: list[Word]
    roots: list[tuple[str, ...]]
    lexicon: Lexicon

    @cached_property
    def known(self) -> list[int]:
        """The indices of the words that have a root."""
        return [index for index, roots in enumerate(self.roots) if roots]

    @cached_property
    def all_roots(self) -> frozenset[str]:
        """Every root in the text."""
        return frozenset(root for roots in self.roots for root in roots)

    @cached_property
    def sentence_of(self) -> list[int]:
        """The number of the sentence that each word is in."""
        return list(accumulate(word.after_stop for word in self.words))

    def around(self, first: int, last: int, *, reach: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Return distance and roots of the words near these, in the same sentence."""
        sentence = self.sentence_of
        indices = [*range(max(0, first - reach), first), *range(last + 1, last + 1 + reach)]
        for index in indices:
            if index < len(self.words) and sentence[index] == sentence[first]:
                distance = first - index if index < first else index - last
                yield distance, self.roots[index]

    def written(self, first: int, last: int) -> str:
        """Return the words from first to last as the original has them."""
        start, end = self.folded.span(self.words[first].start, self.words[last].end)
        return self.folded.original[start:end]


def split_tokens(folded: Folded, lexicon: Lexicon) -> Tokens:
    """Split a folded text into tokens; words of names that are written together come apart."""
    words: list[Word] = []
    roots: list[tuple[str, ...]] = []
    for word in split_words(folded):
        known = lexicon.read(word.text)
        parts = () if known or not _LONG <= len(word.text) <= LONGEST else lexicon.split(word.text)
        if parts:
            words += _apart(word, parts)
            roots += map(lexicon.read, parts)
        else:
            words.append(word)
            roots.append(known)
    return Tokens(folded, words, roots, lexicon)


def _apart(word: Word, texts: tuple[str, ...]) -> Iterator[Word]:
    """`"ipekyolu"` comes apart into `"ipek"` and, joined to it, `"yolu"`."""
    end = word.start + len(texts[0])
    yield replace(word, text=texts[0], end=end)
    for text in texts[1:]:
        start, end = end, end + len(text)
        yield Word(text, start, end, "", joined=True, after_stop=False)
