"""Numbers whose unit stands elsewhere in the sentence: "1,768 km, 443 of them in Azerbaijan"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from geo.claims.masking import ANY_SIGN, Thing
from geo.claims.numerals import FIGURES, parse_number
from geo.claims.quantities import Quantity, unit_named
from geo.claims.reading import SentenceReading
from geo.claims.recognising.spot import Spot

_BARE = re.compile(
    rf"{FIGURES}(?=(?:['-][^\W\d]{{1,5}})?(?:$|[^\w\s'-]| [^\w]| \w{{1,3}}\b| {ANY_SIGN}))"
)
"""`"443"` in `"443, "` and `"443-ü bizdə"`, but not in `"443 guards"`."""


def bare_numbers(reading: SentenceReading) -> Iterator[Spot]:
    """Return the numbers that may be lengths in the unit of another length of the sentence.

    `"the miles came to 1,099"` names the unit alone.
    """
    masked = reading.masked
    unit = _unit(reading)
    for match in _BARE.finditer(masked.text) if unit else ():
        start, end = masked.span(*match.span())
        value = parse_number(match[0])
        stated = Quantity(start, end, value or None, None, unit, "exact")
        thing = Thing("quantity", start, end, quantity=len(reading.quantities))
        with_it = replace(reading, quantities=[*reading.quantities, stated])
        yield Spot(with_it, thing, match.start())


def _unit(reading: SentenceReading) -> str:
    """Return km for `"1,768 km"` and `"How many kilometres?"`, "" where there is none."""
    lengths = [one for one in reading.quantities if one.is_length and one.unit in ("km", "mi")]
    return (
        lengths[0].unit if lengths else unit_named(reading.masked.text, language=reading.language)
    )
