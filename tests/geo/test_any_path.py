"""Whoever calls the library says where a file is as text, as a Path, or as anything like one."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import geo

TOY = Path(__file__).parent / "another_case"
DATA, SEEDS = TOY / "data", TOY / "seeds"


class Somewhere(os.PathLike[str]):
    """A path of another library."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)

    def __fspath__(self) -> str:
        return self.path


def vocabulary(folder: Any) -> geo.Vocabulary:
    names, layers, base = geo.load_gazetteer(DATA), geo.load_layers(DATA), geo.load_base(DATA)
    return geo.load_vocabulary(folder, gazetteer=names, layers=layers, base=base)


READERS: dict[str, Callable[[Any], object]] = {
    **{
        f"load_{name}": getattr(geo, f"load_{name}")
        for name in ("base", "case", "events", "facts", "gazetteer", "layers", "records", "sources")
    },
    "load_event_finder": lambda folder: geo.load_event_finder(folder, events=()),
    "load_library": lambda folder: geo.load_library(folder, geo.load_gazetteer(DATA)),
    "load_vocabulary": vocabulary,
    "read_article": geo.read_article,
}
"""All functions that read files."""


def test_these_are_all_that_read_files() -> None:
    named = {name for name in geo.__all__ if name.startswith(("load_", "read_"))}
    assert READERS.keys() == named


@pytest.mark.parametrize("kind", [str, Somewhere])
@pytest.mark.parametrize("name", READERS)
def test_a_path_may_be_of_any_kind(name: str, kind: type) -> None:
    paths = {"load_library": SEEDS, "read_article": next(SEEDS.iterdir())}
    path = paths.get(name, DATA)
    read = READERS[name]
    assert type(read(kind(path))) is type(read(path))


def test_the_links_may_be_kept_in_a_folder_of_any_kind(tmp_path: Path) -> None:
    names = geo.load_gazetteer(DATA)
    library = geo.load_library(str(SEEDS), names, cache=str(tmp_path / "cache"))
    assert len(library.entries) == 2
    assert any(tmp_path.iterdir())
