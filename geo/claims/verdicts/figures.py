"""Figures, "The pipeline opened in 2006" or "is operated by BP", held beside the published ones."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from math import inf

from geo.claims.claim import Claim
from geo.claims.figures.amounts import find_amounts
from geo.claims.figures.dates import date_text, days_of, is_date, read_date
from geo.claims.figures.units import DAYS, in_base, is_flow, sort_of, unit_and_period
from geo.claims.figures.whats import What, whats
from geo.claims.quantities import Quantity
from geo.claims.statements import rounding, stated_text
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS, Check, Known
from geo.claims.verdicts.names import is_another, is_named, is_of_the_owner, shares_of
from geo.folding import folded
from geo.layers.facts import Fact
from geo.wording import grouped_digits, listed

ABOUT = 0.1
"""Share of a figure that "about" leaves open."""

ROUNDED = 0.05
"""Most that a round number leaves open: "50 million" may be 47.5 to 52.5 million."""

CONVERTED = 0.05
"""Share of a figure that another unit leaves open: a barrel weighs more or less by its oil."""

FRAGMENT = 0.01
"""What is less than this share of a published figure is of something else: of a barrel, a house."""

_A_DAY = len("2006-07-13")

_DATING = {"since": "since ", "until": "until "}

Span = tuple[float, float]


def check_figure(claim: Claim, known: Known) -> Check:
    """`"The pipeline opened in 2006"` agrees with 13 July 2006, and differs from 1995 alone.

    A figure of another year, or of a part on which nothing is published, cannot be told.
    """
    what = whats()[claim.what]
    on_it = [f for f in known.facts if f.feature == claim.subject and what.is_on(f.name)]
    facts = _of_kind(_of_scope(on_it, claim.object), what.kinds.get(claim.text))
    same = [fact for fact in facts if bears_out(fact, claim, what)]
    verdict = (
        AGREES if same else DIFFERS if _is_contradicted(claim, what, facts, known) else CANNOT_TELL
    )
    rest: Sequence[Fact] = sorted(
        facts or on_it, key=lambda fact: what.says != "name" or not is_named(claim.text, fact)
    )
    rest = _beside(claim, what, rest)
    published = (*same, *(fact for fact in rest if fact not in same))
    why = _why(claim, what, published)
    told = _change(claim, same)
    return Check(claim, stated_text(claim), None, verdict, why, published=published, change=told)


def _of_scope(facts: Sequence[Fact], country: str | None) -> list[Fact]:
    """Return the facts on what lies in a country, else those on the whole: all where it is None."""
    if country is None:
        return list(facts)
    named = [fact for fact in facts if folded(country) in folded(fact.name)]
    return named or [fact for fact in facts if " in " not in fact.name]


def _of_kind(facts: Sequence[Fact], kind: str | None) -> list[Fact]:
    """Return the facts that are as a kind is by its name: a broad gauge is 1520 mm."""
    return [fact for fact in facts if kind in (None, fact.value)]


def bears_out(fact: Fact, claim: Claim, what: What) -> bool:
    """Return whether a fact says what a claim does, as precisely as either says it."""
    if claim.unit is None and what.says == "date":
        stated, days = days_of(claim.text), read_date(fact.value)
        return days is not None and days[0] <= stated[1] and stated[0] <= days[1]
    if what.says == "name" and not is_named(claim.text, fact):
        return False
    if claim.unit is None:
        return True
    if what.yearly and not is_of_its_year(fact, claim):
        return False
    published = amount_of(fact)
    return published is not None and _meet(_stated(claim), _room(published), claim.unit, published)


def is_of_its_year(fact: Fact, claim: Claim) -> bool:
    """Return whether a fact is of the time of which a claim is, as far as both tell it."""
    if not claim.text or not fact.as_of:
        return True
    stated, held = days_of(claim.text), fact.span
    return held[0] <= stated[1] and stated[0] <= held[1]


@lru_cache(maxsize=1024)
def amount_of(fact: Fact) -> Quantity | None:
    """Return 1.2 million barrels a day for a fact of that value and unit; None if it is no amount.

    What a fact counts may stand in its name: pump stations, 8.
    """
    found = find_amounts(f"{fact.value} {fact.unit or fact.name}")
    return found[0] if found else None


def _stated(claim: Claim) -> Span:
    """Return what a claim leaves room for, in its own unit: 3.6 to 4.4 for "about 4".

    "Up to 50" is all up to 50, but as a capacity it is 50 itself.
    """
    value = claim.value or 0.0
    slack = ABOUT * value if claim.hedge == "about" else rounding(value, ROUNDED)
    low, high = value - slack, (claim.value_to or value) + slack
    if claim.hedge == "at most" and not whats()[claim.what].limit:
        return 0.0, high
    return (low, inf) if claim.hedge == "at least" else (low, high)


def _room(published: Quantity) -> Span:
    """Return what a published figure leaves room for: it is rounded, too."""
    value = published.value or 0.0
    slack = rounding(value, ROUNDED)
    return value - slack, (published.value_to or value) + slack


def _meet(stated: Span, room: Span, unit: str, published: Quantity) -> bool:
    """Return whether two figures leave room for one; no period means the usual one."""
    ours, theirs = unit_and_period(unit), unit_and_period(published.unit)
    if ours[0].sort != theirs[0].sort:
        return False
    if bool(ours[1]) != bool(theirs[1]):
        unit = f"{ours[0].name} a {theirs[1]}" if theirs[1] else ours[0].name
        return bool(theirs[1]) and _meet(stated, room, unit, published)
    slack = 0.0 if ours[0].name == theirs[0].name else CONVERTED
    low, high = (in_base(value, unit) for value in stated)
    least, most = (in_base(value, published.unit) for value in room)
    return low * (1 - slack) < most and least < high * (1 + slack)


def _is_contradicted(claim: Claim, what: What, facts: Sequence[Fact], known: Known) -> bool:
    """Return whether a figure is farther from all that are published than what it is of allows.

    One of a certain year is held to those of that time alone, and more closely, for it has had no
    time to change. A vague one is not: a line that began deliveries to Europe in 2020 may have
    opened long before. But a day that is published with another year is a slip.
    """
    if claim.unit is None and what.says == "date" and _is_of_another_year(claim, facts):
        return True
    if claim.vague:
        return False
    if claim.unit is None and what.says == "name":
        return is_another(claim, known.facts)
    if claim.unit is None:
        return what.says == "date" and _is_another_time(claim.text, what, facts)
    spans = list(_spans(claim.unit, _comparable(claim, what, facts)))
    if not spans:
        return False
    low, high = (in_base(value, claim.unit) for value in _stated(claim))
    least, most = min(span[0] for span in spans), max(span[1] for span in spans)
    if what.says == "date":
        return what.above is not None and low > most + what.above / DAYS["year"]
    if high < FRAGMENT * least:
        return False
    closely = is_date(claim.text)
    above, below = (_times(times, closely=closely) for times in (what.above, what.below))
    return low > most * above or high * below < least


def _comparable(claim: Claim, what: What, facts: Sequence[Fact]) -> Sequence[Fact]:
    """Return the facts that an amount can contradict: those of its share, its kind or its time."""
    if what.says == "name":
        return shares_of(claim, facts)
    if what.yearly and not is_flow(claim.unit or ""):
        return []
    if not claim.text or claim.text in what.kinds:
        return [fact for fact in facts if not what.is_less(fact.name)]
    if what.yearly or not is_date(claim.text):
        return []
    return [fact for fact in facts if fact.as_of and is_of_its_year(fact, claim)]


def _times(most: float | None, *, closely: bool) -> float:
    """Return how many times as much is too much: of the same time, half as much more."""
    if most is None:
        return inf
    return (1 + most) / 2 if closely else most


def _spans(unit: str, facts: Sequence[Fact]) -> Iterator[Span]:
    """Return the published figures that can be compared with a unit, in its sort's own unit."""
    sort, period = unit_and_period(unit)
    for fact in facts:
        published = amount_of(fact)
        if published is None or unit_and_period(published.unit)[0].sort != sort.sort:
            continue
        if is_flow(published.unit) == bool(period):
            low, high = _room(published)
            yield in_base(low, published.unit), in_base(high, published.unit)


