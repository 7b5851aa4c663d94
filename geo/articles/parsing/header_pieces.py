"""Cuts a line of a header at its dates and separators, and tells what each piece is.

A piece is a word before a date, a byline, a person, a paper, a place, a role or a counter.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from geo.articles.parsing.credits import (
    Authors,
    authors,
    bare,
    is_outlet,
    is_place,
    is_role,
    is_rubric,
)
from geo.articles.parsing.dates import Found, is_clock
from geo.articles.parsing.furniture import is_furniture
from geo.articles.parsing.labels import dated_keys, field_of
from geo.languages.union import either, words_of_all
from geo.when import When

STRONG = re.compile(r"\s*[|•·‧;]\s*|\s+[-–—/]+\s+|\s{2,}|\t")
"""What parts the pieces of a line for certain; a comma may also stand in one."""

_SEPARATOR = re.compile(rf"{STRONG.pattern}|\s*[,()]\s*")
EDGES = " \t-–—|,;:/•·()."
"""What may stand at the edges of a piece."""

_ACCOUNT = re.compile(r"[^\W\d_][^\W_]*(?:_[^\W_]+)+")
_EMAIL = re.compile(r"\S+@\S+\.\w+|@\w+")


def pieces_of(line: str, dates: list[Found]) -> Iterator[str | When]:
    """Cut a line at its dates and separators; a quoted paper stays whole."""
    start = 0
    for one in dates:
        yield from _cut(line[start : one.start])
        yield one.when
        start = one.end
    yield from _cut(line[start:])


def _cut(text: str) -> Iterator[str]:
    """Cut a text at its separators, but a byline at the strong ones only."""
    if (whole := " ".join(text.split()).strip(EDGES)) and _byline(whole) is not None:
        text = whole
    for part in STRONG.split(text):
        byline = _byline(part.strip(EDGES))
        listed = authors(part.strip(EDGES)) if byline is None else None
        is_whole = listed is not None and listed.whole and bool(listed.people)
        if byline is not None or (is_whole and listed and (listed.people[1:] or listed.outlet)):
            yield part.strip(EDGES)
        else:
            yield from (cut for one in _SEPARATOR.split(part) if (cut := _stripped(one)))


def _stripped(text: str) -> str:
    return text.strip(EDGES) if not text.strip().endswith(".") else text.strip(EDGES[:-1])


def read_piece(text: str) -> list[tuple[str, str]] | None:
    """Return the slots that a piece fills, "place" for what is known but no field; None if not."""
    patterns = _patterns()
    roles = []
    while match := patterns.dated_end.search(text):
        roles.append(("when", field_of(match[1], dated_keys()) or ""))
        text = text[: match.start()].strip(EDGES)
    while match := patterns.dated_start.match(text):
        roles.insert(0, ("when", field_of(match[1], dated_keys()) or ""))
        text = text[match.end() :].strip(EDGES)
    text = _without_on(patterns.on_end.sub("", text).strip())
    rest = _read_words(text) if text else []
    return None if rest is None else [*roles, *rest]


def _without_on(text: str) -> str:
    """Cut the small word before a name: "from Valley Post"; that of "Le Courrier" is part of it."""
    bare_name = _patterns().on_start.sub("", text).strip()
    first = text.split(maxsplit=1)[0] if text else ""
    is_part = first.lower() in words_of_all(lambda one: one.header.small_words)
    is_cut = text[:1].islower() or (is_outlet(bare_name) and not is_part)
    return bare_name if is_cut else text


def _read_words(text: str) -> list[tuple[str, str]] | None:
    patterns = _patterns()
    if (byline := _byline(text)) is not None:
        found = [(slot, value) for slot, value in slots_of(byline)]
        return [*found, *([] if byline.whole else [("place", text)])]
    if is_furniture(text) or is_clock(text):
        return []
    if text.casefold() in ("", *_connectives()):
        return []
    people = authors(text) if not patterns.by_names.match(text) else None
    if people and people.people and people.outlet and people.whole:
        return [("who", ", ".join(people.people)), ("site", people.outlet)]
    if is_outlet(text) and not patterns.by_within.search(text):
        return [("site", bare(text.strip(".")))]
    if is_role(text) or is_rubric(text) or _EMAIL.fullmatch(text):
        return [("place", text)]
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
        text = patterns.on_end.sub("", match["names"]).strip(EDGES[:-1])
        if patterns.dated_end.search(text):
            return None
        found = authors(text)
        is_account = _ACCOUNT.fullmatch(text) is not None
        is_single = found is None and (is_account or is_place(text.removeprefix("@")))
        return Authors((text,), None, True) if is_single else found
    if match := patterns.by_names.match(text):
        found = authors(match["names"].strip(EDGES))
        return found if found and (found.people or found.outlet) else None
    return None


def is_by(text: str) -> bool:
    """Tell the words before an author alone: "by", "Posted by", "Von"."""
    bylines = (_patterns().by.match(f"{text} x"), _patterns().by_names.match(f"{text} x"))
    return any(match["names"] == "x" for match in bylines if match)


def slots_of(found: Authors) -> Iterator[tuple[str, str]]:
    """Yield the fields that authors fill: themselves, and their paper."""
    if found.people:
        yield "author", ", ".join(found.people)
    if found.outlet:
        yield "publisher", found.outlet


class _Patterns(NamedTuple):
    """The patterns of bylines and of the words about a date."""

    dated_start: re.Pattern[str]
    dated_end: re.Pattern[str]
    on_start: re.Pattern[str]
    on_end: re.Pattern[str]
    by: re.Pattern[str]
    by_within: re.Pattern[str]
    by_names: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    on = either(words_of_all(lambda one: one.header.on))
    dated = either(dated_keys())
    by = either(words_of_all(lambda one: one.header.by))
    by_names = either(words_of_all(lambda one: one.header.by_names_only))
    flags = re.IGNORECASE
    return _Patterns(
        re.compile(rf"({dated})(?:\s+{on})?(?=\s*:|\s|\Z)\s*:?", flags),
        re.compile(rf"(?:\A|[\s,.])({dated})(?:\s+{on})?\s*:?\Z", flags),
        re.compile(rf"\A{on}(?=\s|\Z)", flags),
        re.compile(rf"(?:\A|\s){on}\Z", flags),
        re.compile(rf"{by}\s*:?\s+(?P<names>\S.*)\Z", flags),
        re.compile(rf"\s{by}\s", flags),
        re.compile(rf"{by_names}\s+(?P<names>\S.*)\Z", flags),
    )
