import pytest

from geo.drawing.scale import round_km


@pytest.mark.parametrize(("most_km", "length_km"), [
    (100, 100), (99, 50), (230, 200), (7, 5), (1, 1), (0.37, 0.2), (0.09, 0.05),
])  # fmt: skip
def test_a_scale_bar_has_a_round_length(most_km: float, length_km: float):
    assert round_km(most_km) == pytest.approx(length_km)
