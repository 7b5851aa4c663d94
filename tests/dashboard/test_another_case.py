"""The page on the made-up case of tests/geo/another_case, by its folders alone."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import text_format
from streamlit.testing.v1 import AppTest

from dashboard import content
from tests.dashboard.shown import html, notices
from tests.repository.case_names import case_name

TESTS = Path(__file__).parents[1]
TOY = TESTS / "geo" / "another_case"
APP = str(TESTS.parent / "dashboard" / "page.py")
ARTICLE = "the-railway-and-the-light"
VIEWS = [
    {},
    {"feature": "pkv", "site": "Kelm"},
    {"feature": "marra", "article": ARTICLE},
    {"feature": "skerry", "search": "light"},
]


@pytest.fixture(autouse=True)
def toy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(content, "DATA", TOY / "data")
    monkeypatch.setattr(content, "SEEDS", TOY / "seeds")
    monkeypatch.setattr(content, "CACHE", tmp_path)


def open_page(page: str = "page.py", **params: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=30)
    for key, value in params.items():
        app.query_params[key] = value
    if page != "page.py":
        app.switch_page(page)
    return app.run()


def protos(node: Any) -> Iterator[str]:
    """Return all that is sent of an element and those in it, as text."""
    if getattr(node, "proto", None) is not None:
        yield text_format.MessageToString(node.proto, as_utf8=True)
    for child in getattr(node, "children", {}).values():
        yield from protos(child)


def sent(page: AppTest) -> str:
    """Return all that is sent of a page, without the names of its fonts."""
    return re.sub("font-family:[^;}]*", "", "".join(protos(page._tree)))


def test_it_has_the_title_of_the_case():
    assert "<h1>Toy lines of Noria</h1>" in html(open_page())


def test_it_offers_the_features_of_the_case():
    assert open_page().session_state["layers"] == ["pkv", "marra", "skerry"]


def test_nothing_is_wrong_with_the_case():
    page = open_page()
    assert [*page.exception, *notices(page, "warning")] == []


def test_a_feature_is_measured():
    page = html(open_page(feature="marra"))
    assert "Lies in Sulia." in page
    assert "<td>4,400 ± 300 km²</td>" in page.replace("\N{NO-BREAK SPACE}", " ")
    assert "42.30° S, 119.80° W" in page


def test_the_figures_that_tell_most_are_those_of_the_case():
    page = html(open_page(feature="pkv")).replace("\N{NO-BREAK SPACE}", " ")
    told = re.search(r'<dl class="telling">(.*?)</dl>', page)
    assert told
    assert re.findall("<dt>(.*?)</dt>", told[1]) == [
        "length",
        "length in Marra reserve",
        "shortest distance to Noria&#x27;s border",
        "shortest distance to Skerry lighthouse",
    ]


def test_a_claim_is_checked():
    page = html(open_page(article=ARTICLE, claim="6"))
    assert "<dt>Measured</dt><dd>26 ± 1 km</dd>" in page
    assert 'class="verdict" data-verdict="differs"' in page


def test_the_map_names_whose_its_base_is():
    assert '"credits":[{"name":"The toy atlas"' in sent(open_page()).replace("\\", "")


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_no_word_of_our_own_case_is_on_the_page(view: dict[str, str]):
    assert case_name().findall(sent(open_page(**view))) == []


def test_no_word_of_our_own_case_is_on_the_page_about_the_data():
    page = open_page("pages/about.py")
    assert "Skerry lighthouse" in sent(page)
    assert case_name().findall(sent(page)) == []
