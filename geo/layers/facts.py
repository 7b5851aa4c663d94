"""Facts about the features, each with its citation; figures that disagree stand side by side."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from geo.errors import FactError
from geo.layers.sources import is_date, load_sources
from geo.tables import Row, read_table

_SLUG = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True)
class Fact:
    """One thing that a source says of a feature; all values are text.

    `fact` names it for the reader ("length in Georgia"), `value` and `unit` say it ("249", "km"),
    `as_of` is the year, month or day it held ("" if unknown), `source` an id in sources.csv.
    """

    feature: str
    fact: str
    value: str
    unit: str
    as_of: str
    source: str


COLUMNS = tuple(field.name for field in fields(Fact))
"""Of facts.csv."""


def load_facts(folder: Path, *, features: Collection[str] | None = None) -> tuple[Fact, ...]:
    """Read `folder`/facts.csv in the order of the file, against `folder`/sources.csv.

    With `features`, a fact about any other is a fault. Raises FactError with all the faults of
    the file, SourceError where the sources cannot be read.
    """
    path = folder / "facts.csv"
    sources = load_sources(folder)

    def check(row: Row) -> list[str]:
        return list(_faults(row.values, sources, features))

    rows = read_table(path, columns=COLUMNS, error=FactError, check=check)
    if faults := list(_repeated(rows)):
        raise FactError(path, faults)
    return tuple(Fact(**row.values) for row in rows)


def _faults(
    values: dict[str, str], sources: Collection[str], features: Collection[str] | None
) -> Iterator[str]:
    if not _SLUG.fullmatch(values["feature"]):
        yield f"feature is {values['feature']!r}; use a-z, 0-9 and hyphens"
    elif features is not None and values["feature"] not in features:
        yield f"feature {values['feature']!r} is in no layer; use {', '.join(sorted(features))}"
    for key in ("fact", "value"):
        if not values[key]:
            yield f"{key} is empty; give one"
    if values["as_of"] and not is_date(values["as_of"]):
        yield f"as_of is {values['as_of']!r}; give a year, a month or a day as 2020-09-22"
    if values["source"] not in sources:
        yield f"source {values['source']!r} is not in sources.csv; add a row there"


def _repeated(rows: list[Row]) -> Iterator[str]:
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = tuple(row.values.values())
        if key in seen:
            yield f"line {row.line} repeats line {seen[key]}; remove one"
        seen.setdefault(key, row.line)
