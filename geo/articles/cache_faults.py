"""What may be wrong with the file of a cache: whether it is damaged, and what its keeper can do."""

import errno
import logging
import sqlite3
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from os import W_OK, access
from pathlib import Path

PATIENCE_SECONDS = 1.5
"""So long a server waits in all for a process that holds the file, until it could be had again."""

OF_SQLITE = (sqlite3.Error, UnicodeError)
"""What SQLite may raise; the second where it names damaged words of a file in its fault."""

FAULTS = (*OF_SQLITE, OSError, MemoryError)
"""What reading and writing may raise."""

_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_OF_THE_PLACE = (
    *_HELD,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOLFS,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_PROTOCOL,
)
"""Faults that another file at the same place would have too."""

_PARTS = ("", "-journal", "-wal", "-shm")
"""How the names of the files end that SQLite has of one database."""

_log = logging.getLogger(__name__)


class DamagedError(Exception):
    """That a file was damaged, and is gone."""


Identity = tuple[int, int] | None
"""What tells a file from another that takes its place; None where there is none."""


@dataclass
class Place:
    """What a process knows of a cache's file: how long it waits for it, and what it said of it.

    It may be read while it cannot be written: that it was read restores no patience that writing
    lost.
    """

    file: Path
    _waited: dict[str, float] = field(default_factory=dict)
    _said: dict[str, str] = field(default_factory=dict)

    def say(self, what: str, reason: Exception) -> None:
        """Say in the log that it cannot be read or written, unless that was said last."""
        said = f"cache {self.file} cannot be {what} ({why(reason)}): {_way_out(reason)}"
        if self._said.get(what) != said:
            self._said[what] = said
            _log.warning("%s", said)

    def is_well(self, what: str) -> None:
        """Note that it could be read or written: what goes wrong later is said again."""
        self._said.pop(what, None)
        self._waited.pop(what, None)

    @property
    def patience_seconds(self) -> float:
        """How long to wait for it this time."""
        return max(0.0, PATIENCE_SECONDS - sum(self._waited.values()))

    def waited(self, what: str, seconds: float) -> None:
        """Note that a process held it for so long, in vain."""
        self._waited[what] = self._waited.get(what, 0.0) + seconds

    def delete(self, reason: Exception, seen: Identity) -> None:
        """Delete it, for it is damaged, if it is the one that was seen.

        Else another process has made it anew. What SQLite has beside it goes too: to roll back a
        journal of the old file would damage the new one.
        """
        if identity(self.file) == seen:
            _log.warning("cache %s is damaged (%s): it is made anew", self.file, why(reason))
            with suppress(OSError):
                for end in _PARTS:
                    self.file.with_name(self.file.name + end).unlink(missing_ok=True)


@cache
def place_of(file: Path) -> Place:
    """Return what this process knows of a file."""
    return Place(file)


def is_held(reason: Exception) -> bool:
    """Return whether another process holds the file."""
    return _code(reason) in _HELD


def is_damage(reason: Exception, file: Path) -> bool:
    """Return whether a file made anew would be free of a fault: it is damaged, or another's.

    A damaged one may also seem not to be writable though it is.
    """
    if not isinstance(reason, OF_SQLITE) or _code(reason) in _OF_THE_PLACE:
        return False
    is_closed = _code(reason) == sqlite3.SQLITE_READONLY
    return not is_closed or (access(file, W_OK) and access(file.parent, W_OK))


def identity(file: Path) -> Identity:
    """Return what tells this file from another that takes its place."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def why(reason: Exception) -> str:
    """Return what the system or SQLite says."""
    return (isinstance(reason, OSError) and reason.strerror) or str(reason) or repr(reason)


def _code(reason: Exception) -> int | None:
    """Return SQLite's number of an error; None where Python cannot read what the file holds."""
    code: int | None = getattr(reason, "sqlite_errorcode", None)
    return code if code is None else code & 0xFF


def _way_out(reason: Exception) -> str:
    number = reason.errno if isinstance(reason, OSError) else None
    if is_held(reason):
        what = "another process holds it; end that"
    elif _code(reason) == sqlite3.SQLITE_FULL or number in (errno.ENOSPC, errno.EDQUOT):
        what = "free space"
    else:
        what = "let this user write there"
    return f"articles are linked anew at each start; {what}, or name another folder by CACHE"
