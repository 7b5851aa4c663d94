"""Check data/ and seeds/, and write the records of the data files: `python -m geo.build.check`.

All that is wrong is told at once, a line each. Where nothing is, sources.csv gets the count and the
hash of each data file, and versions.csv what has changed.
"""

import os
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from geo.build.contents import Contents, read_contents
from geo.build.faults import faults_between
from geo.build.notes import notes_on_articles, notes_on_data
from geo.build.records import add_records, update_records
from geo.errors import GeoError, attempt, reading
from geo.languages.load import faulty_languages
from geo.versions.record import FILE, Record, load_lines, said, write_record
from geo.versions.things import read_states
from geo.wording import counted, listed

MOST_ALIKE = 20
"""Of notes on one file, or of the same words on many, no more are told: else they hide faults."""


class Report(NamedTuple):
    """A line on each fault, a line on each thing that may stay as it is, and what there is.

    `titles` are those of the articles by their ids.
    """

    faults: list[str]
    notes: list[str]
    summary: str
    titles: Mapping[str, str] = MappingProxyType({})


def main(arguments: list[str] | None = None) -> int:
    """Read the options, check and write, and return 1 where there are faults."""
    parser = ArgumentParser(prog="python -m geo.build.check", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="the folder of the data")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="that of the articles")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a fault may quote any sign
    try:
        with reading(options.data):
            return check_and_write(options.data, options.seeds)
    except GeoError as error:
        _say("\n".join(_lines(error)))
        return 1


def check_and_write(data: Path, seeds: Path) -> int:
    """Give each data file a row in sources.csv, print what is wrong, and write counts and hashes.

    Returns 1 where something is wrong; then no count and no hash is written.
    """
    added = attempt(partial(add_records, data), (), [], of=data)
    report = check(data, seeds)
    faults = [*added, *report.faults]
    for line in (*faults, *(f"Note: {note}" for note in report.notes)):
        _say(line)
    if faults:
        them = "it" if len(faults) == 1 else "them"
        _say(f"{counted(len(faults), 'fault')}. Fix {them} and run make records again.")
        return 1
    new_version = record_version(data, seeds, report.titles, today=date.today())
    if new_version:
        _say(new_version)
    changed = ", ".join(update_records(data))
    _say(f"All is well: {report.summary}.")
    _say(f"New counts and hashes in {data / 'sources.csv'}: {changed or 'none, all were right'}.")
    return 0


def _say(line: str) -> None:
    """Print a line; where that is in vain, end with 1: nobody would hear of what is wrong."""
    try:
        print(line, flush=True)
    except OSError as reason:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else it is tried again
        sys.exit(f"What is to be told cannot be written ({reason.strerror}); print it elsewhere")


def record_version(data: Path, seeds: Path, titles: Mapping[str, str], *, today: date) -> str:
    """Write what has changed to versions.csv, and return a line on that; "" where nothing has."""
    states = read_states(data, seeds, titles)
    before = Record(load_lines(data), states)
    after = before.with_version(today)
    if after is before:
        return ""
    write_record(data, after)
    counts = said(before.unrecorded) if before.newest else counted(len(states), "thing")
    return f"New version {after.newest} in {data / FILE}: {counts}."


def check(data: Path, seeds: Path) -> Report:
    """Read everything in two folders, and the files of languages; return all that is wrong."""
    contents = read_contents(data, seeds)
    errors = (*faulty_languages(), *contents.errors)
    faults = [line for error in errors for line in _lines(error)]
    faults += [f"{data / file}: {fault}" for file, fault in faults_between(contents)]
    notes = [(data / file, note) for file, note in notes_on_data(contents, data)]
    notes += [(seeds / file, note) for file, note in notes_on_articles(contents, seeds)]
    titles = {entry.id: entry.header.title or entry.id for entry in contents.library.entries}
    return Report(list(dict.fromkeys(faults)), _told(notes), _summary(contents), titles)


def _lines(error: GeoError) -> list[str]:
    """Return a line on each fault; where nobody foresaw what is wrong, the exception too."""
    why = error.details.strip().splitlines()[-1:]
    return [*str(error).splitlines(), *(f"{error.file}: {line}" for line in why)]


def _told(notes: Sequence[tuple[Path, str]]) -> list[str]:
    """Return a line on each note, and one on how many more there are like the first ones."""
    alike, lines = Counter[object](), list[str]()
    for file, note in notes:
        alike.update((file, note))
        if max(alike[file], alike[note]) <= MOST_ALIKE:
            lines.append(f"{file}: {note}")
    more = len(notes) - len(lines)
    return [*lines, f"there are {counted(more, 'more note')} like these"] if more else lines


def _summary(contents: Contents) -> str:
    """Count what there is: "5 features, 321 names, 88 facts, 9 events and 1 article"."""
    things = {
        "feature": contents.features,
        "name": contents.gazetteer.names,
        "fact": contents.facts,
        "event": contents.events,
        "article": contents.library.entries,
    }
    return listed([counted(len(found), thing) for thing, found in things.items()])


if __name__ == "__main__":
    sys.exit(main())
