"""For what a sentence stands that does not name what a cue is about: "it", "all three"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from geo.claims.antecedents import Takes, fits, given
from geo.claims.context import Named
from geo.claims.masking import Thing
from geo.claims.reading import SentenceReading
from geo.claims.recognising.cue_named import OF_SITES
from geo.claims.recognising.cue_words import (
    many,
    relative,
    stand_in,
    turn,
)
from geo.claims.rules.clause import Clause
from geo.claims.rules.own_pieces import own_pieces

PLACES = ("border", "town", "country")

_COUNTS = {2: "two", 3: "three"}
"""The lists of words that say how many things are spoken of."""

_CAPITAL = re.compile(r"(?<=\w )[^\W\d_][\w-]+")


def stood_for(
    clause: Clause, reading: SentenceReading, takes: Takes, *, needs_word: bool = True
) -> list[Thing]:
    """Return the one feature that the last sentence to name any told of, if this goes on of it.

    A border is that of what the headline names, where the sentence names no other place.
    """
    context, text = reading.context, reading.masked.text[: clause.span.end]
    if clause.rule.kind == "bordering":
        if any(_has_borders_itself(one.thing, clause, reading) for one in reading.named):
            return []
        headline = [_elsewhere(one.thing) for one in context.headline if takes(one.thing)]
        if len(headline) == 1 and headline[0].names[0] in reading.in_play:
            return headline
    if clause.rule.kind in OF_SITES and any(map(reading.is_route, _lines(reading.named))):
        return []
    said = list(stand_in(reading.language).finditer(text))
    if needs_word and said and _turns_away(said[-1].end(), clause, reading):
        return []
    if needs_word and not said and not _leaves_out_subjects(clause, reading):
        return []
    found = [thing for thing in given(context, takes) if thing.names[0] in reading.in_play]
    for named in context.recent:
        if things := {one.thing.names: one.thing for one in named if takes(one.thing)}:
            heads = [one.thing for one in named if one.is_head and one.thing.kind == "other"]
            found = [*things.values(), *(one for one in heads if not _is_head(things, named))]
            break
        if clause.rule.kind in OF_SITES and any(map(reading.is_route, _lines(named))):
            return []
    meant = [_elsewhere(one) for one in found if _may_be(one, said, reading)]
    return meant if len(meant) == len(found) == 1 else []


def counted(reading: SentenceReading, takes: Takes) -> list[Thing]:
    """Return BTC, BTE and BTK for `"all three"` where the text has named these three lines."""
    text, named = reading.masked.text, [*reading.context.so_far, *reading.named]
    lines = {one.thing.names: one.thing for one in named if takes(one.thing) and one.thing.names}
    ours = [_elsewhere(one) for one in lines.values() if one.kind == "feature"]
    for count, heading in _COUNTS.items():
        if len(ours) == len(lines) == count and many(heading, reading.language).search(text):
            return ours
    return []


def _turns_away(end: int, clause: Clause, reading: SentenceReading) -> bool:
    """Return whether another clause begins before a cue: not so in `"the oil, which leaves"`."""
    first = turn(reading.language).search(reading.masked.text, end, clause.span.start)
    if first is None:
        return False
    return first.start() > end or not relative(reading.language).fullmatch(first[0])


def _has_borders_itself(thing: Thing, clause: Clause, reading: SentenceReading) -> bool:
    """Return whether a border may be that of another place: `"Armenia borders Georgia"`."""
    if thing.kind == "country":
        return not reading.is_within(thing, clause.object or clause.span)
    is_named = thing.kind == "other" and bool(thing.names)
    if reading.language and (is_named or thing.kind == "town"):
        return not reading.is_within(thing, clause.span)
    return thing.kind in ("feature", "town") or is_named


def _is_head(things: Mapping[tuple[str, ...], Thing], named: Sequence[Named]) -> bool:
    """Return whether a sentence was about one of these, not about `"a hospital near the base"`."""
    return any(one.is_head and one.thing.names in things for one in named)


def _lines(named: Sequence[Named]) -> Iterator[Thing]:
    """Return what a sentence names that is no place."""
    yield from (one.thing for one in named if one.thing.kind not in PLACES)


def _may_be(thing: Thing, said: Sequence[re.Match[str]], reading: SentenceReading) -> bool:
    """Return whether a feature may be meant: BTC by `"the oil"`, but not by `"the gas"`."""
    lines = [f"{one[0]} line" for one in said if one[0].startswith("the ")]
    is_site = not reading.is_route(thing)
    fit = all(fits(line, thing, reading.sorts) for line in lines)
    return thing.kind == "feature" and (is_site or fit)


def _leaves_out_subjects(clause: Clause, reading: SentenceReading) -> bool:
    """Return whether a sentence that begins with a place may be about what is not named.

    Or with a cue of what lies beside it: `"На западе граничит с Арменией"`.
    """
    pieces, first = own_pieces(reading.language), reading.masked.things.get(reading.masked.text[:1])
    if clause.rule.kind in ("avoiding", "bordering") and pieces and not clause.span.start:
        return True
    is_place = first is not None and first.kind in PLACES
    return pieces.get("before_head") == "" and is_place and not _names_another(clause, reading)


def _names_another(clause: Clause, reading: SentenceReading) -> bool:
    """Return whether a word with a capital is a name: `"Ankara'dan kalkan Doğu Ekspresi"`.

    Not so one behind the name of a place: `"Sangaçal Terminali"`.
    """
    masked = reading.masked
    words = _CAPITAL.finditer(masked.text, 0, clause.span.end)
    return any(masked.original[masked.starts[word.start()]].isupper() for word in words)


def _elsewhere(thing: Thing) -> Thing:
    """Return a thing of another sentence, which stands nowhere in this one."""
    return replace(thing, start=0, end=0)
