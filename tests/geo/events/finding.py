"""The shipped events, and short articles to look for them in."""

import csv
from functools import cache
from pathlib import Path

from geo import (
    EventFinder,
    EventLink,
    Gazetteer,
    events_of,
    link,
    load_event_finder,
    load_events,
    load_gazetteer,
)
from geo.articles.article import article_of
from geo.articles.header import Header
from geo.articles.linking import LinkedArticle
from geo.articles.parsing.blocks import Block
from geo.when import When

DATA = Path(__file__).parents[3] / "data"
NAMES = {"btc": "BTC", "bte": "BTE", "btk": "BTK", "gyumri": "the base", "tovuz": "Tovuz district"}


@cache
def finder() -> EventFinder:
    return load_event_finder(DATA, events=load_events(DATA), names=NAMES)


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer(DATA)


def article(day: str, *paragraphs: str, id: str = "x") -> LinkedArticle:
    header = Header(published=When.parse(day) if day else None)
    return link(article_of(id, header, [Block(text) for text in paragraphs]), gazetteer())


def links(day: str, *paragraphs: str) -> list[EventLink]:
    return events_of(article(day, *paragraphs), finder())


def rows(name: str) -> list[tuple[str, set[str], str]]:
    """Return the rows of a set: the article's day, the events that it speaks of, its text."""
    with (Path(__file__).parent / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["day"], set(row["events"].split(";")) - {""}, row["text"]) for row in table]
