"""The events of a picture: a diamond on each place, with their number where several are near."""

from collections.abc import Iterator, Sequence
from itertools import chain

import shapely
from shapely.affinity import scale

from dashboard.picture.colors import mix
from dashboard.picture.fonts import font
from dashboard.picture.shapes import Fill, Piece, Stroke, Words
from dashboard.picture.shot import Shot, style_of_feature
from geo.drawing.courses import rim
from geo.drawing.placing import Box, near_groups
from geo.events.events import Event

NEAR_PX = 22
SMALL_PX, LARGE_PX = 8, 10.5
"""How far a diamond reaches from its middle: a single one, and one that counts or is chosen."""

FADED = 0.45
_COUNT_PX = 12


def signs(shot: Shot) -> list[Piece]:
    """Return the signs of the events that the view shows, the chosen one's last."""
    found = [event for event in shot.content.events if _is_shown(shot, event)]
    others = [event for event in found if event.id != shot.asked.view.event]
    groups = near_groups([_place(shot, event) for event in others], NEAR_PX)
    rest = [_sign(shot, [others[number] for number in group]) for group in groups]
    chosen = [_chosen(shot, event) for event in found if event.id == shot.asked.view.event]
    room = Box(0, 0, shot.asked.width_px, shot.asked.height_px)
    return [sign for sign in (*rest, *chosen) if sign.box.meets(room)]


def _is_shown(shot: Shot, event: Event) -> bool:
    """Whether the map shows an event: the open one, or one of the days and layers that are on."""
    view = shot.asked.view
    if event.lng is None:
        return False
    if event.id == view.event:
        return True
    first, last = event.date.first_day, (event.until or event.date).last_day
    if view.since and last.isoformat() < view.since:
        return False
    if view.until and first.isoformat() > view.until:
        return False
    return not event.features or bool({it.id for it in shot.shown}.intersection(event.features))


def _place(shot: Shot, event: Event) -> tuple[float, float]:
    return shot.frame.place(shapely.Point(event.lng, event.lat))


def _sign(shot: Shot, events: Sequence[Event]) -> Piece:
    count = len(events)
    x, y = _place(shot, events[0])
    color = _color(shot, events)
    of_chosen = any(shot.is_chosen(id) for event in events for id in event.features)
    if shot.has_chosen and not of_chosen:
        color = mix(color, shot.colors.land, FADED)
    reach = LARGE_PX if count > 1 else SMALL_PX
    y -= reach  # its foot is at the place, so that a site there can be seen
    words = (_number(shot, x, y, count),) if count > 1 else ()
    return Piece(_box(x, y, reach), tuple(diamond(x, y, reach, color, shot.colors.halo)), words)


def _chosen(shot: Shot, event: Event) -> Piece:
    """Draw the open event in a rim of ink, and around it how far off it may be."""
    x, y = _place(shot, event)
    color = _color(shot, [event])
    doubt_px = 1000 * (event.accuracy_km or 0) / shot.frame.metres_per_px(event.lat or 0)
    around = shapely.Point(x, y).buffer(doubt_px)
    shapes: tuple[Fill | Stroke, ...] = (
        Fill(around, color, 0.12),
        Stroke(rim(around), color, 1, (3, 4), opacity=0.55),
        *diamond(x, y - LARGE_PX, LARGE_PX, color, shot.colors.ink),
    )
    return Piece(_box(x, y - LARGE_PX, LARGE_PX), shapes)


def diamond(x: float, y: float, reach_px: float, color: str, edge: str) -> Iterator[Fill]:
    """Draw a diamond with an edge, about a point."""
    corners = [(x, y - reach_px), (x + reach_px, y), (x, y + reach_px), (x - reach_px, y)]
    inner = shapely.Polygon(corners)
    outer = scale(inner, 1 + 2 / reach_px, 1 + 2 / reach_px)
    yield Fill(outer, edge)
    yield Fill(inner, color)


def _color(shot: Shot, events: Sequence[Event]) -> str:
    """Return the colour of the first feature of them all, or of none where these differ."""
    paints = set(chain.from_iterable(_paints(shot, event) for event in events))
    return paints.pop() if len(paints) == 1 else shot.colors.ink


def _paints(shot: Shot, event: Event) -> list[str]:
    known = [shot.content.features[id] for id in event.features if id in shot.content.features]
    return [shot.color(style_of_feature(known[0]))] if known else [shot.colors.ink]


def _number(shot: Shot, x: float, y: float, count: int) -> Words:
    width = font(_COUNT_PX, 700).getlength(str(count))
    place = (x - width / 2, y + 0.34 * _COUNT_PX)
    return Words(str(count), *place, _COUNT_PX, shot.colors.halo, 700)


def _box(x: float, y: float, reach: float) -> Box:
    return Box(x - reach, y - reach, 2 * reach, 2 * reach)
