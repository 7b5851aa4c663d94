from pathlib import Path

import pytest

from geo.errors import LayerError
from geo.layers.comparison import COLUMNS, Comparison, load_comparisons
from geo.tables import write_table

FOUND = Comparison("btc", "OpenStreetMap", "Georgia", 60, 2, 0.17, 0.4, 0.84, 1)


def write(data: Path, **changed: str) -> Path:
    rows = [FOUND.as_row() | changed]
    (data / "waypoints").mkdir()
    write_table(data / "waypoints" / "comparison.csv", columns=COLUMNS, rows=rows)
    return data


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    assert load_comparisons(write(tmp_path)) == (FOUND,)


def test_a_folder_without_the_table_has_no_comparisons(tmp_path: Path) -> None:
    assert load_comparisons(tmp_path) == ()


def test_a_value_that_is_no_number_is_told(tmp_path: Path) -> None:
    with pytest.raises(LayerError, match='median_km is "near"'):
        load_comparisons(write(tmp_path, median_km="near"))


@pytest.mark.parametrize("count", ["0.5", "1e3", "-1", "٣", "9" * 400])
def test_a_count_that_is_no_whole_number_is_told(tmp_path: Path, count: str) -> None:
    with pytest.raises(LayerError, match=r'used is "[^;]*; give a whole number, 0 or more'):
        load_comparisons(write(tmp_path, used=count))
