"""What stands over the map in a picture: its title, its key with the scale, and the credits."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import shapely
from shapely.affinity import translate

from dashboard.credits import licence_of, sources_drawn
from dashboard.picture.colors import mix, opacity_of
from dashboard.picture.features import Drawn, body, is_crowd
from dashboard.picture.fonts import width_px
from dashboard.picture.ground import has_disputed
from dashboard.picture.happened import diamond, signs
from dashboard.picture.marks import mark
from dashboard.picture.measured import dotted
from dashboard.picture.shapes import Fill, Piece, Stroke, Words
from dashboard.picture.shot import Shot, style_of_feature
from dashboard.theme import Style, label_of, paint_of
from dashboard.together import names_of
from geo.drawing.courses import rim
from geo.drawing.placing import Box, corners_of, emptiest
from geo.drawing.scale import round_km
from geo.layers.sources import Source, credits_of
from geo.wording import long_date, long_dates

EDGE_PX = 12
CREDIT_PX, CREDIT_LINE_PX = 11, 15
KEY_PX, KEY_ROW_PX, SWATCH_PX = 13, 19, 30
MOST_TITLE_PX = 560
LEAST_FOR_KEY_PX = (480, 320)
"""A smaller picture has no room for a key."""


class Row(NamedTuple):
    """A line of the key: how a thing is drawn, in small, and what it is."""

    shapes: tuple[Fill | Stroke, ...]
    text: str


def panels(shot: Shot, found: list[Drawn]) -> list[Piece]:
    """Return the panels, in corners where they cover little of what stands out."""
    below = _credits(shot)
    room = Box(0, 0, shot.asked.width_px, below.box.top).grown(-EDGE_PX)
    told = [it for it in found if not (it.is_minor or shot.is_faded(it.feature.id))]
    bodies = [] if is_crowd(told) else [body(it) for it in told]
    lines = shapely.union_all([*bodies, shot.opened])
    title = _title(shot, room, lines)
    if (shot.asked.width_px, shot.asked.height_px) < LEAST_FOR_KEY_PX:
        return [below, title]
    return [below, title, _key(shot, found, room, lines, title.box)]


def title_of(shot: Shot) -> str:
    """Return what the picture is of: the chosen feature, or the whole case."""
    return names_of(shot.chosen) if shot.chosen else shot.content.case.title


def subtitle_of(shot: Shot) -> str:
    """Return the case, where the title names a feature, and the day of the borders."""
    day = f"borders as of {long_date(shot.asked.day)}" if shot.content.base else ""
    parts = [shot.content.case.title if shot.chosen else "", day]
    return _sentence(" · ".join(filter(None, parts)))


def event_of(shot: Shot) -> str:
    """Return when what happened, where an event is open."""
    opened = [event for event in shot.content.events if event.id == shot.asked.view.event]
    return "".join(f"{long_dates(event.date, event.until)}: {event.name}" for event in opened)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def credit_lines(shot: Shot) -> list[str]:
    """Name whom the shown data ask to name, each with the licence of what is theirs."""
    shown = sources_shown(shot)
    found = credits_of(shown, shot.content.sources.values())
    return [f"{it.name} ({it.licence or licence_of(it.name, shown)})" for it in found]


def sources_shown(shot: Shot) -> list[Source]:
    """Return the records of what is drawn: features, and the base map's own files."""
    features = [feature.id for feature in shot.shown]
    return sources_drawn(shot.content, features)


def _title(shot: Shot, room: Box, lines: shapely.Geometry) -> Piece:
    size_px = 26 if shot.asked.width_px >= 900 else 19
    small_px = 14 if shot.asked.width_px >= 900 else 12.5
    title, subtitle = title_of(shot), subtitle_of(shot)
    inner = min(room.width - 2 * EDGE_PX, MOST_TITLE_PX)
    rows = [(line, float(size_px), 700) for line in wrapped(title, inner, size_px, 700)]
    for text in filter(None, (event_of(shot), subtitle)):
        rows += [(line, small_px, 400) for line in wrapped(text, inner, small_px, 400)]
    width = max(width_px(*row) for row in rows) + 2 * EDGE_PX
    height = sum(1.3 * size for _, size, _ in rows) + EDGE_PX
    box = emptiest(list(corners_of(room, (width, height))), lines)
    words, y = [], box.top + 0.4 * EDGE_PX
    for text, size, weight in rows:
        y += 1.3 * size
        color = shot.colors.ink
        words.append(Words(text, box.left + EDGE_PX, y - 0.2 * size, size, color, weight))
    return Piece(box, _back(shot, box), tuple(words))


def _key(shot: Shot, found: list[Drawn], room: Box, lines: shapely.Geometry, taken: Box) -> Piece:
    rows = list(_rows(shot, found))
    text_width = max((width_px(row.text, KEY_PX) for row in rows), default=0)
    bar_km = _bar_km(shot)
    bar_px = bar_km * 1000 / _metres_per_px(shot)
    width = max(SWATCH_PX + 8 + text_width, bar_px + 8) + 2 * EDGE_PX
    height = KEY_ROW_PX * len(rows) + 26 + EDGE_PX
    top_left, top_right, low_left, low_right = corners_of(room, (width, height))
    box = emptiest([low_left, low_right, top_right, top_left], lines, [taken])
    shapes: list[Fill | Stroke] = []
    words: list[Words] = []
    for number, row in enumerate(rows):
        y = box.top + EDGE_PX / 2 + KEY_ROW_PX * (number + 0.5)
        shapes += (_moved(shape, box.left + EDGE_PX, y) for shape in row.shapes)
        x = box.left + EDGE_PX + SWATCH_PX + 8
        words.append(Words(row.text, x, y + 0.32 * KEY_PX, KEY_PX, shot.colors.ink))
    bar, label = _bar(shot, box, bar_px, bar_km)
    return Piece(box, (*_back(shot, box), *shapes, bar), (*words, label))


