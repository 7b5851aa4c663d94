"""Which part of a web page is the article: from its title to the end of its text."""

import re
from collections.abc import Callable

from geo.articles.parsing.labels import field_of, label_keys
from geo.articles.parsing.page_text import PageText, Piece

_APART = re.compile(
    r"-(?:nav|navbar|navigation|footer|foot|dialog|alertdialog|cookies?|consent|gdpr|comments?"
    r"|commentlist|respond|disqus|newsletter|subscribe|subscription|signup|sign-up|share|sharing"
    r"|social|socials|related|also|recommend(?:ed|ations?)?|recirculation|trending|most-read"
    r"|most-popular|popular|outbrain|taboola|breadcrumbs?|menu|pagination|pager|tags|tagcloud"
    r"|tag-cloud|adverts?|advertisement|ads?|advertising|sponsored|promo|cta|popup|modal|paywall"
    r"|donate|donation|login|skip-link|skip-to|teasers?|read-more|more-news|more-stories|more-from"
    r"|you-may|langs|languages|lang-btn|lang-switch|catlinks|navbox|printfooter|contentinfo|toc"
    r"|rating|poll|survey)-"
)
_PERHAPS_APART = re.compile(
    r"^-(?:aside|form|search|menu)-"
    r"|-(?:sidebar|side-bar|complementary|banner|widgets?|toolbar|masthead|search|topbar|top-bar"
    r"|site-header|bottom-bar)-"
)
_KEPT = re.compile(r"^-(?:html|body|main|h)-|-(?:footnotes?|endnotes?|references)-")
_OF_ARTICLE = re.compile(r"^-(?:article|main)-|-(?:main|article|article-body|entry-content)-$")
_LEAST_BESIDE, _MORE_BESIDE = 0.05, 0.25
"""How much there must be beside a box that is set apart, against what is in it."""
_LARGEST_CARD, _LARGEST_TOOL = 600, 20
_LABEL = re.compile(r"(\S+(?: \S+){0,3}?) ?: ")
_MOST = 0.8
_NO_PART = re.compile(
    r"p|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|pre|table|tbody|tr|th|caption|figure|figcaption|address"
)
_MOST_BEFORE_TITLE = 0.15

Letters = Callable[[Piece], int]


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
    """Leave out the pieces that only lead to another page, and headings with nothing else below.

    A part that is nothing else stays as it is.
    """
    texts = [one for one in part if one is title or not _is_only_link(one)]
    return _without_empty_headings(page, texts, title) or part


def _letters_of_prose(page: PageText) -> Letters:
    """Return what counts the letters of a piece that is a sentence.

    Where nothing on the page is one, all that is no link counts.
    """
    if any(piece.is_sentence for piece in page.pieces):
        return lambda piece: len(piece.text) * piece.is_sentence
    return lambda piece: len(piece.text) * (not piece.is_only_link)


def _start(shown: list[Piece], first: int, title: int, letters: Letters) -> int:
    """Return where the article begins: at its title, unless much of the text stands before it."""
    before = sum(map(letters, shown[first:title]))
    return title if before <= _MOST_BEFORE_TITLE * sum(map(letters, shown)) else first


def _boxes_apart(page: PageText, letters: Letters, title: Piece | None) -> list[bool]:
    """Tell of each box whether it, or one around it, holds something beside the article."""
    shares = _shares(page, title)
    prose = page.sums(letters)
    while True:
        apart = [False] * len(page.boxes)
        outermost = []
        for box in page.boxes[1:]:
            apart[box.place] = apart[box.parent] or box.place in shares
            if apart[box.place] and not apart[box.parent]:
                outermost.append(box.place)
        beside = prose[0] - sum(prose[index] for index in outermost)
        wrong = [index for index in outermost if beside < shares[index] * prose[index]]
        if not wrong:
            return apart
        sign = _sign(page, max(wrong, key=lambda index: prose[index]))
        shares = {index: share for index, share in shares.items() if _sign(page, index) != sign}


def _sign(page: PageText, index: int) -> str | int:
    """Return for what a box looks set apart: a mark that much else may have, or itself.

    Where a box of such a mark holds the article, the mark says nothing on this page.
    """
    marks = page.boxes[index].marks
    vague = None if _APART.search(marks) else _PERHAPS_APART.search(marks)
    return vague[0] if vague else index


def _shares(page: PageText, title: Piece | None) -> dict[int, float]:
    """Return the boxes that look set apart, with how much must be beside them."""
    shares = dict[int, float]()
    in_article = [False] * len(page.boxes)
    for box in page.boxes[1:]:
        within = in_article[box.parent]
        in_article[box.place] = within or box.tag in ("article", "main")
        is_other = box.tag == ("article" if within else "header")
        if _KEPT.search(box.marks):
            continue
        if _APART.search(box.marks):
            shares[box.place] = _LEAST_BESIDE
        elif is_other or _PERHAPS_APART.search(box.marks):
            shares[box.place] = _MORE_BESIDE
    shares |= dict.fromkeys(_cards(page, title), _MORE_BESIDE)
    around_title = [box.place for box in page.around(title)] if title else []
    return {index: share for index, share in shares.items() if index not in around_title}


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
    all_linked = round(piece.linked * len("".join(piece.text.split()))) >= len(rest)
    return bool(rest) and all_linked and not is_field


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
