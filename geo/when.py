"""When something was, as far as it is known: a day, a month or a year."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class When:
    """A date that may lack its day, or its day and month; as text it is 2021-03-04, 2021-03, 2021.

    Raises ValueError where the calendar has no such date.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        _ = self.first_day

    def __str__(self) -> str:
        parts = (f"{self.year:04}", self.month, self.day)
        return "-".join(p if isinstance(p, str) else f"{p:02}" for p in parts if p is not None)

    @classmethod
    def parse(cls, text: str) -> "When":
        """Read a date as text has it: 2021-03-04, 2021-03 or 2021.

        Raises ValueError where it is anything else.
        """
        return cls(*map(int, text.split("-", 2)))

    @property
    def first_day(self) -> date:
        """The first day that it may be."""
        return date(self.year, _or(self.month, 1), _or(self.day, 1))

    @property
    def last_day(self) -> date:
        """The last day that it may be."""
        month = _or(self.month, 12)
        return date(self.year, month, _or(self.day, monthrange(self.year, month)[1]))

    def is_between(self, since: date | None, until: date | None) -> bool:
        """Tell whether any day that it may be lies between two days, which count too."""
        begun = until is None or self.first_day <= until
        return begun and (since is None or since <= self.last_day)


def parse_when(text: str) -> When | None:
    """Read 2021, 2021-03 or 2021-03-04, as tables write dates; None where it is none of them."""
    if len(text) < len("2021") or not text[:4].isdecimal():
        return None
    try:
        return When.parse(text)
    except ValueError:
        return None


def _or(value: int | None, other: int) -> int:
    return other if value is None else value
