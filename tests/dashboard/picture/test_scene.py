from collections.abc import Callable

from PIL import Image
from shapely import Point

from dashboard.picture.colors import rgb
from dashboard.picture.shapes import Drawing
from dashboard.theme import STYLES
from tests.dashboard.picture.conftest import Taking


def test_a_drawing_says_in_words_what_it_shows(drawing: Drawing):
    assert drawing.title == "Lines & bases"
    assert drawing.description.startswith("A map with Alpha line, Beta rail, Gamma district and")
    assert "ODbL 1.0" in drawing.description


def test_the_chosen_line_can_be_seen(take: Taking, picture: Callable[..., Image.Image]):
    """Look at the colour along its course: other signs may lie on some of it."""
    frame = take(size="").frame
    course = [frame.place(Point(1 + step / 50, 0)) for step in range(401)]

    def share_in_colour(chosen: str) -> float:
        seen = picture(size="", feature=chosen)
        assert seen.size == (1200, 630)
        own = rgb(STYLES["oil"].color)
        return sum(seen.getpixel((round(x), round(y))) == own for x, y in course) / 401

    assert share_in_colour("alpha") > 0.9
    assert share_in_colour("beta") == 0
