"""The header and the paragraphs of a PDF that has a layer of text."""

import logging
import re
import zlib
from collections.abc import Iterator, Sequence
from itertools import takewhile
from time import thread_time
from typing import TYPE_CHECKING

from geo.articles.documents.columns import columns_of
from geo.articles.documents.damage import damage
from geo.articles.documents.flow import Column, Row, Type, blocks_of, column_of
from geo.articles.documents.initials import with_initials
from geo.articles.documents.lines import UNKNOWN, Page
from geo.articles.documents.properties import header_of
from geo.articles.documents.running import without_running_heads
from geo.articles.header import Header
from geo.articles.parsing.blocks import Block, Parts
from geo.articles.parsing.credits import is_outlet
from geo.articles.parsing.headers import read_header
from geo.articles.parsing.plain import looks_like_heading
from geo.errors import ArticleError

if TYPE_CHECKING:
    from geo.articles.documents.letters import Drawing

MOST_PAGES = 500
MOST_SECONDS = 60
"""Of the processor's time: so many no page of text takes, and few files of 500."""
LARGEST_UNPACKED_BYTES = 300_000_000

_STREAM = re.compile(rb"stream[^\r\n]{0,100}(?:\r\n|\r|\n)")
_CHUNK_BYTES = 1_000_000
_SIGNS_OF_NOTES = re.compile(r"(?<=\w)(?:,?[⁰¹²³⁴-⁹*†‡§])+")
_TITLE_WORDS = 40
_HEAD_ROWS = 40
_RECOGNISED = "have its text recognised (OCR), and put that there as .txt or as a PDF with text"
_PRINTED = "open it in a browser and print it to a new PDF"


def read_pdf(data: bytes, *, file: str) -> Parts:
    """Return what a PDF says of itself, and its paragraphs, headings, table rows and footnotes.

    Columns are read one after the other, running heads and page numbers are left out, words that
    lines break are joined, pages that are pictures are told. Raises ArticleError where it is
    locked, damaged, a scan or too large.
    """
    _check_size(data, file)
    properties, pages = _read(data, file)
    _check_text(pages, file)
    pages = without_running_heads(pages)
    columns = [
        column_of(lines, number)
        for number, page in enumerate(map(with_initials, pages), start=1)
        for side in (page.lines, *page.sides)
        for lines in columns_of(side)
    ]
    unread = (i for i, page in enumerate(pages, start=1) if page.has_picture and not page.has_text)
    return Parts(*_with_header(columns, properties), tuple(unread))


def _check_size(data: bytes, file: str) -> None:
    """Refuse what unpacks to very much, without unpacking it."""
    size = 0
    for match in _STREAM.finditer(data):
        for unpacked in _unpacked(data, match.end()):
            size += unpacked
            if size > LARGEST_UNPACKED_BYTES:
                most = f"{LARGEST_UNPACKED_BYTES // 1_000_000} MB"
                raise ArticleError(file, f"it comes to more than {most} when unpacked; split it")


def _unpacked(data: bytes, start: int) -> Iterator[int]:
    """Yield the sizes of the pieces of a packed stream."""
    unpacking, packed = zlib.decompressobj(), data[start : start + _CHUNK_BYTES]
    while packed and not unpacking.eof:
        try:
            yield len(unpacking.decompress(packed, _CHUNK_BYTES))
        except zlib.error:
            return
        start += len(packed) - len(unpacking.unconsumed_tail)
        packed = data[start : start + _CHUNK_BYTES]


def _read(data: bytes, file: str) -> tuple[Header, list[Page]]:
    """Return what the file's own record says, and the lines of each page."""
    # Not before a file needs it: the first page is faster without.
    from geo.articles.documents.letters import LOCKED, Drawing

    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of each letter, in its words
    try:
        drawing = Drawing(data)
        properties = header_of(title=drawing.said("Title"), author=drawing.said("Author"))
        return properties, list(_pages(drawing, file))
    except (ArticleError, MemoryError):
        raise
    except LOCKED:
        fault = "it is locked, with a password or in a way not read here; save a copy without that"
    except Exception as reason:  # a damaged file may break the parser anywhere
        fault = damage("PDF", reason, _PRINTED)
    raise ArticleError(file, fault)


