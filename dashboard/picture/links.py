"""Addresses and file names of pictures."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from urllib.parse import urlencode

from dashboard import theme
from dashboard.address import View, write_address
from dashboard.content import DATA, Content
from dashboard.picture.asked import SIZE_PX, drawn_of
from geo.drawing import frame
from geo.errors import GeoError, attempt
from geo.files import read_bytes

_DRAWN_FROM = ("*.geojson", "basemap/*", "case.toml", "events.csv", "sources.csv")


def picture_address(
    content: Content, view: View, *, kind: str, dark: bool, day: date,
    size: tuple[int, int] | None = None, scale: int = 1, extent: str | None = None,
    named: Sequence[str] = (),
) -> str:  # fmt: skip
    """Return the address of a view's picture, relative to the page's; `kind` is "png" or "svg".

    `named` are the features that stand out where none is chosen.
    It changes with the data, so that whoever keeps a picture need not ask again.
    """
    params = write_address(drawn_of(view), content.switches)
    if extent:
        params["bbox"] = [extent]
    if named:
        params["named"] = list(named)
    if size:
        params["size"] = ["x".join(map(str, size))]
    if scale != 1:
        params["scale"] = [str(scale)]
    if dark:
        params["scheme"] = ["dark"]
    params |= {"day": [day.isoformat()], "v": [mark_of(content)]}
    return f"picture.{kind}?{urlencode(params, doseq=True, safe=',')}"


def file_name(
    feature: str | None, *, kind: str, day: date, size: tuple[int, int] = SIZE_PX, scale: int = 1
) -> str:
    """Return the name under which a picture is kept: "btc-map-1200x630-2026-11-30.png"."""
    width, height = (scale * side for side in size)
    return f"{feature or 'overview'}-map-{width}x{height}-{day.isoformat()}.{kind}"


def mark_of(content: Content) -> str:
    """Return what tells the state of the data, the same on every server that has the same files."""
    return _mark(content.version)


@lru_cache(maxsize=2)
def _mark(_: str) -> str:
    """Hash what pictures are drawn from, and what draws them."""
    digest = hashlib.sha256()
    for path in _files():
        read = attempt(partial(read_bytes, path, error=GeoError), b"", [])
        digest.update(ascii(path.name).encode() + read)
    return digest.hexdigest()[:12]


def _files() -> Iterator[Path]:
    yield from _sorted(path for pattern in _DRAWN_FROM for path in DATA.glob(pattern))
    for drawing in (__file__, frame.__file__):
        yield from _sorted(Path(drawing).parent.glob("*.py"))
    yield Path(theme.__file__)


def _sorted(paths: Iterable[Path]) -> list[Path]:
    return sorted(path for path in paths if path.is_file())
