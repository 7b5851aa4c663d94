"""What one picture shows: a view of the content, in a frame, in the colours of a scheme."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.content import Content, Feature
from dashboard.picture.asked import Asked
from dashboard.state import kind_switch
from dashboard.theme import BASE_COLORS, BaseColors, Style, paint_of, style_of
from geo.drawing.frame import Bounds, Frame, Margins, frame_of

MOST_ZOOM_OF_A_FEATURE = 9
"""A feature without an extent of its own is shown with what is around it."""


@dataclass(frozen=True)
class Shot:
    """A picture that is to be drawn."""

    content: Content
    asked: Asked
    frame: Frame
    colors: BaseColors

    @cached_property
    def shown(self) -> list[Feature]:
        """The features that are drawn, in the order of the page."""
        layers = set(self.asked.view.layers)
        return [
            feature
            for feature in self.content.features.values()
            if layers & {feature.id, kind_switch(paint_of(feature.kind, feature.role))}
        ]

    @property
    def chosen(self) -> Feature | None:
        """The feature that stands out, if any."""
        return self.content.features.get(self.asked.view.feature or "")

    def color(self, style: Style) -> str:
        """Return a style's colour in the picture's scheme."""
        return style.color_dark if self.asked.dark else style.color

    def is_chosen(self, feature: str) -> bool:
        """Whether a feature is the chosen one."""
        return feature == self.asked.view.feature

    def is_faded(self, feature: str) -> bool:
        """Whether a feature stands back behind the chosen one."""
        return self.chosen is not None and not self.is_chosen(feature)


def shot_of(content: Content, asked: Asked) -> Shot:
    """Return the shot that an address asks for."""
    margins = Margins()
    bounds = asked.bounds
    if bounds is None:
        bounds = _bounds(content, asked.view.feature)
        margins = _around(asked)
    frame = frame_of(
        bounds, asked.width_px, asked.height_px, margins=margins,
        most_zoom=MOST_ZOOM_OF_A_FEATURE if asked.bounds is None else 16,
    )  # fmt: skip
    return Shot(content, asked, frame, BASE_COLORS["dark" if asked.dark else "light"])


def style_of_feature(feature: Feature) -> Style:
    """Return how a feature looks."""
    return style_of(feature.kind, feature.role)


def is_minor(row: Any, main: Feature) -> bool:
    """Whether a row of the layers is a site of a feature that is more than a site."""
    return row.role == "site" and main.role != "site"


def _bounds(content: Content, chosen: str | None) -> Bounds:
    """Return the extent of the chosen feature, or of all."""
    layers = content.layers
    of_it = layers[layers["feature"] == chosen] if chosen in content.features else layers
    if of_it.empty:
        return Bounds(*content.case.region) if content.case.region else Bounds(-180, -60, 180, 75)
    return Bounds(*(float(edge) for edge in of_it.total_bounds))


def _around(asked: Asked) -> Margins:
    """Leave some room around a feature, and more where the title and the credits stand."""
    side = 0.06 * min(asked.width_px, asked.height_px)
    return Margins(top=side, right=side, bottom=side + 24, left=side)
