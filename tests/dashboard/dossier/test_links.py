from datetime import date

import pytest

from dashboard.address import View
from dashboard.dossier.links import dossier_address, dossier_name

FEATURES = {"btc": "btc", "bte": "bte"}


def test_the_address_is_that_of_the_view():
    view = View(feature="btc", layers=("btc", "bte"), since="2020-01-01")
    assert dossier_address(view, FEATURES, kind="md") == ("dossier.md?feature=btc&since=2020-01-01")


def test_an_article_of_a_readers_own_is_not_in_it():
    view = View(layers=("btc", "bte"), article="own/123")
    assert dossier_address(view, FEATURES, kind="html") == "dossier.html?"


@pytest.mark.parametrize(
    ("view", "name"),
    [
        (View(), "overview"),
        (View(feature="btc"), "btc"),
        (View(event="war-2020"), "war-2020"),
        (View(article="a", excerpt="b1"), "a-b1"),
        (View(article="a", claim="3"), "a-claim-3"),
        (View(article="own/1", excerpt="b1", claim="3"), "overview"),
        (View(search="a/../b “c”", since="2020-01-01"), "search-a-..-b-c-since-2020-01-01"),
        (View(search="ღ"), "search"),
    ],
    ids=str,
)
def test_a_name_says_what_it_is_of_and_of_which_day(view: View, name: str):
    made = dossier_name(view, kind="html", day=date(2026, 11, 30))
    assert made == f"{name}-dossier-2026-11-30.html"
