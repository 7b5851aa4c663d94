"""One sentence read for its claims: patterns matched, subjects found, doubtful ones left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from geo.claims.antecedents import Sorts, is_route, resolve
from geo.claims.claim import BY_WORDING, Claim
from geo.claims.doubts import is_doubtful
from geo.claims.masking import Masked, Thing
from geo.claims.quantities import Quantity
from geo.claims.rules.load import claim_rules
from geo.claims.rules.rule import Rule
from geo.claims.subjects import is_subject


class _Said(NamedTuple):
    """That a claim of a kind was made of a subject, with these lengths, up to this place."""

    kind: str
    end: int
    subject: Thing
    lengths: Sequence[Thing]


@dataclass(frozen=True)
class Reading:
    """A sentence with signs for its things; `offset` is its place in the article.

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
        things = self.masked.found(self.masked.text)
        return [
            t for t in things if t.kind in ("feature", "town") or (t.kind == "other" and t.noun)
        ]

    def claims(self) -> list[Claim]:
        """Return the claims of the sentence, in order; of two readings of one length, the first."""
        found: dict[tuple[object, ...], Claim] = {}
        for claim in self._holding():
            found.setdefault((claim.kind, claim.subject, claim.object, None, None), claim)
        said: list[_Said] = []
        for rule, match in self._matches():
            lengths = self._things(match, "q")
            if any(length in before.lengths for before in said for length in lengths):
                continue
            for subject in self._subjects(rule, match, said):
                claims = list(self._claims_of(rule, match, subject))
                if claims:
                    said.append(_Said(claims[0].kind, match.end(), subject, lengths))
                for claim in claims:
                    key = (claim.kind, claim.subject, claim.object, claim.value, claim.unit)
                    found.setdefault(key, claim)
        return sorted(found.values(), key=lambda claim: (claim.start, claim.end))

    def _holding(self) -> Iterator[Claim]:
        """Return what lies in a country by its wording alone: "Azerbaijan's Tovuz"."""
        text = self.masked.text
        for at, sign in enumerate(text):
            thing = self.masked.things.get(sign)
            country = self._country_of(thing) if thing else ""
            if thing and country and not is_doubtful(text, at, at + 1, by_the_way=True):
                start, end = self.offset + thing.start, self.offset + thing.end
                yield Claim(start, end, "containing", thing.names[0], country, rule=BY_WORDING)

    def _country_of(self, thing: Thing) -> str:
        """Return where a thing lies by its wording; Russia's base need not lie in Russia."""
        if thing.kind == "town":
            return thing.holder or thing.owner
        if thing.kind != "feature" or self._is_route(thing.names[0]):
            return ""
        return thing.holder or (thing.owner if "area" in self.sorts[thing.names[0]] else "")

    def _matches(self) -> Iterator[tuple[Rule, re.Match[str]]]:
        if self.masked.text.rstrip("\"') ").endswith("?"):
            return
        for rule in claim_rules():
            for match in rule.pattern.finditer(self.masked.text):
                if self._stands(rule, match):
                    yield rule, match

    def _stands(self, rule: Rule, match: re.Match[str]) -> bool:
        """Return whether a match claims anything: about its clause's head, with no if or not."""
        text = self.masked.text
        if "s" in match.groupdict():
            head, whole = rule.subject == "head", rule.is_of_a_whole
            if not is_subject(text[: match.start("s")], head=head, whole=whole):
                return False
        aside = rule.subject == "aside"
        return not is_doubtful(text, match.start(), match.end(), by_the_way=aside)

    def _claims_of(self, rule: Rule, match: re.Match[str], subject: Thing) -> Iterator[Claim]:
        start, end = self._span(match)
        lengths = [self.quantities[thing.quantity] for thing in self._things(match, "q")]
        stated = lengths[0] if lengths else None
        for object_, at_border in self._objects(match, subject):
            if subject.names[0] == object_ or not self._fits(rule, subject, object_):
                continue
            yield Claim(
                start=self.offset + start,
                end=self.offset + end,
                kind=rule.kind,
                subject=subject.names[0],
                object=object_,
                value=stated.value if stated else None,
                unit=stated.unit if stated and not stated.vague else None,
                value_to=stated.value_to if stated else None,
                hedge=stated.hedge if stated else "exact",
                vague=rule.vague or bool(stated and stated.vague),
                to_border=rule.kind == "distance" and at_border,
                rule=rule.id,
            )

    def _span(self, match: re.Match[str]) -> tuple[int, int]:
        """Return where a match is, without the space, commas and brackets about it."""
        lead = len(match[0]) - len(match[0].lstrip(" ,;-("))
        tail = len(match[0]) - len(match[0].rstrip(" ,;-("))
        return self.masked.span(match.start() + lead, match.end() - tail)

    def _things(self, match: re.Match[str], group: str) -> list[Thing]:
        """Return the things whose signs a group holds, each anaphor replaced by what it means."""
        found: list[Thing] = []
        for thing in self.masked.found(match.groupdict().get(group) or ""):
            found += self._meant(thing) if thing.kind == "anaphor" else [thing]
        return found

    def _meant(self, anaphor: Thing) -> tuple[Thing, ...]:
        before = [thing for thing in self.named if thing.end <= anaphor.start]
        return resolve(anaphor, [before, *self.earlier], self.sorts)

    def _subjects(self, rule: Rule, match: re.Match[str], said: Sequence[_Said]) -> list[Thing]:
        """Return what a match is about; a sequel is about what the claim before it is about."""
        groups = match.groupdict()
        if rule.follows:
            before = [s for s in said if s.kind == rule.follows]
            ends = [s.end for s in before if s.end <= match.start() + 1]
            return [s.subject for s in before if s.end == max(ends, default=-1)]
        if groups.get("n"):
            start, end = self.masked.span(*match.span("n"))
            return list(self._meant(Thing("anaphor", start, end, noun=groups["n"])))
        if "s" not in groups:
            return self._line_before(match)
        subjects = self._things(match, "s")
        return [_as_town(thing) for thing in subjects] if groups.get("t") else subjects

    def _line_before(self, match: re.Match[str]) -> list[Thing]:
        """Return the one route that a part of a length is of, named before or a sentence before."""
        start, _ = self.masked.span(*match.span())
        before = [t for t in self.named if t.kind == "feature" and t.end <= start]
        routes = {t.names: t for t in before if is_route(t.names[0], self.sorts)}
        if len(routes) == 1:
            return list(routes.values())
        line = Thing("anaphor", start, start, noun="line")
        return [] if routes else list(resolve(line, self.earlier, self.sorts))

    def _objects(self, match: re.Match[str], subject: Thing) -> list[tuple[str | None, bool]]:
        groups = match.groupdict()
        if "o" not in groups and "whose" not in groups:
            return [(None, False)]
        things = [*self._things(match, "o"), *self._things(match, "whose")]
        if not things and "q" in groups and match["o"] is None:
            return [(None, False)]
        return [
            (name, thing.kind == "border") for thing in things for name in _far_side(thing, subject)
        ]

    def _fits(self, rule: Rule, subject: Thing, object_: str | None) -> bool:
        """Return whether things of these sorts can be related so: only routes pass or are long."""
        kind, route = rule.kind, self._is_route(subject.names[0])
        if kind == "length":
            return subject.kind == "feature" and route
        if kind == "containing":
            return not (route and subject.kind == "feature")
        if kind == "passing":
            return route and not (object_ in self.sorts and self._is_route(str(object_)))
        return not (rule.subject == "site" and route)

    def _is_route(self, name: str) -> bool:
        return is_route(name, self.sorts)


def _as_town(thing: Thing) -> Thing:
    """Return the town of a feature that is called one: of "Tovuz, a town"."""
    return replace(thing, kind="town", names=(thing.town,)) if thing.town else thing


def _far_side(thing: Thing, subject: Thing) -> Sequence[str]:
    """Of a border's two countries, the one that the subject does not lie in; else all names."""
    if thing.kind != "border" or thing.noun == "each":
        return thing.names
    others = [name for name in thing.names if name != subject.country]
    return (others or thing.names)[-1:]
