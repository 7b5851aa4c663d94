"""Distances of what is spoken of, in any words, where the map bears them out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from geo.claims.antecedents import given, is_way, resolve
from geo.claims.claim import BY_MAP, Claim
from geo.claims.masking import ANY_SIGN, Thing
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.spot import Spot
from geo.claims.subjects import is_subject
from geo.claims.ways import is_at_most, way_of
from geo.claims.word_lists.load import any_of

_PLACES = ("border", "country", "town")
_ENDS = (*_PLACES, "adjective")
_PLACED = re.compile(" ")
"""`"cut the pipeline 20 km east of Kars"` is where on it they did."""

_FIRST = re.compile(rf"[^\w]*(?:[a-z]{{1,3}} )?{ANY_SIGN}")
"""A sentence that begins with a name: `"The Turkish border is ten kilometres away."`."""


def distance(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of a distance between what is spoken of and a place that is named.

    The map bears the distance out: the words are too loose to accuse anybody.
    """
    language, text = spot.reading.language, spot.reading.masked.text
    is_one = spot.stated.is_one_figure or spot.stated.hedge == "at most"
    if not is_one or spot.stated.value_to or not words_for("far", language).search(text):
        return None
    for subject, place in (*_of_what_is_spoken_of(spot), *_of_what_is_named(spot)):
        claim = _claim(spot, subject, place)
        if known.bear_out(claim) and _is_near_its_most(claim, known):
            return claim
    return None


def _is_near_its_most(claim: Claim, known: KnownFacts) -> bool:
    """Return whether "less than 10 km" is about 10 km: what is nearer by far may be another."""
    return claim.hedge != "at most" or known.bear_out(replace(claim, hedge="about"))


def _claim(spot: Spot, subject: Thing, place: Thing) -> Claim:
    """Return the claim that a feature is so far from a place, or from the border of a country."""
    text, language = spot.reading.masked.text, spot.reading.language
    is_most = is_at_most(text[: spot.at], language=language)
    return replace(
        spot.claim,
        kind="distance",
        rule=BY_MAP,
        subject=subject.names[0],
        object=place.names[-1],
        to_border=place.kind in ("border", "adjective"),
        value=spot.stated.value,
        unit=spot.stated.unit,
        hedge="at most" if is_most else spot.stated.hedge,
        way=way_of(text, spot.at, spot.at + 1, language=language),
    )


def _of_what_is_spoken_of(spot: Spot) -> Iterator[tuple[Thing, Thing]]:
    """Return the base and the place where the sentence begins with the place, or says from where.

    `"From its gates to the Turkish border it is 9 km"`.
    """
    place, subject = _place(spot), _subject(spot)
    if place and subject:
        yield subject, place


def _of_what_is_named(spot: Spot) -> Iterator[tuple[Thing, Thing]]:
    """Return a feature and a place on either side of the number, or both before it.

    `"BTC runs 15 km from the Armenian border"`, `"in Kars, 2 km from the railway"`. Nothing where
    another thing stands between that may be so far away.
    """
    beside = _beside(spot)
    before = [one for one in beside if one.end <= spot.thing.start][::-1]
    behind = [one for one in beside if one.start >= spot.thing.end]
    if not behind and before:
        before, behind = before[1:], before[:1]
    for nearest in behind[:1]:
        is_feature = nearest.kind == "feature"
        if nearest.kind == "other":
            return
        wanted = _ENDS if is_feature else ("feature",)
        for other in before:
            if other.kind == "other":
                return
            if other.kind in wanted:
                if is_feature or _is_from(other, spot):
                    yield (nearest, other) if is_feature else (other, nearest)
                return


def _is_from(feature: Thing, spot: Spot) -> bool:
    """Return whether it is so far from a feature, not from `"a school near the base"`."""
    reading, text = spot.reading, spot.reading.masked.text
    at = reading.at(feature)
    if reading.is_route(feature) and _PLACED.fullmatch(text, at + 1, spot.at):
        return False
    before = text[:at]
    is_site = bool(words_for("from", reading.language).search(before))
    return is_site or is_subject(before, head=True, whole=False, language=reading.language)


def _beside(spot: Spot) -> list[Thing]:
    """Return the places, features and other things that a sentence names, in order.

    "Armenian positions" stand where Armenia begins.
    """
    reading = spot.reading
    things = reading.masked.things_in(reading.masked.text)
    places = [one for one in things if one.kind in _ENDS and one.names]
    named = [one.thing for one in reading.named]
    features = [one for one in named if one.kind == "feature"]
    others = [one for one in named if one.kind == "other" and (one.names or not is_way(one.noun))]
    return sorted([*places, *features, *others], key=lambda one: one.start)


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
