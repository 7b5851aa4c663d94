"""The lines of a text of a web page, and which of them go on from one to the next."""

import re
from typing import NamedTuple

from geo.articles.parsing.header_lines import read_line
from geo.articles.parsing.lines import layout_of, stands_alone

_LABELLED = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?: ")
MOST_HEADER_LINES = 1_000
CELL = "\x1f"
"""What parts the cells of a row."""


class Part(NamedTuple):
    """The words of a piece in one element; `date` is what a <time> around them gives."""

    text: str
    marks: str
    date: str = ""


class Line:
    """The words between two line ends, their parts, and how many letters of them are linked."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.parts: list[Part] = []
        self.linked = 0
        self.is_empty = True

    def text(self) -> str:
        """Return its words, one space between them, and a tab between cells."""
        cells = (" ".join(cell.split()) for cell in "".join(self.words).split(CELL))
        return "\t".join(filter(None, cells))

    def join(self, other: "Line") -> None:
        """Go on with another line."""
        self.words += [" ", *other.words]
        self.parts += other.parts
        self.linked += other.linked


def paragraphs_of(
    lines: list[Line], *, is_heading: bool, header_lines: int = MOST_HEADER_LINES
) -> list[Line]:
    """Join the lines of a heading or a sentence; a title, a byline and a verse stay apart.

    Of those that may be a byline the first `header_lines` are looked at.
    """
    if len(lines) == 1:
        return lines
    texts = [line.text() for line in lines]
    if not is_heading and all(map(_LABELLED.match, texts)):
        return lines
    layout = layout_of("\n".join(texts))
    found = list[Line]()
    for at, line in enumerate(lines):
        is_apart = 0 < at == len(found) <= header_lines and _is_line_of_header(texts[at])
        if at and (is_heading or not (is_apart or stands_alone(texts[at - 1], texts[at], layout))):
            found[-1].join(line)
        else:
            found.append(line)
    return found


def _is_line_of_header(text: str) -> bool:
    """Tell a line that is no end of a sentence, if no line above it goes on: "by Jane Doe"."""
    said = read_line(text)
    return said is not None and said.is_sure and bool(said.values)
