from collections.abc import Mapping

from geo import Collection, accuracy_of
from tests.geo.published.made import LAYERS

Published = Mapping[str, Collection]


def ids(collection: Collection) -> list[str]:
    return [feature["id"] for feature in collection.find().features]


def properties(published: Published, collection: str, id: str) -> dict:
    feature = published[collection].feature(id)
    assert feature
    return feature["properties"]


def test_a_feature_is_whole(published: Published):
    alpha = published["features"].feature("alpha")
    assert alpha["geometry"]["type"] == "MultiLineString"
    assert len(alpha["geometry"]["coordinates"]) == 2


def test_a_feature_that_is_but_a_site_is_that(published: Published):
    assert published["features"].feature("base")["geometry"]["coordinates"] == (30, 30)


def test_a_feature_tells_how_often_it_is_mentioned(published: Published):
    said = properties(published, "features", "alpha")
    assert (said["mentions"], said["excerpts"], said["articles"]) == (2, 2, 1)


def test_a_feature_tells_how_accurately_it_is_known(published: Published):
    said = properties(published, "features", "gamma")
    assert said["accuracy"] == accuracy_of(LAYERS, "gamma") != "Accuracy not stated."


def test_rows_of_the_layers_are_told_by_their_role(published: Published):
    assert ids(published["routes"]) == ["alpha:East", "alpha:West", "beta"]
    assert ids(published["areas"]) == ["gamma"]
    assert ids(published["sites"]) == ["alpha:Pump", "alpha:Pump:2", "base:The base"]


def test_what_is_not_known_is_null(published: Published):
    said = properties(published, "sites", "alpha:Pump")
    assert (said["accuracy_km"], said["section"], said["note"]) == (None, None, None)


def test_a_row_has_the_terms_of_its_file(published: Published):
    said = properties(published, "sites", "alpha:Pump")
    assert (said["licence"], said["attribution"]) == ("ODbL 1.0", "© Mappers")


def test_a_row_of_a_file_without_a_record_has_those_of_its_source(published: Published):
    assert properties(published, "sites", "base:The base")["licence"] == "none known"
