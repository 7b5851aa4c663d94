"""Reads a header as it was published: "by Author", "Publisher (date)"."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from geo.articles.header import Header
from geo.articles.parsing.dates import parse_date
from geo.articles.parsing.plain import is_chrome
from geo.languages.union import either, keys_of_all, words_of_all

_HEADER_LINES = 24
_TITLE_WORDS = 40

_DATES = ("published", "posted")

_WITH_DATE = re.compile(r"(?P<name>[^()|]*[^()|\s])\s*(?:\((?P<a>[^()]+)\)|\|\s*(?P<b>[^()|]+))\Z")
_URL = re.compile(r"<?(https?://[^\s<>]+)>?\Z", re.IGNORECASE)


class _Lines(NamedTuple):
    """The patterns of header lines: "Author: Jane Doe", "Posted on 4 March", "by Jane Doe"."""

    labelled: re.Pattern[str]
    dated: re.Pattern[str]
    byline: re.Pattern[str]
    byline_of_names: re.Pattern[str]
    name: re.Pattern[str]


@cache
def _lines() -> _Lines:
    on = rf"(?:\s+{either(words_of_all(lambda one: one.header.on))})?"
    by = either(words_of_all(lambda one: one.header.by))
    by_names = either(words_of_all(lambda one: one.header.by_names_only))
    particle = either(words_of_all(lambda one: one.header.particles))
    return _Lines(
        re.compile(rf"([^\W\d_]+(?: [^\W\d_]+){{0,2}}?){on}\s*:\s*(\S.*)\Z", re.IGNORECASE),
        re.compile(rf"({either(_dated_keys())}){on}\s+(\S.*)\Z", re.IGNORECASE),
        re.compile(rf"{by}\s+(?P<names>\S.*)\Z", re.IGNORECASE),
        re.compile(rf"{by_names}\s+(?P<names>\S.*)\Z", re.IGNORECASE),
        re.compile(rf"(?:[^\W\d_a-z]|{particle}\b)"),
    )


@cache
def label_keys() -> dict[str, str]:
    """Return the field that each label names: "author" for "yazar"."""
    return keys_of_all(lambda one: one.header.labels)


@cache
def _dated_keys() -> dict[str, str]:
    """Return what each word before a date says of it: "posted", "published" or "updated"."""
    return keys_of_all(lambda one: one.header.dated)


def field_of(words: str, keys: Mapping[str, str]) -> str | None:
    """Return what `keys` say of these words, however they are spaced or capitalized."""
    return keys.get(" ".join(words.lower().split()))


def read_header(lines: list[str], *, title: str | None = None) -> tuple[Header, set[int]]:
    """Read the header from an article's first lines; give it, and the numbers of the lines it took.

    `title` is the title where it is known already: the lines are then searched for the rest only.
    """
    values: dict[str, Any] = {"title": title} if title else {}
    filled = [i for i, line in enumerate(lines[:200]) if line.strip()][:_HEADER_LINES]
    used = set[int]()
    for at, i in enumerate(filled):
        if i in used:
            continue
        is_first = at == 0 and "title" not in values
        found = None if is_first and _may_be_title(lines[i]) else _fields(lines[i])
        if found is not None or is_chrome(lines[i]):
            values = (found or {}) | values
            used.add(i)
        elif count := 0 if "title" in values else _title_lines(lines, filled[at:]):
            used.update(filled[at : at + count])
            values["title"] = " ".join(lines[n].strip() for n in filled[at : at + count])
        elif title and lines[i].strip().casefold() == title.casefold():
            used.add(i)
        elif not _is_between_fields(lines, filled[at : at + 2]):
            break
    return Header(**values), used


def _may_be_title(line: str) -> bool:
    """Tell what could be a byline too: "Von Menschen und Leitungen"."""
    return _lines().byline_of_names.match(line.strip()) is not None


def _title_lines(lines: list[str], filled: list[int]) -> int:
    """Count the lines of the title that begins here: 0 where there is none."""
    rest = range(1, len(filled))
    run = next((n for n in rest if _ends_title(lines, filled, n)), len(filled))
    after = next((lines[i] for i in filled[run:] if not is_chrome(lines[i])), None)
    words = sum(len(lines[i].split()) for i in filled[:run])
    if after is None and run == 1:
        return 0
    if after is not None and words <= _TITLE_WORDS and _fields(after) is not None:
        return run
    first = lines[filled[0]].strip()
    alone = run == 1 or len(lines[filled[1]]) > 100
    return int(alone and len(first.split()) <= _TITLE_WORDS / 2 and first[-1] not in ".;:,…։。")


def _ends_title(lines: list[str], filled: list[int], at: int) -> bool:
    i = filled[at]
    apart = i != filled[at - 1] + 1
    return apart or is_chrome(lines[i]) or _fields(lines[i]) is not None


def _is_between_fields(lines: list[str], filled: list[int]) -> bool:
    """Tell a short line that is no field, but is followed by one: it stays in the text."""
    short = len(lines[filled[0]].split()) <= _TITLE_WORDS / 2
    return short and len(filled) == 2 and bool(_fields(lines[filled[1]]))


def _fields(line: str) -> dict[str, Any] | None:
    """Return what a header line says ({} if nothing of use), or None if it is no header line."""
    line = line.strip()
    if len(line) > 300:
        return None
    if (day := parse_date(line)) and day.month:
        return {"posted": day}
    if match := _URL.match(line):
        return {"url": match[1]}
    for read in (_dated, _labelled, _byline, _publisher):
        if (found := read(line)) is not None:
            return found
    return None


def _dated(line: str) -> dict[str, Any] | None:
    match = _lines().dated.match(line)
    day = parse_date(match[2]) if match else None
    if not match or not day:
        return None
    name = field_of(match[1], _dated_keys())
    return {name: day} if name and name in _DATES else {}


def _labelled(line: str) -> dict[str, Any] | None:
    match = _lines().labelled.match(line)
    name = field_of(match[1], label_keys()) if match else None
    if not match or not name:
        return None
    address = _URL.match(match[2])
    if address and name in ("url", "publisher"):
        return {"url": address[1]}
    if name == "publisher" and (dated := _publisher(match[2])):
        return dated
    value = parse_date(match[2]) if name in _DATES else match[2]
    return {name: value} if value and name != "url" else None


def _byline(line: str) -> dict[str, Any] | None:
    """Return the author of "by Jane Doe", and the day of "by Jane Doe (4 March 2021)"."""
    loose, strict = _lines().byline.match(line), _lines().byline_of_names.match(line)
    match = loose or strict
    if not match:
        return None
    dated = _publisher(match["names"])
    names = dated["publisher"] if dated else match["names"]
    if not (_has_names(names.split()) if loose else _is_all_names(names)):
        return None
    return {"author": names} | ({"published": dated["published"]} if dated else {})


def _has_names(words: list[str]) -> bool:
    """Tell "Jane Doe, editor of the Notes" from "Tuesday the line had opened again"."""
    named = sum(map(_is_name, words))
    return _is_name(words[0]) and named * 2 >= len(words) and len(words) <= _TITLE_WORDS


def _is_all_names(text: str) -> bool:
    """Tell "Anna Roth und Jan van Dam, Baku" from "Baku nach Ceyhan"."""
    words = text.partition(",")[0].split()
    return len(words) > 1 and words[0][:1].isupper() and all(map(_is_name, words))


def _is_name(word: str) -> bool:
    return _lines().name.match(word) is not None


def _publisher(line: str) -> dict[str, Any] | None:
    match = _WITH_DATE.match(line)
    day = parse_date(match["a"] or match["b"]) if match else None
    is_known = day is not None and day.month is not None
    return {"publisher": match["name"], "published": day} if match and is_known else None
