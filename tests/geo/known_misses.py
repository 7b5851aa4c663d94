"""What the rows of a set are known to miss: pinned in known-misses.jsonl beside the set.

A row without a pin is read without a fault. `python -m tests.geo.note_misses` writes the pins anew;
what it changes is for a person to judge.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

HOW = "python -m tests.geo.note_misses"


class Faults(NamedTuple):
    """What a row means and is not found, and what is found and not meant."""

    missed: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()


def read_pins(path: Path) -> dict[str, Faults]:
    """Return the known faults of each row that has any, by its text."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {row["text"]: Faults(tuple(row["missed"]), tuple(row["spare"])) for row in rows}


def write_pins(path: Path, faults: Mapping[str, Faults]) -> None:
    """Write what is at fault with each row, by its text, and leave out the rows without a fault."""
    rows = [{"text": text, **found._asdict()} for text, found in faults.items() if any(found)]
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    path.write_text("".join(lines), encoding="utf-8")


def changes(now: Faults, pinned: Faults) -> list[str]:
    """Say what a row loses and gains over what is known of it."""
    return [
        *_told("lost", now.missed, but_not=pinned.missed),
        *_told("found, but not meant", now.spare, but_not=pinned.spare),
        *_told(f"found at last; note the gain: {HOW}", pinned.missed, but_not=now.missed),
        *_told(f"no longer found; note the gain: {HOW}", pinned.spare, but_not=now.spare),
    ]


def _told(change: str, faults: Iterable[str], *, but_not: tuple[str, ...]) -> Iterator[str]:
    return (f"{fault}: {change}" for fault in faults if fault not in but_not)
