"""Excerpts to take away: CSV, JSON and Markdown, each with its sources and licences inside."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from typing import Any

from geo.articles.cite import NO_AUTHOR, NO_DATE, NO_PUBLISHER, credit, credit_markdown
from geo.articles.excerpts import Excerpt
from geo.articles.header import Header
from geo.articles.library import ArticleExcerpts
from geo.articles.linking import Entry
from geo.articles.own import is_own
from geo.escapes import escape_address, escape_markdown, one_line, safe_csv
from geo.layers.sources import Source, of_features, source_record
from geo.origin import NO_ORIGIN, Origin
from geo.web_addresses import is_web_address

COLUMNS = (
    *("article", "own", "title", "author", "publisher", "published", "posted"),
    *("place", "url", "licence", "republisher", "note"),
    *("locator", "sentence", "features", "names", "permalink"),
    *("sources", "page", "version"),
)
"""Of the CSV file, a row an excerpt.

`own` is "yes" in what is a reader's own; `sources` are those of the features that it names, each
with its licence; `page` and `version` tell where the file came from.
"""

OWN_SAID = "An article of the reader’s own, which is not part of the map’s data."

Permalink = Callable[[Excerpt], str]
"""Gives the address of an excerpt, "" where it has none."""


def excerpts_csv(
    articles: Iterable[ArticleExcerpts],
    *,
    sources: Iterable[Source] = (),
    permalink: Permalink | None = None,
    origin: Origin = NO_ORIGIN,
) -> bytes:
    """Return excerpts as CSV in UTF-8 with a byte order mark, so spreadsheets read every script.

    No cell is a formula. Each row names the sources of all features that it names.
    """
    rows = _excerpt_rows(articles, list(sources), permalink)
    return safe_csv(COLUMNS, (row | origin.record for row in rows))


def excerpts_json(
    articles: Iterable[ArticleExcerpts],
    *,
    sources: Iterable[Source] = (),
    permalink: Permalink | None = None,
    origin: Origin = NO_ORIGIN,
) -> bytes:
    """Return excerpts as JSON: `articles` with their excerpts and mentions, and `sources`.

    What is not known is null; a mention's `start` and `end` count from the sentence's beginning.
    """
    content = {
        **origin.record,
        "articles": [
            {
                **_header(entry),
                "own": is_own(entry.id),
                "excerpts": [_excerpt_object(excerpt, permalink) for excerpt in found],
            }
            for entry, found in articles
        ],
        "sources": [source_record(source) for source in sources],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def excerpts_markdown(
    articles: Iterable[ArticleExcerpts],
    *,
    sources: Iterable[Source] = (),
    permalink: Permalink | None = None,
    origin: Origin = NO_ORIGIN,
) -> bytes:
    """Return excerpts as Markdown, by article; what others wrote is escaped."""
    lines = [*_whence(origin)]
    for entry, found in articles:
        title = escape_markdown(entry.header.name)
        lines += [f"## {title}", "", *([OWN_SAID, ""] if is_own(entry.id) else [])]
        lines += [*_about(entry.header), ""]
        for excerpt in found:
            address = permalink(excerpt) if permalink else ""
            link = f", <{escape_address(address)}>" if address else ""
            lines += [
                f"> {escape_markdown(excerpt.sentence.text)}",
                "",
                f"{excerpt.locator}{link}",
                "",
            ]
    credits = [f"- {credit_markdown(source)}" for source in sources]
    lines += ["## Sources of the layers", "", *credits] if credits else []
    return "\n".join([*lines, ""]).encode()


def _whence(origin: Origin) -> Iterator[str]:
    if origin.page:
        yield f"From <{escape_address(origin.page)}>  "
    if origin.version:
        yield f"Version of the data: {escape_markdown(origin.version)}"
    if origin.record:
        yield ""


def _header(entry: Entry) -> dict[str, str | None]:
    values = ((field.name, getattr(entry.header, field.name)) for field in fields(Header))
    said = {name: str(value) if value else None for name, value in values}
    return {"article": entry.id, **said, "title": entry.header.name}


def _excerpt_rows(
    articles: Iterable[ArticleExcerpts], sources: list[Source], permalink: Permalink | None
) -> Iterator[dict[str, str]]:
    for entry, found in articles:
        header = {name: value or "" for name, value in _header(entry).items()}
        for excerpt in found:
            features = list(dict.fromkeys(m.feature for m in excerpt.mentions))
            yield {
                **header,
                "own": "yes" if is_own(entry.id) else "",
                "locator": excerpt.locator,
                "sentence": excerpt.sentence.text,
                "features": "; ".join(features),
                "names": "; ".join(dict.fromkeys(m.name for m in excerpt.mentions)),
                "permalink": permalink(excerpt) if permalink else "",
                "sources": " | ".join(map(credit, of_features(sources, features))),
            }


def _excerpt_object(excerpt: Excerpt, permalink: Permalink | None) -> dict[str, Any]:
    sentence = excerpt.sentence
    return {
        "sentence": sentence.text,
        "locator": excerpt.locator,
        "permalink": (permalink(excerpt) if permalink else "") or None,
        "mentions": [
            {
                "feature": mention.feature,
                "start": mention.start - sentence.start,
                "end": mention.end - sentence.start,
                "name": mention.name,
                "lang": mention.lang,
                "rule": mention.rule,
            }
            for mention in excerpt.mentions
        ],
    }


def _about(header: Header) -> list[str]:
    posted = "" if header.published else "posted "
    parts = (
        one_line(header.author or "") or NO_AUTHOR,
        one_line(header.publisher or "") or NO_PUBLISHER,
        f"{posted}{header.day}" if header.day else NO_DATE,
        f"licence: {one_line(header.licence or '') or 'not stated'}",
        *([f"republished by {one_line(header.republisher)}"] if header.republisher else []),
    )
    address = header.url if header.url and is_web_address(header.url) else None
    link = [f"<{escape_address(address)}>"] if address else []
    note = [escape_markdown(f"Note: {one_line(header.note)}")] if header.note else []
    return ["  \n".join([escape_markdown(", ".join(parts)), *link, *note])]
