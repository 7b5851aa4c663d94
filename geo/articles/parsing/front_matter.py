"""Reads the small front matter that may stand before an article's text."""

import re
from typing import Any

from geo.articles.header import Header
from geo.articles.parsing.dates import parse_date
from geo.articles.parsing.headers import field_of, label_keys

_DATES = ("published", "posted")
_KEY_VALUE = re.compile(r"([^\W\d_][\w -]{0,30}?)\s*:(?:\s+(.*)|)\Z")


def split_front_matter(text: str) -> tuple[Header, str, list[str]]:
    """Return the front matter between two --- lines, the text after it, and the faults in it.

    Each line is `key: value`. Keys that an article has no use for are passed over.
    """
    lines = text.lstrip("\n").split("\n")
    end = _end_of_matter(lines)
    if end == 0:
        return Header(), text, []
    if end is None:
        return Header(), text, ["the front matter has no closing line; end it with a line of ---"]
    header, faults = _front_matter(lines[1:end])
    return header, "\n".join(lines[end + 1 :]), faults


def unknown_keys(text: str) -> list[str]:
    """Return the keys of the front matter that name no field: "licens" of `licens: CC0`."""
    lines = text.lstrip("\n").split("\n")
    matches = (_KEY_VALUE.match(line.rstrip()) for line in lines[1 : _end_of_matter(lines) or 1])
    return [match[1] for match in matches if match and not field_of(match[1], label_keys())]


def _end_of_matter(lines: list[str]) -> int | None:
    """Return the number of the closing line: 0 without a front matter, None where it is open."""
    if lines[0].rstrip() != "---" or len(lines) < 2 or not _KEY_VALUE.match(lines[1].rstrip()):
        return 0
    return next((i for i, line in enumerate(lines) if i and line.rstrip() in ("---", "...")), None)


def _front_matter(lines: list[str]) -> tuple[Header, list[str]]:
    values: dict[str, Any] = {}
    faults = []
    for line in lines:
        match = _KEY_VALUE.match(line.rstrip())
        name = field_of(match[1], label_keys()) if match else None
        value = _unquoted(match[2] or "") if match else ""
        if name in _DATES and value:
            day = parse_date(value)
            if day is None:
                way_out = "write it as 2020-09-22 or leave it out"
                faults.append(f'{name} is "{value[:60]}", not a date; {way_out}')
            else:
                values[name] = day
        elif name and value:
            values[name] = value
    return Header(**values), faults


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1].strip() if quoted else value
