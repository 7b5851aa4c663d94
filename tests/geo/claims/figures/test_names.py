from pathlib import Path

import pytest

from geo.claims.figures.names import Companies, is_same_name, load_companies
from geo.errors import GazetteerError
from geo.folding import fold
from geo.layers.facts import load_facts

COMPANIES = Companies({"oil house": "oil house", "oh": "oil house"})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OH and others", "oil house"),
        ("oil house, which is old", "oil house"),
        ("Ministry of Roads since May", "Ministry of Roads"),
        ("Ann Oil, a firm", "Ann Oil"),
        ("a consortium of firms", ""),
        ("The firm", ""),
    ],
)
def test_a_text_begins_with_a_name(text, name):
    assert COMPANIES.first_in(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("said that OH", "oil house"), ("by Ann Oil", "Ann Oil"), ("the firm", ""), ("They", "")],
)
def test_a_text_ends_with_a_name(text, name):
    assert COMPANIES.last_in(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("OH and BIL meet", ["oil house", "BIL"]),
        ("an oh, a bill, a bil", []),
        ("Bil ki OH'nin", ["oil house"]),
        ("Газпрома и Газпрому", ["Gazprom", "Gazprom"]),
        ("газпром", []),
        ("non-OH", []),
    ],
)
def test_companies_are_found_by_their_capitals_whatever_their_endings(text, names):
    known = Companies({"oh": "oil house", "bil": "BIL", "газпром*": "Gazprom"})
    assert [found.name for found in known.find(text)] == names


def test_a_company_stands_where_it_is_named():
    (found,) = COMPANIES.find("So Oil House it is")
    assert (found.start, found.end) == (3, 12)


def test_the_longest_name_counts():
    known = Companies({"oh": "oil house", "oh north": "North"})
    assert [found.name for found in known.find("OH North")] == ["North"]


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("SOCAR", "SOCAR Midstream Operations", True),
        ("BOTAS", "BOTAŞ", True),
        ("SOCAR", "TPAO", False),
        ("", "TPAO", False),
    ],
)
def test_a_name_may_be_cut_and_its_accents_left_out(name, other, same):
    assert is_same_name(name, other) is same


def test_without_a_file_no_company_is_known(tmp_path):
    assert load_companies(tmp_path) == Companies()


def test_an_alias_stands_once(tmp_path):
    path = tmp_path / "companies.csv"
    path.write_text("name,alias\na,x\nb,x\n", encoding="utf-8")
    with pytest.raises(GazetteerError):
        load_companies(tmp_path)


def test_our_companies_are_named_as_in_the_facts():
    data = Path(__file__).parents[4] / "data"
    told = " ".join(fold(f"{fact.fact} {fact.value}").text for fact in load_facts(data))
    names = set(load_companies(data).names.values())
    assert [name for name in names if fold(name).text not in told] == []
