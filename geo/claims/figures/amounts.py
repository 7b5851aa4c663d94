"""Amounts in a text: barrels a day, dollars, people, inches, each with its number and unit."""

import re
from functools import cache, lru_cache, partial
from typing import NamedTuple

from geo.claims.figures.counting import NEVER, counting, periods
from geo.claims.figures.numbers import is_year, number_pattern, scaled_like
from geo.claims.figures.sharing import sharing
from geo.claims.figures.units import unit_and_period, units
from geo.claims.figures.words import either
from geo.claims.own_numerals import parse_number_in
from geo.claims.quantities import Quantity, hedge_of
from geo.claims.word_lists.load import any_of
from geo.folding import Folded, fold

_LONGEST_LABEL = 60
_MARK = '"'
_MUCH = 1e5
_FRACTION = re.compile(r"\d+\.\d+")


class _Counted(NamedTuple):
    """A unit behind a number: up to where it stands, its name, and so much in what period."""

    end: int
    name: str
    period: str
    hedge: str = ""


def find_amounts(text: str, *, language: str = "") -> list[Quantity]:
    """Return the amounts in a text that have a unit of units.toml, in order.

    The text is in English, or in a language with words of its own for them. The unit of a flow is
    such as "barrels a day".
    """
    folded, found, at = fold(text), list[Quantity](), 0
    bare: list[re.Match[str]] = []
    while match := number_pattern(language).search(folded.text, at):
        amount, at = _amount(match, folded, language)
        if amount and _is_several(match, language):
            bare = []
        elif amount is None:
            bare.append(match)
        else:
            found += [*sharing(bare, match, amount, folded, language), amount]
            bare = []
    return found


def _is_several(match: re.Match[str], language: str) -> bool:
    """Return whether no number is given: `"several billion dollars"`, but not `"a billion"`."""
    number = match[0].strip()
    if number[0].isdigit() or number.startswith("a "):
        return False
    return bool(_few(language).search(match.string, 0, match.start()))


@cache
def _few(language: str) -> re.Pattern[str]:
    """`"several "` at the end of a text."""
    return re.compile(rf"{any_of('quantities', 'few', language=language)} ?$")


def period_in(folded: str, *, language: str = "") -> str:
    """Return year for `"annual capacity of"`, and "" where no period is named."""
    return counting(language).period(_within(language).search(folded))


def _amount(match: re.Match[str], folded: Folded, language: str) -> tuple[Quantity | None, int]:
    """Return the amount whose number is matched, if it is one, and where to go on."""
    value, scale = match["value"], 1.0
    text = folded.text
    counted = (
        _money(match, language)
        or _behind(text, match.end(), language)
        or _labelled(text, match, language)
    )
    if match["short"] and counted:
        scale = counting(language).shorts[match["short"]]
    elif match["short"]:
        counted = _behind(text, match.start("short"), language)
    is_dated = is_year(match, text, language)
    if counted is None or value in ("a", "an") or (is_dated and not match["before"]):
        return None, match.end("value")
    period = counted.period or _period_before(text, match, counted, language)
    own = unit_and_period(counted.name)[0]
    name, scale = (own.told, scale * own.factor) if own.told else (counted.name, scale)
    unit = f"{name} a {period}" if period else name
    read = partial(_read, counted=counted, language=language)
    high = match["value_to"] and scale * read(match["value_to"])
    low = scale * read(value)
    low = scaled_like(low, high) if high else low
    hedge = "range" if high else counted.hedge or hedge_of(match)
    span = folded.span(match.start(), counted.end)
    return Quantity(*span, low, high or None, unit, hedge, is_length=False), counted.end


def _read(number: str, *, counted: _Counted, language: str) -> float:
    """Return 23.144 for the number of `"23.144 bcm"`: of what is so much it takes a fraction."""
    is_much = unit_and_period(counted.name)[0].factor >= _MUCH
    if is_much and not language and _FRACTION.fullmatch(number):
        return float(number)
    return parse_number_in(language, number)


def _money(match: re.Match[str], language: str) -> _Counted | None:
    """Return dollars for `"$4 billion"`."""
    if not match["before"]:
        return None
    name = next(unit.name for unit in units(language) if match["before"].strip() in unit.before)
    return _Counted(match.end(), name, "")


