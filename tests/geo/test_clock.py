"""A clock that is wrong, or was set back: what has changed is seen, and nothing waits for ever."""

import os
import re
from pathlib import Path

import pytest

import dashboard
import geo
from geo.articles.library_files import signature
from geo.files import state_of

DAY_S = 86_400
ASKS_A_FILE = "folders.py"  # whether a file was written to just now: no wait hangs on the answer
MODULES = [
    module
    for package in (geo, dashboard)
    for module in Path(package.__path__[0]).rglob("*.py")
]  # fmt: skip


def state(folder: Path) -> str:
    return state_of(os.scandir(folder))


@pytest.mark.parametrize("seen_by", [state, signature])
@pytest.mark.parametrize("days", [-365, -1, 1, 40_000])
def test_a_file_that_is_changed_is_seen_whatever_the_clock_says(tmp_path, seen_by, days):
    file = tmp_path / "a.txt"
    file.write_text("one")
    before, then = seen_by(tmp_path), file.stat().st_mtime
    file.write_text("two")
    os.utime(file, (then + days * DAY_S, then + days * DAY_S))
    assert seen_by(tmp_path) != before


@pytest.mark.parametrize("then", [0, -DAY_S, 5_000_000_000])
def test_a_file_of_any_time_has_one_state_until_it_is_changed(tmp_path, then):
    (tmp_path / "a.txt").write_text("one")
    os.utime(tmp_path / "a.txt", (then, then))
    assert state(tmp_path) == state(tmp_path)


def test_how_long_a_thing_takes_is_not_read_from_a_clock_that_may_be_set():
    of_the_day = re.compile(r"\btime\.time\(|from time import .*\btime\b|datetime\.now\(")
    texts = [(module.name, module.read_text(encoding="utf-8")) for module in MODULES]
    assert [name for name, text in texts if of_the_day.search(text)] == [ASKS_A_FILE]
