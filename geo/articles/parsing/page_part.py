"""Which part of a web page is the article: from its title to the end of its text."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from geo.articles.parsing.credits import is_role
from geo.articles.parsing.furniture import is_furniture, owner
from geo.articles.parsing.labels import field_of, label_keys
from geo.articles.parsing.page_text import Box, PageText, Piece
from geo.folding import fold
from geo.languages.union import either, words_of_all

_ROLES_APART = (
    *("dialog", "alertdialog", "contentinfo", "disqus", "outbrain", "taboola"),
    *("catlinks", "navbox", "printfooter"),
)
"""Roles, firms whose boxes bear their names, and what MediaWiki calls its own."""

_PERHAPS_APART = re.compile(
    r"^-(?:aside|form|search|menu)-"
    r"|-(?:sidebar|side-bar|complementary|banner|widgets?|toolbar|masthead|search|topbar|top-bar"
    r"|site-header|bottom-bar)-"
)
_KEPT = re.compile(r"^-(?:html|body|main|h)-|-(?:footnotes?|endnotes?|references)-")
_OF_ARTICLE = re.compile(r"^-(?:article|main)-|-(?:main|article|article-body|entry-content)-$")
_LEAST_BESIDE, _MORE_BESIDE, _HALF_BESIDE, _TWICE_BESIDE = 0.05, 0.25, 0.5, 2
"""How much there must be beside boxes that are set apart, against what is in them."""
_LARGEST_CARD, _LARGEST_TOOL, _MOST_WORDS_OF_HEADING = 600, 20, 6
_LABEL = re.compile(r"(\S+(?: \S+){0,3}?) ?: ")
_MOST = 0.8
_NO_PART = re.compile(
    r"p|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|pre|table|tbody|tr|th|caption|figure|figcaption|address"
)
_ITEM = re.compile(r"li|td|th|tr|dt|dd|caption|figcaption")
_MOST_BEFORE_TITLE = 0.15

Letters = Callable[[Piece], int]


class _Sign(NamedTuple):
    """For what boxes look set apart, and how much there must be beside them for it to count."""

    name: str
    beside: float


def article_part(page: PageText, title: Piece | None) -> list[Piece]:
    """Return the pieces that are the article: no menus, teasers, comments or notices.

    `title` is its heading, with which it begins. What only looks like something beside the article,
    but holds nearly all that the page says, is the article.
    """
    letters = _letters_of_prose(page)
    apart = _boxes_apart(page, letters, title)
    inside = _boxes_inside(page, letters, apart)
    shown = [one for one in page.pieces if one is title or not apart[one.box]]
    ends = [i for i, one in enumerate(shown) if inside[one.box]]
    start, end = min(ends, default=0), max(ends, default=-1) + 1
    if title in shown:
        start = _start(shown, start, shown.index(title), letters)
    return shown[start:end] or shown or page.pieces


def without_links(page: PageText, part: list[Piece], title: Piece | None) -> list[Piece]:
    """Leave out what only leads to another page or is a button, and headings with nothing below.

    A part that is nothing else stays as it is.
    """
    prose = [i for i, one in enumerate(part) if is_prose(one)]
    text = range(min(prose, default=0), max(prose, default=0))

    def is_beside(at: int, one: Piece) -> bool:
        is_item = one.level > 0 or _ITEM.fullmatch(page.boxes[one.box].tag) is not None
        is_added = not is_item and is_furniture(one.text) if at in text else _is_of_site(one)
        return _is_only_link(one) or is_added

    texts = [one for at, one in enumerate(part) if one is title or not is_beside(at, one)]
    return _without_empty_headings(page, texts, title) or part


def _letters_of_prose(page: PageText) -> Letters:
    """Return what counts the letters of a piece that is a sentence.

    Where nothing on the page is one, all that is no link counts.
    """
    prose = {id(piece) for piece in page.pieces if is_prose(piece)}
    if prose:
        return lambda piece: len(piece.text) * (id(piece) in prose)
    return lambda piece: len(piece.text) * (not piece.is_only_link)


def is_prose(piece: Piece) -> bool:
    """Tell a sentence of an article from a label and from what a site adds: "© 2021 Notes Inc."."""
    return piece.is_sentence and not _is_of_site(piece)


def _is_of_site(piece: Piece) -> bool:
    """Tell a button, a counter, some of them in a row, or the owner's line."""
    if not piece.is_label:
        return False
    if is_furniture(piece.text) or owner(piece.text):
        return True
    parts = [one.text for one in piece.parts]
    return any(map(is_furniture, parts)) and all(is_furniture(p) or is_role(p) for p in parts)


def _start(shown: list[Piece], first: int, title: int, letters: Letters) -> int:
    """Return where the article begins: at its title, unless much of the text stands before it."""
    before = sum(map(letters, shown[first:title]))
    return title if before <= _MOST_BEFORE_TITLE * sum(map(letters, shown)) else first


