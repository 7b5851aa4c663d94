"""The page run without a browser: what it shows for an address, and that nothing fails."""

from pathlib import Path
from shutil import copytree

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import content
from geo import load_events, load_layers
from geo.errors import GeoError, RuleError, WordListError
from tests.dashboard.shown import heading, html, notices

APP = str(Path(__file__).parents[2] / "dashboard" / "page.py")
ARTICLE = "2020-09-22-azerbaijan-turkey-strategic-alliance"
SILENT = "A quiet week\n\nIt rained in the valley.\n"
FEATURES = list(content.features_of(load_layers(content.DATA), None))


def open_page(**params: str | list[str]) -> AppTest:
    page = AppTest.from_file(APP, default_timeout=30)
    for key, value in params.items():
        page.query_params[key] = value
    return page.run()


def test_the_page_opens_on_the_overview():
    assert heading(open_page()) == "Overview"


def test_all_layers_are_on_at_first():
    assert open_page().session_state["layers"] == FEATURES


def test_the_feature_in_the_address_is_chosen():
    page = open_page(feature="btc")
    assert (heading(page), page.session_state["feature"]) == ("BTC oil pipeline", "btc")


def test_the_layers_in_the_address_are_on():
    page = open_page(layers=["tovuz", "btc"])
    assert page.session_state["layers"] == ["btc", "tovuz"]


def test_layers_in_the_address_may_be_joined_by_commas():
    assert open_page(layers="gyumri,bte").session_state["layers"] == ["bte", "gyumri"]


def test_an_empty_list_of_layers_in_the_address_means_none():
    assert open_page(layers="").session_state["layers"] == []


@pytest.mark.parametrize(
    "params",
    [{"feature": "nowhere"}, {"layers": "nowhere"}, {"event": "nowhere"}],
)
def test_an_unknown_name_gives_the_overview_and_is_named(params: dict[str, str]):
    page = open_page(**params)
    assert heading(page) == "Overview"
    assert "“nowhere”" in notices(page, "info")[0]


def test_what_an_address_has_for_a_day_and_is_none_is_told_with_the_way_out():
    [told] = notices(open_page(since="soon"), "info")
    assert told == "The link has “soon” for a day; write one as 2020-09-22."


def test_an_extent_that_has_nothing_of_the_map_is_told():
    [told] = notices(open_page(bbox="0,0,1,1"), "info")
    assert "“0,0,1,1”" in told
    assert "so the map opens as without it" in told


@pytest.mark.parametrize(
    "params",
    [
        {"feature": "<script>", "layers": ["btc", "", "🚂" * 99], "search": "[(*\\"},
        {"article": "../../etc/passwd", "excerpt": "%00"},
        {"feature": "btc", "site": "no such site", "excerpt": "gone"},
        {"claim": "-1", "search": " "},
        {"layers": ["btc", "btc,bte"], "feature": ["btc", "gyumri"]},
        {"event": "<script>", "since": "tomorrow", "until": "9999-99-99"},
        {"event": "refahiye-2008", "since": "9999-12-31", "until": "1000-01-01"},
    ],
)
def test_no_address_makes_the_page_fail(params: dict[str, str | list[str]]):
    page = open_page(**params)
    assert not page.exception
    assert "Lines of the South Caucasus" in html(page)


def test_the_event_in_the_address_is_open():
    shown = html(open_page(event="refahiye-2008"))
    assert 'data-event="refahiye-2008"' in shown
    assert "5 August 2008" in shown


def test_a_feature_lists_its_events():
    assert 'href="?event=refahiye-2008"' in html(open_page(feature="btc"))


def test_an_event_quotes_the_articles_that_speak_of_it_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    text = b"A fire\n\nby Jane Doe\n\nOn 5 August 2008 BTC exploded near Refahiye. It rained.\n"
    put_articles(monkeypatch, tmp_path, text)
    shown = html(open_page(event="refahiye-2008"))
    card = shown.split('class="event-card"')[1].split("</section>")[0]
    assert "1 article speaks of it" in card
    assert "On 5 August 2008 BTC exploded near Refahiye." in card
    assert "It names 5 August 2008" in card
    assert 'class="happened"' in shown


def test_the_days_in_the_address_filter_the_list_of_articles():
    assert "No article matches the filters." in html(open_page(since="2021-01-01"))
    assert "No article matches the filters." not in html(open_page(since="2020-09-01"))


