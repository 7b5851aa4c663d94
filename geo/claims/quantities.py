"""Lengths as a text states them: the number, the unit, and how sure the writer was."""

import re
from dataclasses import dataclass
from functools import lru_cache

from geo.claims.numerals import NUMBER, parse_number
from geo.claims.word_lists.load import any_of
from geo.folding import fold

KM_PER_UNIT = {"km": 1.0, "m": 0.001, "mi": 1.609344, "nmi": 1.852}
"""Km in each unit (BIPM 2019, The International System of Units, table 8; NIST SP 811, B.8)."""

HEDGES = ("at most", "at least", "about")
"""How sure of a number a writer may be, by the words before it (word_lists/quantities.toml)."""

_UNITS = {
    "nmi": r"nautical miles?|nmi",
    "km": r"kilomet(?:er|re)s?|kms?",
    "mi": r"(?:statute )?miles?|mi",
    "m": r"met(?:er|re)s?|m",
}
_UNIT = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS.items())
_ANY_UNIT = "|".join(_UNITS.values())
_FRACTION = r"(?P<fraction>(?:half|thirds?|quarters?|fifths?|tenths?) of )?"
_CONVERSION = rf"(?: ?\((?:[a-z]+ )?{NUMBER}(?: ?(?:-|to) ?{NUMBER})?[ -]?(?:{_ANY_UNIT})\))?"


@dataclass(frozen=True)
class Quantity:
    """A length in a text: `text[start:end]` states `value` `unit`, as written.

    `unit` is km, mi, nmi or m; `hedge` is exact, about, at most, at least or range (up to
    `value_to`). Where the text gives no number ("a few kilometres") `value` is None.
    """

    start: int
    end: int
    value: float | None
    value_to: float | None
    unit: str
    hedge: str

    @property
    def vague(self) -> bool:
        """Whether no number is given."""
        return self.value is None


def find_quantities(text: str) -> list[Quantity]:
    """Return the lengths that an English text states, in order.

    Speeds, areas, widths and heights are left alone; a conversion in brackets belongs to the
    length before it.
    """
    folded = fold(text)
    matches = _pattern().finditer(folded.text)
    return [_quantity(m, *folded.span(*m.span())) for m in matches if not m["fraction"]]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """`"some 10 to 15 km or so (6 to 9 miles)"`, but not `"10 km per hour"`."""
    other = any_of("quantities", "other-measure")
    return re.compile(
        rf"(?<![\w$€£-]){_FRACTION}{_hedge()}(?:{_number()}|{_few()})"
        rf"[ -]?(?:{_UNIT})(?!\w|\^| ?/|[- ]{other})(?P<or_so> or so\b)?{_CONVERSION}"
    )


def _hedge() -> str:
    """`"less than "`, `"almost only "`, `"another "`; each hedge is a group of its own."""
    hedges = (f"(?P<{_group_name(hedge)}>{any_of('quantities', hedge)})" for hedge in HEDGES)
    return rf"(?:(?:{'|'.join(hedges)}) ?)?(?:only |just |a mere |a further |another )?"


def _number() -> str:
    """`"10"`, `"10 to 15"`, `"10 km to 15"`, `"between 10 and 15"`; but not `"10 and 15"`."""
    joint = r"(?:-|to|or|(?(between)and|(?!)))"
    return (
        rf"(?P<between>between )?(?P<value>{NUMBER})(?: ?(?:{_ANY_UNIT}))?"
        rf"(?: ?{joint} ?(?P<value_to>{NUMBER}))?"
    )


def _few() -> str:
    """`"a few"`, `"several hundred"`, `"just"`: no number, so the length is vague."""
    few = any_of("quantities", "few")
    return (
        rf"(?P<few>(?:only |just |mere |scant |a )?{few}(?: (?:hundred|dozen|thousand|dozens of))?)"
    )


def _quantity(match: re.Match[str], start: int, end: int) -> Quantity:
    """`"some 10 km"` gives 10 km, about; `"at most 10 km or so"` is about 10 km as well."""
    unit = next(name for name in _UNITS if match[name])
    value, value_to = (match[name] and parse_number(match[name]) for name in ("value", "value_to"))
    hedges = [hedge for hedge in HEDGES if match[_group_name(hedge)]]
    hedge = "range" if value_to else "about" if match["or_so"] else (*hedges, "exact")[0]
    return Quantity(start, end, value or None, value_to or None, unit, hedge)


def _group_name(hedge: str) -> str:
    """`"at most"` is the group `at_most`."""
    return hedge.replace(" ", "_")
