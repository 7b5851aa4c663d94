from pathlib import Path

import pytest

from geo import Case, load_base, load_case, load_layers
from geo.build.plan import load_plan
from geo.errors import CaseError

DATA = Path(__file__).parents[3] / "data"


def write(folder: Path, text: str) -> Path:
    (folder / "case.toml").write_text(text, encoding="utf-8")
    return folder


def test_each_key_of_the_file_is_a_value_of_the_case(tmp_path: Path) -> None:
    text = """
        title = "Lines of the Andes"
        region = [-80, -30, -60.5, -10]
        border_of = "Peru"
        district = "puno"
        borders = ["Chile", "Peru"]
        lang = "es"
    """
    assert load_case(write(tmp_path, text)) == Case(
        "Lines of the Andes", (-80, -30, -60.5, -10), "Peru", "puno", ("Chile", "Peru"), "es"
    )


def test_without_a_file_the_case_has_nothing_of_its_own(tmp_path: Path) -> None:
    assert load_case(tmp_path) == Case()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('title = " "', 'title is " "; give a text'),
        ("region = [1, 2, 3]", "region is [1, 2, 3]; give [west, south, east, north] in degrees"),
        ("region = [2, 1, 1, 2]", "region is [2, 1, 1, 2]"),
        ("region = [0, 2, 1, 2]", "region is [0, 2, 1, 2]"),
        ("region = [0, 0, 181, 1]", "region is [0, 0, 181, 1]"),
        ("region = [0, -91, 1, 1]", "region is [0, -91, 1, 1]"),
        ('region = ["0", 0, 1, 1]', 'region is ["0", 0, 1, 1]'),
        ("region = [false, 0, 1, 1]", "region is [false, 0, 1, 1]"),
        ("border_of = 7", "border_of is 7; give a text"),
        ('district = "Puno"', 'district is "Puno"; use a-z, 0-9 and hyphens'),
        ('borders = "Peru"', 'borders is "Peru"; give a list of countries of the base map'),
        ("borders = [7]", "borders is [7]"),
        ('lang = "English"', 'lang is "English"; give the tag of a language, such as en or pt-BR'),
        ('tittle = "A"', "tittle is not known; use title, region, border_of"),
    ],
)
def test_a_value_that_cannot_be_used_is_told(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(CaseError) as caught:
        load_case(write(tmp_path, text))
    assert f"case.toml: {fault}" in str(caught.value)


def test_all_faults_of_the_file_come_in_one_error(tmp_path: Path) -> None:
    with pytest.raises(CaseError) as caught:
        load_case(write(tmp_path, 'title = 1\nregion = 2\nborders = ["A"]'))
    assert len(caught.value.faults) == 2


# The case of this repository


def test_the_countries_and_the_district_of_the_case_are_on_the_map() -> None:
    case, base = load_case(DATA), load_base(DATA)
    assert {case.border_of, *case.borders} <= set(base.countries["name"])
    assert case.district in set(load_layers(DATA, region=case.region).feature)


def test_the_routes_lie_in_the_region() -> None:
    west, south, east, north = load_case(DATA).region or (0, 0, 0, 0)
    layers = load_layers(DATA)
    routes = [route.feature for route in load_plan(DATA).routes]
    found = layers[layers.feature.isin(routes)].total_bounds
    assert (west <= found[0], south <= found[1]) == (True, True)
    assert (east >= found[2], north >= found[3]) == (True, True)
