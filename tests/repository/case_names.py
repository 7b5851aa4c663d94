"""What the case of data/ is about, by name: its features, countries and towns."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from geo.layers.base import load_base

DATA = Path(__file__).parents[2] / "data"
_COLUMNS = {
    "names.csv": ("feature", "name"),
    "wordings.csv": ("words",),
    "spellings.csv": ("word", "spelling"),
    "lookalikes.csv": ("name",),
    "rivals.csv": ("name",),
    "place-names.csv": ("place", "name"),
}
_COMMON = {"pipeline", "railroad", "railway"}
"""Words of which names of the case are made, and those of other cases too."""


@cache
def case_name() -> re.Pattern[str]:
    """Return a pattern for a whole word or more that names a thing of the case."""
    longest = sorted({*_names()} - _COMMON, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


def _names() -> Iterator[str]:
    yield "Caucasus"
    for file, columns in _COLUMNS.items():
        with (DATA / file).open(encoding="utf-8", newline="") as table:
            yield from (row[column] for row in csv.DictReader(table) for column in columns)
    base = load_base(DATA)
    for places in (base.countries, base.places, base.districts):
        yield from places["name"]
