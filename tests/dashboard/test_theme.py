"""Colours that can be told apart and read."""

from itertools import combinations

import pytest

from dashboard.theme import STYLES, colors_css, rank_of, style_of


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
