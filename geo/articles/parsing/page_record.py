"""What a web page says of itself: who wrote it, who published it, when, where, how licensed."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborNode

from geo.articles.header import Header
from geo.articles.parsing.dates import parse_date
from geo.articles.parsing.page_properties import (
    Properties,
    is_article,
    linked_data_in,
    names_of,
    properties_in,
    words,
)
from geo.articles.parsing.page_sites import LONGEST_TITLE, TITLE_END, plain_name, site_names
from geo.articles.parsing.page_text import Piece
from geo.articles.parsing.page_tree import said
from geo.languages.scripts import script_of
from geo.languages.union import either, words_of_all
from geo.when import When

_TITLES = ("og.title", "citation_title", "headline", "dc.title", "parsely-title", "twitter.title")
_CATALOGUED = ("citation_author", "dc.creator")
_AUTHORS = (
    "author",
    "article.author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "creator",
)
_DATES = (
    "article.published_time",
    "datepublished",
    "dc.date.issued",
    "dc.issued",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "pubdate",
    "date",
    "dc.date",
    "dc.created",
)
_LICENCES = ("dc.rights.license", "dc.license", "license", "cc.license")
_ADDRESSES = ("og.url", "citation_public_url", "parsely-link", "dc.identifier")
_NOBODY = re.compile(r"(?i:admin(?:istrator)?|editor|webmaster|root|author|user\d*|unknown|none)")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_PUBLISHED = re.compile(r"publi|entry-date", re.IGNORECASE)
_EXACT = re.compile(r"(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?:[T ]\S*)?\Z")
_SHORTEST_AKIN = 5
_MONTH_FIRST = re.compile(r"en(?:[-_](?:us|ca|ph))?", re.IGNORECASE)
_FOREIGN_SHARE = 0.01
_ABOUT_TITLE = " |:–—·•=~*-"


@dataclass(frozen=True, slots=True)
class PageRecord:
    """What a page says of itself; `titles` are all that it gives itself, the best first."""

    titles: tuple[str, ...]
    sites: tuple[str, ...]
    """The names of the site: its publisher's first."""
    header: Header
    """All but the title."""
    is_day_first: bool = False
    """Whether 4/3/2021 is in March: not where the page is, or may be, in American English."""

    def is_site(self, words: str) -> bool:
        """Tell the name of the site from other words."""
        return plain_name(words) in map(plain_name, self.sites)

    def headline(self, title: str) -> str:
        """Return a title without the name of the site before or after it, and a date with that."""
        whole = title
        ends = list(TITLE_END.finditer(title[:LONGEST_TITLE]))
        while ends and self._is_beside(title[ends[-1].end() :], is_first=title == whole):
            title = title[: ends.pop().start()]
        while ends and self._is_beside(title[: ends[0].start()], is_first=title == whole):
            title = title[ends[0].end() :]
            ends = list(TITLE_END.finditer(title))
        return title

    def _is_beside(self, words: str, *, is_first: bool) -> bool:
        return self.is_site(words) or not (is_first or parse_date(words) is None)


def read_record(root: LexborNode, html: str, pieces: Sequence[Piece] = ()) -> PageRecord:
    """Read what the head of a page, and the properties in its body, say of it.

    `pieces` are what the page shows: its words for itself, and for its site.
    """
    stated = properties_in(root)
    things = linked_data_in(root)
    article: dict[str, Any] = next(filter(is_article, things), {})
    address = _address(root, html, stated, article)
    heads = [words(one).strip(_ABOUT_TITLE) for one in root.css("head > title, title")[:1]]
    titles = [*names_of(article.get("headline")), *_all(stated, _TITLES), *heads]
    is_day_first = _is_day_first(root, stated, pieces)
    host = (urlsplit(address).hostname or "").removeprefix("www.") if address else ""
    sites = site_names(root, stated, things, titles, pieces, host)
    named = (*sites, host, *host.rsplit(".", 1)[:1])
    return PageRecord(
        titles=tuple(filter(None, titles)),
        sites=tuple(filter(None, named)),
        header=Header(
            author=_authors(root, stated, article, named),
            publisher=sites[0] if sites else None,
            published=_published(root, stated, article, is_day_first=is_day_first),
            url=address,
            licence=_licence(root, stated, article),
        ),
        is_day_first=is_day_first,
    )


def _all(stated: Properties, names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in stated.get(name, ())]


