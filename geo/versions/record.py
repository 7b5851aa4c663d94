"""The record of versions: since when each thing is as it is, and what has changed since one.

Each thing that there is or was has one line, however often it changes, so the table stays small.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from geo.domains import TEXT, Domain, or_empty, show
from geo.errors import SourceError
from geo.files import is_there
from geo.tables import Row, read_table, write_table
from geo.versions.things import State, States, Thing, mark_of
from geo.versions.version import Stated, Version, parse_stated, parse_version

FILE = "versions.csv"

COLUMNS = ("kind", "id", "name", "mark", "added", "changed", "gone")
"""Of versions.csv."""

_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Line:
    """In which versions a thing came, changed last and went; None where it did not."""

    state: State
    added: Version
    changed: Version | None = None
    gone: Version | None = None

    def after(self, version: Version) -> str:
        """Return what became of it after a version: "added", "changed", "gone", or "" for nothing.

        What came and went again was never there for a reader of that version.
        """
        was_there = self.added <= version
        if self.gone:
            return "gone" if was_there and self.gone > version else ""
        if not was_there:
            return "added"
        return "changed" if self.changed and self.changed > version else ""


class Change(NamedTuple):
    """What became of a thing: "added", "changed" or "gone"."""

    thing: Thing
    name: str
    what: str


@dataclass(frozen=True)
class Changes:
    """What has changed since a link was made; `is_vague` where some of it may be older than it."""

    version: Version
    changes: tuple[Change, ...]
    is_vague: bool = False


@dataclass(frozen=True)
class Record:
    """What was recorded of each thing, and the states that things have now."""

    lines: dict[Thing, Line] = field(default_factory=dict)
    states: States = field(default_factory=dict)

    @cached_property
    def newest(self) -> Version | None:
        """The version that was recorded last; None where none was."""
        return max(self._versions, default=None)

    @cached_property
    def stated(self) -> str:
        """What a link that is made now says of its data; "" where nothing is recorded."""
        marks = [(*it, self.states.get(it.thing, State("", "")).mark) for it in self.unrecorded]
        since = mark_of(marks)[:4] if marks else ""
        return str(Stated(self.newest, since)) if self.newest else ""

    def since(self, text: str) -> Changes | None:
        """Return what has changed since a link was made that says this of its data.

        None where that is nothing that is known here.
        """
        stated = parse_stated(text)
        if not (stated and self.newest and min(self._versions) <= stated.version <= self.newest):
            return None
        if text == self.stated:
            return Changes(stated.version, ())
        now = self.with_version(self.newest.day).lines
        changes = (
            Change(thing, line.state.name, what)
            for thing, line in now.items()
            if (what := line.after(stated.version))
        )
        return Changes(stated.version, tuple(sorted(changes)), is_vague=bool(stated.since))

    def with_version(self, today: date) -> "Record":
        """Return the record with the states of now as its newest version, if any has changed."""
        if not self.unrecorded:
            return self
        version = self.newest.next(today) if self.newest else Version(today)
        lines = dict(self.lines)
        for thing, line in self.lines.items():
            if thing not in self.states and not line.gone:
                lines[thing] = replace(line, gone=version)
        for thing, state in self.states.items():
            lines[thing] = _renewed(lines.get(thing), state, version)
        return Record(lines, self.states)

    @cached_property
    def _versions(self) -> list[Version]:
        given = ((line.added, line.changed, line.gone) for line in self.lines.values())
        return sorted({version for versions in given for version in versions if version})

    @cached_property
    def unrecorded(self) -> tuple[Change, ...]:
        """What has changed since the newest version, by kind and id."""
        there = {thing: line for thing, line in self.lines.items() if not line.gone}
        found = [
            Change(thing, state.name, "changed" if thing in there else "added")
            for thing, state in self.states.items()
            if thing not in there or there[thing].state.mark != state.mark
        ]
        gone = there.keys() - self.states.keys()
        return tuple(sorted([*found, *(Change(it, there[it].state.name, "gone") for it in gone)]))


def load_lines(data: Path, *, today: date | None = None) -> dict[Thing, Line]:
    """Read `data`/versions.csv, which need not be there.

    Raises SourceError with all the faults of the file: with `today`, also a version that is later.
    """
    path = data / FILE
    if not is_there(path):
        return {}
    last = today + _A_DAY if today else date.max  # today is another day in another zone

    def check(row: Row) -> Iterator[str]:
        found = list(_faults(row))
        yield from found or _later(row.values, last)

    rows = read_table(path, columns=COLUMNS, error=SourceError, check=check)
    return {Thing(row.values["kind"], row.values["id"]): _line(row.values) for row in rows}


def write_record(data: Path, record: Record) -> None:
    """Write `data`/versions.csv, by kind and id, so that a change to it is easy to read."""
    rows = [_row(thing, line) for thing, line in sorted(record.lines.items())]
    write_table(data / FILE, columns=COLUMNS, rows=rows)


def _renewed(line: Line | None, state: State, version: Version) -> Line:
    if line is None or line.gone:
        return Line(state, version)
    changed = line.changed if line.state.mark == state.mark else version
    return replace(line, state=state, changed=changed)


def _line(values: dict[str, str]) -> Line:
    added, changed, gone = (parse_version(values[key]) for key in ("added", "changed", "gone"))
    assert added  # _faults has seen to it
    return Line(State(values["name"], values["mark"]), added, changed, gone)


def _row(thing: Thing, line: Line) -> dict[str, str]:
    cells = (*thing, *line.state, line.added, line.changed or "", line.gone or "")
    return dict(zip(COLUMNS, map(str, cells), strict=True))


_WAY_OUT = "run make records on the file as it was before, or without it"
_VERSION = Domain(
    lambda text: isinstance(text, str) and parse_version(text),
    _WAY_OUT,
)
_DOMAINS = {
    "kind": TEXT,
    "id": TEXT,
    "mark": TEXT,
    "added": _VERSION,
    "changed": or_empty(_VERSION),
    "gone": or_empty(_VERSION),
}


def _faults(row: Row) -> Iterator[str]:
    for key, domain in _DOMAINS.items():
        yield from domain.faults(key, row.values[key])


def _later(values: dict[str, str], last: date) -> Iterator[str]:
    for key in ("added", "changed", "gone"):
        version = parse_version(values[key])
        if version and version.day > last:
            yield f"{key} is {show(values[key])}, which is yet to come; {_WAY_OUT}"


def said(changes: Sequence[Change]) -> str:
    """Count changes: "2 added, 1 changed"."""
    kinds = ("added", "changed", "gone")
    counts = {kind: sum(it.what == kind for it in changes) for kind in kinds}
    return ", ".join(f"{count:,} {kind}" for kind, count in counts.items() if count)
