from pathlib import Path

import pytest

from geo.build.bases import Basis
from geo.build.passings import Evidence, Passing, accuracies, compare, hold, read_evidence
from geo.build.routes import Waypoint
from geo.errors import LayerError

BASES = {"trace": Basis(1.0, "Traced."), "guess": Basis(5.0, "Guessed.")}
HEADER = "features,set,section,lng,lat,off_km,source,note\n"


def waypoint(lng: float, basis: str = "trace") -> Waypoint:
    return Waypoint("Georgia", "", lng, 41.0, basis, 0.0)


LINE = [waypoint(44.0), waypoint(44.1), waypoint(44.2), waypoint(44.3)]


def evidence(lng: float, lat: float, *, off_km: float = 0.0, set: str = "A") -> Evidence:
    return Evidence(("new",), set, "Georgia", lng, lat, off_km)


def known_km(*found: Evidence, basis: str = "trace") -> list[float]:
    line = [waypoint(point.lng, basis) for point in LINE]
    return accuracies(line, hold(line, found), BASES)


# Reading


def read(folder: Path, *rows: str) -> list[Evidence]:
    (folder / "e.csv").write_text(HEADER + "\n".join(rows))
    lines = {"btc": LINE, "bte": LINE}
    return read_evidence(folder / "e.csv", lines=lines, sources={"s"})


def test_a_position_may_be_of_several_features(tmp_path: Path) -> None:
    assert read(tmp_path, "btc;bte,A,Georgia,44,41,0.2,s,")[0].features == ("btc", "bte")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("btc,A,Georgia,east,41,1,s,", 'lng is "east"'),
        ("btc,A,Georgia,44,41,,s,", "off_km is empty"),
        ("btc, bte,A,Georgia,44,41,1,s,", "has 9 values"),
        ("BTC oil,A,Georgia,44,41,1,s,", 'features "BTC oil"; use btc, bte, with ; between'),
        ("btc;btk,A,Georgia,44,41,1,s,", 'features "btc;btk"; use btc, bte'),
        ("btc,A,Peru,44,41,1,s,", 'section "Peru" is none of btc; use Georgia'),
        ("btc,A,Georgia,44,41,1,t,", 'source "t" is not in sources.csv'),
        ("btc,A,Georgia,44,141,1,s,", 'lat is "141"; give degrees from -90 to 90'),
        ("btc,A,Georgia,41,44,1,s,", "lng 41, lat 44 is 414 km off btc"),
        ("btc,A,Georgia,0,0,1,s,", "km off btc; give a position that the line passes"),
    ],
)
def test_a_position_that_cannot_be_used_is_told(tmp_path: Path, row: str, fault: str) -> None:
    with pytest.raises(LayerError) as caught:
        read(tmp_path, row)
    assert fault in str(caught.value)


def test_a_position_that_is_given_twice_is_told(tmp_path: Path) -> None:
    row = "btc,A,Georgia,44,41,1,s,"
    with pytest.raises(LayerError, match="line 3 repeats"):
        read(tmp_path, row, row)


# Measuring


def test_a_position_is_as_far_as_the_line_passes_from_it() -> None:
    passing = hold(LINE, [evidence(44.15, 41.01)])[0]
    assert passing.km == pytest.approx(1.11, abs=0.01)
    assert passing.leg == 1


def test_a_position_at_a_waypoint_shows_nothing_of_the_line() -> None:
    assert [p.is_used for p in hold(LINE, [evidence(44.1, 41.0), evidence(44.15, 41.0)])] == [
        True,
        False,
    ]


# Accuracies


def test_without_evidence_a_waypoint_is_known_as_well_as_its_basis() -> None:
    assert known_km() == [1.0, 1.0, 1.0, 1.0]


def test_a_position_off_the_line_makes_both_ends_of_its_leg_less_accurate() -> None:
    assert known_km(evidence(44.15, 41.02)) == [1.0, 2.5, 2.5, 1.0]


def test_a_position_near_the_line_makes_nothing_more_accurate() -> None:
    assert known_km(evidence(44.15, 41.001)) == [1.0, 1.0, 1.0, 1.0]


def test_a_coarse_position_counts_with_what_exceeds_its_own_uncertainty() -> None:
    assert known_km(evidence(44.15, 41.05, off_km=3.0)) == [1.0, 3.0, 3.0, 1.0]


def test_a_coarse_position_counts_in_full_where_the_line_is_no_better() -> None:
    assert known_km(evidence(44.15, 41.05, off_km=3.0), basis="guess") == [5.0, 6.0, 6.0, 5.0]


def test_below_one_km_an_accuracy_has_tenths() -> None:
    bases = {"trace": Basis(0.3, "Traced.")}
    assert accuracies(LINE, hold(LINE, [evidence(44.15, 41.005)]), bases) == [0.3, 0.6, 0.6, 0.3]


# Comparing


def test_positions_of_a_set_are_summed_up() -> None:
    passings = [Passing(evidence(44.0, 41.0), km, 0, 9.0) for km in (1.0, 2.0, 3.0, 7.0)]
    found = compare("new", passings, [2.5, 2.5])[0]
    assert (found.positions, found.median_km, found.farthest_km) == (4, 2.5, 7.0)
    assert found.beyond == 2


def test_positions_that_the_line_was_placed_by_are_counted_apart() -> None:
    passings = hold(LINE, [evidence(44.1, 41.0), evidence(44.15, 41.01)])
    found = compare("new", passings, [1.0] * 4)[0]
    assert (found.positions, found.used) == (1, 1)


def test_each_set_is_compared_by_itself() -> None:
    passings = hold(LINE, [evidence(44.15, 41.01), evidence(44.15, 41.02, set="B")])
    assert [found.set for found in compare("new", passings, [1.0] * 4)] == ["A", "B"]
