"""What a table of rows has to tell of itself."""

from collections.abc import Iterable, Mapping
from math import isnan
from typing import Any, Protocol

from geo.published.columns import Row
from geo.published.shapes import geojson_of

Feature = dict[str, Any]
"""A GeoJSON feature; its `properties` are text, numbers, lists and None."""


class Table(Protocol):
    """Rows in a lasting order, each known by its number and by an id."""

    def rows(self) -> Iterable[Row]:
        """Return what each row is found by."""

    def feature(self, at: int) -> Feature:
        """Return a row as a GeoJSON feature."""

    def at(self, id: str) -> int | None:
        """Return the number of the row of an id, None where there is none."""


def feature_of(id: str, properties: Mapping[str, Any], shape: Any = None) -> Feature:
    """Return a row as a GeoJSON feature; an empty text, and what is no number, is None there."""
    said = {name: None if _is_nothing(value) else value for name, value in properties.items()}
    return {"type": "Feature", "id": id, "geometry": geojson_of(shape), "properties": said}


def _is_nothing(value: object) -> bool:
    return value == "" or (isinstance(value, float) and isnan(value))
