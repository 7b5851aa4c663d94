"""Which borders the map draws: those of the open article's day or, if a reader asks, today's."""

from dataclasses import dataclass
from datetime import date

from dashboard.address import TODAY, View
from dashboard.article import open_article
from dashboard.content import Content
from geo.articles.header import Header
from geo.layers.base import Base
from geo.layers.borders import is_there
from geo.wording import listed, long_date


@dataclass(frozen=True)
class Borders:
    """What the map says of the borders of a day.

    `dashed` says what is dashed and `lines` names those lines; `other` is what a switch leads to,
    "" where the borders of the other day are the same, and `differ` names the lines that are not.
    """

    dashed: str = ""
    lines: str = ""
    other: str = ""
    differ: str = ""


def day_of(content: Content, view: View, today: date) -> date:
    """Return the day whose borders the map has in a view: an article is always open beside it."""
    linked = open_article(content, view)
    return days_of(linked.article.header if linked else None, view.borders, today)[0]


def days_of(header: Header | None, choice: str | None, today: date) -> tuple[date, date]:
    """Return the day whose borders an article's reader sees, and the other one to choose from.

    They are the last day that the article may be of, and today.
    """
    own = min(header.day.last_day, today) if header and header.day else today
    return (today, own) if choice == TODAY else (own, today)


def borders_of(base: Base | None, day: date, other: date) -> Borders:
    """Say what is dashed on a day, and whether another day has other borders."""
    now, then = _dashed(base, day), _dashed(base, other)
    return Borders(
        dashed=f"dashed: disputed borders as of {long_date(day)}" if now else "",
        lines=listed(now),
        other="" if now == then else f"Show those of {long_date(other) if other < day else TODAY}",
        differ="; ".join(_alone(day, now, then) + _alone(other, then, now)),
    )


def _alone(day: date, dashed: list[str], others: list[str]) -> list[str]:
    names = [name for name in dashed if name not in others]
    return [f"dashed on {long_date(day)} alone: {listed(names)}"] if names else []


def _dashed(base: Base | None, day: date) -> list[str]:
    disputed = base.disputed if base else ()
    return [name for name, since, until in disputed if is_there(since, until, day)]
