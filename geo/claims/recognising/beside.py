"""The words about a number: up to a comma, a bracket or another number on either side."""

import re
from functools import cache

from geo.claims.figures.whats import What
from geo.claims.masking import Thing, signs
from geo.claims.recognising.spot import Spot
from geo.folding import folded

_OURS = frozenset(("feature", "anaphor", "date", "quantity", "amount"))
"""What a label may name that is not of something else."""


def is_labelled_otherwise(spot: Spot, what: What) -> bool:
    """Return whether the line has a label that speaks of something else: `"Port: 5 Mt"`."""
    label = _label().match(spot.reading.masked.text)
    if label is None or label.end() > spot.at:
        return False
    kinds = {thing.kind for thing in spot.reading.masked.things_in(label[0])}
    return not (kinds & _OURS or what.hint.search(label[0]))


def words_beside(spot: Spot) -> str:
    """Return an amount and the words about it."""
    return _written(spot.thing, spot).join(_around(spot.reading.masked.text, spot.at))


def words_before(spot: Spot) -> str:
    """Return the words about the amount that this one continues: `"5,000 men then, now 4,000"`."""
    if spot.like is None:
        return ""
    masked = spot.reading.masked
    thing = masked.things[masked.text[spot.like]]
    return _written(thing, spot).join(_around(masked.text, spot.like))


def _written(thing: Thing, spot: Spot) -> str:
    return folded(spot.reading.masked.original[thing.start : thing.end])


def _around(text: str, at: int) -> tuple[str, str]:
    """Return the words before and behind a sign, up to a comma or an amount on either side.

    What is put in just before it parts no words: `"The strength, it is said, is 4,000 men"`.
    """
    label = _label().match(text)
    first = label.end() if label and label.end() <= at else 0
    aside = _aside().search(text, first, at)
    until = aside.start() if aside else at
    starts = [match.end() for match in _edge().finditer(text, first, until)]
    end = _edge().search(text, at + 1)
    return text[max(starts, default=0) : at], text[at + 1 : end.start() if end else len(text)]


@cache
def _label() -> re.Pattern[str]:
    """`"Highest point: "`; but not `"A: "`, of an answer."""
    return re.compile(r"(?:[-*•] )?[^\s:][^:.!?]{1,40}: ")


@cache
def _aside() -> re.Pattern[str]:
    """`", it is said, is "`, at the end of a text: words put in, and a verb."""
    word_in = rf"(?!{signs(['amount'])})[^,;:()]"
    return re.compile(rf", (?:{word_in}){{1,40}}, (?:[^\W\d]+ ){{1,2}}$")


@cache
def _edge() -> re.Pattern[str]:
    """A comma, a bracket or an amount, up to which words are about another one."""
    return re.compile(rf"[,;:()]| - |{signs(['amount'])}")
