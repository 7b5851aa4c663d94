from datetime import date

from dashboard.dossier.links import dossier_address, dossier_name
from dashboard.state import View

FEATURES = {"btc": "btc", "bte": "bte"}


def test_the_address_is_that_of_the_view():
    view = View(feature="btc", layers=("btc", "bte"), since="2020-01-01")
    assert dossier_address(view, FEATURES, kind="md") == ("dossier.md?feature=btc&since=2020-01-01")


def test_an_article_of_a_readers_own_is_not_in_it():
    view = View(layers=("btc", "bte"), article="own/123")
    assert dossier_address(view, FEATURES, kind="html") == "dossier.html?"


def test_a_name_says_what_it_is_of_and_of_which_day():
    assert dossier_name(None, kind="html", day=date(2026, 11, 30)) == (
        "overview-dossier-2026-11-30.html"
    )