def test_a_known_name_beside_an_unknown_one_counts():
    page = open_page(layers=["btc", "nowhere"])
    assert page.session_state["layers"] == ["btc"]


@pytest.mark.parametrize("feature", FEATURES)
def test_every_feature_s_page_opens(feature: str):
    page = open_page(feature=feature)
    assert not page.exception
    assert f'data-feature="{feature}"' in html(page)


def test_what_is_behind_a_button_is_made_when_it_is_opened():
    assert not open_page(feature="btc").get("code")


def test_a_search_by_a_name_in_another_script_finds_the_feature():
    found = html(open_page(search="Гюмри")).split('class="results"')[1]
    assert "Gyumri base" in found.split("</section>")[0]


def test_a_search_term_is_never_code():
    assert "<img src=x" not in html(open_page(search="<img src=x onerror=alert(1)>"))


def put_articles(monkeypatch: pytest.MonkeyPatch, folder: Path, *texts: bytes) -> None:
    for number, text in enumerate(texts):
        (folder / f"article-{number}.txt").write_bytes(text)
    monkeypatch.setattr("dashboard.content.SEEDS", folder)
    monkeypatch.setattr("dashboard.content.CACHE", folder / "cache")


@pytest.mark.parametrize("feature", [None, "gyumri"])
@pytest.mark.parametrize("texts", [[], [SILENT.encode()]])
def test_the_page_opens_where_no_article_names_a_feature(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, texts: list[bytes], feature: str | None
):
    put_articles(monkeypatch, tmp_path, *texts)
    page = open_page(feature=feature) if feature else open_page()
    assert not page.exception


def test_a_broken_article_is_named_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    put_articles(monkeypatch, tmp_path, SILENT.encode(), b"\xff\xfe\x00broken\xd8")
    page = open_page()
    assert "article-1.txt" in notices(page, "warning")[0]
    assert "A quiet week" in html(page)


def test_a_mention_in_a_headline_is_an_excerpt_marked_and_counted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    put_articles(monkeypatch, tmp_path, b"Tovuz counts the cost\n\nby Jane Doe\n\nIt rains.\n")
    shown = html(open_page(feature="tovuz"))
    assert "1 sentence in 1 article" in shown
    assert "; headline<" in shown
    assert "mention <b data-count>1 of 1</b>" in shown


def test_the_claims_of_an_article_are_marked():
    assert 'class="claim"' in html(open_page(article=ARTICLE))


def test_without_a_base_map_nothing_is_measured_and_the_page_stays_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    data = tmp_path / "data"
    copytree(content.DATA, data)
    (data / "basemap" / "borders.geojson").write_text("{")
    monkeypatch.setattr(content, "DATA", data)
    page = open_page(feature="btc", claim="1")
    assert not page.exception
    said = notices(page, "warning")
    assert said[0].startswith("borders.geojson: ")
    assert said[1] == "Nothing can be measured, because the base map cannot be read."


def test_a_faulty_table_of_events_costs_the_events_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    data = copytree(content.DATA, tmp_path / "data")
    (data / "events.csv").write_text("id,date\n")
    monkeypatch.setattr(content, "DATA", data)
    page = open_page(feature="btc")
    said = notices(page, "warning")
    assert [text.startswith("events.csv: its columns are") for text in said] == [True]
    found = page.session_state["content"]
    assert (found.events, bool(found.facts)) == ((), True)


def test_the_page_has_the_events_of_the_data_folder():
    assert open_page().session_state["content"].events == load_events(content.DATA)


@pytest.mark.parametrize("error", [RuleError, WordListError])
def test_without_rules_or_word_lists_no_claim_is_found_and_the_page_stays_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: type[GeoError]
):
    def fail(_: object) -> None:
        raise error("passing.toml", "“near_mis” is not known")

    read = "claim_rules" if error is RuleError else "check_word_lists"
    monkeypatch.setattr(f"geo.claims.vocabulary.{read}", fail)
    monkeypatch.setattr(content, "DATA", copytree(content.DATA, tmp_path / "data"))
    page = open_page(feature="btc", article=ARTICLE, claim="1")
    assert not page.exception
    assert "passing.toml: “near" in notices(page, "warning")[0]
    assert 'class="claim"' not in html(page)
