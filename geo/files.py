"""Files that people edit: read as text or as TOML, or said why not; and whether they changed."""

import hashlib
import os
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from geo.errors import GeoError
from geo.plain_text import sound_all

AnyPath = str | os.PathLike[str]
"""Where a file or a folder is, as whoever calls the library has it."""


def read_text(path: Path, *, error: type[GeoError]) -> str:
    """Read a file in UTF-8, with or without a byte order mark; raises `error` where it is none."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as reason:
        fault = f"cannot be read ({reason.strerror}); check that the file is there"
    except UnicodeDecodeError as reason:
        fault = f"is not UTF-8 (byte {reason.start}); save it as UTF-8"
    raise error(path, fault)


def read_toml(path: Path, *, error: type[GeoError]) -> dict[str, Any]:
    """Read a TOML file in UTF-8, all text in it sound; raises `error` where it is none."""
    text = read_text(path, error=error)
    try:
        return sound_all(tomllib.loads(text))  # type: ignore[no-any-return]
    except tomllib.TOMLDecodeError as reason:
        fault = f"is not TOML ({reason}); fix it there"
    raise error(path, fault)


def state_of(entries: Iterable[os.DirEntry[str]]) -> str:
    """Return a mark that differs where a file is another, or has another size or time of change.

    None is read, so it is cheap enough for every page load.
    """
    state = sorted((entry.path, *_stat(entry)) for entry in entries)
    return hashlib.sha256(repr(state).encode()).hexdigest()


def _stat(entry: os.DirEntry[str]) -> tuple[int, int]:
    try:
        found = entry.stat()
    except OSError:
        return (0, 0)
    return found.st_mtime_ns, found.st_size
