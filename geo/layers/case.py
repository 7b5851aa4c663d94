"""What a map is about: the few things of its own that the library has to be told."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.domains import BOUNDS, SLUG, TEXT, Domain, list_of, record_faults
from geo.errors import CaseError
from geo.files import AnyPath, is_there, read_toml
from geo.layers.geojson import Bounds
from geo.plain_text import brief


@dataclass(frozen=True)
class Case:
    """What the map of a data folder is about; all of it may be left out.

    `title` stands at the head of the page. `region` is where the layers are expected to lie: west,
    south, east and north in degrees. Distances are measured to the border of the country
    `border_of`, and `district` is the feature in which the gap of all routes is looked for.
    `borders` are the countries whose borders a line may be followed past. `lang` is the language
    of its title and its tables, as a tag of BCP 47.
    """

    title: str = "A map of what articles say"
    region: Bounds | None = None
    border_of: str | None = None
    district: str | None = None
    borders: tuple[str, ...] = ()
    lang: str = "en"


def load_case(folder: AnyPath) -> Case:
    """Read `folder`/case.toml; where there is none, the case has nothing of its own.

    Raises CaseError with all the faults of the file.
    """
    path = Path(folder) / "case.toml"
    if not is_there(path):
        return Case()
    given = read_toml(path, error=CaseError)
    if faults := list(record_faults(given, _DOMAINS)):
        raise CaseError(path, faults)
    values: dict[str, Any] = {key: _frozen(value) for key, value in given.items()}
    return Case(**values)


_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LANG = Domain(
    lambda value: isinstance(value, str) and _TAG.fullmatch(value),
    "give the tag of a language, such as en or pt-BR",
)

_DOMAINS = {
    "title": TEXT,
    "region": BOUNDS,
    "border_of": TEXT,
    "district": SLUG,
    "borders": list_of(TEXT, "countries of the base map"),
    "lang": _LANG,
}


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    return brief(value) if isinstance(value, str) else value
