import json
from collections.abc import Mapping

import pytest

from geo import Collection, publish
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
    assert published["features"].find().matched == 4
    assert published["mentions"].find().matched == 0


def test_there_may_be_no_layers():
    assert [one.find().matched for one in publish(LAYERS[:0]).values()] == [0] * len(NAMES)
