"""Reads a file as an article: its bytes, its text, and by its format its header and blocks."""

import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from geo.articles.article import Article, article_of
from geo.articles.documents.pdf import read_pdf
from geo.articles.documents.word import read_word
from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.articles.parsing.encodings import Decoded, decode, why_not_decoded
from geo.articles.parsing.front_matter import is_whole_header, split_front_matter
from geo.articles.parsing.headers import read_header
from geo.articles.parsing.markdown import markdown_blocks, markdown_pieces
from geo.articles.parsing.most import place_beyond_lines, whole_blocks
from geo.articles.parsing.piece_headers import block_of, part_pieces
from geo.articles.parsing.plain import plain_blocks
from geo.articles.parsing.rest import rest
from geo.articles.parsing.signatures import why_no_text
from geo.articles.parsing.site_names import without_site
from geo.articles.parsing.webpages import read_webpage
from geo.articles.sentence_ids import have_same_words
from geo.errors import ArticleError
from geo.files import AnyPath
from geo.files import read_bytes as read_file
from geo.plain_text import first_seen, sound

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf")
LARGEST_BYTES = 5_000_000
LARGEST_DOCUMENT_BYTES = 30_000_000
"""A file that is no text may be larger: most of it is pictures and fonts."""

_LONGEST_HEADER = 20_000
_LINE_END = re.compile("\r\n|[\r\v\x85\u2028]")
_HAS_WORDS = re.compile(r"\w")
_PARAGRAPH_END = "\u2029"
_PAGE_END = re.compile("\n?\f\n?")


def read_article(path: AnyPath) -> Article:
    """Read an article from a file in one of SUFFIXES; its id is the file's name without the suffix.

    Raises ArticleError with all the faults of the file.
    """
    path = Path(path)
    return article_in(read_bytes(path), id=path.stem, suffix=path.suffix, file=str(path))


def article_in(data: bytes, *, id: str, suffix: str, file: str) -> Article:
    """Return the article that the bytes of a file hold; `file` is what an ArticleError names."""
    if is_document(suffix):
        return _document_in(data, id=id, suffix=suffix, file=file)
    decoded = _decode(data, file)
    article = parse_article(decoded.text, id=id, suffix=suffix, file=file)
    guessed = decoded.encoding if decoded.is_guess else None
    return replace(article, guessed_encoding=guessed, lost=decoded.lost)


def suffix_of(name: str) -> str:
    """Return how a file's name ends: ".txt" of "A.TXT " and of ".txt", "" where it has no dot."""
    _, dot, ending = name.strip().rpartition(".")
    return f"{dot}{ending.lower()}" if dot and ending else ""


def is_document(suffix: str) -> bool:
    """Return whether a file of this format is no text: .docx, .pdf."""
    return suffix.lower() in _DOCUMENT_READERS


def read_bytes(path: Path, *, file: str | None = None) -> bytes:
    """Read the bytes of an article; raises ArticleError where it is larger than one may be."""
    most = LARGEST_DOCUMENT_BYTES if is_document(path.suffix) else LARGEST_BYTES
    return read_file(path, error=ArticleError, most=most, shown=file)


def decode_article(data: bytes, *, file: str = "article") -> str:
    """Decode the bytes of an article: UTF-8, or what it says or shows that it is encoded in."""
    return _decode(data, file).text


def _decode(data: bytes, file: str) -> Decoded:
    _check_size(data, LARGEST_BYTES, file)
    if fault := why_no_text(data):
        raise ArticleError(file, fault)
    decoded = decode(data)
    if decoded is None:
        raise ArticleError(file, f"{why_not_decoded(data)}; save its text as UTF-8")
    return decoded


def parse_article(
    text: str, *, id: str = "article", suffix: str = ".txt", file: str | None = None
) -> Article:
    """Return the article that `text` is, as written: nothing is corrected, nothing made up.

    `suffix` tells the format (.txt, .md, .html); `file` is what an ArticleError names. What is
    faulty in its front matter is not given.
    """
    text = in_lines(text.removeprefix("\ufeff"))
    matter, body, faults = split_front_matter(text)
    format = suffix.lower()
    is_kept = format == ".md" and is_whole_header(text)
    read = _read_kept if is_kept else _READERS.get(format, _read_plain)
    found = read(body, matter)
    header, blocks = found.header, found.blocks
    blocks = blocks if is_kept else _below_title(blocks, header.title)
    if missing := _faults_of(header, blocks, letters=len(body)):
        raise ArticleError(file or id, [*faults, *missing])
    head = [] if is_kept else text.removesuffix(body).split("\n")
    left_out = rest([*filter(_HAS_WORDS.search, head), *found.beside], header)
    return replace(article_of(id, header, blocks), left_out=tuple(map(sound, left_out)))


