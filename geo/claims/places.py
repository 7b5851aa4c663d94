"""A country or town of the base map, and a mention of it in a text."""

from typing import NamedTuple


class Place(NamedTuple):
    """A country or town of the base map, or a site of the layers, which counts as a town.

    `country` is where a town lies ("" if unknown), or the country itself.
    """

    name: str
    kind: str
    country: str


class PlaceMention(NamedTuple):
    """Where a text names a place, and how.

    `form` is "name", "adjective" (Turkish) or "possessive" (Turkey's, and "Turkeys" as texts that
    lost their apostrophes have it).
    """

    start: int
    end: int
    place: Place
    form: str
