"""CSV tables that people edit: read with care, all their faults told at once."""

import csv
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from geo.errors import GeoError


class Row(NamedTuple):
    """A line of a table: its number in the file, and its values by column."""

    line: int
    values: dict[str, str]


def read_table(
    path: Path,
    *,
    columns: Sequence[str],
    error: type[GeoError],
    check: Callable[[Row], Sequence[str]] = lambda row: (),
) -> list[Row]:
    """Read a CSV file in UTF-8 whose first line names exactly these columns, in any order.

    Values are stripped; blank lines are passed over. `check` gives the faults of a row, to be
    reported with its line. Raises `error` with all the faults of the file.
    """
    lines = _read_lines(path, error)
    header = next(lines, (1, []))[1]
    names = [name.strip() for name in header]
    if sorted(names) != sorted(columns):
        raise error(path, f"its columns are {', '.join(names)}; give {', '.join(columns)}")
    rows, faults = [], []
    for number, cells in lines:
        if len(cells) != len(names):
            faults.append(f"line {number} has {len(cells)} values; give {len(names)}")
            continue
        row = Row(number, {name: cell.strip() for name, cell in zip(names, cells, strict=True)})
        faults += [f"line {number}: {fault}" for fault in check(row)]
        rows.append(row)
    if faults:
        raise error(path, faults)
    return rows


def write_table(path: Path, *, columns: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    """Write rows as CSV in UTF-8, with the same bytes on every machine."""
    text = StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode())


def _read_lines(path: Path, error: type[GeoError]) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        reader = csv.reader(StringIO(text, newline=""), strict=True)
        return iter([(reader.line_num, cells) for cells in reader if any(map(str.strip, cells))])
    except OSError as reason:
        fault = f"cannot be read ({reason.strerror}); check that the file is there"
    except UnicodeDecodeError as reason:
        fault = f"is not UTF-8 (byte {reason.start}); save it as UTF-8"
    except csv.Error as reason:
        fault = f"is not CSV ({reason}); check the quotes near the end of what was read"
    raise error(path, fault)
