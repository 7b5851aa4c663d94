"""What the address of a picture asks for."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite

from dashboard.address import Switches, View, read_address
from dashboard.article import missing
from dashboard.borders import day_of
from dashboard.content import Content
from dashboard.workshop import AskedError, NotThereError
from geo.articles.own import is_own
from geo.drawing.frame import Bounds
from geo.drawing.mercator import MOST_LAT

SIZE_PX = (1200, 630)
"""The size of a picture where none is asked for: what previews of links show."""

LEAST_PX, MOST_PX = 200, 4000
MOST_PIXELS = 4_200_000
"""A picture has no more, in all."""

LEAST_DEG = 0.001

Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Asked:
    """What a picture shows of which view, and how large.

    `bounds` is the extent that is shown, None for that of the chosen feature or of all; `scale` is
    how many pixels of a PNG a pixel of the page has; `day` is that whose borders are drawn. `named`
    are the features that stand out where none is chosen, such as those that a sentence names.
    """

    view: View
    bounds: Bounds | None
    width_px: int
    height_px: int
    scale: int
    dark: bool
    day: date
    named: tuple[str, ...] = ()


def drawn_of(view: View) -> View:
    """Return what of a view a picture shows: of articles the open claim, of a reader's own none."""
    is_measured = view.article and view.claim and not is_own(view.article)
    return View(
        feature=view.feature, layers=view.layers, site=view.site, event=view.event,
        since=view.since, until=view.until, beside=view.beside,
        article=view.article if is_measured else None,
        claim=view.claim if is_measured else None,
    )  # fmt: skip


def asked_of(params: Params, content: Content, today: date) -> Asked:
    """Read the address of a picture of a content, with the borders that the page has for it.

    Raises AskedError for a value that has no sense, and NotThereError for a thing that is gone.
    """
    events = {event.id for event in content.events}
    view = read_address(params, content.switches, events)
    is_shared = view.article and not is_own(view.article)
    if is_shared and content.library.article(view.article or "") is None:
        raise NotThereError(missing(view.article or ""))
    return read_asked(params, content.switches, events, day=day_of(content, view, today))


def read_asked(
    params: Params, features: Switches, events: Collection[str] = (), *, day: date
) -> Asked:
    """Read the address of a picture against the features and the events that there are.

    Where it names no day, the borders are those of `day`.
    Raises AskedError for a value that has no sense or is out of bounds, and NotThereError.
    """
    view = read_address(params, features, events)
    if view.unknown:
        raise NotThereError(
            f"there is no feature, layer or event “{view.unknown[0][:60]}”; leave it out"
        )
    if view.not_days:
        raise AskedError(f"“{view.not_days[0][:60]}” is no day; write one as 2020-09-22")
    width_px, height_px = _size(_last(params, "size"))
    scale = int(_one_of("scale", _last(params, "scale") or "1", ("1", "2")))
    if width_px * height_px * scale**2 > MOST_PIXELS:
        raise AskedError(f"size: {MOST_PIXELS:,} pixels is the most; ask for a smaller picture")
    return Asked(
        view=drawn_of(view),
        bounds=read_bounds(_last(params, "bbox")),
        width_px=width_px,
        height_px=height_px,
        scale=scale,
        dark=_one_of("scheme", _last(params, "scheme") or "light", ("light", "dark")) == "dark",
        day=_day(_last(params, "day"), day),
        named=_named(params, features),
    )


def _named(params: Params, features: Switches) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(params.get("named", ())))
    if unknown := [name for name in named if name not in features]:
        raise AskedError(f"named: there is no feature “{unknown[0][:60]}”; leave it out")
    return named


def _last(params: Params, key: str) -> str:
    return (params.get(key) or [""])[-1]


def _one_of(key: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise AskedError(f"{key}: give {' or '.join(allowed)}")
    return value


def _size(text: str) -> tuple[int, int]:
    if not text:
        return SIZE_PX
    found = re.fullmatch(r"([0-9]{1,5})x([0-9]{1,5})", text)
    sides = [int(side) for side in found.groups()] if found else []
    if not sides or not all(LEAST_PX <= side <= MOST_PX for side in sides):
        raise AskedError(
            f"size: give a width and a height from {LEAST_PX} to {MOST_PX}, such as 1200x630"
        )
    return sides[0], sides[1]


def read_bounds(text: str) -> Bounds | None:
    """Read west, south, east and north in degrees, "" as none; raises AskedError."""
    if not text:
        return None
    try:
        edges = [float(edge) for edge in text.split(",")]
    except ValueError:
        edges = []
    if len(edges) == 4 and all(map(isfinite, edges)):
        bounds = Bounds(*edges)
        is_wide = bounds.east - bounds.west >= LEAST_DEG
        is_high = bounds.north - bounds.south >= LEAST_DEG
        is_on_earth = max(abs(bounds.west), abs(bounds.east)) <= 180
        if is_wide and is_high and is_on_earth and max(map(abs, bounds[1::2])) <= MOST_LAT:
            return bounds
    raise AskedError(
        "bbox: give west, south, east and north in degrees, such as 40.5,39.5,50.5,43.1"
    )


def _day(text: str, usual: date) -> date:
    if not text:
        return usual
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise AskedError("day: give a day such as 2020-09-22") from None
