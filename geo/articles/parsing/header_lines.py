"""Reads one line of a header by itself: "Author: Jane Doe", "by Jane Doe", "Paper, 4 March 2021".

A line is cut at its dates and separators, and each piece must be something that a header has: a
word before a date, a byline, a person, a paper, a place, a role, a counter. What is anything else
makes the line no header line.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from geo.articles.parsing.credits import (
    Authors,
    authors,
    bare,
    is_outlet,
    is_place,
    is_role,
)
from geo.articles.parsing.dates import Found, find_dates, is_clock
from geo.articles.parsing.furniture import is_counter
from geo.articles.parsing.labels import dated_keys, field_of, label_keys
from geo.languages.union import either, words_of_all
from geo.when import When

LONGEST = 300
_MOST_DATES = 3

_URL = re.compile(r"<?(https?://[^\s<>]+)>?\Z", re.IGNORECASE)
_EMAIL = re.compile(r"\S+@\S+\.\w+|@\w+")
_STRONG = re.compile(r"\s*[|•·‧;]\s*|\s+[-–—/]+\s+|\s{2,}|\t")
_SEPARATOR = re.compile(rf"{_STRONG.pattern}|\s*[,()]\s*")
_PAPER = re.compile(r"(?P<name>[^()|]*[^()|\s])\s*[(|]")
_EDGES = " \t-–—|,;:/•·()."


class Said(NamedTuple):
    """What a line says: its fields, and whether that is sure wherever the line stands.

    Besides the fields of a header there are "updated", "who" (a person or a paper) and "site" (a
    paper by its words). `is_whole` says whether every word of it is in a field.
    """

    values: tuple[tuple[str, str | When], ...] = ()
    is_sure: bool = True
    is_whole: bool = True

    def get(self, slot: str) -> str | When | None:
        """Return what it says of a field, if anything."""
        return next((value for name, value in self.values if name == slot), None)


def read_line(line: str) -> Said | None:
    """Return what a header line says, or None if it is no header line."""
    line = line.strip()
    if not line or len(line) > LONGEST:
        return None
    if match := _URL.match(line):
        return Said((("url", match[1]),))
    if is_clock(line.lstrip(_EDGES)):
        return Said()
    found = find_dates(line) if re.search(r"\d{4}", line) else []
    if len(found) > 1 and not any(one.when.month for one in found):
        return None  # a row of years is a calendar or a range
    return _labelled(line, found) or _paper_or_credits(line, found[:_MOST_DATES])


def pending(line: str) -> bool:
    """Tell a label whose value stands on the next line: "Published", "Автор:"."""
    words = line.strip().removesuffix(":").strip()
    is_label = line.strip().endswith(":") and field_of(words, label_keys()) is not None
    return is_label or field_of(words, dated_keys()) is not None


# Labels


def _labelled(line: str, dates: list[Found]) -> Said | None:
    """Read "Author: Jane Doe" and "Licence: CC0"; labels of dates are read with their dates."""
    match = _patterns().labelled.match(line)
    slot = field_of(match[1], label_keys()) if match else None
    if not match or not slot or slot in ("published", "posted"):
        return None
    value = match[2].strip()
    address = _URL.match(value)
    if address:
        return Said((("url", address[1]),)) if slot in ("url", "publisher") else None
    if slot == "author":
        return _of_authors(value) if not dates else None
    if slot == "publisher":
        return _labelled_publisher(value, dates)
    return Said(((slot, value),)) if slot != "url" else None


def _of_authors(value: str) -> Said | None:
    found = authors(value)
    if found:
        return Said(tuple(_from_authors(found)), is_whole=found.whole)
    words = value.split()
    named = len(words) <= 6 and all(word[:1].isupper() for word in words)
    return Said((("author", value),)) if named or len(words) == 1 else None


def _labelled_publisher(value: str, dates: list[Found]) -> Said | None:
    if dates:
        said = _credited(value, find_dates(value))
        paper = said and (said.get("site") or said.get("who"))
        when = said and said.get("published")
        return Said((("publisher", paper), ("published", when))) if paper and when else None
    words = value.split()
    capitals = all(w[:1].isupper() or not w[:1].isalpha() or w.islower() for w in words)
    names = sum(not word[:1].islower() for word in words)
    named = len(words) <= 7 and capitals and names * 2 > len(words) and _capital_run(words)
    return Said((("publisher", bare(value)),)) if named else None


def _capital_run(words: list[str]) -> bool:
    """Tell a name from a sentence: no word with a small letter, but for small words of names."""
    small = _patterns().small
    return all(not word[:1].islower() or small.fullmatch(word) for word in words)


# Credits


def _credited(line: str, dates: list[Found]) -> Said | None:
    if not dates and len(line) > 160:
        return None
    pieces = list(_pieces(line, dates))
    if len(pieces) == 1 and line[0] in "«“„\"'":
        return None
    read = [piece if isinstance(piece, When) else _read_piece(piece) for piece in pieces]
    strong = _STRONG.search(line) is not None
    unknown = [piece for piece, one in zip(pieces, read, strict=True) if one is None]
    if unknown and not (strong and any(d.when.day for d in dates) and _are_short(unknown)):
        return None
    slots = list(_slots(read))
    return _weighed(slots, is_strong=strong or "(" in line, is_whole=not unknown)


def _paper_or_credits(line: str, dates: list[Found]) -> Said | None:
    said = _credited(line, dates)
    names = {slot for slot, _ in said.values} - {"published"} if said else set()
    return said if names else _paper(line, dates) or said


def _paper(line: str, dates: list[Found]) -> Said | None:
    """Read "Notes (4 March 2021)" and "Valley notes | 4 March 2021", whatever the paper's name."""
    match = _PAPER.match(line)
    if not match or len(dates) != 1 or not dates[0].when.month:
        return None
    if line[match.end() - 1] == "|" and is_place(match["name"]):
        return None
    is_all = not line[dates[0].end :].strip(_EDGES) and len(match["name"].split()) <= 7
    is_date = dates[0].start >= match.end("name") and not line[match.end() : dates[0].start].strip()
    if not (is_all and is_date and match["name"][0].isalnum() and not match["name"][0].islower()):
        return None
    return Said((("publisher", match["name"]), ("published", dates[0].when)))


