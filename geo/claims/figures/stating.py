"""What a clause states as a figure: its value and unit, its date, or a name, and of what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from geo.claims.antecedents import is_town, noun_sorts
from geo.claims.claim import Claim
from geo.claims.figures.amounts import period_in
from geo.claims.figures.counting import counting
from geo.claims.figures.dates import as_of_a_date, is_relative
from geo.claims.figures.names import Companies
from geo.claims.figures.units import sort_of, unit_and_period
from geo.claims.figures.whats import What, called, whats
from geo.claims.masking import Masked, Thing, signs
from geo.claims.quantities import Quantity
from geo.claims.rules.clause import Clause
from geo.folding import folded

_ROUTES = frozenset(("pipe", "rail"))
_SITES = {"base": "base", "air": "base", "area": "area"}


@dataclass(frozen=True)
class Statement:
    """A clause that states a figure, in a sentence with signs for its things and its amounts."""

    clause: Clause
    masked: Masked
    quantities: Sequence[Quantity]
    companies: Companies
    sorts: Mapping[str, frozenset[str]]
    language: str = ""

    def takes(self, thing: Thing) -> bool:
        """Return whether such a figure can be stated of a thing: no pipeline has a population.

        Of another line, base or district all can be said that is said of those of ours, and of a
        town what is said of a district.
        """
        if thing.kind == "town" or (thing.kind == "other" and is_town(thing.noun)):
            return any("area" in what.of for what in self._whats)
        if thing.kind == "other":
            sorts = {_SITES[sort] for sort in noun_sorts(thing.noun) & _SITES.keys()} or _ROUTES
            return any(not what.of or sorts & set(what.of) for what in self._whats)
        return thing.kind == "feature" and self._what_of(thing) is not None

    def claim_of(self, subject: Thing, claim: Claim) -> Claim | None:
        """Return a claim with the figure in it, or None where the clause states none of this."""
        what = self._what_of(subject) if subject.kind == "feature" else None
        if what is None or not (self._amount or self._text) or self._is_counted():
            return None
        object_, stretch = self._part()
        claim = replace(
            claim,
            object=object_,
            stretch=stretch,
            what=what.name,
            text=self._text,
            said=self._said,
            vague=claim.vague or self._is_open(),
        )
        if self._amount is None:
            return claim
        amount = replace(
            claim,
            value=self._amount.value,
            value_to=self._amount.value_to,
            unit=self._unit,
            hedge=self._amount.hedge,
        )
        return amount if self._text else replace(amount, text=self._kind(what) or self._as_of())

    @cached_property
    def _amount(self) -> Quantity | None:
        """1.2 million barrels a day for their sign; nothing where no number is given."""
        span = self.clause.quantity
        things = self.masked.things_in(span.text) if span else []
        stated = self.quantities[things[0].quantity] if things else None
        return None if stated is None or stated.vague else stated

    @cached_property
    def _unit(self) -> str:
        """Such as "t a year", for tonnes of an annual capacity."""
        if self._amount is None:
            return ""
        unit, period = unit_and_period(self._amount.unit)
        said = period or (
            period_in(self.clause.span.text, language=self.language) if unit.is_carried else ""
        )
        return f"{unit.name} a {said}" if said else unit.name

    @cached_property
    def _text(self) -> str:
        """What is no number: 2006-07 of `"in July 2006"`, bp of `"by BP"`."""
        if self.clause.date:
            return self.masked.things_in(self.clause.date.text)[0].noun
        span, subject = self.clause.name, self.clause.subject
        if span is None:
            return ""
        start, end = self.masked.span(span.start, span.end)
        text = self.masked.original[start:end]
        is_before = subject is not None and span.end <= subject.start
        return self.companies.last_in(text) if is_before else self.companies.first_in(text)

    @cached_property
    def _said(self) -> str:
        """A company's name as it is written, where the facts have another: TCDD."""
        span = self.clause.name
        if span is None or self.clause.date:
            return ""
        start, end = self.masked.span(span.start, span.end)
        text = self.masked.original[start:end]
        found = (one for one in self.companies.find(text) if one.name == self._text)
        return next((text[one.start : one.end] for one in found), "")

    @cached_property
    def _whats(self) -> Sequence[What]:
        """What the figure may be of: as the rule or a word of the clause says, or its unit."""
        clause, found = self.clause, list(whats(self.language).values())
        if clause.rule.what:
            found = [whats(self.language)[clause.rule.what]]
        if clause.what:
            named = called(clause.what.text, language=self.language)
            found = [what for what in named if what in found]
        if self._unit:
            is_told = bool(clause.rule.what or clause.what)
            return [what for what in found if _fits(what, self._unit, is_told=is_told)]
        says = "date" if clause.date else "name" if clause.name else "amount"
        return [what for what in found if what.says == says]

    def _what_of(self, feature: Thing) -> What | None:
        """Return what the figure is of if it is a feature's: people of a base are its personnel."""
        sorts = self.sorts.get(feature.names[0], frozenset())
        return next((what for what in self._whats if what.is_of(sorts)), None)

    def _part(self) -> tuple[str | None, tuple[str, ...]]:
        """Return Georgia, or the towns between which it is, where the figure is of a part."""
        objects, ends = (
            self.masked.things_in(span.text) if span else []
            for span in (self.clause.object, self.clause.stretch)
        )
        stretch = tuple(end.town or end.names[0] for end in ends if end.kind != "border")
        return (objects[0].names[0] if objects else None), stretch

    def _is_open(self) -> bool:
        """Return whether more is told than what happened when: `"began deliveries to Kars in"`."""
        text, what, date = self.masked.text, self.clause.what, self.clause.date
        if self.clause.name:
            return any(
                sign in text for sign, thing in self.masked.things.items() if thing.kind == "date"
            )
        if what is None or date is None:
            return False
        if what.end > date.start:
            return not _told_all().match(text, what.end)
        return not _at_once(self.language).fullmatch(text, what.end, date.start)

    def _is_counted(self) -> bool:
        """Return whether the date is counted from another, and only known if published.

        `"Last year"` may be counted in another way.
        """
        date = self.clause.date
        if date is None:
            return False
        start, end = self.masked.span(date.start, date.end)
        return is_relative(self.masked.original[start:end])

    def _kind(self, what: What) -> str:
        """Return broad gauge for `"is laid on the broad gauge of 1,520 mm"`."""
        span = self.clause.quantity
        if span is None:
            return ""
        original, (start, end) = self.masked.original, self.masked.span(span.start, span.end)
        before, behind = folded(original[:start]), folded(original[end:])
        return whats(self.language)[what.name].kind_between(before, behind)

    def _as_of(self) -> str:
        """Return 2016 for `"In 2016 it could carry 16 bcm"`; not 2009 for `", 8 in 2009"`."""
        text, span = self.masked.text, self.clause.span
        start = text.rfind(",", 0, span.start - 1) + 1 if span.start else 0
        behind = _another().search(text, span.end)
        end = min(behind.start() if behind else len(text), span.end + 30)
        found = _dated(self.language).search(text, start, end)
        return self.masked.things_in(found[0])[0].noun if found else ""


def _fits(what: What, unit: str, *, is_told: bool) -> bool:
    """Return whether an amount in a unit may be of that; where no word tells, by the unit alone."""
    if is_told:
        return sort_of(unit) in what.sorts
    stuff, period = unit_and_period(unit)
    return stuff.name in what.units and bool(period) == stuff.is_carried


@cache
def _told_all() -> re.Pattern[str]:
    """What may follow what happened, if that is told as a whole: `", and"`, `" by three kings"`."""
    return re.compile(r"[,.;:)]|$| (?:by|with|after|amid|and|when|following)\b")


@cache
def _at_once(language: str) -> re.Pattern[str]:
    """What may stand between what happened and when: `" on "`, `" back in "`, `": "`."""
    return re.compile(rf"[:,]?(?: {counting(language).soon})* ?")


@cache
def _another() -> re.Pattern[str]:
    """Another amount, of which what stands behind it is told."""
    return re.compile(signs(["amount"]))


@cache
def _dated(language: str) -> re.Pattern[str]:
    """`"in 2016"`."""
    return re.compile(as_of_a_date(language).replace("{date}", signs(["date"])))
