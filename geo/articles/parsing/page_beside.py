"""Which boxes of a web page stand beside its article: menus, teasers, comments, notices."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from geo.articles.parsing.furniture import is_furniture
from geo.articles.parsing.page_text import PageText, Piece
from geo.folding import folded
from geo.languages.union import either, words_of_all

_ROLES_APART = (
    *("dialog", "alertdialog", "contentinfo", "disqus", "outbrain", "taboola"),
    *("catlinks", "navbox", "printfooter", "berrors"),
)
"""Roles, firms whose boxes bear their names, and what MediaWiki and DataLife Engine call theirs."""

_PERHAPS_APART = re.compile(
    r"^-(?:aside|form|search|menu)-"
    r"|-(?:sidebar|side-bar|complementary|banner|widgets?|toolbar|masthead|search|topbar|top-bar"
    r"|site-header|bottom-bar)-"
)
_WITHIN_TEXT = re.compile(r"^-(?:html|body|main|h)-|-(?:footnotes?|endnotes?|references)-")
_LEAST_BESIDE, _MORE_BESIDE, _HALF_BESIDE, _TWICE_BESIDE = 0.05, 0.25, 0.5, 2
"""How much there must be beside boxes that are set apart, against what is in them."""
_LARGEST_CARD, _MOST_WORDS_OF_HEADING = 600, 6
_KEPT = 1_000

Letters = Callable[[Piece], int]


class _Sign(NamedTuple):
    """For what boxes look set apart, and how much there must be beside them for it to count."""

    name: str
    beside: float


def boxes_beside(page: PageText, letters: Letters, title: Piece | None) -> list[bool]:
    """Tell of each box whether it, or one around it, holds something beside the article.

    Where the boxes of one sign hold much of what the page says, it says nothing on this page.
    """
    signs = dict.fromkeys(_headed(page, letters), _Sign("headed", _MORE_BESIDE))
    signs |= _signs(page, title)
    around_title = {box.place for box in page.around(title)} if title else set()
    signs = {place: sign for place, sign in signs.items() if place not in around_title}
    first = page.pieces.index(title) if title else 0
    while True:
        apart = _outermost(page, signs)
        wrong = _wrong(page.pieces[first:], letters, apart, least=0 if title else _MORE_BESIDE)
        if wrong is None:
            return [sign is not None for sign in apart]
        signs = {place: sign for place, sign in signs.items() if sign != wrong}


def _outermost(page: PageText, signs: Mapping[int, _Sign]) -> list[_Sign | None]:
    """Return for each box the sign of the outermost box around it that has one."""
    apart: list[_Sign | None] = [None] * len(page.boxes)
    for box in page.boxes[1:]:
        apart[box.place] = apart[box.parent] or signs.get(box.place)
    return apart


def _wrong(
    pieces: Sequence[Piece], letters: Letters, apart: Sequence[_Sign | None], *, least: float
) -> _Sign | None:
    """Return the sign that holds most of those that hold too much for what is beside them.

    `pieces` are those from the title on, `least` what there must be beside them. What holds more
    than all the rest must stand below most of that: comments do, an article hardly.
    """
    held, above, beside = Counter[_Sign](), dict[_Sign, int](), 0
    for piece in pieces:
        if sign := apart[piece.box]:
            held[sign] += letters(piece)
            above.setdefault(sign, beside)
        else:
            beside += letters(piece)
    wrong = [
        sign
        for sign, size in held.items()
        if beside < max(sign.beside, least) * size or (size > beside > 2 * above[sign])
    ]
    return max(wrong, key=lambda sign: held[sign], default=None)


def _signs(page: PageText, title: Piece | None) -> dict[int, _Sign]:
    """Return the boxes that look set apart, each with its sign."""
    cards = _cards(page, title)
    signs = dict[int, _Sign]()
    in_article = [False] * len(page.boxes)
    for box in page.boxes[1:]:
        within = in_article[box.parent]
        in_article[box.place] = within or box.tag in ("article", "main")
        sign = (
            _Sign("card", _MORE_BESIDE)
            if box.place in cards
            else _sign_of(box.tag, box.marks, within)
        )
        if sign:
            signs[box.place] = sign
    return signs


@lru_cache(_KEPT)
def _sign_of(tag: str, marks: str, within: bool) -> _Sign | None:
    """Return for what a box looks set apart: its names, a name that much else may have, its tag."""
    if _WITHIN_TEXT.search(marks):
        return None
    if _apart().search(marks):
        return _Sign(marks, _LEAST_BESIDE)
    if vague := _PERHAPS_APART.search(marks):
        return _Sign(vague[0], _MORE_BESIDE)
    if tag == "article":
        return _Sign(tag, _HALF_BESIDE if within else _TWICE_BESIDE)
    return _Sign(marks, _MORE_BESIDE) if tag == "header" and not within else None


@cache
def _apart() -> re.Pattern[str]:
    """Return the pattern of the marks of what stands beside an article, in any language."""
    names = (re.sub(r"\W+", "-", name) for name in _box_names())
    return re.compile(f"-{either([*_ROLES_APART, *names])}-")


def _cards(page: PageText, title: Piece | None) -> set[int]:
    """Return the boxes that announce another page: small ones under a heading that is a link."""
    sizes = page.sums(lambda piece: len(piece.text))
    found = set[int]()
    for piece in page.pieces:
        if piece.level and piece.linked == 1 and piece is not title:
            around = (box for box in page.around(piece) if sizes[box.place] > len(piece.text))
            card = next(around, page.boxes[0])
            if sizes[card.place] <= _LARGEST_CARD:
                found.add(card.place)
    return found - {0}


def _headed(page: PageText, letters: Letters) -> set[int]:
    """Return the boxes below most of the text that begin with "2 comments" or "Read also"."""
    prose = page.sums(letters)
    sizes = page.sums(lambda piece: len(piece.text))
    found, opened, before = set[int](), {0}, 0
    for piece in page.pieces:
        if _names_a_box(piece):
            around = (box.place for box in page.around(piece))
            box = next((one for one in around if sizes[one] > len(piece.text)), 0)
            if box not in opened and 2 * before > prose[0] - prose[box]:
                found.add(box)
        new = takewhile(lambda box: box.place not in opened, page.around(piece))
        opened.update([box.place for box in new])  # what is around an opened one is opened, too
        before += letters(piece)
    return found


def _names_a_box(piece: Piece) -> bool:
    """Tell a heading of two words or more that stands above something beside the article."""
    text = piece.text.strip(" :»…")
    words = len(text.split(maxsplit=_MOST_WORDS_OF_HEADING))
    if not 1 < words <= _MOST_WORDS_OF_HEADING or piece.linked == 1:
        return False
    return folded(text) in _box_names() or is_furniture(text)


@cache
def _box_names() -> frozenset[str]:
    names = words_of_all(lambda one: one.header.boxes)
    return frozenset(map(folded, names))