def _labelled(text: str, match: re.Match[str], language: str) -> _Counted | None:
    """Return people for the number of `"a population of about 9,000"`."""
    first = max(0, match.start() - _LONGEST_LABEL)
    found = _label(language).search(text, first, match.start())
    return _Counted(match.end(), _labels(language)[found["label"]], "") if found else None


def _behind(text: str, at: int, language: str) -> _Counted | None:
    """Return barrels a day for `" barrels of oil a day"` behind a number."""
    hedged = _hedged(language).match(text, at)
    hedge = counting(language).hedge(hedged)
    match = _unit(language).match(text, hedged.end() if hedged else at)
    if match is None or _is_quote(match, text):
        return None
    name, period = _named(match["rate"] or match["word"] or match["people"], language)
    after = None if period else _after(language).match(text, match.end())
    if after is None:
        return _Counted(match.end(), name, period, hedge)
    return _Counted(after.end(), name, counting(language).period(after), hedge)


def _is_quote(match: re.Match[str], text: str) -> bool:
    """Return whether the mark for inches ends what is quoted."""
    return match["word"] == _MARK and bool(len(_quotes().findall(text, 0, match.start())) % 2)


def _period_before(text: str, match: re.Match[str], counted: _Counted, language: str) -> str:
    """Return year where a language says it before the number, of what is carried by the year."""
    if not unit_and_period(counted.name)[0].is_carried:
        return ""
    first = max(0, match.start() - _LONGEST_LABEL)
    return counting(language).period(_before(language).search(text, first, match.start()))


@cache
def _unit(language: str) -> re.Pattern[str]:
    """`" barrels"`, `"-inch"`, `"bcm/y"`, `" Russian soldiers"`."""
    all_ = units(language)
    rates = either(w for unit in all_ for words in unit.rates.values() for w in words)
    words = either(word for unit in all_ for word in unit.words)
    people = either(word for unit in all_ if unit.adjectives for word in unit.words)
    return re.compile(
        rf"[ -]?(?:(?P<rate>{rates})|(?P<word>{words})"
        rf"|(?:(?:[^\W\d_]|['-])+ ){{1,2}}?(?P<people>{people}))(?!\w|/[^\W\d_])"
    )


@cache
def _hedged(language: str) -> re.Pattern[str]:
    """What tells behind a number, in some languages, how sure of it a writer is."""
    hedges = counting(language).hedges.items()
    groups = "|".join(f"(?P<{name.replace(' ', '_')}>{said})" for name, said in hedges)
    return re.compile(f"(?:{groups or NEVER})")


@cache
def _quotes() -> re.Pattern[str]:
    """A quotation mark that is no mark for inches."""
    return re.compile(rf"(?<!\d){_MARK}")


@cache
def _label(language: str) -> re.Pattern[str]:
    """`"population (2020): "`."""
    label = either(_labels(language))
    return re.compile(rf"\b(?P<label>{label})(?: \([^()]{{1,20}}\):?)? ?$")


@cache
def _labels(language: str) -> dict[str, str]:
    """Return people for `"population of"`."""
    return {label: unit.name for unit in units(language) for label in unit.labels}


@cache
def _after(language: str) -> re.Pattern[str]:
    """`" of crude oil a day"`."""
    return re.compile(rf"{counting(language).goods}(?:{periods(counting(language).after)})")


@cache
def _before(language: str) -> re.Pattern[str]:
    """A period just before a number, in languages that say it there."""
    return re.compile(rf"\b(?:{periods(counting(language).before)}) ?$")


@cache
def _within(language: str) -> re.Pattern[str]:
    """`"annual"` in `"annual capacity of"`."""
    return re.compile(periods(counting(language).within))


@lru_cache(maxsize=256)
def _named(word: str, language: str) -> tuple[str, str]:
    """Return barrels and day for the word "bpd", barrels and "" for "barrel"."""
    found = [
        (len(pattern), unit.name, period)
        for unit in units(language)
        for period, words in {**unit.rates, "": unit.words}.items()
        for pattern in words
        if re.fullmatch(either([pattern]), word)
    ]
    return max(found)[1:]