def _pages(drawing: "Drawing", file: str) -> Iterator[Page]:
    until = thread_time() + MOST_SECONDS

    def tick() -> None:
        if thread_time() > until:
            fault = (
                f"reading it takes more than {MOST_SECONDS} seconds; print its text to a new PDF"
            )
            raise ArticleError(file, fault)

    for number, page in enumerate(drawing.pages(tick), start=1):
        if number > MOST_PAGES:
            raise ArticleError(file, f"it has more than {MOST_PAGES} pages; split it")
        yield page


def _check_text(pages: Sequence[Page], file: str) -> None:
    sides = (side for page in pages for side in (page.lines, *page.sides))
    text = "".join(line.text for side in sides for line in side)
    if text and text.count(UNKNOWN) * 2 < len(text):
        return
    if text:
        fault = f"it does not say which letters it shows; {_RECOGNISED}"
    elif any(page.has_picture for page in pages):
        fault = f"it has no text, only pictures (a scan); {_RECOGNISED}"
    else:
        what = "no text and no picture" if pages else "no page"
        fault = f"{what} can be found in it; {_PRINTED}, or have its text recognised (OCR)"
    raise ArticleError(file, fault)


def _with_header(columns: Sequence[Column], properties: Header) -> tuple[Header, list[Block]]:
    """Read the header in the rows of the first page, and leave out what it took."""
    type = Type(columns)
    head = [row for column in columns for row in column if row.page == columns[0][0].page]
    head = head[:_HEAD_ROWS]
    masthead, top = _title_rows(head, type)
    title = _text(top)
    below = head[head.index(top[-1]) + 1 :] if top else head
    above = head[: head.index(top[0])] if top else []
    header, used = _header_in(below, title, type)
    over, used_above = _header_in(above, title, type)
    over = over.filled_from(Header(publisher=_text(masthead)))
    header = header.filled_from(over).filled_from(properties)
    signed = (header.author or "").casefold()
    gone = [
        *masthead,
        *top,
        *used,
        *used_above,
        *(row for row in below if row.line.text.casefold() == signed),
    ]
    kept = [[row for row in column if not any(row is it for it in gone)] for column in columns]
    return header, blocks_of(filter(None, kept), type)


def _header_in(rows: Sequence[Row], title: str | None, type: Type) -> tuple[Header, list[Row]]:
    """Return what rows say of the article, and which of them do."""
    lines = [line for i, row in enumerate(rows) for line in _apart(rows[:i], row, type)]
    header, used = read_header([text for _, text in lines], title=title)
    return header, [row for i, (row, _) in enumerate(lines) if i in used and row]


def _apart(above: Sequence[Row], row: Row, type: Type) -> Iterator[tuple[Row | None, str]]:
    """Yield a row with its text, and before it an empty one where there is a gap."""
    if above and (row.left != above[-1].left or type.is_gap(above[-1], row)):
        yield None, ""
    yield row, _SIGNS_OF_NOTES.sub("", row.line.text)


def _title_rows(head: Sequence[Row], type: Type) -> tuple[list[Row], list[Row]]:
    """Return the rows of the paper's name, if it is set above the title, and those of the title."""
    first = _largest(head, type)
    rest = head[head.index(first[-1]) + 1 :] if is_outlet(_text(first) or "") else []
    above_text = list(takewhile(lambda row: looks_like_heading(row.line.text), rest))
    second = _largest(above_text, type)
    return (first, second) if second else ([], first)


def _largest(rows: Sequence[Row], type: Type) -> list[Row]:
    """Return the first rows in the largest letters, if larger than the body's."""
    largest = max((row.line.size for row in rows), default=0.0)
    found = [row for row in rows if row.line.size > 0.97 * largest and type.is_larger(row.line)]
    first = [row for i, row in enumerate(found) if i == 0 or not type.is_gap(found[i - 1], row)]
    words = sum(len(row.line.text.split()) for row in first)
    return first if 1 < words <= _TITLE_WORDS else []


def _text(rows: Sequence[Row]) -> str | None:
    return " ".join(row.line.text for row in rows) or None
