"""Hold the routes against where they are known to pass: `python -m geo.build.evidence`.

Writes what the positions in `waypoints/evidence.csv` bear out: `accuracy_km` of every waypoint (by
the rule in `geo.build.passings`), `waypoints/comparison.csv`, the routes, and what sources.csv says
of their accuracy. Running it again changes nothing.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from shapely import LineString

from geo.build.bases import read_bases
from geo.build.make import make_routes
from geo.build.passings import MOST, accuracies, compare, hold, read_evidence
from geo.build.plan import load_plan
from geo.build.records import set_accuracies, update_records
from geo.build.routes import COLUMNS as WAYPOINT_COLUMNS
from geo.build.routes import Waypoint, read_waypoints
from geo.errors import GeoError, LayerError
from geo.layers.comparison import COLUMNS, Comparison
from geo.layers.sources import load_sources
from geo.measures.geodesic import length_km
from geo.tables import read_table, write_table
from geo.wording import listed


class Held(NamedTuple):
    """A route held against its evidence: how well each waypoint is known, and the comparison."""

    feature: str
    waypoints: list[Waypoint]
    known_km: list[float]
    comparisons: list[Comparison]


def hold_routes(data: Path) -> list[Held]:
    """Hold each route of a data folder against the positions that it is known to pass.

    Raises LayerError with all the faults of a table, SourceError where the sources cannot be read.
    """
    folder = data / "waypoints"
    bases, routes = read_bases(folder / "bases.csv"), load_plan(data).routes
    lines = {
        route.feature: read_waypoints(folder / f"{route.feature}.csv", bases) for route in routes
    }
    evidence = read_evidence(folder / "evidence.csv", lines=lines, sources=load_sources(data))
    found = []
    for feature, waypoints in lines.items():
        passings = hold(waypoints, [item for item in evidence if feature in item.features])
        known_km = accuracies(waypoints, passings, bases)
        compared = compare(feature, passings, known_km)
        found.append(Held(feature, waypoints, known_km, compared))
    return found


def rewrite(data: Path) -> list[Comparison]:
    """Write the accuracies that the evidence bears out, and return the comparisons."""
    routes = hold_routes(data)
    comparisons = [comparison for held in routes for comparison in held.comparisons]
    said: dict[str, tuple[str, str]] = {}
    for held in routes:
        _write_accuracies(data / "waypoints" / f"{held.feature}.csv", held.known_km)
        ids = (f"{held.feature}-route", f"{held.feature}-waypoints")
        said |= dict.fromkeys(ids, (f"{_most_km(held):g}", _note(held)))
    rows = [comparison.as_row() for comparison in comparisons]
    write_table(data / "waypoints" / "comparison.csv", columns=COLUMNS, rows=rows)
    make_routes(data)
    set_accuracies(data, said)
    update_records(data)
    return comparisons


def main(arguments: list[str] | None = None) -> int:
    """Read the options, write the accuracies, and print how far the lines lie off the evidence."""
    parser = ArgumentParser(prog="python -m geo.build.evidence", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="the folder of the data")
    try:
        comparisons = rewrite(parser.parse_args(arguments).data)
    except GeoError as error:
        sys.exit(str(error))
    print("\n".join(_lines(comparisons)))
    return 0


def _write_accuracies(table: Path, known_km: Sequence[float]) -> None:
    rows = [row.values for row in read_table(table, columns=WAYPOINT_COLUMNS, error=LayerError)]
    made = [row | {"accuracy_km": f"{km:g}"} for row, km in zip(rows, known_km, strict=True)]
    write_table(table, columns=WAYPOINT_COLUMNS, rows=made)


def _most_km(held: Held) -> float:
    """Return the accuracy that nine tenths of a line's length have, or a better one."""
    known_km = [max(pair) for pair in pairwise(held.known_km)]
    lengths = [length_km(LineString([a.point, b.point])) for a, b in pairwise(held.waypoints)]
    legs = sorted(zip(known_km, lengths, strict=True))
    reached = np.cumsum([km for _, km in legs])
    return legs[int(np.searchsorted(reached, MOST * reached[-1]))][0]


def _note(held: Held) -> str:
    """Say in the record how well a line is known, and what it was held against."""
    sets = [
        f"{name}: {listed([_said(comparison) for comparison in group])}"
        for name, group in groupby(held.comparisons, key=lambda comparison: comparison.set)
    ]
    return (
        f"Nine tenths of the line are known to {_most_km(held):g} km or better; stretches, each "
        f"with its reason, to {min(held.known_km):g} to {max(held.known_km):g} km. Held against "
        "positions by which it was not placed (how many, in brackets), it passes within so many "
        f"km of half of them, of nine tenths and of all: {'; '.join(sets)}."
    )


def _said(comparison: Comparison) -> str:
    km = (comparison.median_km, comparison.most_km, comparison.farthest_km)
    figures = ", ".join(f"{value:.1f}" for value in km)
    return f"{comparison.section} {figures} ({comparison.positions})"


def _lines(comparisons: Iterable[Comparison]) -> Iterator[str]:
    yield f"{'':44} positions  used  median   9/10    most  beyond the accuracy"
    for found in comparisons:
        km = (found.median_km, found.most_km, found.farthest_km)
        name = f"{found.feature} {found.section}, {found.set}"
        counts = f"{found.positions:9} {found.used:5}"
        yield f"{name:44} {counts} {' '.join(f'{value:7.2f}' for value in km)} {found.beyond:7}"


if __name__ == "__main__":
    sys.exit(main())
