"""Reads the front matter that may stand before an article's text, as each program writes it."""

import json
import re
import tomllib
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import yaml

from geo.articles.header import Header
from geo.articles.parsing.dates import tells_day_first
from geo.articles.parsing.front_fields import field_named, header_of, is_whole
from geo.articles.parsing.header_lines import is_of_letter
from geo.plain_text import NOTE_SIGNS

_KEY = re.compile(r"[\"']?([^\W\d_][\w .:-]{0,40}?)[\"']?\s*[:=](?:\s+|\Z)")
_LINE = re.compile(rf"{_KEY.pattern}(\S.*)")
_CLOSING = {"---": ("---", "..."), "+++": ("+++",)}
_PANDOC = re.compile(r"%(?: +(\S.*))?")
_PANDOC_FIELDS = ("title", "author", "date")
_LINES, _LETTERS = 300, 20_000
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_AT_MARGIN = re.compile(r"([^\s#-][^:]{0,40}):\s+(\S.*)\Z")
_WAY_OUT = "put the value between quotation marks, or leave the line out"


class _Matter(NamedTuple):
    """The lines between two fences, from `start` up to `end`; `sign` is that of the fences."""

    sign: str
    lines: Sequence[str]
    start: int
    end: int
    faults: tuple[str, ...] = ()


