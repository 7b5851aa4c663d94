"""Reads the dateline that a report begins with: "BAKU, July 14 (Reuters) – ", "/TASS/. "."""

import re
from typing import NamedTuple

from geo.articles.parsing.dates import find_dates
from geo.when import When

_LONGEST = 90
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^()\n]{0,60}?)?\s*"
    r"(?:(?:\((?P<agency>[^()\n]{2,30})\))?\s*(?:–|—|--?)"
    r"|\.?(?<![^\s.])/(?P<slashed>[^()/\n]{2,30})/\.?)\s"
)


class Dateline(NamedTuple):
    """The agency and the date that a dateline gives, None where it does not."""

    agency: str | None
    when: When | None


def read_dateline(text: str) -> Dateline | None:
    """Return what the dateline of a text gives, or None if it begins without one."""
    match = _DATELINE.match(text[:_LONGEST])
    if not match:
        return None
    place, agency = match["place"] or "", match["agency"] or match["slashed"]
    if not (place or agency):
        return None
    if agency and (agency[0].islower() or not agency[0].isalpha()):
        return None
    dates = find_dates(place)
    behind = place[dates[-1].end :].strip(" .,/") if dates else ""
    agency = agency or (behind if behind.isupper() else None)
    head = re.split(r"[,\d]", place, maxsplit=1)[0].strip()
    if place and not (head.isupper() or (agency and head[:1].isupper())):
        return None
    return Dateline(agency, dates[0].when if dates and dates[0].when.day else None)
