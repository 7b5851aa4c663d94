"""A version of the data: the day of its record, and how a link writes it."""

import re
from datetime import date
from typing import NamedTuple

_WRITTEN = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:\.([1-9][0-9]{0,5}))?(?:-([0-9a-f]{4}))?")


class Version(NamedTuple):
    """The version that was recorded on a day; of several on one day, which. A later one is more."""

    day: date
    number: int = 1

    def __str__(self) -> str:
        return f"{self.day}.{self.number}" if self.number > 1 else f"{self.day}"

    def next(self, today: date) -> "Version":
        """Return the version after this one, if it is recorded today."""
        return Version(today) if today > self.day else Version(self.day, self.number + 1)


class Stated(NamedTuple):
    """What a link says of the data that it was made from: "2026-11-30", "2026-11-30.2-9f3a".

    `since` marks what had changed after that version and was not recorded yet; "" where nothing.
    """

    version: Version
    since: str = ""

    def __str__(self) -> str:
        return f"{self.version}-{self.since}" if self.since else f"{self.version}"


def parse_version(text: str) -> Version | None:
    """Read "2026-11-30" or "2026-11-30.2"; None where a text is neither."""
    stated = parse_stated(text)
    return stated.version if stated and not stated.since else None


def parse_stated(text: str) -> Stated | None:
    """Read what a link says of its data; None where a text says nothing."""
    found = _WRITTEN.fullmatch(text)
    if not found:
        return None
    try:
        day = date.fromisoformat(found[1])
    except ValueError:
        return None
    return Stated(Version(day, int(found[2] or 1)), found[3] or "")
