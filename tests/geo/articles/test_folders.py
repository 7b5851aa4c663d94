import os
from collections.abc import Callable
from pathlib import Path

import pytest

from geo.articles import folders
from geo.articles.folders import read_files
from geo.errors import GeoError

TEXT = "It rains. " * 30_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An article that is large, and was written to just now."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    return path


def meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do this while a file is waited for."""
    monkeypatch.setattr(folders, "sleep", lambda _: act())


def read(path: Path) -> tuple[list[bytes], list[GeoError]]:
    problems: list[GeoError] = []
    return [file.data for file in read_files([(path, "seeds/a.txt")], "", problems)], problems


def test_a_large_file_that_grows_is_named_and_not_read_for_now(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: path.write_text(TEXT + "It pours."))
    files, (problem,) = read(path)
    assert files == []
    assert str(problem).startswith("seeds/a.txt: is being written just now; it is read by itself")
    assert problem.may_pass


def test_one_that_vanishes_meanwhile_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile(monkeypatch, path.unlink)
    files, (problem,) = read(path)
    assert files == []
    assert "seeds/a.txt: cannot be read (No such file" in str(problem)


def test_one_that_stays_as_it_is_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile(monkeypatch, lambda: None)
    assert read(path) == ([TEXT.encode()], [])


def test_one_that_was_written_before_is_not_waited_for(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: pytest.fail("it is waited for"))
    os.utime(path, (1_000_000, 1_000_000))
    assert read(path) == ([TEXT.encode()], [])


@pytest.mark.parametrize("seconds", [-100_000_000, 100_000_000])
def test_where_the_clock_is_wrong_a_file_is_read_at_once(
    path: Path, monkeypatch: pytest.MonkeyPatch, seconds: int
) -> None:
    meanwhile(monkeypatch, lambda: pytest.fail("it is waited for"))
    monkeypatch.setattr(folders, "time", lambda: path.stat().st_mtime + seconds)
    assert read(path) == ([TEXT.encode()], [])
