"""An article: what its header says, and its text in paragraphs and sentences with offsets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.articles.parsing.sentences import split_sentences
from geo.articles.sentence_ids import sentence_ids


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a heading of an article: `article.text[start:end] == text`."""

    index: int
    start: int
    end: int
    text: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, verbatim: `article.text[start:end] == text`; counts begin at 0.

    `id` is its lasting address within the article (see `geo.articles.sentence_ids`).
    """

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article, verbatim; offsets refer to `text`."""

    id: str
    header: Header
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]


def with_header(article: Article, header: Header) -> Article:
    """Return the same text under another header."""
    blocks = (Block(one.text, one.kind) for one in article.paragraphs if one.kind != "title")
    return article_of(article.id, header, blocks)


def article_of(id: str, header: Header, blocks: Iterable[Block]) -> Article:
    """Set blocks one below the other as the text of an article."""
    paragraphs = tuple(_paragraphs(blocks))
    return Article(
        id=id,
        header=header,
        text="\n\n".join(paragraph.text for paragraph in paragraphs),
        paragraphs=paragraphs,
        sentences=tuple(_sentences(paragraphs)),
    )


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    start = 0
    for index, block in enumerate(blocks):
        end = start + len(block.text)
        yield Paragraph(index, start, end, block.text, block.kind)
        start = end + 2


def _sentences(paragraphs: Iterable[Paragraph]) -> Iterator[Sentence]:
    found = [(one, start, end) for one in paragraphs for start, end in split_sentences(one.text)]
    ids = sentence_ids(one.text[start:end] for one, start, end in found)
    for index, (one, start, end) in enumerate(found):
        text = one.text[start:end]
        yield Sentence(index, one.index, one.start + start, one.start + end, text, ids[index])
