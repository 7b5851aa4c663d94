from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.api.links import Addresses


def test_an_address_is_below_that_of_the_page(at: Addresses):
    assert at.of() == "https://maps.example/map/data"
    assert at.of("collections", "events", limit="5").endswith("/data/collections/events?limit=5")


def test_what_stands_in_an_id_steers_no_address(at: Addresses):
    address = at.of("items", "a/../b?c=d#e f", f="&x=1")
    assert address.endswith("/items/a%2F..%2Fb%3Fc%3Dd%23e%20f?f=%26x%3D1")


def test_half_a_sign_breaks_no_address(at: Addresses):
    assert at.of("\ud800", x="\ud800").endswith("/data/%3F?x=%3F")


@pytest.mark.parametrize(
    ("collection", "id", "properties", "asked"),
    [
        ("features", "btc", {}, {"feature": ["btc"]}),
        ("sites", "btc:Pump", {"feature": "btc"}, {"feature": ["btc"]}),
        ("facts", "btc:1", {"feature": "btc"}, {"feature": ["btc"]}),
        ("events", "fire", {"features": ["btc"]}, {"event": ["fire"]}),
        ("articles", "a & b", {}, {"article": ["a & b"]}),
        ("excerpts", "a:b:1f", {"article": "a:b"}, {"article": ["a:b"], "excerpt": ["1f"]}),
        ("mentions", "a:1f:14", {"article": "a"}, {"article": ["a"], "excerpt": ["1f"]}),
        ("claims", "a:1f:2:1", {"article": "a", "sentence_id": "1f", "number": 2},
         {"article": ["a"], "excerpt": ["1f"], "claim": ["2"]}),
        ("event-articles", "a:fire", {"article": "a", "event": "fire"},
         {"article": ["a"], "event": ["fire"]}),
    ],
)  # fmt: skip
def test_a_row_is_shown_by_the_page(
    at: Addresses, collection: str, id: str, properties: dict, asked: dict
):
    address = urlsplit(at.shown(collection, id, properties))
    assert (address.path, parse_qs(address.query)) == ("/map/", asked)


def test_a_source_is_shown_on_the_page_about_the_data(at: Addresses):
    assert at.shown("sources", "bp", {}) == "https://maps.example/map/about#source-bp"
