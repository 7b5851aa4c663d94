"""What the values of a front matter say of an article, whichever program wrote them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from geo.articles.header import SAID, Header
from geo.articles.parsing.credits import authors
from geo.articles.parsing.dates import parse_date
from geo.articles.parsing.headers import read_header
from geo.articles.parsing.labels import dated_keys, field_of, label_keys
from geo.languages.union import either, words_of_all
from geo.when import When

_KEYS = {
    "author": "creator, article author",
    "title": "full title",
    "publisher": "published in, site, site name, sitename, website, website title, publication,"
    " publication title, journal, newspaper, magazine",
    "published": "publish date, published date, date published, publication date, pub date,"
    " pubdate, issued, published time, published at",
    "url": "source url, canonical, canonical url, original url, external url",
    "place": "place",
    "licence": "rights",
}
_FIELDS = {key.strip(): field for field, keys in _KEYS.items() for key in keys.split(",")}
_OF_A_NOTE = """
created at, created time, updated at, updated time, date modified, id, item type, tags, keywords,
document tags
"""
_NO_FIELDS = {key.strip() for key in _OF_A_NOTE.split(",")}
_HEADER_LINES = ("byline", "dateline")
_NAME_PARTS = ("given", "family")
_TABLES = ("params", "extra")
_DATES = ("published", "posted")
_FIELD_NAMES = SAID

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = re.compile(r"[\s_.:-]+")
_PREFIX = re.compile(r"(?:dc|dcterms|og|article) (?=.)")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_MAIL = re.compile(r"(?:^|\s)<[^<>\s@]{1,100}@[^<>\s@]{1,100}>")
_ADDRESS = re.compile(r"\S+@\S+\.\w+|https?://\S+|\w[\w-]*(?:\.\w+)+")
_URL = re.compile(r"https?://", re.IGNORECASE)
_EMPHASIS = re.compile(r"([*_]{1,3})(\S.*\S)\1")
_STAMP = re.compile(r"(\d{10})(?:\d{3})?")
_DAY_AND_TIME = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[T\s]")
_NO_DAYS = ("true", "false", "today", "now", "last-modified")
_NO_VALUES = ("null", "~", "none", "nil", "nan", "n/a", "n.d.", "-", "?")
_EITHER_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\b")


def field_named(key: str) -> str | None:
    """Return the field of a header that a key names: "publisher" for "og:site_name".

    The day on which a note was created, clipped or changed is not that of the article's
    publication, and in a citation it would be wrong; so such a key names no field.
    """
    words = _words_of(key)
    short = _on_at_end().sub("", words)
    if words in _HEADER_LINES:
        return words
    is_published = field_of(short, dated_keys()) == "published"
    field = _FIELDS.get(words) or field_of(words, label_keys()) or field_of(short, label_keys())
    return field or ("published" if is_published else None)


def is_known(key: str) -> bool:
    """Return whether a key names a field, or what only a note has, such as "date added"."""
    words = _words_of(key)
    is_of_note = words in _NO_FIELDS or _on_at_end().sub("", words) in dated_keys()
    return is_of_note or field_named(key) is not None


def _words_of(key: str) -> str:
    words = _PARTS.sub(" ", _CAMEL.sub(" ", key)).strip().lower()
    return _PREFIX.sub("", words, count=1)


@cache
def _on_at_end() -> re.Pattern[str]:
    """Return the pattern of a small word that ends a key: "publié le"."""
    return re.compile(rf"(?<=\w)\s+{either(words_of_all(lambda one: one.header.on))}\Z")


def header_of(values: Mapping[str, Any], *, is_day_first: bool = False) -> tuple[Header, list[str]]:
    """Return what the values say, each field from the key that names it best, and the faults.

    `is_day_first` tells that 3/4/2021 is the third of April.
    Where they name every field, as what was kept from the page does, they stand as they are.
    """
    found: dict[str, Any] = {}
    faults = []
    if is_whole(values):
        found = {name: values[name] or None for name in _FIELD_NAMES}
        days = {name: _day(name, found[name], is_day_first) for name in _DATES if found[name]}
        found |= {name: day for name, (day, _) in days.items()}
        return Header(**found), [fault for _, fault in days.values() if fault]
    for field, value in _told(values):
        if field in _DATES:
            day, fault = _day(field, value, is_day_first)
            found |= {field: found.get(field) or day}
            faults += [fault] if fault else []
        elif field == "publisher" and _URL.match(value):
            found.setdefault("url", value)
        elif not (field == "url" and value.startswith("/")):
            found.setdefault(field, value)
    if "publisher" in found:
        found["publisher"] = _upright(found["publisher"])
    lines = [found.pop(name) for name in _HEADER_LINES if name in found]
    below = _header_lines(lines)
    if "author" in found:
        author = _listed(_upright(found.pop("author")))
        if not _ADDRESS.fullmatch(author) and not _nobody().fullmatch(author):
            found["author"] = _header_lines([author]).author or _people(author)
    return Header(**found).filled_from(below), faults


@cache
def _nobody() -> re.Pattern[str]:
    """Return the pattern of what programs write where nobody gave an author."""
    return re.compile(either(words_of_all(lambda one: one.header.accounts)), re.IGNORECASE)


def is_whole(values: Mapping[str, Any]) -> bool:
    """Tell whether values name every field of a header: one without a value is not given."""
    texts = (values.get(name, ...) for name in _FIELD_NAMES)
    return all(isinstance(text, str) for text in texts)


def _told(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield fields with their values as text: first those whose key is the field's own name."""
    nested = [values[key] for key in _TABLES if isinstance(values.get(key), dict)]
    items = [item for table in (values, *nested) for item in table.items()]
    for key, value in sorted(items, key=lambda item: field_named(str(item[0])) != item[0]):
        field, text = field_named(str(key)), _text(value)
        if field and text:
            yield field, text


