from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from shapely import LineString, MultiLineString, box

from dashboard.picture.colors import mix, rgb
from dashboard.picture.png import as_png
from dashboard.picture.shapes import Drawing, Fill, Shape, Stroke, Tint, Words
from dashboard.theme import BASE_COLORS, STYLES
from geo.drawing.placing import Box
from geo.origin import Origin

LIGHT, DARK = BASE_COLORS["light"], BASE_COLORS["dark"]
Picturing = Callable[..., Image.Image]


def nearly(color: str) -> object:
    """Return what equals a colour but for what the palette of a file makes of it."""
    return pytest.approx(rgb(color), abs=8)


def pixels(*shapes: Shape, words: tuple[Words, ...] = ()) -> Image.Image:
    drawing = Drawing(100, 50, "", "", "#ffffff", shapes, words)
    return Image.open(BytesIO(as_png(drawing))).convert("RGB")


def test_a_picture_has_the_size_that_is_asked_for(picture: Picturing):
    assert picture().size == (600, 300)


def test_a_doubled_picture_has_twice_as_many_pixels_each_way(picture: Picturing):
    assert picture(scale="2").size == (1200, 600)


def test_the_chosen_line_has_its_colour_along_its_course(picture: Picturing):
    it = picture(feature="alpha", layers="alpha")
    course = [it.getpixel((x, 150)) for x in range(70, 530, 20)]
    assert set(course) == {rgb(STYLES["oil"].color)}


def test_a_line_keeps_its_course_in_a_doubled_picture(picture: Picturing):
    it = picture(feature="alpha", layers="alpha", scale="2")
    assert it.getpixel((400, 300)) == rgb(STYLES["oil"].color)


def test_a_line_goes_with_the_extent(picture: Picturing):
    it = picture(layers="alpha", bbox="0,-1.25,10,3.75")
    assert it.getpixel((300, 225)) == rgb(STYLES["oil"].color)


def test_a_layer_that_is_off_is_not_there(picture: Picturing):
    assert picture(layers="gamma").getpixel((200, 150)) == nearly(LIGHT.land)


def test_a_town_is_where_it_is_in_the_extent(picture: Picturing):
    assert picture(layers="alpha").getpixel((270, 30)) == rgb(LIGHT.ink)


def test_land_and_sea_have_their_colours(picture: Picturing):
    it = picture(layers="alpha")
    assert it.getpixel((20, 140)) == nearly(LIGHT.land)
    assert it.getpixel((590, 60)) == nearly(LIGHT.sea)


def test_no_sea_shines_through_between_two_countries(picture: Picturing):
    it = picture(layers="alpha")
    seam = {it.getpixel((x, 200)) for x in range(355, 366)}
    assert rgb(LIGHT.sea) not in seam


def test_a_dark_picture_is_dark(picture: Picturing):
    assert picture(layers="alpha", scheme="dark").getpixel((20, 140)) == nearly(DARK.land)


def test_an_area_that_is_not_opaque_is_mixed_in():
    it = pixels(Fill(box(0, 0, 100, 50), "#000000", 0.2))
    assert it.getpixel((50, 25)) == rgb(mix("#000000", "#ffffff", 0.2))


def test_a_tint_lays_on_its_colour_where_its_grey_is_light():
    grey = Image.new("L", (2, 1))
    grey.putpixel((1, 0), 255)
    it = pixels(Tint(grey, Box(0, 0, 200, 50), "#ff0000", "#ffffff"))
    assert it.getpixel((0, 25)) == nearly("#ffffff")
    assert it.getpixel((99, 25)) == nearly("#ff7f7f")


def test_a_tint_elsewhere_changes_nothing():
    it = pixels(Tint(Image.new("L", (2, 2), 255), Box(200, 200, 10, 10), "#ff0000", "#ffffff"))
    assert len(it.getcolors()) == 1


def test_a_hole_stays_free():
    ring = box(10, 10, 90, 40).difference(box(40, 20, 60, 30))
    it = pixels(Fill(ring, "#000000"))
    assert (it.getpixel((50, 25)), it.getpixel((20, 25))) == ((255, 255, 255), (0, 0, 0))


def test_a_dashed_line_has_gaps():
    it = pixels(Stroke(LineString([(0, 25), (100, 25)]), "#000000", 4, (10, 10)))
    assert [it.getpixel((x, 25))[0] for x in (5, 15, 25, 35)] == [0, 255, 0, 255]


def test_an_edge_between_two_pixels_is_smooth():
    it = pixels(Fill(box(0, 0, 10.5, 50), "#000000"))
    assert 60 < it.getpixel((10, 25))[0] < 200


def test_a_text_stands_on_its_line_and_is_whole():
    it = pixels(words=(Words("ЖЖЖ", 10, 40, 20, "#000000", 700),))
    inked = it.convert("L").point(lambda value: 255 * (value < 128)).getbbox()
    assert inked is not None
    left, top, right, bottom = inked
    assert (abs(left - 10) <= 2, top > 20, right > 50, abs(bottom - 40) <= 1) == (True,) * 4


def test_a_halo_lies_around_its_text():
    it = pixels(words=(Words("I", 50, 40, 30, "#000000", halo="#ff0000", halo_px=3),))
    assert (255, 0, 0) in {it.getpixel((x, 30)) for x in range(40, 70)}


def test_a_text_beyond_the_edge_is_cut_there():
    assert pixels(words=(Words("Far", -500, -500, 20, "#000000"),)).size == (100, 50)


def test_very_many_lines_are_drawn_too():
    lines = MultiLineString([[(0, y), (100, y)] for y in (10, 11, 12)])
    many = MultiLineString([*lines.geoms] * 200)
    it = pixels(Stroke(many, "#000000", 4))
    assert it.getpixel((50, 11)) == (0, 0, 0)
    assert it.getpixel((50, 40)) == (255, 255, 255)


def test_a_file_says_in_text_what_it_shows_and_where_it_came_from():
    drawing = Drawing(100, 50, "Şəki", "A map", "#ffffff", (), ())
    origin = Origin("https://m.org/?feature=a", "2026-11-30", "2020-09-22")
    assert Image.open(BytesIO(as_png(drawing, origin=origin))).info == {
        "Title": "Şəki",
        "Description": "A map",
        "Page": "https://m.org/?feature=a",
        "Version": "2026-11-30",
        "Borders": "2020-09-22",
    }
