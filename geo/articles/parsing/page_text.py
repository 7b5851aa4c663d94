"""What a web page shows: its texts in their order, each with the boxes that it stands in."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from geo.articles.parsing.page_lines import CELL, MOST_HEADER_LINES, Line, Part, paragraphs_of
from geo.articles.parsing.page_tree import children, said
from geo.articles.parsing.plain import plain_blocks
from geo.articles.parsing.raised import raised

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOXES = {
    *("p", "li", "blockquote", "pre", "td", "th", "tr", "dt", "dd", "figcaption", "div"),
    *("section", "article", "main", "ul", "ol", "table", "caption", "dl", "figure", "header"),
    *("body", "address", "details", "summary", "center", "hr", "nav", "aside", "footer", "form"),
    *("fieldset", "dialog", "menu", "hgroup", "search", *_HEADINGS),
}
_OF_WORDS = {"p", *_HEADINGS}
UNREAD = {
    *("script", "style", "noscript", "template", "head", "title", "button", "select", "option"),
    *("textarea", "svg", "iframe", "object", "canvas", "audio", "video", "datalist", "rp"),
}
_UNSEEN = re.compile(
    r"-(?:sr-only|screen-reader(?:-\w+)*|visually-hidden|visuallyhidden|element-invisible"
    r"|mw-editsection|print-only)-"
)
_NO_DISPLAY = re.compile(r"display:none|visibility:hidden")
_LETTERS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_STOP = re.compile(r"[.!?…։。:][\"'”’»)\]⁰¹²³⁴-⁹]*\Z")
_SENTENCE_WORDS, _LONGEST_LABEL, _LONGEST_END = 25, 300, 50
_MOST_PARTS, _LONGEST_MARKS = 20, 400
_LONGEST_NAMES, _KEPT = 1_000, 1_000
_NAMES = ("class", "id", "role", "data-testid", "data-component", "data-area")
_NAMES_OF_PARTS = ("class", "id", "rel", "itemprop", "href")


Attributes = Mapping[str, str | None]


class Box(NamedTuple):
    """An element that stands apart from the words around it; `marks` are its names, "-a-b-"."""

    place: int
    """Where it stands in `PageText.boxes`; `parent` is the box around it, -1 for the outermost."""
    parent: int
    tag: str
    marks: str


class Piece(NamedTuple):
    """A text of a page: a paragraph, a heading (`level` 1 to 6), an item, a row of a table."""

    text: str
    level: int
    box: int
    linked: float
    """The share of its letters that lead elsewhere, 0 to 1."""
    parts: tuple[Part, ...] = ()
    """Its words, element by element, if they are few."""

    @property
    def is_sentence(self) -> bool:
        """Tell what reads as a sentence from labels, menus and captions."""
        words = len(self.text.split(maxsplit=_SENTENCE_WORDS))
        ends = words > 3 and _STOP.search(self.text, len(self.text) - _LONGEST_END) is not None
        return not self.level and (ends or (words >= _SENTENCE_WORDS and self.linked < 0.5))

    @property
    def is_label(self) -> bool:
        """Tell what is short enough for a title or a name."""
        return len(self.text) <= _LONGEST_LABEL

    @property
    def is_only_link(self) -> bool:
        """Tell an entry of a menu or of a list of other pages."""
        return self.linked == 1 and not self.is_sentence


@dataclass(frozen=True)
class PageText:
    """The pieces of a page in their order, and its boxes: each after the one around it."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=lambda: [Box(0, -1, "html", "-html-")])

    def around(self, piece: Piece) -> Iterator[Box]:
        """Return the boxes that a piece stands in, the innermost first."""
        place = piece.box
        while place >= 0:
            yield self.boxes[place]
            place = self.boxes[place].parent

    def sums(self, letters: Callable[[Piece], int]) -> list[int]:
        """Return for each box the sum over the pieces in it and in the boxes inside it."""
        sums = [0] * len(self.boxes)
        for piece in self.pieces:
            sums[piece.box] += letters(piece)
        for box in reversed(self.boxes[1:]):
            sums[box.parent] += sums[box.place]
        return sums


class _Place(NamedTuple):
    """Where the reader is: in which box, and in which of the elements that change its words."""

    box: int = 0
    in_link: bool = False
    is_raised: bool = False
    is_set: bool = False
    is_row: bool = False
    level: int = 0
    marks: str = ""
    date: str = ""


def page_text(root: LexborNode) -> PageText:
    """Read what a page shows."""
    reader = _Reader()
    stack: list[tuple[LexborNode | None, _Place]] = [(one, _Place()) for one in root.css("html")]
    while stack:
        node, place = stack.pop()
        if node is None:
            reader.end_piece()
        elif node.is_text_node:
            reader.take(node.text_content or "", place)
        elif node.is_element_node and (inner := reader.enter(node, place)):
            if inner.box != place.box:
                stack.append((None, place))
            stack += [(child, inner) for child in reversed(list(children(node)))]
    reader.end_piece()
    return reader.page


