"""Which files of a folder are articles, and their bytes."""

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from time import sleep, time

from geo.articles.batches import MOST_BYTES, ArticleFile
from geo.articles.cache import content_key
from geo.articles.reading import SUFFIXES, read_bytes
from geo.errors import ArticleError, GeoError, attempt, reading
from geo.files import is_folder, is_hidden

SETTLED_SECONDS = 0.5
"""What was written to later than so long ago may be written to still."""


def file_entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return the files of a folder by name, none where it cannot be listed.

    Folders in it are left out but those with an article's name, which a reader must hear of; so is
    what a program keeps there for itself (.DS_Store, ~$lock.docx).
    """
    return attempt(partial(list_files, folder), [], [])


def list_files(folder: Path) -> list[os.DirEntry[str]]:
    """Return what `file_entries` does; raises ArticleError where the folder cannot be listed."""
    with reading(folder, ArticleError), os.scandir(folder) as entries:
        found = [
            e for e in entries if not is_hidden(e.name) and (is_article(e.name) or not is_folder(e))
        ]
        return sorted(found, key=lambda entry: entry.name)


def article_entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return the articles of a folder by name, none where it is not there; not its subfolders."""
    return [entry for entry in file_entries(folder) if is_article(entry.name)]


def is_article(name: str) -> bool:
    """Return whether a file of this name is taken for an article."""
    return not is_hidden(name) and name.lower().endswith(SUFFIXES)


def is_addressable(name: str) -> bool:
    """Return whether the address of an article can hold its file's name."""
    return name.isprintable()


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
            data = _read_settled(path, shown)
        except GeoError as problem:
            problems.append(problem)
            continue
        taken[address] = shown
        key = content_key(data, dot + suffix, linker)
        yield ArticleFile(id, dot + suffix, shown, data, key)


def _read_settled(path: Path, shown: str) -> bytes:
    """Read a file, unless it is large and being written just now: half of it takes long in vain."""
    data = read_bytes(path, file=shown)
    with reading(shown, ArticleError):
        is_half = len(data) > MOST_BYTES and _is_being_written(path)
    if is_half:
        fault = "is being written just now; it is read by itself once that is done"
        raise ArticleError(shown, fault, may_pass=True)
    return data


def _is_being_written(path: Path) -> bool:
    before = path.stat()
    if abs(time() - before.st_mtime) >= SETTLED_SECONDS:
        return False
    sleep(SETTLED_SECONDS)
    after = path.stat()
    return (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)


def _check_name(name: str, shown: str, taken_by: str | None) -> None:
    if taken_by:
        id = name.rpartition(".")[0]
        fault = f"its id {id!r} is taken by {taken_by}; rename one of them"
        raise ArticleError(shown, fault)
    if not is_addressable(name):
        raise ArticleError(ascii(name), "its name has signs that no address can hold; rename it")
