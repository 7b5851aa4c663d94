"""CSV tables that people edit: read with care, all their faults told at once."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from geo.domains import show
from geo.errors import GeoError, reading
from geo.files import read_text
from geo.plain_text import harmless
from geo.wording import listed


class Row(NamedTuple):
    """A line of a table: its number in the file, and its values by column."""

    line: int
    values: dict[str, str]


def read_table(
    path: Path,
    *,
    columns: Sequence[str],
    error: type[GeoError],
    check: Callable[[Row], Iterable[str]] = lambda row: (),
    unique: Sequence[Sequence[str]] = (),
    left_out: list[GeoError] | None = None,
) -> list[Row]:
    """Read a CSV file in UTF-8 whose first line names exactly these columns, in any order.

    Values are stripped, and sound and closed (see `harmless`); blank lines are passed over. `check`
    gives the faults of a row, to be reported with its line; what stands in the columns of each of
    `unique` may not come twice.
    Raises `error` with all the faults of the file; where `left_out` is given, that is noted there
    if it is about single rows, and the others are returned.
    """
    with reading(path, error):
        rows, faults = _read_rows(path, columns, error, check, unique)
    if not faults:
        return rows
    found = error(path, [fault for _, fault in faults])
    if left_out is None:
        raise found
    left_out.append(found)
    faulty = {line for line, _ in faults}
    return [row for row in rows if row.line not in faulty]


def _read_rows(
    path: Path,
    columns: Sequence[str],
    error: type[GeoError],
    check: Callable[[Row], Iterable[str]],
    unique: Sequence[Sequence[str]],
) -> tuple[list[Row], list[tuple[int, str]]]:
    """Return the rows, and the faults, each with the line that it is about."""
    lines = _read_lines(path, error)
    header = next(lines, (1, []))[1]
    names = [name.strip() for name in header]
    if sorted(names) != sorted(columns):
        has = f"its columns are {', '.join(names)}" if any(names) else "its first line is empty"
        raise error(path, f"{has}; give {', '.join(columns)}")
    rows, faults = list[Row](), list[tuple[int, str]]()
    for number, cells in lines:
        if len(cells) != len(names):
            faults.append((number, f"line {number} has {len(cells)} values; give {len(names)}"))
            continue
        values = (harmless(cell.strip()) for cell in cells)
        row = Row(number, dict(zip(names, values, strict=True)))
        faults += [(number, f"line {number}: {fault}") for fault in check(row)]
        rows.append(row)
    faults += [fault for columns in unique for fault in _repeats(rows, columns)]
    return rows, faults


def count_rows(path: Path, *, error: type[GeoError]) -> int:
    """Count the rows of a CSV file below its first line, blank ones left out."""
    return max(0, len(list(_read_lines(path, error))) - 1)


def write_table(path: Path, *, columns: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    """Write rows as CSV in UTF-8, with the same bytes on every machine.

    Raises GeoError where the file cannot be written.
    """
    text = StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    try:
        path.write_bytes(text.getvalue().encode())
    except OSError as reason:
        fault = f"cannot be written ({reason.strerror}); free it, and try again"
        raise GeoError(path, fault) from None


def _read_lines(path: Path, error: type[GeoError]) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(read_text(path, error=error), newline=""), strict=True)
    try:
        return iter([(reader.line_num, cells) for cells in reader if any(map(str.strip, cells))])
    except csv.Error as reason:
        fault = f"is not CSV ({reason}); check the quotes near the end of what was read"
    raise error(path, fault)


def _repeats(rows: Sequence[Row], columns: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Tell the rows with the values of an earlier one in these columns; empty ones are none."""
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = tuple(row.values[column] for column in columns)
        line = first.setdefault(key, row.line)
        if any(key) and line != row.line:
            what = f"{_what(row, columns)}line {line}"
            yield row.line, f"line {row.line} repeats {what}; remove one"


def _what(row: Row, columns: Sequence[str]) -> str:
    """Name what a row repeats, where it is not the whole line: `the id "btc" of `."""
    if len(columns) == len(row.values):
        return ""
    return f"{listed([f'the {column} {show(row.values[column])}' for column in columns])} of "
