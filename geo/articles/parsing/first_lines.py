"""The first lines of an article, each with what it says by itself."""

from functools import cached_property

from geo.articles.parsing.dates import find_dates
from geo.articles.parsing.furniture import is_furniture, is_notice
from geo.articles.parsing.header_lines import LONGEST, Said, pending, read_line
from geo.when import When

_MOST = 40
_WITHIN = 200


class FirstLines:
    """The lines of an article that are not blank, as far down as a header may go.

    Their places here count from 0; `numbers` are those in the article.
    """

    def __init__(self, lines: list[str]) -> None:
        self.numbers = [i for i, line in enumerate(lines[:_WITHIN]) if line.strip()][:_MOST]
        self._lines = lines

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, at: int) -> str:
        return self._lines[self.numbers[at]].strip()

    @cached_property
    def said(self) -> list[Said | None]:
        """What each line says; a label above its value says it for both."""
        return [self._read(at) for at in range(len(self))]

    def _read(self, at: int) -> Said | None:
        if not pending(self[at]) or at + 1 == len(self):
            return read_line(self[at])
        said = read_line(f"{self[at].removesuffix(':')}: {self[at + 1]}")
        return said if said and said.values else None

    def is_value(self, at: int) -> bool:
        """Tell whether a line is the value of the label above it."""
        return 0 < at < len(self) and self.said[at - 1] is not None and pending(self[at - 1])

    def is_dated(self, at: int) -> bool:
        """Tell whether a line gives a date, at least its month."""
        said = self.said[at] if 0 <= at < len(self) else None
        return bool(said and any(isinstance(v, When) and v.month for _, v in said.values))

    def has_day(self, at: int) -> bool:
        """Tell whether a day stands somewhere in a line, whatever else it says."""
        line = self[at]
        return len(line) <= LONGEST and any(found.when.day for found in find_dates(line))

    def is_sure(self, at: int) -> bool:
        """Tell whether a line is a field wherever it stands, or gives a date."""
        said = self.said[at] if 0 <= at < len(self) else None
        return bool(said and said.values and (said.is_sure or said.get("published")))

    def is_furniture(self, at: int) -> bool:
        """Tell whether a line belongs to the site."""
        return is_furniture(self[at])

    def is_notice(self, at: int) -> bool:
        """Tell whether a line is a notice of the site."""
        return is_notice(self[at])

    def is_just_below(self, at: int) -> bool:
        """Tell whether no blank line stands above a line."""
        return at > 0 and self.numbers[at] == self.numbers[at - 1] + 1

    def below(self, at: int) -> list[str]:
        """Return the lines of the article below one of these, blank ones too."""
        return self._lines[self.numbers[at] + 1 :][:_WITHIN]

    def next_of_article(self, at: int) -> int | None:
        """Return the place of the first line from `at` on that is no furniture."""
        return next((n for n in range(at, len(self)) if not self.is_furniture(n)), None)
