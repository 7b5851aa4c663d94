"""The file that keeps what linking found, damaged in whatever way."""

import logging
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from geo.articles.cache import LinkCache, Packed
from tests.fuzz.target import Target

KEPT = {f"key{i}": Packed(f'{{"entry": {i}}}', f"text {i}", f"folded {i}") for i in range(3)}


def targets() -> list[Target]:
    """Return the one target."""
    return [Target("link-cache", lambda: [_file()], check)]


def check(data: bytes) -> None:
    """Read a damaged file: what it gives is what was kept; then all can be kept anew."""
    folder = _folder()
    path = _path(folder)
    for other in folder.iterdir():
        other.unlink()
    path.write_bytes(data)
    logging.disable(logging.CRITICAL)
    try:
        found = LinkCache(folder).read(KEPT)
        assert all(KEPT[key] == packed for key, packed in found.items())
        LinkCache(folder).write(KEPT)
        LinkCache(folder).forget_all_but(0)
        again = LinkCache(folder).read(KEPT)
        assert all(KEPT[key] == packed for key, packed in again.items())
    finally:
        logging.disable(logging.NOTSET)


@cache
def _folder() -> Path:
    return Path(mkdtemp(prefix="fuzz-"))


def _path(folder: Path) -> Path:
    LinkCache(folder).write(KEPT)
    return next(folder.glob("*.sqlite"))


@cache
def _file() -> bytes:
    return _path(Path(mkdtemp(prefix="fuzz-"))).read_bytes()
