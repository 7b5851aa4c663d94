"""Reads a folder of articles into a library; each file is linked once."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from geo.articles.article import SUFFIXES, read_bytes
from geo.articles.batches import ArticleFile
from geo.articles.cache import LinkCache, Packed, content_key, linker_key
from geo.articles.library import Library
from geo.articles.link_files import Progress, link_files
from geo.articles.linking import Entry, unpack_entry
from geo.errors import ArticleError, GeoError
from geo.names.gazetteer import Gazetteer


class _Linked(NamedTuple):
    """What a list shows of an article, and all of it as the cache keeps it."""

    entry: Entry
    packed: Packed


def signature(folder: Path) -> str:
    """Return the state of a folder: it changes when an article is added, changed or deleted.

    Only names, sizes and times of change are looked at, so it is cheap enough for every page load.
    """
    state = [(entry.name, *_stat(entry)) for entry in _entries(folder)]
    return hashlib.sha256(repr(state).encode()).hexdigest()


def load_library(
    folder: Path,
    gazetteer: Gazetteer,
    *,
    cache: Path | None = None,
    progress: Progress | None = None,
) -> Library:
    """Read and link the articles of a folder: its .txt, .md and .html files, not its subfolders.

    What the folder `cache` holds already, for the same bytes, names and code, is not linked again.
    Many are linked on all cores, and kept there as they are done: what stops it loses little.
    `progress` hears then how many are done, and how many there are in all. A file that cannot be
    read is named in the library's `problems`, and the rest is there.
    """
    problems, faults, linked = list[GeoError](), dict[str, GeoError](), dict[str, _Linked]()
    entries = _entries(Path(folder))
    files = _read(Path(folder), entries, linker_key(gazetteer), problems)
    links = link_files(files, gazetteer, LinkCache(cache), total=len(entries), progress=progress)
    for file, outcome in links:
        if isinstance(outcome, GeoError):
            faults[file.shown] = outcome
        else:
            linked[file.id] = _Linked(unpack_entry(outcome.entry, id=file.id), outcome)
    return _library(linked, [*problems, *(faults[name] for name in sorted(faults))])


def _read(
    folder: Path, entries: Iterable[os.DirEntry[str]], linker: str, problems: list[GeoError]
) -> Iterator[ArticleFile]:
    """Yield the files as they are asked for, and note those that cannot be had."""
    if not folder.is_dir():
        problems.append(ArticleError(folder, "there is no such folder; make it, or name another"))
    taken = dict[str, str]()
    for entry in entries:
        id, dot, suffix = entry.name.rpartition(".")
        shown = f"{folder.name}/{entry.name}"  # readers see it: no folders above its own
        try:
            _check_name(entry.name, shown, taken.get(id))
            data = read_bytes(Path(entry.path), file=shown)
        except GeoError as problem:
            problems.append(problem)
            continue
        taken[id] = shown
        key = content_key(data, dot + suffix, linker)
        yield ArticleFile(id, dot + suffix, shown, data, key)


def _check_name(name: str, shown: str, taken_by: str | None) -> None:
    if taken_by:
        id = name.rpartition(".")[0]
        fault = f"its id {id!r} is taken by {taken_by}; rename one of them"
        raise ArticleError(shown, fault)
    if not name.isprintable():
        raise ArticleError(ascii(name), "its name has signs that no address can hold; rename it")


def _library(linked: Mapping[str, _Linked], problems: list[GeoError]) -> Library:
    entries = sorted((found.entry for found in linked.values()), key=_newest_first)
    packed = {id: found.packed for id, found in linked.items()}
    return Library(tuple(entries), tuple(problems), packed)


def _newest_first(entry: Entry) -> tuple[int, str]:
    return -(entry.header.day or date.min).toordinal(), entry.id


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(filter(_is_article, entries), key=lambda entry: entry.name)
    except OSError:
        return []


def _is_article(entry: os.DirEntry[str]) -> bool:
    hidden = entry.name.startswith((".", "~"))
    return not hidden and entry.name.lower().endswith(SUFFIXES) and entry.is_file()


def _stat(entry: os.DirEntry[str]) -> tuple[int, int]:
    try:
        found = entry.stat()
    except OSError:
        return (0, 0)
    return found.st_mtime_ns, found.st_size
