"""Which part of a web page is the article: from its title to the end of its text."""

import re

from geo.articles.parsing.credits import is_role
from geo.articles.parsing.furniture import is_furniture, owner
from geo.articles.parsing.labels import field_of, label_keys
from geo.articles.parsing.page_beside import Letters, boxes_beside
from geo.articles.parsing.page_text import PageText, Piece

_OF_ARTICLE = re.compile(r"^-(?:article|main)-|-(?:main|article|article-body|entry-content)-$")
_LARGEST_TOOL = 20
_LABEL = re.compile(r"(\S+(?: \S+){0,3}?) ?: ")
_MOST = 0.8
_NO_PART = re.compile(
    r"p|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|pre|table|tbody|tr|th|caption|figure|figcaption|address"
)
_ITEM = re.compile(r"li|tr|dt|dd")
_MOST_BEFORE_TITLE = 0.15


def article_part(page: PageText, title: Piece | None) -> list[Piece]:
    """Return the pieces that are the article: no menus, teasers, comments or notices.

    `title` is its heading, with which it begins. What only looks like something beside the article,
    but holds nearly all that the page says, is the article.
    """
    letters = _letters_of_prose(page)
    apart = boxes_beside(page, letters, title)
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
    added = _added(page, part)
    texts = [one for one in part if one is title or not (_is_only_link(one) or id(one) in added)]
    return _without_empty_headings(page, texts, title) or part


def _added(page: PageText, part: list[Piece]) -> set[int]:
    """Return the ids of buttons, counters and the like.

    Headings within the text and items beside others are none, whatever they say.
    """
    prose = [at for at, one in enumerate(part) if is_prose(one)]
    text = range(min(prose, default=0), max(prose, default=0))
    items = {id(one) for one in part if _ITEM.fullmatch(page.boxes[one.box].tag)}
    found = set[int]()
    for at, one in enumerate(part):
        is_text = at in text and (one.level > 0 or id(one) in items)
        if not is_text and (is_furniture(one.text) if at in text else _is_of_site(one)):
            found.add(id(one))
    others = page.sums(lambda one: id(one) not in found and not _is_only_link(one))
    return {
        id(one)
        for one in part
        if id(one) in found and not (id(one) in items and others[page.boxes[one.box].parent])
    }


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
    parts = [one.text for one in piece.parts if one.text != piece.text]
    return any(map(is_furniture, parts)) and all(is_furniture(p) or is_role(p) for p in parts)


def _start(shown: list[Piece], first: int, title: int, letters: Letters) -> int:
    """Return where the article begins: at its title, unless much of the text stands before it."""
    before = sum(map(letters, shown[first:title]))
    return title if before <= _MOST_BEFORE_TITLE * sum(map(letters, shown)) else first


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
    if piece.linked == 0:
        return False
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
