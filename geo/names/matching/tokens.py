"""The tokens of a text: its words, and the roots that they may be forms of."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, count
from typing import NamedTuple, Self

from geo.folding import Folded
from geo.names.matching.alphabets import disguised
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.words import LONGEST, TextWords, split_words

_LONG = 8
_NUMBERED = re.compile(r"([^\W\d_]{1,2})(\d{1,5})")
_NOTED = re.compile(r"([^\W\d_]{3,40})([1-9]\d?)")
LOOK = array("I").itemsize
REACH = 15  # so many words on either side may speak for a name or against it


@dataclass(frozen=True)
class Tokens:
    """The words of a folded text, and of each the roots that it may be a form of.

    An index counts words from 0: the word `words.texts[index]` has the roots `roots[index]`.
    """

    folded: Folded
    words: TextWords
    roots: list[tuple[str, ...]]
    lexicon: Lexicon

    def up_to(self, index: int) -> "Tokens":
        """Return the words before one."""
        return Tokens(self.folded, self.words.up_to(index), self.roots[:index], self.lexicon)

    @cached_property
    def known(self) -> list[int]:
        """The indices of the words that have a root."""
        return [index for index, roots in enumerate(self.roots) if roots]

    @cached_property
    def all_roots(self) -> frozenset[str]:
        """Every root in the text."""
        return frozenset(root for roots in set(self.roots) for root in roots)

    @cached_property
    def sentence_of(self) -> list[int]:
        """The number of the sentence that each word is in."""
        return self._sentences.numbers

    def around(self, first: int, last: int, *, reach: int) -> Iterator[tuple[int, int]]:
        """Return distance and index of the words near these, in the same sentence."""
        sentence = self.sentence(first)
        low = max(first - reach, sentence.start)
        high = min(last + 1 + reach, sentence.stop)
        yield from ((first - index, index) for index in range(low, first))
        yield from enumerate(range(last + 1, high), 1)

    def sentence(self, index: int) -> range:
        """Return the indices of the words of the sentence that a word is in."""
        return self._sentences.around(index)

    def clause(self, index: int) -> range:
        """Return the indices of the words of the sentence, or of its part up to a semicolon."""
        return self._clauses.around(index)

    @cached_property
    def _sentences(self) -> "_Stretches":
        return _Stretches.of(self.words.after_stop)

    @cached_property
    def _clauses(self) -> "_Stretches":
        joints, stops = self.words.joints, self.words.after_stop
        return _Stretches.of([s or ";" in j for s, j in zip(stops, joints, strict=True)])

    @cached_property
    def looks(self) -> bytes:
        """For each word a number of `LOOK` bytes: where it is the same, a word is written alike.

        So is what is between it and the word before.
        """
        original, offsets = self.folded.original, self.folded.offsets
        numbers = defaultdict[str, int](count(1).__next__)  # 0 is for what is before a text
        starts = zip(self.words.starts, self.words.texts, strict=True)
        ends = [offsets[start + len(text) - 1] + 1 for start, text in starts]
        looks = map(original.__getitem__, map(slice, [0, *ends], ends))
        return array("I", map(numbers.__getitem__, looks)).tobytes()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets in the original of the words from first to last."""
        return self.folded.span(self.words.starts[first], self.words.end(last))

    def first_letter(self, index: int) -> str:
        """Return the first letter of a word as the original has it."""
        return self.folded.original[self.folded.offsets[self.words.starts[index]]]

    def written(self, first: int, last: int) -> str:
        """Return the words from first to last as the original has them."""
        start, end = self.span(first, last)
        return self.folded.original[start:end]


class _Stretches(NamedTuple):
    """Parts of a text: the number of the one that each word is in, from 1, and where they part."""

    numbers: list[int]
    edges: list[int]

    @classmethod
    def of(cls, begins: Sequence[bool]) -> Self:
        """Part a text at the words that begin a part, as its first does."""
        starts = [index for index, is_first in enumerate(begins) if is_first]
        return cls(list(accumulate(begins)), [*starts, len(begins)])

    def around(self, index: int) -> range:
        """Return the indices of the words of the part that a word is in."""
        number = self.numbers[index]
        return range(self.edges[number - 1], self.edges[number])


def split_tokens(folded: Folded, lexicon: Lexicon) -> Tokens:
    """Split a folded text into tokens; words of names that are written together come apart."""
    words = split_words(folded)
    together = {text: parts for text in set(words.texts) if (parts := _parts(text, lexicon))}
    if together:
        found = enumerate(words.texts)
        words = words.apart({at: together[text] for at, text in found if text in together})
    roots = lexicon.read_all(words.texts)
    for at, other in disguised(words.texts, lexicon.read):
        roots[at] = lexicon.read(other)
    return Tokens(folded, words, roots, lexicon)


def _parts(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return ipek and yolu for `"ipekyolu"`, tovuz and 3 for `"tovuz3"`, n and 102 for `"n102"`.

    Mostly nothing; so for a word that is known or short.
    """
    if word[-1:].isdecimal() and (numbered := _NUMBERED.fullmatch(word)):
        return numbered.groups() if all(map(lexicon.read, numbered.groups())) else ()
    if word[-1:].isdecimal() and (noted := _NOTED.fullmatch(word)):
        return noted.groups() if lexicon.read(noted[1]) and not lexicon.read(word) else ()
    if not _LONG <= len(word) <= LONGEST or lexicon.read(word):
        return ()
    return lexicon.split(word)
