"""python -m geo.link: the cluster is in articles/test_cluster.py."""

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from geo import load_gazetteer, load_library
from tests.geo.articles.files import NAMES, TEXT

CALLABLE = "import geo, geo.link; geo.link(geo.parse_article('Words.'), geo.Gazetteer())"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with names and an article, and work in it."""
    put(tmp_path / "data" / "names.csv", NAMES)
    put(tmp_path / "seeds" / "a.txt", TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def link(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Return what the command ends with, and what it prints."""

    def run(*arguments: str) -> tuple[object, str]:
        monkeypatch.setattr(sys, "argv", ["geo.link", *arguments])
        with pytest.raises(SystemExit) as end:
            runpy.run_module("geo.link", run_name="__main__")
        return end.value.code, capsys.readouterr().out

    return run


def put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def test_it_counts_what_it_linked_and_what_was_linked(folder: Path, link):
    link("seeds")
    put(folder / "seeds" / "b.txt", "It rains.")
    assert link("seeds") == (
        0,
        "2 articles: 1 linked now, 1 before, 0 that cannot be read. The links are in .cache.\n",
    )


def test_the_page_links_nothing_anew(folder: Path, link):
    told = []
    link("seeds")
    names = load_gazetteer(folder / "data")

    def tell(*progress: int) -> None:
        told.append(progress)

    library = load_library(folder / "seeds", names, cache=folder / ".cache", progress=tell)
    assert (library.count("north").mentions, told) == (1, [])


def test_what_cannot_be_read_is_named_and_makes_it_end_with_1(folder: Path, link):
    (folder / "seeds" / "b.txt").write_bytes(b"\x89PNG")
    ended, said = link("seeds")
    assert ended == 1
    assert said.startswith("seeds/b.txt: byte 89 at position 0 is not UTF-8, ")
    assert "2 articles: 1 linked now, 0 before, 1 that cannot be read." in said


def test_a_pattern_spans_folders_that_have_files_of_the_same_name(folder: Path, link):
    put(folder / "more" / "deep" / "a.txt", "It rains.")
    put(folder / "more" / "deep" / "a.doc", "No article.")
    assert link("**/*")[1].startswith("2 articles: 2 linked now")


def test_a_pattern_that_the_shell_has_expanded_is_the_same(folder: Path, link):
    put(folder / "more" / "a.txt", "It rains.")
    assert link("seeds/a.txt", "more/a.txt", "more")[1].startswith("2 articles: 2 linked now")


def test_two_of_a_name_in_one_folder_are_told_as_the_page_tells_it(folder: Path, link):
    put(folder / "seeds" / "a.md", "It rains.")
    assert "seeds/a.txt: its id 'a' is taken by seeds/a.md" in link("seeds")[1]


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["nowhere"], "nowhere: there is no such folder or file; "),
        (["nowhere/*.txt"], "nowhere/*.txt: there is no such folder or file; "),
        (["data"], "data: there is no article"),
        (["seeds", "--data", "nowhere"], "nowhere/names.csv: cannot be read"),
        (
            ["seeds", "--cache", "data/names.csv"],
            "data/names.csv/links.sqlite: it cannot be written",
        ),
    ],
)
def test_what_hinders_it_is_told_in_a_line(folder: Path, link, arguments: list[str], fault: str):
    ended, _ = link(*arguments)
    assert str(ended).startswith(fault)
    assert "\n" not in str(ended)


def test_the_function_keeps_its_name_where_the_command_is_imported():
    assert subprocess.run([sys.executable, "-c", CALLABLE], check=False).returncode == 0
