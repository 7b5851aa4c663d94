"""Whether what a sentence tells fits an event, and what of it does."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from geo.events.days import Days
from geo.events.events import Event
from geo.events.evidence import Evidence, Named
from geo.events.kinds import Kind
from geo.events.places import places_of
from geo.when import When

_SHORT_DAYS = 31
"""Of an event that lasts longer, only the first and the last day tell."""
_NEWS_DAYS = 3
"""So long after an event a text that tells no day may mean it."""
_BEYOND_DAYS = 3
"""By so much the days that a text gives an event may be more than it lasted."""


class Fit(NamedTuple):
    """An event that a sentence may speak of, and by what.

    `days` are those that it tells, None for none. `is_sure` is true where they are the event's own:
    else it means the event only if it fits no other one.
    """

    event: Event
    evidence: Evidence
    days: Days | None
    names: tuple[str, ...]
    word: str
    is_sure: bool
    is_news: bool = False


def fit(event: Event, evidence: Evidence, kind: Kind) -> Fit | None:
    """Return how a sentence fits an event by its own words, None where it does not."""
    word, place, feature = _told(event, evidence)
    if not _is_enough(event, kind, word, place, feature):
        return None
    if days := _own_days(event, evidence.days, evidence):
        return _fit(event, evidence, days, sure=True)
    if days := _own_part(event, evidence.days):
        is_whole = days.first.month is not None or _are_two(place, feature)
        return _fit(event, evidence, days) if is_whole else None
    if evidence.days or evidence.is_to_come:
        return None
    if _is_news(event, evidence.today):
        return _fit(event, evidence, None, news=True)
    alone = kind.without_day and _are_two(place, feature) and not evidence.is_lately
    return _fit(event, evidence, None) if alone else None


def fit_beside(event: Event, evidence: Evidence, other: Evidence, kind: Kind) -> Fit | None:
    """Return how a sentence without a day fits an event whose day the one beside it tells.

    That one must not tell of something of the same kind by itself.
    """
    word, place, feature = _told(event, evidence)
    if evidence.days or evidence.is_to_come or _is_of_another(event, other):
        return None
    if event.kind in other.kinds:
        return None
    days = _own_days(event, other.days, other)
    if not days or not _is_enough(event, kind, word, place, feature):
        return None
    return _fit(event, evidence, days, sure=True)


def fit_after(event: Event, evidence: Evidence, before: Evidence, kind: Kind) -> Fit | None:
    """Return how a sentence with a day and a word fits an event that the one before it names."""
    words, days = evidence.kinds.get(event.kind), _own_days(event, evidence.days, evidence)
    if not words or not days or evidence.features or evidence.places:
        return None
    if _is_of_another(event, before):
        return None
    _, place, feature = _told(event, before)
    if not _is_enough(event, kind, words[0].name, place, feature):
        return None
    return Fit(event, evidence, days, _names(place, feature), words[0].name, is_sure=True)


def _told(event: Event, evidence: Evidence) -> tuple[str, Named | None, Named | None]:
    """Return the word of the event's kind, its place and its feature, as far as a sentence has it.

    A place within the name of a feature is no place: Tovuz in "Tovuz district".
    """
    feature = _first(evidence.features, event.features)
    place = _first(evidence.places, places_of(event))
    near = [named for named in (place, feature) if named]
    words = evidence.kinds.get(event.kind, ())
    beside = (one.name for one in words for it in near if evidence.are_together(one, it))
    return next(beside, ""), place, feature


def _first(named: Mapping[str, Named], names: Iterable[str]) -> Named | None:
    return next((named[name] for name in names if name in named), None)


def _is_enough(
    event: Event, kind: Kind, word: str, place: Named | None, feature: Named | None
) -> bool:
    by_place = place and (kind.needs == "either" or not event.features)
    return bool(word and (feature or by_place))


def _is_of_another(event: Event, other: Evidence) -> bool:
    """Return whether a sentence names other features or places than the event's."""
    own = {*event.features, *places_of(event)}
    return not own.issuperset(other.features) or not own.issuperset(other.places)


def _own_days(event: Event, told: Sequence[Days], evidence: Evidence) -> Days | None:
    """Return which of the days told are the event's own, as precisely as these are known."""
    return next((days for days in told if _is_own(event, days) and _counts(days, evidence)), None)


def _counts(days: Days, evidence: Evidence) -> bool:
    """A day of no year, in a sentence of what is planned or remembered, is of another year."""
    return days.told or not evidence.is_to_come


def _is_own(event: Event, days: Days) -> bool:
    if days.first.day is None or event.date.day is None:
        return False
    first, last = event.date.first_day, (event.until or event.date).last_day
    begin, end = days.first.first_day, days.last.last_day
    if last - first > timedelta(_SHORT_DAYS):
        return (begin, end) in ((first, first), (last, last), (first, last))
    is_longer = end - begin > last - first + timedelta(_BEYOND_DAYS)
    return begin <= last and first <= end and not is_longer


def _own_part(event: Event, told: Sequence[Days]) -> Days | None:
    """Return the month or the year told in which the event was, the month if there is one."""
    fitting = [days for days in told if _is_part(event, days)]
    return max(fitting, key=lambda days: days.first.month is not None, default=None)


def _is_part(event: Event, days: Days) -> bool:
    """Tell July 2020, or 2020; of an event whose day is not known, any day of its month."""
    if days.first.day is not None and event.date.day is not None:
        return False
    ends = (event.date, event.until or event.date)
    return any(_holds(days, end) for end in ends)


def _holds(days: Days, when: When) -> bool:
    return days.first.first_day <= when.last_day and when.first_day <= days.last.last_day


def _is_news(event: Event, today: When | None) -> bool:
    if today is None or today.day is None or event.date.day is None:
        return False
    first, last = event.date.first_day, (event.until or event.date).last_day
    after = timedelta(_NEWS_DAYS)
    if last - first > timedelta(_SHORT_DAYS):
        return any(day <= today.first_day <= day + after for day in (first, last))
    return first <= today.first_day <= last + after


def _fit(
    event: Event, evidence: Evidence, days: Days | None, *, sure: bool = False, news: bool = False
) -> Fit:
    word, place, feature = _told(event, evidence)
    names = _names(place, feature)
    return Fit(event, evidence, days, names, word, sure, news)


def _names(place: Named | None, feature: Named | None) -> tuple[str, ...]:
    """Return what to call what is named: the place alone where it is part of the feature's name."""
    named = (place, feature) if _are_two(place, feature) else (place or feature,)
    return tuple(one.name for one in named if one)


def _are_two(place: Named | None, feature: Named | None) -> bool:
    """Tell "BTC near Tovuz" from "the Tovuz district", where place and feature are the same."""
    if not place or not feature:
        return False
    return place.end <= feature.start or feature.end <= place.start
