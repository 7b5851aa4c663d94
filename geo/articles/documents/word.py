"""The header and the paragraphs of a Word file (.docx), its tracked changes taken as accepted."""

import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from geo.articles.documents.archive import ArchiveError, xml_parts
from geo.articles.documents.damage import damage
from geo.articles.documents.properties import header_of
from geo.articles.header import Header
from geo.articles.parsing.blocks import CELL, Block, Parts
from geo.articles.parsing.piece_headers import read_pieces
from geo.articles.parsing.plain import looks_like_heading
from geo.articles.parsing.raised import raised
from geo.articles.parsing.seen import Piece
from geo.errors import ArticleError

_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_CORE = "docProps/core.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_HEADING = re.compile(r"heading\s?([1-9])", re.IGNORECASE)
_LONG_CELL = 160
_READABLE = (
    (rb"<(/?)w:(?:fldSimple|dir|bdo)\b", rb"<\1w:smartTag"),
    (rb"<(/?)w:cr\b", rb"<\1w:br"),
    (rb"<(/?)w:ptab\b", rb"<\1w:tab"),
    (rb"<(/?)v:oval\b", rb"<\1v:rect"),
    (rb"<(/?)m:([rt])\b", rb"<\1w:\2"),
    (rb"<(/?)m:\w+", rb"<\1w:smartTag"),
)
"""Tags that mammoth passes over with all the words in them, and what it reads in their place."""


def read_word(data: bytes, *, file: str) -> Parts:
    """Return what a .docx says of itself, and its paragraphs, headings, table rows and footnotes.

    Running heads, comments and deleted text are left out. Raises ArticleError where it is locked,
    damaged or too large.
    """
    if data.startswith(_OLD_OFFICE):
        fault = "it is locked with a password, or an old .doc; save it as .docx without a password"
        raise ArticleError(file, fault)
    from mammoth import docx  # not before a file needs it: the first page is faster without

    try:
        parts = xml_parts(data)
        document = docx.read(BytesIO(_readable(parts))).value
        blocks = _Reader().blocks_of(document)
    except ArchiveError as reason:
        raise ArticleError(file, str(reason)) from None
    except MemoryError:
        raise
    except Exception as reason:  # a damaged file may break the parser anywhere
        way_out = "open it in Word or LibreOffice and save it anew"
        raise ArticleError(file, damage(".docx", reason, way_out)) from None
    header, rest = read_pieces([_piece(block) for block in blocks])
    return Parts(header.filled_from(_properties(parts)), rest)


def _readable(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive of the parts, no word of which mammoth passes over."""
    made = BytesIO()
    with ZipFile(made, "w") as readable:
        for name, xml in parts.items():
            for tag, readable_tag in _READABLE if name.startswith("word/") else ():
                xml = re.sub(tag, readable_tag, xml)
            readable.writestr(name, xml)
    return made.getvalue()


def _properties(parts: Mapping[str, bytes]) -> Header:
    try:
        core = ElementTree.fromstring(parts[_CORE])
    except (KeyError, ElementTree.ParseError):
        return Header()
    return header_of(title=core.findtext(f"{_DC}title"), author=core.findtext(f"{_DC}creator"))


def _piece(block: Block) -> Piece:
    """Return a block as a piece of which each line is shown as one."""
    lines = tuple(f"{line}\n" for line in block.text.split("\n"))
    is_heading, is_item = (block.kind == kind for kind in ("heading", "item"))
    return Piece(lines, block.level, is_label=is_heading, is_item=is_item)


class _Reader:
    """Turns mammoth's tree of a document into blocks; notes are numbered as they are met."""

    def __init__(self) -> None:
        self._notes: dict[tuple[str, str], int] = {}

    def blocks_of(self, document: Any) -> list[Block]:
        """Return the blocks of the text, then those of its footnotes and endnotes."""
        blocks = list(self._blocks(document.children))
        done = 0
        while done < len(self._notes):  # a note may refer to a further one
            (kind, id), done = list(self._notes)[done], done + 1
            said = [block.text for block in self._blocks(self._note(document, kind, id))]
            blocks += [Block(f"[{done}] {said[0]}"), *map(Block, said[1:])] if said else []
        return blocks

    @staticmethod
    def _note(document: Any, kind: str, id: str) -> Iterable[Any]:
        try:
            return list(document.notes.find_note(kind, id).body)
        except KeyError:
            return ()

    def _blocks(self, elements: Iterable[Any]) -> Iterator[Block]:
        for element in elements:
            kind = type(element).__name__
            if kind == "Paragraph":
                yield from self._paragraph(element)
            elif kind == "TableRow":
                yield from self._row(element)
            else:
                yield from self._blocks(getattr(element, "children", ()))

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        text = _tidy(self._text(paragraph))
        style = paragraph.style_name or paragraph.style_id or ""
        found = _HEADING.match(style)
        level = 1 if style.casefold() == "title" else int(found[1]) if found else 0
        is_bold = _is_bold(paragraph) and looks_like_heading(text) and not paragraph.numbering
        if text:
            is_heading = level or is_bold or style.casefold() == "subtitle"
            kind = "item" if paragraph.numbering else "text"
            yield Block(text, "heading" if is_heading else kind, min(level, 6))

    def _row(self, row: Any) -> Iterator[Block]:
        """Set the cells of a row side by side, or one below the other where they hold text."""
        cells = [list(self._blocks(cell.children)) for cell in row.children]
        texts = [" ".join(block.text for block in cell) for cell in cells]
        if all(len(cell) < 2 for cell in cells) and all(len(text) <= _LONG_CELL for text in texts):
            if any(texts):
                yield Block(CELL.join(texts).rstrip(), "row")
            return
        for cell in cells:
            yield from cell

    def _text(self, element: Any) -> str:
        kind = type(element).__name__
        if kind == "Text":
            return str(element.value)
        if kind == "Break":
            return "\n"
        if kind == "Tab":
            return " "
        if kind == "NoteReference":
            key = element.note_type, element.note_id
            return f"[{self._notes.setdefault(key, len(self._notes) + 1)}]"
        text = "".join(map(self._text, getattr(element, "children", ())))
        is_raised = kind == "Run" and element.vertical_alignment == "superscript"
        return raised(text) if is_raised else text


def _is_bold(element: Any) -> bool:
    """Tell whether all of its words are bold."""
    if type(element).__name__ == "Run":
        return bool(element.is_bold) or not any(map(_has_words, element.children))
    return all(map(_is_bold, getattr(element, "children", ())))


def _has_words(element: Any) -> bool:
    words = getattr(element, "value", None)
    return bool(words and words.strip()) or any(map(_has_words, getattr(element, "children", ())))


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.replace("\u00ad", "").split("\n"))
    return "\n".join(line for line in lines if line)
