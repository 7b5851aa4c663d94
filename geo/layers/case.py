"""What a map is about: the few things of its own that the library has to be told."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.domains import NUMBER, SLUG, TEXT, Domain
from geo.errors import CaseError
from geo.files import read_toml
from geo.layers.geojson import Bounds


@dataclass(frozen=True)
class Case:
    """What the map of a data folder is about; all of it may be left out.

    `title` stands at the head of the page. `region` is where the layers are expected to lie: west,
    south, east and north in degrees. Distances are measured to the border of the country
    `border_of`, and `district` is the feature in which the gap of all routes is looked for.
    `borders` are the countries whose borders a line may be followed past.
    """

    title: str = "A map of what articles say"
    region: Bounds | None = None
    border_of: str | None = None
    district: str | None = None
    borders: tuple[str, ...] = ()


def load_case(folder: Path) -> Case:
    """Read `folder`/case.toml; where there is none, the case has nothing of its own.

    Raises CaseError with all the faults of the file.
    """
    path = folder / "case.toml"
    if not path.exists():
        return Case()
    given = read_toml(path, error=CaseError)
    if faults := list(_faults(given)):
        raise CaseError(path, faults)
    values: dict[str, Any] = {key: _frozen(value) for key, value in given.items()}
    return Case(**values)


def _is_region(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 4 or not all(map(NUMBER.fits, value)):
        return False
    west, south, east, north = value
    return bool(-180 <= west < east <= 180 and -90 <= south < north <= 90)


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(TEXT.fits, value))


_DOMAINS = {
    "title": TEXT,
    "region": Domain(_is_region, "give [west, south, east, north] in degrees"),
    "border_of": TEXT,
    "district": SLUG,
    "borders": Domain(_is_list_of_texts, "give a list of countries of the base map"),
}


def _faults(given: dict[str, Any]) -> Iterator[str]:
    for key, value in given.items():
        if key in _DOMAINS:
            yield from _DOMAINS[key].faults(key, value)
        else:
            yield f"{key} is no key of a case; use {', '.join(_DOMAINS)}"


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
