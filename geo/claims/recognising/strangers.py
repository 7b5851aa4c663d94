"""Names near a number by which it is of something else: a field, a port, another country."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from geo.claims.antecedents import is_route
from geo.claims.claim import Claim
from geo.claims.figures.names import CompanyMention
from geo.claims.figures.whats import whats
from geo.claims.masking import Thing, signs
from geo.claims.reading import WORD
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_figures import KnownFigure
from geo.claims.recognising.spot import Spot
from geo.claims.rules.own_pieces import own_pieces

_PLACES = ("country", "town")
_EDGE = re.compile(r"[;:] | - ")
_NO_WORDS = re.compile("(?!)")


def is_of_a_stranger(spot: Spot, one: KnownFigure, known: KnownFacts, alone: str = "") -> bool:
    """Return whether a number in a sentence that does not name a feature is of something else.

    It is where a stranger is named before the number, or another line or base after the feature;
    but not so where the number is of this feature alone.
    """
    words = whats(spot.reading.language)[one.what.name].hint
    is_since = one.feature != alone and _is_named_since(spot, one.feature)
    return is_since or names_a_stranger(spot, one.feature, known, words)


def names_a_stranger(
    spot: Spot, feature: str, known: KnownFacts, words: re.Pattern[str] = _NO_WORDS
) -> bool:
    """Return whether there stands before a number a name that a feature has nothing to do with.

    It is that of a place elsewhere, or of no place, besides `words` for what the number is of.
    """
    text = spot.reading.masked.text
    start = max((match.end() for match in _EDGE.finditer(text, 0, spot.at)), default=0)
    places = [one for one in _things(spot, start) if one.kind in _PLACES]
    places += _whose(spot, start, feature, words)
    theirs = [one for one in known.names if one.feature == feature]
    companies = spot.reading.companies_named
    ours = [one for one in companies if any(name.is_of(one.name) for name in theirs)]
    return _is_named(spot, start, words, ours) or any(
        not _is_its_place(one, feature, spot, known) for one in places
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


def _is_named(
    spot: Spot, start: int, words: re.Pattern[str], ours: Sequence[CompanyMention]
) -> bool:
    """Return whether a word with a capital stands before a number, and heads no sentence.

    Not so `words` for what the number is of, such as a European gauge, and those of companies that
    run or own the feature, `ours`.
    """
    masked = spot.reading.masked
    company = {at for one in ours for at in range(one.start, one.end)}
    names = spot.reading.capitals(start, spot.at, _name_word(spot.reading.language))
    return any(
        masked.starts[match.start()] not in company and not words.search(match[0])
        for match in names
    )


def _is_its_place(place: Thing, feature: str, spot: Spot, known: KnownFacts) -> bool:
    kind = "passing" if is_route(feature, spot.reading.sorts) else "containing"
    claims = (Claim(0, 0, kind, feature, name) for name in place.names)
    return any(known.bear_out(claim) for claim in claims)


def _whose(spot: Spot, start: int, feature: str, words: re.Pattern[str]) -> Iterator[Thing]:
    """Return Russia for `"the Russian line"` before a number, but not for `"the Russian gauge"`.

    A base is not where it is from.
    """
    masked = spot.reading.masked
    if is_route(feature, spot.reading.sorts):
        matches = _adjective().finditer(masked.text, start, spot.at)
        yield from (masked.things[match[1]] for match in matches if not words.search(match[2]))


@cache
def _adjective() -> re.Pattern[str]:
    """`"Russian line"`."""
    return re.compile(rf"({signs(['adjective'])}) ([^\W\d]+)")


@cache
def _name_word(language: str) -> re.Pattern[str]:
    """A word that may be a name if it has a capital."""
    return re.compile(own_pieces(language).get("name_word", WORD))


def _things(spot: Spot, start: int) -> list[Thing]:
    masked = spot.reading.masked
    return masked.things_in(masked.text[start : spot.at])
