from pathlib import Path

import geopandas as gpd
import pytest
from shapely import Point, box

from geo.claims.place_names import OtherName, PlaceNames, find_places, load_other_names
from geo.claims.places import Place
from geo.errors import GazetteerError
from geo.folding import fold
from geo.layers.base import Base

ARMENIA = Place("Armenia", "country", "Armenia")
PERU = Place("Peru", "country", "Peru")
PUNO = Place("Puno", "town", "Peru")
TOWNS = {town: Place(town, "town", "Turkey") for town in ("Kars", "Van", "Iğdır")}
NAMES = PlaceNames(
    {"armenia": (ARMENIA, "name"), "armenian": (ARMENIA, "adjective")}
    | {fold(name).text: (town, "name") for name, town in TOWNS.items()}
)


def read(text):
    return [(found.place.name, found.form) for found in find_places(fold(text), NAMES)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("in Armenia", "name"),
        ("Armenia's army", "possessive"),
        ("Armenias army", "possessive"),
        ("the Armenian army", "adjective"),
    ],
)
def test_tells_a_name_from_a_possessive_and_an_adjective(text, form):
    assert read(text) == [("Armenia", form)]


def test_the_people_of_a_country_are_not_the_country():
    assert read("Armenians came") == []


def test_a_name_has_a_capital():
    assert read("a white van stood in Van") == [("Van", "name")]


def test_a_name_is_a_whole_word():
    assert read("Karsava and Vanadzor") == []


def test_finds_a_name_with_or_without_its_diacritics():
    text = "from Igdir to İğdır"
    found = find_places(fold(text), NAMES)
    assert [text[mention.start : mention.end] for mention in found] == ["Igdir", "İğdır"]


# The names to look for


@pytest.fixture
def base():
    """A country with a town of its name, another town in it, and a lake."""
    kinds = {"Peru": "city", "Puno": "town", "Titicaca": "sea"}
    places = gpd.GeoDataFrame(
        {"name": [*kinds], "kind": [*kinds.values()], "country": ["Peru", "Peru", ""]},
        geometry=[Point(0, 0)] * 3,
    )
    countries = gpd.GeoDataFrame({"name": ["Peru"]}, geometry=[box(0, 0, 1, 1)])
    return Base(countries, countries, places, countries)


def test_a_country_hides_the_town_of_its_name(base):
    assert PlaceNames.of(base).names["peru"] == (PERU, "name")
    assert PlaceNames.of(base).names["puno"] == (PUNO, "name")


def test_a_sea_is_read_as_a_town_is(base):
    assert PlaceNames.of(base).names["titicaca"] == (Place("Titicaca", "town", ""), "name")


def test_a_place_has_its_other_names_and_a_country_its_adjectives(base):
    others = [
        OtherName("Puno", "San Carlos", "name", "en"),
        OtherName("Puno", "Punean", "adjective", "en"),
        OtherName("Peru", "Peruvian", "adjective", "en"),
        OtherName("Chile", "Chilean", "adjective", "en"),
    ]
    names = PlaceNames.of(base, others).names
    assert names["san carlos"] == (PUNO, "name")
    assert names["peruvian"] == (PERU, "adjective")
    assert {"punean", "chilean"}.isdisjoint(names)


def test_a_site_counts_as_a_town_unless_the_base_map_has_its_name(base):
    names = PlaceNames.of(base, sites=["Puno", "Juliaca"]).names
    assert names["puno"] == (PUNO, "name")
    assert names["juliaca"] == (Place("Juliaca", "town", ""), "name")


def test_without_places_none_is_found():
    assert find_places(fold("in Peru"), PlaceNames({})) == []


def load(folder, *rows):
    text = "\n".join(["place,name,form,lang", *rows])
    (folder / "place-names.csv").write_text(text, encoding="utf-8")
    return load_other_names(folder)


def test_a_row_of_the_table_is_another_name(tmp_path):
    (other,) = load(tmp_path, "Puno,San Carlos,name,en")
    assert other == OtherName("Puno", "San Carlos", "name", "en")


def test_a_folder_may_have_no_table(tmp_path):
    assert load_other_names(tmp_path) == ()


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (["Puno,San Carlos,noun,en"], 'line 2: form is "noun"; use name, adjective'),
        ([",San Carlos,name,en"], "line 2: place is empty"),
        (["Puno,,name,en"], "line 2: name is empty"),
        (
            ["Peru,Peruvian,name,en", "Peru,Peruvian,adjective,en"],
            'line 3 repeats the place "Peru", the name "Peruvian" and the lang "en" of line 2',
        ),
    ],
)
def test_a_row_that_cannot_be_used_is_told(tmp_path, rows, fault):
    with pytest.raises(GazetteerError) as caught:
        load(tmp_path, *rows)
    assert f"place-names.csv: {fault}" in str(caught.value)


def test_the_places_of_the_table_of_this_repository_are_on_the_base_map(our_base):
    places = {other.place for other in load_other_names(Path("data"))}
    known = {*our_base.countries["name"], *our_base.towns["name"], *our_base.seas}
    assert places - known == set()