def _are_short(pieces: Iterable[str | When]) -> bool:
    return all(isinstance(piece, str) and len(piece.split()) <= 4 for piece in pieces)


def _pieces(line: str, dates: list[Found]) -> Iterator[str | When]:
    """Cut a line at its dates and separators; a quoted paper stays whole."""
    start = 0
    for one in dates:
        yield from _cut(line[start : one.start])
        yield one.when
        start = one.end
    yield from _cut(line[start:])


def _cut(text: str) -> Iterator[str]:
    """Cut a text at its separators, but a byline at the strong ones only."""
    if (whole := " ".join(text.split()).strip(_EDGES)) and _byline(whole) is not None:
        text = whole
    for part in _STRONG.split(text):
        byline = _byline(part.strip(_EDGES))
        listed = authors(part.strip(_EDGES)) if byline is None else None
        if byline is not None or (listed and len(listed.people) > 1 and listed.whole):
            yield part.strip(_EDGES)
        else:
            yield from (cut for one in _SEPARATOR.split(part) if (cut := _stripped(one)))


def _stripped(text: str) -> str:
    return text.strip(_EDGES) if not text.strip().endswith(".") else text.strip(_EDGES[:-1])


def _read_piece(text: str) -> list[tuple[str, str]] | None:
    """Return the slots that a piece fills, "place" for what is known but no field; None if not."""
    patterns = _patterns()
    roles = []
    while match := patterns.dated_end.search(text):
        roles.append(("when", field_of(match[1], dated_keys()) or ""))
        text = text[: match.start()].strip(_EDGES)
    while match := patterns.dated_start.match(text):
        roles.insert(0, ("when", field_of(match[1], dated_keys()) or ""))
        text = text[match.end() :].strip(_EDGES)
    text = patterns.on_end.sub("", patterns.on_start.sub("", text)).strip()
    rest = _read_words(text) if text else []
    return None if rest is None else [*roles, *rest]


