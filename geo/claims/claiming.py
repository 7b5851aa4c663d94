"""The claims that a sentence makes, by its wording and by rules."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from geo.claims.claim import BY_WORDING, Claim
from geo.claims.clause_objects import objects_of, stretch_of
from geo.claims.clause_subjects import Said, is_unsure, subjects_of
from geo.claims.doubts import is_doubtful
from geo.claims.masking import Thing
from geo.claims.meant_clauses import meant_clauses
from geo.claims.numerals import parse_number
from geo.claims.quantities import Quantity
from geo.claims.reading import SentenceReading
from geo.claims.rules.clause import Clause, Span
from geo.claims.rules.rule import Rule
from geo.claims.ways import is_at_most, way_of

Allows = Callable[[Claim], bool]
"""Whether nothing that is known speaks against a claim."""

_EDGES = " ,;-("
"""What may stand at the edge of a clause and is not of it."""


def claims_of(reading: SentenceReading, allows: Allows) -> list[Claim]:
    """Return the claims of a sentence, in order; of those that claim the same, the first.

    What may be about another thing is left where what is known speaks against it.
    """
    first: dict[tuple[object, ...], Claim] = {}
    for claim in (*_by_wording(reading), *_by_rules(reading, allows)):
        figure = (claim.what, claim.text, claim.value, claim.unit)
        key = (claim.kind, claim.subject, claim.object, claim.stretch, *figure)
        first.setdefault(key, claim)
    return sorted(first.values(), key=lambda claim: (claim.start, claim.end))


def _by_wording(reading: SentenceReading) -> Iterator[Claim]:
    """Return what lies in a country by its wording alone: `"Azerbaijan's Tovuz"`."""
    text = reading.masked.text
    doubtful = partial(is_doubtful, by_the_way=True, language=reading.language)
    for at, sign in enumerate(text):
        thing = reading.masked.things.get(sign)
        country = _country_of(thing, reading) if thing else ""
        if thing and country and not doubtful(text, at, at + 1):
            names = thing.names[0], country
            yield Claim(thing.start, thing.end, "containing", *names, rule=BY_WORDING)


def _country_of(thing: Thing, reading: SentenceReading) -> str:
    """Return Azerbaijan for `"Azerbaijan's Tovuz"`, and nothing for `"Russia's base"`."""
    if thing.kind == "town":
        return thing.holder or thing.owner
    if thing.kind != "feature" or reading.is_route(thing):
        return ""
    return thing.holder or (thing.owner if reading.is_area(thing) else "")


def _by_rules(reading: SentenceReading, allows: Allows) -> Iterator[Claim]:
    """Return what rules read; of `"1,768 km"`, once read as a length, nothing is read again."""
    said: list[Said] = []
    for clause in meant_clauses(reading):
        lengths = reading.lengths(clause)
        if any(length in before.lengths for before in said for length in lengths):
            continue
        for subject in subjects_of(clause, reading, said):
            claims = list(_claims_in(clause, subject, reading))
            if claims and is_unsure(clause, subject, reading):
                claims = list(filter(allows, claims))
            if claims:
                said.append(Said(clause, subject, lengths))
            yield from claims


def _claims_in(clause: Clause, subject: Thing, reading: SentenceReading) -> Iterator[Claim]:
    """Return a claim for each object: two for `"The railway crosses Georgia and Turkey"`."""
    rule, stated = clause.rule, _stated(clause, reading)
    start, end = _offsets(clause.span, reading)
    claim = _as_meant(_claim(start, end, rule, subject.names[0], stated), clause, reading)
    if rule.kind == "figure":
        figure = reading.statement(clause).claim_of(subject, claim)
        yield from [figure] if figure else []
        return
    claim = replace(claim, what=clause.what.text if clause.what else rule.named)
    stretch = stretch_of(clause, reading)
    for object_ in objects_of(clause, subject, reading):
        to_border = rule.kind in ("distance", "length") and object_.is_border
        to_border |= rule.is_of_a_border
        ends = object_.stretch or stretch
        yield replace(claim, object=object_.name, to_border=to_border, stretch=ends)


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


def _as_meant(claim: Claim, clause: Clause, reading: SentenceReading) -> Claim:
    """Return a distance with the way that it goes, and as the most for `"within 10 km"`."""
    if claim.kind != "distance" or clause.quantity is None:
        return claim
    text, language = reading.masked.text, reading.language
    before = text[clause.span.start : clause.quantity.start]
    is_most = claim.value_to is None and is_at_most(before, language=language)
    hedge = "at most" if is_most and claim.hedge != "at least" else claim.hedge
    way = way_of(text, clause.span.start, clause.span.end, language=language)
    return replace(claim, hedge=hedge, way=way)


def _offsets(span: Span, reading: SentenceReading) -> tuple[int, int]:
    """Return where `"10 km away"` stands in the sentence, of the span `", 10 km away,"`."""
    lead = len(span.text) - len(span.text.lstrip(_EDGES))
    tail = len(span.text) - len(span.text.rstrip(_EDGES))
    return reading.masked.span(span.start + lead, span.end - tail)


def _stated(clause: Clause, reading: SentenceReading) -> Quantity | None:
    """Return 249 km for `"249"` after or before `"443 km"`; none where no length is stated."""
    if not clause.number:
        lengths = reading.lengths(clause)
        return reading.quantities[lengths[0].quantity] if lengths else None
    text = reading.masked.text
    before, after = (
        [thing for thing in reading.masked.things_in(words) if thing.kind == "quantity"]
        for words in (text[: clause.number.start], text)
    )
    if not after:
        return None
    like = reading.quantities[(before[-1:] or after)[0].quantity]
    value = parse_number(clause.number.text)
    return replace(like, value=value, value_to=None, hedge="exact")
