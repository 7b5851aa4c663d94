"""Facts about the features, each with its citation; figures that disagree stand side by side."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from geo.domains import DATE, SLUG, TEXT, or_empty, show
from geo.errors import FactError
from geo.layers.sources import load_sources
from geo.tables import Row, read_table
from geo.wording import first_of


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

_DOMAINS = {"feature": SLUG, "fact": TEXT, "value": TEXT, "as_of": or_empty(DATE)}


def load_facts(
    folder: Path,
    *,
    features: Collection[str] | None = None,
    sources: Collection[str] | None = None,
) -> tuple[Fact, ...]:
    """Read `folder`/facts.csv in the order of the file.

    With `features`, a fact about any other is a fault. `sources` are the ids that may be cited,
    by default those of `folder`/sources.csv. Raises FactError with all the faults of the file,
    SourceError where the sources cannot be read.
    """
    path = folder / "facts.csv"
    cited = load_sources(folder) if sources is None else sources
    known = first_of(sorted(features or ()))

    def check(row: Row) -> Iterator[str]:
        yield from _faults(row.values, cited)
        feature = row.values["feature"]
        if features is not None and feature not in features and SLUG.fits(feature):
            yield f"feature {show(feature)} is in no layer; use {known}, or add {feature}.geojson"

    rows = read_table(path, columns=COLUMNS, error=FactError, check=check, unique=[COLUMNS])
    return tuple(Fact(**row.values) for row in rows)


def _faults(values: dict[str, str], sources: Collection[str]) -> Iterator[str]:
    for key, domain in _DOMAINS.items():
        yield from domain.faults(key, values[key])
    source = values["source"]
    if source not in sources:
        yield f"source {show(source)} is not in sources.csv; add a row there"
