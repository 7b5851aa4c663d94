"""A shot as one drawing."""

from itertools import chain

from dashboard.picture import features
from dashboard.picture.ground import ground
from dashboard.picture.happened import signs
from dashboard.picture.measured import measured
from dashboard.picture.names import names
from dashboard.picture.panels import credit_lines, panels, subtitle_of, title_of
from dashboard.picture.shapes import Drawing, Shape
from dashboard.picture.shot import Shot
from geo.wording import first_of, listed

MOST_LISTED = 12


def draw(shot: Shot) -> Drawing:
    """Draw a shot: the ground, the features on it, names, and what stands over them."""
    found = features.drawn(shot)
    over = panels(shot, found)
    events = signs(shot)
    taken = [*(panel.box for panel in over), *(sign.box for sign in events)]
    dots, words = names(shot, found, taken)
    parts = (features.areas, features.bands, features.lines, features.sites)
    of_features = chain.from_iterable(part(shot, found) for part in parts)
    shapes: list[Shape] = [*ground(shot), *of_features, *measured(shot, found), *dots]
    for part in (*events, *over):
        shapes += part.shapes
        words += part.words
    return Drawing(
        width_px=shot.asked.width_px,
        height_px=shot.asked.height_px,
        title=title_of(shot),
        description=_description(shot),
        paper=shot.colors.sea,
        shapes=tuple(shapes),
        words=tuple(words),
    )


def _description(shot: Shot) -> str:
    names = [feature.name for feature in shot.shown]
    shown = listed(names) if len(names) <= MOST_LISTED else first_of(names, most=MOST_LISTED)
    parts = [f"A map with {shown}" if shown else "A map", subtitle_of(shot), *credit_lines(shot)]
    return ". ".join(filter(None, parts)) + "."
