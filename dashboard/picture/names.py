"""The names in a picture: of features, towns, countries, seas, districts and sites."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely
from geopandas import GeoDataFrame
from shapely.geometry.base import BaseGeometry

from dashboard.picture.features import Drawn, body, is_crowd
from dashboard.picture.fonts import width_px
from dashboard.picture.ground import DISTRICTS_FROM_ZOOM
from dashboard.picture.shapes import Fill, Words
from dashboard.picture.shot import Shot
from geo.drawing.courses import rim
from geo.drawing.placing import NOTHING, Box, Candidate, along, beside_point, inside, over, place
from geo.layers.base import TOWNS, Base
from geo.layers.borders import borders_on

SITE_NAMES_FROM_ZOOM = 9
_LINE_GAP_PX, _DOT_PX = 7, 2.6
_FEATURE_GAPS_PX = (12, 20, 30)
_TOWN_GAPS_PX = (6, 13, 26)
"""A name stands farther from its town where an event lies on that, or above it."""

_HEIGHT = 1.02
"""The height of a line of text, in its size."""


@dataclass(frozen=True)
class Name:
    """A name and where it may stand; `at` is the place of a town's dot."""

    words: Words
    candidate: Candidate
    at: shapely.Point | None = None


def names(shot: Shot, found: list[Drawn], taken: list[Box]) -> tuple[list[Fill], list[Words]]:
    """Return the dots of towns and all names that find room; the first to choose are features."""
    base = shot.content.base
    places = _places(shot, base) if base else ()
    wanted = [*_features(shot, found), *places, *_waters(shot), *_sites(shot, found)]
    room = Box(0, 0, shot.asked.width_px, shot.asked.height_px).grown(-4)
    spots = place(
        (name.candidate for name in wanted),
        room,
        taken=taken,
        lines=obstacles(found),
        faint=shapely.union(_borders(shot), _rims(found)),
    )
    placed = [(name, spot) for name, spot in zip(wanted, spots, strict=True) if spot]
    dots = [dot for name, _ in placed if name.at for dot in _dot(shot, name.at)]
    return dots, [_set(name.words, spot) for name, spot in placed]


def obstacles(found: list[Drawn]) -> shapely.Geometry:
    """Return what a name should not stand on: lines, as thick as they are, and sites.

    Very many leave no room beside them.
    """
    if is_crowd(found):
        return NOTHING
    return shapely.union_all([body(it) for it in found if it.row.role != "area"])


def _borders(shot: Shot) -> BaseGeometry:
    """Return the borders in sight, which a name hides only where it must."""
    base = shot.content.base
    if base is None:
        return NOTHING
    there = borders_on(base.borders, shot.asked.day)
    return shapely.union_all(shot.frame.cut(there.geometry.to_numpy()))


def _rims(found: list[Drawn]) -> BaseGeometry:
    return shapely.union_all([rim(it.shape) for it in found if it.row.role == "area"])


def _set(words: Words, spot: Box) -> Words:
    return replace(words, x=spot.left, y=spot.top + 0.78 * spot.height)


def _dot(shot: Shot, at: shapely.Point) -> Iterator[Fill]:
    yield Fill(at.buffer(_DOT_PX + 1), shot.colors.halo)
    yield Fill(at.buffer(_DOT_PX), shot.colors.ink)


def _size(words: Words) -> tuple[float, float]:
    width = width_px(words.text, words.size_px, words.weight, spacing_px=words.spacing_px)
    return width, _HEIGHT * words.size_px


def _features(shot: Shot, found: list[Drawn]) -> Iterator[Name]:
    """Name each feature once, the chosen one first; a line beside it, a site and an area at it.

    Of very many features only the chosen one is named; only its name may hide a line.
    """
    named: set[str] = set()
    for it in sorted(found, key=lambda it: not shot.is_chosen(it.feature.id)):
        is_told = shot.is_chosen(it.feature.id) or not is_crowd(found)
        if is_told and not it.is_minor and it.feature.id not in named:
            named.add(it.feature.id)
            words = _words(shot, it.row.name, 15, color=shot.color(it.style), weight=650, halo_px=3)
            spots = _spots(shot, it, found, _size(words))
            yield Name(words, Candidate(spots, may_cross=shot.is_chosen(it.feature.id)))


def _spots(shot: Shot, it: Drawn, found: list[Drawn], size: tuple[float, float]) -> tuple[Box, ...]:
    if it.row.role == "route":
        routes = [other for other in found if other.row.role == "route"]
        own = [other.shape for other in routes if other.feature.id == it.feature.id]
        others = [
            other.shape
            for other in routes
            if other.feature.id != it.feature.id and not is_crowd(found)
        ]
        line = shapely.line_merge(shapely.union_all(own))
        return along(_in_sight(shot, line), shapely.union_all(others), size, _LINE_GAP_PX)
    seen = _in_sight(shot, it.shape)
    if seen.is_empty:
        return ()
    middle = it.shape.centroid
    around = [
        spot for gap in _FEATURE_GAPS_PX for spot in beside_point(middle.x, middle.y, size, gap)
    ]
    within = inside(seen, size) if it.row.role == "area" else ()
    return (*within, *around)


