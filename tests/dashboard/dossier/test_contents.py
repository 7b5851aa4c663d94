from dataclasses import replace

import pytest

from dashboard.content import Content
from dashboard.dossier import contents as module
from dashboard.dossier.contents import contents_of
from dashboard.dossier.wanted import read_wanted
from tests.dashboard.dossier.conftest import PAGE, TODAY, Wanting, event


def articles(found) -> list[str]:
    return [entry.id for entry, _ in found.excerpts]


def test_it_holds_the_sentences_that_name_the_feature_newest_first(want: Wanting):
    found = contents_of(want(feature="marra"))
    assert articles(found) == ["die-bahn-in-den-sueden", "the-railway-and-the-light"]
    assert not found.has_more


def test_of_very_many_sentences_it_holds_the_newest(want: Wanting, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_EXCERPTS", 2)
    found = contents_of(want(feature="pkv"))
    assert articles(found) == ["die-bahn-in-den-sueden", "the-railway-and-the-light"]
    assert [len(excerpts) for _, excerpts in found.excerpts] == [1, 1]
    assert found.has_more


def test_days_limit_what_is_said_and_what_happened(want: Wanting):
    found = contents_of(want(feature="pkv", since="2031-05-01", until="2031-05-31"))
    assert articles(found) == ["the-railway-and-the-light"]
    assert [event.id for event in found.events] == ["film"]


def test_events_are_those_of_the_feature_newest_first(want: Wanting):
    found = contents_of(want(feature="pkv"))
    assert [event.id for event in found.events] == ["film", "snow"]


def test_the_open_event_is_there_whatever_it_is_of(want: Wanting):
    found = contents_of(want(feature="marra", event="lamp"))
    assert [event.id for event in found.events] == ["lamp", "film"]


def test_claims_about_the_feature_are_checked(want: Wanting):
    lines = contents_of(want(feature="skerry")).lines
    assert [(line.check.stated, line.check.verdict) for line in lines] == [
        ("lies in", "agrees"), ("400 km", "differs")
    ]  # fmt: skip


def test_claims_of_the_newest_articles_are_checked(want: Wanting, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_CHECKED", 1)
    lines = contents_of(want(feature="pkv")).lines
    assert {line.entry.id for line in lines} == {"die-bahn-in-den-sueden"}


def test_only_what_is_free_is_there_in_full(want: Wanting):
    whole = contents_of(want(feature="pkv")).whole
    assert [linked.article.id for linked in whole] == ["the-railway-and-the-light"]


def test_no_more_is_there_in_full_than_its_letters_allow(
    want: Wanting, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "MOST_LETTERS", 100)
    found = contents_of(want(feature="pkv"))
    assert found.whole == ()
    assert [entry.id for entry in found.too_long] == ["the-railway-and-the-light"]


def test_a_long_article_is_named_as_one_that_is_not_checked(
    want: Wanting, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "LONGEST_CHECKED", 100)
    found = contents_of(want(feature="pkv"))
    assert found.lines == ()
    assert "the-railway-and-the-light" in [entry.id for entry in found.unchecked]


def test_what_the_search_finds_is_there(want: Wanting):
    found = contents_of(want(feature="marra", search="wool"))
    assert [hit.sentence.text for hit in found.found] == ["Wool travels by PKV."]


def test_the_search_finds_nothing_of_other_days(want: Wanting):
    found = contents_of(want(search="wool", since="2031-06-01"))
    assert (found.found, found.total_found) == ((), 1)


def test_each_cited_source_is_there_once(want: Wanting):
    cited = contents_of(want(feature="pkv")).cited
    assert [source.id for source in cited] == ["toy-atlas"]


def test_the_map_has_its_own_sources(want: Wanting):
    drawn = [source.id for source in contents_of(want(feature="pkv", layers="pkv")).drawn]
    assert {"pkv-route", "countries"} <= set(drawn)
    assert "marra" not in drawn


WAR = event("war", "2031-05-03", "A war began")


@pytest.fixture
def with_war(content: Content) -> Content:
    """Give the case an event that is of no feature."""
    return replace(content, events=(*content.events, WAR))


def happened(content: Content, **params: str) -> list[str]:
    lists = {key: [value] for key, value in params.items()}
    wanted = read_wanted(lists, content, page=PAGE, today=TODAY)
    return [event.id for event in contents_of(wanted).events]


@pytest.mark.parametrize(
    ("params", "events"),
    [
        ({}, ["war", "lamp", "film", "snow"]),
        ({"feature": "pkv"}, ["film", "snow"]),
        ({"event": "war"}, ["war"]),
        ({"article": "the-railway-and-the-light"}, []),
    ],
    ids=str,
)
def test_an_event_of_no_feature_is_of_all_that_is_on_the_map(
    with_war: Content, params: dict[str, str], events: list[str]
):
    assert happened(with_war, **params) == events


def test_the_article_that_it_is_of_is_whole_if_it_may_be(want: Wanting):
    found = contents_of(want(article="the-railway-and-the-light"))
    assert [linked.article.id for linked in found.whole] == ["the-railway-and-the-light"]
    assert contents_of(want(article="harm")).whole == ()
