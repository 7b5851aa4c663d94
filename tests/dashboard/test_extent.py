"""What a browser tells of the address that it alone keeps."""

import pytest

from dashboard.address import View
from dashboard.extent import seen


def test_a_view_gets_the_extent_and_the_scheme_that_a_browser_told():
    told = "bbox=42%2C40%2C45%2C41&embed_options=dark_theme"
    assert seen(View("btc"), told) == View("btc", bbox="42,40,45,41", scheme="dark")


def test_an_extent_that_is_no_longer_told_goes():
    assert seen(View(bbox="42,40,45,41"), "") == View()


@pytest.mark.parametrize("told", [None, 5, {"bbox": "42,40,45,41"}])
def test_what_is_no_address_says_nothing(told: object):
    assert seen(View("btc"), told) == View("btc")
