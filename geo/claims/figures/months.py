"""The names of the months in a language, whole or cut, as its dates have them."""

from functools import cache

from geo.claims.figures.words import either
from geo.folding import folded
from geo.languages.load import language as language_of


@cache
def month_pattern(language: str = "", *, shortest: int | None = None) -> str:
    """Return `"july|june|…"`; with `shortest`, names may be cut to so many letters: `"jul"`."""
    names = [name for _, name in _names(language)]
    if shortest is None:
        return either(names)
    cuts = {n[:cut] for n in names for cut in range(min(shortest, len(n)), len(n) + 1)}
    return either(cuts)


def month_of(text: str, language: str = "") -> int:
    """`"07"` and `"jul"` give 7."""
    if text.isdigit():
        return int(text)
    return next(n for n, name in _names(language) if name.startswith(text))


@cache
def _names(language: str) -> tuple[tuple[int, str], ...]:
    """Return the names of the months with their numbers: 7 and "july"."""
    months = enumerate(language_of(language or "en").dates.months, start=1)
    return tuple((number, folded(name)) for number, names in months for name in names)
