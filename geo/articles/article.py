"""An article: what its header says, and its text in paragraphs and sentences with offsets."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from operator import attrgetter, itemgetter

from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.articles.parsing.most import PARAGRAPHS, STOPS, together
from geo.articles.parsing.sentences import split_sentences, stops_of
from geo.articles.sentence_ids import sentence_ids
from geo.plain_text import sound


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading or the title of an article: `article.text[start:end] == text`.

    `kind` is "title", which stands first, "heading", "text", "item", which is one of a list, or
    "row", which is one of a table: its cells are a tab apart.
    """

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
    """An article, verbatim; offsets refer to `text`, which begins with the title if it has one.

    `pages` has an (offset, page) where a part from another page begins; it is empty where the file
    has no pages. The order is the text's: a footnote may follow what goes on on the next page.
    `unread_pages` are pictures without text. `guessed_encoding` is what the file was read as, where
    it does not say, `left_out` what its text or page has beside the article and its header, and
    `lost` says what of the file could not be read. Behind the offset `simple_from` paragraphs and
    sentences are not told apart, since there are too many (see `parsing.most`).
    """

    id: str
    header: Header
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    pages: tuple[tuple[int, int], ...] = ()
    unread_pages: tuple[int, ...] = ()
    guessed_encoding: str | None = None
    left_out: tuple[str, ...] = ()
    lost: str = ""
    simple_from: int | None = None

    def page_at(self, offset: int) -> int | None:
        """Return the page, counted from 1, on which this part of the text stands, if known."""
        at = bisect_right(self.pages, offset, key=itemgetter(0)) - 1
        return self.pages[at][1] if at >= 0 else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence in which this part of the text stands; None between two."""
        at = bisect_right(self.sentences, offset, key=attrgetter("start")) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @property
    def has_title(self) -> bool:
        """Whether the first paragraph, and with it the first sentence, is the title."""
        return self.paragraphs[0].kind == "title"

    @property
    def below_title(self) -> tuple[Sentence, ...]:
        """The sentences of all but the title."""
        return self.sentences[1:] if self.has_title else self.sentences


def with_header(article: Article, header: Header) -> Article:
    """Return the same text under another header.

    A title that is taken away goes back into the text; one that stands there already leaves it.
    """
    title = _one_line(header.title)
    kept = (one for one in article.paragraphs if one.kind != "title" or not title)
    blocks = [
        Block(
            one.text,
            "text" if one.kind == "title" else one.kind,
            pages=_pages_of(article, one),
            is_simple=article.simple_from is not None and one.start >= article.simple_from,
        )
        for one in kept
    ]
    if title and blocks and _one_line(blocks[0].text) == title:
        del blocks[0]
    found = article_of(article.id, header, blocks, unread_pages=article.unread_pages)
    return replace(
        found,
        guessed_encoding=article.guessed_encoding,
        left_out=article.left_out,
        lost=article.lost,
    )


def _pages_of(article: Article, paragraph: Paragraph) -> tuple[tuple[int, int], ...]:
    first = article.page_at(paragraph.start)
    later = [(at, page) for at, page in article.pages if paragraph.start < at < paragraph.end]
    begins = [(paragraph.start, first)] if first else []
    return tuple((at - paragraph.start, page) for at, page in (*begins, *later))


def article_of(
    id: str, header: Header, blocks: Iterable[Block], *, unread_pages: tuple[int, ...] = ()
) -> Article:
    """Set the title and the blocks one below the other as the text of an article."""
    header = header.brief
    blocks = [*map(_sound, _titled(header, blocks))]
    most = PARAGRAPHS.of(sum(len(block.text) for block in blocks))
    blocks = [*blocks[:most], *together(blocks[most:])]
    paragraphs = tuple(_paragraphs(blocks))
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    whole = _place_of_whole(paragraphs[:most])
    pairs = zip(blocks, paragraphs, strict=True)
    simple = next((one.start for block, one in pairs if block.is_simple), len(text))
    simple = min(simple, whole)
    return Article(
        id=id,
        header=header,
        text=text,
        paragraphs=paragraphs,
        sentences=tuple(_sentences(paragraphs, whole)),
        pages=tuple(_pages(blocks, paragraphs)),
        unread_pages=unread_pages,
        simple_from=simple if simple < len(text) else None,
    )


def _sound(block: Block) -> Block:
    text = sound(block.text)
    return block if text == block.text else block._replace(text=text)


def _titled(header: Header, blocks: Iterable[Block]) -> Iterator[Block]:
    if title := _one_line(header.title):
        yield Block(title, "title")
    yield from blocks


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    start = 0
    for index, block in enumerate(blocks):
        end = start + len(block.text)
        yield Paragraph(index, start, end, block.text, block.kind)
        start = end + 2


def _pages(blocks: Iterable[Block], paragraphs: Iterable[Paragraph]) -> Iterator[tuple[int, int]]:
    before = None
    for block, paragraph in zip(blocks, paragraphs, strict=True):
        for offset, page in block.pages:
            if page != before:
                yield paragraph.start + offset, page
            before = page


def _sentences(paragraphs: Sequence[Paragraph], whole: int) -> Iterator[Sentence]:
    """Yield the sentences; from the place `whole` in the text on, paragraphs are not split."""
    found = [(one, start, end) for one in paragraphs for start, end in _spans(one, whole)]
    ids = _ids([one.text[start:end] for one, start, end in found], paragraphs[0].kind == "title")
    for index, (one, start, end) in enumerate(found):
        text = one.text[start:end]
        yield Sentence(index, one.index, one.start + start, one.start + end, text, ids[index])


def _place_of_whole(paragraphs: Sequence[Paragraph]) -> int:
    """Return from where on paragraphs have too many stops to be split into sentences."""
    end = paragraphs[-1].end if paragraphs else 0
    stops = (one.start + at for one in paragraphs for at in stops_of(one.text))
    return next(islice(stops, STOPS.of(end), None), end)


def _spans(paragraph: Paragraph, whole: int) -> list[tuple[int, int]]:
    """Return where the sentences of a paragraph stand in it; a title is one."""
    if paragraph.kind == "title":
        return [(0, len(paragraph.text))]
    return split_sentences(paragraph.text, until=whole - paragraph.start)


def _ids(sentences: Sequence[str], has_title: bool) -> list[str]:
    """Return the ids of sentences: those of the text are the same with and without a title."""
    if not has_title:
        return sentence_ids(sentences)
    title, *others = sentences
    *ids, last = sentence_ids([*others, title])
    return [last, *ids]
