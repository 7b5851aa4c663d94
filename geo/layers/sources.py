"""Where everything comes from: a record for each cited source and each data file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path, PurePosixPath

from geo.errors import SourceError
from geo.tables import Row, read_table

_SLUG = re.compile(r"[a-z0-9-]+")
_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Source:
    """A source that is cited, or the record of a data file; all values are text, "" if unknown.

    Every source has `id`, `title`, `publisher`, `date` (of publication), `url` and `licence`.
    A data file has besides: `file` (its path in the data folder), `origin` (what it was made of),
    `attribution` (whom to name), `retrieved` (date), `method` (how it was made), `accuracy_km`,
    `accuracy_note` (how that was found), `features` (how many it holds) and `sha256`.
    Dates are a year, a month or a day in ISO 8601.
    """

    id: str
    title: str
    publisher: str
    date: str
    url: str
    licence: str
    file: str
    origin: str
    attribution: str
    retrieved: str
    method: str
    accuracy_km: str
    accuracy_note: str
    features: str
    sha256: str


COLUMNS = tuple(field.name for field in fields(Source))
"""Of sources.csv."""


def load_sources(folder: Path) -> dict[str, Source]:
    """Read `folder`/sources.csv: the sources by their id, in the order of the file.

    Raises SourceError with all the faults of the file.
    """
    path = folder / "sources.csv"
    rows = read_table(path, columns=COLUMNS, error=SourceError, check=_faults)
    if faults := list(_repeated(rows)):
        raise SourceError(path, faults)
    return {row.values["id"]: Source(**row.values) for row in rows}


def source_record(source: Source) -> dict[str, str | None]:
    """Return what a file tells of a source; None is what is not known."""
    names = ("id", "title", "publisher", "date", "url", "licence", "attribution", "retrieved")
    return {name: getattr(source, name) or None for name in names}


def is_date(text: str) -> bool:
    """Return whether a text is a year, a month or a day in ISO 8601: 2006, 2006-07, 2006-07-13."""
    return bool(_DATE.fullmatch(text))


def _faults(row: Row) -> list[str]:
    return [*_source_faults(row.values), *(_file_faults(row.values) if row.values["file"] else ())]


def _source_faults(values: dict[str, str]) -> Iterator[str]:
    if not _SLUG.fullmatch(values["id"]):
        yield f"id is {values['id']!r}; use a-z, 0-9 and hyphens"
    for key in ("title", "licence"):
        if not values[key]:
            yield f"{key} is empty; give one"
    for key in ("date", "retrieved"):
        if values[key] and not is_date(values[key]):
            yield f"{key} is {values[key]!r}; give a year, a month or a day as 2020-09-22"
    if values["url"] and not values["url"].startswith(("https://", "http://")):
        yield f"url is {values['url']!r}; begin it with https://"


def _file_faults(values: dict[str, str]) -> Iterator[str]:
    path = PurePosixPath(values["file"])
    if path.is_absolute() or ".." in path.parts or "\\" in values["file"]:
        yield f"file is {values['file']!r}; give its path in the data folder"
    for key in ("origin", "method", "attribution", "retrieved"):
        if not values[key]:
            yield f"{key} is empty; a data file needs it"
    if values["accuracy_km"] and not _is_distance(values["accuracy_km"]):
        yield f"accuracy_km is {values['accuracy_km']!r}; give kilometres, 0 or more"
    if values["features"] and not values["features"].isdecimal():
        yield f"features is {values['features']!r}; run python -m geo.build --offline"
    if values["sha256"] and not _SHA256.fullmatch(values["sha256"]):
        yield f"sha256 is {values['sha256']!r}; run python -m geo.build --offline"


def _is_distance(text: str) -> bool:
    try:
        return 0 <= float(text) < 1e5
    except ValueError:
        return False


def _repeated(rows: list[Row]) -> Iterator[str]:
    for key in ("id", "file"):
        seen: dict[str, int] = {}
        for row in rows:
            value = row.values[key]
            if value and value in seen:
                yield f"line {row.line} repeats the {key} {value!r} of line {seen[value]}"
            seen.setdefault(value, row.line)
