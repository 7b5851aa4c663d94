"""What the waypoints of a route rest on: data/waypoints/bases.csv, read and checked."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from geo.domains import MARGIN_KM, SLUG, TEXT, written
from geo.errors import LayerError
from geo.tables import Row, read_table

COLUMNS = ("basis", "accuracy_km", "reason")
"""Of the table of bases."""

_DOMAINS = {"basis": SLUG, "accuracy_km": written(MARGIN_KM), "reason": TEXT}


class Basis(NamedTuple):
    """What waypoints rest on: how well at best that tells a position, and why, in words."""

    accuracy_km: float
    reason: str


def read_bases(table: Path) -> Mapping[str, Basis]:
    """Read the bases by their ids; raises LayerError with all the faults of the table."""
    rows = read_table(table, columns=COLUMNS, error=LayerError, check=_faults, unique=[["basis"]])
    return {
        row.values["basis"]: Basis(float(row.values["accuracy_km"]), row.values["reason"])
        for row in rows
    }


def _faults(row: Row) -> Iterator[str]:
    for key, domain in _DOMAINS.items():
        yield from domain.faults(key, row.values[key])
