"""Amounts in a text: barrels a day, dollars, people, inches, each with its number and unit."""

import re
from functools import cache
from typing import NamedTuple

from geo.claims.figures.units import units
from geo.claims.numerals import NUMBER, parse_number
from geo.claims.quantities import Quantity, hedge_of, hedge_pattern
from geo.folding import Folded, fold

_SHORT = {"k": 1e3, "m": 1e6, "b": 1e9}
"""What a letter behind a number means: "$4b", "5m tonnes"."""

_GOODS = r"(?: (?:of|worth of)(?: [a-z]+){1,3}?| (?:crude )?(?:oil|gas|cargo|freight|goods))?"
_PERIOD = re.compile(
    rf"{_GOODS},?(?:[ -]?(?:a|an|per|each|every|/)[ -]?(?P<noun>day|month|year)\b"
    r"|[ -](?P<adverb>daily|monthly|yearly|annually|per annum|p\.a\.))"
)
_SAID_BEFORE = re.compile(r"\b(?:per |a |each |every )?(day|dai|month|year|annual|annum)(?:ly)?\b")
_PERIODS = {
    **dict.fromkeys(("daily", "dai"), "day"),
    "monthly": "month",
    **dict.fromkeys(("yearly", "annually", "annual", "annum", "per annum", "p.a."), "year"),
}
_LONGEST_LABEL = 60
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_DATED = re.compile(r"\b(?:in|since|from|until|till|by|during|before|after|of|and|to|[a-z]+ber) $")


class _Counted(NamedTuple):
    """A unit behind a number: up to where it stands, its name, and so much in what period."""

    end: int
    name: str
    period: str


def find_amounts(text: str) -> list[Quantity]:
    """Return the amounts in an English text that have a unit of units.toml, in order.

    The unit of a flow is such as "barrels a day".
    """
    folded, found, at = fold(text), list[Quantity](), 0
    while match := _number().search(folded.text, at):
        amount, at = _amount(match, folded)
        found += [amount] if amount else []
    return found


def period_in(folded: str) -> str:
    """Return year for `"annual capacity of"`, and "" where no period is named."""
    match = _SAID_BEFORE.search(folded)
    return _PERIODS.get(match[1], match[1]) if match else ""


def _amount(match: re.Match[str], folded: Folded) -> tuple[Quantity | None, int]:
    """Return the amount whose number is matched, if it is one, and where to go on."""
    value, scale = match["value"], 1.0
    text = folded.text
    counted = _money(match) or _behind(text, match.end()) or _labelled(text, match)
    if match["short"] and counted:
        scale = _SHORT[match["short"]]
    elif match["short"]:
        counted = _behind(text, match.start("short"))
    is_year = _YEAR.fullmatch(value) and _DATED.search(text, 0, match.start("value"))
    if counted is None or value in ("a", "an") or (is_year and not match["before"]):
        return None, match.end("value")
    unit = f"{counted.name} a {counted.period}" if counted.period else counted.name
    high = match["value_to"] and scale * parse_number(match["value_to"])
    low = scale * parse_number(value)
    if high and low < high / 1e3:
        low *= next((s for s in (1e9, 1e6, 1e3) if high >= s), 1.0)
    hedge = "range" if high else hedge_of(match)
    span = folded.span(match.start(), counted.end)
    return Quantity(*span, low, high or None, unit, hedge, is_length=False), counted.end


def _money(match: re.Match[str]) -> _Counted | None:
    """Return dollars for `"$4 billion"`."""
    if not match["before"]:
        return None
    name = next(unit.name for unit in units() if match["before"].strip() in unit.before)
    return _Counted(match.end(), name, "")


def _labelled(text: str, match: re.Match[str]) -> _Counted | None:
    """Return people for the number of `"a population of about 9,000"`."""
    found = _label().search(text, max(0, match.start() - _LONGEST_LABEL), match.start())
    return _Counted(match.end(), _labels()[found["label"]], "") if found else None


def _behind(text: str, at: int) -> _Counted | None:
    """Return barrels a day for `" barrels of oil a day"` behind a number."""
    match = _unit().match(text, at)
    if match is None:
        return None
    name, period = _words()[match["rate"] or match["word"] or match["people"]]
    after = None if period else _PERIOD.match(text, match.end())
    if after is None:
        return _Counted(match.end(), name, period)
    said = after["noun"] or after["adverb"]
    return _Counted(after.end(), name, _PERIODS.get(said, said))


@cache
def _number() -> re.Pattern[str]:
    """`"some $4 to 5"`, `"5m"`: a number, with what stands before it and the letter behind it."""
    before = _either({word for unit in units() for word in unit.before})
    return re.compile(
        rf"(?<![\w$€£.,-]){hedge_pattern()}(?P<before>{before} ?)?(?P<value>{NUMBER})"
        rf"(?: ?(?:-|to|or) ?(?:{before} ?)?(?P<value_to>{NUMBER}))?(?P<short>[kmb]\b)?"
    )


@cache
def _unit() -> re.Pattern[str]:
    """`" barrels"`, `"-inch"`, `"bcm/y"`, `" Russian soldiers"`."""
    rates = _either({w for unit in units() for words in unit.rates.values() for w in words})
    words = _either({word for unit in units() for word in unit.words})
    people = _either({word for unit in units() if unit.adjectives for word in unit.words})
    return re.compile(
        rf"[ -]?(?:(?P<rate>{rates})|(?P<word>{words})|(?:[a-z'-]+ ){{1,2}}?(?P<people>{people}))"
        r"(?!\w|/[a-z])"
    )


@cache
def _label() -> re.Pattern[str]:
    """`"population (2020): "`."""
    return re.compile(rf"\b(?P<label>{_either(set(_labels()))})(?: \([^()]{{1,20}}\):?)? ?$")


@cache
def _labels() -> dict[str, str]:
    """Return people for `"population of"`."""
    return {label: unit.name for unit in units() for label in unit.labels}


@cache
def _words() -> dict[str, tuple[str, str]]:
    """Return barrels and day for the word "bpd", barrels and "" for "barrel"."""
    plain = {word: (unit.name, "") for unit in units() for word in unit.words}
    rates = {
        word: (unit.name, period)
        for unit in units()
        for period, words in unit.rates.items()
        for word in words
    }
    return plain | rates


def _either(words: set[str]) -> str:
    """Return a pattern for any of these words, the longest first."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest))})"
