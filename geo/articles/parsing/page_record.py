"""What a web page says of itself: who wrote it, who published it, when, where, how licensed."""

import re
from collections.abc import Iterable, Iterator
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
from geo.articles.parsing.page_tree import said
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
_SITES = ("citation_journal_title", "og.site_name", "dc.publisher", "publisher", "application-name")
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
_SITE_WORDS, _SHORTEST_AKIN = 6, 5
_LONGEST_TITLE = 500
_TITLE_END = re.compile(r"\s+[|–—·•»«:/-]+\s+|\s*\|\s*|:\s+")


@dataclass(frozen=True, slots=True)
class PageRecord:
    """What a page says of itself; `titles` are all that it gives itself, the best first."""

    titles: tuple[str, ...]
    sites: tuple[str, ...]
    """The names of the site: its publisher's first."""
    header: Header
    """All but the title."""

    def is_site(self, words: str) -> bool:
        """Tell the name of the site from other words."""
        return _plain_name(words) in map(_plain_name, self.sites)

    def headline(self, title: str) -> str:
        """Return a title without the name of the site before or after it."""
        ends = list(_TITLE_END.finditer(title[:_LONGEST_TITLE]))
        while ends and self.is_site(title[ends[-1].end() :]):
            title = title[: ends.pop().start()]
        while ends and self.is_site(title[: ends[0].start()]):
            title = title[ends[0].end() :]
            ends = list(_TITLE_END.finditer(title))
        return title


def plain(text: str) -> str:
    """Return the letters and figures of a text, all small."""
    return "".join(filter(str.isalnum, text.casefold()))


def _plain_name(site: str) -> str:
    return plain(site).removeprefix("the")


def read_record(root: LexborNode, html: str, shown: Iterable[str] = ()) -> PageRecord:
    """Read what the head of a page, and the properties in its body, say of it.

    `shown` are texts that the page shows: one that begins or ends a title tells the site's name.
    """
    stated = properties_in(root)
    things = linked_data_in(root)
    article: dict[str, Any] = next(filter(is_article, things), {})
    address = _address(root, html, stated, article)
    heads = [words(one) for one in root.css("head > title, title")[:1]]
    titles = [*names_of(article.get("headline")), *_all(stated, _TITLES), *heads]
    sites = [*_sites(stated, article, things), *_sites_in(titles, set(map(plain, shown)))]
    host = (urlsplit(address).hostname or "").removeprefix("www.") if address else ""
    named = (*sites, host, *host.rsplit(".", 1)[:1])
    return PageRecord(
        titles=tuple(filter(None, titles)),
        sites=tuple(filter(None, named)),
        header=Header(
            author=_authors(root, stated, article, named),
            publisher=sites[0] if sites else None,
            published=_published(root, stated, article),
            url=address,
            licence=_licence(root, stated, article),
        ),
    )


def _all(stated: Properties, names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in stated.get(name, ())]


def _sites(stated: Properties, article: dict[str, Any], things: list[dict[str, Any]]) -> list[str]:
    found = [*_all(stated, _SITES[:2]), *names_of(article.get("publisher"))]
    found += [*names_of(article.get("isPartOf")), *_all(stated, _SITES[2:])]
    found += [name for one in things if one.get("@type") == "WebSite" for name in names_of(one)]
    return [name for name in found if "://" not in name]


def _sites_in(titles: list[str], shown: set[str]) -> list[str]:
    """Return what remains of titles without the headline: "Notes" of "Flow resumes | Notes".

    A half of a title is the headline if it is a title of its own, and shown or the longer half;
    or else, if it is shown and has more than two words.
    """
    halves = [half for title in titles for half in _halves(title[:_LONGEST_TITLE])]
    known = {plain(title) for title in titles}
    sure = [
        rest if plain(half) in shown or len(half) > len(rest) else half
        for half, rest in halves
        if plain(half) in known
    ]
    likely = [rest for half, rest in halves if plain(half) in shown and len(half.split()) > 2]
    return [site for site in sure or likely if _is_name(site)]


def _halves(title: str) -> Iterator[tuple[str, str]]:
    """Return the two parts of a title at each sign that may end a headline, in both orders."""
    for end in _TITLE_END.finditer(title):
        before, after = title[: end.start()], title[end.end() :]
        yield before, after
        yield after, before


def _is_name(site: str) -> bool:
    return 0 < len(site.split()) <= _SITE_WORDS and not _TITLE_END.search(site)


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
    return re.sub(rf"\A{by}\s+", "", name, flags=re.IGNORECASE)


def _is_person(name: str, sites: tuple[str, ...]) -> bool:
    """Tell a name from an address, a user or a role, and from what bears the site's name."""
    is_user = " " not in name and re.search(r"[\d_]|\A[a-z]", name) is not None
    is_address = "://" in name or "@" in name
    is_own = any(_plain_name(name) == _plain_name(site) or _akin(name, site) for site in sites)
    return not (is_user or is_address or is_own or _NOBODY.fullmatch(name))


def _akin(name: str, site: str) -> bool:
    """Tell "Corridor Media Group" as a name akin to "The Corridor Notes"."""
    first = name.split()[0]
    return len(first) >= _SHORTEST_AKIN and site.removeprefix("The ").split()[:1] == [first]


def _forename_first(name: str) -> str:
    """Turn "Doe, Jane" round, as catalogues write it."""
    surname, _, forename = name.partition(", ")
    return name if not forename or " " in surname else f"{forename} {surname}"


def _published(root: LexborNode, stated: Properties, article: dict[str, Any]) -> When | None:
    values = [str(article.get("datePublished") or ""), *_all(stated, _DATES)]
    times = (one for one in root.css("time[datetime]") if _PUBLISHED.search(said(one, "class")))
    values += [said(one, "datetime") for one in times]
    return next((day for value in values if (day := _day(value))), None)


def _day(value: str) -> When | None:
    exact = _EXACT.match(value)
    return parse_date("-".join(exact.groups()) if exact else value)


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