def in_lines(text: str) -> str:
    """End every line with \\n and every paragraph with two, whatever sign the text has for it.

    The end of a page ends a line; an empty line beside it stays.
    """
    text = _PAGE_END.sub("\n", _LINE_END.sub("\n", text))
    return text.replace(_PARAGRAPH_END, "\n\n")


def _below_title(blocks: list[Block], title: str | None) -> list[Block]:
    """Leave out a first block that only says the title again."""
    is_repeated = bool(title and blocks) and have_same_words(title or "", blocks[0].text)
    return blocks[is_repeated:]


def _document_in(data: bytes, *, id: str, suffix: str, file: str) -> Article:
    _check_size(data, LARGEST_DOCUMENT_BYTES, file)
    try:
        header, blocks, unread_pages = _DOCUMENT_READERS[suffix.lower()](data, file=file)
    except ModuleNotFoundError as missing:
        way_out = "run `pip install -r requirements.txt`, and start again"
        fault = f"{missing.name}, which reads {suffix} files, is not installed; {way_out}"
        raise ArticleError(file, fault) from None
    blocks = _below_title(blocks, header.title)
    if faults := _faults_of(header, blocks):
        raise ArticleError(file, faults)
    return article_of(id, header, blocks, unread_pages=unread_pages)


def _check_size(data: bytes, most: int, file: str) -> None:
    if len(data) > most:
        raise ArticleError(file, f"it has more than {most // 1_000_000} MB; split it")


def _faults_of(header: Header, blocks: list[Block], *, letters: int = 0) -> list[str]:
    """Return why this is no article; what it was read from has so many letters."""
    if any(first_seen(block.text) for block in blocks):
        return []
    if letters > _LONGEST_HEADER:
        return ["there are only links, signs or hidden parts in it; give it the article's text"]
    if header.brief == Header():
        return ["there is no text in it; give it the article's text"]
    return ["there is only a header and no text; write the article's paragraphs below it"]


class _Read(NamedTuple):
    """A header, the blocks of the text, and what stands beside them or says the header."""

    header: Header
    blocks: list[Block]
    beside: list[str]


def _read_plain(text: str, matter: Header) -> _Read:
    far = place_beyond_lines(text)
    lines = text[:far].split("\n")
    header, used = read_header(lines, title=matter.title)
    below = "\n".join("" if i in used else line for i, line in enumerate(lines))
    blocks = [*plain_blocks(below), *whole_blocks(text[far:])]
    return _Read(matter.filled_from(header), blocks, [lines[i] for i in sorted(used)])


def _read_markdown(text: str, matter: Header) -> _Read:
    pieces = markdown_pieces(text)
    header, told = part_pieces(pieces, title=matter.title)
    kept = {line for piece in told for line in piece.lines}
    lines = (line for piece in pieces for line in piece.lines)
    beside = [line.strip() for line in lines if line not in kept]
    blocks = [block_of(piece) for piece in told]
    return _Read(without_site(matter.filled_from(header)), blocks, beside)


def _read_kept(text: str, matter: Header) -> _Read:
    """Read Markdown below a front matter that holds the whole header."""
    return _Read(matter, markdown_blocks(text), [])


def _read_html(text: str, matter: Header) -> _Read:
    page = read_webpage(text)
    said = matter.filled_from(page.header)
    header, used = read_header([block.text for block in page.blocks], title=said.title)
    blocks = [block for i, block in enumerate(page.blocks) if i not in used]
    beside = [*page.left_out, *(page.blocks[i].text for i in sorted(used))]
    return _Read(said.filled_from(header), blocks, beside)


_READERS = {
    ".txt": _read_plain,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".html": _read_html,
    ".htm": _read_html,
}

_DOCUMENT_READERS = {
    ".docx": read_word,
    ".pdf": read_pdf,
}
