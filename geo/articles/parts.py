"""Parts of a long article, as many as are shown one after the other: cut where it hurts least."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeVar

from geo.articles.article import Article, Paragraph, Sentence
from geo.articles.linking import LinkedArticle

T = TypeVar("T", Paragraph, Sentence)

MOST_LETTERS, MOST_WEIGHT = 60_000, 240_000
"""An article of no more letters, and of no more weight, is one part."""

PART_WEIGHT = 50_000
"""So heavy is a part at most: some 25,000 letters of ordinary text."""

PARAGRAPH_WEIGHT, SENTENCE_WEIGHT, MENTION_WEIGHT = 20, 50, 250
"""What is written around each of them where it is shown, in letters; a letter weighs 1."""

_LONGEST_WORD = 1_000
"""So far before the end of a part is looked for a space to cut at."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an article, from `start` to `end` in its text: the `number`th, from 1, of `of`."""

    number: int
    of: int
    start: int
    end: int


def parts_of(linked: LinkedArticle) -> tuple[Part, ...]:
    """Cut an article into parts that each hold a bounded amount; a short one is one part.

    It is cut between paragraphs, but not behind a heading; a paragraph that is longer than a part
    is cut between sentences, a sentence at a space, and only a word in itself. No mention is cut.
    """
    ends = list(_Cutter(linked).ends())
    starts = [0, *ends[:-1]]
    pairs = zip(starts, ends, strict=True)
    return tuple(Part(number, len(ends), *pair) for number, pair in enumerate(pairs, 1))


def part_at(parts: Sequence[Part], offset: int) -> Part:
    """Return the part in which this offset of the text is; beyond the text, the last."""
    return parts[min(bisect_right(parts, offset, key=attrgetter("end")), len(parts) - 1)]


def pieces(article: Article, part: Part) -> Iterator[tuple[Paragraph, list[Sentence]]]:
    """Yield the paragraphs of a part with their sentences; of those that are cut, what is in it.

    A piece has the index and, if it is of a sentence, the id of the whole.
    """
    paragraphs = _pieces(article.paragraphs, part)
    sentences = _pieces(article.sentences, part)
    at = 0
    for paragraph in paragraphs:
        own = at
        while at < len(sentences) and sentences[at].paragraph == paragraph.index:
            at += 1
        yield paragraph, sentences[own:at]


def _pieces(wholes: Sequence[T], part: Part) -> list[T]:
    first = bisect_right(wholes, part.start, key=attrgetter("end"))
    last = bisect_left(wholes, part.end, key=attrgetter("start"))
    return [_piece(whole, part) for whole in wholes[first:last]]


def _piece(whole: T, part: Part) -> T:
    start, end = max(whole.start, part.start), min(whole.end, part.end)
    if (start, end) == (whole.start, whole.end):
        return whole
    text = whole.text[start - whole.start : end - whole.start]
    return replace(whole, start=start, end=end, text=text)


class _Cutter:
    """Finds where an article is cut; what a stretch of it weighs is counted, not read."""

    def __init__(self, linked: LinkedArticle) -> None:
        article = linked.article
        self._text, self._paragraphs = article.text, article.paragraphs
        end = len(article.text)
        self._blocks = [*(it.start for it in article.paragraphs), end]
        self._sentences = [*(it.start for it in article.sentences), end]
        self._mentions = linked.mentions
        self._named = [it.start for it in linked.mentions]

    def ends(self) -> Iterator[int]:
        """Yield where each part ends: the last at the end of the text."""
        at, end = 0, len(self._text)
        is_short = end <= MOST_LETTERS and self._weight(0, end) <= MOST_WEIGHT
        while at < end and not is_short:
            at = self._next(at)
            yield at
        if not at:
            yield end

    def _weight(self, start: int, end: int) -> int:
        """Return what a stretch of the text weighs; a longer one weighs no less."""
        return (
            end - start
            + PARAGRAPH_WEIGHT * _between(self._blocks, start, end)
            + SENTENCE_WEIGHT * _between(self._sentences, start, end)
            + MENTION_WEIGHT * _between(self._named, start, end)
        )  # fmt: skip

    def _next(self, start: int) -> int:
        """Return where the part ends that begins here."""
        at = self._furthest(self._blocks, start)
        if at > start and self._fits(self._blocks, at):
            return self._before_headings(start, at)
        at = max(at, self._furthest(self._sentences, start))
        if at > start and self._fits(self._sentences, at):
            return at
        return self._in_sentence(start, at)

    def _furthest(self, borders: Sequence[int], start: int) -> int:
        """Return the last of these borders to which a part that begins here can reach, or this."""
        first = bisect_right(borders, start)
        at = bisect_right(borders, PART_WEIGHT, lo=first, key=lambda it: self._weight(start, it))
        return borders[at - 1] if at > first else start

    def _fits(self, borders: Sequence[int], at: int) -> bool:
        """Return whether what stands from here to the next of these borders fits into a part."""
        after = bisect_right(borders, at)
        return after == len(borders) or self._weight(at, borders[after]) <= PART_WEIGHT

    def _before_headings(self, start: int, at: int) -> int:
        """Return a border between paragraphs, put before the headings that stand above it."""
        index = bisect_left(self._blocks, at)
        while index < len(self._paragraphs) and self._paragraphs[index - 1].kind == "heading":
            index -= 1
            if self._blocks[index] <= start:
                return at
        return self._blocks[index]

    def _in_sentence(self, start: int, done: int) -> int:
        """Return where a part ends in the sentence behind what is `done`, which fits into none."""
        reach = range(done + 1, len(self._text) + 1)
        most = bisect_right(reach, PART_WEIGHT, key=lambda it: self._weight(start, it))
        if not most and done > start:
            return done
        at = reach[max(most - 1, 0)]
        spaces = (self._text.rfind(it, max(done, at - _LONGEST_WORD), at) for it in " \t\n")
        at = max(spaces) + 1 or self._between_letters(done, at)
        return self._before_mention(done, at)

    def _between_letters(self, start: int, at: int) -> int:
        """Return a cut in a word, put before a letter if signs of it would stand behind it."""
        here = at
        while start < here < len(self._text) and _belongs_to_the_letter_before(self._text[here]):
            here -= 1
        return here if here > start else at

    def _before_mention(self, start: int, at: int) -> int:
        index = bisect_left(self._named, at) - 1
        if index < 0 or self._mentions[index].end <= at or self._named[index] <= start:
            return at
        return self._named[index]


def _between(offsets: Sequence[int], start: int, end: int) -> int:
    return bisect_left(offsets, end) - bisect_left(offsets, start)


def _belongs_to_the_letter_before(sign: str) -> bool:
    return bool(unicodedata.combining(sign)) or unicodedata.category(sign) in ("Mn", "Me", "Cf")
