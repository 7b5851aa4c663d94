"""Lengths as a text states them: the number, the unit, and how sure the writer was."""

import re
from dataclasses import dataclass
from functools import lru_cache

from geo.claims.numerals import NUMBER, parse_number
from geo.folding import fold

KM_PER_UNIT = {"km": 1.0, "m": 0.001, "mi": 1.609344, "nmi": 1.852}
"""Km in each unit (BIPM 2019, The International System of Units, table 8; NIST SP 811, B.8)."""

_UNITS = {
    "nmi": r"nautical miles?|nmi",
    "km": r"kilomet(?:er|re)s?|kms?",
    "mi": r"(?:statute )?miles?|mi",
    "m": r"met(?:er|re)s?|m",
}
_UNIT = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS.items())
_HEDGES = {
    "at most": "less than|fewer than|no more than|not more than|no further than|no farther than|"
    "at most|at the most|a maximum of|under|below|up to",
    "at least": "more than|greater than|at least|no less than|not less than|no fewer than|over|"
    "above|upwards of|in excess of|a minimum of|exceeding|further than|farther than",
    "about": "about|around|roughly|approximately|approx\\.?|circa|ca?\\.|some|nearly|almost|"
    "close to|just under|just over|a little over|a little under|slightly over|slightly under|"
    "slightly more than|slightly less than|a little more than|a little less than|just short of|"
    "an estimated|estimated at|or so|~|≈",
}
_FEW = (
    r"(?:only |just |mere |scant |a )?(?:(?:few|several|a couple of|couple of|a handful of|"
    r"handful of|dozens of|tens of|hundreds of|thousands of|a number of|scores of|many|mere|"
    r"only|just)"
    r"(?: hundred| dozen| thousand| dozens of)?)"
)
_NOT_A_LENGTH = (
    r"(?!\w|\^|²|\d| ?/|[- ](?:wide|deep|high|tall|thick|square|squared|cubic|diameter|buffer)\b"
    r"| in (?:diameter|width|height|depth)\b| (?:per|an|a|each|every) (?:hour|day|second|year)\b"
    r"| above sea| of altitude| (?:barrels|people|tons|tonnes|cubic|dollars|euros)\b)"
)


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
    """Find the lengths that an English text states, in order.

    Speeds, areas, widths and heights are left alone; a conversion in brackets belongs to the
    length before it.
    """
    folded = fold(text)
    matches = _pattern().finditer(folded.text)
    return [_quantity(m, *folded.span(*m.span())) for m in matches if not m["fraction"]]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    hedge = "|".join(f"(?P<{name.replace(' ', '_')}>{words})" for name, words in _HEDGES.items())
    unit_again = "|".join(_UNITS.values())
    return re.compile(
        r"(?<![\w$€£-])(?P<fraction>(?:half|thirds?|quarters?|fifths?|tenths?) of )?"
        rf"(?:(?:{hedge}) ?)?(?:only |just |a mere |a further |another )?"
        rf"(?P<between>between )?(?:(?P<value>{NUMBER})(?: ?(?:{unit_again}))?"
        rf"(?: ?(?:-|to|or|(?(between)and|(?!))) ?(?P<value_to>{NUMBER}))?|(?P<few>{_FEW}))"
        rf"[ -]?(?:{_UNIT}){_NOT_A_LENGTH}(?P<or_so> or so\b)?"
        rf"(?: ?\((?:[a-z]+ )?{NUMBER}(?: ?(?:-|to) ?{NUMBER})?[ -]?(?:{unit_again})\))?"
    )


def _quantity(match: re.Match[str], start: int, end: int) -> Quantity:
    unit = next(name for name in _UNITS if match[name])
    value, value_to = (match[name] and parse_number(match[name]) for name in ("value", "value_to"))
    hedges = [name for name in _HEDGES if match[name.replace(" ", "_")]]
    hedge = "range" if value_to else "about" if match["or_so"] else (*hedges, "exact")[0]
    return Quantity(start, end, value or None, value_to or None, unit, hedge)
