from dataclasses import replace
from datetime import date

import pytest

from dashboard import content as content_module
from dashboard.content import Content
from dashboard.dossier import wanted as module
from dashboard.dossier.wanted import MAP_PX, read_wanted
from dashboard.workshop import AskedError, NotThereError
from tests.dashboard.dossier.conftest import PAGE, TODAY, Wanting


def test_it_is_of_the_chosen_feature(want: Wanting):
    wanted = want(feature="marra")
    assert (wanted.title, wanted.ids) == ("Marra reserve", ["marra"])


def test_without_a_chosen_feature_it_is_of_what_is_on_the_map(want: Wanting):
    wanted = want(layers="pkv,skerry")
    assert (wanted.title, wanted.ids) == ("Toy lines of Noria", ["pkv", "skerry"])


def test_of_very_many_features_it_is_of_those_named_most(
    want: Wanting, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "MOST_FEATURES", 1)
    assert (want().ids, len(want().shown)) == (["pkv"], 3)


def test_it_has_the_articles_of_its_days(want: Wanting):
    wanted = want(since="2031-06-01", until="2031-06-30")
    assert [entry.id for entry in wanted.library.entries] == ["die-bahn-in-den-sueden"]


def test_its_address_opens_what_it_is_of(want: Wanting):
    wanted = want(feature="pkv", since="2031-01-01", search="light")
    assert wanted.address(wanted.view) == (
        "https://maps.example/?feature=pkv&search=light&since=2031-01-01&v=2031-06-01"
    )


def test_the_address_of_what_the_page_opens_with_is_the_pages(
    want: Wanting, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "version_of", lambda _: "")
    wanted = want()
    assert wanted.address(wanted.view) == "https://maps.example/"


def test_an_article_of_a_readers_own_is_in_no_address(want: Wanting):
    wanted = want(feature="pkv", article="own/123", excerpt="abc", claim="1")
    assert "own" not in wanted.address(wanted.view)


def test_its_map_has_one_size_whatever_is_asked(want: Wanting):
    asked = want(size="4000x4000", scale="2").asked
    assert (asked.width_px, asked.height_px, asked.scale) == (*MAP_PX, 1)


@pytest.mark.parametrize(
    ("article", "day"), [("harm", date(2001, 1, 1)), ("die-bahn-in-den-sueden", date(2031, 6, 3))]
)
def test_its_map_has_the_borders_that_the_page_shows(want: Wanting, article: str, day: date):
    assert want(article=article).asked.day == day


def test_its_map_shows_the_asked_extent(want: Wanting):
    bounds = want(bbox="-123,-46,-116,-38").asked.bounds
    assert bounds == (-123.0, -46.0, -116.0, -38.0)


@pytest.mark.parametrize("bad", [{"bbox": "x"}, {"since": "x"}], ids=str)
def test_what_has_no_sense_is_refused_in_words(want: Wanting, bad: dict[str, str]):
    with pytest.raises(AskedError):
        want(**bad)


@pytest.mark.parametrize("key", ["feature", "event", "article"])
def test_of_what_is_gone_there_is_no_dossier(want: Wanting, key: str):
    with pytest.raises(NotThereError):
        want(**{key: "gone"})


@pytest.mark.parametrize(
    ("params", "title"),
    [
        ({"article": "harm", "feature": "pkv"}, "Pellor–Kelm–Vessen railway"),
        ({"article": "the-railway-and-the-light"}, "The railway and the light"),
        ({"event": "lamp"}, "The lamp was changed"),
        ({"search": "wool"}, "“wool”"),
        ({"since": "2031-05-01"}, "Toy lines of Noria: since 1 May 2031"),
    ],
    ids=str,
)
def test_it_is_called_as_the_page_is(want: Wanting, params: dict[str, str], title: str):
    assert want(**params).title == title


def test_of_an_article_it_is_of_the_features_that_it_names(want: Wanting):
    wanted = want(article="die-bahn-in-den-sueden", layers="pkv")
    assert wanted.ids == ["pkv", "marra", "skerry"]
    assert [entry.id for entry in wanted.library.entries] == ["die-bahn-in-den-sueden"]


def test_of_an_event_it_is_of_its_features(want: Wanting):
    assert want(event="film").ids == ["pkv", "marra"]


def test_its_address_has_what_is_open(want: Wanting):
    wanted = want(article="harm", claim="all", event="film")
    assert wanted.address(wanted.view) == (
        "https://maps.example/?event=film&article=harm&claim=all&v=2031-06-01"
    )


def test_a_sentence_is_led_to_with_all_layers_on(want: Wanting):
    wanted = want(layers="pkv")
    assert wanted.in_place("a", "s", "2") == (
        "https://maps.example/?article=a&excerpt=s&claim=2&v=2031-06-01"
    )


def test_where_features_are_very_many_its_map_shows_only_its_own(
    content: Content, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(content_module, "MOST_SWITCHES", 2)
    wanted = read_wanted({"feature": ["marra"]}, replace(content), page=PAGE, today=TODAY)
    assert len(wanted.shown) == 3
    assert [it.id for it in wanted.shot.shown] == ["marra"]
