"""The picture of the relief: where it lies, and what its grey tells."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from geo.build.inputs import Heights
from geo.build.plan import load_plan
from geo.build.relief import picture
from geo.layers.geojson import read_features

DATA = Path(__file__).parents[3] / "data"
BOUNDS = (10.0, 30.0, 20.0, 40.0)


def drawn(metres: NDArray[np.int16]) -> NDArray[np.uint8]:
    heights = Heights(metres, west=5.0, north=45.0, per_degree=10)
    return np.asarray(Image.open(BytesIO(picture(heights, BOUNDS))).convert("L"))


def slope(*, down: int = 0, across: int = 0) -> NDArray[np.int16]:
    rows, columns = np.indices((200, 200))
    return (1000 + down * (rows - 100) + across * (columns - 100)).clip(1).astype(np.int16)


def middle(metres: NDArray[np.int16]) -> float:
    grey = drawn(metres)
    rows, columns = (size // 2 for size in grey.shape)
    return float(grey[rows - 20 : rows + 20, columns - 20 : columns + 20].mean())


def test_the_sea_gets_no_relief() -> None:
    assert drawn(np.full((200, 200), -500, np.int16)).max() == 0


def test_high_land_gets_more_than_low_land() -> None:
    low, high = np.full((200, 200), 300, np.int16), np.full((200, 200), 2500, np.int16)
    assert middle(high) > middle(low) + 60


def test_a_slope_to_the_south_east_lies_in_the_shade() -> None:
    assert middle(slope(down=-150, across=-150)) > middle(slope(down=150, across=150)) + 10


def test_the_relief_fades_towards_its_bounds() -> None:
    grey = drawn(np.full((200, 200), 2500, np.int16))
    assert max(grey[0].max(), grey[-1].max(), grey[:, 0].max(), grey[:, -1].max()) < 10


def test_a_mountain_lies_where_it_is_on_the_map() -> None:
    metres = np.zeros((200, 200), np.int16)
    metres[74:76, 99:101] = 3000
    grey = drawn(metres).astype(float)
    northings = np.degrees(np.arctanh(np.sin(np.radians([40.0, 37.5, 30.0]))))
    share = (northings[0] - northings[1]) / (northings[0] - northings[2])
    row = np.average(np.arange(len(grey)), weights=grey.sum(axis=1) ** 4)
    assert row / len(grey) == pytest.approx(share, abs=0.02)


def test_the_picture_covers_what_the_plan_says() -> None:
    [feature] = read_features(DATA / "basemap" / "relief.geojson")
    west, south, east, north = load_plan(DATA).relief or (0, 0, 0, 0)
    corners = {tuple(position) for position in feature.geometry["coordinates"][0]}
    assert corners == {(west, south), (west, north), (east, south), (east, north)}


def test_the_picture_is_small_enough_to_fetch() -> None:
    assert (DATA / "basemap" / "relief.webp").stat().st_size < 200_000