def _is_another_time(said: str, what: What, facts: Sequence[Fact]) -> bool:
    """Return whether a date is too long before the first published day, or after the last.

    So is one between two of them, where nothing may be so `between`.
    """
    first, last = days_of(said)
    published = [days for fact in facts if (days := read_date(fact.value))]
    if not published:
        return False
    begun, ended = min(days[0] for days in published), max(days[1] for days in published)
    is_late = what.above is not None and first > ended + timedelta(days=what.above)
    is_early = what.below is not None and last < begun - timedelta(days=what.below)
    return is_late or is_early or _is_between(first, last, what, published)


def _is_between(
    first: date, last: date, what: What, published: Sequence[tuple[date, date]]
) -> bool:
    """Return whether days lie between published ones, and too far from each."""
    if what.between is None:
        return False
    far = timedelta(days=what.between)
    after = [ended for _, ended in published if first > ended + far]
    before = [begun for begun, _ in published if last < begun - far]
    return bool(after and before) and len(after) + len(before) == len(published)


def _is_of_another_year(claim: Claim, facts: Sequence[Fact]) -> bool:
    """Return whether a day is that of a published one but for its year: a slip of the pen."""
    if len(claim.text) != _A_DAY:
        return False
    days = [fact.value for fact in facts if len(fact.value) == _A_DAY and is_date(fact.value)]
    return claim.text[4:] in [day[4:] for day in days] and claim.text not in days