def _rows(shot: Shot, found: list[Drawn]) -> Iterator[Row]:
    """Return a row for each kind of feature in sight, and for what else is drawn."""
    seen = {it.feature.id for it in found}
    shown = [feature for feature in shot.shown if feature.id in seen]
    kinds = {paint_of(feature.kind, feature.role): style_of_feature(feature) for feature in shown}
    for paint, style in kinds.items():
        text = label_of(paint)
        yield Row(_sample(shot, style), _sentence(text))
    for it in {it.row.kind: it for it in found if it.is_minor}.values():
        yield Row(_site(shot, it), _sentence(it.row.kind.replace("-", " ")))
    if signs(shot):
        yield Row(tuple(diamond(SWATCH_PX / 2, 0, 6.5, shot.colors.ink, shot.colors.halo)), "Event")
    if shot.measured:
        yield Row(tuple(dotted(shot, [_across()])), "What was measured")
    if has_disputed(shot):
        color = mix(shot.colors.border, shot.colors.ink, 0.6)
        yield Row((Stroke(_across(), color, 1.5, (4, 4)),), "Disputed border")


def _site(shot: Shot, it: Drawn) -> tuple[Fill | Stroke, ...]:
    """Draw the sign of a kind of site in ink: lines of several colours may have it."""
    middle = shapely.Point(SWATCH_PX / 2, 0)
    ink, halo = shot.colors.ink, shot.colors.halo
    return tuple(mark(middle, it.row.kind, ink, halo, radius_px=5, width_px=2))


def _across() -> shapely.Geometry:
    return shapely.linestrings([(0, 0), (SWATCH_PX, 0)])


def _sample(shot: Shot, style: Style) -> tuple[Fill | Stroke, ...]:
    """Draw a style in small, about the point where its row begins."""
    color, halo = shot.color(style), shot.colors.halo
    line = _across()
    if style.line == "area":
        area = shapely.box(2, -6, SWATCH_PX - 2, 6)
        return Fill(area, color, 0.22), Stroke(rim(area), color, style.weight_px)
    if style.line == "ring":
        middle = shapely.points(SWATCH_PX / 2, 0)
        circle = shapely.buffer(middle, 6)
        return (
            Fill(circle, halo), Stroke(rim(circle), color, style.weight_px),
            Fill(shapely.buffer(middle, 2.4), color),
        )  # fmt: skip
    dash = (9.0, 6.0) if style.line == "dashed" else ()
    stroke = Stroke(line, color, style.weight_px, dash)
    if style.line == "rail":
        return stroke, Stroke(line, halo, style.weight_px - 2.25, (7, 7), is_round=False)
    return (stroke,)


def _moved(shape: Fill | Stroke, x: float, y: float) -> Fill | Stroke:
    if isinstance(shape, Fill):
        return replace(shape, area=translate(shape.area, x, y))
    return replace(shape, line=translate(shape.line, x, y))


def _metres_per_px(shot: Shot) -> float:
    bounds = shot.frame.bounds
    return shot.frame.metres_per_px((bounds.south + bounds.north) / 2)


def _bar_km(shot: Shot) -> float:
    """Return a length in km that is at most 130 pixels long in the middle of the picture."""
    return round_km(130 * _metres_per_px(shot) / 1000)


def _bar(shot: Shot, box: Box, bar_px: float, bar_km: float) -> tuple[Stroke, Words]:
    """Draw a scale bar with its length above it, at the foot of the key."""
    left, y = box.left + EDGE_PX, box.bottom - EDGE_PX * 0.75
    ink = shot.colors.ink
    line = shapely.linestrings(
        [(left, y - 5), (left, y), (left + bar_px, y), (left + bar_px, y - 5)]
    )
    return (
        Stroke(line, ink, 1.25, is_round=False),
        Words(f"{bar_km:g} km", left + 5, y - 4, 12, ink),
    )


def _credits(shot: Shot) -> Piece:
    """Set the credits on a strip across the foot of the picture, in as many lines as they take."""
    width, height = shot.asked.width_px, shot.asked.height_px
    text = " · ".join(credit_lines(shot))
    rows = wrapped(text, width - 2 * EDGE_PX, CREDIT_PX, 400) if text else []
    box_height = CREDIT_LINE_PX * len(rows) + 6 if rows else 0
    box = Box(0, height - box_height, width, box_height)
    words = (
        Words(row, EDGE_PX, box.top + CREDIT_LINE_PX * (n + 1) - 1, CREDIT_PX, shot.colors.ink)
        for n, row in enumerate(rows)
    )
    return Piece(box, _back(shot, box), tuple(words))


def wrapped(text: str, most_px: float, size_px: float, weight: int) -> list[str]:
    """Break a text into lines that are no wider than this, each with a word at least."""
    rows: list[str] = []
    for word in text.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and width_px(longer, size_px, weight) <= most_px:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


def _back(shot: Shot, box: Box) -> tuple[Fill, ...]:
    color = shot.colors.panel
    area = shapely.box(box.left, box.top, box.right, box.bottom)
    return (Fill(area, color[:7], opacity_of(color)),) if area.area else ()
