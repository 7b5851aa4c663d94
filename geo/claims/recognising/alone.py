"""Figures so distinct that they tell by themselves of which feature they are."""

import re
from collections.abc import Sequence
from functools import cache

from geo.claims.antecedents import PRONOUNS, RANKS, is_site, is_way
from geo.claims.in_play import has_gone_on
from geo.claims.leading_lines import is_item
from geo.claims.masking import Thing
from geo.claims.recognising.spot import Known, Spot
from geo.claims.rules.own_pieces import own_pieces
from geo.claims.word_lists.load import any_of
from geo.claims.words import NOUN

DISTINCT = 3
"""So many figures that count do: 22.9, but not 23."""

_EDGE = re.compile(r"[;:()] | - ")


def told_alone(spot: Spot, said: Sequence[Known]) -> str:
    """Return the only feature of the article of which so distinct a figure is published.

    It is "" where others may be meant: where `said`, what is published so, is of several, or where
    the sentence names another line before the figure, or speaks of one as "it" or "a line".
    """
    published = {one.feature for one in said} & spot.reading.context.features
    is_told = len(published) == 1 and _is_distinct(spot) and not _speaks_of_another(spot)
    return next(iter(published)) if is_told else ""


def _is_distinct(spot: Spot) -> bool:
    if spot.thing.kind == "date":
        return spot.is_day
    return not spot.stated.vague and not spot.stated.value_to and spot.figures >= DISTINCT


def _speaks_of_another(spot: Spot) -> bool:
    """Return whether another line is named last before a figure, or spoken of.

    "The pipeline" may be ours, even where the text has named another one last; "it" is not.
    """
    reading = spot.reading
    said = _spoken_of(spot)
    if is_of_it(spot) or _is_led_by_another(spot):
        return True
    lines = [one.thing for one in spot.before if reading.is_route(one.thing)]
    return any(one.kind == "other" and not _is_again(one, said) for one in lines[-1:])


def is_of_it(spot: Spot) -> bool:
    """Return whether "it" or "its" stands before a figure, and is none of ours."""
    reading = spot.reading
    if _strange_pronouns(_spoken_of(spot), spot):
        return True
    is_ours = any(one.thing.kind == "feature" for one in spot.before)
    whose = _whose(reading.language).search(reading.masked.text, 0, spot.at)
    return whose is not None and not is_ours


def is_of_the_other(spot: Spot) -> bool:
    """Return whether "the former" or "the latter" stands before a figure, and is none of ours."""
    return any(one.noun in RANKS for one in _strange_pronouns(_spoken_of(spot), spot))


def _is_led_by_another(spot: Spot) -> bool:
    """Return whether a figure stands in an item of a list below a line that names another."""
    above = [one.thing.kind for one in spot.reading.context.headline]
    return bool(above) and "feature" not in above and is_item(spot.reading.masked)


def is_of_a_site(spot: Spot) -> bool:
    """Return whether a round figure is told of a terminal or another site, or as "it" of one.

    The sentence is about that, or begins with whose it is ("Vaal's new quay"), or goes on about
    what the last one was about.
    """
    if _is_distinct(spot) or any(one.thing.kind == "feature" for one in spot.before):
        return False
    if spot.reading.begins_with_an_owner:
        return True
    heads = [one.thing for one in spot.before if one.is_head]
    if any(one.kind == "other" and is_site(one.noun) for one in heads[:1]):
        return True
    return is_of_it(spot) and has_gone_on(spot.reading.context, to_towns=True)


def is_it_another(spot: Spot) -> bool:
    """Return whether "it" before a figure is a road or a river that was spoken of just before."""
    last = next(iter(spot.reading.context.recent), ())
    heads = [one.thing for one in last if one.is_head and one.thing.kind == "other"]
    is_ours = any(one.thing.kind == "feature" for one in last)
    return (
        not is_ours
        and any(is_way(one.noun) for one in heads)
        and bool(_strange_pronouns(_spoken_of(spot), spot))
    )


def is_of_a_new_one(spot: Spot) -> bool:
    """Return whether a sentence speaks of "a pipeline": one that was not yet spoken of."""
    return bool(_new_line(spot.reading.language).search(spot.reading.masked.text))


def _spoken_of(spot: Spot) -> list[Thing]:
    """Return what the clause of a figure speaks of before it as "it" or "the line"."""
    masked = spot.reading.masked
    start = max((match.end() for match in _EDGE.finditer(masked.text, 0, spot.at)), default=0)
    return [one for one in masked.things_in(masked.text[start : spot.at]) if one.kind == "anaphor"]


def _strange_pronouns(said: Sequence[Thing], spot: Spot) -> list[Thing]:
    """Return those that are pronouns and stand for none of ours."""
    ours = {one.thing.start for one in spot.reading.named if one.thing.kind == "feature"}
    return [one for one in said if one.noun in (*PRONOUNS, *RANKS) and one.start not in ours]


def _is_again(thing: Thing, said: Sequence[Thing]) -> bool:
    """Return whether a thing without a name is one of those that are spoken of as "the line"."""
    return not thing.names and thing.start in {one.start for one in said}


@cache
def _whose(language: str) -> re.Pattern[str]:
    """`"its"`: of what the last sentence was about."""
    return re.compile(any_of("alone", "whose", language=language))


@cache
def _new_line(language: str) -> re.Pattern[str]:
    """`"a 1,768-km pipeline"`."""
    noun = own_pieces(language).get("noun", NOUN)
    return re.compile(rf"{any_of('alone', 'new', language=language)} (?:[^\s,;:]+ ){{0,4}}{noun}")
