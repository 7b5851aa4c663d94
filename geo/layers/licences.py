"""The licences that sources name, each with the address of its text."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from geo.domains import TEXT, Domain
from geo.errors import GeoError, SourceError
from geo.files import is_there
from geo.plain_text import brief_all
from geo.tables import Row, read_table
from geo.web_addresses import is_web_address


class Licence(NamedTuple):
    """A licence by its short name, and the address of its text."""

    name: str
    url: str


COLUMNS = Licence._fields
"""Of licences.csv."""


def load_licences(folder: Path, *, left_out: list[GeoError] | None = None) -> tuple[Licence, ...]:
    """Read `folder`/licences.csv, which need not be there.

    Raises SourceError with all the faults of the file, or notes in `left_out` those of single rows.
    """
    path = folder / "licences.csv"
    if not is_there(path):
        return ()
    rows = read_table(
        path, columns=COLUMNS, error=SourceError, check=_faults, unique=[["name"]],
        left_out=left_out,
    )  # fmt: skip
    return tuple(Licence(**brief_all(row.values, names=["name"])) for row in rows)


def licences_in(text: str, licences: Iterable[Licence]) -> tuple[Licence, ...]:
    """Return the licences that a text names, each once, in its order."""
    known = {licence.name: licence for licence in licences}
    return tuple(dict.fromkeys(known[name] for name in _name_of(known).findall(text)))


def with_addresses(text: str, licences: Iterable[Licence]) -> str:
    """Put the address behind each licence that a text names: "CC0 1.0 (https://…)"."""
    return rewrite(text, licences, lambda licence: f"{licence.name} ({licence.url})")


def rewrite(text: str, licences: Iterable[Licence], write: Callable[[Licence], str]) -> str:
    """Put what `write` makes of it in the place of each licence that a text names."""
    known = {licence.name: licence for licence in licences}
    return _name_of(known).sub(lambda found: write(known[found[0]]), text)


def _name_of(names: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of these names, the longest first, and of none where there are none."""
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?![\w-]|\.\w)")


def _faults(row: Row) -> Iterable[str]:
    yield from _NAME.faults("name", row.values["name"])
    yield from _URL.faults("url", row.values["url"])


_NAME = Domain(TEXT.fits, "give its short name, as licence has it in sources.csv")
_URL = Domain(is_web_address, "give the address of its text, from https:// on")
