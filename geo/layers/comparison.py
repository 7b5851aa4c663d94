"""How far the routes lie off other sets of positions: waypoints/comparison.csv."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from geo.domains import COUNT, DISTANCE_KM, SLUG, TEXT, written
from geo.errors import LayerError
from geo.files import is_there, subfolder
from geo.tables import Row, read_table

COLUMNS = (
    *("feature", "set", "section", "positions", "used"),
    *("median_km", "most_km", "farthest_km", "beyond"),
)
"""Of the table."""

_DOMAINS = {
    **{"feature": SLUG, "set": TEXT, "section": TEXT},
    **dict.fromkeys(("positions", "used", "beyond"), COUNT),
    **dict.fromkeys(("median_km", "most_km", "farthest_km"), written(DISTANCE_KM)),
}


class Comparison(NamedTuple):
    """A section of a route held against the positions of a set, by the km between them.

    `used` positions were waypoints of the line and are left out; nine tenths of the others lie
    within `most_km`. `beyond` of them lie farther off than the line's stated accuracy there.
    """

    feature: str
    set: str
    section: str
    positions: int
    used: int
    median_km: float
    most_km: float
    farthest_km: float
    beyond: int

    def as_row(self) -> dict[str, str]:
        """Return the row of the table, km with two decimals."""
        values = self._asdict().items()
        return {key: f"{v:.2f}" if isinstance(v, float) else str(v) for key, v in values}


def load_comparisons(data: Path) -> tuple[Comparison, ...]:
    """Read the comparisons of a data folder; there are none where it has no such table."""
    table = subfolder(data, "waypoints", error=LayerError) / "comparison.csv"
    return tuple(read_comparisons(table)) if is_there(table) else ()


def read_comparisons(table: Path) -> list[Comparison]:
    """Read the comparisons of all routes; raises LayerError with all the faults of the table."""
    rows = read_table(table, columns=COLUMNS, error=LayerError, check=_faults)
    return [_comparison(row.values) for row in rows]


def _comparison(row: dict[str, str]) -> Comparison:
    positions, used, beyond = (int(row[key]) for key in ("positions", "used", "beyond"))
    median, most, farthest = (float(row[key]) for key in ("median_km", "most_km", "farthest_km"))
    names = (row["feature"], row["set"], row["section"])
    return Comparison(*names, positions, used, median, most, farthest, beyond)


def _faults(row: Row) -> Iterator[str]:
    for key, domain in _DOMAINS.items():
        yield from domain.faults(key, row.values[key])
