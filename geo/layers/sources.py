"""Where everything comes from: a record for each cited source and each data file."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path, PurePosixPath

from geo.domains import DATE, DISTANCE_KM, SLUG, TEXT, Domain, or_empty, written
from geo.errors import SourceError
from geo.tables import Row, read_table


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
    unique = [["id"], ["file"]]
    rows = read_table(path, columns=COLUMNS, error=SourceError, check=_faults, unique=unique)
    return {row.values["id"]: Source(**row.values) for row in rows}


def source_record(source: Source) -> dict[str, str | None]:
    """Return what a file tells of a source; None is what is not known."""
    names = ("id", "title", "publisher", "date", "url", "licence", "attribution", "retrieved")
    return {name: getattr(source, name) or None for name in names}


def source_row(source: Source) -> dict[str, str]:
    """Return a source as a row of a table of what articles say: it stands where they do."""
    return {
        "row": "source",
        "article": source.id,
        "title": source.title,
        "author": source.attribution,
        "publisher": source.publisher,
        "published": source.date,
        "url": source.url,
        "licence": source.licence,
    }


def whom_to_name(sources: Iterable[Source]) -> list[str]:
    """Return whom these sources ask to name, each once."""
    names = [name.strip() for source in sources for name in source.attribution.split(";")]
    return [name for name in dict.fromkeys(names) if name not in ("", _NOBODY)]


def _faults(row: Row) -> Iterator[str]:
    domains = _DOMAINS | (_FILE_DOMAINS if row.values["file"] else {})
    for key, domain in domains.items():
        yield from domain.faults(key, row.values[key])


def _is_inside(file: str) -> bool:
    path = PurePosixPath(file)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in file


_NOBODY = "none needed"
_DOMAINS = {
    "id": SLUG,
    "title": Domain(TEXT.fits, "say what it is"),
    "licence": Domain(TEXT.fits, "give one, such as CC BY 4.0"),
    "date": or_empty(DATE),
    "retrieved": or_empty(DATE),
    "url": or_empty(Domain(re.compile("https?://.*").fullmatch, "begin it with https://")),
}
_MADE = "empty it, and make records fills it in"
_FILE_DOMAINS = {
    "file": Domain(_is_inside, "give its path in the data folder"),
    "origin": Domain(TEXT.fits, "give the ids of what it was made from, or: this project"),
    "method": Domain(TEXT.fits, "say in a sentence how it was made"),
    "attribution": Domain(TEXT.fits, f"say whom to name, or: {_NOBODY}"),
    "retrieved": DATE,
    "accuracy_km": or_empty(written(DISTANCE_KM)),
    "features": or_empty(Domain(str.isdecimal, _MADE)),
    "sha256": or_empty(Domain(re.compile("[0-9a-f]{64}").fullmatch, _MADE)),
}
