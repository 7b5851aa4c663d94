"""Lengths as a text states them: the number, the unit, and how sure the writer was."""

import re
from dataclasses import dataclass
from functools import cache, partial

from geo.claims.own_numerals import number_in, parse_number_in
from geo.claims.word_lists.load import any_of
from geo.folding import fold

KM_PER_UNIT = {"km": 1.0, "m": 0.001, "mi": 1.609344, "nmi": 1.852}
"""Km in each unit (BIPM 2019, The International System of Units, table 8; NIST SP 811, B.8)."""

HEDGES = ("at most", "at least", "about")
"""How sure of a number a writer may be, by the words before it (word_lists/quantities.toml)."""


@dataclass(frozen=True)
class Quantity:
    """A figure in a text: `text[start:end]` states `value` `unit`, as written.

    The `unit` of a length is km, mi, nmi or m, others are in geo.claims.figures.units; `hedge` is
    exact, about, at most, at least or range (up to `value_to`). Where the text gives no number
    ("a few kilometres") `value` is None. `is_length` tells a length along the ground from others.
    """

    start: int
    end: int
    value: float | None
    value_to: float | None
    unit: str
    hedge: str

    is_length: bool = True

    @property
    def vague(self) -> bool:
        """Whether no number is given."""
        return self.value is None

    @property
    def is_one_figure(self) -> bool:
        """Whether one number is given, for itself: no range, no "at most"."""
        return self.value is not None and not self.value_to and self.hedge in ("exact", "about")


def find_quantities(text: str, *, language: str = "") -> list[Quantity]:
    """Return the lengths that a text states, in order, by the word lists of its language.

    Speeds, areas, widths and heights are left alone; a conversion in brackets belongs to the
    length before it.
    """
    folded = fold(text)
    matches = _pattern(language).finditer(folded.text)
    found = (match for match in matches if not match["fraction"])
    return [_quantity(match, *folded.span(*match.span()), language) for match in found]


def unit_named(text: str, *, language: str = "") -> str:
    """Return the unit that a folded text names, whatever its number: mi for `"the miles"`."""
    return next((unit for unit in ("km", "mi") if _name_of(unit, language).search(text)), "")


@cache
def _name_of(unit: str, language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_unit(unit, language)})(?:\b|{_endings(language)})")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """`"some 10 to 15 km or so (6 to 9 miles)"`, but not `"10 km per hour"`."""
    any_in = partial(any_of, "quantities", language=language)
    units = "|".join(f"(?P<{unit}>{_unit(unit, language)})" for unit in KM_PER_UNIT)
    return re.compile(
        rf"(?<![\w$€£-])(?P<fraction>{any_in('share')} )?{hedge_pattern(language)}"
        rf"(?:{_number(language)}|{_few(language)})"
        rf"[ -]?(?:{units}){_metres(language)}"
        rf"(?:(?={_endings(language)})|(?!\w|\^| ?/|[- ]{any_in('other-measure')}))"
        rf"(?P<or_so> {any_in('or-so')})?{_conversion(language)}"
    )


def _metres(language: str) -> str:
    """`" 470 m"` after `"4 km"`, in English with "and" between."""
    joint = any_of("quantities", "and")
    metre = rf"(?:{_unit('m', language)})(?:\b|{_endings(language)})"
    return rf"(?(km)(?: (?:{joint} )?(?P<metres>\d{{2,3}}) ?{metre})?)"


def _unit(unit: str, language: str) -> str:
    """`"kilometres"`, whatever stands before it: `"10km"`."""
    return any_of("quantities", unit, language=language).replace(r"\b", "")


def _endings(language: str) -> str:
    """What a unit takes in other languages, which then stands behind the length."""
    return rf"(?:{any_of('quantities', 'endings', language=language)})".replace(r"\b", "") + r"\b"


def _any_unit(language: str) -> str:
    """`"km"`, `"miles"` and so on, in no group of their own."""
    return "|".join(_unit(unit, language) for unit in KM_PER_UNIT)


def _conversion(language: str) -> str:
    """`" (about 6 to 9 miles)"`."""
    joint, number = any_of("quantities", "joint", language=language), number_in(language)
    return (
        rf"(?: ?\((?:\w+ )?{number}(?: ?(?:-|{joint}) ?{number})?[ -]?"
        rf"(?:{_any_unit(language)})\))?"
    )


def hedge_pattern(language: str = "") -> str:
    """Return what may stand before a number: `"less than "`, `"almost only "`, `"another "`.

    Each hedge is a group of its own, which `hedge_of` reads.
    """
    any_in = partial(any_of, "quantities", language=language)
    hedges = (f"(?P<{_group_name(hedge)}>{any_in(hedge)})" for hedge in HEDGES)
    return rf"(?:(?:{'|'.join(hedges)}) ?)?(?:{any_in('only')} )?"


def _number(language: str) -> str:
    """`"10"`, `"10 to 15"`, `"10 km to 15"`, `"between 10 and 15"`; but not `"10 and 15"`."""
    any_in, number = partial(any_of, "quantities", language=language), number_in(language)
    joint = rf"(?:-|{any_in('joint')}|(?(between){any_in('and')}|(?!)))"
    first = rf"(?P<value>(?>{number}))(?: ?(?:{_any_unit(language)})\b)?"
    return rf"(?P<between>{any_in('between')} )?{first}(?: ?{joint} ?(?P<value_to>{number}))?"


def _few(language: str) -> str:
    """`"a few"`, `"several hundred"`, `"just"`: no number, so the length is vague."""
    any_in = partial(any_of, "quantities", language=language)
    return rf"(?P<few>(?:{any_in('only')} )?{any_in('few')}(?: {any_in('many')})?)"


def _quantity(match: re.Match[str], start: int, end: int, language: str) -> Quantity:
    """`"some 10 km"` gives 10 km, about; `"at most 10 km or so"` is about 10 km as well."""
    unit = next(name for name in KM_PER_UNIT if match[name])
    value, value_to = (
        match[name] and parse_number_in(language, match[name]) for name in ("value", "value_to")
    )
    if value and match["metres"]:
        value = round(value + KM_PER_UNIT["m"] * float(match["metres"]), 3)
    hedge = "range" if value_to else "about" if match["or_so"] else hedge_of(match)
    return Quantity(start, end, value or None, value_to or None, unit, hedge)


def hedge_of(match: re.Match[str]) -> str:
    """Return how sure of a number a writer is, of a match with `hedge_pattern` in it."""
    return next((hedge for hedge in HEDGES if match[_group_name(hedge)]), "exact")


def _group_name(hedge: str) -> str:
    """`"at most"` is the group `at_most`."""
    return hedge.replace(" ", "_")
