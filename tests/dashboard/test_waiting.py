"""What a reader sees while many articles are being linked, and then."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import content, loading, waiting
from geo import Library, load_library
from tests.dashboard.shown import heading

DASHBOARD = Path(content.__file__).parent


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Event]:
    """Stop linking where it has come to 3,400 of 20,000 articles, until this is set."""
    go_on = Event()

    def load(*folders: Any, progress: Any, **options: Any) -> Library:
        progress(3400, 20_000)
        go_on.wait()
        return load_library(*folders, **options)

    (tmp_path / "rain.txt").write_text("It rained in the valley.")
    monkeypatch.setattr(content, "load_library", load)
    monkeypatch.setattr(content, "SEEDS", tmp_path)
    monkeypatch.setattr(content, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", 0.01)
    yield go_on
    go_on.set()


def open_page(**params: str) -> AppTest:
    page = AppTest.from_file(str(DASHBOARD / "page.py"), default_timeout=60)
    for key, value in params.items():
        page.query_params[key] = value
    return page.run()


def said(page: AppTest) -> list[str]:
    return [element.proto.text for element in page.get("progress")]


def test_each_reader_sees_how_far_it_is(go_on: Event):
    pages = [open_page(), open_page(feature="btc")]
    told = ["Reading the articles: 3,400 of 20,000 …"]
    assert [said(page) for page in pages] == [told, told]
    assert not any(page.exception for page in pages)


def test_the_page_has_its_title_meanwhile(go_on: Event):
    assert "<h1>Lines of the South Caucasus</h1>" in open_page().get("html")[0].proto.body


def test_the_page_about_the_data_waits_too(go_on: Event):
    page = AppTest.from_file(str(DASHBOARD / "page.py"), default_timeout=60)
    assert said(page.switch_page("pages/about.py").run()) != []


def test_then_the_page_comes_as_the_address_asks(go_on: Event, monkeypatch: pytest.MonkeyPatch):
    page = open_page(feature="btc")
    go_on.set()
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", 60)
    page.run()
    assert said(page) == []
    assert heading(page) == "BTC oil pipeline"


@pytest.mark.parametrize("told", [[], [(1, 1)], [(50, 60)]])
def test_what_has_few_to_link_or_none_is_waited_for_however_long(
    go_on: Event, monkeypatch: pytest.MonkeyPatch, told: list[tuple[int, int]]
):
    def load(*folders: Any, progress: Any, **options: Any) -> Library:
        for done, total in told:
            progress(done, total)
        go_on.wait(0.1)  # ten times as long as a reader's patience
        return load_library(*folders, **options)

    monkeypatch.setattr(content, "load_library", load)
    page = open_page()
    assert said(page) == []
    assert heading(page) == "Overview"


def test_over_a_few_that_are_hard_no_run_waits_for_ever(
    go_on: Event, monkeypatch: pytest.MonkeyPatch
):
    def load(*folders: Any, **options: Any) -> Library:
        go_on.wait()
        return load_library(*folders, **options)

    monkeypatch.setattr(content, "load_library", load)
    monkeypatch.setattr(waiting, "LONGEST_SECONDS", 0.01)
    page = open_page(feature="btc")
    assert told(page)[1] == '<p role="status">Reading the articles …</p>'
    go_on.set()
    monkeypatch.setattr(waiting, "LONGEST_SECONDS", 60)
    page.run()
    assert heading(page) == "BTC oil pipeline"


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch, go_on: Event) -> Iterator[list[str]]:
    """Let reading fail as long as this names a fault, and note each try after it."""
    faults = ["a fault of ours"]

    def load(*folders: Any, progress: Any, **options: Any) -> Library:
        faults.append("tried")
        if faults[0]:
            raise RuntimeError(faults[0])
        return load_library(*folders, **options)

    monkeypatch.setattr(content, "load_library", load)
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", 60)
    yield faults
    content._loading.clear()


def told(page: AppTest) -> list[str]:
    return [element.proto.body for element in page.get("html")]


def test_where_reading_fails_readers_are_told_in_plain_words(failing: list[str]):
    page = open_page()
    assert not page.exception
    assert told(page) == [
        "<h1>Lines of the South Caucasus</h1>",
        '<p role="status">The map cannot be shown at the moment: reading the articles failed. '
        "This page tries again by itself, and opens as your link asks. Whoever runs it finds the "
        "cause in the server&#x27;s log.</p>",
    ]


def test_it_is_tried_once_for_all_who_come_soon(failing: list[str]):
    for _ in range(3):
        open_page()
    assert failing.count("tried") == 1


def test_who_comes_later_tries_again_and_the_page_opens_as_the_address_asks(
    failing: list[str], monkeypatch: pytest.MonkeyPatch
):
    page = open_page(feature="btc")
    failing[0] = ""
    monkeypatch.setattr(loading, "RETRY_SECONDS", 0)
    page.run()
    assert heading(page) == "BTC oil pipeline"


def test_programs_that_ask_meanwhile_are_told_to_come_again(failing: list[str]):
    open_page()
    assert content.content_of_all() is None
