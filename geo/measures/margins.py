"""A measured value with its margin, printed with no more digits than it deserves."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, hypot, isfinite, log10

BENDS = 0.07
"""Share of a length that bends between the vertices of a line may hide.

The sections of the three routes are up to so much shorter than their published lengths.
"""


@dataclass(frozen=True)
class Measure:
    """A value and what it may be off by, in the same unit; a margin of NaN is unknown.

    `str(Measure(7.31, "km", 1.6))` is "7 ± 2 km": the margin is rounded to one figure, from a
    quarter on upwards, and the value to the same decimal place.
    """

    value: float
    unit: str
    margin: float

    def __str__(self) -> str:
        """Print as for a reader."""
        return self.text

    @property
    def text(self) -> str:
        """The value as it is fit to print, with the margin where there is one."""
        unit = self.unit if self.unit == "%" else f" {self.unit}"
        if not isfinite(self.margin):
            return f"about {_rounded(self.value, _exponent(self.value) - 1)}{unit}"
        if self.margin == 0:
            return f"{_rounded(self.value, min(_exponent(self.value) - 2, 0))}{unit}"
        exponent = _exponent(self.margin)
        margin = max(ceil(self.margin / 10.0**exponent - 0.25), 1) * 10.0**exponent
        return f"{_rounded(self.value, exponent)} ± {_rounded(margin, exponent)}{unit}"


def distance_margin(accuracy_a_km: float, accuracy_b_km: float) -> float:
    """Return the margin in km of a distance between two things, known to so many km each.

    The two are taken to be independent, so their squares add (JCGM 100:2008, 5.1.2).
    """
    return hypot(accuracy_a_km, accuracy_b_km)


def length_margin(length_km: float, ends_km: Iterable[float]) -> float:
    """Return the margin in km of a length: from how well its ends are known, and lost bends."""
    return hypot(BENDS * length_km, *ends_km)


def area_margin(outline_km: float, accuracy_km: float) -> float:
    """Return the margin in km² of an area, at most: all its outline off to one side."""
    return outline_km * accuracy_km


def _exponent(value: float) -> int:
    """Return the power of ten of a number's first figure."""
    return floor(log10(abs(value))) if value else 0


def _rounded(value: float, exponent: int) -> str:
    return f"{round(value, -exponent):,.{max(-exponent, 0)}f}"
