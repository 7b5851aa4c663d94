"""What a reader sees of marked-up text: its lines, in the pieces that stand apart."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

from geo.articles.parsing.raised import raised

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_APART = {
    *("p", "li", "blockquote", "pre", "dt", "dd", "figcaption", "caption", "div", "section"),
    *("article", "main", "aside", "header", "footer", "nav", "address", "ul", "ol", "table", "tr"),
    *("dl", "figure", "details", "summary", "center", "hr", *_HEADINGS),
}
_SLANTED = {"em", "i", "cite"}
_UNSEEN = {"script", "style", "template", "noscript"}
_SPACES = re.compile(r"[ \r\f\v]+")
_BETWEEN_LINKS = re.compile(r"[\s\-*+•>»|·/.,]+")
_ENDS_SENTENCE = re.compile(r"[.!?…։。][\"'”’»)\]]*\Z")
_WORDS_OF_A_MENU = 5
_LONE = re.compile(r"<(?![^<>]*>)")


class Piece(NamedTuple):
    """The lines of a paragraph, or of a heading of a `level` from 1 to 6.

    A line that ends with a line end is shown as a line; the others were only wrapped.
    `is_menu` tells links without a sentence, such as "Share", `is_label` a heading of no level,
    `is_note` a footnote, `is_item` one of a list; `slanted` are words in italics. `is_simple` is
    what is read more simply; see `most`.
    """

    lines: tuple[str, ...]
    level: int = 0
    is_menu: bool = False
    slanted: tuple[str, ...] = ()
    is_label: bool = False
    is_note: bool = False
    is_item: bool = False
    is_simple: bool = False

    @property
    def text(self) -> str:
        """The words of all lines."""
        if len(self.lines) == 1:
            return self.lines[0].strip()
        return "".join(line if line[-1] == "\n" else f"{line} " for line in self.lines).strip()


class Seen(HTMLParser):
    """Collects `pieces`, in order, from tags and text; the cells of a row are a tab apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.number, self.is_in_note = "", False
        self._is_item = False
        self._line: list[str] = []
        self._lines: list[str] = []
        self._linked: list[str] = []
        self._slanted: list[str] = []
        self._level = 0

    def reset(self) -> None:
        """Forget which tags are open."""
        super().reset()
        self._links = self._raised = self._unseen = self._slants = 0

    def feed_whole(self, html: str) -> None:
        """Read HTML that is complete in itself; a "<" that opens no tag is text."""
        self.feed(_LONE.sub("&lt;", html))
        self.close()
        self.reset()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what begins: something that stands apart, a cell, a line, a link."""
        if tag in _APART:
            self.end_piece()
            self._level = _HEADINGS.get(tag, 0)
            self._is_item = tag == "li" or (self._is_item and tag == "p")
        elif tag in ("td", "th") and self._line:
            self._line.append("\t")
        elif tag == "br":
            self.end_line(is_shown=True)
        self._unseen += tag in _UNSEEN
        self._links += tag == "a" and any(name == "href" for name, _ in attrs)
        self._raised += tag == "sup"
        if tag in _SLANTED:
            self._slants += 1
            self._slanted.append("")

    def handle_endtag(self, tag: str) -> None:
        """Note what ends."""
        if tag in _APART:
            self.end_piece()
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        self._links = max(0, self._links - (tag == "a"))
        self._raised = max(0, self._raised - (tag == "sup"))
        self._slants = max(0, self._slants - (tag in _SLANTED))

    def handle_data(self, data: str) -> None:
        """Add text to the line, as it is shown: raised figures stay raised."""
        if self._unseen:
            return
        first, *others = data.replace("\t", " ").split("\n")
        self._add(first)
        for line in others:
            self.end_line(is_shown=False)
            self._add(line)

    def _add(self, text: str) -> None:
        self._line.append(raised(text) if self._raised else text)
        if self._links:
            self._linked.append(text)
        if self._slants and self._slanted:
            self._slanted[-1] += text

    def end_line(self, *, is_shown: bool) -> None:
        """End the line, which is shown as one or was only wrapped."""
        line = _SPACES.sub(" ", "".join(self._line)).strip()
        if line:
            self._lines.append(line + "\n" * is_shown)
        self._line = []

    def end_piece(self) -> None:
        """End the paragraph or heading."""
        self.end_line(is_shown=False)
        if self._lines:
            is_menu = not self._level and _is_menu("".join(self._lines), "".join(self._linked))
            first, *others = self._lines
            lines = (f"{self.number} {first}".lstrip(), *others)
            slanted = tuple(filter(None, self._slanted))
            is_note = self.is_in_note
            is_item = self._is_item and not self._level
            piece = Piece(lines, self._level, is_menu, slanted, is_note=is_note, is_item=is_item)
            self.pieces.append(piece)
            self.number, self._is_item = "", False
        self._lines, self._linked, self._slanted, self._level = [], [], [], 0


def _is_menu(text: str, linked: str) -> bool:
    """Tell text that is all links ("Share | Print") from a sentence that is one."""
    if not linked.strip():
        return False
    is_all = _BETWEEN_LINKS.sub("", text) == _BETWEEN_LINKS.sub("", linked)
    is_sentence = len(linked.split()) > _WORDS_OF_A_MENU and _ENDS_SENTENCE.search(text.strip())
    return is_all and not is_sentence
