"""What the timeline draws of events and articles, and how small that is."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.content import Feature
from dashboard.made import offer
from dashboard.timeline import (
    FILE,
    MOST_NAMED,
    counted_articles,
    files,
    named_articles,
    timeline_data,
)
from geo.articles.header import Header
from geo.articles.linking import Entry
from geo.events.events import Event
from geo.when import When

FEATURES = {"alpha": Feature("alpha", "Alpha line", "oil", "route")}
FIRE = Event(
    id="fire-2008", date=When(2008, 8, 5), until=None, name="A fire stopped Alpha", kind="fire",
    features=("alpha",), place="Town", lng=39.0, lat=40.0, accuracy_km=5, sources=(), note="",
)  # fmt: skip


def day(number: int) -> str:
    return date.fromordinal(number + date(1970, 1, 1).toordinal()).isoformat()


def entry(id: str, published: When | None) -> Entry:
    return Entry(id, Header(title=f"On {id}", published=published), {}, {})


def entries(count: int) -> list[Entry]:
    return [
        entry(f"article-{n}", When(1990 + n % 36, 1 + n % 12, 1 + n % 28)) for n in range(count)
    ]


def data(*events: Event, articles: list[Entry] | None = None) -> dict[str, list[list[Any]]]:
    return timeline_data(FEATURES, events, articles or [])


def test_an_event_has_its_name_its_days_and_the_colour_of_its_feature():
    [[id, name, first, last, when, color]] = data(FIRE)["events"]
    assert (id, name, when, color) == (
        "fire-2008", "A fire stopped Alpha", "5 August 2008", "var(--kind-oil)",
    )  # fmt: skip
    assert (day(first), day(last)) == ("2008-08-05", "2008-08-05")


def test_an_event_of_a_feature_that_is_not_there_has_no_colour():
    assert data(replace(FIRE, features=("gone",)))["events"][0][-1] == ""


@pytest.mark.parametrize(
    ("begun", "over", "days"),
    [
        (When(2008), None, ("2008-01-01", "2008-12-31")),
        (When(2008, 8, 12), When(2008, 8, 14), ("2008-08-12", "2008-08-14")),
        (When(2023, 5), When(2024), ("2023-05-01", "2024-12-31")),
    ],
)
def test_what_is_known_to_a_year_or_lasts_spans_its_days(
    begun: When, over: When | None, days: tuple[str, str]
):
    _, _, first, last, *_ = data(replace(FIRE, date=begun, until=over))["events"][0]
    assert (day(first), day(last)) == days


def test_few_articles_stand_there_by_name():
    [[id, title, first, _, when]] = named_articles([entry("one", When(2020, 9, 22))])
    assert (id, title, day(first), when) == ("one", "On one", "2020-09-22", "22 September 2020")


def test_an_article_without_a_date_is_not_on_it():
    assert data(articles=[entry("one", None)])["articles"] == []


def test_many_articles_are_counted_by_month():
    found = [entry("a", When(2020, 9, 1)), entry("b", When(2020, 9, 30)), entry("c", When(2020))]
    assert [(day(first), day(last), n) for first, last, n in counted_articles(found)] == [
        ("2020-01-01", "2020-12-31", 1),
        ("2020-09-01", "2020-09-30", 2),
    ]


def test_two_thousand_articles_take_less_than_ten_kilobytes():
    found = data(articles=entries(2000))
    assert sum(count for _, _, count in found["counts"]) == 2000
    assert len(json.dumps(found, separators=(",", ":"))) < 10_000


def test_only_where_they_are_many_are_they_counted():
    assert len(data(articles=entries(MOST_NAMED))["articles"]) == MOST_NAMED
    assert data(articles=entries(MOST_NAMED + 1))["articles"] == []


def test_a_browser_is_told_of_its_files_once_they_are_made():
    offer(FILE, '{"events": []}')
    assert [re.sub(r"\?v=\w+", "", file) for file in files()] == ["files/made/timeline.json"]
