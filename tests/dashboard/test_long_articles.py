"""What a long article costs a run of the page: what one of its parts does, whatever its length."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import claimed, content
from geo.articles.parts import parts_of
from geo.claims.clauses import Clauses
from tests.dashboard.shown import html

APP = str(Path(__file__).parents[2] / "dashboard" / "page.py")
MOST_BYTES = 200_000
HEAD = "by Jane Doe\n\nThe Paper, 3 March 2021"
RAIN = "It rained in the valley, and the engineers waited."
ARTICLES = {
    "paragraphs": "\n\n".join([f"{RAIN} The BTC pipeline is open."] * 3_000),
    "sentence": " ".join(["rain falls, the BTC pipeline is open, and"] * 6_000),
    "end": f"{'rain falls, and ' * 8_000}the train arrives.",
    "word": f"The BTC pipeline is {'abcdefghij' * 40_000}.",
    "mentions": "\n\n".join([" ".join(["The BTC pipeline."] * 50)] * 60),
    "rows": "| A | B |\n|---|---|\n" + "\n".join(["| the BTC pipeline | open |"] * 3_000),
    "items": "\n".join(["- The BTC pipeline."] * 3_000),
}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeds")
    for id, text in ARTICLES.items():
        (folder / f"{id}.md").write_text(f"# About {id}\n\n{HEAD}\n\n{text}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def page(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppTest]:
    """Give a page over long articles, of which no claims are read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content, "SEEDS", seeds)
        patch.setattr(content, "CACHE", tmp_path_factory.mktemp("cache"))
        patch.setattr(claimed, "clauses_of", lambda *_: Clauses([]))
        content._loading(content._signature(content.DATA), content._articles(seeds)()).result()
        yield AppTest.from_file(APP, default_timeout=60)
    st.cache_resource.clear()


def shown(page: AppTest, **params: str) -> str:
    page.query_params.clear()
    for key, value in params.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return html(page)


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize(
    "asked", [{}, {"feature": "btc"}, {"part": "2"}, {"search": "rain"}], ids=str
)
def test_no_run_sends_much(page: AppTest, article: str, asked: dict[str, str]):
    text = shown(page, article=article, **asked)
    assert f'data-article="{article}"' in text
    assert len(text.encode()) < MOST_BYTES


def test_a_part_beyond_the_last_is_the_last(page: AppTest):
    assert '<a href="?article=word' in shown(page, article="word", part="99999")


def test_what_is_found_in_a_very_long_sentence_leads_to_its_part(page: AppTest):
    text = shown(page, article="end", search="arrives")
    linked = page.session_state["content"].library.article("end")
    number = len(parts_of(linked))
    assert number > 2
    sentence = linked.article.sentences[-1].id
    assert f'href="?article=end&amp;excerpt={sentence}&amp;part={number}"' in text


def test_while_its_claims_are_being_read_a_long_article_is_shown(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
):
    may_end = Event()

    def read_slowly(*_: object) -> Clauses:
        may_end.wait(60)
        return Clauses([])

    monkeypatch.setattr(claimed, "clauses_of", read_slowly)
    st.cache_resource.clear()
    try:
        text = shown(page, article="rows", claim="1")
        assert 'data-article="rows"' in text
        assert text.count(claimed.BEING_READ) == 2
    finally:
        may_end.set()
    linked = page.session_state["content"].library.article("rows")
    assert claimed.clauses(page.session_state["content"], linked) == []
    assert claimed.BEING_READ not in shown(page, article="rows", claim="1")
