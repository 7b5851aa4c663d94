"""One sentence read for its claims: clauses read by rules, subjects found, doubtful ones left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from geo.claims.antecedents import Sorts, is_route, resolve
from geo.claims.claim import BY_WORDING, Claim
from geo.claims.doubts import is_doubtful
from geo.claims.masking import Masked, Thing
from geo.claims.quantities import Quantity
from geo.claims.rules.clause import Clause, Span, read_clauses
from geo.claims.rules.load import claim_rules
from geo.claims.rules.rule import Rule
from geo.claims.subjects import is_subject

_EDGES = " ,;-("
"""What may stand at the edge of a clause and is not of it."""


class _Said(NamedTuple):
    """A clause that made a claim of a subject, with the lengths that it states."""

    clause: Clause
    subject: Thing
    lengths: Sequence[Thing]


@dataclass(frozen=True)
class SentenceReading:
    """A sentence with signs for its things; `offset` is where it starts in the article.

    `earlier` are the things named in the sentences before it, the last first.
    """

    masked: Masked
    quantities: Sequence[Quantity]
    earlier: Sequence[Sequence[Thing]]
    sorts: Sorts
    offset: int
    paragraph: int

    @property
    def named(self) -> list[Thing]:
        """The features, towns and other lines that the sentence names, in order."""
        things = self.masked.things_in(self.masked.text)
        return [
            t for t in things if t.kind in ("feature", "town") or (t.kind == "other" and t.noun)
        ]

    def claims(self) -> list[Claim]:
        """Return the claims of the sentence, in order; of those that claim the same, the first."""
        first: dict[tuple[object, ...], Claim] = {}
        for claim in (*self._by_wording(), *self._by_rules()):
            key = (claim.kind, claim.subject, claim.object, claim.value, claim.unit)
            first.setdefault(key, claim)
        return sorted(first.values(), key=lambda claim: (claim.start, claim.end))

    def _by_wording(self) -> Iterator[Claim]:
        """Return what lies in a country by its wording alone: `"Azerbaijan's Tovuz"`."""
        text = self.masked.text
        for at, sign in enumerate(text):
            thing = self.masked.things.get(sign)
            country = self._country_of(thing) if thing else ""
            if thing and country and not is_doubtful(text, at, at + 1, by_the_way=True):
                start, end = self.offset + thing.start, self.offset + thing.end
                yield Claim(start, end, "containing", thing.names[0], country, rule=BY_WORDING)

    def _country_of(self, thing: Thing) -> str:
        """Return Azerbaijan for `"Azerbaijan's Tovuz"`, and nothing for `"Russia's base"`."""
        if thing.kind == "town":
            return thing.holder or thing.owner
        if thing.kind != "feature" or self._is_route(thing):
            return ""
        return thing.holder or (thing.owner if "area" in self.sorts[thing.names[0]] else "")

    def _by_rules(self) -> Iterator[Claim]:
        """Return what rules read; of `"1,768 km"`, once read as a length, nothing is read again."""
        said: list[_Said] = []
        for clause in self._clauses():
            lengths = self._things(clause.quantity)
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
        if text.rstrip("\"') ").endswith("?"):
            return
        for rule in claim_rules():
            yield from (clause for clause in read_clauses(rule, text) if self._is_meant(clause))

    def _is_meant(self, clause: Clause) -> bool:
        """Return whether a clause is about its subject, with no if or not.

        `"troops in Gyumri are 10 km away"` is not about Gyumri.
        """
        text, rule, span = self.masked.text, clause.rule, clause.span
        if clause.subject:
            before = text[: clause.subject.start]
            if not is_subject(before, head=rule.subject == "head", whole=rule.is_of_a_whole):
                return False
        return not is_doubtful(text, span.start, span.end, by_the_way=rule.subject == "aside")

    def _claims_of(self, clause: Clause, subject: Thing) -> Iterator[Claim]:
        """Return a claim for each object: two for `"The railway crosses Georgia and Turkey"`."""
        rule, lengths = clause.rule, self._things(clause.quantity)
        stated = self.quantities[lengths[0].quantity] if lengths else None
        start, end = self._offsets(clause.span)
        claim = _claim(start, end, rule, subject.names[0], stated)
        for object_, is_border in self._objects(clause, subject):
            if subject.names[0] != object_ and self._fits(rule, subject, object_):
                to_border = rule.kind == "distance" and is_border
                yield replace(claim, object=object_, to_border=to_border)

    def _offsets(self, span: Span) -> tuple[int, int]:
        """Return where `"10 km away"` stands in the article, of the span `", 10 km away,"`."""
        lead = len(span.text) - len(span.text.lstrip(_EDGES))
        tail = len(span.text) - len(span.text.rstrip(_EDGES))
        start, end = self.masked.span(span.start + lead, span.end - tail)
        return self.offset + start, self.offset + end

    def _things(self, span: Span | None) -> list[Thing]:
        """Return Georgia for `"Georgia"`; for `"both lines"` BTC and BTE, named before it."""
        found: list[Thing] = []
        for thing in self.masked.things_in(span.text if span else ""):
            found += self._meant(thing) if thing.kind == "anaphor" else [thing]
        return found

    def _meant(self, anaphor: Thing) -> tuple[Thing, ...]:
        """Return what `"it"` or `"the pipeline"` means: the last thing of its kind before it."""
        before = [thing for thing in self.named if thing.end <= anaphor.start]
        return resolve(anaphor, [before, *self.earlier], self.sorts)

    def _subjects(self, clause: Clause, said: Sequence[_Said]) -> list[Thing]:
        """Return what a clause is about; in `"…, and 90 km from Yerevan"` what was spoken of."""
        if clause.rule.follows:
            return _continued(clause, said)
        if clause.noun:
            start, end = self.masked.span(clause.noun.start, clause.noun.end)
            return list(self._meant(Thing("anaphor", start, end, noun=clause.noun.text)))
        if clause.subject is None:
            return self._line_before(clause.span)
        subjects = self._things(clause.subject)
        return [_as_town(thing) for thing in subjects] if clause.town else subjects

    def _line_before(self, span: Span) -> list[Thing]:
        """Return the one route of which `"443 km lie in Azerbaijan"`, or none if two are named."""
        start, _ = self.masked.span(span.start, span.end)
        before = [t for t in self.named if t.kind == "feature" and t.end <= start]
        routes = {thing.names: thing for thing in before if self._is_route(thing)}
        if len(routes) == 1:
            return list(routes.values())
        line = Thing("anaphor", start, start, noun="line")
        return [] if routes else list(resolve(line, self.earlier, self.sorts))

    def _objects(self, clause: Clause, subject: Thing) -> list[tuple[str | None, bool]]:
        """Return the objects, and whether each is a border: Turkey of `"the Turkish border"`."""
        if clause.object is None:
            return [(None, False)]
        return [
            (name, thing.kind == "border")
            for thing in self._things(clause.object)
            for name in _far_side(thing, subject)
        ]

    def _fits(self, rule: Rule, subject: Thing, object_: str | None) -> bool:
        """A line of 1,768 km fits; a town of 10 km, and a line that lies in a country, do not."""
        is_route = self._is_route(subject)
        if rule.kind == "length":
            return subject.kind == "feature" and is_route
        if rule.kind == "containing":
            return not (subject.kind == "feature" and is_route)
        if rule.kind == "passing":
            return is_route and not self._is_known_route(object_)
        return not (rule.subject == "site" and is_route)

    def _is_route(self, thing: Thing) -> bool:
        """The railway is a route, and so may a rival be; `"Tovuz District"` is none."""
        return is_route(thing.names[0], self.sorts)

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
    ends = [s.clause.span.end for s in before if s.clause.span.end <= clause.span.start + 1]
    return [s.subject for s in before if s.clause.span.end == max(ends, default=-1)]


def _as_town(thing: Thing) -> Thing:
    """Return the town for the district in `"Tovuz, a town"`."""
    return replace(thing, kind="town", names=(thing.town,)) if thing.town else thing


def _far_side(thing: Thing, subject: Thing) -> Sequence[str]:
    """Return Turkey for `"Gyumri lies on the border of Turkey and Armenia"`; else all names."""
    if thing.kind != "border" or thing.noun == "each":
        return thing.names
    others = [name for name in thing.names if name != subject.country]
    return (others or thing.names)[-1:]
