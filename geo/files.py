"""Files that people edit: read as text or as TOML, or said why not; and whether they changed.

Whoever can write into a folder of data or articles can put there what is no file of it: a link to
another file of the server, a pipe that never ends. So each is read by `read_bytes`.
"""

import errno
import hashlib
import os
import re
import stat
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from geo.errors import GeoError, not_given
from geo.plain_text import sound_all

AnyPath = str | os.PathLike[str]
"""Where a file or a folder is, as whoever calls the library has it."""

LARGEST_BYTES = 50_000_000
"""What is larger is no table and no layer that a browser could show."""

_CHUNK_BYTES = 1_000_000

LARGEST_TOML_BYTES = 1_000_000
"""No person writes a larger one."""

_TEXT_IN_TOML = re.compile(r""""(?:[^"\\\n]|\\.)*+"?|'[^'\n]*+'?""")
_HAS_DEEP_KEY = re.compile(r"(?<![\w.-])(?:[\w-]+[ \t]*\.[ \t]*){100}").search
"""Of a key of very many parts, `a.a.a`, each one more costs as much as all before it."""

_KEPT_BY_WINDOWS = ("thumbs.db", "desktop.ini")
_LEFT_BY_PROGRAMS = re.compile(r"#.*#|.*~|.*\.part|Icon\r", re.DOTALL).fullmatch
_SAFELY = ("O_NONBLOCK", "O_NOFOLLOW", "O_NOCTTY")
"""No pipe is waited for, and no link followed that was put there since it was looked at."""


def read_bytes(
    path: Path,
    *,
    error: type[GeoError],
    most: int = LARGEST_BYTES,
    shown: AnyPath | None = None,
    may_lead_out: bool = False,
) -> bytes:
    """Read a regular file of at most so many bytes that lies in the folder of its path.

    A link is followed within that folder alone, unless it `may_lead_out`, as installers let it.
    Raises `error` for any other, which names the file as `shown`.
    """
    try:
        real = os.path.realpath(path, strict=True)
        if not may_lead_out and not Path(real).is_relative_to(os.path.realpath(path.parent)):
            fault = "is a link to a file outside of its folder; put the file itself there"
            raise error(shown or path, fault)
        with open(real, "rb", opener=_open_regular) as file:
            found = b"".join(_chunks(file, most))
    except OSError as reason:
        raise not_given(shown or path, reason, error) from None
    if len(found) > most:
        raise error(shown or path, f"has more than {most // 1_000_000} MB; split it")
    return found


def _chunks(file: BinaryIO, most: int) -> Iterator[bytes]:
    """Yield what a file holds until it is more than `most`; memory is had as it is needed."""
    left = most + 1
    while chunk := file.read(min(left, _CHUNK_BYTES)):
        yield chunk
        left -= len(chunk)


def _open_regular(path: str, flags: int) -> int:
    for safely in _SAFELY:
        flags |= getattr(os, safely, 0)  # Windows has none of them
    opened = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(opened).st_mode):
        os.close(opened)
        raise OSError(errno.EINVAL, "it is no regular file")
    return opened


def read_text(
    path: Path,
    *,
    error: type[GeoError],
    most: int = LARGEST_BYTES,
    may_lead_out: bool = False,
) -> str:
    """Read a file in UTF-8, with or without a byte order mark; raises `error` where it is none."""
    found = read_bytes(path, error=error, most=most, may_lead_out=may_lead_out)
    try:
        return found.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        fault = f"is not UTF-8 (byte {reason.start}); save it as UTF-8"
    raise error(path, fault)


def read_toml(path: Path, *, error: type[GeoError], may_lead_out: bool = False) -> dict[str, Any]:
    """Read a TOML file in UTF-8, all text in it sound; raises `error` where it is none."""
    text = read_text(path, error=error, most=LARGEST_TOML_BYTES, may_lead_out=may_lead_out)
    return parse_toml(text, file=path, error=error)


def parse_toml(text: str, *, file: Path, error: type[GeoError]) -> dict[str, Any]:
    """Read the text of a TOML file, all text in it sound; raises `error` where it is none."""
    if _HAS_DEEP_KEY(_TEXT_IN_TOML.sub("text", text)):
        raise error(file, "has a key of 100 parts or more; write it anew")
    try:
        tables: dict[str, Any] = sound_all(tomllib.loads(text))
        return tables
    except RecursionError:
        fault = "is nested too deeply; write it anew"
    except ValueError as reason:  # TOMLDecodeError, or a number too long
        fault = f"is not TOML ({reason}); fix it there"
    raise error(file, fault)


def is_there(path: Path) -> bool:
    """Return whether anything has this path, be it a link that leads nowhere or a folder.

    Of a file that may be missing this tells that it is not; what it is comes out as it is read.
    """
    return os.path.lexists(path)


def subfolder(folder: Path, name: str, *, error: type[GeoError]) -> Path:
    """Return where a folder in another is, or would be; raises `error` where it is a link out."""
    path = folder / name
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        fault = f"is a link to a folder outside of {folder.name}/; put the folder itself there"
        raise error(path, fault)
    return path


def is_hidden(name: str) -> bool:
    """Return whether a file of this name is one that a program keeps for itself."""
    is_of_windows = name.lower() in _KEPT_BY_WINDOWS
    return name.startswith((".", "~")) or is_of_windows or bool(_LEFT_BY_PROGRAMS(name))


def paths_in(folder: Path, pattern: str = "*") -> list[Path]:
    """Return what is in a folder and no program keeps there for itself, none where it is not.

    Subfolders are left out, unless they have a name that a file should have.
    """
    found = sorted(path for path in folder.glob(pattern) if not is_hidden(path.name))
    return [path for path in found if path.suffix or not path.is_dir()]


def entries_below(folder: AnyPath) -> Iterator[os.DirEntry[str]]:
    """Yield all in a folder and its subfolders, as far as they can be listed; no link is followed.

    Whatever vanishes meanwhile is passed over.
    """
    folders = [os.fspath(folder)]
    while folders:  # they may be nested deeper than functions can be
        for entry in _listed(folders.pop()):
            yield entry
            if is_folder(entry, follow_symlinks=False):
                folders.append(entry.path)


def _listed(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def is_folder(entry: os.DirEntry[str], *, follow_symlinks: bool = True) -> bool:
    """Return whether an entry is a folder, or leads to one; what cannot be told of is none."""
    try:
        return entry.is_dir(follow_symlinks=follow_symlinks)
    except OSError:
        return False


def state_of(entries: Iterable[os.DirEntry[str]]) -> str:
    """Return a mark that differs where a file is another, has changed or may be read anew.

    None is read, so it is cheap enough for every page load.
    """
    state = sorted((entry.path, *_stat(entry)) for entry in entries)
    return hashlib.sha256(repr(state).encode()).hexdigest()


def _stat(entry: os.DirEntry[str]) -> tuple[int, ...]:
    try:
        found = entry.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size
