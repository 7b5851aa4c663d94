"""The figures of a feature, measured on the map beside what is published of it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from geo.layers.base import Base
from geo.layers.facts import Fact
from geo.measures.corridors import MOST_SECTIONS
from geo.measures.geodesic import (
    area_km2,
    geodesic_line,
    joined_line,
    length_km,
    part_within,
)
from geo.measures.located import Located, locate, locate_border, nearest_features
from geo.measures.margins import Measure, area_margin
from geo.measures.measured import measured_distance, measured_length
from geo.measures.parts import simple_parts
from geo.measures.plane import Position

MOST_OTHERS = 30
"""More distances and lengths than to so many other features nobody reads, and they take long."""


@dataclass(frozen=True)
class Figure:
    """A measured figure: what it is ("length in Georgia"), with its margin and published ones.

    `other` is the id or name of what it was measured in or to, "" where it is of the whole. `line`
    is what to draw, None where there is nothing; `position` is where a shortest distance is.
    """

    label: str
    measured: Measure
    published: tuple[Fact, ...] = ()
    line: BaseGeometry | None = None
    position: Position | None = None
    other: str = ""


def feature_figures(
    feature: str,
    layers: gpd.GeoDataFrame,
    base: Base,
    facts: Iterable[Fact] = (),
    *,
    border_of: str | None = None,
) -> list[Figure]:
    """Measure a feature: its lengths or area, its length in each area, its shortest distances.

    Lengths are those of the whole, of each section and in each other area of the layers, distances
    those to each site and to the border of the country `border_of`; of more than MOST_OTHERS others
    only the nearest count, and none for a network. Empty for an unknown feature.
    """
    subject = locate(feature, layers, base)
    if subject is None:
        return []
    found = list(facts)
    own = [fact for fact in found if fact.feature == feature]
    others = [
        other
        for id in nearest_features(feature, layers, most=_most_others(subject))
        if (other := locate(id, layers, base)) is not None
    ]
    figures = _lengths(subject, layers, own) if subject.kind == "route" else _areas(subject, own)
    if subject.kind == "route":
        figures += [_length_in(subject, other) for other in others if other.kind == "area"]
    figures += [_shortest(subject, other) for other in others if other.kind == "site"]
    border = locate_border(border_of, base) if border_of else None
    return [*figures, _shortest(subject, border)] if border else figures


def telling_figures(
    figures: Sequence[Figure],
    *,
    sites: Collection[str] = (),
    border_of: str | None = None,
    district: str | None = None,
) -> list[Figure]:
    """Return the few figures of a feature that tell most, those of them that there are.

    They are its whole length or area, its length in the feature `district`, and its shortest
    distances to the border of the country `border_of` and to the nearest of the features `sites`.
    """
    whole = [figure for figure in figures if not figure.other]
    lengths = [f for f in figures if f.position is None and f.other == district]
    distances = [figure for figure in figures if figure.position is not None]
    borders = [figure for figure in distances if figure.other == border_of]
    to_sites = [figure for figure in distances if figure.other in sites]
    nearest = sorted(to_sites, key=lambda figure: figure.measured.value)
    passing = [figure for figure in lengths if figure.measured.value > 0]
    return [*whole[:1], *passing[:1], *borders[:1], *nearest[:1]]


def _most_others(subject: Located) -> int:
    return MOST_OTHERS if len(simple_parts(subject.geometry, "feature")) <= MOST_SECTIONS else 0


def _lengths(subject: Located, layers: gpd.GeoDataFrame, facts: list[Fact]) -> list[Figure]:
    rows = layers[(layers["feature"] == subject.name) & (layers["role"] == "route")]
    figures = [_length("length", rows, subject, facts)]
    for section in dict.fromkeys(rows["section"].dropna()):
        of_section = rows[rows["section"] == section]
        figures.append(_length(f"length in {section}", of_section, subject, facts, section))
    return figures


def _length(
    label: str, rows: gpd.GeoDataFrame, subject: Located, facts: list[Fact], section: str = ""
) -> Figure:
    line = joined_line(rows.geometry)
    published = tuple(fact for fact in facts if fact.name == label)
    return Figure(label, measured_length(line, subject), published, line, other=section)


def _areas(subject: Located, facts: list[Fact]) -> list[Figure]:
    if subject.kind != "area":
        return []
    outline_km = length_km(subject.geometry)
    margin = area_margin(outline_km, subject.accuracy_km)
    published = tuple(fact for fact in facts if fact.name == "area")
    return [Figure("area", Measure(area_km2(subject.geometry), "km²", margin), published)]


def _length_in(subject: Located, area: Located) -> Figure:
    part = part_within(subject.geometry, area.geometry)
    measured = measured_length(part, subject, edge_km=area.accuracy_km)
    return Figure(f"length in {area.label}", measured, line=part, other=area.name)


def _shortest(subject: Located, other: Located) -> Figure:
    measured, pair = measured_distance(subject, other)
    label = f"shortest distance to {other.label}"
    line = geodesic_line(pair.a, pair.b) if pair.km else None
    return Figure(label, measured, line=line, position=pair.a, other=other.name)
