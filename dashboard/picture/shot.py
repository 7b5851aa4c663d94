"""What one picture shows: a view of the content, in a frame, in the colours of a scheme."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard import claims
from dashboard.address import View, kind_switch
from dashboard.content import Content, Feature
from dashboard.event import open_event
from dashboard.picture.asked import Asked
from dashboard.theme import BASE_COLORS, BaseColors, Style, paint_of, style_of
from dashboard.together import compared
from geo.drawing.frame import Bounds, Frame, Margins, frame_of
from geo.events.events import Event

MOST_ZOOM_OF_A_FEATURE, MOST_ZOOM_OF_A_MEASURE = 9, 11
"""What has no extent, or a small one, is shown with what is around it."""

OPENED_PX = 16
"""So much around what was opened is to stay free."""


@dataclass(frozen=True)
class Shot:
    """A picture that is to be drawn; `measured` is by what the open claim is checked."""

    content: Content
    asked: Asked
    frame: Frame
    colors: BaseColors
    measured: tuple[BaseGeometry, ...] = ()

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
    def chosen(self) -> list[Feature]:
        """The features that were chosen, if any."""
        return compared(self.content, self.asked.view)

    @cached_property
    def opened(self) -> BaseGeometry:
        """Where the open claim was measured and the open event happened, in pixels."""
        places = _places(open_event(self.content, self.asked.view.event))
        shapes = self.frame.cut(np.array([*self.measured, *places]))
        return shapely.union_all(shapely.buffer(shapes, OPENED_PX))

    def color(self, style: Style) -> str:
        """Return a style's colour in the picture's scheme."""
        return style.color_dark if self.asked.dark else style.color

    @property
    def has_chosen(self) -> bool:
        """Whether some features are to stand out, and the others back."""
        return bool(_meant(self.asked))

    def is_chosen(self, feature: str) -> bool:
        """Whether a feature is among the chosen or, where none is, among those that are named."""
        return feature in _meant(self.asked)

    def is_faded(self, feature: str) -> bool:
        """Whether a feature stands back behind the chosen one."""
        return self.has_chosen and not self.is_chosen(feature)


def shot_of(content: Content, asked: Asked) -> Shot:
    """Return the shot that an address asks for."""
    measured = _measured(content, asked.view)
    bounds, margins, most_zoom = asked.bounds, Margins(), 16
    if bounds is None:
        bounds, margins = _bounds(content, asked, measured), _around(asked)
        most_zoom = MOST_ZOOM_OF_A_MEASURE if measured else MOST_ZOOM_OF_A_FEATURE
    frame = frame_of(
        bounds, asked.width_px, asked.height_px, margins=margins, most_zoom=most_zoom
    )  # fmt: skip
    return Shot(content, asked, frame, BASE_COLORS["dark" if asked.dark else "light"], measured)


def style_of_feature(feature: Feature) -> Style:
    """Return how a feature looks."""
    return style_of(feature.kind, feature.role)


def is_minor(row: Any, main: Feature) -> bool:
    """Whether a row of the layers is a site of a feature that is more than a site."""
    return row.role == "site" and main.role != "site"


def _measured(content: Content, view: View) -> tuple[BaseGeometry, ...]:
    linked = content.library.article(view.article) if view.article and view.claim else None
    return tuple(claims.measured(claims.opened(content, view, linked)))


def _meant(asked: Asked) -> tuple[str, ...]:
    return asked.view.compared or asked.named


def _bounds(content: Content, asked: Asked, measured: Sequence[BaseGeometry]) -> Bounds:
    """Return the extent of what was measured, or of what is chosen or named and the open event.

    Where none is chosen, it is that of the event's features, or of all.
    """
    if measured:
        return _around_all(measured)
    layers, event = content.layers, open_event(content, asked.view.event)
    meant = _meant(asked) or (event.features if event else ())
    of_it = layers[layers["feature"].isin(meant)]
    shown = [shapely.box(*(layers if of_it.empty else of_it).total_bounds)] if len(layers) else []
    shown += _places(event)
    if not shown:
        return Bounds(*content.case.region) if content.case.region else Bounds(-180, -60, 180, 75)
    return _around_all(shown)


def _places(event: Event | None) -> list[BaseGeometry]:
    return [shapely.Point(event.lng, event.lat)] if event and event.lng is not None else []


def _around_all(shapes: Sequence[BaseGeometry]) -> Bounds:
    return Bounds(*(float(edge) for edge in shapely.total_bounds(list(shapes))))


def _around(asked: Asked) -> Margins:
    """Leave some room around a feature, and more where the title and the credits stand."""
    side = 0.06 * min(asked.width_px, asked.height_px)
    return Margins(top=side, right=side, bottom=side + 24, left=side)