def _authors(
    root: LexborNode, stated: Properties, article: dict[str, Any], sites: tuple[str, ...]
) -> str | None:
    """Return the authors as the first place that names a person does, with commas between them."""
    linked = (words(one) for one in root.css('a[rel~="author" i]')[:1])
    catalogued = (map(_forename_first, stated.get(name, ())) for name in _CATALOGUED)
    places = [names_of(article.get("author")), *map(list, catalogued)]
    places += [stated.get(name, []) for name in _AUTHORS]
    places.append(list(linked))
    for names in places:
        persons = [name for name in map(without_by, names) if name and _is_person(name, sites)]
        if persons:
            return ", ".join(dict.fromkeys(persons))
    return None


def without_by(name: str) -> str:
    """Cut the word before a name: "Jane Doe" of "By Jane Doe"."""
    by = either(words_of_all(lambda one: one.header.by))
    only = either(words_of_all(lambda one: one.header.by_names_only))
    return re.sub(rf"\A(?i:{by}\s+|{only}\s+(?-i:(?=[^\W\d_a-z]\S*\s)))", "", name)


def _is_person(name: str, sites: tuple[str, ...]) -> bool:
    """Tell a name from an address, a user or a role, and from what bears the site's name."""
    is_user = " " not in name and re.search(r"[\d_]|\A[a-z]", name) is not None
    is_address = "://" in name or "@" in name
    is_own = any(plain_name(name) == plain_name(site) or _akin(name, site) for site in sites)
    return not (is_user or is_address or is_own or _NOBODY.fullmatch(name))


def _akin(name: str, site: str) -> bool:
    """Tell "Corridor Media Group" as a name akin to "The Corridor Notes"."""
    first = name.split()[0]
    return len(first) >= _SHORTEST_AKIN and site.removeprefix("The ").split()[:1] == [first]


def _forename_first(name: str) -> str:
    """Turn "Doe, Jane" round, as catalogues write it."""
    surname, _, forename = name.partition(", ")
    return name if not forename or " " in surname else f"{forename} {surname}"


def _published(
    root: LexborNode, stated: Properties, article: dict[str, Any], *, is_day_first: bool
) -> When | None:
    values = [str(article.get("datePublished") or ""), *_all(stated, _DATES)]
    times = (one for one in root.css("time[datetime]") if _PUBLISHED.search(said(one, "class")))
    values += [said(one, "datetime") for one in times]
    return next((day for value in values if (day := _day(value, is_day_first))), None)


def _day(value: str, is_day_first: bool) -> When | None:
    exact = _EXACT.match(value)
    text = "-".join(exact.groups()) if exact else value
    return parse_date(text, is_day_first=is_day_first)


def _is_day_first(root: LexborNode, stated: Properties, pieces: Sequence[Piece]) -> bool:
    """Tell by the language of a page, or else by its letters, how it writes a date."""
    tags = [said(one, "lang") for one in root.css("html[lang], body[lang]")]
    tags += [said(one, "content") for one in root.css('meta[http-equiv="content-language" i]')]
    tags += stated.get("og.locale", [])
    tag = next(filter(None, tags), "")
    if tag and not _MONTH_FIRST.fullmatch(tag):
        return True
    letters = Counter(filter(str.isalpha, "".join(one.text for one in pieces).lower()))
    foreign = frozenset(words_of_all(lambda one: one.letters))
    others = (one for one in letters if one in foreign or script_of(one) != "Latin")
    return sum(map(letters.__getitem__, others)) > _FOREIGN_SHARE * letters.total()


def _address(
    root: LexborNode, html: str, stated: Properties, article: dict[str, Any]
) -> str | None:
    """Return the page's address: the first that is whole, else one made whole by another."""
    saved = _SAVED_FROM.search(html[:5000])
    canonical = [said(one, "href") for one in root.css('link[rel~="canonical" i]')]
    main = article.get("mainEntityOfPage")
    known = [*canonical, *_all(stated, _ADDRESSES), article.get("url")]
    known += [main.get("@id") if isinstance(main, dict) else main, saved[1] if saved else None]
    stated_ones = [one for one in known if isinstance(one, str) and one]
    base = [said(one, "href") for one in root.css("base[href]")]
    whole = next((one for one in stated_ones if _is_whole(one)), None)
    if whole or not stated_ones:
        return whole
    return next((urljoin(one, stated_ones[0]) for one in base if _is_whole(one)), None)


def _is_whole(address: str) -> bool:
    return re.match(r"https?://[^\s/]", address, re.IGNORECASE) is not None


def _licence(root: LexborNode, stated: Properties, article: dict[str, Any]) -> str | None:
    linked = [said(one, "href") for one in root.css('[rel~="license" i]')]
    stated_ones = [*_all(stated, _LICENCES), *linked, *names_of(article.get("license"))]
    return next(iter(stated_ones), None)