def _boxes_apart(page: PageText, letters: Letters, title: Piece | None) -> list[bool]:
    """Tell of each box whether it, or one around it, holds something beside the article.

    Where the boxes of one sign hold much of what the page says, it says nothing on this page.
    """
    prose = page.sums(letters)
    signs = dict.fromkeys(_headed(page, letters, prose), _Sign("headed", _MORE_BESIDE))
    signs |= _signs(page, title)
    around_title = {box.place for box in page.around(title)} if title else set()
    signs = {place: sign for place, sign in signs.items() if place not in around_title}
    while True:
        apart = [False] * len(page.boxes)
        held = Counter[_Sign]()
        for box in page.boxes[1:]:
            apart[box.place] = apart[box.parent] or box.place in signs
            if apart[box.place] and not apart[box.parent]:
                held[signs[box.place]] += prose[box.place]
        beside = prose[0] - held.total()
        wrong = [sign for sign in held if beside < sign.beside * held[sign]]
        if not wrong:
            return apart
        most = max(wrong, key=lambda sign: held[sign])
        signs = {place: sign for place, sign in signs.items() if sign != most}


@cache
def _apart() -> re.Pattern[str]:
    """Return the pattern of the marks of what stands beside an article, in any language."""
    folded = (re.sub(r"\W+", "-", name) for name in _box_names())
    return re.compile(f"-{either([*_ROLES_APART, *folded])}-")


def _signs(page: PageText, title: Piece | None) -> dict[int, _Sign]:
    """Return the boxes that look set apart, each with its sign."""
    cards = _cards(page, title)
    signs = dict[int, _Sign]()
    in_article = [False] * len(page.boxes)
    for box in page.boxes[1:]:
        within = in_article[box.parent]
        in_article[box.place] = within or box.tag in ("article", "main")
        sign = _Sign("card", _MORE_BESIDE) if box.place in cards else _sign_of(box, within)
        if sign:
            signs[box.place] = sign
    return signs


def _sign_of(box: Box, within: bool) -> _Sign | None:
    """Return for what a box looks set apart: its names, a name that much else may have, its tag."""
    if _KEPT.search(box.marks):
        return None
    if _apart().search(box.marks):
        return _Sign(box.marks, _LEAST_BESIDE)
    if vague := _PERHAPS_APART.search(box.marks):
        return _Sign(vague[0], _MORE_BESIDE)
    if box.tag == "article":
        return _Sign(box.tag, _HALF_BESIDE if within else _TWICE_BESIDE)
    return _Sign(box.marks, _MORE_BESIDE) if box.tag == "header" and not within else None


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


def _headed(page: PageText, letters: Letters, prose: list[int]) -> set[int]:
    """Return the boxes below most of the text that begin with "2 comments" or "Read also"."""
    sizes = page.sums(lambda piece: len(piece.text))
    found, opened, before = set[int](), {0}, 0
    for piece in page.pieces:
        around = [box.place for box in page.around(piece)]
        if _names_a_box(piece):
            box = next((one for one in around if sizes[one] > len(piece.text)), 0)
            if box not in opened and 2 * before > prose[0] - prose[box]:
                found.add(box)
        opened.update(around)
        before += letters(piece)
    return found


def _names_a_box(piece: Piece) -> bool:
    """Tell a heading of two words or more that stands above something beside the article."""
    text = piece.text.strip(" :»…")
    words = len(text.split())
    if not 1 < words <= _MOST_WORDS_OF_HEADING or piece.linked == 1:
        return False
    return is_furniture(text) or fold(text).text in _box_names()


@cache
def _box_names() -> frozenset[str]:
    names = words_of_all(lambda one: one.header.boxes)
    return frozenset(fold(name).text for name in names)


def _boxes_inside(page: PageText, letters: Letters, apart: list[bool]) -> list[bool]:
    """Tell of each box whether it lies in the innermost one that holds all of the article.

    For an <article> or the like, most is enough.
    """
    prose = page.sums(lambda piece: 0 if apart[piece.box] else letters(piece))
    pieces = page.sums(lambda piece: 1)
    innermost = 0
    for box in page.boxes if prose[0] else ():
        least = _MOST if _OF_ARTICLE.search(box.marks) else 1
        is_part = pieces[box.place] > 1 and not _NO_PART.fullmatch(box.tag)
        if is_part and prose[box.place] >= least * prose[0]:
            innermost = box.place
    inside = [innermost == 0] * len(page.boxes)
    for box in page.boxes[1:]:
        inside[box.place] = box.place == innermost or inside[box.parent]
    return inside


def _is_only_link(piece: Piece) -> bool:
    """Tell what only leads to another page: "Also read: Ferry port to grow"."""
    if piece.level or piece.is_only_link:
        return piece.linked == 1
    label = _LABEL.match(piece.text)
    rest = "".join(piece.text[label.end() :].split()) if label else ""
    is_field = label is not None and field_of(label[1], label_keys()) is not None
    linked = round(piece.linked * len("".join(piece.text.split())))
    return bool(rest) and linked == len(rest) and not is_field


def _without_empty_headings(page: PageText, texts: list[Piece], title: Piece | None) -> list[Piece]:
    """Leave out headings below which, or with which in a box, stands only what is left out."""
    kept = set(map(id, texts))
    left = page.sums(lambda piece: len(piece.text) * (id(piece) in kept and not piece.level))
    sizes = page.sums(lambda piece: len(piece.text))
    found, stay, go = list[Piece](), 0, 0
    for piece in reversed(page.pieces):
        is_kept = id(piece) in kept
        if piece.level and piece is not title:
            around = (box.place for box in page.around(piece))
            box = next((one for one in around if sizes[one] > len(piece.text) + _LARGEST_TOOL), 0)
            is_kept = is_kept and left[box] > 0 and not (go and not stay)
        if is_kept:
            found.append(piece)
        stay, go = (0, 0) if piece.level else (stay + is_kept, go + (not is_kept))
    return found[::-1]
