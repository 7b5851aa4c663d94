"""Files of data/ and seeds/ that cannot be used: each is named, and the page shows the rest."""

import errno
import logging
import os
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import content, loading
from geo.errors import UNFORESEEN
from geo.layers import facts
from tests.dashboard.shown import notices

PAGE = content.BESIDE / "dashboard" / "page.py"


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A copy of data/ and seeds/ that the page reads."""
    for name in ("DATA", "SEEDS"):
        monkeypatch.setattr(content, name, copytree(getattr(content, name), tmp_path / name))
    monkeypatch.setattr(content, "CACHE", tmp_path / "CACHE")
    return content.DATA, content.SEEDS


def open_page(**params: str) -> AppTest:
    page = AppTest.from_file(str(PAGE), default_timeout=60)
    page.query_params.update(params)
    page.run()
    assert not page.exception
    return page


def told(page: AppTest) -> list[str]:
    return notices(page, "warning")


def test_a_dozen_bad_files_at_once_are_named_and_the_rest_is_shown(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.notice.MOST_PROBLEMS", 50)
    data, seeds = folders
    (data / ".#facts.csv").symlink_to("an-editor@host.1")
    (data / "btk.geojson").write_text('{"type": "FeatureCollection"')
    (data / "gyumri.geojson").unlink()
    (data / "events.csv").unlink()
    (data / "events.csv").symlink_to("/etc/passwd")
    (data / "questions.csv").unlink()
    os.mkfifo(data / "questions.csv")
    os.mkfifo(data / "pipe.geojson")
    (data / "basemap" / "rivers.geojson").write_bytes(b"\xff\xfe")
    (data / "basemap" / "relief.webp").write_text("no picture")
    (data / "companies.csv").unlink()
    (data / "event-kinds.toml").write_text("a = " + "[" * 10_000)
    (seeds / "sound.txt").write_text("By the sea\n\nThe Baku-Tbilisi-Ceyhan pipeline is long.\n")
    (seeds / "loop.txt").symlink_to("loop.txt")
    (seeds / "away.html").symlink_to("/etc/passwd")
    (seeds / "folder.md").mkdir()
    os.mkfifo(seeds / "pipe.pdf")
    (seeds / "bad.html").write_text("<![ x]>")
    with (seeds / "large.txt").open("wb") as file:
        file.truncate(200_000_000)
    page = open_page()
    named = sorted(text.partition(":")[0] for text in told(page))
    assert named == [
        "away.html", "bad.html", "btk.geojson", "companies.csv", "event-kinds.toml", "events.csv",
        "folder.md", "gyumri.geojson", "large.txt", "loop.txt", "pipe.geojson", "pipe.pdf",
        "questions.csv", "relief.webp", "rivers.geojson",
    ]  # fmt: skip
    found = page.session_state["content"]
    assert sorted(found.features) == ["btc", "bte", "tovuz"]
    assert "sound" in found.article_ids
    assert found.facts


def test_a_missing_layer_is_named_with_all_that_refers_to_it(folders: tuple[Path, Path]) -> None:
    (folders[0] / "btc.geojson").unlink()
    assert told(open_page()) == [
        "btc.geojson: is missing, and names.csv, facts.csv, events.csv, questions.csv and "
        "sources.csv refer to it; put it back, or leave that out"
    ]


def test_a_faulty_table_that_helps_the_names_costs_that_table_alone(
    folders: tuple[Path, Path],
) -> None:
    (folders[0] / "reasons.csv").write_text("about\n")
    page = open_page()
    assert [text.partition(":")[0] for text in told(page)] == ["reasons.csv"]
    names = page.session_state["content"].gazetteer
    assert (bool(names.names), names.reasons) == (True, ())


def test_a_faulty_row_of_the_sources_costs_what_rests_on_it_and_is_named(
    folders: tuple[Path, Path],
) -> None:
    before = open_page().session_state["content"]
    cited = before.facts[0].source
    table = folders[0] / "sources.csv"
    rows = table.read_text().splitlines(keepends=True)
    (at,) = (n for n, row in enumerate(rows) if row.startswith(f"{cited},"))
    rows[at] = f"{cited},,,nonsense\n"
    table.write_text("".join(rows))
    page = open_page()
    assert any(f"sources.csv: line {at + 1} has 4 values" in text for text in told(page))
    assert any(f'facts.csv: line 2: source "{cited}" is not in' in text for text in told(page))
    found = page.session_state["content"]
    assert found.facts == tuple(fact for fact in before.facts if fact.source != cited)
    assert found.events == tuple(one for one in before.events if cited not in one.sources)
    assert found.sources == {id: it for id, it in before.sources.items() if id != cited}


@pytest.mark.parametrize("file", ["facts.csv", "events.csv"])
def test_a_faulty_row_of_facts_or_events_costs_that_row(
    folders: tuple[Path, Path], file: str
) -> None:
    before = open_page().session_state["content"]
    with (folders[0] / file).open("a") as table:
        table.write("half a row\n")
    page = open_page()
    (said,) = told(page)
    assert said.startswith(f"{file}: line ")
    found = page.session_state["content"]
    assert (found.facts, found.events) == (before.facts, before.events)


@pytest.mark.parametrize("file", ["names.csv", "namesakes.csv"])
def test_a_faulty_row_of_names_costs_that_row(folders: tuple[Path, Path], file: str) -> None:
    before = open_page().session_state["content"].gazetteer
    with (folders[0] / file).open("a") as table:
        table.write("half a row\n")
    page = open_page()
    (said,) = told(page)
    assert said.startswith(f"{file}: line ")
    assert page.session_state["content"].gazetteer == before


def test_faulty_licences_cost_their_addresses_alone(folders: tuple[Path, Path]) -> None:
    (folders[0] / "licences.csv").write_text("name\n")
    page = open_page()
    assert [text.partition(":")[0] for text in told(page)] == ["licences.csv"]
    assert page.session_state["content"].facts


def test_a_faulty_record_of_versions_is_named(folders: tuple[Path, Path]) -> None:
    (folders[0] / "versions.csv").write_text("sep=;\n")
    (said,) = told(open_page())
    assert said.startswith("versions.csv: ")


def test_a_missing_article_is_named(folders: tuple[Path, Path]) -> None:
    for article in folders[1].iterdir():
        article.unlink()
    (folders[1] / "sound.txt").write_text("By the sea\n\nThe Baku-Tbilisi-Ceyhan pipeline.\n")
    (said,) = told(open_page())
    assert ".txt: is missing, and articles.csv refers to it;" in said


def test_a_mended_base_map_is_taken_up_at_the_next_load(folders: tuple[Path, Path]) -> None:
    borders = folders[0] / "basemap" / "borders.geojson"
    sound = borders.read_bytes()
    borders.write_bytes(b"{" * len(sound))
    assert "Nothing can be measured, because the base map cannot be read." in told(open_page())
    borders.write_bytes(sound)
    assert told(open_page()) == []


@pytest.mark.parametrize("name", ["places", "districts"])
def test_what_the_base_map_can_do_without_costs_what_rests_on_it(
    folders: tuple[Path, Path], name: str
) -> None:
    file = folders[0] / "basemap" / f"{name}.geojson"
    file.write_text("{")
    page = open_page(feature="btc", claim="all")
    (said,) = told(page)
    assert said.startswith(f"{file.name}: ")
    found = page.session_state["content"]
    assert found.features["btc"].lies == "crosses Azerbaijan, Georgia and Turkey"
    assert (found.vocabulary is not None, len(getattr(found.base, name))) == (True, 0)


def test_a_file_that_may_be_read_again_is_taken_up_at_the_next_load(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, flags: int, *rest: int) -> int:
        if path.endswith("facts.csv"):
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *rest)

    opened = os.open
    with monkeypatch.context() as refused:
        refused.setattr("geo.files.os.open", refuse)
        assert [text.partition(";")[0] for text in told(open_page())] == [
            "facts.csv: cannot be read (Permission denied)"
        ]
    (folders[0] / "facts.csv").chmod(0o640)
    assert told(open_page()) == []


@pytest.mark.parametrize("file", ["facts.csv", "btc.geojson", "countries.geojson", "relief.webp"])
def test_what_a_disk_gives_after_all_is_taken_up_though_no_file_changed(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    def fail(path: str, flags: int, *rest: int) -> int:
        if path.endswith(file):
            raise OSError(errno.EIO, "Input/output error")
        return opened(path, flags, *rest)

    opened = os.open
    with monkeypatch.context() as failing:
        failing.setattr("geo.files.os.open", fail)
        page = open_page()
    less = page.session_state["content"].version
    assert [text for text in told(page) if f"{file}: cannot be read" in text]
    for name in ("RETRY_SECONDS", "REST"):
        monkeypatch.setattr(loading, name, 0)
    state = content._signature(content.DATA), content._articles(content.SEEDS)()
    open_page()
    content._loading(*state).wait(60)
    page = open_page()
    assert told(page) == []
    assert page.session_state["content"].version != less


def test_what_nobody_foresaw_is_named_and_the_log_alone_has_the_details(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError("at 0xdead")

    monkeypatch.setattr(facts, "_faults", fail)
    with caplog.at_level(logging.WARNING, "dashboard.content"):
        assert told(open_page()) == [f"facts.csv: {UNFORESEEN}"]
        open_page()
    (line,) = (it.getMessage() for it in caplog.records if "facts.csv" in it.getMessage())
    assert f"{folders[0]}/facts.csv" in line
    assert "MemoryError: at 0xdead" in line


@pytest.mark.parametrize("folder", [0, 1], ids=["data", "seeds"])
@pytest.mark.parametrize("is_there", [True, False], ids=["empty", "missing"])
def test_without_data_or_articles_the_page_says_what_it_lacks(
    folders: tuple[Path, Path], folder: int, is_there: bool
) -> None:
    rmtree(folders[folder])
    if is_there:
        folders[folder].mkdir()
    assert any(text.startswith(f"{folders[folder].name}: ") for text in told(open_page()))
