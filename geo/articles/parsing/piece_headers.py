"""The header that the pieces of a marked-up text begin with, and the blocks of the rest."""

from collections.abc import Sequence
from functools import reduce

from geo.articles.header import Header
from geo.articles.parsing.blocks import CELL, Block
from geo.articles.parsing.credits import is_outlet, is_person
from geo.articles.parsing.dates import parse_date, tells_day_first
from geo.articles.parsing.front_fields import header_of
from geo.articles.parsing.header_lines import read_line
from geo.articles.parsing.headers import read_header
from geo.articles.parsing.note_properties import part_properties
from geo.articles.parsing.plain import is_chrome, looks_like_heading
from geo.articles.parsing.seen import Piece

_MOST_PIECES = 100
_WITHIN = 1_000
_BEFORE_PAPER = (", ", "| ", "· ", "• ", "— ", "– ", "- ", "(", " in ")


def read_pieces(pieces: Sequence[Piece], *, title: str | None = None) -> tuple[Header, list[Block]]:
    """Return the header and the blocks of pieces; see `part_pieces`."""
    header, text = part_pieces(pieces, title=title)
    return header, [block_of(piece) for piece in text]


def part_pieces(pieces: Sequence[Piece], *, title: str | None = None) -> tuple[Header, list[Piece]]:
    """Part the header from the text: the properties of a note, then the lines about it.

    The title is the first heading of level 1, unless text comes before it or `title` is given.
    Links that stand alone go, with the heading over them.
    """
    values, pieces = part_properties(pieces)
    text = " ".join(piece.text for piece in pieces[:_MOST_PIECES])
    said, _ = header_of(values, is_day_first=tells_day_first(text))
    header, kept = _with_header(pieces, title or said.title)
    return said.filled_from(header), kept


def block_of(piece: Piece) -> Block:
    """Return a piece as a block of text."""
    text = piece.text
    return Block(text, _kind_of(piece, text), piece.level, is_simple=piece.is_simple)


def _kind_of(piece: Piece, text: str) -> str:
    if piece.level or piece.is_label:
        return "heading"
    return "row" if CELL in text else "item" if piece.is_item else "text"


def _with_header(pieces: list[Piece], title: str | None) -> tuple[Header, list[Piece]]:
    at = None if title else _title_at(pieces)
    if at is None:
        header, rest = _part(pieces, title)
        return header, _text_of(rest)
    title = " ".join(pieces[at].text.split())
    over, above = _part(pieces[:at], title)
    header, below = _part(pieces[at + 1 :], title)
    papers = (one.text for one in pieces[:at] if one.level == 1 and is_outlet(one.text))
    over = over.filled_from(Header(publisher=next(papers, None)))
    return header.filled_from(over), _text_of([*above, *below])


def _title_at(pieces: Sequence[Piece]) -> int | None:
    """Return which heading is the title: not the paper or the day over the first one."""
    masthead = None
    for at, piece in enumerate(pieces[:_WITHIN]):
        if piece.level and (piece.level == 1 or masthead is not None):
            if not _is_masthead(piece):
                return at
            masthead = at
        elif not (piece.level or piece.is_menu or _may_stand_above(piece)):
            break
    return masthead


def _may_stand_above(piece: Piece) -> bool:
    """Tell a short line, or a note in italics, from the text."""
    return looks_like_heading(piece.text) or piece.text in piece.slanted


def _is_masthead(piece: Piece) -> bool:
    return is_outlet(piece.text) or parse_date(piece.text) is not None


def _part(pieces: Sequence[Piece], title: str | None) -> tuple[Header, list[Piece]]:
    """Part the header that pieces begin with from the rest of them."""
    lines = list[str]()
    for at, piece in enumerate(pieces):
        is_far = _WITHIN <= at < len(pieces) - _WITHIN
        told = _told_far if is_far else _told
        lines += [*(told(piece, line.strip()) for line in piece.lines), ""]
    header, used = read_header(lines, title=title)
    rest, start = list[Piece](), 0
    for piece in pieces:
        end = start + len(piece.lines)
        if used.isdisjoint(range(start, end)):
            rest.append(piece)
        elif left := [line for i, line in enumerate(piece.lines, start) if i not in used]:
            rest.append(piece._replace(lines=tuple(left)))
        start = end + 1
    return header, rest


def _told(piece: Piece, line: str) -> str:
    """Return a line as a header is read in it: no menu or note, a paper in quotation marks."""
    if piece.is_note or (piece.is_menu and not is_chrome(line) and not _says(line)):
        return ""
    quoted = reduce(_with_paper, piece.slanted, line)
    named = read_line(quoted) if quoted != line else None
    return quoted if named and (named.get("publisher") or named.get("site")) else line


def _told_far(piece: Piece, line: str) -> str:
    """Return a line far from the header and from the end, of which less is asked."""
    return "" if piece.is_note or piece.is_menu else line


def _says(line: str) -> bool:
    said = read_line(line)
    return said is not None and bool(said.values)


def _with_paper(line: str, slanted: str) -> str:
    """Quote what stands in italics in a credit, but no person: by "Jane Doe, *Valley Notes*"."""
    name = slanted.strip(" ,.")
    before, _, after = line.partition(name)
    is_apart = before.endswith(_BEFORE_PAPER) or (not before and after and not is_person(name))
    return f"{before}«{name}»{after}" if name[:1].isupper() and is_apart else line


def _text_of(pieces: list[Piece]) -> list[Piece]:
    """Return what is text, and all where nothing is."""
    return _without_menus(pieces) or pieces


def _without_menus(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out links that stand alone, and each heading that has nothing else under it."""
    kept, under = list[Piece](), set[bool]()
    for piece in reversed(pieces):
        is_menu = piece.is_menu or is_chrome(piece.text)
        if not is_menu and not (piece.level and under == {True}):
            kept.append(piece)
        under = set() if piece.level else under | {is_menu}
    return kept[::-1]
