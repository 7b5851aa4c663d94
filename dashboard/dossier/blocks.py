"""The parts of a document; who writes it as HTML or as Markdown knows no more."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from geo.enclosed import EnclosedFile
from geo.layers.sources import Source


@dataclass(frozen=True)
class Said:
    """Words of others, which may run in another direction than ours."""

    text: str


@dataclass(frozen=True)
class Marked:
    """The part of a quotation that it is quoted for."""

    text: str


@dataclass(frozen=True)
class Strong:
    """Words of ours that stand out."""

    text: str


@dataclass(frozen=True)
class Code:
    """A command."""

    text: str


@dataclass(frozen=True)
class Link:
    """A link; where `is_shown`, paper has its address behind it."""

    text: str
    address: str
    is_shown: bool = True


@dataclass(frozen=True)
class Cited:
    """A source in short, which leads to where the document has it in whole."""

    source: Source


@dataclass(frozen=True)
class Verdict:
    """A verdict with its sign."""

    name: str


Inline = str | Said | Marked | Strong | Code | Link | Cited | Verdict
Line = tuple[Inline, ...]


def with_links(text: str, addresses: Iterable[str]) -> Line:
    """Return a text with these of its addresses as links."""
    known = sorted(set(addresses), key=len, reverse=True)
    parts = re.split(f"({'|'.join(map(re.escape, known))})", text) if known else [text]
    return tuple(Link(it, it, is_shown=False) if it in known else it for it in parts if it)


@dataclass(frozen=True)
class Heading:
    """A heading within a section."""

    line: Line


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; one that is `quiet` only helps to read the others."""

    line: Line
    is_quiet: bool = False


@dataclass(frozen=True)
class Quote:
    """A quotation, and where it is from."""

    line: Line
    source: Line = ()


@dataclass(frozen=True)
class Terms:
    """Names of things, each with what is said of it."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True)
class Table:
    """A table; the first cell of a row says what the row is of."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True)
class Items:
    """A list; an item may be led to by its `ids`."""

    lines: tuple[Line, ...]
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A picture that is as light or dark as its page, and what it shows in words."""

    file: EnclosedFile
    description: str
    width_px: int
    height_px: int


@dataclass(frozen=True)
class Files:
    """Files that the document holds, each with what it is, and the list of their SHA-256."""

    rows: tuple[tuple[EnclosedFile, str], ...]
    sums: EnclosedFile


@dataclass(frozen=True)
class Together:
    """Blocks that stay on one page."""

    blocks: "tuple[Block, ...]"


Block = Heading | Paragraph | Quote | Terms | Table | Items | Picture | Files | Together


@dataclass(frozen=True)
class Section:
    """A part of a document that its table of contents names."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A whole document: its title, what it is part of, what is said of it, and its sections."""

    title: str
    of: str
    address: str
    about: Terms
    sections: tuple[Section, ...]
