from datetime import date

import pytest

from dashboard.picture.asked import Asked, read_asked
from dashboard.workshop import AskedError
from geo.drawing.frame import Bounds

FEATURES = {"alpha": "alpha", "beta": "beta"}
TODAY = date(2021, 3, 4)


def asked(**params: str) -> Asked:
    lists = {key: [value] for key, value in params.items()}
    return read_asked(lists, FEATURES, day=TODAY)


def test_nothing_asked_is_a_light_preview_of_all_as_of_today():
    it = asked()
    assert (it.width_px, it.height_px, it.scale, it.dark, it.bounds) == (1200, 630, 1, False, None)
    assert (it.view.layers, it.day) == (("alpha", "beta"), TODAY)


def test_the_address_tells_all():
    it = asked(
        feature="alpha", layers="alpha", bbox="40,39,50,43", size="800x600", scale="2",
        scheme="dark", day="2020-09-22",
    )  # fmt: skip
    assert (it.view.feature, it.view.layers) == ("alpha", ("alpha",))
    assert it.bounds == Bounds(40, 39, 50, 43)
    assert (it.width_px, it.height_px, it.scale, it.dark) == (800, 600, 2, True)
    assert it.day == date(2020, 9, 22)


def test_what_a_picture_does_not_show_is_not_asked():
    assert asked(article="own/1", excerpt="1", claim="2", search="x") == asked()


@pytest.mark.parametrize(("key", "value"), [
    ("feature", "<script>"), ("layers", "omega"), ("scheme", "pink"),
    ("scale", "3"), ("scale", "0"),
    ("size", "0x0"), ("size", "199x400"), ("size", "4001x300"), ("size", "1e9x5"), ("size", "12"),
    ("size", "٢٠٠x٢٠٠"), ("size", "3000x3000"),
    ("bbox", "1,2,3"), ("bbox", "a,b,c,d"), ("bbox", "nan,1,2,3"), ("bbox", "inf,1,2,3"),
    ("bbox", "50,39,40,43"), ("bbox", "40,43,50,39"), ("bbox", "40,39,40,39"),
    ("bbox", "-999,39,50,43"), ("bbox", "40,-89,50,43"),
    ("day", "yesterday"), ("day", "2020-13-01"),
])  # fmt: skip
def test_what_has_no_sense_is_refused_with_the_way_out(key: str, value: str):
    with pytest.raises(AskedError, match=r"give|leave|ask"):
        asked(**{key: value})


def test_a_large_picture_is_not_doubled():
    asked(size="1400x1000")
    with pytest.raises(AskedError, match="4,200,000"):
        asked(size="1400x1000", scale="2")
