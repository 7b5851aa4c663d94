"""The header and the paragraphs of an article that was saved as a web page.

In order: `page_tree` nests the elements, `page_text` takes what they show in `page_lines`,
`page_part` the part of it that is the article, without what stands `page_beside` it, `page_title`
its title; `page_rest` reads what is behind too many tags. What the page says of itself is in its
`page_record`, made of its `page_properties` and the names in `page_sites`, and in its
`page_byline`. `geo.articles.left_out` prints the rest.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from geo.articles.header import Header
from geo.articles.parsing.blocks import CELL, Block
from geo.articles.parsing.most import PIECES
from geo.articles.parsing.page_byline import read_byline
from geo.articles.parsing.page_part import article_part, without_links
from geo.articles.parsing.page_record import read_record
from geo.articles.parsing.page_rest import part_page, rest_blocks
from geo.articles.parsing.page_text import PageText, Piece, page_text
from geo.articles.parsing.page_title import banner_of, stated_title, title_piece
from geo.articles.parsing.page_tree import parse_page


class Webpage(NamedTuple):
    """What a page says of itself, its article, and its texts that are in neither."""

    header: Header
    blocks: list[Block]
    left_out: list[str]


def read_webpage(html: str) -> Webpage:
    """Return what a page says of itself, the paragraphs and headings of its article, and the rest.

    Menus, forms, notices, comments and what announces other pages are left out, unless the page
    holds hardly anything else. What is behind more than any page has is the article; see `most`.
    """
    first, rest = part_page(html)
    root = parse_page(first)
    page = page_text(root)
    most = PIECES.of(len(html))
    late, page = page.pieces[most:], replace(page, pieces=page.pieces[:most])
    record = read_record(root, html, page.pieces)
    title = title_piece(page, record)
    part = article_part(page, title)
    banner = banner_of(page, part, record) if title is None else None
    if banner:
        title = banner.title
        part = article_part(page, title)
    byline = read_byline(page, title, part, is_day_first=record.is_day_first)
    header = replace(record.header, title=title.text if title else stated_title(record))
    if header.author is None or header.author in byline.marked:
        header = replace(header, author=", ".join(byline.marked) or None)
    if banner and header.publisher is None:
        header = replace(header, publisher=banner.site)
    header = header.filled_from(byline.header)
    used = {id(piece) for piece, said in byline.lines if not _names_another(said, header)}
    used |= {id(title)}
    pieces = [one for one in without_links(page, part, title) if id(one) not in used]
    kept = {id(one) for one in (title, *pieces)}
    left_out = [one.text for one in page.pieces if id(one) not in kept]
    simple = (block._replace(is_simple=True) for block in _blocks(page, late))
    blocks = [*_blocks(page, pieces), *simple, *rest_blocks(rest)]
    return Webpage(header, blocks, left_out)


def _names_another(said: Header, header: Header) -> bool:
    """Tell a line that says nothing but where the text is from, if that is not the publisher."""
    paper = said.publisher
    return paper is not None and said == Header(publisher=paper) and paper != header.publisher


def _blocks(page: PageText, pieces: Iterable[Piece]) -> Iterator[Block]:
    """Yield the pieces as blocks; of several paragraphs in an item, the first is the item."""
    begun = set[int]()
    for piece in pieces:
        item = next((box.place for box in islice(page.around(piece), 2) if box.tag == "li"), -1)
        is_item = item >= 0 and item not in begun
        begun.add(item)
        kind = "row" if CELL in piece.text else "item" if is_item else "text"
        yield Block(piece.text, "heading" if piece.level else kind, piece.level)
