"""Reads a folder of articles into a library; each file is linked once."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from geo.articles.cache import LinkCache, Packed, linker_key
from geo.articles.folders import file_entries, is_article, list_files, read_files
from geo.articles.header import Header
from geo.articles.library import Library
from geo.articles.link_files import Progress, link_files
from geo.articles.linking import Entry, unpack_entry
from geo.articles.other_formats import why_not_read
from geo.articles.reading import SUFFIXES
from geo.errors import ArticleError, FormatError, GeoError, attempt
from geo.files import AnyPath, is_there, state_of
from geo.names.gazetteer import Gazetteer


class _Linked(NamedTuple):
    """What a list shows of an article, and all of it as the cache keeps it."""

    entry: Entry
    packed: Packed


def signature(folder: Path) -> str:
    """Return the state of a folder: it changes when a file is added, changed or deleted."""
    return f"{is_there(folder):d}{state_of(file_entries(folder))}"


def load_library(
    folder: AnyPath,
    gazetteer: Gazetteer,
    *,
    cache: AnyPath | None = None,
    progress: Progress | None = None,
    records: Mapping[str, Header] | None = None,
) -> Library:
    """Read and link the articles of a folder: its files in a format of SUFFIXES, no subfolders.

    What the folder `cache` holds already, for the same bytes, names and code, is not linked again.
    Many are linked on all cores, and kept there as they are done: what stops it loses little.
    `progress` hears then how many are done, and how many there are in all. `records` fill in by
    the file's name what an article does not say of itself (see `load_records`). A file that cannot
    be read or is in another format, or of which pages or letters cannot, is named in the library's
    `problems`, and the rest is there.
    """
    folder, problems, faults = Path(folder), list[GeoError](), dict[str, GeoError]()
    if not is_there(folder):
        problems.append(ArticleError(folder, "there is no such folder; make it, or name another"))
        return Library((), tuple(problems))
    there, linked = attempt(partial(list_files, folder), [], problems), dict[str, _Linked]()
    if not (there or problems):
        problems.append(FormatError(folder, f"holds no article; put {', '.join(SUFFIXES)} there"))
    entries = [entry for entry in there if is_article(entry.name)]
    named = [(Path(e.path), f"{folder.name}/{e.name}") for e in entries]  # no folders above its own
    others = (entry.name for entry in there if not is_article(entry.name))
    problems += [FormatError(f"{folder.name}/{name}", why_not_read(name)) for name in others]
    files = read_files(named, linker_key(gazetteer), problems)
    store = LinkCache(Path(cache) if cache is not None else None)
    for found in link_files(files, gazetteer, store, total=len(entries), progress=progress):
        file, outcome = found.file, found.outcome
        if isinstance(outcome, GeoError):
            faults[file.shown] = outcome
        else:
            entry = unpack_entry(outcome.entry, id=file.id)
            known = (records or {}).get(Path(file.shown).name, Header())
            entry = replace(entry, header=entry.header.filled_from(known))
            linked[file.id] = _Linked(entry, outcome)
            if entry.fault:
                faults[file.shown] = FormatError(file.shown, entry.fault)
    return _library(linked, [*problems, *(faults[name] for name in sorted(faults))])


def _library(linked: Mapping[str, _Linked], problems: list[GeoError]) -> Library:
    entries = sorted((found.entry for found in linked.values()), key=_newest_first)
    packed = {id: found.packed for id, found in linked.items()}
    return Library(tuple(entries), tuple(problems), packed)


def _newest_first(entry: Entry) -> tuple[int, str]:
    day = entry.header.day
    return -day.first_day.toordinal() if day else 0, entry.id
