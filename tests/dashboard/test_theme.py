"""Colours that can be told apart and read."""

from itertools import combinations

import pytest

from dashboard.theme import (
    BASE_COLORS,
    SIGNS,
    STYLES,
    BaseColors,
    colors_css,
    rank_of,
    signs_said,
    style_of,
)


def luminance(color: str) -> float:
    """Give the relative luminance of WCAG 2.2."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    bright, dim = sorted((luminance(a), luminance(b)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("kind", STYLES)
def test_a_colour_can_be_read_on_the_light_page(kind: str):
    assert contrast(STYLES[kind].color, "#f0eeea") >= 4.5


@pytest.mark.parametrize("kind", STYLES)
def test_a_colour_can_be_read_on_the_dark_page(kind: str):
    assert contrast(STYLES[kind].color_dark, "#20262c") >= 4.5


@pytest.mark.parametrize(("one", "other"), list(combinations(STYLES, 2)))
def test_no_two_kinds_share_a_sign(one: str, other: str):
    assert STYLES[one].sign != STYLES[other].sign


def test_a_new_kind_has_the_style_of_its_role():
    assert style_of("canal", "route").label == "route"


def test_new_kinds_come_last():
    assert rank_of("canal") > rank_of("base")


def test_a_kind_has_one_colour_for_map_and_text():
    assert "--kind-oil: light-dark(#a34200," in colors_css()


@pytest.fixture(params=BASE_COLORS)
def colors(request: pytest.FixtureRequest) -> BaseColors:
    return BASE_COLORS[request.param]


@pytest.fixture(params=["land", "relief"])
def land(request: pytest.FixtureRequest, colors: BaseColors) -> str:
    return str(getattr(colors, request.param))


def test_a_town_can_be_read_on_land(colors: BaseColors, land: str):
    assert contrast(colors.ink, land) >= 4.5


def test_a_country_can_be_read_on_land(colors: BaseColors, land: str):
    assert contrast(colors.quiet, land) >= 4.5


def test_a_river_can_be_read_on_land(colors: BaseColors, land: str):
    assert contrast(colors.water, land) >= 4.5


def test_a_border_can_be_seen_on_land(colors: BaseColors, land: str):
    assert contrast(colors.border, land) >= 3


def test_a_district_is_fainter_than_a_border(colors: BaseColors):
    assert contrast(colors.district, colors.land) < contrast(colors.border, colors.land) / 2


@pytest.mark.parametrize("water", ["sea", "lake"])
def test_the_name_of_a_water_can_be_read_in_it(colors: BaseColors, water: str):
    assert contrast(colors.water, getattr(colors, water)) >= 4.5


@pytest.mark.parametrize("kind", STYLES)
def test_a_feature_can_be_seen_in_the_mountains(kind: str):
    assert contrast(STYLES[kind].color, BASE_COLORS["light"].relief) >= 3
    assert contrast(STYLES[kind].color_dark, BASE_COLORS["dark"].relief) >= 3


def test_each_sign_of_a_site_is_said_in_words():
    said = signs_said()
    assert said["triangle"] == "pump station"
    assert set(SIGNS.values()) | {"circle"} == set(said)
