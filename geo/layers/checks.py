"""What a layer's properties have to be, and where files contradict each other."""

from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any, NamedTuple

from shapely.geometry.base import BaseGeometry

from geo.domains import DISTANCE_KM, NOTE, SLUG, TEXT, Domain, one_of, show

ROLES = {
    "route": ("LineString", "MultiLineString"),
    "area": ("Polygon", "MultiPolygon"),
    "site": ("Point", "MultiPoint", "Polygon", "MultiPolygon"),
}
"""The geometry types that each role may have."""

_DOMAINS = {
    "feature": SLUG,
    "name": TEXT,
    "role": one_of(ROLES),
    "kind": SLUG,
    "section": TEXT,
    "accuracy_km": DISTANCE_KM,
    "note": NOTE,
    "source": NOTE,
}
_ONE = {"stretches": "stretch", "reasons": "reason"}
_REQUIRED = ("feature", "name", "role")


class FeatureRow(NamedTuple):
    """A feature that was read: the columns of the table, and its file and number."""

    origin: str
    values: dict[str, Any]


Known = dict[tuple[Any, ...], FeatureRow]
"""Rows by what may not differ or not come twice."""


def property_faults(given: dict[str, Any]) -> Iterator[str]:
    """Return what is wrong with a feature's properties, those that are null left out."""
    for key in _REQUIRED:
        if key not in given:
            yield f"has no {key}; add the property"
    for key, domain in _DOMAINS.items():
        if key in given:
            yield from domain.faults(key, given[key])


def parts_faults(given: dict[str, Any], geometry: BaseGeometry) -> Iterator[str]:
    """Return which stretches and reasons do not fit a route's geometry."""
    for key, name, domain in (("stretches", "accuracy_km", DISTANCE_KM), ("reasons", "text", TEXT)):
        yield from _part_faults(key, f"[start, end, {name}]", domain, given.get(key, []), geometry)


def _part_faults(
    key: str, form: str, domain: Domain, parts: object, geometry: BaseGeometry
) -> Iterator[str]:
    if not isinstance(parts, list):
        yield f"{key} is {show(parts)}; give a list of {form}"
        return
    if parts and geometry.geom_type != "LineString":
        yield f"a {geometry.geom_type} has {key}; only a LineString can"
        return
    last = len(geometry.coords) - 1 if parts else 0
    for part in parts:
        if not _is_part(part, last, domain):
            yield f"{_ONE[key]} {show(part)} is not {form} in 0..{last}"


def _is_part(part: object, last: int, domain: Domain) -> bool:
    if not isinstance(part, list) or len(part) != 3:
        return False
    start, end, value = part
    ends_fit = type(start) is int and type(end) is int and 0 <= start < end <= last
    return ends_fit and bool(domain.fits(value))


def clashes(
    rows: Iterable[FeatureRow], known: MutableMapping[tuple[Any, ...], FeatureRow]
) -> Iterator[str]:
    """Return what contradicts or repeats a row that is `known`; the rows are made known."""
    for row in rows:
        values = row.values
        if values["role"] != "site":
            yield from _differences(known.setdefault((values["feature"],), row), row)
        same = known.setdefault(_identity(values), row)
        if same is not row:
            yield f"{row.origin} repeats {same.origin} ({values['name']}); remove one"


def _differences(first: FeatureRow, other: FeatureRow) -> Iterator[str]:
    """Tell a feature that is a route here and an area there, or goes by two names or kinds."""
    for key in ("role", "name", "kind"):
        here, there = first.values[key], other.values[key]
        if here != there:
            yield (
                f"{first.values['feature']} has {key} {show(here)} in {first.origin} and "
                f"{show(there)} in {other.origin}; give both the same"
            )


def _identity(values: dict[str, Any]) -> tuple[Any, ...]:
    named = (values[column] for column in ("feature", "role", "kind", "section", "name"))
    return (*named, values["geometry"].wkb)
