"""How well the features are known, and why, as HTML in which all text is escaped."""

from collections.abc import Iterable, Mapping
from html import escape
from itertools import islice

from dashboard.content import Feature
from dashboard.provenance import MOST_ROWS, table_html
from geo.layers.comparison import Comparison
from geo.measures.accuracy import Ground

_KM = "\N{NO-BREAK SPACE}km"
_GROUND = ("Feature", "Part", "Accuracy", "Why")
_HELD = ("Feature", "Held against", "Positions", "Half within", "Nine tenths", "Farthest", "Beyond")


def known_html(feature: Feature) -> str:
    """Say below a feature what is to be known of its outline, and why its course is known so well.

    The parts of the course are behind a summary, each with its length, accuracy and reason.
    """
    items = "".join(
        f"<li><b>{escape(_part(ground))}: accurate to {escape(ground.accuracy)}.</b> "
        f"{escape(ground.reason)}</li>"
        for ground in feature.grounds
    )
    why = "How well each stretch is known, and why"
    parts = f'<details class="known"><summary>{why}</summary><ul>{items}</ul></details>'
    note = f'<p class="quiet">{escape(feature.note)}</p>' if feature.note else ""
    return note + (parts if items else "")


def grounds_html(features: Iterable[Feature]) -> str:
    """List the stretches of the features: how long each is, how well it is known, and why."""
    rows = (
        (feature.name, _part(ground), ground.accuracy.replace(" km", _KM), ground.reason)
        for feature in features
        for ground in feature.grounds
    )
    shown = [[escape(cell) for cell in row] for row in islice(rows, MOST_ROWS)]
    return table_html(_GROUND, shown) if shown else ""


def comparisons_html(comparisons: Iterable[Comparison], features: Mapping[str, Feature]) -> str:
    """Show how far each section lies off the positions of other sets, in km."""
    rows = [
        (
            escape(features[found.feature].name if found.feature in features else found.feature),
            escape(f"{found.set}: {found.section}"),
            f"{found.positions}",
            *(f"{km:.1f} km" for km in (found.median_km, found.most_km, found.farthest_km)),
            f"{found.beyond}",
        )
        for found in comparisons
        if found.positions
    ]
    return table_html(_HELD, rows[:MOST_ROWS]) if rows else ""


def _part(ground: Ground) -> str:
    length = ground.length.replace(" km", _KM)
    return f"{ground.section}, {length}" if ground.section else length
