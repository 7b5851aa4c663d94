"""What is published of a feature in the order in which it is asked for, and how it has changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from geo.grouping import grouped
from geo.layers.facts import SHARE_OF, Fact
from geo.when import When, parse_when

OWNERS = "owners"

_ALL = 99.0, 101.0
"""Of how many per cent shares are told that are all there are, as they are rounded."""

_DAY = timedelta(days=1)

_SOON = timedelta(days=366)
"""What was first told later than this after a day tells nothing of the day."""

_BEGINS = ("opened", "operational", "in operation", "established")
"""How the names of facts begin whose value is the day from which a feature is there."""


class Topic(NamedTuple):
    """What the names of some facts begin with; how many series of it a reader needs at first.

    What is another each year `changes` and is `yearly`: one year tells nothing of others.
    """

    begins: tuple[str, ...]
    at_first: int = 0
    changes: bool = False
    yearly: bool = False


TOPICS = (
    Topic(("status",), at_first=1, changes=True),
    Topic(("operator", "planned operator"), at_first=6, changes=True),
    Topic((OWNERS,), at_first=1, changes=True),
    Topic(("personnel", "population"), at_first=1, changes=True),
    Topic(("throughput, total",)),
    Topic(("throughput",), at_first=1, changes=True, yearly=True),
    Topic(("clashes", "dead"), at_first=3),
    Topic(("lease until", "plans"), at_first=2, changes=True),
    Topic(("capacity",), at_first=1, changes=True),
    Topic(("length", "area", "border"), at_first=1),
    Topic(("opened", "operational", "established"), at_first=1),
    Topic(("reopened", "official", "in operation", "first", "filling", "joined")),
    Topic(("agreement", "treaty", "protocol", "lease", "renewal", "rent")),
    Topic(("cost", "loan")),
    Topic(("passenger",), changes=True),
    Topic(("construction", "foundation")),
)
"""What a reader asks first comes first; what is of no topic follows in the order of the facts."""

_OTHER = Topic(())


@dataclass(frozen=True)
class Figure:
    """One value with all the facts that give it, or the shares of owners that are told together.

    `first` and `last` are the days from and to which it is known to have held.
    """

    facts: tuple[Fact, ...]
    first: date
    last: date

    @property
    def is_of_all_owners(self) -> bool:
        """Whether its shares are all that there are, of a figure of shares."""
        return _ALL[0] <= sum(float(value) for _, value, _ in self._said) <= _ALL[1]

    @property
    def datings(self) -> set[str]:
        """What the dates of its facts are of: whether it is known to have begun or ended then."""
        return {fact.dating for fact in self.facts}

    def tells_of(self, when: When) -> bool:
        """Return whether it may have held then: it had begun and not ended, and was told soon."""
        later = timedelta(0) if "since" in self.datings else _SOON
        has_begun = self.first - when.last_day <= later
        return has_begun and ("until" not in self.datings or when.first_day <= self.last)

    def is_as(self, other: "Figure") -> bool:
        """Return whether another says the same."""
        return self._said == other._said

    def days_after(self, when: When) -> int:
        """Return how many days after that it is known to have held: 0 if then, negative if before.

        Of a month or a year any day counts.
        """
        after, before = (self.first - when.last_day).days, (when.first_day - self.last).days
        return max(after, 0) - max(before, 0)

    @property
    def _said(self) -> frozenset[tuple[str, str, str]]:
        return frozenset((fact.fact, fact.value, fact.unit) for fact in self.facts)

    def with_(self, other: "Figure") -> "Figure":
        """Return this figure with the facts of another that says the same."""
        first, last = min(self.first, other.first), max(self.last, other.last)
        return Figure((*self.facts, *other.facts), first, last)


@dataclass(frozen=True)
class Series:
    """All that is published of one thing, the newest first: the operator in Turkey, the owners.

    What does not change has its figures side by side: of them sources disagree.
    """

    name: str
    part: str
    figures: tuple[Figure, ...]
    changes: bool = False
    yearly: bool = False

    @property
    def label(self) -> str:
        """Its name with the part that it is of."""
        return f"{self.name} {self.part}".strip()

    def on(self, when: When) -> tuple[Figure, ...]:
        """Return what is known of a day, month or year: what held, or else was told nearest to it.

        Where sources disagree it is more than one; none where what is told is of other years or of
        much later. Some of the owners alone do not count where all are told, nor does what had
        ended by then or had not begun.
        """
        told = [figure for figure in self.figures if figure.tells_of(when)]
        told = [one for one in told if self.name == OWNERS and one.is_of_all_owners] or told
        away = {abs(figure.days_after(when)) for figure in told}
        nearest = 0 if self.yearly else min(away, default=0)
        return tuple(figure for figure in told if abs(figure.days_after(when)) == nearest)

    @property
    def newest(self) -> tuple[Figure, ...]:
        """What was told last, and has not ended as far as is known."""
        days = [day for one in self.figures for fact in one.facts for day in fact.span]
        day = max(day for day in days if day < date.max)
        last = replace(self, yearly=False).on(When(day.year, day.month, day.day))
        return tuple(figure for figure in last if "until" not in figure.datings) or last


def history(facts: Iterable[Fact]) -> tuple[Series, ...]:
    """Return facts as series in the order of `TOPICS`, those on the whole before those on parts.

    What is told with a comma ("capacity, peak") comes after what is told without.
    """
    facts = tuple(facts)
    begun = _begun(facts)
    groups = grouped(facts, _name_of)
    found = [_series(name, part, group, begun) for (name, part), group in groups.items()]
    return tuple(sorted(found, key=lambda one: (_rank(one.name), bool(one.part), "," in one.name)))


def at_first(series: Sequence[Series]) -> tuple[Series, ...]:
    """Return those to show at first: as many of each topic as it says, or else the first three."""
    groups = grouped(series, lambda one: _rank(one.name))
    chosen = [one for rank, group in groups.items() for one in group[: _topic(rank).at_first]]
    return tuple(chosen) or tuple(series[:3])


def _name_of(fact: Fact) -> tuple[str, str]:
    return (OWNERS, "") if fact.fact.startswith(SHARE_OF) else (fact.fact, fact.part)


def _rank(name: str) -> int:
    ranks = (rank for rank, topic in enumerate(TOPICS) if name.startswith(topic.begins))
    return next(ranks, len(TOPICS))


def _topic(rank: int) -> Topic:
    return TOPICS[rank] if rank < len(TOPICS) else _OTHER


def _begun(facts: Iterable[Fact]) -> date:
    """Return the first day from which a feature is told to be there, or the first of all days."""
    days = [parse_when(fact.value) for fact in facts if fact.fact.startswith(_BEGINS)]
    return min((day.first_day for day in days if day), default=date.min)


def _series(name: str, part: str, facts: Sequence[Fact], begun: date) -> Series:
    topic = _topic(_rank(name))
    if name == OWNERS:
        figures = _folded(_told_together(facts))
    elif topic.changes:
        units = grouped(facts, lambda fact: fact.unit).values()
        figures = [one for unit in units for one in _stretched(_folded(_in_time(unit)), begun)]
    else:
        values = grouped(facts, lambda fact: (fact.value, fact.unit)).values()
        figures = [_figure(group) for group in values]
    figures.sort(key=lambda figure: _days(figure.facts), reverse=True)
    return Series(name, part, tuple(figures), topic.changes, topic.yearly)


def _figure(facts: Sequence[Fact]) -> Figure:
    first, last = _days(facts)[::-1]
    return Figure(tuple(facts), first, last)


def _days(facts: Sequence[Fact]) -> tuple[date, date]:
    """Return the last and the first day that facts name."""
    days = [when for fact in facts if (when := parse_when(fact.as_of))]
    if not days:
        return date.min, date.min
    return max(day.last_day for day in days), min(day.first_day for day in days)


def _told_together(facts: Sequence[Fact]) -> list[Figure]:
    """Return the shares told of each time, in time, those of all owners apart from the others."""
    figures = [_figure(group) for group in grouped(facts, lambda fact: fact.as_of).values()]
    return sorted(figures, key=lambda figure: (figure.is_of_all_owners, figure.first))


def _in_time(facts: Sequence[Fact]) -> list[Figure]:
    """Return each fact as a figure, the oldest first; what ended a day before what began on it."""
    figures = [_figure([fact]) for fact in facts]
    return sorted(figures, key=lambda one: (one.first, one.facts[0].dating != "until"))


def _folded(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures of which none says what the one before it does."""
    found = list[Figure]()
    for figure in figures:
        if found and found[-1].is_as(figure):
            found[-1] = found[-1].with_(figure)
        else:
            found.append(figure)
    return found


def _stretched(figures: Sequence[Figure], begun: date) -> list[Figure]:
    """Let what holds since a day do so until the next figure, and what held until one from there.

    What follows a figure that ended holds from its end on, and nothing before the feature had
    `begun`. The figures are in time.
    """
    found = list[Figure]()
    for figure in figures:
        earlier = [one for one in figures if one.last < figure.first]
        before = max(earlier, key=lambda one: one.last, default=None)
        after = [one.first for one in figures if one.first > figure.last]
        first = before.last + _DAY if before else min(begun, figure.first)
        last = min(after) - _DAY if after else date.max
        follows = before is not None and "until" in before.datings
        reaches_back = "until" in figure.datings or (follows and "since" not in figure.datings)
        stretched = replace(figure, first=first) if reaches_back else figure
        found.append(replace(stretched, last=last) if "since" in figure.datings else stretched)
    return found
