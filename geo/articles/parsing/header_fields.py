"""The fields of a header while its lines are read: each is filled by the first that says it."""

from collections.abc import Iterable
from typing import Any

from geo.articles.header import Header
from geo.articles.parsing.header_lines import Said
from geo.when import When

DATES = ("published", "posted")


class HeaderFields:
    """The fields of a header, each filled by the first line that says it."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values
        self._byline = -1

    def header(self) -> Header:
        """Return the header; an update is the day it was posted, if no other day is given."""
        updated = self.values.pop("updated", None)
        issue, day = (self.values.get(name) for name in DATES)
        if issue and day and day.day and not issue.day:
            del self.values["published"]
        return Header(**(self.values if self.has_date() else self.values | {"posted": updated}))

    def title(self) -> str:
        """Return the title, "" if there is none."""
        return str(self.values.get("title", ""))

    def has_date(self) -> bool:
        """Tell whether it is known when it was published or posted."""
        return any(name in self.values for name in DATES)

    def fill_missing(self, said: Iterable[Said]) -> None:
        """Take the author, the paper and the day that the first of these lines say, if missing."""
        for one in said:
            for slot, value in one.values:
                is_date = slot in (*DATES, "updated")
                if slot in ("author", "publisher") or (is_date and not self.has_date()):
                    self.values.setdefault(slot, value)

    def fill(self, slot: str, value: str | When | None, *, at: int = -1) -> bool:
        """Put a value into its field if that is free; tell whether a field now says it.

        Authors of bylines that stand one below the other are put together.
        """
        if slot == "who" and value == self.values.get("author"):
            return True
        if slot == "who" and "author" in self.values and "," in str(value):
            return False  # people are no paper
        if slot in ("who", "site"):
            slot = "author" if slot == "who" and "author" not in self.values else "publisher"
        before = self.values.get(slot)
        if value is None:
            return False
        if slot == "author" and before and at > 0 and self._byline == at - 1 and before != value:
            self.values[slot] = f"{before}, {value}"
        elif before and isinstance(value, str):
            return bool(before == value)
        self.values.setdefault(slot, value)
        if slot == "author":
            self._byline = at
        return True
