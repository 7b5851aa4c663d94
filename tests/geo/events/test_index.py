from pathlib import Path

import pytest

from geo import EventIndex, Library, load_library
from geo.articles.own import own_article
from tests.geo.events.finding import article, finder, gazetteer

TEXTS = {
    "shells.md": ("2021-03-04", "On 12 July 2020 shells fell on Tovuz."),
    "clashes.md": ("2020-08-01", "В июле 2020 года у села Мовсес шли бои."),
    "before.md": ("2019-03-04", "On 12 July 2018 shells fell on Tovuz."),
    "oil.md": ("2021-03-05", "BTC carries oil."),
}
CLASH = next(event for event in finder().events if event.id == "tovuz-2020")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("seeds")
    for name, (day, text) in TEXTS.items():
        lines = f"---\ntitle: {name}\npublished: {day}\n---\n\n{text}\n"
        (folder / name).write_text(lines, encoding="utf-8")
    return load_library(folder, gazetteer())


def test_it_tells_the_events_of_an_article(library: Library) -> None:
    index = EventIndex(library, finder())
    assert [link.event for link in index.links("shells")] == ["tovuz-2020"]
    assert index.links("oil") == index.links("nowhere") == ()


def test_it_tells_the_articles_on_an_event_newest_first(library: Library) -> None:
    found = list(EventIndex(library, finder()).speaking_of(CLASH))
    assert [one.entry.id for one in found] == ["shells", "clashes"]
    assert found[1].link.reason == "It names July 2020, Movses and “бои”."


def test_it_reads_none_when_its_time_is_over(library: Library) -> None:
    index = EventIndex(library, finder())
    assert list(index.speaking_of(CLASH, seconds=-1)) == []


def test_it_reads_no_more_than_is_asked_for(library: Library) -> None:
    index = EventIndex(library, finder())
    next(index.speaking_of(CLASH))
    assert index._kept.keys() == {"shells"}


def test_a_readers_own_article_is_kept_apart(library: Library) -> None:
    index = EventIndex(library, finder())
    linked = article("2021-05-05", "On 14 July 2020 shells fell on Tovuz.", id="own/1")
    own = own_article(linked)
    theirs = index.with_library(library.with_own([own]))
    first = next(theirs.speaking_of(CLASH))
    assert first.entry.id == own.entry.id
    assert [link.event for link in theirs.links("shells")] == ["tovuz-2020"]
    assert index._kept.keys() == {"shells"}
    assert index.links(own.entry.id) == ()


def test_without_anything_it_knows_nothing() -> None:
    assert EventIndex().links("shells") == ()