class _Loader(yaml.BaseLoader):
    """Loads all values as text, and no aliases, so that little text never makes a large value."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark
            raise yaml.MarkedYAMLError(problem="an alias", problem_mark=mark)
        return super().compose_node(parent, index)


def split_front_matter(text: str) -> tuple[Header, str, list[str]]:
    """Return the front matter of a text, the text after it, and the faults in it.

    It stands between lines of --- (YAML) or +++ (TOML), or is an object of JSON, Pandoc's lines of
    "% title", or a paragraph of `key: value` lines with a title. Keys that an article has no use
    for are passed over; what is faulty is read as far as it can be.
    """
    matter = _matter_of(text)
    values, faults = _values(matter) if matter else ({}, [])
    if not matter or not values:
        return Header(), text, []
    header, wrong = header_of(values, is_day_first=tells_day_first(text[:_LETTERS]))
    return header, "\n".join(matter.lines[matter.end + 1 :]), [*faults, *wrong]


def is_whole_header(text: str) -> bool:
    """Return whether the front matter names every field, so that the text holds nothing of it."""
    matter = _matter_of(text)
    return matter is not None and is_whole(_values(matter)[0])


def unknown_keys(text: str) -> list[str]:
    """Return the keys of the front matter that name no field: "licens" of `licens: CC0`."""
    matter = _matter_of(text)
    values = _values(matter)[0] if matter else {}
    return [key for key in values if not field_named(key)]


def _matter_of(text: str) -> _Matter | None:
    """Find the front matter; without its last line it ends at the first blank one."""
    lines = text.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    sign = lines[first].rstrip()
    if sign[:1] in ("{", "%"):
        return _object(lines, first) if sign[0] == "{" else _pandoc(lines, first)
    if sign not in _CLOSING:
        return _bare(lines, first)
    told = (line for line in lines[first + 1 : first + _LINES] if line.strip() and line[0] != "#")
    key = _KEY.match(next(told, ""))
    if not key and not (sign == "+++" and lines[first + 1].startswith("[")):
        return None
    inside = list(enumerate(lines[first + 1 : first + _LINES], first + 1))
    end = next((i for i, line in inside if line.rstrip() in _CLOSING[sign]), None)
    if end:
        return _Matter(sign, lines, first + 1, end)
    blank = next((i for i, line in inside if not line.strip()), None)
    if not blank or not key or not field_named(key[1]):
        return None
    fault = f"the front matter has no closing line; end it with a line of {sign}"
    return _Matter(sign, lines, first + 1, blank, (fault,))


def _bare(lines: Sequence[str], first: int) -> _Matter | None:
    """Find `key: value` lines that begin a text, up to a blank line: "Title: ...", "Date: ..."."""
    end = next((i for i, line in enumerate(lines) if i > first and not line.strip()), 0)
    keys = [_KEY.match(line) for line in lines[first:end]]
    fields = {field_named(key[1]) if key else None for key in keys}
    is_letter = any(map(is_of_letter, lines[first:end]))
    is_matter = 1 < len(keys) <= _LINES and all(keys) and "title" in fields and not is_letter
    return _Matter("", lines, first, end) if is_matter else None


def _object(lines: Sequence[str], first: int) -> _Matter | None:
    """Find an object of JSON, which ends with a line of "}"."""
    inside = enumerate(lines[first : first + _LINES], first)
    end = next((i for i, line in inside if line.rstrip() == "}"), 0)
    return _Matter("{", lines, first, end) if end else None


def _pandoc(lines: Sequence[str], first: int) -> _Matter | None:
    """Find "% title", "% author; author" and "% date"; a line set in goes on with the one above."""
    inside = enumerate(lines[first : first + _LINES], first)
    end = next((i for i, one in inside if not _PANDOC.fullmatch(one) and one[:1] != " "), 0)
    is_apart = end and not lines[end].strip()
    return _Matter("%", lines, first, end) if is_apart else None


def _values(matter: _Matter) -> tuple[dict[str, Any], list[str]]:
    """Return the values by their keys, and what is wrong."""
    lines = matter.lines[matter.start : matter.end]
    if matter.sign == "{":
        return _json([*lines, matter.lines[matter.end]]), []
    if matter.sign == "%":
        return _percent(lines), []
    if sum(map(len, lines)) > _LETTERS:
        return _line_by_line(lines) if _is_meant(lines) else {}, list(matter.faults)
    read = _toml(lines, matter.start) if matter.sign == "+++" else _of_yaml(matter, lines)
    if isinstance(read, dict):
        return read, list(matter.faults)
    return _line_by_line(lines), [*matter.faults, read]


def _of_yaml(matter: _Matter, lines: Sequence[str]) -> dict[str, Any] | str:
    read = _yaml(lines, matter.start)
    if isinstance(read, str) or not matter.sign:
        quoted = _yaml([_quoted(line) for line in lines], matter.start)
        read = read if isinstance(quoted, str) else quoted
    return read if isinstance(read, dict) or _is_meant(lines) else {}


def _line_by_line(lines: Sequence[str]) -> dict[str, Any]:
    """Read the lines that are a key and a value, where the whole cannot be read or is too long."""
    matches = filter(None, map(_LINE.fullmatch, lines))
    return {match[1]: match[2].strip("\"'[] ")[:NOTE_SIGNS] for match in matches}


def _is_meant(lines: Sequence[str]) -> bool:
    """Tell a front matter that cannot be read from paragraphs of text between two rules."""
    has_fields = any(key and field_named(key[1]) for key in map(_KEY.match, lines))
    after_blank = (line for blank, line in pairwise(lines) if not blank.strip())
    return has_fields and all(not line[:1].isalpha() or _KEY.match(line) for line in after_blank)


def _json(lines: Sequence[str]) -> dict[str, Any]:
    """Return what an object of JSON says of a title; any other is text."""
    try:
        read = json.loads("\n".join(lines)[:_LETTERS])
    except (json.JSONDecodeError, RecursionError):
        return {}
    return read if isinstance(read, dict) and any(map(field_named, read)) else {}


def _percent(lines: Sequence[str]) -> dict[str, Any]:
    texts = list[str]()
    for line in lines:
        if match := _PANDOC.fullmatch(line):
            texts.append(match[1] or "")
        else:
            texts[-1] += f"{'; ' if len(texts) == 2 else ' '}{line.strip()}"
    is_block = len(texts) <= len(_PANDOC_FIELDS) and (len(texts) > 1 or texts[0][:1].isupper())
    return dict(zip(_PANDOC_FIELDS, texts, strict=False)) if is_block else {}


def _toml(lines: Sequence[str], start: int) -> dict[str, Any] | str:
    try:
        return tomllib.loads("\n" * start + "\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError) as reason:
        return f"the front matter is no TOML: {reason}; {_WAY_OUT}"


def _yaml(lines: Sequence[str], start: int) -> dict[str, Any] | str:
    text = _CONTROLS.sub(" ", "\n" * start + "\n".join(lines)).expandtabs(2)
    try:
        read = yaml.load(text, _Loader)
    except yaml.MarkedYAMLError as reason:
        mark = reason.problem_mark or reason.context_mark
        line = mark.line + 1 if mark else start
        return f"line {line} of the front matter is no YAML ({reason.problem}); {_WAY_OUT}"
    except RecursionError:
        return f"the front matter is nested too deeply; {_WAY_OUT}"
    return read if isinstance(read, dict) else {}


def _quoted(line: str) -> str:
    """Put a value that YAML would misread between quotation marks: `title: Sarp: a queue`."""
    match = _AT_MARGIN.match(line)
    if not match or _is_whole(match[2]):
        return line
    value = match[2].replace("'", "''")
    return f"{match[1]}: '{value}'"


def _is_whole(value: str) -> bool:
    try:
        read = yaml.load(value, _Loader)
    except (yaml.YAMLError, RecursionError):
        return False
    return isinstance(read, str) or value[0] in "[{"
