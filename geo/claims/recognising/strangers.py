"""Names near a number by which it is of something else: a field, a port, another country."""

import re

from geo.claims.antecedents import is_route
from geo.claims.claim import Claim
from geo.claims.figures.whats import whats
from geo.claims.masking import Thing
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_figures import KnownFigure
from geo.claims.recognising.spot import Spot

_PLACES = ("country", "town")
_EDGE = re.compile(r"[;:] | - ")
_WORD = re.compile(r"(?<![\w'-])[^\W\d_][\w'-]+")
_HEAD = re.compile(r"[.!?:;\"(-] ?$|^ ?$")


def is_of_a_stranger(spot: Spot, one: KnownFigure, known: KnownFacts) -> bool:
    """Return whether a number in a sentence that does not name a feature is of something else.

    It is where another line or base was named after the feature, or where there stands before the
    number a place that the feature has nothing to do with, or a name that is of no place.
    """
    feature = one.feature
    text = spot.reading.masked.text
    start = max((match.end() for match in _EDGE.finditer(text, 0, spot.at)), default=0)
    places = (one for one in _things(spot, start) if one.kind in _PLACES)
    return (
        _is_named_since(spot, feature)
        or _is_named(spot, start, whats(spot.reading.language)[one.what.name].hint)
        or any(not _is_its_place(one, feature, spot, known) for one in places)
    )


def _is_named_since(spot: Spot, feature: str) -> bool:
    """Return whether another line or base has been named after the feature."""
    for named in spot.reading.context.recent:
        things = [one.thing for one in named if one.thing.kind in ("feature", "other")]
        if any(feature in thing.names for thing in things):
            return False
        if any(thing.kind == "other" and thing.names for thing in things):
            return True
    return False


def _is_named(spot: Spot, start: int, words: re.Pattern[str]) -> bool:
    """Return whether a word with a capital stands before a number, and heads no sentence.

    Not so `words` for what the number is of: a European gauge.
    """
    masked = spot.reading.masked
    return any(
        masked.original[masked.starts[match.start()]].isupper()
        and not _HEAD.search(masked.text[: match.start()])
        and not words.search(match[0])
        for match in _WORD.finditer(masked.text, start, spot.at)
    )


def _is_its_place(place: Thing, feature: str, spot: Spot, known: KnownFacts) -> bool:
    kind = "passing" if is_route(feature, spot.reading.sorts) else "containing"
    claims = (Claim(0, 0, kind, feature, name) for name in place.names)
    return any(known.bear_out(claim) for claim in claims)


def _things(spot: Spot, start: int) -> list[Thing]:
    masked = spot.reading.masked
    return masked.things_in(masked.text[start : spot.at])
