"""Reads the dateline that a report begins with: "BAKU, July 14 (Reuters) – ", "/TASS/. ".

It may also be a line of its own: "BAKU, Azerbaijan, July 14".
"""

import re
from typing import NamedTuple

from geo.articles.parsing.credits import begins_small, has_paper, is_outlet, is_person, is_role
from geo.articles.parsing.dates import find_dates, parse_date
from geo.articles.parsing.marks import is_site
from geo.when import When

_LONGEST = 90
_NAMES_OF_PERSON = 2
_MOST_BETWEEN = 2
_ANY_YEAR = 2020
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^()\n]{0,60}?)?\s*"
    r"(?:(?:\((?P<agency>[^()\n]{2,30})\))?\s*(?:–|—|--?)"
    r"|\.?(?<![^\s.])/(?P<slashed>[^()/\n]{2,30})/\.?)\s"
)
_AGENCY_BEHIND = re.compile(r"(?P<agency>[^.,()\n]{2,30})(?:,\s(?P<author>[^.,()\n]{3,40}))?\.\s")
_AGENCY_BEHIND_DAY = re.compile(
    r"(?P<place>[^\W\d_][\w-]*)(?P<sign>[.,])\s+\d{1,2}\s[^\W\d_]+(?P=sign)\s+"
    r"(?P<agency>[^.,։:\s][^.,։:\n]{1,30}?)(?:\s[–—-]\s|[.։:]\s|\Z)"
)
_PEOPLE = re.compile(
    r"(?P<people>[^/()\n]{5,60})/(?P<place>[^/()\n]{2,30})\((?P<agency>[^()\n]{2,30})\)\s*[–—-]"
)


class Dateline(NamedTuple):
    """What a dateline gives: agency, date, author and place, None where it does not."""

    agency: str | None
    when: When | None
    author: str | None = None
    place: str | None = None


def read_dateline(text: str) -> Dateline | None:
    """Return what the dateline of a text gives, or None if it begins without one."""
    text = text[:_LONGEST]
    return _of_people(text) or _of_agency(text) or _of_place(text)


def read_place(line: str) -> str | None:
    """Return the place of a dateline that is a line of its own: "BAKU, Azerbaijan, July 14"."""
    place, *others = [part.strip() for part in line[:_LONGEST].split(",")]
    if not place.isupper() or any(map(str.isdecimal, place)):
        return None
    days = (" ".join(others[at:]) for at in range(len(others[:_MOST_BETWEEN])))
    return place if any(map(_is_day, days)) else None


def _is_day(text: str) -> bool:
    """Tell a day, with its year or without."""
    when = parse_date(text) or parse_date(f"{text} {_ANY_YEAR}")
    return when is not None and when.day is not None


def _of_people(text: str) -> Dateline | None:
    """Read "Jane DOE-John ROE/KARS, (KHA) -"."""
    match = _PEOPLE.match(text)
    people = match["people"].split("-") if match else []
    if not match or match["people"].isupper() or not all(map(is_person, people)):
        return None
    place = match["place"].strip(" ,")
    return Dateline(match["agency"], None, ", ".join(people), place)


def _of_agency(text: str) -> Dateline | None:
    """Read "Kars. 3 March. VALLEY WIRE - ", and "Kars, 3 March, VALLEY WIRE: "."""
    match = _AGENCY_BEHIND_DAY.match(text)
    agency = match["agency"] if match else ""
    if not match or not (agency.isupper() or is_outlet(agency)):
        return None
    return Dateline(agency, None, place=match["place"])


def _of_correspondent(words: list[str], when: When | None) -> Dateline:
    """Read "VALLEY WIRE Jane Doe" behind a role."""
    author = " ".join(words[-_NAMES_OF_PERSON:])
    if len(words) <= _NAMES_OF_PERSON or not is_person(author):
        return Dateline(" ".join(words) or None, when)
    return Dateline(" ".join(words[:-_NAMES_OF_PERSON]), when, author)


def _is_agency(name: str) -> bool:
    """Tell the name of an agency: "Reuters", "Vesti-Press"."""
    return is_outlet(name) or ("-" in name and " " not in name and has_paper(name))


def _of_place(text: str) -> Dateline | None:
    match = _DATELINE.match(text)
    if not match:
        return None
    place, agency = match["place"] or "", match["agency"] or match["slashed"]
    if is_site(place):
        return Dateline(place, None)
    if not (place or agency):
        return None
    if agency and (begins_small(agency) or not agency[0].isalpha()):
        return None
    dates = find_dates(place)
    behind = place[dates[-1].end :].strip(" .,/") if dates else ""
    agency = agency or (behind if behind.isupper() else None)
    head = re.split(r"[,\d]", place, maxsplit=1)[0].strip()
    if place and not (head.isupper() or (agency and head[:1].isupper())):
        return None
    when = dates[0].when if dates and dates[0].when.day else None
    written = head.strip(" .") or None
    if written and not written.isupper() and is_person(written):
        written = None
    if agency and is_role(agency.split()[0]):
        return _of_correspondent(agency.split()[1:], when)._replace(place=written)
    named = _AGENCY_BEHIND.match(text, match.end()) if not agency else None
    if not named or not _is_agency(named["agency"]):
        return Dateline(agency, when, place=written)
    author = named["author"] if named["author"] and is_person(named["author"]) else None
    return Dateline(named["agency"], when, author, written)
