import pytest

from geo.claims.figures.units import in_base, is_flow, sort_of, unit_and_period, units


def test_every_unit_that_is_another_s_multiple_has_a_source():
    plain = (1, 0.001, 0.01, 1000, 1e6, 1e9)
    assert [u.name for u in units() if u.factor not in plain and not u.source] == []


def test_every_sort_has_a_unit_of_its_own():
    sorts = {unit.sort for unit in units()}
    assert {unit.sort for unit in units() if unit.factor == 1} == sorts


def test_no_word_is_of_two_units():
    words = [word for unit in units() for word in unit.words]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("value", "unit", "base"),
    [
        (1_000_000, "barrels a day", 49.8e6),
        (23.4, "billion m³ a year", 23.4e9),
        (42, "inches", 1.0668),
    ],
)
def test_a_figure_is_told_in_the_unit_of_its_sort(value, unit, base):
    assert in_base(value, unit) == pytest.approx(base, rel=0.001)


def test_a_flow_is_so_much_in_a_period():
    unit, period = unit_and_period("barrels a day")
    assert (unit.name, period, is_flow("barrels a day"), is_flow("km²")) == (
        "barrels",
        "day",
        True,
        False,
    )


def test_inches_and_millimetres_can_be_compared():
    assert sort_of("inches") == sort_of("mm")