def marks_of(tag: str, known: Attributes, names: tuple[str, ...] = _NAMES) -> str:
    """Return the tag, class, id and role of an element in small letters: "-div-post-body-".

    The id of a <section> is made of its heading ("Recommendations"), and says nothing of it.
    """
    if not known:
        return _marks_in(tag)
    if tag == "section":
        names = tuple(name for name in names if name != "id")
    values = (" ".join((known.get(name) or "").split()) for name in names)
    return _marks_in(" ".join([tag, *values])[:_LONGEST_NAMES])


@lru_cache(_KEPT)
def _marks_in(names: str) -> str:
    return f"-{'-'.join(_LETTERS.findall(names[:_LONGEST_NAMES])).lower()}-"


class _Reader:
    def __init__(self) -> None:
        self.page = PageText()
        self._lines = [Line()]
        self._place = _Place()
        self._ended_lines = 0

    def enter(self, node: LexborNode, place: _Place) -> _Place | None:
        """Return the place inside an element, or None where nobody sees what is in it."""
        tag, known = node.tag or "", node.attributes  # asked once: that reads all of them
        marks = marks_of(tag, known)
        is_custom = "-" in tag and self._tag(place) not in _OF_WORDS
        is_box = is_custom or tag in BOXES
        if _is_unseen(tag, known, marks):
            if is_box:
                self.end_piece()
            return None
        if tag == "br":
            self._break(place)
        if tag in ("td", "th") and place.is_row:
            self._lines[-1].words.append(CELL)
            return place
        if is_box:
            self.end_piece()
            box = Box(len(self.page.boxes), place.box, tag, marks)
            self.page.boxes.append(box)
            place = place._replace(
                box=box.place,
                is_set=place.is_set or tag == "pre",
                is_row=_is_row(node),
                level=_HEADINGS.get(tag, place.level),
                marks=f"{self.page.boxes[box.parent].marks if tag in _OF_WORDS else ''}{marks}",
            )
        elif tag != "br":
            more = marks_of(tag, known, _NAMES_OF_PARTS)
            place = place._replace(marks=f"{place.marks}{more}"[-_LONGEST_MARKS:])
        if tag == "time":
            place = place._replace(date=said(node, "datetime"))
        if tag == "a" and _leads_away(known):
            place = place._replace(in_link=True)
        return place._replace(is_raised=True) if tag == "sup" else place

    def take(self, text: str, place: _Place) -> None:
        """Add a text of the page to the line that is being read."""
        line = self._lines[-1]
        is_first = line.is_empty and len(self._lines) == 1
        self._place = place if is_first or not text.isspace() else self._place
        line.words.append(raised(text) if place.is_raised else text)
        line.is_empty = line.is_empty and text.isspace()
        if not text.isspace() and len(line.parts) <= _MOST_PARTS:
            line.parts.append(Part(" ".join(text.split()), place.marks, place.date))
        if place.in_link:
            line.linked += len("".join(text.split()))

    def _break(self, place: _Place) -> None:
        """End a line; two line ends in a row end the paragraph."""
        if place.is_set:
            self._lines[-1].words.append("\n")
        elif not self._lines[-1].is_empty:
            self._lines.append(Line())
        elif len(self._lines) > 1:
            self.end_piece()

    def end_piece(self) -> None:
        """End the piece that is being read."""
        lines, self._lines = self._lines, [Line()]
        if len(lines) == 1 and lines[0].is_empty:
            return
        left = max(0, MOST_HEADER_LINES - self._ended_lines)
        for line in paragraphs_of(lines, is_heading=self._place.level > 0, header_lines=left):
            self._add(line, self._place)
        self._ended_lines += len(lines) - 1

    def _add(self, line: Line, place: _Place) -> None:
        linked = line.linked / max(1, len("".join("".join(line.words).split())))
        parts = tuple(line.parts) if len(line.parts) <= _MOST_PARTS else ()
        texts = [line.text()]
        if place.is_set:
            texts = [block.text for block in plain_blocks("".join(line.words))]
        for one in filter(None, texts):
            self.page.pieces.append(Piece(one, place.level, place.box, linked, parts))

    def _tag(self, place: _Place) -> str:
        return self.page.boxes[place.box].tag


def _is_unseen(tag: str, known: Attributes, marks: str) -> bool:
    if tag in UNREAD or (tag == "dialog" and "open" not in known):
        return True
    if not known:
        return False
    if "hidden" in known or _UNSEEN.search(marks):
        return True
    style = "".join((known.get("style") or "").split()).lower()
    return _NO_DISPLAY.search(style) is not None


def _leads_away(known: Attributes) -> bool:
    """Tell a link from an anchor, which only has a name, and from a link within the page."""
    href = " ".join((known.get("href") or "").split())
    if not href and {"name", "id"} & known.keys():
        return False
    return href == "#" or not href.startswith("#")


def _is_row(row: LexborNode) -> bool:
    """Tell a row of data, whose cells hold words alone, from one that lays out a page."""
    if row.tag != "tr":
        return False
    cells = [cell for cell in children(row) if cell.tag in ("td", "th")]
    inside = (child.tag or "" for cell in cells for child in children(cell))
    return len(cells) > 1 and not any(tag in BOXES or tag == "br" for tag in inside)
