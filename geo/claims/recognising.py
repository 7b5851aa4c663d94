"""Lengths that are published of what a text speaks of, in words that no rule reads.

A number tells much by itself: where a text speaks of a pipeline of 1,768 km, "1,768 km" is its
length, however it is put. So what is recognised agrees with what is published; a length that is not
published is left to the rules, and nobody is accused because of words that were not understood.
"""

from collections.abc import Iterator, Sequence

from geo.claims.claim import BY_FIGURE, Claim
from geo.claims.context import Named
from geo.claims.doubts import is_doubtful
from geo.claims.known_lengths import KnownLength
from geo.claims.masking import Thing
from geo.claims.quantities import Quantity
from geo.claims.reading import SentenceReading

FIGURES = 3
"""So many figures that count tell a length by themselves: 1,768 km, but not 850 km."""

FEW = 2
"""So many do where the sentence names what is so long, or the places between which it is."""


def recognised(
    reading: SentenceReading, lengths: Sequence[KnownLength], read: Sequence[Claim]
) -> Iterator[Claim]:
    """Return the published lengths that a sentence states, besides those that rules have `read`."""
    text = reading.masked.text
    if text.rstrip("\"') ").endswith("?"):
        return
    for at, sign in enumerate(text):
        thing = reading.masked.things.get(sign)
        if thing is None or thing.kind != "quantity" or _is_read(reading, thing, read):
            continue
        if not is_doubtful(text, at, at + 1, language=reading.language):
            yield from _claims(reading, thing, lengths)


def _is_read(reading: SentenceReading, thing: Thing, read: Sequence[Claim]) -> bool:
    """Return whether a claim has taken a length already."""
    start, value = reading.offset + thing.start, reading.quantities[thing.quantity].value
    return any(claim.start <= start < claim.end and claim.value == value for claim in read)


def _claims(
    reading: SentenceReading, thing: Thing, lengths: Sequence[KnownLength]
) -> Iterator[Claim]:
    """Return the claim of a length that is known of what is spoken of, a part before the whole."""
    stated, places = reading.quantities[thing.quantity], _places(reading)
    said = [one for one in lengths if one.is_said_by(stated)]
    if not said or _is_of_another(reading, thing):
        return
    named = _named(reading)
    here = [one for one in said if one.feature in named and _is_meant(one, stated, places, FEW)]
    if here:
        if len({one.feature for one in here}) == 1:
            yield _claim(reading, thing, stated, here[0])
        return
    for feature in _named_before(reading):
        of_it = (one for one in said if one.feature == feature)
        known = next((one for one in of_it if _is_meant(one, stated, places, FIGURES)), None)
        if known:
            yield _claim(reading, thing, stated, known)
            return


def _is_meant(known: KnownLength, stated: Quantity, places: frozenset[str], least: int) -> bool:
    """Return whether a sentence with these places means that part, or with so many figures all."""
    part = known.part
    figures = len(f"{stated.value:g}".replace(".", "").strip("0"))
    wanted = {part.within} if part.within else set(part.ends | part.border)
    return wanted <= places and figures >= (FEW if wanted else least)


def _is_of_another(reading: SentenceReading, thing: Thing) -> bool:
    """Return whether another line is named before a length, and none of ours after that."""
    before = [
        t for t in _things(reading) if t.kind in ("feature", "other") and t.end <= thing.start
    ]
    return bool(before) and before[-1].kind == "other"


def _things(reading: SentenceReading) -> list[Thing]:
    """Return all that a sentence names or may speak of, in order."""
    signs = reading.masked.things_in(reading.masked.text)
    return sorted([*signs, *(one.thing for one in reading.named)], key=lambda thing: thing.start)


def _places(reading: SentenceReading) -> frozenset[str]:
    """Return the countries and towns that a sentence names."""
    things = reading.masked.things_in(reading.masked.text)
    named = (t for t in things if t.kind in ("country", "adjective", "border", "town", "stretch"))
    return frozenset(name for thing in named for name in thing.names)


def _named(reading: SentenceReading) -> set[str]:
    """Return the features that a sentence names, or means by "it" and "the line"."""
    return {name for one in reading.named for name in _feature(one)}


def _named_before(reading: SentenceReading) -> list[str]:
    """Return the features named before the sentence, the last first, then all of the article."""
    context = reading.context
    earlier = [*context.recent, context.headline, [*reversed(context.so_far)]]
    found = [name for named in earlier for one in named for name in _feature(one)]
    return [*dict.fromkeys([*found, *sorted(context.features)])]


def _feature(named: Named) -> tuple[str, ...]:
    return named.thing.names if named.thing.kind == "feature" else ()


def _claim(reading: SentenceReading, thing: Thing, stated: Quantity, known: KnownLength) -> Claim:
    part = known.part
    border = next(iter(part.border), None)
    return Claim(
        reading.offset + thing.start,
        reading.offset + thing.end,
        "length",
        known.feature,
        part.within or border,
        stated.value,
        stated.unit,
        hedge=stated.hedge,
        to_border=border is not None,
        stretch=tuple(sorted(part.ends)),
        rule=BY_FIGURE,
    )