def _read_words(text: str) -> list[tuple[str, str]] | None:
    if (byline := _byline(text)) is not None:
        found = [(slot, value) for slot, value in _from_authors(byline)]
        return [*found, *([] if byline.whole else [("place", text)])]
    if is_counter(text) or is_clock(text):
        return []
    if text.casefold() in ("", *_connectives()):
        return []
    if is_outlet(text):
        return [("site", bare(text.strip(".")))]
    if is_role(text) or _EMAIL.fullmatch(text):
        return [("place", text)]
    people = authors(text)
    if people and people.people and people.whole:
        return [("who", ", ".join(people.people))]
    if people and people.people and is_place(text.split()[-1]) and "," not in text:
        return [("who", ", ".join(people.people)), ("place", text)]
    return [("place", text)] if is_place(text) else None


@cache
def _connectives() -> frozenset[str]:
    return frozenset(word.casefold() for word in words_of_all(lambda one: one.header.on))


def _byline(text: str) -> Authors | None:
    """Read "by Jane Doe", and "von Anna Roth", where nothing but names may follow."""
    patterns = _patterns()
    if match := patterns.by.match(text):
        text = patterns.on_end.sub("", match["names"]).strip(_EDGES[:-1])
        if patterns.dated_end.search(text):
            return None
        found = authors(text)
        is_single = found is None and is_place(text.removeprefix("@"))
        return Authors((text,), None, True) if is_single else found
    if match := patterns.by_names.match(text):
        found = authors(match["names"].strip(_EDGES))
        return found if found and (found.people or found.outlet) else None
    return None


def _from_authors(found: Authors) -> Iterator[tuple[str, str]]:
    if found.people:
        yield "author", ", ".join(found.people)
    if found.outlet:
        yield "publisher", found.outlet


def _slots(read: list[list[tuple[str, str]] | When | None]) -> Iterator[tuple[str, str | When]]:
    """Give each date the field that the word before it says, or "date"."""
    role = ""
    for one in read:
        if isinstance(one, When):
            yield role or "date", one
            role = ""
            continue
        for slot, value in one or []:
            if slot == "when":
                role = value
            else:
                yield slot, value


def _weighed(
    slots: list[tuple[str, str | When]], *, is_strong: bool, is_whole: bool
) -> Said | None:
    """Tell how sure a line is by what it holds together."""
    names = [slot for slot, _ in slots]
    has_names = any(name in ("who", "site", "author", "publisher") for name in names)
    dated = [value for slot, value in slots if slot == "date"]
    is_known = all(isinstance(one, When) and one.month for one in dated)
    fields = [slot for slot in names if slot != "place"]
    if not fields:
        return Said((), is_sure=False, is_whole=False) if slots else None
    is_sure = (
        any(slot in ("author", "publisher", "published", "posted", "updated") for slot in names)
        or (names == ["date"] and is_known)
        or (bool(dated) and has_names and is_strong and is_whole)
    )
    bare_date = "published" if has_names or "place" in names else "posted"
    values = tuple((bare_date if s == "date" else s, v) for s, v in slots if s != "place")
    return Said(values, is_sure, is_whole and "place" not in names)


class _Patterns(NamedTuple):
    """The patterns of labels, bylines and the words before a date."""

    labelled: re.Pattern[str]
    dated_start: re.Pattern[str]
    dated_end: re.Pattern[str]
    on_start: re.Pattern[str]
    on_end: re.Pattern[str]
    by: re.Pattern[str]
    by_names: re.Pattern[str]
    small: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    on = either(words_of_all(lambda one: one.header.on))
    dated = either(dated_keys())
    by = either(words_of_all(lambda one: one.header.by))
    by_names = either(words_of_all(lambda one: one.header.by_names_only))
    small = words_of_all(lambda one: one.header.small_words)
    flags = re.IGNORECASE
    return _Patterns(
        re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,2}?)\s*:\s*(\S.*)\Z", flags),
        re.compile(rf"({dated})(?:\s+{on})?(?=\s*:|\s|\Z)\s*:?", flags),
        re.compile(rf"(?:\A|[\s,.])({dated})(?:\s+{on})?\s*:?\Z", flags),
        re.compile(rf"\A{on}(?=\s|\Z)", flags),
        re.compile(rf"(?:\A|\s){on}\Z", flags),
        re.compile(rf"{by}\s*:?\s+(?P<names>\S.*)\Z", flags),
        re.compile(rf"{by_names}\s+(?P<names>\S.*)\Z", flags),
        re.compile(either(small), flags),
    )
