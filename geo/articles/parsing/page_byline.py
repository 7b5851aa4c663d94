"""Who wrote a page and when, as it shows between its title and its text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from geo.articles.header import Header
from geo.articles.parsing.dates import parse_date
from geo.articles.parsing.headers import read_header
from geo.articles.parsing.labels import field_of, label_keys
from geo.articles.parsing.page_lines import Part
from geo.articles.parsing.page_record import without_by
from geo.articles.parsing.page_text import Box, PageText, Piece
from geo.languages.union import keys_of_all, words_of_all
from geo.when import When

_MOST_PIECES, _MOST_BEFORE, _MOST_WORDS = 12, 4, 20
_CUTS = (re.compile(r"\s*(?:[|•·»\t]|//|\s[-–—]\s)\s*"), re.compile(r"\s*[,;(\[]\s*"))
_ENDS = " \t,;:|/()[]-–—•·"
_HEADING = re.compile(r"h[1-6]")
_OF_PAGE = ("html", "body", "form")
_NO_TITLE = "\0"


class Byline(NamedTuple):
    """What the lines about a title say, and which pieces these lines are."""

    header: Header
    marked: tuple[str, ...]
    """The persons whom the page marks as its authors."""
    pieces: tuple[Piece, ...]


def read_byline(page: PageText, title: Piece | None, part: list[Piece]) -> Byline:
    """Read the short texts after a title, up to the first sentence, and those just before it.

    `part` are the pieces of the article.
    """
    marked = dict[str, None]()
    said, lines = Header(), list[Piece]()
    for piece in _around_title(page, title, part):
        names = [name for one in piece.parts if (name := _author(one))]
        found = Header(published=_published(piece)).filled_from(_said_in(piece))
        if names or found != Header() or _is_meta(piece):
            lines.append(piece)
            marked |= dict.fromkeys(names)
            said = said.filled_from(found)
    return Byline(said, tuple(marked), tuple(lines))


def _around_title(page: PageText, title: Piece | None, part: list[Piece]) -> Iterator[Piece]:
    """Yield the short pieces after the title, then those before it that share its box."""
    after = part.index(title) + 1 if title in part else 0
    for piece in part[after : after + _MOST_PIECES]:
        if _is_short(piece):
            yield piece
        elif piece.is_sentence:
            break
    at = page.pieces.index(title) if title in page.pieces else 0
    shared = _box_of_title(page, title) if title else None
    for piece in reversed(page.pieces[max(0, at - _MOST_BEFORE) : at]):
        if _is_short(piece) and shared in list(page.around(piece)):
            yield piece


def _box_of_title(page: PageText, title: Piece) -> Box | None:
    """Return the box that a title stands in, unless that is the page itself."""
    boxes = [box for box in page.around(title) if not _HEADING.fullmatch(box.tag)]
    return boxes[0] if boxes[0].tag not in _OF_PAGE else None


def _is_short(piece: Piece) -> bool:
    return bool(piece.parts) and len(piece.text.split()) <= _MOST_WORDS


def _is_meta(piece: Piece) -> bool:
    """Tell a line that the page marks as one about the article: "4 min read"."""
    return not piece.is_sentence and any("-meta-" in part.marks for part in piece.parts)


def _author(part: Part) -> str | None:
    """Return the person that a part names, if its element is marked as the author's."""
    marks = part.marks.strip("-").split("-")
    if not any(field_of(mark, label_keys()) == "author" or mark == "byline" for mark in marks):
        return None
    name = without_by(part.text.rpartition(":")[2].strip(_ENDS))
    return name if _is_person(name) else None


def _is_person(name: str) -> bool:
    """Tell "Anna van Dam" and "ანა დოე" from "Staff writer" and "4 min read"."""
    words = name.split()
    particles = words_of_all(lambda one: one.header.particles)
    named = ((word[0].isalpha() and not word[0].islower()) or word in particles for word in words)
    return 1 < len(words) <= 5 and not any(map(str.isdigit, name)) and all(named)


def _published(piece: Piece) -> When | None:
    """Return the first day that a piece names and does not call the day of a change."""
    keys = keys_of_all(lambda one: one.header.dated)
    before = ""
    for part in piece.parts:
        for text in _cut(part.text):
            day = parse_date(part.date[:10]) if part.date else parse_date(text)
            if day and day.day and field_of(before.strip(_ENDS), keys) != "updated":
                return day
            before = text
    return None


def _said_in(piece: Piece) -> Header:
    """Return what a piece, or a part of it, says as a line of a header."""
    said = Header()
    for text in dict.fromkeys([piece.text, *_cut(piece.text), *(one.text for one in piece.parts)]):
        said = said.filled_from(read_header([text], title=_NO_TITLE)[0])
    return replace(said, title=None)


def _cut(text: str) -> Iterator[str]:
    """Return a text, and the parts that signs or commas cut it into."""
    texts = [text, *_CUTS[0].split(text), *_CUTS[1].split(text)]
    return filter(None, (one.strip(_ENDS) for one in dict.fromkeys(texts)))
