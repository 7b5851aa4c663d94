"""A shot as one drawing."""

from itertools import chain

from dashboard.picture import features
from dashboard.picture.ground import ground
from dashboard.picture.names import names
from dashboard.picture.panels import credits_of, panels, subtitle_of, title_of
from dashboard.picture.shapes import Drawing
from dashboard.picture.shot import Shot
from geo.wording import listed


def draw(shot: Shot) -> Drawing:
    """Draw a shot: the ground, the features on it, names, and what stands over them."""
    found = features.drawn(shot)
    over = panels(shot, found)
    dots, words = names(shot, found, [panel.box for panel in over])
    parts = (features.areas, features.bands, features.lines, features.sites)
    of_features = chain.from_iterable(part(shot, found) for part in parts)
    return Drawing(
        width_px=shot.asked.width_px,
        height_px=shot.asked.height_px,
        title=title_of(shot),
        description=_description(shot),
        paper=shot.colors.sea,
        shapes=(*ground(shot), *of_features, *dots, *chain.from_iterable(p.shapes for p in over)),
        words=(*words, *chain.from_iterable(panel.words for panel in over)),
    )


def _description(shot: Shot) -> str:
    shown = listed([feature.name for feature in shot.shown])
    parts = [f"A map with {shown}" if shown else "A map", subtitle_of(shot), *credits_of(shot)]
    return ". ".join(filter(None, parts)) + "."
