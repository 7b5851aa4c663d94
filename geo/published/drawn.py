"""What the map draws: the features, and the routes, areas and sites that they are made of."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from geopandas import GeoDataFrame
from shapely.geometry.base import BaseGeometry

from geo.articles.library import Library
from geo.layers.load import rows_by_feature
from geo.measures.accuracy import accuracy_of_rows
from geo.published.columns import Row
from geo.published.shapes import joined
from geo.published.tables import Feature, feature_of
from geo.published.terms import FileTerms


class Parts:
    """The rows of the layers that have one role: sections of routes, areas, or sites."""

    def __init__(self, layers: GeoDataFrame, role: str, terms: FileTerms) -> None:
        self._rows = list(layers[layers["role"] == role].itertuples())
        self._ids = _ids(self._rows)
        self._at = {id: at for at, id in enumerate(self._ids)}
        self._terms = terms

    def rows(self) -> Iterator[Row]:
        """Return what each row is found by."""
        for row in self._rows:
            yield Row(features=(row.feature,), kind=row.kind, shape=row.geometry)

    def feature(self, at: int) -> Feature:
        """Return a row as a GeoJSON feature."""
        row = self._rows[at]
        properties = {
            "feature": row.feature,
            "name": row.name,
            "kind": row.kind,
            "role": row.role,
            "section": row.section,
            "accuracy_km": row.accuracy_km,
            "note": row.note,
            "source": row.source,
            **self._terms.of(_file(row.feature), cited=[row.source]),
        }
        return feature_of(self._ids[at], properties, row.geometry)

    def at(self, id: str) -> int | None:
        """Return the number of the row of an id, None where there is none."""
        return self._at.get(id)


class Features:
    """The features, each whole: a line without its sites, and a site where it is nothing else."""

    def __init__(self, layers: GeoDataFrame, library: Library | None, terms: FileTerms) -> None:
        self._library, self._terms = library, terms
        self._rows = rows_by_feature(layers)
        self._main = [_main(rows) for rows in self._rows.values()]
        self._at = {feature: at for at, feature in enumerate(self._rows)}
        self._accuracy = cache(lambda feature: accuracy_of_rows(self._rows[feature]))

    def rows(self) -> Iterator[Row]:
        """Return what each row is found by."""
        for rows in self._main:
            yield Row(features=(rows[0].feature,), kind=rows[0].kind, shape=_shape(rows))

    def feature(self, at: int) -> Feature:
        """Return a row as a GeoJSON feature."""
        rows = self._main[at]
        main = rows[0]
        count = self._library.count(main.feature) if self._library else None
        sources = list(dict.fromkeys(row.source for row in rows if row.source))
        properties = {
            "name": main.name,
            "kind": main.kind,
            "role": main.role,
            "accuracy": self._accuracy(main.feature),
            **{name: getattr(count, name, None) for name in ("mentions", "excerpts", "articles")},
            "sources": sources,
            **self._terms.of(_file(main.feature), cited=sources),
        }
        return feature_of(main.feature, properties, _shape(rows))

    def at(self, id: str) -> int | None:
        """Return the number of the row of an id, None where there is none."""
        return self._at.get(id)


def main_names(layers: GeoDataFrame) -> dict[str, str]:
    """Return the name of each feature: that of its line or area, if it has one."""
    rows = rows_by_feature(layers)
    return {feature: str(_main(parts)[0].name) for feature, parts in rows.items()}


def _main(rows: list[Any]) -> list[Any]:
    """Return the rows that a feature is drawn as: those of its line or area, if it has one."""
    return [row for row in rows if row.role != "site"] or rows


def _shape(rows: list[Any]) -> BaseGeometry:
    return joined([row.geometry for row in rows])


def _file(feature: str) -> str:
    return f"{feature}.geojson"


def _ids(rows: list[Any]) -> list[str]:
    """Return lasting ids: "btc:Georgia", "btk:Kars", and "btk:Kars:2" where one comes again."""
    seen, ids = Counter[str](), list[str]()
    for row in rows:
        part = row.name if row.role == "site" else row.section
        id = f"{row.feature}:{part}" if part and isinstance(part, str) else row.feature
        seen[id] += 1
        ids.append(f"{id}:{seen[id]}" if seen[id] > 1 else id)
    return ids
