"""The library does and exports what the README tells of it."""

import re
from pathlib import Path

import pytest

import geo

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION = re.findall(r"^## Use the library\n(.+?)^## ", README, re.DOTALL | re.MULTILINE)[0]
BLOCKS = re.findall(r"^```\w*\n(.+?)^```$", README, re.DOTALL | re.MULTILINE)
CODE, PRINTED, PUBLISHING, EXPLAINING = BLOCKS
CELLS = re.findall(r"^\| .+? \|(.+)$", SECTION, re.MULTILINE)


def test_the_example_prints_what_the_readme_shows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(ROOT)
    exec(CODE, {})
    assert capsys.readouterr().out == PRINTED


def test_the_lines_on_claims_go_on_from_the_example(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(ROOT)
    exec(CODE + EXPLAINING, {})
    assert capsys.readouterr().out.endswith("(rule passing-crosses).\n")


def test_the_lines_on_what_is_published_go_on_from_the_example(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(ROOT)
    exec(CODE + PUBLISHING, {})
    assert capsys.readouterr().out.splitlines()[-1].startswith("2015 ")


def test_the_readme_lists_what_the_library_exports():
    listed = [name for cells in CELLS for name in re.findall(r"`(\w+)`", cells)]
    assert sorted(listed) == sorted(geo.__all__)
