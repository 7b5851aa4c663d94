"""From what a text counts its dates: the day of its article, and the dates that it has told."""

import re
from dataclasses import dataclass, replace

from geo.when import When


@dataclass(frozen=True)
class Told:
    """Where a text stands in time: it counts "last year" from `today`, "that year" from `last`.

    `today` is when the article was published, as far as that is known; `last` the date told last,
    as `find_dates` says it, `near` the same if it is of this sentence or the one before.
    """

    today: When | None = None
    last: str = ""
    near: str = ""

    def then(self, said: str) -> "Told":
        """Return where it stands behind a date."""
        return replace(self, last=said, near=said)

    def next(self, said: str) -> "Told":
        """Return where the next sentence stands; `said` is the last date of this one, if any."""
        return replace(self, last=said or self.last, near=said)

    def year(self, of: str) -> int | None:
        """Return the year from which is counted, None where it is not known."""
        if of == "today" or (of == "either" and not self.near):
            return self.today.year if self.today else None
        said = re.search(r"\d{4}", self.near if of == "either" else self.last)
        return int(said[0]) if said else None
