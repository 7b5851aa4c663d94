"""Reads a folder of articles into a library; each file is linked once."""

import hashlib
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from geo.articles import SUFFIXES, decode_article, parse_article, read_bytes
from geo.cache import LinkCache, Packed, content_key, linker_key
from geo.errors import ArticleError, GeoError
from geo.folding import fold
from geo.gazetteer import Gazetteer
from geo.library import Library
from geo.linking import Entry, entry_of, link, pack_entry, pack_text, unpack_entry


def signature(folder: Path) -> str:
    """Tell the state of a folder: it changes when an article is added, changed or deleted.

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
    contents = _contents(folder, problems)
    linker = linker_key(gazetteer)
    keys = {path: content_key(contents[path], path.suffix, linker) for path in contents}
    store = LinkCache(cache)
    kept = store.read(keys.values())
    made = dict[str, Packed]()
    for path, key in keys.items():
        if key not in kept and key not in made:
            try:
                made[key] = _link(path, contents[path], gazetteer)
            except GeoError as problem:
                problems.append(problem)
    store.write(made)
    linked = kept | made
    return _library(
        {path.stem: linked[key] for path, key in keys.items() if key in linked}, problems
    )


def _contents(folder: Path, problems: list[GeoError]) -> dict[Path, bytes]:
    contents, ids = dict[Path, bytes](), dict[str, str]()
    if not folder.is_dir():
        problems.append(ArticleError(folder, "there is no such folder; make it, or name another"))
    for entry in _entries(folder):
        path = Path(entry.path)
        try:
            _check_name(path, ids)
            contents[path] = read_bytes(path, file=_shown(path))
            ids[path.stem] = path.name
        except GeoError as problem:
            problems.append(problem)
    return contents


def _check_name(path: Path, ids: Mapping[str, str]) -> None:
    if path.stem in ids:
        fault = f"the id {path.stem!r} is taken by {ids[path.stem]}; rename one of them"
        raise ArticleError(_shown(path), fault)
    if not path.name.isprintable():
        raise ArticleError(
            ascii(path.name), "its name has signs that no address can hold; rename it"
        )


def _link(path: Path, data: bytes, gazetteer: Gazetteer) -> Packed:
    file = _shown(path)
    text = decode_article(data, file=file)
    linked = link(parse_article(text, id=path.stem, suffix=path.suffix, file=file), gazetteer)
    folded = "\n".join(fold(sentence.text).text for sentence in linked.article.sentences)
    return Packed(pack_entry(entry_of(linked)), pack_text(linked), folded)


def _library(packed: Mapping[str, Packed], problems: list[GeoError]) -> Library:
    entries = [unpack_entry(found.entry, id=id) for id, found in packed.items()]
    return Library(tuple(sorted(entries, key=_newest_first)), tuple(problems), dict(packed))


def _newest_first(entry: Entry) -> tuple[int, str]:
    return -(entry.day or date.min).toordinal(), entry.id


def _shown(path: Path) -> str:
    """Name a file without the folders above its own: readers see it, and they need no more."""
    return f"{path.parent.name}/{path.name}"


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
