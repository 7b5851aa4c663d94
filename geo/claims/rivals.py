"""Pipelines and railways that are none of ours, so that "it" is not taken for one of ours."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from geo.domains import TEXT, one_of
from geo.errors import GazetteerError
from geo.tables import Row, read_table

_NOUNS = ("pipeline", "railway", "railroad", "line", "route", "corridor", "motorway", "highway")
# "the Trans-Anatolian gas pipeline", "the Trans-Anatolian Pipeline"
_SHAPE = (
    r"\b(?:[A-Z][\w'’]*[ –-])+(?:(?:oil|gas|natural|crude|export|freight|rail) ){0,2}"
    rf"(?P<noun>(?i:{'|'.join(_NOUNS)})s?)\b"
    r"(?! (?:stations?|compan|workers?|guards?|operators?|engineers?|section|segment|sa(?:id|ys)))"
)


class Rival(NamedTuple):
    """A named line in a text, and the noun by which it may be spoken of."""

    start: int
    end: int
    noun: str


@dataclass(frozen=True)
class RivalNames:
    """Names of lines that do not say what they are, each with its noun: of TAP, pipeline."""

    nouns: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for these names, and for a proper name that a noun follows."""
        longest = sorted(self.nouns, key=len, reverse=True)
        known = "|".join(map(re.escape, longest)) or "(?!)"
        return re.compile(rf"{_SHAPE}|\b(?P<known>{known})\b")


def load_rivals(folder: Path) -> RivalNames:
    """Read rivals.csv in `folder`, where it is there.

    Raises GazetteerError with all the faults of the file.
    """
    path = folder / "rivals.csv"
    if not path.exists():
        return RivalNames()
    columns = ("name", "noun")
    rows = read_table(path, columns=columns, error=GazetteerError, check=_faults, unique=[["name"]])
    return RivalNames({row.values["name"]: row.values["noun"] for row in rows})


def find_rivals(text: str, names: RivalNames) -> list[Rival]:
    """Return the lines with a proper name that a text names, in order.

    One capital at the head of a sentence is no name: "Gas pipelines burst."
    """
    found = []
    for match in names.pattern.finditer(text):
        known = names.nouns.get(match[0], "")
        noun = known or match["noun"]
        if known or match.start() > 0 or _capitals(match) > 1:
            found.append(Rival(match.start(), match.end(), noun.lower()))
    return found


def _capitals(match: re.Match[str]) -> int:
    """`"Trans-Anatolian pipeline"` has 2 before its noun, `"Gas pipeline"` 1."""
    return len(re.findall(r"[A-Z]", match.string[match.start() : match.start("noun")]))


_DOMAINS = {"name": TEXT, "noun": one_of(_NOUNS)}


def _faults(row: Row) -> Iterator[str]:
    """Return `noun is "road"; use pipeline, railway, …` for the row `TAP,road`."""
    for column, domain in _DOMAINS.items():
        yield from domain.faults(column, row.values[column])
