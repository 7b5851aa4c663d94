"""Which of the texts that a web page shows is the article's title."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from geo.articles.parsing.credits import is_capital
from geo.articles.parsing.dates import parse_date
from geo.articles.parsing.furniture import is_furniture
from geo.articles.parsing.header_lines import read_line
from geo.articles.parsing.page_record import PageRecord
from geo.articles.parsing.page_sites import LONGEST_TITLE, TITLE_END, plain
from geo.articles.parsing.page_text import PageText, Piece
from geo.folding import folded
from geo.languages.union import words_of_all

_BOLD = re.compile(r"-(?:b|strong)-")
_BAR, _DASH = re.compile(r"\s*\|\s*|\s+[»«•·/:]+\s+"), re.compile(r"\s+[–—-]+\s+")
_NAME_WORDS, _MOST_ABOVE = 3, 12
_TITLE_STOPS = '?!"”»’)'
_BANNER_PIECES, _BANNER_LETTERS = 2, 8
_FEWEST_WORDS, _SECTION_WORDS = 3, 2


class Banner(NamedTuple):
    """The name of a site that is in the stated title of each of its pages, and the real title."""

    site: str | None
    title: Piece


def title_piece(page: PageText, record: PageRecord) -> Piece | None:
    """Return the heading that the page calls its title, or else the first one."""
    stated = [plain(form) for one in record.titles for form in (one, record.headline(one))]
    looked = (one for one in page.pieces if one.level or _is_one_of(one, stated))
    labels = [one for one in looked if _may_be_title(one) and not record.is_site(one.text)]
    headings = [one for one in labels if one.level]
    ways: tuple[Iterable[Piece], ...] = (
        (one for words in stated for one in _headings_of(words, headings)),
        (one for one in headings if _is_end(one.text, record.titles)),
        (one for one in labels if _is_one_of(one, stated) and _is_long(one) and not one.linked),
        (one for one in headings if one.level == 1),
    )
    return next((piece for way in ways for piece in way), None)


def _headings_of(title: str, headings: list[Piece]) -> list[Piece]:
    """Return the headings that say a stated title, first those that are the page's own."""
    own = [one for one in headings if one.level == 1 and plain(one.text).startswith(title)]
    return [
        *(own if len(title) >= _BANNER_LETTERS else []),
        *(one for one in headings if plain(one.text) == title),
    ]


def _is_one_of(piece: Piece, stated: Sequence[str]) -> bool:
    return piece.is_label and plain(piece.text) in stated


def _may_be_title(piece: Piece) -> bool:
    return piece.is_label and not is_furniture(piece.text) and parse_date(piece.text) is None


def _is_end(heading: str, titles: tuple[str, ...]) -> bool:
    """Tell a heading that begins or ends a title: "Flow resumes" of "Flow resumes | Notes"."""
    words = plain(heading)
    return len(heading.split()) >= _FEWEST_WORDS and any(
        plain(one).startswith(words) or plain(one).endswith(words) for one in titles
    )


def banner_of(page: PageText, part: list[Piece], record: PageRecord) -> Banner | None:
    """Return the title of a page that only states the name of its site or a section: "News".

    It is the first heading, or the first line that is marked as a title or in bold, above the text
    of the article, which is `part`. Its site is what the first words of the page and its
    stated title agree on.
    """
    first = [plain(piece.text) for piece in page.pieces[:_BANNER_PIECES] if piece not in part]
    shown = tuple(words for words in first if len(words) >= _BANNER_LETTERS)
    site = next((one for one in record.titles if shown and plain(one).startswith(shown)), None)
    if not site and not _is_section(record):
        return None
    title = _title_above(page, part, has_stated=bool(record.titles))
    return Banner(_site_in(record, page, site), title) if title else None


def _title_above(page: PageText, part: list[Piece], *, has_stated: bool) -> Piece | None:
    """Return the line that looks most like a title above the first sentence of `part`.

    The nearest is taken where it stands outside of that part.
    """
    text = next((one for one in part if one.is_sentence), None)
    above = page.pieces[: page.pieces.index(text)] if text else part
    lines = [one for one in above[-_MOST_ABOVE:] if _is_long(one) and _may_be_title(one)]
    inside = {id(one) for one in part}
    lines = [one for one in lines if id(one) in inside] + [
        one for one in reversed(lines) if id(one) not in inside and not one.linked
    ]
    looks = (lambda one: one.level > 0, _is_marked, _is_bold)
    looks_or_not = (*looks, lambda one: id(one) in inside and _is_plain(one))
    ways = looks_or_not if has_stated and text else looks
    return next((one for look in ways for one in lines if look(one)), None)


def _is_section(record: PageRecord) -> bool:
    """Tell a page whose title is no headline: "News", or "Press releases | Notes"."""
    heads = (record.headline(one) for one in record.titles)
    head = next((one for one in heads if one and not record.is_site(one)), "")
    parts = TITLE_END.split(head[:LONGEST_TITLE])
    return len(parts[0].split()) <= (_SECTION_WORDS if len(parts) > 1 else 1)


def _site_in(record: PageRecord, page: PageText, banner: str | None) -> str | None:
    """Return "Notes" of "News | Notes": the part that the page shows, or else the last."""
    titles = [banner] if banner else record.titles
    parts = [part for one in titles for part in TITLE_END.split(one[:LONGEST_TITLE])[::-1]]
    seen = {plain(piece.text) for piece in page.pieces if piece.is_label}
    shown = next((one for one in parts if plain(one) in seen and not is_furniture(one)), None)
    return shown or banner or (parts[0] if len(parts) > 1 else None)


def _is_plain(piece: Piece) -> bool:
    """Tell a line that may be a title where nothing else is."""
    is_open = piece.text[-1].isalnum() or piece.text[-1] in _TITLE_STOPS
    return is_open and not piece.linked and read_line(piece.text) is None


def _is_marked(piece: Piece) -> bool:
    """Tell a line whose element is called "title", "baslik" or the like."""
    marks = {mark for part in piece.parts for mark in part.marks.split("-")}
    return not marks.isdisjoint(_words_for_title())


@cache
def _words_for_title() -> frozenset[str]:
    words = words_of_all(lambda one: one.header.labels.title)
    return frozenset(folded(word) for word in words)


def _is_bold(piece: Piece) -> bool:
    marks = [part.marks for part in piece.parts]
    return bool(marks) and all(map(_BOLD.search, marks))


def _is_long(piece: Piece) -> bool:
    return len(piece.text.split()) >= _FEWEST_WORDS


def stated_title(record: PageRecord) -> str | None:
    """Return the title that a page states and does not show, without what seems to be its site."""
    heads = [record.headline(one) for one in record.titles]
    title = next((one for one in heads if one and not record.is_site(one)), None)
    return _without_names(title) if title else None


def _without_names(title: str) -> str:
    """Return the longest part between bars, without shorter names behind its dashes."""
    title = max(_BAR.split(title), key=lambda part: len(part.split()))
    while dashes := list(_DASH.finditer(title)):
        words, name = title[: dashes[-1].start()], title[dashes[-1].end() :].split()
        is_name = len(name) <= _NAME_WORDS and all(map(is_capital, name))
        if not is_name or len(words.split()) < max(_FEWEST_WORDS, len(name) + 1):
            break
        title = words
    return title