def _in_sight(shot: Shot, shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.clip_by_rect(shape, 0, 0, shot.asked.width_px, shot.asked.height_px)


def _places(shot: Shot, base: Base) -> Iterator[Name]:
    """Return the names of the base map that suit the zoom, the most important first.

    Countries follow capitals: each whose border is in sight is to be named.
    """
    order = {"capital": 0, "country": 1}
    for row in sorted(base.places.itertuples(), key=lambda row: (order.get(row.kind, 2), row.rank)):
        if row.rank <= shot.frame.zoom - 3 or row.kind == "country":
            yield _town(shot, row) if row.kind in TOWNS else _whole(shot, base, row)
    if shot.frame.zoom >= DISTRICTS_FROM_ZOOM:
        for row in base.districts.itertuples():
            yield _district(shot, row)


def _town(shot: Shot, row: Any) -> Name:
    x, y = shot.frame.place(row.geometry)
    weight = 600 if row.kind == "capital" else 400
    words = _words(shot, row.name, 13.5, color=shot.colors.ink, weight=weight)
    spots = [spot for gap in _TOWN_GAPS_PX for spot in beside_point(x, y, _size(words), gap)]
    mark = Box(x, y, 0, 0).grown(_DOT_PX)
    return Name(words, Candidate(tuple(spots), mark=mark), shapely.Point(x, y))


def _whole(shot: Shot, base: Base, row: Any) -> Name:
    """Name a country or a sea at its place, or elsewhere in what is seen of it.

    The name of a country that is too small for it may reach over its border.
    """
    if row.kind == "sea":
        words = _words(
            shot, row.name, 14, color=shot.colors.water, is_italic=True, halo=shot.colors.sea
        )
        areas = np.array([base.seas[row.name]] if row.name in base.seas else [])
    else:
        words = _words(
            shot, row.name.upper(), 12.5, color=shot.colors.quiet, weight=600, spacing_px=1.6
        )
        found = base.countries[base.countries["name"] == row.name]
        areas = found.geometry.to_numpy()
    seen = _in_sight(shot, shapely.union_all(shot.frame.cut(areas)))
    at, size = shot.frame.place(row.geometry), _size(words)
    reaching = over(seen, size, at) if row.kind == "country" else ()
    return Name(words, Candidate((*inside(seen, size, at), *reaching)))


def _waters(shot: Shot) -> Iterator[Name]:
    """Name the lakes and rivers that suit the zoom: a lake in it or beside it, a river beside."""
    lakes, rivers = shot.content.terrain.lakes, shot.content.terrain.rivers
    for row, shape in _named(shot, lakes, 5):
        words = _water(shot, row.name, shot.colors.lake)
        middle = shape.centroid
        around = beside_point(middle.x, middle.y, _size(words), 8)
        yield Name(words, Candidate((*inside(shape, _size(words)), *around)))
    for row, shape in _named(shot, rivers, 6):
        words = _water(shot, row.name, shot.colors.halo)
        line = shapely.line_merge(shape) if shape.geom_type == "MultiLineString" else shape
        yield Name(words, Candidate(along(line, shapely.Polygon(), _size(words), 4)))


def _named(shot: Shot, table: GeoDataFrame | None, more: int) -> Iterator[tuple[Any, BaseGeometry]]:
    """Return the named rows in sight whose rank and so much `more` the zoom reaches."""
    if table is None:
        return
    rows = table[(table["name"] != "") & (table["rank"] + more <= shot.frame.zoom)]
    shapes = shot.frame.cut(rows.geometry.to_numpy())
    for row, shape in zip(rows.itertuples(), shapes, strict=True):
        if not shape.is_empty:
            yield row, shape


def _water(shot: Shot, name: str, halo: str) -> Words:
    return _words(shot, name, 12, color=shot.colors.water, is_italic=True, halo=halo)


def _district(shot: Shot, row: Any) -> Name:
    words = _words(shot, row.name, 12, color=shot.colors.quiet, spacing_px=0.4)
    seen = shot.frame.cut(np.array([row.geometry]))[0]
    return Name(words, Candidate(() if seen.is_empty else inside(seen, _size(words))))


def _sites(shot: Shot, found: list[Drawn]) -> Iterator[Name]:
    """Name the sites of features where there is room, and the one that was clicked always."""
    for it in found:
        lit = shot.is_chosen(it.feature.id) and it.row.name == shot.asked.view.site
        if it.is_minor and (lit or shot.frame.zoom >= SITE_NAMES_FROM_ZOOM):
            words = _words(shot, it.row.name, 12.5, color=it.color, weight=600)
            middle = it.shape.centroid
            yield Name(words, Candidate(beside_point(middle.x, middle.y, _size(words), 8), lit))


def _words(
    shot: Shot, text: str, size_px: float, *, color: str, weight: int = 400,
    is_italic: bool = False, spacing_px: float = 0, halo: str | None = None, halo_px: float = 2.2,
) -> Words:  # fmt: skip
    return Words(
        " ".join(text.split()), 0, 0, size_px, color, weight, is_italic, spacing_px,
        halo or shot.colors.halo, halo_px,
    )  # fmt: skip
