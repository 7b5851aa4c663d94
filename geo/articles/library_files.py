"""Reads a folder of articles into a library; each file is linked once."""

import hashlib
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from geo.articles.article import SUFFIXES, decode_article, parse_article, read_bytes
from geo.articles.cache import LinkCache, Packed, content_key, linker_key
from geo.articles.library import Library
from geo.articles.linking import Entry, entry_of, link, pack_entry, pack_text, unpack_entry
from geo.errors import ArticleError, GeoError
from geo.folding import fold
from geo.names.gazetteer import Gazetteer


class _File(NamedTuple):
    """The bytes of an article's file, and how readers see its name."""

    id: str
    suffix: str
    shown: str
    data: bytes


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


def load_library(folder: Path, gazetteer: Gazetteer, *, cache: Path | None = None) -> Library:
    """Read and link the articles of a folder: its .txt, .md and .html files, not its subfolders.

    What the folder `cache` holds already, for the same bytes, names and code, is not linked again.
    A file that cannot be read is named in the library's `problems`, and the rest is there.
    """
    problems = list[GeoError]()
    files = _read(Path(folder), problems)
    store, linker = LinkCache(cache), linker_key(gazetteer)
    keys = {file.id: content_key(file.data, file.suffix, linker) for file in files}
    kept, linked = store.read(keys.values()), dict[str, _Linked]()
    for file in files:
        packed = kept.get(keys[file.id])
        try:
            linked[file.id] = _unpack(packed, file.id) if packed else _link(file, gazetteer)
        except GeoError as problem:
            problems.append(problem)
    store.write({keys[id]: found.packed for id, found in linked.items() if keys[id] not in kept})
    return _library(linked, problems)


def _read(folder: Path, problems: list[GeoError]) -> list[_File]:
    if not folder.is_dir():
        problems.append(ArticleError(folder, "there is no such folder; make it, or name another"))
    files = dict[str, _File]()
    for entry in _entries(folder):
        id, dot, suffix = entry.name.rpartition(".")
        shown = f"{folder.name}/{entry.name}"  # readers see it: no folders above its own
        try:
            _check_name(entry.name, shown, files.get(id))
            data = read_bytes(Path(entry.path), file=shown)
            files[id] = _File(id, dot + suffix, shown, data)
        except GeoError as problem:
            problems.append(problem)
    return list(files.values())


def _check_name(name: str, shown: str, same: _File | None) -> None:
    if same:
        fault = f"its id {same.id!r} is taken by {same.shown}; rename one of them"
        raise ArticleError(shown, fault)
    if not name.isprintable():
        raise ArticleError(ascii(name), "its name has signs that no address can hold; rename it")


def _unpack(packed: Packed, id: str) -> _Linked:
    return _Linked(unpack_entry(packed.entry, id=id), packed)


def _link(file: _File, gazetteer: Gazetteer) -> _Linked:
    text = decode_article(file.data, file=file.shown)
    article = parse_article(text, id=file.id, suffix=file.suffix, file=file.shown)
    linked = link(article, gazetteer)
    entry = entry_of(linked)
    folded = "\n".join(fold(sentence.text).text for sentence in article.sentences)
    return _Linked(entry, Packed(pack_entry(entry), pack_text(linked), folded))


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
