"""The page "All checks", run without a browser."""

from pathlib import Path
from shutil import copytree
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import content
from dashboard.ledger import shared_of
from geo import LinkedArticle
from geo.claims.find import Claims, read_claims
from geo.claims.vocabulary import Vocabulary
from tests.dashboard.shown import html, notices

APP = str(Path(__file__).parents[2] / "dashboard" / "page.py")


def open_page(**params: str) -> AppTest:
    page = AppTest.from_file(APP, default_timeout=30)
    page.switch_page("pages/checks.py")
    page.query_params.update(params)
    return page.run()


@pytest.fixture(scope="module")
def page() -> AppTest:
    return open_page()


def shown(page: AppTest) -> int:
    return html(page).count('<div class="check">')


def test_the_page_runs(page: AppTest):
    assert not page.exception
    assert "<h1>All checks</h1>" in html(page)


def test_every_claim_is_shown_with_its_sentence_and_its_check(page: AppTest):
    assert html(page).count("<blockquote") == shown(page) > 0


def test_a_number_leads_to_the_claims_about_a_feature_with_a_verdict(page: AppTest):
    assert 'href="?feature=btc&amp;verdict=agrees"' in html(page)


def test_the_address_filters_by_feature(page: AppTest):
    assert 0 < shown(open_page(feature="btc")) < shown(page)


def test_the_address_filters_by_verdict():
    assert 'class="verdict" data-verdict="agrees"' not in html(open_page(verdict="differs"))


def test_what_the_address_asks_for_in_vain_is_passed_over(page: AppTest):
    assert shown(open_page(feature="nix", verdict="maybe", kind="odd")) == shown(page)


def test_a_choice_is_written_to_the_address():
    page = open_page()
    page.selectbox(key="checks_feature").select("tovuz").run()
    assert page.query_params["feature"] == "tovuz"


def test_the_kinds_are_named_in_a_reader_s_words(page: AppTest):
    options = page.selectbox(key="checks_kind").options
    assert "passes" in options
    assert "passing" not in options
    assert options == sorted(options)


def test_where_nothing_passes_the_filters_can_be_cleared(page: AppTest):
    found = open_page(feature="tovuz", verdict="differs")
    assert "No claim passes these filters." in html(found)
    found.button[0].click().run()
    assert shown(found) == shown(page)
    assert not found.query_params


def test_a_claim_leads_to_its_place(page: AppTest):
    assert 'href="./?article=2020-09-22-azerbaijan-turkey-strategic-alliance&amp;' in html(page)


def test_what_is_taken_away_holds_no_check_of_a_reader_s_own_article():
    lines: list[Any] = [SimpleNamespace(entry=SimpleNamespace(id=id)) for id in ("own/1", "a")]
    assert [line.entry.id for line in shared_of(lines)] == ["a"]


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An article beside a sound one, whose claims cannot be read."""
    seeds = copytree(content.SEEDS, tmp_path / "seeds")
    (seeds / "faulty.txt").write_text("A line\n\nThe BTC pipeline crosses Georgia.\n")
    monkeypatch.setattr(content, "SEEDS", seeds)

    def read(linked: LinkedArticle, vocabulary: Vocabulary) -> Claims:
        if linked.article.id == "faulty":
            raise IndexError
        return read_claims(linked, vocabulary)

    monkeypatch.setattr("geo.claims.clauses.read_claims", read)
    return "faulty"


def test_an_article_whose_claims_cannot_be_read_costs_its_own_and_is_named(faulty: str):
    page = open_page()
    assert not page.exception
    assert notices(page, "warning") == [
        "The claims of 1 article could not be read: A line. Whoever runs this page finds the cause "
        "in the server's log."
    ]
    assert shown(page) > 0


def test_the_article_itself_says_so_too(faulty: str):
    page = AppTest.from_file(APP, default_timeout=30)
    page.query_params.update({"article": faulty, "claim": "all"})
    page.run()
    assert not page.exception
    assert html(page).count("The claims of this article could not be read.") == 2
