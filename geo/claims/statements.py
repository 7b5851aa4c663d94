"""What a claim states, in km: from how much to how much, and in words."""

from functools import lru_cache
from math import inf

from geo.claims.claim import Claim
from geo.claims.figures.dates import date_text, is_date
from geo.claims.numerals import number_text
from geo.claims.quantities import KM_PER_UNIT

ABOUT = 0.2
"""Share of a value that "about" and "nearly" leave open."""

SHARE = "%"
"""The unit of what an owner holds."""

ROUNDED = 0.1
"""Most that a round number leaves open: "300 km" may be 270 to 330, but not 250."""

_OF_A_DAY = 2
"""So many hyphens has a day: 2006-07-13."""

_HEDGES = {"exact": "", "about": "about ", "at most": "at most ", "at least": "at least "}


def stated_km(claim: Claim) -> tuple[float, float]:
    """Return the least and the most km that a claim with a value allows.

    A number stands for all that rounds to it; "at most" and "at least" are open to one side.
    """
    if claim.value is None or claim.unit is None:
        return 0.0, inf
    km = KM_PER_UNIT[claim.unit]
    slack = ABOUT * claim.value if claim.hedge == "about" else rounding(claim.value)
    low, high = claim.value - slack, (claim.value_to or claim.value) + slack
    if claim.hedge == "at most":
        low = 0.0
    if claim.hedge == "at least":
        high = inf
    return low * km, high * km


def stated_text(claim: Claim) -> str:
    """Return the value as stated, in words: "about 10 km", "5 mi (8 km)", "13 July 2006"."""
    if claim.kind == "figure":
        return _figure_text(claim)
    if claim.value is None or claim.unit is None:
        return "no figure"
    values = [value for value in (claim.value, claim.value_to) if value is not None]
    text = "–".join(f"{value:,g}" for value in values)
    stated = f"{_HEDGES.get(claim.hedge, '')}{text} {claim.unit}"
    if claim.unit == "km":
        return stated
    in_km = "–".join(_short(value * KM_PER_UNIT[claim.unit]) for value in values)
    return f"{stated} ({in_km} km)"


def _figure_text(claim: Claim) -> str:
    """Return "about 1.2 million barrels a day", "13 July 2006" or "30.1 % for bp"."""
    if claim.value is None or claim.unit is None:
        return date_text(claim.text) if is_date(claim.text) else claim.said or claim.text
    values = [value for value in (claim.value, claim.value_to) if value is not None]
    stated = _HEDGES.get(claim.hedge, "") + "–".join(map(number_text, values)) + f" {claim.unit}"
    told = _time_text(claim.said or claim.text)
    return f"{stated} {f'for {told}' if told and claim.unit == SHARE else told}".strip()


def _time_text(said: str) -> str:
    """`"2006-07"` gives "in July 2006", `"2006-07-13"` "on 13 July 2006"; a name is left."""
    if not is_date(said):
        return said
    return f"{'on' if said.count('-') == _OF_A_DAY else 'in'} {date_text(said)}"


def _short(km: float) -> str:
    """`2846.31` gives "2,850", `8.0467` "8": three figures of a long way, two of a short one."""
    return f"{float(f'{km:.3g}' if km >= 100 else f'{km:.2g}'):,g}"


@lru_cache(maxsize=1024)
def rounding(value: float, most: float = ROUNDED) -> float:
    """Return what a number may be off by for being rounded, at most a share of it.

    It is 50 for 1,700, 0.5 for 1,768, 0.05 for 7.5; for 300, of which 50 is too much, 30.
    """
    exact = float(f"{value:.12g}")  # 17.0697 billion is 17,069,700,000.000002 in floating point
    digits = f"{exact:.6f}".rstrip("0")
    decimals = len(digits.split(".")[1])
    if decimals:
        return min(0.5 / 10.0**decimals, most * value)
    whole = digits.rstrip(".")
    return min(0.5 * 10.0 ** (len(whole) - len(whole.rstrip("0"))), most * value)
