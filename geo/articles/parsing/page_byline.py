"""Who wrote a page and when, as it shows between its title and its text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile
from typing import NamedTuple

from geo.articles.header import Header
from geo.articles.parsing.credits import authors, is_person, is_place
from geo.articles.parsing.dates import Found, find_dates, parse_date
from geo.articles.parsing.header_lines import read_line
from geo.articles.parsing.header_pieces import read_piece
from geo.articles.parsing.headers import read_header
from geo.articles.parsing.labels import field_of, label_keys
from geo.articles.parsing.page_lines import Part
from geo.articles.parsing.page_record import without_by
from geo.articles.parsing.page_text import Box, PageText, Piece
from geo.languages.union import words_of_all
from geo.when import When

_OF_ANOTHER_DAY = frozenset(("updated", "kept"))
_MOST_PIECES, _MOST_BEFORE, _MOST_WORDS, _MOST_BELOW = 12, 4, 20, 2
_MOST_CUTS = 40
"""What signs and commas cut into more is no line about an article."""
_MOST_DATED = 500
_YEAR = re.compile(r"\d{4}")
_OF_LISTS = ("li", "td", "tr", "dt", "dd", "figcaption")
_CUTS = (re.compile(r"\s*(?:[|•·»\t]|//|\s[-–—/]\s)\s*"), re.compile(r"\s*[,;(\[]\s*"))
_ENDS = " \t,;:|/()[]-–—•·"
_NOTE = re.compile(r"(?<=\w)[⁰¹²³⁴-⁹*†‡]+")
_MARKED = re.compile(r"-(?:b|strong|em|i|cite|authors?|sign(?:ature)?)-")
_READER_VIEW = "-reader-credits-"
"""What Firefox calls the author's line in its reader view."""
_HEADING = re.compile(r"h[1-6]")
_OF_PAGE = ("html", "body", "form")
_NO_TITLE = "\0"


class Byline(NamedTuple):
    """What the lines about a title say, and which pieces these lines are."""

    header: Header
    marked: tuple[str, ...]
    """The persons whom the page marks as its authors."""
    lines: tuple[tuple[Piece, Header], ...]
    """Each with what it says."""


def read_byline(
    page: PageText, title: Piece | None, part: list[Piece], *, is_day_first: bool = False
) -> Byline:
    """Read the short texts after a title, up to the text, and those just before it.

    `part` are the pieces of the article; `is_day_first` says that the page writes 4/3/2021 for 4
    March. What is not said there may be said once below the article.
    """
    marked = dict[str, None]()
    said, lines = Header(), list[tuple[Piece, Header]]()
    last, in_list = Header(), False
    for piece in _around_title(page, title, part):
        if (line := read_line(piece.text)) and line.get("title"):
            continue
        in_list = _is_label(piece) or (in_list and is_person(piece.text))
        names = [name for one in piece.parts for name in _authors(one, is_marked=in_list)]
        found = Header(published=_published(piece, is_day_first)).filled_from(_said_in(piece))
        if (last.day or last.publisher) and not (piece.level or piece.linked):
            found = found.filled_from(Header(author=_names(piece.text)))
        if names or in_list or found != Header() or _is_meta(piece):
            lines.append((piece, found))
            marked |= dict.fromkeys(names)
            said = said.filled_from(found)
        last = found
    said = said.filled_from(_below(page, part))
    if said.published is None:
        said = replace(said, published=_only_day(page, is_day_first))
    return Byline(said, tuple(marked), tuple(lines))


def _around_title(page: PageText, title: Piece | None, part: list[Piece]) -> Iterator[Piece]:
    """Yield the short pieces after the title, then those before it that share its box.

    Of sentences one may stand above the byline: the standfirst.
    """
    after = part.index(title) + 1 if title in part else 0
    sentences = 0
    for piece in part[after : after + _MOST_PIECES]:
        is_text = piece.is_sentence and not _is_line(piece)
        sentences += is_text
        if is_text and (sentences > 1 or not _is_short(piece)):
            break
        if _is_short(piece) and not is_text:
            yield piece
    at = page.pieces.index(title) if title in page.pieces else 0
    shared = _box_of_title(page, title) if title else None
    for piece in reversed(page.pieces[max(0, at - _MOST_BEFORE) : at]):
        if _is_short(piece) and shared in list(page.around(piece)):
            yield piece


def _is_line(piece: Piece) -> bool:
    """Tell a line of a header that ends with a stop: "By Jane Doe, our correspondent."."""
    said = read_line(piece.text)
    return said is not None and said.is_sure and bool(said.values)


def _box_of_title(page: PageText, title: Piece) -> Box | None:
    """Return the box that a title stands in with others, unless that is the page itself."""
    is_alone = not any(one.box == title.box for one in page.pieces if one is not title)
    boxes = [box for box in page.around(title) if not _HEADING.fullmatch(box.tag)]
    if is_alone and boxes[0].place == title.box:
        boxes = boxes[1:]
    return boxes[0] if boxes and boxes[0].tag not in _OF_PAGE else None


def _is_short(piece: Piece) -> bool:
    return bool(piece.parts) and len(piece.text.split(maxsplit=_MOST_WORDS)) <= _MOST_WORDS


def _is_meta(piece: Piece) -> bool:
    """Tell a line that the page marks as one about the article: "4 min read"."""
    return not piece.is_sentence and any("-meta-" in part.marks for part in piece.parts)


