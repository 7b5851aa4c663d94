"""What a language's file says of it, section by section."""

from dataclasses import dataclass

Words = tuple[str, ...]
"""Written in the file with commas between: `"mon, tue"`."""

Months = tuple[Words, ...]
"""Words for each month, January to December."""


@dataclass(frozen=True, kw_only=True)
class Dates:
    """How a date is written.

    `months` and `weekdays` are how their names begin; `after_day` is what may stand between the
    day and the month ("22nd of September"), `after_year` what may follow the year ("2020 г.").
    """

    months: Months
    weekdays: Words
    after_day: Words
    after_year: Words


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language: its ISO 639 code, its name in English and in itself, its script, its words."""

    code: str
    name: str
    own_name: str
    script: str
    dates: Dates
