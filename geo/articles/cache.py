"""What linking found, kept between starts in one SQLite file, keyed by content."""

import contextlib
import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from geo.articles.cache_faults import (
    FAULTS,
    OF_SQLITE,
    DamagedError,
    identity,
    is_damage,
    is_held,
    place_of,
    why,
)
from geo.errors import CacheError
from geo.names.gazetteer import Gazetteer

_FILE = "links.sqlite"
_LIBRARY = Path(__file__).parents[1]
_MOST_KEPT = 50_000
_AT_ONCE = 500
_PATIENCE_TO_KEEP_SECONDS = 60
"""So long whoever must keep something waits, each time, while another process writes."""

_MAKE = (
    "CREATE TABLE IF NOT EXISTS links"
    " (key TEXT PRIMARY KEY, checksum INTEGER, entry TEXT, text TEXT, folded TEXT)"
)
_KEEP = "INSERT OR REPLACE INTO links (key, checksum, entry, text, folded) VALUES (?, ?, ?, ?, ?)"
_FORGET = (
    "DELETE FROM links WHERE rowid <="
    " (SELECT rowid FROM links ORDER BY rowid DESC LIMIT 1 OFFSET ?)"
)


class Packed(NamedTuple):
    """An article's entry and linked text, each as JSON, and its folded sentences, one a line."""

    entry: str
    text: str
    folded: str

    def checksum(self, key: str) -> int:
        """Return a sum that tells a damaged row, and one that is another key's."""
        return zlib.crc32("\0".join(map(str, (key, *self))).encode())


class LinkCache:
    """A folder that keeps what linking found; where it cannot be read or written, nothing is kept.

    Only text goes in and out (no pickles), and a damaged row counts as missing; a file that is
    damaged as a whole, or that another program made, is made anew. Faults are said in the log.
    With `must_keep`, it raises CacheError where it cannot be written.
    """

    def __init__(self, folder: Path | None, *, must_keep: bool = False) -> None:
        self._file = folder / _FILE if folder else None
        self._must_keep = must_keep
        self._owed = dict[str, Packed]()

    def read(self, keys: Iterable[str]) -> dict[str, Packed]:
        """Return what is kept under these keys."""
        wanted, found = list(keys), dict[str, Packed]()
        if self._file is None:
            return found
        try:
            if self._file.is_file():
                with self._open(self._file, "read") as database:
                    for at in range(0, len(wanted) if _has_links(database) else 0, _AT_ONCE):
                        found.update(_rows(database, wanted[at : at + _AT_ONCE]))
                place_of(self._file).is_well("read")
        except DamagedError:
            pass
        except FAULTS as reason:
            place_of(self._file).say("read", reason)
        return found

    def write(self, found: Mapping[str, Packed]) -> None:
        """Keep these, and what was found before while another process held the file."""
        if self._file is None:
            return
        self._owed.update(found)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._insert_or_make_anew(self._file)
            place_of(self._file).is_well("written")
        except (DamagedError, *FAULTS) as reason:
            if self._must_keep:
                fault = f"it cannot be written ({why(reason)}); free it, or name another folder"
                raise CacheError(self._file, fault) from None
            place_of(self._file).say("written", reason)
            if is_held(reason):
                return
        self._owed.clear()  # on a full disk, to try all again would take longer with each batch

    def forget_all_but(self, articles: int) -> None:
        """Forget the oldest where there are many more than so many articles need."""
        if self._file is None:
            return
        kept = max(_MOST_KEPT, 2 * articles)
        with contextlib.suppress(DamagedError, *FAULTS):
            if self._file.is_file():
                with self._open(self._file, "written") as database:
                    if _has_links(database):
                        database.execute(_FORGET, (kept,))

    def _insert_or_make_anew(self, file: Path) -> None:
        try:
            self._insert(file)
        except DamagedError:
            self._insert(file)

    def _insert(self, file: Path) -> None:
        rows = [(key, packed.checksum(key), *packed) for key, packed in self._owed.items()]
        with self._open(file, "written") as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(_MAKE)
            database.executemany(_KEEP, rows)

    @contextlib.contextmanager
    def _open(self, file: Path, what: str) -> Iterator[sqlite3.Connection]:
        """Open the file to be read or written; a damaged one is deleted: DamagedError is raised."""
        place, seen, start = place_of(file), identity(file), monotonic()
        seconds = _PATIENCE_TO_KEEP_SECONDS if self._must_keep else place.patience_seconds
        if seen and not file.is_file():
            raise OSError(f"{file.name} is no file")
        try:
            connection = sqlite3.connect(file, timeout=seconds, isolation_level=None)
            connection.text_factory = _text
            with contextlib.closing(connection) as database, database:
                database.execute("PRAGMA cell_size_check = ON")  # it tells more damage at once
                yield database
        except OF_SQLITE as reason:
            if is_held(reason):
                place.waited(what, monotonic() - start)
            if is_damage(reason, file):
                place.delete(reason, seen)
                raise DamagedError(why(reason)) from None
            raise


def content_key(data: bytes, suffix: str, linker: str) -> str:
    """Return the key of an article: its bytes, its format, and what links it (see `linker_key`)."""
    return hashlib.sha256(f"{linker}{suffix.lower()}\n".encode() + data).hexdigest()


def linker_key(gazetteer: Gazetteer) -> str:
    """Return the key of the names and of this library: a change of either makes all links anew."""
    return hashlib.sha256(f"{own_code_key()}{gazetteer!r}".encode()).hexdigest()


def own_code_key() -> str:
    """Return the key of this library as it is installed here."""
    return code_key(_LIBRARY)


@cache
def code_key(folder: Path) -> str:
    """Return the key of all that a folder of code holds: modules, languages, lists of words."""
    files = (file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc")
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()


def _text(stored: bytes) -> str:
    """Read a text as it was kept; a damaged one is another, and no fault of the whole file."""
    return stored.decode(errors="replace")


def _has_links(database: sqlite3.Connection) -> bool:
    """Return whether anything was kept: a process that begins to makes an empty file first."""
    found = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'links'")
    return found.fetchone() is not None


def _rows(database: sqlite3.Connection, keys: list[str]) -> Iterator[tuple[str, Packed]]:
    marks = ", ".join("?" * len(keys))
    query = f"SELECT key, checksum, entry, text, folded FROM links WHERE key IN ({marks})"
    for key, checksum, *texts in database.execute(query, keys):
        packed = Packed(*texts)
        if checksum == packed.checksum(key):
            yield key, packed