def _text(value: Any) -> str:
    """Return a value as text: names in a list with commas between.

    [[Jane Doe]] and Jane Doe <jane@example.org> are Jane Doe.
    """
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        return (
            _text(value.get("name")) or " ".join(_text(value.get(k)) for k in _NAME_PARTS).strip()
        )
    text = " ".join(_MAIL.sub("", _WIKI_LINK.sub(r"\1", str(value))).split())
    return "" if value is None or text.lower() in _NO_VALUES else text


def _upright(name: str) -> str:
    """Return a name without the signs of Markdown about it: "*Valley Post*"."""
    match = _EMPHASIS.fullmatch(name)
    return match[2] if match else name


def _people(names: str) -> str:
    """Set commas between people who have "and" between them."""
    found = authors(names)
    return ", ".join(found.people) if found and found.people and found.whole else names


def _listed(names: str) -> str:
    """Set commas between authors that have semicolons: "Doe, Jane; Vidal, Omar" too."""
    parts = [part.strip() for part in names.split(";") if part.strip()]
    return ", ".join(map(_forename_first, parts)) if len(parts) > 1 else names


def _forename_first(name: str) -> str:
    surname, _, forename = name.partition(", ")
    return f"{forename} {surname}" if forename and "," not in forename else name


def _day(field: str, value: str, is_day_first: bool) -> tuple[When | None, str | None]:
    """Return the date that a value is, or the fault where it is none.

    `published: true` is Jekyll's and `date: today` Quarto's, and 09/10/2020 could be either day of
    two: none of them is a fault.
    """
    if stamp := _STAMP.fullmatch(value):
        day = datetime.fromtimestamp(int(stamp[1]), UTC)
        return When(day.year, day.month, day.day), None
    timed = _DAY_AND_TIME.match(value)
    whole = parse_date(value, is_day_first=is_day_first)
    when = whole or (parse_date(timed[1]) if timed else None)
    if when or _EITHER_DAY.match(value) or value.lower() in _NO_DAYS:
        return when, None
    way_out = "write it as 2020-09-22 or leave it out"
    return None, f'{field} is "{value[:60]}", not a date; {way_out}'


def _header_lines(lines: list[str]) -> Header:
    """Read "By Jane Doe" and the like as they are read above a text."""
    return replace(read_header(lines, title="-")[0], title=None)
