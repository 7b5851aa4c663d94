import json
from collections.abc import Mapping

import pytest

from geo import Collection, GeoError, Library, publish
from tests.geo.published.made import LAYERS

Published = Mapping[str, Collection]
NAMES = (
    "features", "routes", "areas", "sites", "events", "facts", "sources", "articles", "excerpts",
    "mentions", "claims", "event-articles",
)  # fmt: skip


def test_it_publishes_these_collections(published: Published):
    assert tuple(published) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_collection_tells_what_it_is(published: Published, name: str):
    title = {"event-articles": "Events in articles"}.get(name, name.capitalize())
    assert (published[name].id, published[name].title) == (name, title)
    assert published[name].description.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_each_row_is_geojson_with_its_terms(published: Published, name: str):
    for feature in published[name].find().features:
        json.dumps(feature, allow_nan=False)
        assert list(feature) == ["type", "id", "geometry", "properties"]
        assert {"licence", "licence_url", "attribution"} <= feature["properties"].keys()


def test_layers_alone_are_enough():
    published = publish(LAYERS)
    assert list(published) == ["features", "routes", "areas", "sites"]
    assert published["features"].find().matched == 4


def test_without_articles_it_is_not_known_how_often_a_feature_is_mentioned():
    row = next(publish(LAYERS)["features"].find().features)["properties"]
    assert (row["mentions"], row["excerpts"], row["articles"]) == (None, None, None)


def test_there_may_be_no_layers():
    assert [one.find().matched for one in publish(LAYERS[:0]).values()] == [0] * 4


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("events", "events=…"),
        ("facts", "facts=…"),
        ("sources", "sources=…"),
        ("articles", "library=…"),
        ("excerpts", "library=…"),
        ("mentions", "library=…"),
        ("claims", "library=… and vocabulary=…"),
        ("event-articles", "library=… and events=… and event_index=…"),
    ],
)
def test_a_collection_whose_parts_were_not_given_says_which(name: str, arguments: str):
    with pytest.raises(GeoError) as raised:
        publish(LAYERS)[name]
    assert str(raised.value) == (
        f"{name}: give publish() {arguments} for it, or take publish_folder()"
    )


def test_of_the_parts_only_those_that_lack_are_named(library: Library):
    with pytest.raises(GeoError, match=r"publish\(\) vocabulary=… for it"):
        publish(LAYERS, library=library)["claims"]


def test_a_collection_that_there_is_not_is_an_error_that_names_those_there_are():
    with pytest.raises(GeoError, match="rivers: there is no such collection; there are features,"):
        publish(LAYERS)["rivers"]
