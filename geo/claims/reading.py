"""A sentence with signs for what it names, and what its words stand for."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from geo.claims.antecedents import PRONOUNS, Sorts, Takes, is_route, is_way, resolve
from geo.claims.context import Context, Named
from geo.claims.figures.names import Companies, CompanyMention
from geo.claims.figures.stating import Statement
from geo.claims.in_play import in_play
from geo.claims.masking import Masked, Thing
from geo.claims.naming import named_in
from geo.claims.quantities import Quantity
from geo.claims.rules.clause import Clause, Span

WORD = r"(?<![\w'-])[^\W\d_][\w'-]+"
_WORD = re.compile(WORD)
_HEAD = re.compile(r"[.!?:;\"(-] ?$|^ ?$")

_OWNER = re.compile(r"[^\W\d_][\w-]+'s ")

_FIRST = 30
"""Within so many letters a sentence begins with what it is about."""


@dataclass(frozen=True)
class SentenceReading:
    """A sentence with signs for its things.

    `context` is what stands before it; `language` is the one whose rules are tried, as
    geo.claims.rules.load has them.
    """

    masked: Masked
    quantities: Sequence[Quantity]
    context: Context
    sorts: Sorts
    companies: Companies
    language: str = ""

    @cached_property
    def named(self) -> list[Named]:
        """What the sentence names or speaks of, in order."""
        return named_in(self.masked, self.context, self.sorts, language=self.language)

    @property
    def is_question(self) -> bool:
        """Whether the sentence asks, or quotes who does, and so claims nothing."""
        text = self.masked.text
        return text.rstrip("\"') ").endswith("?") or '?"' in text

    @property
    def asked(self) -> str:
        """What the sentence asks, in signs; nothing if it asks nothing."""
        return self.masked.text if self.is_question else ""

    @property
    def last_date(self) -> str:
        """The last date that the sentence tells, "" if none."""
        dates = [one for one in self.masked.things.values() if one.kind == "date"]
        return max(dates, key=lambda one: one.start).noun if dates else ""

    def named_before(self, span: Span) -> list[Named]:
        """Return what the sentence names or speaks of before these words."""
        return self.named_up_to(self.start_of(span))

    def named_up_to(self, start: int) -> list[Named]:
        """Return what has been named where `start` is in the sentence as it was written."""
        return [one for one in self.named if one.thing.end <= start]

    @cached_property
    def in_play(self) -> list[str]:
        """The features of which it may speak where it names none, the last named first."""
        return in_play(self.context, self.sorts)

    @cached_property
    def companies_named(self) -> list[CompanyMention]:
        """The companies that it names, in order."""
        return self.companies.find(self.masked.original)

    def at(self, thing: Thing) -> int:
        """Return where in the sentence with signs a thing begins."""
        return bisect_left(self.masked.starts, thing.start)

    def past(self, thing: Thing) -> int:
        """Return where in the sentence with signs a thing has ended."""
        return bisect_left(self.masked.starts, thing.end)

    def is_within(self, thing: Thing, span: Span) -> bool:
        """Return whether a thing begins within a span of the sentence with signs."""
        first, last = self.masked.span(span.start, span.end)
        return first <= thing.start < last

    @property
    def begins_with_an_owner(self) -> bool:
        """Whether it begins with whose something is, a name on no map: `"Vaal's quay"`."""
        return bool(_OWNER.match(self.masked.text))

    @property
    def lands(self) -> frozenset[str]:
        """The countries that it names, but not by an adjective."""
        things = self.masked.things_in(self.masked.text)
        return frozenset(name for one in things if one.kind == "country" for name in one.names)

    def names_before(self, span: Span) -> bool:
        """Return whether these words follow a name on no map with which the sentence begins."""
        if self.begins_with_an_owner:
            return True
        return any(self.capitals(0, min(span.start, _FIRST)))

    def capitals(
        self, start: int, end: int, word: re.Pattern[str] = _WORD
    ) -> Iterator[re.Match[str]]:
        """Return the words with a capital in a part of the sentence with signs.

        Those at the head of a sentence or a clause are left out: they may be any word.
        """
        text, original, starts = self.masked.text, self.masked.original, self.masked.starts
        for match in word.finditer(text, start, end):
            at = match.start()
            if original[starts[at]].isupper() and not _HEAD.search(text[:at]):
                yield match

    def start_of(self, span: Span) -> int:
        """Return where words begin in the sentence as it was written."""
        return self.masked.span(span.start, span.end)[0]

    def things(self, span: Span | None, takes: Takes) -> list[Thing]:
        """Return Georgia for `"Georgia"`; for `"both lines"` BTC and BTE, named before it."""
        found: list[Thing] = []
        for thing in self.masked.things_in(span.text if span else ""):
            if thing.kind == "quantity":
                continue
            found += self.meant(thing, takes) if thing.kind == "anaphor" else [thing]
        return found

    def meant(self, anaphor: Thing, takes: Takes) -> tuple[Thing, ...]:
        """Return what `"it"` or `"the pipeline"` means: the last thing of its kind before it."""
        before = self.named_up_to(anaphor.start)
        is_near = bool(self.language) and anaphor.noun in PRONOUNS
        context = self.context.near if is_near else self.context
        return resolve(anaphor, before, context, self.sorts, takes)

    def statement(self, clause: Clause) -> Statement:
        """Return what a clause states that is about a capacity, a date or an operator."""
        return Statement(
            clause, self.masked, self.quantities, self.companies, self.sorts, self.language
        )

    def lengths(self, clause: Clause) -> list[Thing]:
        """Return the sign for 1,768 km of a clause that states it."""
        return self.masked.things_in(clause.quantity.text if clause.quantity else "")

    def ends(self, clause: Clause) -> list[Thing]:
        """Return Kars and the border for `"from Kars to the Georgian border"`."""
        return self.masked.things_in(clause.stretch.text if clause.stretch else "")

    def is_route(self, thing: Thing) -> bool:
        """The railway is a route, and so is a road; `"Tovuz District"` is none."""
        if thing.kind == "feature":
            return is_route(thing.names[0], self.sorts)
        return thing.kind in ("other", "border") and is_way(thing.noun)

    def is_place(self, thing: Thing) -> bool:
        """In "it crosses it" the second is no line."""
        return not self.is_route(thing)

    def is_area(self, thing: Thing) -> bool:
        """`"Tovuz District"` is one, `"the railway"` is none."""
        return "area" in self.sorts.get(thing.names[0], ())

    def is_known_route(self, name: str | None) -> bool:
        """Btc is one; Georgia, of which no sort is known, is none."""
        return name is not None and name in self.sorts and is_route(name, self.sorts)
