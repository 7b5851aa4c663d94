"""The library does and exports what the README tells of it."""

import re
from pathlib import Path

import pytest

import geo

ROOT = Path(__file__).parents[2]
SECTION = re.findall(
    r"^## Use the library\n(.+?)^## ",
    (ROOT / "README.md").read_text(encoding="utf-8"),
    re.DOTALL | re.MULTILINE,
)[0]
CODE, PRINTED = re.findall(r"^```\w*\n(.+?)^```$", SECTION, re.DOTALL | re.MULTILINE)
CELLS = re.findall(r"^\| .+? \|(.+)$", SECTION, re.MULTILINE)


def test_the_example_prints_what_the_readme_shows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(ROOT)
    exec(CODE, {})
    assert capsys.readouterr().out == PRINTED


def test_the_readme_lists_what_the_library_exports():
    listed = [name for cells in CELLS for name in re.findall(r"`(\w+)`", cells)]
    assert sorted(listed) == sorted(geo.__all__)
