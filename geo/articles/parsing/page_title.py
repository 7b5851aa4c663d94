"""Which of the texts that a web page shows is the article's title."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from geo.articles.parsing.page_record import PageRecord, plain
from geo.articles.parsing.page_text import PageText, Piece

_BOLD = re.compile(r"-(?:b|strong)-")
_BANNER_PIECES, _BANNER_LETTERS = 2, 8
_FEWEST_WORDS = 3


class Banner(NamedTuple):
    """The name of a site that has it for the title of each of its pages, and the real title."""

    site: str
    title: Piece


def title_piece(page: PageText, record: PageRecord) -> Piece | None:
    """Return the heading that the page calls its title, or else the first one."""
    stated = {plain(form) for one in record.titles for form in (one, record.headline(one))}
    labels = [one for one in page.pieces if one.is_label and not record.is_site(one.text)]
    headings = [one for one in labels if one.level]
    ways: tuple[Iterable[Piece], ...] = (
        (one for one in headings if plain(one.text) in stated),
        (one for one in headings if _is_end(one.text, record.titles)),
        (one for one in labels if plain(one.text) in stated and _is_long(one) and not one.linked),
        (one for one in headings if one.level == 1),
    )
    return next((piece for way in ways for piece in way), None)


def _is_end(heading: str, titles: tuple[str, ...]) -> bool:
    """Tell a heading that begins or ends a title: "Flow resumes" of "Flow resumes | Notes"."""
    words = plain(heading)
    return len(heading.split()) >= _FEWEST_WORDS and any(
        plain(one).startswith(words) or plain(one).endswith(words) for one in titles
    )


def banner_of(page: PageText, part: list[Piece], record: PageRecord) -> Banner | None:
    """Return what the page's first words and its stated title agree on, and the title below.

    Old pages without headings write the title in bold above the article, which is `part`.
    """
    first = [plain(piece.text) for piece in page.pieces[:_BANNER_PIECES] if piece not in part]
    shown = [words for words in first if len(words) >= _BANNER_LETTERS]
    sites = (one for one in record.titles if plain(one).startswith(tuple(shown)))
    labels = part[: next((i for i, one in enumerate(part) if one.is_sentence), len(part))]
    site = next(sites, None) if shown else None
    bold = next(filter(_is_bold, labels), None)
    return Banner(site, bold) if site and bold else None


def _is_bold(piece: Piece) -> bool:
    marks = [part.marks for part in piece.parts]
    return _is_long(piece) and bool(marks) and all(map(_BOLD.search, marks))


def _is_long(piece: Piece) -> bool:
    return len(piece.text.split()) >= _FEWEST_WORDS


def stated_title(record: PageRecord) -> str | None:
    """Return the title that a page states and does not show, without the name of the site."""
    heads = [record.headline(one) for one in record.titles]
    title = next((one for one in heads if one and not record.is_site(one)), None)
    return title.rsplit(" | ", 1)[0] if title else None
