"""What the address of some rows asks for."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import isfinite
from typing import NamedTuple

from geo.layers.geojson import Bounds
from geo.published.selection import Selection

USUAL, MOST = 10, 1000
"""So many rows are in an answer where nothing is said, and no more however many are asked for."""

FORMATS = ("geojson", "json")
"""Of rows; the first is given where nothing is said."""

PAGING = ("f", "limit", "offset", "bbox", "datetime")
"""What each collection can be asked for."""

MOST_OFFSET = 1_000_000_000

Params = Mapping[str, Sequence[str]]

_NUMBER = re.compile(r"[+-]?([0-9]{1,20}(\.[0-9]{0,30})?|\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?")
_TIME = r"[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,20})?([Zz]|[+-][0-9]{2}:[0-9]{2})"
_WHEN = re.compile(rf"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})({_TIME})?")


class AskedError(ValueError):
    """What is wrong with an address, in a sentence for whoever wrote it."""


@dataclass(frozen=True)
class Asked:
    """Which rows are asked for, from which one on and how many, and in which format."""

    selection: Selection
    limit: int
    offset: int
    format: str


def read_asked(params: Params, filters: Collection[str]) -> Asked:
    """Read what is asked for of a collection that can be asked by these filters, too.

    Raises AskedError for a parameter that is not known, is given twice or has no sense. A limit
    above MOST is no fault: MOST is taken for it.
    """
    said = read_params(params, (*PAGING, *filters))
    days = _days(said["datetime"]) if "datetime" in said else _Days(None, None)
    return Asked(
        Selection(
            **{name: said[name] for name in filters if name in said},
            bbox=_bbox(said["bbox"]) if "bbox" in said else None,
            since=days.since,
            until=days.until,
        ),
        limit=min(MOST, _whole("limit", said.get("limit", str(USUAL)), least=1)),
        offset=_whole("offset", said.get("offset", "0"), least=0),
        format=read_format(said),
    )


def read_params(params: Params, known: Collection[str]) -> dict[str, str]:
    """Return each parameter's value.

    Raises AskedError for one that is not known or is given twice.
    """
    for name, values in params.items():
        if name not in known:
            takes = f"use {', '.join(known)}" if known else "there are none here"
            raise AskedError(f"there is no parameter “{name[:60]}”; {takes}")
        if len(values) != 1:
            raise AskedError(f"{name} is given {len(values)} times; give it once")
    return {name: values[0] for name, values in params.items()}


def read_format(said: Mapping[str, str], formats: Sequence[str] = FORMATS) -> str:
    """Return which of these formats is asked for, the first where nothing is said.

    Raises AskedError where there is none such.
    """
    format = said.get("f", formats[0])
    if format not in formats:
        raise AskedError(f"f is “{format[:60]}”; give {' or '.join(formats)}")
    return format


def _whole(name: str, text: str, *, least: int) -> int:
    digits = text.lstrip("0") or "0"
    if not re.fullmatch(r"[0-9]+", text) or (len(digits) < 12 and int(digits) < least):
        raise AskedError(f"{name} is “{text[:60]}”; give a whole number from {least} on")
    return int(digits) if len(digits) < 12 else MOST_OFFSET


def _bbox(text: str) -> Bounds:
    texts = text.split(",") if len(text) < 500 else []
    edges = [float(edge) for edge in texts if _NUMBER.fullmatch(edge)]
    if len(edges) == len(texts) == 6:
        edges = [*edges[:2], *edges[3:5]]
    elif len(edges) != len(texts) or len(edges) != 4:
        edges = []
    if edges:
        west, south, east, north = edges
        if all(map(isfinite, edges)) and south <= north:
            return west, south, east, north
    raise AskedError(
        "bbox: give west, south, east and north in degrees of WGS 84, such as 40.5,39.5,50.5,43.1"
    )


class _Days(NamedTuple):
    since: date | None
    until: date | None


def _days(text: str) -> _Days:
    try:
        days = _Days(*_read_days(text))
    except (ValueError, OverflowError, TypeError):
        days = _Days(None, None)
    is_turned = days.since and days.until and days.since > days.until
    if days == _Days(None, None) or is_turned:
        raise AskedError(
            "datetime: give a day or a time such as 2020-09-22 or 2020-09-22T00:00:00Z, or two "
            "with / between them, the earlier first; .. stands for an open end"
        )
    return days


def _read_days(text: str) -> Iterator[date | None]:
    """Yield the first and the last day; a time counts as its day in UTC. Raises ValueError."""
    ends = text.split("/")
    if len(ends) == 1:
        ends = [text, text]
        if text in ("", ".."):
            raise ValueError
    for end in ends:
        yield None if end in ("", "..") else _day(end)


def _day(text: str) -> date:
    found = _WHEN.fullmatch(text)
    if not found:
        raise ValueError
    if not found[2]:
        return date.fromisoformat(text)
    time = text.upper().replace(":60", ":59")  # a leap second
    return datetime.fromisoformat(time).astimezone(UTC).date()
