from collections.abc import Mapping

import pytest

from dashboard.api.documents import collection, collections, conformance, landing
from dashboard.api.links import Addresses
from geo import Collection

Published = Mapping[str, Collection]


def hrefs(document: dict) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link in document["links"]:
        found.setdefault(link["rel"], []).append(link["href"])
    return found


def test_the_first_document_leads_to_all_others(at: Addresses):
    root = "https://maps.example/map/data"
    assert hrefs(landing("Lines", at)) == {
        "self": [root],
        "service-desc": [f"{root}/api"],
        "service-doc": [f"{root}/api.html"],
        "conformance": [f"{root}/conformance"],
        "data": [f"{root}/collections"],
        "alternate": ["https://maps.example/map/"],
        "license": ["https://maps.example/map/about"],
    }


def test_it_tells_the_rules_that_are_kept():
    names = [address.rpartition("/")[2] for address in conformance()["conformsTo"]]
    assert names == ["core", "geojson", "oas30"]


def test_each_collection_is_told_as_by_itself(published: Published, at: Addresses):
    told = collections(published, at)["collections"]
    assert told == [collection(one, at) for one in published.values()]


@pytest.mark.parametrize("name", ["features", "mentions"])
def test_a_collection_leads_to_its_rows_in_each_format(
    published: Published, at: Addresses, name: str
):
    links = [it for it in collection(published[name], at)["links"] if it["rel"] == "items"]
    types = [(it["type"], it["href"].partition(f"/{name}")[2]) for it in links]
    assert types == [("application/geo+json", "/items"), ("application/json", "/items?f=json")]


def test_a_collection_tells_where_its_rows_lie(published: Published, at: Addresses):
    assert collection(published["routes"], at)["extent"] == {
        "spatial": {
            "bbox": [[10, 0, 20, 5]],
            "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        }
    }


def test_a_collection_tells_its_days(published: Published, at: Addresses):
    (interval,) = collection(published["events"], at)["extent"]["temporal"]["interval"]
    assert interval == ["2001-02-03T00:00:00Z", "2015-06-07T23:59:59Z"]


def test_days_without_an_end_are_open(published: Published, at: Addresses):
    (interval,) = collection(published["facts"], at)["extent"]["temporal"]["interval"]
    assert interval[1] is None


def test_each_link_has_its_relation_and_type(published: Published, at: Addresses):
    documents = [landing("Lines", at), collections(published, at)]
    documents += collections(published, at)["collections"]
    links = [link for document in documents for link in document["links"]]
    assert all(link["rel"] and link["type"] for link in links)
