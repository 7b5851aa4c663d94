"""What a sentence says that is published or on the map, besides what rules have read in it."""

from collections.abc import Callable, Iterator, Sequence

from geo.claims.claim import Claim
from geo.claims.doubts import is_doubtful
from geo.claims.figures.whats import whats
from geo.claims.reading import SentenceReading
from geo.claims.recognising.amounts import amount
from geo.claims.recognising.bare_amounts import bare_amounts
from geo.claims.recognising.bare_numbers import bare_numbers
from geo.claims.recognising.dates import date, term
from geo.claims.recognising.distances import distance
from geo.claims.recognising.fitting import fitting_amount, fitting_length, fitting_year
from geo.claims.recognising.gapping import gapped
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.lengths import length
from geo.claims.recognising.names import names
from geo.claims.recognising.relations import relations
from geo.claims.recognising.spot import Spot

_READERS: dict[str, Sequence[Callable[[Spot, KnownFacts], Claim | None]]] = {
    "quantity": (length, distance, amount, fitting_length, fitting_amount),
    "amount": (term, amount, fitting_amount),
    "date": (date, fitting_year),
}


def recognised(
    reading: SentenceReading, known: KnownFacts, read: Sequence[Claim]
) -> Iterator[Claim]:
    """Return what is known of what a sentence says, besides what rules have `read` in it."""
    if reading.is_question:
        return
    related = list(relations(reading, known, read))
    yield from (*related, *gapped(reading, known, (*read, *related)))
    for spot in (*_spots(reading), *bare_numbers(reading), *bare_amounts(reading, known)):
        if _is_read(spot, read):
            yield from _from_its_town(spot, known, read)
            continue
        found = (read_one(spot, known) for read_one in _READERS[spot.thing.kind])
        yield from [claim for claim in found if claim and _is_meant(claim, spot)][:1]
    yield from names(reading, known, read)


def _from_its_town(spot: Spot, known: KnownFacts, read: Sequence[Claim]) -> Iterator[Claim]:
    """Return the distance of a base in a town of which a rule has read it; a district has others.

    `"The base is in Gyumri, 90 km from Yerevan"` says it of both, `"in a town 90 km from Yerevan"`
    of the town.
    """
    sorts = spot.reading.sorts
    if not spot.reading.masked.text[: spot.at].endswith(", "):
        return
    if spot.thing.kind != "quantity" or _is_read(
        spot, [one for one in read if one.subject in sorts]
    ):
        return
    claim = distance(spot, known)
    if (
        claim
        and claim.subject
        and "base" in sorts.get(claim.subject, ())
        and _is_meant(claim, spot)
    ):
        yield claim


def _is_meant(claim: Claim, spot: Spot) -> bool:
    """Return whether a claim is neither denied nor, where that does not count, planned."""
    what = whats().get(claim.what)
    may_be_planned = what is not None and (what.says == "amount" or what.planned)
    text, at, language = spot.reading.masked.text, spot.at, spot.reading.language
    return not is_doubtful(text, at, at + 1, may_be_planned=may_be_planned, language=language)


def _spots(reading: SentenceReading) -> Iterator[Spot]:
    """Return the lengths, amounts and dates of a sentence."""
    for at, sign in enumerate(reading.masked.text):
        thing = reading.masked.things.get(sign)
        if thing and thing.kind in _READERS:
            yield Spot(reading, thing, at)


def _is_read(spot: Spot, read: Sequence[Claim]) -> bool:
    """Return whether a claim has taken a number already."""
    thing = spot.thing
    around = [claim for claim in read if claim.start <= thing.start < claim.end]
    if thing.kind == "date":
        return any(claim.text == thing.noun for claim in around)
    return any(claim.value == spot.stated.value for claim in around)
