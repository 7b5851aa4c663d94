"""The README's table of the project is true, and data flows in its order."""

import ast
import re
from itertools import dropwhile, takewhile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (·?) ?(`.*?) \|", README, re.MULTILINE)
SCREEN = {"dashboard", "folium", "streamlit", "streamlit_folium"}


def parts(folder: str) -> list[list[str]]:
    """Return the parts of a folder, a list for each row below its own in the table."""
    _, *below = dropwhile(lambda row: row != ("", f"`{folder}/`"), ROWS)
    return [re.findall(r"`(\w+)/?`", cell) for _, cell in takewhile(lambda row: row[0], below)]


RANK = {name: rank for rank, names in enumerate(parts("geo")) for name in names}


def imported(module: Path) -> set[str]:
    """Return the modules that a file imports, by their full names."""
    nodes = list(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))
    whole = {a.name for node in nodes if isinstance(node, ast.Import) for a in node.names}
    return whole | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("folder", ["geo", "dashboard"])
def test_the_table_names_each_part_once(folder: str):
    rooms = {file.parent.name for file in (ROOT / folder).glob("*/__init__.py")}
    modules = {file.stem for file in (ROOT / folder).glob("*.py")} - {"__init__"}
    named = [name for names in parts(folder) for name in names]
    assert sorted(named) == sorted(rooms | modules)


@pytest.mark.parametrize("room", RANK)
def test_a_room_imports_only_from_those_above_it(room: str):
    files = [*(ROOT / "geo" / room).rglob("*.py"), *(ROOT / "geo").glob(f"{room}.py")]
    used = {name for file in files for name in imported(file) if f"{name}.".startswith("geo.")}
    assert [name for name in used if RANK[name.split(".")[1]] > RANK[room]] == []


def test_the_library_knows_no_screen():
    used = {name.split(".")[0] for m in (ROOT / "geo").rglob("*.py") for name in imported(m)}
    assert used & SCREEN == set()


def test_the_page_imports_each_name_from_the_module_that_defines_it():
    assert [m.name for m in (ROOT / "dashboard").rglob("*.py") if "geo" in imported(m)] == []
