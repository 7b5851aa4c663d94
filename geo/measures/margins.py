"""A measured value with its margin, printed with no more digits than it deserves."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import ceil, floor, hypot, isfinite, log10

BENDS = 0.07
"""Share of a length that bends between the vertices of a line may hide.

The sections of the three routes are up to so much shorter than their published lengths.
"""


MOST_DIGITS = 9
"""So many more digits than usual are printed at most, where fewer would say something else."""


@dataclass(frozen=True)
class Measure:
    """A value and what it may be off by, in the same unit; a margin of NaN is unknown.

    `str(Measure(7.31, "km", 1.6))` is "7 ± 2 km": the margin is rounded to one figure, from a
    quarter on upwards, and the value to the same decimal place. With `digits`, so many more.
    """

    value: float
    unit: str
    margin: float
    digits: int = 0

    def __str__(self) -> str:
        """Print as for a reader."""
        return self.text

    @property
    def text(self) -> str:
        """The value as it is fit to print, with the margin where there is one."""
        unit = self.unit if self.unit == "%" else f" {self.unit}"
        value = _written(self.printed.value, self._exponent)
        if not isfinite(self.margin):
            return f"about {value}{unit}"
        if self.margin == 0:
            return f"{value}{unit}"
        return f"{value} ± {_written(self.printed.margin, self._exponent)}{unit}"

    @property
    def printed(self) -> "Measure":
        """The same with the value and the margin that are printed."""
        value, margin = round(self.value, -self._exponent), self.margin
        if isfinite(margin) and margin > 0:
            unit = 10.0**self._exponent
            margin = round(max(ceil(margin / unit - 0.25), 1) * unit, max(-self._exponent, 0))
        return replace(self, value=value, margin=margin)

    def so_that(self, holds: Callable[["Measure"], bool]) -> "Measure":
        """Return the same with as few digits as its printed numbers need for something to hold.

        `Measure(14.4, "km", 9).so_that(lambda m: m.value > 14)` prints "14.4 ± 9.0 km", not 14.
        """
        fits = (replace(self, digits=digits) for digits in range(MOST_DIGITS))
        return next((measure for measure in fits if holds(measure.printed)), self)

    @property
    def _exponent(self) -> int:
        """The power of ten of the last figure that is printed."""
        if not isfinite(self.margin):
            return _exponent(self.value) - 1 - self.digits
        if self.margin == 0:
            return (0 if self.unit == "%" else min(_exponent(self.value) - 2, 0)) - self.digits
        return _exponent(self.margin) - self.digits


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


def _written(value: float, exponent: int) -> str:
    return f"{value:,.{max(-exponent, 0)}f}"
