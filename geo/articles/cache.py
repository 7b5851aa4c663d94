"""What linking found, kept between starts in one SQLite file, keyed by content."""

import contextlib
import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from geo.errors import CacheError
from geo.names.gazetteer import Gazetteer

_FILE = "links.sqlite"
_LIBRARY = Path(__file__).parents[1]
_MOST_KEPT = 50_000
_AT_ONCE = 500
_PATIENCE_SECONDS = 60
"""So long one process waits while another writes."""


class Packed(NamedTuple):
    """An article's entry and linked text, each as JSON, and its folded sentences, one a line."""

    entry: str
    text: str
    folded: str

    @property
    def checksum(self) -> int:
        """A sum that tells a damaged row."""
        return zlib.crc32("\0".join(map(str, self)).encode())


class LinkCache:
    """A folder that keeps what linking found; where it cannot be read or written, nothing is kept.

    Only text goes in and out (no pickles), and a damaged row counts as missing. With `must_keep`,
    it raises CacheError where it cannot be written.
    """

    def __init__(self, folder: Path | None, *, must_keep: bool = False) -> None:
        self._file = folder / _FILE if folder else None
        self._must_keep = must_keep

    def read(self, keys: Iterable[str]) -> dict[str, Packed]:
        """Return what is kept under these keys."""
        if self._file is None or not self._file.is_file():
            return {}
        wanted, found = list(keys), dict[str, Packed]()
        with contextlib.suppress(sqlite3.Error, OSError), _open(self._file) as database:
            for at in range(0, len(wanted), _AT_ONCE):
                found.update(_rows(database, wanted[at : at + _AT_ONCE]))
        return found

    def write(self, found: Mapping[str, Packed]) -> None:
        """Keep these; a file that is damaged as a whole is made anew."""
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            _insert_or_make_anew(self._file, found)
        except (sqlite3.Error, OSError) as reason:
            if self._must_keep:
                fault = f"it cannot be written ({reason}); free it, or name another folder"
                raise CacheError(self._file, fault) from None

    def forget_all_but(self, articles: int) -> None:
        """Forget the oldest where there are many more than so many articles need."""
        if self._file is None or not self._file.is_file():
            return
        kept = max(_MOST_KEPT, 2 * articles)
        with contextlib.suppress(sqlite3.Error), _open(self._file) as database:
            database.execute(
                "DELETE FROM links WHERE rowid <= (SELECT max(rowid) FROM links) - ?", (kept,)
            )


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


@contextlib.contextmanager
def _open(file: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(file, timeout=_PATIENCE_SECONDS)) as database, database:
        yield database


def _rows(database: sqlite3.Connection, keys: list[str]) -> Iterator[tuple[str, Packed]]:
    marks = ", ".join("?" * len(keys))
    query = f"SELECT key, checksum, entry, text, folded FROM links WHERE key IN ({marks})"
    for key, checksum, *texts in database.execute(query, keys):
        packed = Packed(*texts)
        if checksum == packed.checksum:
            yield key, packed


def _insert_or_make_anew(file: Path, found: Mapping[str, Packed]) -> None:
    try:
        _insert(file, found)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        file.unlink()
        _insert(file, found)


def _insert(file: Path, found: Mapping[str, Packed]) -> None:
    rows = [(key, packed.checksum, *packed) for key, packed in found.items()]
    with _open(file) as database:
        database.execute(
            "CREATE TABLE IF NOT EXISTS links"
            " (key TEXT PRIMARY KEY, checksum INTEGER, entry TEXT, text TEXT, folded TEXT)"
        )
        database.executemany("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?)", rows)
