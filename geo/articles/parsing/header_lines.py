"""Reads one line of a header by itself: "Author: Jane Doe", "by Jane Doe", "Paper, 4 March 2021".

A line is cut at its dates and separators (`header_pieces`), and each piece must be something that a
header has. What is anything else makes the line no header line.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from geo.articles.parsing.credits import (
    authors,
    bare,
    has_paper,
    has_rubric,
    is_capital,
    is_outlet,
    is_person,
    is_place,
    is_rubric,
)
from geo.articles.parsing.dates import Found, find_dates, is_clock
from geo.articles.parsing.header_pieces import (
    EDGES,
    STRONG,
    is_by,
    pieces_of,
    read_piece,
    slots_of,
)
from geo.articles.parsing.labels import dated_keys, field_of, label_keys
from geo.languages.union import either, words_of_all
from geo.when import When

LONGEST = 300
_MOST_DATES = 3
_MOST_OF_PAPER = 4
_NO_FIELDS = ("place", "kept")

_URL = re.compile(r"<?(https?://[^\s<>]+)>?\Z", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"\s*[.;,|·/–—-]\s+(?=[^\W\d_]+(?: [^\W\d_]+){0,2}:\s)")
_LETTER = re.compile(
    r"[^\W\d_]+(?:[ -][^\W\d_]+)?\s*:\s*(?P<name>[^<>@\[]*?)\s*"
    r"[<\[](?:mailto:)?(?P<box>[^\s<>@]+)@(?P<host>[^\s<>@]+)[>\]]\Z"
)
_STAMP = re.compile(r"(?P<name>[^\[\]]{2,60}),\s*\[(?P<at>[^\[\]]*\d:\d{2}[^\[\]]*)\]")
_ANSWER = re.compile(r"(?:(?:re|fwd?)\s*:\s*)+", re.IGNORECASE)
_HANDLE = re.compile(r"(?<=[^\W\d_])@\w+(?![\w.-])")
_PAPER = re.compile(r"(?P<name>[^()|]*[^()|\s])\s*[(|]")


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


def read_line(line: str, *, is_day_first: bool = False) -> Said | None:
    """Return what a header line says, or None if it is no header line.

    `is_day_first` tells that 3/4/2021 is the third of April.
    """
    line = _HANDLE.sub(" ", line.strip())
    if not line or len(line) > LONGEST:
        return None
    if match := _URL.match(line):
        return Said((("url", match[1]),))
    if (stamp := _STAMP.fullmatch(line)) and (when := find_dates(stamp["at"], is_day_first=True)):
        return Said((*_of_channel(stamp["name"]), ("posted", when[0].when)), is_whole=False)
    if match := _LETTER.match(line):
        return _of_letter(match["name"].strip(" \"'"), match["box"], match["host"])
    if is_clock(line.lstrip(EDGES)):
        return Said()
    if (parts := _NEXT_LABEL.split(line)) and len(parts) > 1:
        row = [read_line(part, is_day_first=is_day_first) for part in parts]
        if said := _together(row):
            return said
    found = find_dates(line, is_day_first=is_day_first) if any(map(str.isdigit, line)) else []
    if len(found) > 1 and not any(one.when.month for one in found):
        return None  # a row of years is a calendar or a range
    return _labelled(line, found) or _paper_or_credits(line, found[:_MOST_DATES])


def is_of_letter(line: str) -> bool:
    """Tell who sent or gets a letter: "From: Jane Doe <jane@post.org>"."""
    return _LETTER.match(line.strip()) is not None


def _together(row: Sequence[Said | None]) -> Said | None:
    """Put together what labels in a row say, if each says something."""
    said = [one for one in row if one and one.values and one.is_sure]
    if len(said) < len(row):
        return None
    values = tuple(value for one in said for value in one.values)
    return Said(values, is_whole=all(one.is_whole for one in said))


def pending(line: str) -> bool:
    """Tell a label whose value stands on the next line: "Published", "Автор:", "By"."""
    words = line.strip().removesuffix(":").strip()
    is_label = line.strip().endswith(":") and field_of(words, label_keys()) is not None
    return is_label or field_of(words, dated_keys()) is not None or is_by(words)


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
        return _labelled_authors(value) if not dates else None
    if slot == "publisher":
        return _labelled_publisher(value, dates)
    if slot == "title":
        value = _ANSWER.sub("", value) or value
    return Said(((slot, value),)) if slot != "url" else None


def _of_channel(name: str) -> tuple[tuple[str, str], ...]:
    """Read whose post it is, where it cannot be a person: "The valley roads, [04.03.21 09:41]"."""
    return () if is_person(name) else (("publisher", name),)


def _of_letter(name: str, box: str, host: str) -> Said:
    """Read the sender of a letter: a paper, a person with a mailbox, or a person from a paper."""
    found = authors(name)
    is_host = "".join(filter(str.isalnum, name.casefold())) in host.replace("-", "").casefold()
    if is_outlet(name) or (is_host and name):
        return Said((("publisher", name),), is_whole=False)
    if not found or not found.people:
        return Said(is_whole=False)
    paper = name.removeprefix(found.people[0]).split(maxsplit=1)[1:]
    if paper and not found.outlet and len(paper[0].split()) > 1:
        return Said((("author", found.people[0]), ("publisher", paper[0])), is_whole=False)
    is_own = any(len(word) > 2 and word in box.casefold() for word in name.casefold().split())
    return Said(tuple(slots_of(found)) if is_own else (), is_whole=False)


def _labelled_authors(value: str) -> Said | None:
    """Read the names up to the next label: "Jane Doe. Photos: Omar Vidal"."""
    names, *more = _NEXT_LABEL.split(value, maxsplit=1)
    said = _of_authors(names)
    return said._replace(is_whole=said.is_whole and not more) if said else None


def _of_authors(value: str) -> Said | None:
    found = authors(value)
    if found:
        return Said(tuple(slots_of(found)), is_whole=found.whole)
    words = value.split()
    named = len(words) <= 6 and all(map(is_capital, words))
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
    is_dated = re.search(r"\d{4}|\d/\d", value) is not None
    named = (
        not is_dated
        and len(words) <= 7
        and capitals
        and names * 2 > len(words)
        and _capital_run(words)
    )
    return Said((("publisher", bare(value)),)) if named else None


def _capital_run(words: list[str]) -> bool:
    """Tell a name from a sentence: no word with a small letter, but for small words of names."""
    small = _patterns().small
    return all(not word[:1].islower() or small.fullmatch(word) for word in words)


# Credits


def _credited(line: str, dates: list[Found]) -> Said | None:
    if not dates and len(line) > 160:
        return None
    pieces = list(pieces_of(line, dates))
    if len(pieces) == 1 and line[0] in "«“„\"'" and not (line[0] == "«" and has_paper(line)):
        return None
    strong = STRONG.search(line) is not None
    is_dated = any(one.when.day for one in dates)
    read = [_read(piece, is_apart=strong and is_dated) for piece in pieces]
    unknown = [piece for piece, one in zip(pieces, read, strict=True) if one is None]
    first = dict(read[0]) if read and isinstance(read[0], list) else {}
    is_of_paper = "site" in first and any(one.when.month for one in dates)
    may_have_more = is_of_paper or (strong and is_dated)
    is_beside = may_have_more and all(map(_is_short, unknown))
    if unknown and not is_beside and not (strong and "author" in first):
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
    is_all = not line[dates[0].end :].strip(EDGES) and len(match["name"].split()) <= 7
    is_date = dates[0].start >= match.end("name") and not line[match.end() : dates[0].start].strip()
    if not (is_all and is_date and match["name"][0].isalnum() and not match["name"][0].islower()):
        return None
    if is_rubric(match["name"].rstrip("0123456789. ")):
        return Said((("published", dates[0].when),), is_whole=False)
    return Said((("publisher", match["name"]), ("published", dates[0].when)))


def _read(piece: str | When, *, is_apart: bool) -> list[tuple[str, str]] | When | None:
    """Read a piece; one that stands apart may be a paper with one capital: "Le Courrier du lac"."""
    if isinstance(piece, When):
        return piece
    read = read_piece(piece)
    is_few = 1 < len(piece.split()) <= _MOST_OF_PAPER and is_capital(piece)
    is_paper = is_apart and is_few and has_paper(piece) and not has_rubric(piece)
    return [("site", piece)] if read is None and is_paper else read


def _is_short(piece: str | When) -> bool:
    return isinstance(piece, str) and len(piece.split()) <= 4


def _slots(read: list[list[tuple[str, str]] | When | None]) -> Iterator[tuple[str, str | When]]:
    """Give each date the field that the word before it says, or "date"; no year beside a day."""
    role, has_month = "", any(isinstance(one, When) and one.month for one in read)
    for one in read:
        if isinstance(one, When):
            if one.month or not has_month:
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
    is_kept = "kept" in names
    fields = [slot for slot in names if slot not in _NO_FIELDS]
    if not fields:
        return Said((), is_sure=is_kept, is_whole=False) if slots else None
    is_sure = (
        any(slot in ("author", "publisher", "published", "posted", "updated") for slot in names)
        or (names == ["date"] and is_known)
        or (bool(dated) and has_names and is_strong and is_whole)
    )
    if {"published", "posted"} & set(names):
        slots = [(slot, value) for slot, value in slots if slot != "date"]
    bare_date = "published" if has_names or "place" in names else "posted"
    values = ((bare_date if s == "date" else s, v) for s, v in slots if s not in _NO_FIELDS)
    return Said(tuple(values), is_sure, is_whole and "place" not in names and not is_kept)


class _Patterns(NamedTuple):
    """The patterns of labels, and of the small words in the names of papers."""

    labelled: re.Pattern[str]
    small: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    small = words_of_all(lambda one: one.header.small_words)
    return _Patterns(
        re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,2}?)\s*[:՝]\s*(\S.*)\Z", re.IGNORECASE),
        re.compile(either(small), re.IGNORECASE),
    )