def _beside(claim: Claim, what: What, facts: Sequence[Fact]) -> Sequence[Fact]:
    """Return the facts to show with a claim: of its company alone, and in units such as its own.

    Where none is, all are shown: what is published of it tells at least something.
    """
    if claim.unit is None:
        return facts
    if what.says == "name":
        return [fact for fact in facts if is_of_the_owner(claim.text, fact)]
    sort = sort_of(claim.unit)
    alike = [fact for fact in facts if (one := amount_of(fact)) and sort_of(one.unit) == sort]
    return alike or facts


def _why(claim: Claim, what: What, published: Sequence[Fact]) -> str:
    """Return `The text says 1994; published here: 1995-03-16 (treaty), …`."""
    stated = stated_text(claim)
    if not published:
        return f"The text says {stated}; nothing is published here on the {what.name} of it."
    told = listed([_told(fact) for fact in published[:4]])
    return f"The text says {stated}; published here: {told}."


def _change(claim: Claim, same: Sequence[Fact]) -> str:
    """Say what would have to be published, or not, for another verdict."""
    if not same:
        return f"It would agree if a source published here said {stated_text(claim)}."
    if len(same) > 1:
        return f"It would not agree without the {len(same)} published figures that say so."
    return f"It would not agree without the published {_figure(same[0])} ({same[0].name})."


def _told(fact: Fact) -> str:
    """Return `1.2 million barrels a day (capacity, since March 2009)`, `13 July 2006 (opened)`."""
    is_told = fact.as_of in ("", fact.value) or fact.dating == "read"
    told = fact.name, "" if is_told else f"{_DATING.get(fact.dating, '')}{date_text(fact.as_of)}"
    return f"{_figure(fact)} ({', '.join(filter(None, told))})"


def _figure(fact: Fact) -> str:
    """Return `1.2 million barrels a day`, `1,940 km²` or `13 July 2006`."""
    if not fact.unit:
        return date_text(fact.value) if is_date(fact.value) else fact.value
    return f"{grouped_digits(fact.value)} {fact.unit}"
