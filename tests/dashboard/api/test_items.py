import json
from collections.abc import Callable, Mapping

import pytest

from dashboard.api import items
from dashboard.api.asked import read_asked
from dashboard.api.items import NotYetError, as_json, item_of, page_of
from dashboard.api.links import Addresses
from geo import Collection, Found

Published = Mapping[str, Collection]
Reading = Callable[..., dict]


@pytest.fixture
def read(published: Published, at: Addresses) -> Reading:
    """Give a function that reads some rows of a collection."""

    def reading(name: str, **params: str) -> dict:
        one = published[name]
        asked = read_asked({key: [value] for key, value in params.items()}, one.filters)
        found: dict = json.loads(page_of(one, asked, params, at))
        return found

    return reading


def links(document: dict) -> dict[str, str]:
    return {link["rel"]: link["href"].partition("/data")[2] for link in document["links"]}


def test_rows_are_a_feature_collection_with_their_number(read: Reading):
    found = read("routes", limit="2")
    assert found["type"] == "FeatureCollection"
    assert (found["numberMatched"], found["numberReturned"]) == (3, 2)
    assert [it["id"] for it in found["features"]] == ["alpha:East", "alpha:West"]


def test_plain_rows_have_their_properties_and_their_shape(read: Reading):
    row = read("routes", f="json", limit="1")["items"][0]
    assert (row["id"], row["kind"], row["geometry"]["type"]) == ("alpha:East", "oil", "LineString")


def test_plain_rows_without_a_shape_have_none(read: Reading):
    assert "geometry" not in read("facts", f="json")["items"][0]


def test_an_answer_tells_the_licences_and_whom_to_name(read: Reading):
    found = read("routes", feature="alpha")
    assert found["licences"] == [{"name": "ODbL 1.0", "url": None}]
    assert found["attribution"] == ["© Mappers"]


def test_quotes_name_their_articles(read: Reading):
    found = read("excerpts", article="open")
    assert found["attribution"][0].startswith("Ann Writer. The open one. The Post")
    assert found["licences"] == [{"name": "CC BY 4.0", "url": None}]


def test_each_row_leads_to_the_page(read: Reading):
    row = read("features", limit="1")["features"][0]
    assert row["properties"]["permalink"] == "https://maps.example/map/?feature=alpha"


def test_the_first_rows_lead_on_but_not_back(read: Reading):
    found = links(read("routes", limit="2", kind="oil"))
    assert "next" not in found
    found = links(read("routes", limit="1", kind="oil"))
    assert found["next"] == "/collections/routes/items?limit=1&kind=oil&offset=1"
    assert "prev" not in found


def test_the_last_rows_lead_back_but_not_on(read: Reading):
    found = links(read("routes", limit="2", offset="2"))
    assert found["prev"] == "/collections/routes/items?limit=2&offset=0"
    assert "next" not in found


def test_far_behind_the_last_row_a_link_leads_back_to_it(read: Reading):
    found = read("routes", limit="2", offset="999")
    assert found["numberReturned"] == 0
    assert links(found)["prev"] == "/collections/routes/items?limit=2&offset=1"


def test_links_stay_in_their_format(read: Reading):
    found = links(read("routes", limit="1", f="json"))
    assert found["self"] == "/collections/routes/items?limit=1&f=json"
    assert found["alternate"] == "/collections/routes/items?limit=1"
    assert found["next"] == "/collections/routes/items?limit=1&offset=1&f=json"


def test_all_rows_are_found_by_going_on(read: Reading):
    ids: list[str] = []
    for offset in range(0, 100, 2):
        found = read("mentions", limit="2", offset=str(offset))
        ids += [it["id"] for it in found["features"]]
        if "next" not in links(found):
            break
    assert ids == [it["id"] for it in read("mentions", limit="1000")["features"]]


def test_an_answer_ends_where_it_grows_too_large(read: Reading, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(items, "MOST_BYTES", 1)
    found = read("routes")
    assert (found["numberMatched"], found["numberReturned"]) == (3, 1)
    assert links(found)["next"] == "/collections/routes/items?offset=1"


def test_a_row_by_itself_is_a_feature_with_its_links(published: Published, at: Addresses):
    sites = published["sites"]
    feature = sites.feature("alpha:Pump")
    assert feature
    found = json.loads(item_of(sites, feature, "geojson", at))
    assert found["type"] == "Feature"
    assert links(found) | {"alternate": ""} == {
        "self": "/collections/sites/items/alpha%3APump",
        "alternate": "",
        "collection": "/collections/sites",
    }
    assert [it["type"] for it in found["links"] if it["rel"] == "alternate"] == [
        "application/json",
        "text/html",
    ]


def test_what_is_no_number_is_not_written():
    with pytest.raises(ValueError, match="not JSON compliant"):
        as_json(float("nan"))


class Endless:
    """A collection whose rows are not all found yet."""

    id, title, description, filters = "facts", "Facts", ".", ()

    def __init__(self, rows: list[dict]) -> None:
        self.rows = rows

    def find(self, asked: object, *, offset: int = 0, limit: int = 0) -> Found:
        return Found(None, iter(self.rows[offset : offset + limit]))


def test_while_more_may_be_found_rows_lead_on_and_have_no_number(
    published: Published, at: Addresses
):
    endless = Endless(list(published["facts"].find().features))
    found = json.loads(page_of(endless, read_asked({"limit": ["1"]}, ()), {"limit": "1"}, at))
    assert "numberMatched" not in found
    assert links(found)["next"] == "/collections/facts/items?limit=1&offset=1"


def test_where_no_row_is_found_yet_one_is_asked_to_come_again(at: Addresses):
    with pytest.raises(NotYetError, match="are being read"):
        page_of(Endless([]), read_asked({}, ()), {}, at)
