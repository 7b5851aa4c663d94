"""The code knows no case: what the map is about stands in data/ alone, and in examples."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.repository.case_names import case_name

ROOT = Path(__file__).parents[2]
SUFFIXES = (".py", ".toml", ".js", ".css")
EXAMPLES = {"example", "becomes", "near_miss"}
"""What the arguments and keys are called that show how a sentence is read."""
NAMES = {"name", "own_name", "script", "agencies"}
"""What the keys of names are called in the file of a language."""


def of_module(node: ast.AST) -> Iterator[str]:
    """Return the texts in a module that are no docstrings and no examples."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif not _is_docstring(node) and not _is_example(node):
        for child in ast.iter_child_nodes(node):
            yield from of_module(child)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_example(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign):
        return any("EXAMPLE" in ast.unparse(target) for target in node.targets)
    return isinstance(node, ast.keyword) and node.arg in EXAMPLES


def of_table(value: Any, *, but: set[str]) -> Iterator[str]:
    """Return the keys and texts of a TOML file, but not those under some keys."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from () if key in but else (key, *of_table(inner, but=but))
    elif isinstance(value, list):
        for inner in value:
            yield from of_table(inner, but=but)
    else:
        yield str(value)


def of_file(path: Path) -> Iterator[str]:
    """Return the texts of a file of the code; languages may be called as countries are."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        yield from of_module(ast.parse(text))
    elif path.suffix == ".toml":
        named = NAMES if path.parent.name == "languages" else set()
        yield from of_table(tomllib.loads(text), but=EXAMPLES | named)
    else:
        yield re.sub("font-family:[^;}]*", "", text)


@pytest.mark.parametrize("folder", ["geo", "dashboard"])
def test_no_text_in_the_code_names_a_thing_of_the_case(folder: str) -> None:
    files = [path for path in (ROOT / folder).rglob("*") if path.suffix in SUFFIXES]
    assert files
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files
        for text in of_file(path)
        for match in case_name().finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    ['NAME = "Tovuz"', 'draw(f"in {x}, Armenia")', 'rule(near="BTC")', 'WORDS = {"Kars": ("a",)}'],
)
def test_a_text_that_names_one_is_found(code: str) -> None:
    assert any(map(case_name().search, of_module(ast.parse(code))))


@pytest.mark.parametrize(
    "code",
    [
        'def f():\n    """`"in Tovuz"`."""',
        'rule(example="Tovuz is far.")',
        '_EXAMPLE = "In Tovuz."',
    ],
)
def test_docstrings_and_examples_may_name_one(code: str) -> None:
    assert not any(map(case_name().search, of_module(ast.parse(code))))