def _is_label(piece: Piece) -> bool:
    """Tell "Authors:" above the names."""
    return piece.text.endswith(":") and field_of(piece.text[:-1], label_keys()) == "author"


def _authors(part: Part, *, is_marked: bool) -> Iterator[str]:
    """Yield the persons that a part names, if it or its element is marked as the author's."""
    marks = part.marks.strip("-").split("-")
    is_byline = any(field_of(mark, label_keys()) == "author" or mark == "byline" for mark in marks)
    if not (is_marked or is_byline or _READER_VIEW in part.marks):
        return
    text = without_by(_NOTE.sub("", part.text).rpartition(":")[2].strip(_ENDS))
    listed = authors(text)
    if listed and listed.people:
        yield from listed.people
    else:
        yield from islice(filter(_is_person, map(without_by, _cut(text))), 1)


def _is_person(name: str) -> bool:
    """Tell "Anna van Dam" and "ანა დოე" from "Staff writer" and "4 min read"."""
    words = name.split()
    particles = words_of_all(lambda one: one.header.particles)
    named = ((word[0].isalpha() and not word[0].islower()) or word in particles for word in words)
    return 1 < len(words) <= 5 and not any(map(str.isdigit, name)) and all(named)


def _published(piece: Piece, is_day_first: bool) -> When | None:
    """Return the first day that a piece names and does not call the day of a change."""
    before = ""
    for part in piece.parts:
        for text in _cut(part.text):
            found = next(iter(find_dates(text, is_day_first=is_day_first)), None)
            day = parse_date(part.date[:10]) if part.date else found and found.when
            label = _label(text, found) if found else ""
            is_published = _OF_ANOTHER_DAY.isdisjoint((label, _role(before)))
            if label is not None and day and day.day and is_published:
                return day
            before = text
    return None


def _label(text: str, found: Found) -> str | None:
    """Return what the words before a date in a text say of it, None if they say something else."""
    rest = text[found.end :].strip(_ENDS)
    before = text[: found.start].strip(_ENDS)
    return None if rest else _role(before) if before else ""


def _role(words: str) -> str | None:
    """Return "updated" of "Last updated on"."""
    said = read_piece(words.strip(_ENDS))
    return said[0][1] if said and said[0][0] == "when" else None


def _names(text: str) -> str | None:
    """Return the people of "Jane Doe" and of "Jane Doe, Baku; John Roe in Kars"."""
    texts = [one.strip() for one in text.split(";", _MOST_CUTS)]
    listed = [authors(one) for one in texts]
    are_names = all(
        one and one.people and (one.whole or is_place(re.split(r"[\s,]+", text)[-1]))
        for one, text in zip(listed, texts, strict=True)
    )
    return ", ".join(name for one in listed if one for name in one.people) if are_names else None


def _below(page: PageText, part: list[Piece]) -> Header:
    """Return what the last lines say: "Jane Doe, Baku; John Roe, Kars", "(Notes, 4 March 2021)"."""
    below = list(takewhile(lambda piece: not piece.is_sentence, reversed(part)))
    found = Header()
    if not 0 < len(below) <= _MOST_BELOW or len(below) == len(part):
        return found
    for one in below:
        if not (one.level or one.linked or page.boxes[one.box].tag in _OF_LISTS):
            found = found.filled_from(_signed(one))
    return found


def _signed(piece: Piece) -> Header:
    text = piece.text
    said = read_line(text)
    is_apart = text.startswith("(") and text.endswith(")")
    if said and (said.is_sure or is_apart):
        site, day = said.get("site"), said.get("published")
        return Header(
            author=str(said.get("author") or "") or None,
            publisher=str(site) if site else None,
            published=day if isinstance(day, When) else None,
        )
    is_marked = bool(piece.parts) and all(_MARKED.search(part.marks) for part in piece.parts)
    return Header(author=_names(text) if is_marked or ";" in text else None)


def _only_day(page: PageText, is_day_first: bool) -> When | None:
    """Return the only day that the page gives in a <time>, or calls the day it was published."""
    days = set[When | None]()
    for piece in islice(filter(_may_be_dated, page.pieces), _MOST_DATED):
        days |= {parse_date(part.date[:10]) for part in piece.parts if part.date}
        for text in _cut(piece.text) if _YEAR.search(piece.text) else ():
            found = find_dates(text, is_day_first=is_day_first)[:1]
            days |= {one.when for one in found if _label(text, one) in ("published", "posted")}
    days -= {None}
    return days.pop() if len(days) == 1 else None


def _may_be_dated(piece: Piece) -> bool:
    has_day = any(part.date for part in piece.parts) or _YEAR.search(piece.text) is not None
    return has_day and _is_short(piece)


def _said_in(piece: Piece) -> Header:
    """Return what a piece, or a part of it, says as a line of a header."""
    said = Header()
    parts = [one.text for one in piece.parts]
    for text in dict.fromkeys([piece.text, " ".join(parts), *_cut(piece.text), *parts]):
        said = said.filled_from(read_header([text], title=_NO_TITLE)[0])
    return replace(said, title=None)


def _cut(text: str) -> Iterator[str]:
    """Return a text, and the parts that signs or commas cut it into, if they are few."""
    text = _NOTE.sub("", text)
    cuts = [part for sign in _CUTS for part in sign.split(text, _MOST_CUTS)]
    texts = [text, *cuts] if len(cuts) <= _MOST_CUTS else [text]
    return filter(None, (one.strip(_ENDS) for one in dict.fromkeys(texts)))
