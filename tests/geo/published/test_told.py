from collections.abc import Mapping
from datetime import date

from geo import Collection, Fact, Selection, publish
from tests.geo.published.made import FACTS, LAYERS, source

Published = Mapping[str, Collection]


def found(collection: Collection, **asked: object) -> list[str]:
    return [feature["id"] for feature in collection.find(Selection(**asked)).features]


def test_an_event_has_its_point_and_its_terms(published: Published):
    event = published["events"].feature("began")
    assert event["geometry"]["coordinates"] == (10.0, 1.0)
    said = event["properties"]
    assert (said["date"], said["until"], said["licence"]) == ("2001-02-03", None, "CC0 1.0")


def test_an_event_without_a_point_has_no_geometry(published: Published):
    assert published["events"].feature("lasted")["geometry"] is None


def test_an_event_is_of_all_its_days(published: Published):
    day = date(2012, 5, 31)
    assert found(published["events"], since=day, until=day) == ["lasted"]


def test_a_fact_tells_its_source(published: Published):
    (fact,) = published["facts"].find(Selection(kind="length")).features
    said = fact["properties"]
    assert (said["value"], said["source_title"]) == ("12", "The Almanac")


def test_a_fact_that_holds_since_a_year_holds_later(published: Published):
    later = found(published["facts"], since=date(2020, 1, 1))
    assert [id.split(":")[0] for id in later] == ["beta"]


def test_the_id_of_a_fact_is_that_of_what_it_tells(published: Published):
    other = Fact("alpha", "length", "13", "km", "2010", "told")
    more = publish(LAYERS, facts=[other, *FACTS])["facts"]
    assert set(found(published["facts"])) < set(found(more))


def test_a_source_tells_its_own_licence(published: Published):
    said = published["sources"].feature("told")["properties"]
    assert (said["title"], said["licence"], said["file"]) == ("The Almanac", "none known", None)


def test_a_source_names_nobody_where_none_need_be():
    records = {"b": source("b", licence="MIT", attribution="none needed")}
    (row,) = publish(LAYERS, sources=records)["sources"].find().features
    assert row["properties"]["attribution"] is None


def test_a_source_is_of_the_time_when_it_was_published(published: Published):
    assert found(published["sources"], until=date(2018, 1, 1)) == ["alpha-file", "events"]
