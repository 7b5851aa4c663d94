from pathlib import Path
from shutil import copytree

import pytest

from geo.build import evidence
from geo.build.evidence import hold_routes, rewrite
from geo.build.records import read_rows
from geo.layers.comparison import load_comparisons

DATA = Path(__file__).parents[3] / "data"
SECTIONS = {(found.feature, found.set, found.section): found for found in load_comparisons(DATA)}


def snapshot(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(copytree(DATA, tmp_path / "data"))


def note(data: Path) -> str:
    return next(r.values["accuracy_note"] for r in read_rows(data) if r.values["id"] == "btc-route")


def test_the_record_is_what_a_rerun_writes(data: Path) -> None:
    rewrite(data)
    assert snapshot(data) == snapshot(DATA)


def test_a_position_off_the_line_changes_the_record(data: Path) -> None:
    row = "btc,Reported places,Turkey,36.34,38.00,0.1,geonames,\n"
    with (data / "waypoints" / "evidence.csv").open("a", encoding="utf-8") as table:
        table.write(row)
    before = note(data)
    rewrite(data)
    assert note(data) != before


def test_the_command_prints_a_line_for_each_comparison(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evidence.main(["--data", str(data)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1 + len(load_comparisons(data))


def test_no_waypoint_is_said_to_be_known_better_than_what_it_rests_on() -> None:
    for held in hold_routes(DATA):
        assert held.known_km == [waypoint.accuracy_km for waypoint in held.waypoints]


@pytest.mark.parametrize("section", ["Azerbaijan", "Georgia", "Turkey"])
def test_btc_keeps_to_the_trace_where_there_is_one(section: str) -> None:
    assert SECTIONS["btc", "OpenStreetMap, traced", section].most_km < 1


@pytest.mark.parametrize("section", ["Azerbaijan", "Georgia"])
def test_btk_keeps_to_its_track(section: str) -> None:
    found = SECTIONS["btk", "OpenStreetMap, tracks", section]
    assert (found.median_km < 0.1, found.farthest_km < 0.7) == (True, True)


@pytest.mark.parametrize("section", ["Azerbaijan", "Georgia", "Turkey"])
def test_the_coarse_trace_of_btc_is_held_against_the_line_by_country(section: str) -> None:
    assert SECTIONS["btc", "Global Energy Monitor", section].positions >= 30


@pytest.mark.parametrize("section", ["Azerbaijan", "Georgia"])
def test_the_coarse_trace_of_bte_lies_far_off_the_line(section: str) -> None:
    assert SECTIONS["bte", "Global Energy Monitor, gas", section].median_km > 5


def test_a_waypoint_that_leaves_its_track_is_known_worse(data: Path) -> None:
    table = data / "waypoints" / "btk.csv"
    vertex = "45.4739,41.1939,track,0.3"
    assert vertex in table.read_text(encoding="utf-8")
    moved = table.read_text(encoding="utf-8").replace(vertex, "45.4439,41.1939,track,0.3")
    table.write_text(moved, encoding="utf-8")
    held = next(held for held in hold_routes(data) if held.feature == "btk")
    waypoints = zip(held.waypoints, held.known_km, strict=True)
    assert [km > 1 for point, km in waypoints if (point.lng, point.lat) == (45.4439, 41.1939)] == [
        True
    ]
