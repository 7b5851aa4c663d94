"""Facts about the features, each with its citation; figures that disagree stand side by side."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from geo.domains import DATE, NOTE, SLUG, TEXT, Domain, between, one_of, show, written
from geo.errors import FactError, GeoError
from geo.files import AnyPath
from geo.layers.sources import load_sources
from geo.plain_text import brief_all
from geo.tables import Row, read_table
from geo.when import parse_when
from geo.wording import first_of

DATINGS = ("on", "since", "until", "read")
"""What `as_of` is: when a fact held, since or until when, or when its undated page was read."""

SHARE_OF = "share of "
"""How the name of a fact begins that tells what part of a feature a company owns."""

FILE = "facts.csv"

FILE = "facts.csv"

COLUMNS = ("feature", "fact", "part", "value", "unit", "as_of", "dating", "note", "source")
"""Of facts.csv."""

_A_DAY = len("2006-07-13")

_DATE_WAY_OUT = "give the year, month or day that is told, or the day on which the page was read"
_DOMAINS = {
    "feature": SLUG,
    "fact": TEXT,
    "part": NOTE,
    "value": TEXT,
    "as_of": DATE._replace(way_out=_DATE_WAY_OUT),
    "dating": one_of(DATINGS),
    "note": NOTE,
}
_AMOUNT = Domain(
    re.compile(r"\d+(\.\d+)?( (thousand|million|billion))?").fullmatch,
    "give a number such as 1768, 4.47 or 1.2 million",
)
_SHARE = written(between(0, 100, "per cent"))
_NUMBER = re.compile(r"\d+(\.\d+)?")


@dataclass(frozen=True)
class Fact:
    """One thing that a source says of a feature; all values are text.

    `fact` says what it is ("length"), `part` of which stretch, place or share of the feature ("in
    Georgia", "" for the whole), `value` and `unit` how much ("249", "km"). `as_of` is a year, month
    or day, and `dating` one of `DATINGS`; `note` are our own words on it, `source` is an id in
    sources.csv.
    """

    feature: str
    fact: str
    value: str
    unit: str
    as_of: str
    source: str
    part: str = ""
    dating: str = "on"
    note: str = ""

    @property
    def name(self) -> str:
        """What it is with the part that it is of: "length in Georgia"."""
        return f"{self.fact} {self.part}" if self.part else self.fact

    @property
    def span(self) -> tuple[date, date]:
        """The first and last day of which it tells; what holds since a day has no last."""
        held = parse_when(self.as_of)
        first, last = (held.first_day, held.last_day) if held else (date.min, date.max)
        return first, date.max if self.dating == "since" else last


def rounded_alike(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts that stand beside one another, none with more decimals than the one with fewest.

    What is not a plain number, such as "1.2 million", stays as it is.
    """
    numbers = [Decimal(fact.value) for fact in facts if _NUMBER.fullmatch(fact.value)]
    if not numbers:
        return list(facts)
    unit = max(Decimal(1).scaleb(int(number.as_tuple().exponent)) for number in numbers)
    return [_rounded(fact, unit) for fact in facts]


def _rounded(fact: Fact, unit: Decimal) -> Fact:
    if not _NUMBER.fullmatch(fact.value):
        return fact
    return replace(fact, value=f"{Decimal(fact.value).quantize(unit, ROUND_HALF_UP):f}")


def load_facts(
    folder: AnyPath,
    *,
    features: Collection[str] | None = None,
    sources: Collection[str] | None = None,
    left_out: list[GeoError] | None = None,
) -> tuple[Fact, ...]:
    """Read `folder`/facts.csv in the order of the file.

    With `features`, a fact about any other is a fault. `sources` are the ids that may be cited,
    by default those of `folder`/sources.csv. Raises FactError with all the faults of the file,
    SourceError where the sources cannot be read; where `left_out` is given, the faults of single
    rows are noted there.
    """
    path = Path(folder) / FILE
    cited = load_sources(folder) if sources is None else sources
    known = first_of(sorted(features or ()))

    def check(row: Row) -> Iterator[str]:
        yield from _faults(row.values, cited)
        feature = row.values["feature"]
        if features is not None and feature not in features and SLUG.fits(feature):
            yield f"feature {show(feature)} is in no layer; use {known}, or add {feature}.geojson"

    rows = read_table(
        path, columns=COLUMNS, error=FactError, check=check, unique=[COLUMNS], left_out=left_out
    )
    names = ("fact", "part", "value", "unit")
    return tuple(Fact(**brief_all(row.values, names=names)) for row in rows)


def _faults(values: dict[str, str], sources: Collection[str]) -> Iterator[str]:
    for key, domain in _DOMAINS.items():
        yield from domain.faults(key, values[key])
    amount = _SHARE if values["fact"].startswith(SHARE_OF) else _AMOUNT
    if values["value"] and (values["unit"] or amount is _SHARE):
        yield from amount.faults("value", values["value"])
    what, within, place = values["fact"].partition(" in ")
    if within:
        yield f"fact is {show(values['fact'])}; write {what} there, and in {place} into part"
    if values["dating"] == "read" and len(values["as_of"]) != _A_DAY:
        yield f"as_of is {show(values['as_of'])}; give the day that the page was read"
    source = values["source"]
    if source not in sources:
        yield f"source {show(source)} is not in sources.csv; add a row there"
