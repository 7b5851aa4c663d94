"""Where everything comes from: a record for each cited source and each data file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from geo.domains import DATE, DISTANCE_KM, SLUG, TEXT, Domain, or_empty, written
from geo.errors import GeoError, SourceError, attempt
from geo.files import AnyPath
from geo.layers.licences import Licence, licences_in, load_licences, with_addresses
from geo.plain_text import brief_all
from geo.tables import Row, read_table


@dataclass(frozen=True)
class Source:
    """A source that is cited, or the record of a data file; all values are text, "" if unknown.

    Every source has `id`, `title`, `publisher`, `date` (of publication), `url` and `licence`.
    A data file has besides: `file` (its path in the data folder), `origin` (what it was made of),
    `attribution` (whom to name), `retrieved` (date), `method` (how it was made), `accuracy_km`,
    `accuracy_note` (how that was found), `features` (how many it holds) and `sha256`.
    Dates are a year, a month or a day in ISO 8601. `licences` are those of licences.csv that
    `licence` names.
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
    licences: tuple[Licence, ...] = ()

    @property
    def full_licence(self) -> str:
        """The licence, with the address of its text behind it."""
        return with_addresses(self.licence, self.licences)

    @property
    def licence_url(self) -> str:
        """The address of the licence's text; of several, those of all, parted by "; "."""
        return "; ".join(licence.url for licence in self.licences)


class Credit(NamedTuple):
    """Whom a file asks to name, with an address, and the licence of what is theirs."""

    name: str
    url: str = ""
    licence: str = ""
    licence_url: str = ""


FILE = "sources.csv"

COLUMNS = tuple(field.name for field in fields(Source) if field.name != "licences")
"""Of sources.csv."""

NO_SOURCE = Source("", "", "", "", "", "", "", "", "", "", "", "", "", "", "")
"""What stands for a source that is not known."""


def load_sources(folder: AnyPath, *, left_out: list[GeoError] | None = None) -> dict[str, Source]:
    """Read `folder`/sources.csv: the sources by their id, in the order of the file.

    The addresses of licences are in `folder`/licences.csv. Raises SourceError with all the faults
    of a file; where `left_out` is given, those of single rows, and of that file, are noted there.
    """
    path = Path(folder) / FILE
    load = partial(load_licences, Path(folder), left_out=left_out)
    licences = load() if left_out is None else attempt(load, (), left_out)
    rows = read_table(
        path, columns=COLUMNS, error=SourceError, check=_faults, unique=[["id"], ["file"]],
        left_out=left_out,
    )  # fmt: skip
    sources = (
        Source(
            **brief_all(row.values, names=("id", "title", "publisher", "licence", "attribution")),
            licences=licences_in(row.values["licence"], licences),
        )
        for row in rows
    )
    return {source.id: source for source in sources}


def source_record(source: Source) -> dict[str, str | None]:
    """Return what a file tells of a source; None is what is not known."""
    names = (
        *("id", "title", "publisher", "date", "url"),
        *("licence", "licence_url", "attribution", "retrieved"),
    )
    record = {name: getattr(source, name) or None for name in names}
    return record | {"attribution": "; ".join(whom_to_name([source])) or None}


def of_features(sources: Iterable[Source], features: Iterable[str]) -> list[Source]:
    """Return the records of the files that draw these features."""
    files = {f"{feature}.geojson" for feature in features}
    return [source for source in sources if source.file in files]


def with_address(source: Source, known: Mapping[str, Source]) -> Source:
    """Return a record with the address of what it was made of, where it has none of its own."""
    return replace(source, url=next(_addresses(source, known, set()), ""))


def _addresses(source: Source, known: Mapping[str, Source], passed: set[str]) -> Iterator[str]:
    """Yield the addresses of a source, else of what it was made of, each source asked once."""
    if source.url:
        yield source.url
        return
    for id in map(str.strip, source.origin.split(",")):
        if id in known and id not in passed:
            passed.add(id)
            yield from _addresses(known[id], known, passed)


def origins_of(files: Iterable[Source], sources: Mapping[str, Source]) -> Iterator[Source]:
    """Return what data files were made from, and what that was made from in turn."""
    waiting, seen = list(files), set[str]()
    while waiting:
        source = waiting.pop(0)
        for id in source.origin.split(", "):
            if id in sources and id not in seen:
                seen.add(id)
                waiting.append(sources[id])
                if not sources[id].file:
                    yield sources[id]


def whom_to_name(sources: Iterable[Source]) -> list[str]:
    """Return whom these sources ask to name, each once."""
    names = [name.strip() for source in sources for name in source.attribution.split(";")]
    return [name for name in dict.fromkeys(names) if name not in ("", _NOBODY)]


def credits_of(made: Iterable[Source], sources: Iterable[Source]) -> list[Credit]:
    """Return whom these data files ask to name, each once, by what is cited of them.

    The address and the licence are those of the first of `sources` that they have published.
    """
    cited = [source for source in sources if not source.file and source.publisher]
    found: dict[str, Credit] = {}
    for name in whom_to_name(made):
        first = next((source for source in cited if source.publisher in name), None)
        found.setdefault(first.publisher if first else name, _credit(name, first))
    return list(found.values())


def _credit(name: str, source: Source | None) -> Credit:
    if source is None:
        return Credit(name)
    licence = source.licences[0] if source.licences else Licence(source.licence, "")
    return Credit(name, source.url, *licence)


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
