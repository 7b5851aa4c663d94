"""Reads the dateline that a report begins with: "BAKU, July 14 (Reuters) – ", "/TASS/. "."""

import re
from typing import NamedTuple

from geo.articles.parsing.credits import begins_small, has_paper, is_outlet, is_person
from geo.articles.parsing.dates import find_dates
from geo.when import When

_LONGEST = 90
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^()\n]{0,60}?)?\s*"
    r"(?:(?:\((?P<agency>[^()\n]{2,30})\))?\s*(?:–|—|--?)"
    r"|\.?(?<![^\s.])/(?P<slashed>[^()/\n]{2,30})/\.?)\s"
)
_AGENCY_BEHIND = re.compile(r"(?P<agency>[^.,()\n]{2,30})(?:,\s(?P<author>[^.,()\n]{3,40}))?\.\s")
_AGENCY_BEHIND_DAY = re.compile(
    r"[^\W\d_][\w-]*(?P<sign>[.,])\s+\d{1,2}\s[^\W\d_]+(?P=sign)\s+"
    r"(?P<agency>[^.,։:\s][^.,։:\n]{1,30}?)(?:\s[–—-]\s|[.։:]\s|\Z)"
)
_PEOPLE = re.compile(
    r"(?P<people>[^/()\n]{5,60})/[^/()\n]{2,30}\((?P<agency>[^()\n]{2,30})\)\s*[–—-]"
)


class Dateline(NamedTuple):
    """The agency, the date and the author that a dateline gives, None where it does not."""

    agency: str | None
    when: When | None
    author: str | None = None


def read_dateline(text: str) -> Dateline | None:
    """Return what the dateline of a text gives, or None if it begins without one."""
    text = text[:_LONGEST]
    return _of_people(text) or _of_agency(text) or _of_place(text)


def _of_people(text: str) -> Dateline | None:
    """Read "Jane DOE-John ROE/KARS, (KHA) -"."""
    match = _PEOPLE.match(text)
    people = match["people"].split("-") if match else []
    if not match or not all(map(is_person, people)):
        return None
    return Dateline(match["agency"], None, ", ".join(people))


def _of_agency(text: str) -> Dateline | None:
    """Read "Kars. 3 March. VALLEY WIRE - ", and "Kars, 3 March, VALLEY WIRE: "."""
    match = _AGENCY_BEHIND_DAY.match(text)
    agency = match["agency"] if match else ""
    return Dateline(agency, None) if agency.isupper() or is_outlet(agency) else None


def _is_agency(name: str) -> bool:
    """Tell the name of an agency: "Reuters", "Vesti-Press"."""
    return is_outlet(name) or ("-" in name and " " not in name and has_paper(name))


def _of_place(text: str) -> Dateline | None:
    match = _DATELINE.match(text)
    if not match:
        return None
    place, agency = match["place"] or "", match["agency"] or match["slashed"]
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
    named = _AGENCY_BEHIND.match(text, match.end()) if not agency else None
    if not named or not _is_agency(named["agency"]):
        return Dateline(agency, when)
    author = named["author"] if named["author"] and is_person(named["author"]) else None
    return Dateline(named["agency"], when, author)
