from pathlib import Path

import pytest

from geo.build.plan import Apart, Border, District, Plan, Route, load_plan
from geo.errors import CaseError

EXTENT = "extent = [-80, -30, -60, -10]\n"


def load(folder: Path, text: str) -> Plan:
    (folder / "build.toml").write_text(text, encoding="utf-8")
    return load_plan(folder)


def test_all_but_the_extent_may_be_left_out(tmp_path: Path) -> None:
    assert load(tmp_path, EXTENT) == Plan((-80, -30, -60, -10))


def test_each_record_of_the_file_is_one_of_the_plan(tmp_path: Path) -> None:
    text = """
        extent = [-80, -30, -60, -10]
        sites = ["mine"]
        [[routes]]
        feature = "line"
        name = "The line"
        kind = "rail"
        [[districts]]
        feature = "puno"
        name = "Puno province"
        kind = "district"
        country = "Peru"
        division = "Puno"
        accuracy_km = 2
        source = "natural-earth"
        [[apart]]
        name = "Island"
        country = "Peru"
        within = [-70, -16, -69, -15]
        [[borders]]
        names = ["Chile–Peru", "Island–Peru"]
        status = "disputed"
        note = "On whose view."
    """
    plan = load(tmp_path, text)
    assert plan.sites == ("mine",)
    assert plan.routes == (Route("line", "The line", "rail"),)
    assert plan.districts == (
        District("puno", "Puno province", "district", "Peru", "Puno", 2, "natural-earth"),
    )
    assert plan.apart == (Apart("Island", "Peru", (-70, -16, -69, -15)),)
    assert plan.borders == (Border(("Chile–Peru", "Island–Peru"), "disputed", "On whose view."),)


@pytest.mark.parametrize("key", ["corridor", "names", "spellings", "recognised", "codes"])
def test_a_table_says_what_becomes_of_a_name(tmp_path: Path, key: str) -> None:
    plan = load(tmp_path, f'{EXTENT}[{key}]\n"K. Maras" = "Kahramanmaraş"')
    assert getattr(plan, key) == {"K. Maras": "Kahramanmaraş"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "extent is missing; give [west, south, east, north] in degrees"),
        ("extent = [1, 2]", "extent is [1, 2]; give [west, south, east, north] in degrees"),
        (f"{EXTENT}sites = 7", "sites is 7; give a list of ids of features"),
        (f"{EXTENT}route = []", "route is not known; use extent, sites, corridor"),
        (f"{EXTENT}routes = 7", "routes is 7; give a list of tables, each under [[its name]]"),
        (f"{EXTENT}[names]\na = 1", 'names is {"a": 1}; give a table of texts'),
        (
            f'{EXTENT}[[routes]]\nfeature = "a"\nname = "A"',
            "routes 1: kind is missing; use a-z, 0-9 and hyphens",
        ),
        (
            f'{EXTENT}[[apart]]\nname = "A"\ncountry = "B"\nwithin = [0, 0, 1, 91]',
            "apart 1: within is [0, 0, 1, 91]; give [west, south, east, north] in degrees",
        ),
        (
            f'{EXTENT}[[borders]]\nnames = ["A–B"]\nstatus = "open"\nnote = "C"',
            'borders 1: status is "open"; use recognised, disputed',
        ),
    ],
)
def test_a_value_that_cannot_be_used_is_told(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(CaseError) as caught:
        load(tmp_path, text)
    assert f"build.toml: {fault}" in str(caught.value)


def test_without_a_file_nothing_can_be_made(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"build\.toml: cannot be read .*; check that the file is"):
        load_plan(tmp_path)
