"""Distances of what is spoken of, in any words, where the map bears them out."""

import re
from dataclasses import replace
from functools import cache

from geo.claims.antecedents import given, is_way, resolve
from geo.claims.claim import BY_MAP, Claim
from geo.claims.masking import ANY_SIGN, Thing
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.spot import Spot
from geo.claims.ways import way_of
from geo.claims.word_lists.load import any_of

_PLACES = ("border", "country", "town")
_FIRST = re.compile(rf"[^\w]*(?:[a-z]{{1,3}} )?{ANY_SIGN}")
"""A sentence that begins with a name: `"The Turkish border is ten kilometres away."`."""


def distance(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of a distance from what is spoken of to the place that is named.

    The sentence begins with the place, or says from where ("from its gates"), and the map bears the
    distance out: the words are too loose to accuse anybody.
    """
    language, text = spot.reading.language, spot.reading.masked.text
    place = _place(spot)
    if not place or not spot.stated.is_one_figure or not words_for("far", language).search(text):
        return None
    subject = _subject(spot)
    if subject is None:
        return None
    claim = replace(
        spot.claim,
        kind="distance",
        rule=BY_MAP,
        subject=subject.names[0],
        object=place.names[-1],
        to_border=place.kind == "border",
        value=spot.stated.value,
        unit=spot.stated.unit,
        hedge=spot.stated.hedge,
        way=way_of(text, spot.at, spot.at + 1, language=language),
    )
    return claim if known.bear_out(claim) else None


def _place(spot: Spot) -> Thing | None:
    """Return the last place that the sentence names before the number, else the first behind it."""
    things = spot.reading.masked.things_in(spot.reading.masked.text)
    places = [thing for thing in things if thing.kind in _PLACES]
    before = [place for place in places if place.end <= spot.thing.start]
    return next(iter(before[-1:] or places), None)


def _subject(spot: Spot) -> Thing | None:
    """Return the base of which a sentence speaks without its name, None where it may be another."""
    reading, text = spot.reading, spot.reading.masked.text
    things = reading.masked.things_in(text)
    if any(thing.kind in ("feature", "other") for thing in things) or _names_a_site(spot):
        return None
    is_pronoun = any(thing.kind == "anaphor" for thing in things)
    says_from = words_for("from", reading.language).search(text)
    if not (is_pronoun or says_from or _FIRST.match(text)):
        return None
    it = Thing("anaphor", 0, 0, noun="it")
    found = resolve(it, (), reading.context, reading.sorts, lambda one: one.kind != "country")
    if says_from and not found:
        found = tuple(given(reading.context, lambda thing: not reading.is_route(thing)))
    meant = [one for one in found if one.kind == "feature" and not reading.is_route(one)]
    return meant[0] if len(meant) == len(found) == 1 else None


def _names_a_site(spot: Spot) -> bool:
    """Return whether the distance may be that of a village or a school in the sentence."""
    nouns = [one.thing.noun for one in spot.reading.named if one.thing.kind == "other"]
    return not all(is_way(noun) for noun in nouns)


@cache
def words_for(heading: str, language: str) -> re.Pattern[str]:
    """Return the pattern of the words in `distances.toml` under a heading: far, from."""
    return re.compile(any_of("distances", heading, language=language))
