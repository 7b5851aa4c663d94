"""Published lengths of lines and their parts, recognised by their numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from geo.claims.claim import Claim
from geo.claims.masking import Thing, signs
from geo.claims.recognising.alone import is_it_another, told_alone
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_lengths import KnownLength
from geo.claims.recognising.spot import FEW, Spot
from geo.claims.recognising.strangers import names_a_stranger
from geo.claims.verdicts.published import Part
from geo.claims.word_lists.load import any_of

FIGURES = 3
"""So many figures that count tell a number by themselves: 1,768 km, but not 850 km."""

MANY = 4
"""So many tell a part whose country is not named: 1,076 km."""

BOTH = 2
"""So many ends tell a part of a line, whatever else is named with it."""


_OF = re.compile(
    rf"\S+(?: [^\W\d]+){{1,2}} (?P<feature>{signs(['feature'])})"
    rf"|\S+ [^\W\d]+ (?P<it>{signs(['anaphor'])})"
)

_OF_ELSE = re.compile(rf" of (?!(?:the |its )?(?:route|journey|{signs(['anaphor', 'feature'])}))")
_AWAY = re.compile(r" (?:away|from|off|to)\b")


def length(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of a length that is known of what is spoken of.

    A part that the sentence names goes before the whole, and the whole before one that it does not.
    """
    if is_of_a_road(spot) or is_it_another(spot):
        return None
    of, told = _of(spot), [one for one in known.lengths if one.is_said_by(spot.stated)]
    said = [one for one in told if one.feature in of.names] or told
    beside = {one.feature for one in known.lengths if said and _is_beside(one, spot)}
    things = (named.thing for named in spot.reading.named)
    before = {name for one in things if one.end <= spot.thing.start for name in one.names}
    alone = told_alone(spot, said)
    is_another = spot.is_of_another and not alone and not _is_of_this_part(spot)
    is_out = bool(alone) and spot.is_out_of_play(alone)

    def is_meant(one: KnownLength, is_near: bool) -> bool:
        if is_out and not is_near and names_a_stranger(spot, alone, known):
            return False
        if is_another and len(one.part.ends) < BOTH and not one.part.named:
            return False
        if one.part.named and is_of_a_tunnel(spot):
            return spot.figures >= FEW
        if not _is_named(one.part, spot):
            is_of_it = of.kind == "anaphor" or one.feature in of.names
            return _is_told(one, spot, is_of_it or one.feature in beside)
        is_told = one.feature in before or not one.part.is_whole
        return spot.figures >= (FEW if is_told else FIGURES)

    said = [*said, *_lying_there(said, spot, known)]
    said.sort(key=lambda one: not _is_named(one.part, spot))
    found = spot.first_of(said, is_meant, alone=alone)
    return claim_of_length(found, spot) if found else None


def _lying_there(
    said: Sequence[KnownLength], spot: Spot, known: KnownFacts
) -> Iterator[KnownLength]:
    """Return what is published between two ends as that of a country that is named.

    `"76 km in Turkey"` are those from Kars to the border; the map tells.
    """
    things = spot.reading.masked.things_in(spot.reading.masked.text)
    lands = {thing.names[0] for thing in things if thing.kind in ("country", "adjective")}
    for one in said:
        for land in sorted(lands) if one.part.ends else ():
            there = replace(one, part=Part(within=land))
            yield from [there] if known.bear_out(claim_of_length(there, spot)) else []


def _is_named(part: Part, spot: Spot) -> bool:
    """Return whether a sentence names all that tells a part: its country, or its ends.

    Of two ends it may name one, and the text the other before.
    """
    wanted = {part.within} if part.within else part.ends | part.border
    missing = wanted - spot.places
    if len(missing) == 1 and len(part.ends) == BOTH and spot.figures >= FIGURES:
        before = (name for one in spot.reading.context.so_far for name in one.thing.names)
        return missing <= set(before)
    if part.within and _is_of_this_part(spot):
        missing -= spot.reading.context.lands
    return not part.named and not missing


def _is_of_this_part(spot: Spot) -> bool:
    """Return whether a number is of `"This section"` at the head of its sentence."""
    text = spot.reading.masked.text
    match = _words("this", spot).match(text)
    if match is None:
        return False
    return not _OF_ELSE.match(text, match.end()) and not _AWAY.match(text, spot.at + 1)


def _is_told(one: KnownLength, spot: Spot, is_of_it: bool) -> bool:
    """Return whether a number tells a part that is not named.

    It does by itself (1,076 km, 26.3 km), and if it has three figures where the line is told: by
    another length ("1,768 km, 443 of them with us"), by its name ("443 km of the line", "of it"),
    or by whose part it is ("our 443 km"). A border is told where one is spoken of.
    """
    if one.part.border and not one.part.ends and _words("border", spot).search(spot.clause):
        return spot.figures >= FEW
    if spot.figures >= MANY or ((spot.stated.value or 0) % 1 and spot.figures >= FIGURES):
        return True
    is_of_it = is_of_it or bool(_words("part", spot).search(_beside(spot, before=2)))
    return is_of_it and spot.figures >= FIGURES and not one.part.ends


def _of(spot: Spot) -> Thing:
    """Return btc for `"1,768 km of BTC"`, and what `"it"` is in `"443 km of it"`."""
    masked = spot.reading.masked
    match = _OF.match(masked.text, spot.at)
    return masked.things[match["feature"] or match["it"]] if match else Thing("nothing", 0, 0)


def _is_beside(one: KnownLength, spot: Spot) -> bool:
    """Return whether a sentence states this length besides the one in question."""
    others = (q for q in spot.reading.quantities if q.is_length and q.value != spot.stated.value)
    return any(one.is_said_by(other) for other in others)


def is_of_a_road(spot: Spot) -> bool:
    """Return whether a road or a river stands beside the number."""
    return bool(_words("another", spot).search(_beside(spot, before=8)))


def is_of_a_tunnel(spot: Spot) -> bool:
    """Return whether the words about a number speak of a tunnel, and of no road."""
    clause = spot.clause
    is_tunnel = bool(_words("tunnel", spot).search(clause))
    return is_tunnel and not _words("another", spot).search(clause)


def _beside(spot: Spot, *, before: int) -> str:
    """Return so many words before a number, and a few behind it."""
    text, at = spot.reading.masked.text, spot.at
    return " ".join([*text[:at].split()[-before:], *text[at:].split()[:5]])


@cache
def words_for(heading: str, language: str) -> re.Pattern[str]:
    """Return the pattern of the words in `lengths.toml` under a heading: part, tunnel, border."""
    return re.compile(any_of("lengths", heading, language=language))


def _words(heading: str, spot: Spot) -> re.Pattern[str]:
    return words_for(heading, spot.reading.language)


def claim_of_length(known: KnownLength, spot: Spot) -> Claim:
    """Return the claim that a part of a line is so long."""
    part, stated = known.part, spot.stated
    border = next(iter(part.border), None)
    return replace(
        spot.claim,
        kind="length",
        subject=known.feature,
        object=part.within or border,
        value=stated.value,
        unit=stated.unit,
        hedge=stated.hedge,
        to_border=border is not None,
        stretch=tuple(sorted(part.ends)),
        what=part.named,
    )
