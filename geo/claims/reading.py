"""One sentence read for its claims: clauses read by rules, subjects found, doubtful ones left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import NamedTuple

from geo.claims.antecedents import Sorts, Takes, given, is_route, is_way, resolve
from geo.claims.claim import BY_WORDING, Claim
from geo.claims.context import Context, Named
from geo.claims.doubts import is_doubtful
from geo.claims.figures.names import Companies
from geo.claims.figures.stating import Statement
from geo.claims.masking import Masked, Thing
from geo.claims.naming import named_in
from geo.claims.numerals import parse_number
from geo.claims.quantities import Quantity
from geo.claims.rules.clause import Clause, Span, read_clauses
from geo.claims.rules.load import rules_on
from geo.claims.rules.parts import with_part
from geo.claims.rules.rule import Rule
from geo.claims.subjects import is_subject
from geo.claims.ways import is_at_most, way_of

_EDGES = " ,;-("
"""What may stand at the edge of a clause and is not of it."""

_OF_ROUTES = ("passing", "avoiding", "starting", "ending")
"""The kinds of claims that only a route makes, of what is none."""


class _Said(NamedTuple):
    """A clause that made a claim of a subject, with the lengths that it states."""

    clause: Clause
    subject: Thing
    lengths: Sequence[Thing]


class _Object(NamedTuple):
    """What a clause speaks of besides its subject: Turkey, its border, or what lies between two."""

    name: str | None
    is_border: bool = False
    stretch: tuple[str, ...] = ()


@dataclass(frozen=True)
class SentenceReading:
    """A sentence with signs for its things; `offset` is where it starts in the article.

    `context` is what stands before it; `language` is the one whose rules are tried, as
    geo.claims.rules.load has them.
    """

    masked: Masked
    quantities: Sequence[Quantity]
    context: Context
    sorts: Sorts
    companies: Companies
    offset: int
    language: str = ""

    @cached_property
    def named(self) -> list[Named]:
        """What the sentence names or speaks of, in order."""
        return named_in(self.masked, self.context, self.sorts, language=self.language)

    @property
    def is_question(self) -> bool:
        """Whether the sentence asks, and so claims nothing."""
        return self.masked.text.rstrip("\"') ").endswith("?")

    def claims(self) -> list[Claim]:
        """Return the claims of the sentence, in order; of those that claim the same, the first."""
        first: dict[tuple[object, ...], Claim] = {}
        for claim in (*self._by_wording(), *self._by_rules()):
            figure = (claim.what, claim.text, claim.value, claim.unit)
            key = (claim.kind, claim.subject, claim.object, claim.stretch, *figure)
            first.setdefault(key, claim)
        return sorted(first.values(), key=lambda claim: (claim.start, claim.end))

    def _by_wording(self) -> Iterator[Claim]:
        """Return what lies in a country by its wording alone: `"Azerbaijan's Tovuz"`."""
        text = self.masked.text
        doubtful = partial(is_doubtful, by_the_way=True, language=self.language)
        for at, sign in enumerate(text):
            thing = self.masked.things.get(sign)
            country = self._country_of(thing) if thing else ""
            if thing and country and not doubtful(text, at, at + 1):
                start, end = self.offset + thing.start, self.offset + thing.end
                yield Claim(start, end, "containing", thing.names[0], country, rule=BY_WORDING)

    def _country_of(self, thing: Thing) -> str:
        """Return Azerbaijan for `"Azerbaijan's Tovuz"`, and nothing for `"Russia's base"`."""
        if thing.kind == "town":
            return thing.holder or thing.owner
        if thing.kind != "feature" or self._is_route(thing):
            return ""
        return thing.holder or (thing.owner if self._is_area(thing) else "")

    def _by_rules(self) -> Iterator[Claim]:
        """Return what rules read; of `"1,768 km"`, once read as a length, nothing is read again."""
        said: list[_Said] = []
        for clause in self._clauses():
            lengths = self._lengths(clause)
            if any(length in before.lengths for before in said for length in lengths):
                continue
            for subject in self._subjects(clause, said):
                claims = list(self._claims_of(clause, subject))
                if claims:
                    said.append(_Said(clause, subject, lengths))
                yield from claims

    def _clauses(self) -> Iterator[Clause]:
        """Return the clauses that claim something; `"Is Kars 40 km from Gyumri?"` has none."""
        text = self.masked.text
        if self.is_question:
            return
        kinds = frozenset(thing.kind for thing in self.masked.things_in(text))
        for rule in rules_on(self.language, kinds):
            clauses = (with_part(clause, text) for clause in read_clauses(rule, text))
            yield from (clause for clause in clauses if self._is_meant(clause))

    def _is_meant(self, clause: Clause) -> bool:
        """Return whether a clause is about its subject, with no if or not.

        `"troops in Gyumri are 10 km away"` is not about Gyumri.
        """
        text, rule, span = self.masked.text, clause.rule, clause.span
        if clause.subject:
            before, head = text[: clause.subject.start], rule.subject == "head"
            whole = rule.is_of_a_whole
            if not is_subject(before, head=head, whole=whole, language=self.language):
                return False
        if denial := clause.denial:
            text = text[: denial.start] + " " * len(denial.text) + text[denial.end :]
        aside = rule.subject == "aside"
        return not is_doubtful(text, *span[1:], by_the_way=aside, language=self.language)

    def _claims_of(self, clause: Clause, subject: Thing) -> Iterator[Claim]:
        """Return a claim for each object: two for `"The railway crosses Georgia and Turkey"`."""
        rule, stated = clause.rule, self._stated(clause)
        start, end = self._offsets(clause.span)
        claim = self._as_meant(_claim(start, end, rule, subject.names[0], stated), clause)
        if rule.kind == "figure":
            figure = self._statement(clause).claim_of(subject, claim)
            yield from [figure] if figure else []
            return
        claim = replace(claim, what=clause.what.text if clause.what else "")
        stretch = tuple(name for end in self._ends(clause) if (name := _end_name(end, rule)))
        for object_ in self._objects(clause, subject):
            if self._fits(rule, subject, object_.name):
                to_border = rule.kind in ("distance", "length") and object_.is_border
                to_border |= rule.is_of_a_border
                ends = object_.stretch or stretch
                yield replace(claim, object=object_.name, to_border=to_border, stretch=ends)

    def _as_meant(self, claim: Claim, clause: Clause) -> Claim:
        """Return a distance with the way that it goes, and as the most for `"within 10 km"`."""
        if claim.kind != "distance" or clause.quantity is None:
            return claim
        text, language = self.masked.text, self.language
        before = text[clause.span.start : clause.quantity.start]
        is_most = claim.value_to is None and is_at_most(before, language=language)
        hedge = "at most" if is_most and claim.hedge != "at least" else claim.hedge
        way = way_of(text, clause.span.start, clause.span.end, language=language)
        return replace(claim, hedge=hedge, way=way)

    def _statement(self, clause: Clause) -> Statement:
        """Return what a clause states that is about a capacity, a date or an operator."""
        return Statement(
            clause, self.masked, self.quantities, self.companies, self.sorts, self.language
        )

    def _offsets(self, span: Span) -> tuple[int, int]:
        """Return where `"10 km away"` stands in the article, of the span `", 10 km away,"`."""
        lead = len(span.text) - len(span.text.lstrip(_EDGES))
        tail = len(span.text) - len(span.text.rstrip(_EDGES))
        start, end = self.masked.span(span.start + lead, span.end - tail)
        return self.offset + start, self.offset + end

    def _stated(self, clause: Clause) -> Quantity | None:
        """Return 249 km for `"249"` after or before `"443 km"`; none where no length is stated."""
        if not clause.number:
            lengths = self._lengths(clause)
            return self.quantities[lengths[0].quantity] if lengths else None
        before, after = (
            [thing for thing in self.masked.things_in(text) if thing.kind == "quantity"]
            for text in (self.masked.text[: clause.number.start], self.masked.text)
        )
        if not after:
            return None
        like = self.quantities[(before[-1:] or after)[0].quantity]
        value = parse_number(clause.number.text)
        return replace(like, value=value, value_to=None, hedge="exact")

    def _lengths(self, clause: Clause) -> list[Thing]:
        """Return the sign for 1,768 km of a clause that states it."""
        return self.masked.things_in(clause.quantity.text if clause.quantity else "")

    def _ends(self, clause: Clause) -> list[Thing]:
        """Return Kars and the border for `"from Kars to the Georgian border"`."""
        return self.masked.things_in(clause.stretch.text if clause.stretch else "")

    def _things(self, span: Span | None, takes: Takes) -> list[Thing]:
        """Return Georgia for `"Georgia"`; for `"both lines"` BTC and BTE, named before it."""
        found: list[Thing] = []
        for thing in self.masked.things_in(span.text if span else ""):
            if thing.kind == "quantity":
                continue
            found += self._meant(thing, takes) if thing.kind == "anaphor" else [thing]
        return found

    def _meant(self, anaphor: Thing, takes: Takes) -> tuple[Thing, ...]:
        """Return what `"it"` or `"the pipeline"` means: the last thing of its kind before it."""
        before = [one for one in self.named if one.thing.end <= anaphor.start]
        return resolve(anaphor, before, self.context, self.sorts, takes)

    def _subjects(self, clause: Clause, said: Sequence[_Said]) -> list[Thing]:
        """Return what a clause is about; in `"…, and 90 km from Yerevan"` what was spoken of."""
        is_figure = clause.rule.kind == "figure"
        takes = self._statement(clause).takes if is_figure else partial(self._takes, clause.rule)
        if clause.rule.follows:
            return _continued(clause, said)
        if clause.rule.subject == "given":
            return given(self.context, takes)
        if clause.noun:
            start, end = self.masked.span(clause.noun.start, clause.noun.end)
            noun = Thing("anaphor", start, end, noun=clause.noun.text)
            return list(self._meant(noun, takes))
        if clause.subject is None and is_figure:
            return self._told_of(clause.span, takes)
        if clause.subject is None and clause.rule.is_of_a_border:
            return given(self.context, takes)
        if clause.subject is None:
            return self._line_before(clause.span)
        subjects = self._things(clause.subject, takes)
        return [_as_town(thing) for thing in subjects] if clause.town else subjects

    def _told_of(self, span: Span, takes: Takes) -> list[Thing]:
        """Return what `"Its eight pump stations"` or `"the lease"` is of: what was last named.

        Where nothing was of which it can be told, it is what the text is about.
        """
        start, _ = self.masked.span(span.start, span.end)
        before = [one for one in self.named if one.thing.end <= start]
        if any(takes(one.thing) for named in (before, *self.context.recent) for one in named):
            it = Thing("anaphor", start, start, noun="it")
            return list(resolve(it, before, self.context, self.sorts, takes))
        return given(self.context, takes)

    def _line_before(self, span: Span) -> list[Thing]:
        """Return the one route of which `"443 km lie in Azerbaijan"`, or none if two are named.

        It is named before that; if none is, after it or in the sentences before.
        """
        start, _ = self.masked.span(span.start, span.end)
        ours = [one.thing for one in self.named if one.thing.kind == "feature"]
        routes = [thing for thing in ours if self._is_route(thing)]
        named = [thing for thing in routes if thing.end <= start] or routes
        if named:
            return named[:1] if len({thing.names for thing in named}) == 1 else []
        line = Thing("anaphor", start, start, noun="line")
        return list(resolve(line, (), self.context, self.sorts))

    def _objects(self, clause: Clause, subject: Thing) -> list[_Object]:
        """Return the objects: Turkey, a border, of `"the Turkish border"`; one of no name if none.

        An end of a stretch that is a border counts: `"from Kars to the Georgian border"`.
        """
        if clause.rule.kind == "parallel":
            return [
                _Object(thing.names[0]) for thing in self._beside(clause, subject) if thing.names
            ]
        borders = [end for end in self._ends(clause) if end.kind == "border"]
        things = [*self._things(clause.object, self._is_place), *borders]
        if not things and not clause.object:
            return [_Object(None)]
        if clause.rule.kind == "containing":
            return [_Object(name) for thing in things for name in self._holders(thing, subject)]
        return [object_ for thing in things for object_ in _objects_of(thing, clause.rule, subject)]

    def _holders(self, thing: Thing, subject: Thing) -> Sequence[str]:
        """Return Kars and Turkey for what lies `"in Kars, Turkey"`; in no town lies a town."""
        in_town = thing.kind == "town" and (subject.kind == "town" or self._is_area(subject))
        towns = () if in_town else thing.names
        return (*towns, thing.holder) if thing.holder else towns

    def _is_area(self, thing: Thing) -> bool:
        return "area" in self.sorts.get(thing.names[0], ())

    def _beside(self, clause: Clause, subject: Thing) -> list[Thing]:
        """Return BTE for BTC in `"BTC and BTE run side by side"`, or the line named before it."""
        if clause.object or not clause.subject:
            return self._things(clause.object, self._is_route)
        together = self._things(clause.subject, self._is_route)
        if len(together) > 1:
            return together[[thing.names for thing in together].index(subject.names) + 1 :]
        start, _ = self.masked.span(clause.subject.start, clause.subject.end)
        before = [one.thing for one in self.named if one.thing.end <= start]
        lines = {t.names: t for t in before if self._is_route(t) and t.names != subject.names}
        if lines:
            return list(lines.values()) if len(lines) == 1 else []

        def is_another(thing: Thing) -> bool:
            return self._is_route(thing) and thing.names != subject.names

        line = Thing("anaphor", start, start, noun="line")
        return list(resolve(line, (), self.context, self.sorts, is_another))

    def _fits(self, rule: Rule, subject: Thing, object_: str | None) -> bool:
        """A line through Georgia fits; a line through another, or what lies in itself, do not."""
        if subject.names[0] == object_ or not self._takes(rule, subject):
            return False
        if rule.kind == "parallel":
            return self._is_known_route(object_)
        if subject.kind == "country" and rule.kind != "bordering":
            return False
        return rule.kind not in _OF_ROUTES or not self._is_known_route(object_)

    def _takes(self, rule: Rule, thing: Thing) -> bool:
        """Return whether a thing, ours or another, can be what a rule tells of: a line is long."""
        if rule.is_of_a_border:
            return thing.kind == "feature" and "area" in self.sorts.get(thing.names[0], ())
        if rule.kind in ("containing", "bordering") or rule.subject == "site":
            return not self._is_route(thing)
        if rule.kind in ("length", "parallel", *_OF_ROUTES):
            return self._is_route(thing)
        return thing.kind != "border"

    def _is_route(self, thing: Thing) -> bool:
        """The railway is a route, and so is a road; `"Tovuz District"` is none."""
        if thing.kind == "feature":
            return is_route(thing.names[0], self.sorts)
        return thing.kind in ("other", "border") and is_way(thing.noun)

    def _is_place(self, thing: Thing) -> bool:
        """In "it crosses it" the second is no line."""
        return not self._is_route(thing)

    def _is_known_route(self, name: str | None) -> bool:
        """Btc is one; Georgia, of which no sort is known, is none."""
        return name is not None and name in self.sorts and is_route(name, self.sorts)


def _claim(start: int, end: int, rule: Rule, subject: str, stated: Quantity | None) -> Claim:
    """Return btc, about 10 km for `"BTC runs some 10 km from Kars"`, with no object yet."""
    return Claim(
        start,
        end,
        rule.kind,
        subject,
        object=None,
        value=stated.value if stated else None,
        unit=stated.unit if stated and not stated.vague else None,
        value_to=stated.value_to if stated else None,
        hedge=stated.hedge if stated else "exact",
        vague=rule.vague or bool(stated and stated.vague),
        rule=rule.id,
    )


def _continued(clause: Clause, said: Sequence[_Said]) -> list[Thing]:
    """Return the subjects of the last clause that `"…, then through Turkey"` goes on from."""
    before = [s for s in said if s.clause.rule.kind == clause.rule.follows]
    around = [s.subject for s in before if _is_within(clause.span, s.clause.span)]
    ends = [s.clause.span.end for s in before if s.clause.span.end <= clause.span.start + 1]
    return around or [s.subject for s in before if s.clause.span.end == max(ends, default=-1)]


def _is_within(span: Span, outer: Span) -> bool:
    """`"and 10 km from Turkey"` is within `"90 km from Yerevan and 10 km from Turkey, Gyumri"`."""
    return outer.start < span.start and span.end <= outer.end


def _as_town(thing: Thing) -> Thing:
    """Return the town for the district in `"Tovuz, a town"`."""
    return replace(thing, kind="town", names=(thing.town,)) if thing.town else thing


def _objects_of(thing: Thing, rule: Rule, subject: Thing) -> list[_Object]:
    """Return Georgia and Turkey for both; the border of the two where a line is so long up to it.

    `"the Kars-Tbilisi section"` is no object of a name; the border of two countries, or of one that
    is told, is that of no district.
    """
    if thing.kind == "stretch":
        return [_Object(None, stretch=thing.names)]
    if rule.is_of_a_border and thing.kind == "border" and (thing.owner or thing.noun != "each"):
        return []
    if rule.kind == "length" and thing.kind == "border" and thing.noun != "each":
        return [_Object("–".join(thing.names), is_border=True)]
    return [_Object(name, thing.kind == "border") for name in _far_side(thing, subject)]


def _end_name(thing: Thing, rule: Rule) -> str:
    """Return Kars for the town, Tovuz for the district; nothing for a border or a line.

    Lines run beside each other in areas, which have no ends: Georgia is Georgia.
    """
    return thing.names[0] if thing.kind == "town" or rule.kind == "parallel" else thing.town


def _far_side(thing: Thing, subject: Thing) -> Sequence[str]:
    """Return Turkey for `"Gyumri lies on the border of Turkey and Armenia"`; else all names."""
    if thing.kind != "border" or thing.noun == "each":
        return thing.names
    others = [name for name in thing.names if name != subject.country]
    return (others or thing.names)[-1:]
