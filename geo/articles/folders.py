"""Which files of a folder are articles, and their bytes."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from geo.articles.batches import ArticleFile
from geo.articles.cache import content_key
from geo.articles.reading import SUFFIXES, read_bytes
from geo.errors import ArticleError, GeoError

_KEPT_BY_WINDOWS = ("thumbs.db", "desktop.ini")


def file_entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return the files of a folder by name, none where it is not there; not its subfolders.

    What a program keeps there for itself (.DS_Store, ~$lock.docx) is left out.
    """
    try:
        with os.scandir(folder) as entries:
            found = [e for e in entries if not is_hidden(e.name) and e.is_file()]
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []


def article_entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return the articles of a folder by name, none where it is not there; not its subfolders."""
    return [entry for entry in file_entries(folder) if is_article(entry.name)]


def is_article(name: str) -> bool:
    """Return whether a file of this name is taken for an article."""
    return not is_hidden(name) and name.lower().endswith(SUFFIXES)


def is_hidden(name: str) -> bool:
    """Return whether a file of this name is one that a program keeps for itself."""
    return name.startswith((".", "~")) or name.lower() in _KEPT_BY_WINDOWS


def read_files(
    named: Iterable[tuple[Path, str]], linker: str, problems: list[GeoError]
) -> Iterator[ArticleFile]:
    """Yield files, each with the name that readers see, and note those that cannot be had.

    They are read as they are asked for. `linker` is what `linker_key` gives.
    """
    taken = dict[Path, str]()
    for path, shown in named:
        id, dot, suffix = path.name.rpartition(".")
        address = path.parent / id
        try:
            _check_name(path.name, shown, taken.get(address))
            data = read_bytes(path, file=shown)
        except GeoError as problem:
            problems.append(problem)
            continue
        taken[address] = shown
        key = content_key(data, dot + suffix, linker)
        yield ArticleFile(id, dot + suffix, shown, data, key)


def _check_name(name: str, shown: str, taken_by: str | None) -> None:
    if taken_by:
        id = name.rpartition(".")[0]
        fault = f"its id {id!r} is taken by {taken_by}; rename one of them"
        raise ArticleError(shown, fault)
    if not name.isprintable():
        raise ArticleError(ascii(name), "its name has signs that no address can hold; rename it")
