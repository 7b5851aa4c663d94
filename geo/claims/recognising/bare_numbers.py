"""Numbers whose unit stands elsewhere in the sentence: "1,768 km, 443 of them in Azerbaijan"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from geo.claims.masking import ANY_SIGN, Thing, signs
from geo.claims.numerals import FIGURES, parse_number
from geo.claims.quantities import Quantity, unit_named
from geo.claims.reading import SentenceReading
from geo.claims.recognising.spot import Spot
from geo.claims.word_lists.load import any_of

_NUMBER = re.compile(rf"{FIGURES}|{signs(['quantity', 'amount'])}")
_LENGTH = re.compile(signs(["quantity"]))


def bare_numbers(reading: SentenceReading) -> Iterator[Spot]:
    """Return the numbers that may be lengths in the unit of another length of the sentence.

    `"the miles came to 1,099"` names the unit alone. What follows another sort of number is of
    that: `"443 guards, 249 of them in Georgia"`.
    """
    masked, unit = reading.masked, _unit(reading)
    is_of_lengths = True
    for match in _NUMBER.finditer(masked.text) if unit else ():
        if _LENGTH.match(match[0]):
            is_of_lengths = True
            continue
        is_of_lengths &= bool(_behind(reading.language).match(masked.text, match.end()))
        if is_of_lengths and match[0] not in masked.things:
            yield _spot(match, unit, reading)


def _spot(match: re.Match[str], unit: str, reading: SentenceReading) -> Spot:
    """Return 443 with its unit as a length of the sentence."""
    start, end = reading.masked.span(*match.span())
    stated = Quantity(start, end, parse_number(match[0]) or None, None, unit, "exact")
    thing = Thing("quantity", start, end, quantity=len(reading.quantities))
    with_it = replace(reading, quantities=[*reading.quantities, stated])
    return Spot(with_it, thing, match.start())


def _unit(reading: SentenceReading) -> str:
    """Return km for `"1,768 km"` and `"How many kilometres?"`, "" where there is none."""
    lengths = [one for one in reading.quantities if one.is_length and one.unit in ("km", "mi")]
    return (
        lengths[0].unit if lengths else unit_named(reading.masked.text, language=reading.language)
    )


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What follows `"443"` in `"443, "`, `"443-ü bizdə"` and `"443 of them"`, not a noun."""
    of = any_of("lengths", "of", language=language)
    ending = r"['-][^\W\d]{1,3}\b|" if language else ""
    return re.compile(rf"{ending}$|[^\w\s'-]| [^\w]| (?:[^\W\d]{{1,3}} )?(?:\d|{ANY_SIGN})| {of}")
