"""What the site of a web page is called, as the page states it, shows it, and adds it to titles."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborNode

from geo.articles.parsing.credits import is_capital, is_person
from geo.articles.parsing.dates import parse_date
from geo.articles.parsing.furniture import is_furniture, is_home, owner
from geo.articles.parsing.page_properties import Properties, is_article, names_of, words
from geo.articles.parsing.page_text import Piece
from geo.articles.parsing.page_tree import said

TITLE_END = re.compile(r"\s+[|–—·•»«:/-]+\s+|\s*\|\s*|:\s+")
"""What may stand between a headline and the name of its site."""

LONGEST_TITLE = 500

_STATED = ("citation_journal_title", "og.site_name")
_STATED_LAST = ("dc.publisher", "publisher", "application-name")
_HOME = re.compile(r"(?:\./|/)?(?:(?:index|default|main|home)\.\w{3,5})?", re.IGNORECASE)
_LOGO = '[src*="logo" i], [class*="logo" i], [id*="logo" i]'
_NAMED = '[class*="site-title" i], [class*="site-name" i], [class*="sitename" i]'
_LOGO_WORD = re.compile(r"\W*\blogo\w*\W*", re.IGNORECASE)
_YEAR, _LAST_LINES = re.compile(r"\d{4}"), 8
_BEFORE_SIGN = re.compile(r"(?i)(?!copyright)(?P<name>[^©|:]{2,60}?)\s*©\s*\d{4}")
_SITE_WORDS, _MOST_LINKS, _SHORTEST_ALIKE = 6, 3, 4


def site_names(
    root: LexborNode,
    stated: Properties,
    things: Sequence[dict[str, Any]],
    titles: Sequence[str],
    pieces: Sequence[Piece],
    host: str,
) -> list[str]:
    """Return the names of the site, the surest first.

    `stated` and `things` are the properties of the page and what its JSON-LD describes, `titles`
    all that it gives itself, `pieces` what it shows, `host` its address, "" if that is not known.
    """
    shown = [*_shown(root, host), *_owners(pieces)]
    names = [*_stated(stated, things), *_in_titles(titles, pieces, shown), *shown]
    return list(dict.fromkeys(names))


def plain(text: str) -> str:
    """Return the letters and figures of a text, all small."""
    return "".join(filter(str.isalnum, text.casefold()))


def plain_name(site: str) -> str:
    """Return the letters of a site's name, without "The"."""
    return plain(site).removeprefix("the")


def _stated(stated: Properties, things: Sequence[dict[str, Any]]) -> Iterator[str]:
    article: dict[str, Any] = next(filter(is_article, things), {})
    found = [*_all(stated, _STATED), *names_of(article.get("publisher"))]
    found += [*names_of(article.get("isPartOf")), *_all(stated, _STATED_LAST)]
    found += [name for one in things if one.get("@type") == "WebSite" for name in names_of(one)]
    return (name for name in found if "://" not in name)


def _all(stated: Properties, names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in stated.get(name, ())]


# Shown


def _shown(root: LexborNode, host: str) -> Iterator[str]:
    """Yield the words and pictures that lead to the first page of the site, and its logo's."""
    links = (one for one in root.css("a[href]") if _leads_home(one, host))
    marked = (one for one in root.css(f"{_NAMED}, {_LOGO}") if one.tag != "body")
    for node in [*islice(links, _MOST_LINKS), *islice(marked, _MOST_LINKS)]:
        pictures = [node] if node.tag == "img" else node.css("img[alt]")
        texts = (words(node), *(said(one, "alt") for one in pictures))
        yield from filter(_is_shown_name, (_LOGO_WORD.sub("", text) for text in texts))


def _leads_home(link: LexborNode, host: str) -> bool:
    href = said(link, "href")
    own = rf"https?://(?:www\.)?{re.escape(host)}(?=/|\Z)" if host else r"(?!)"
    is_home = href != "" and _HOME.fullmatch(re.sub(own, "", href, flags=re.IGNORECASE))
    return bool(is_home) or not {"home", "start"}.isdisjoint(said(link, "rel").lower().split())


def _is_shown_name(text: str) -> bool:
    """Tell a name from "Home", "back to the list" and "12"."""
    if not _is_name(text) or is_home(text) or is_furniture(text):
        return False
    capitals = list(map(is_capital, text.split()))
    return capitals[0] and 2 * sum(capitals) > len(capitals)


def _owners(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield whom the page's last lines name as its owner, unless that is a person.

    Farther up, such a line needs a year: it may be that of a picture.
    """
    for at, piece in enumerate(reversed(pieces)):
        is_last = at < _LAST_LINES
        if piece.is_label and (is_last or _YEAR.search(piece.text)):
            before = _BEFORE_SIGN.match(piece.text) if is_last else None
            name = owner(piece.text) or (before and before["name"])
            if name and _is_name(name) and not is_person(name):
                yield name


# In titles


def _in_titles(titles: Sequence[str], pieces: Sequence[Piece], shown: list[str]) -> Iterator[str]:
    """Yield what titles add to the headline: "Notes" of "Flow resumes | Economy | Notes".

    That is the part that the page shows as its name; or else what remains of a title without the
    half that is a title of its own, and shown or the longer half; or without the half that is
    shown, best as a heading, if that has more than two words.
    """
    labels = [one for one in pieces if one.is_label]
    seen = {plain(one.text) for one in labels}
    headings = {plain(one.text) for one in labels if one.level}
    known = {plain(title) for title in titles}
    halves = [half for title in titles for half in _halves(title[:LONGEST_TITLE])]
    sure = [
        rest if plain(half) in seen or len(half) > sum(map(len, rest)) else [half]
        for half, rest in halves
        if plain(half) in known
    ]
    shown_halves = [(plain(half), rest) for half, rest in halves if len(half.split()) > 2]
    headed = [rest for half, rest in shown_halves if half in headings]
    likely = [rest for half, rest in shown_halves if half in seen]
    alike = [[part] for title in titles for part in _alike(title, shown)]
    for rest in alike or sure or headed or likely:
        if name := next((one for one in rest if _is_name(one) and not parse_date(one)), None):
            yield name


def _halves(title: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the two halves of a title at each sign that may end a headline, in both orders.

    The second is cut into its parts, the outermost first.
    """
    for end in TITLE_END.finditer(title):
        before, after = title[: end.start()], title[end.end() :]
        yield before, TITLE_END.split(after)[::-1]
        yield after, TITLE_END.split(before)


def _alike(title: str, shown: list[str]) -> Iterator[str]:
    """Yield each part of a title that is, begins or begins with a name that the page shows."""
    parts = TITLE_END.split(title[:LONGEST_TITLE])[::-1]
    for part in parts if len(parts) > 1 else ():
        pairs = ((plain_name(part), plain_name(name)) for name in shown)
        if any(min(map(len, pair)) >= _SHORTEST_ALIKE and _begins(*pair) for pair in pairs):
            yield part


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _is_name(site: str) -> bool:
    is_short = 0 < len(site.split()) <= _SITE_WORDS and any(map(str.isalpha, site))
    return is_short and not TITLE_END.search(site)
