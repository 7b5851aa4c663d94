"""Numerals of languages that have word lists of their own, from `numerals.toml` among them.

A line has a number and the forms of its word in folded text, with commas between: `10 = "on"`; a
number with a fraction stands in quotes.
Under `[scales]` are those that others multiply: a hundred, a thousand; what means one of them alone
is under `[values]` too. `half` says that there is a half more: four and a half. The file has an
`example`, in which the first length is 10 km, and a `near_miss`, in which none is.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from math import inf
from pathlib import Path
from typing import Any, NamedTuple

from geo.claims.numerals import FIGURES, NUMBER, parse_figures, parse_number
from geo.errors import WordListError
from geo.files import read_toml
from geo.folding import fold

_FOLDER = Path(__file__).parent / "word_lists"
_KEYS = ("example", "near_miss", "half", "values", "scales")
_THOUSAND = 1000
_VALUE = re.compile(r"\d+(?:\.\d+)?")


class Numerals(NamedTuple):
    """The value of each word, and what a word multiplies by: of none, where there is no file.

    `half` is what stands behind a number that is a half more.
    """

    values: Mapping[str, float]
    scales: Mapping[str, float]
    example: str = ""
    near_miss: str = ""
    half: str = ""


@cache
def own_numerals(language: str, *, folder: Path = _FOLDER) -> Numerals:
    """Return the numerals of a language; raises WordListError with all the faults of the file."""
    path = folder / language / "numerals.toml"
    if not language or not path.exists():
        return Numerals({}, {})
    table = read_toml(path, error=WordListError, may_lead_out=True)
    faults = list(_faults(table))
    if faults:
        raise WordListError(path, faults)
    values, scales = (dict(_forms(table[heading])) for heading in ("values", "scales"))
    return Numerals(values, scales, table["example"], table["near_miss"], table["half"])


@cache
def number_in(language: str) -> str:
    """Return the pattern of a number in folded text: in figures, or in words of the language."""
    numerals = own_numerals(language)
    words = [*numerals.values, *numerals.scales]
    if not words:
        return NUMBER
    thousand, million, billion = (
        rf" ?(?:{_any(_scales(numerals, least, most))})(?!\w)"
        for least, most in ((_THOUSAND, _THOUSAND), (1e6, 1e6), (1e9, inf))
    )
    rest = r" \d{1,3}(?!\d|[.,]\d)"
    small = rf"{rest}(?!{thousand}|{million}|{billion})"
    large = rf"(?:{rest}{thousand}|{small})?"
    larger = rf"(?:{rest}{million})?{large}"
    scaled = rf"(?:{thousand}(?:{small})?|{million}{large}|{billion}{larger})"
    spelled = rf"\b(?:{_any([*numerals.values])})(?: (?:{_any(words)})){{0,9}}(?!\w)"
    half = rf"(?: {re.escape(numerals.half)}(?!\w)(?:{thousand}|{million})?)?"
    return rf"(?:{NUMBER}{scaled}?|{spelled}){half}"


def parse_number_in(language: str, text: str) -> float:
    """Return the value of a number that `number_in` matched: 1768 for `"1,768 тыс."`."""
    numerals = own_numerals(language)
    before, half, scale = text.partition(f" {numerals.half}" if numerals.half else "\n")
    if half:
        return (parse_number_in(language, before) + 0.5) * numerals.scales.get(scale.strip(), 1)
    if text[0].isdigit():
        terms = _term(language).finditer(text)
        scaled = [
            parse_figures(term["figures"], scaled=True) * numerals.scales[term["scale"]]
            for term in terms
        ]
        rest = _term(language).sub("", text).strip()
        return sum(scaled) + (parse_number(rest) if rest else 0)
    words = text.split(" ")
    known = numerals.values.keys() | numerals.scales.keys()
    return _sum(words, numerals) if known.issuperset(words) else parse_number(text)


@cache
def _term(language: str) -> re.Pattern[str]:
    """`"177 thousand"` in `"177 thousand 700"`."""
    scale = _any(_scales(own_numerals(language), _THOUSAND))
    return re.compile(rf"(?P<figures>{FIGURES}) ?(?P<scale>{scale})(?!\w)")


def _sum(words: list[str], numerals: Numerals) -> float:
    """`"iki yuz on"` gives 210, `"bin yedi yuz"` 1700."""
    total = value = 0.0
    for word in words:
        scale = numerals.scales.get(word, 0)
        if scale >= _THOUSAND:
            total, value = total + (value or 1) * scale, 0.0
        else:
            value = (value or 1) * scale if scale else value + numerals.values[word]
    return total + value


def _scales(numerals: Numerals, least: float, most: float = inf) -> list[str]:
    return [word for word, scale in numerals.scales.items() if least <= scale <= most]


def _any(words: list[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(map(re.escape, longest)) or "(?!)"


def _forms(table: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """`10 = "on, onu"` gives 10 for both."""
    for number, forms in table.items():
        yield from ((form.strip(), float(number)) for form in forms.split(","))


def _faults(table: Mapping[str, Any]) -> Iterator[str]:
    """Return `there is no [scales]; give it`, `10: “ÖN” has capitals or accents; write on`, …."""
    yield from (
        f"“{key}” is not known; use {', '.join(_KEYS)}" for key in table if key not in _KEYS
    )
    yield from (f"there is no {key}; give it as text" for key in _KEYS[:3] if not table.get(key))
    for heading in _KEYS[3:]:
        if not isinstance(table.get(heading), dict):
            yield f"there is no [{heading}]; give it"
            continue
        for number, forms in table[heading].items():
            if not _VALUE.fullmatch(number) or not isinstance(forms, str):
                yield f'{number} = {forms!r} is no number with its words; write 10 = "on"'
            elif forms != fold(forms).text:
                yield f"{number}: “{forms}” has capitals or accents; write {fold(forms).text}"
