"""What one file names and another has not, in contents of our own making."""

from dataclasses import replace

import pytest

from geo import Case, Fact, Gazetteer, Library
from geo.articles.header import Header
from geo.articles.linking import Entry
from geo.build.contents import Contents
from geo.build.faults import faults_between
from geo.events.kinds import Kinds
from geo.layers.questions import Question
from geo.names.matching.names import WORDING, Name, Namesake, Reason

SOUND = Contents(
    case=Case(border_of="Peru", district="andes", borders=("Chile",)),
    features=frozenset({"andes"}),
    cited={"andes.geojson": ["atlas", ""]},
    countries=frozenset({"Peru", "Chile"}),
    gazetteer=Gazetteer(
        names=(Name("andes", "Andes railway", "en", "official"),),
        wordings=(Name("andes", "railway to Cusco", "en", WORDING),),
        reasons=(
            Reason("andes", "en", 1.0, "train"),
            Reason("Andes Railway", "en", 1.0, "train"),
            Reason("railway to cusco", "en", 1.0, "train"),
        ),
        namesakes=(Namesake("andes, Andes Railway", "en", "after", "hotel"),),
    ),
    facts=(Fact("andes", "length", "60", "km", "", "atlas"),),
    events=(),
    kinds=Kinds(),
    questions=(),
    sources=frozenset({"atlas"}),
    records=frozenset({"to-cusco.txt"}),
    library=Library((Entry("to-cusco", Header(), {}, {}),)),
    errors=(),
)

MANY = ["andes", *(f"andes-{number:02}" for number in range(98))]
FIRST_20 = ", ".join(MANY[:20])


def test_what_fits_together_has_no_faults() -> None:
    assert list(faults_between(SOUND)) == []


@pytest.mark.parametrize(
    ("change", "file", "fault"),
    [
        (
            {"records": frozenset({"to-lima.txt"})},
            "articles.csv",
            'file "to-lima.txt" is not in seeds; name one that is',
        ),
        (
            {"gazetteer": Gazetteer(names=(Name("ande", "Andes", "en", "short"),) * 2)},
            "names.csv",
            'feature "ande" is in no layer; use andes, or add ande.geojson',
        ),
        (
            {
                "gazetteer": Gazetteer(names=(Name("ande", "Andes", "en", "short"),)),
                "features": frozenset(MANY),
            },
            "names.csv",
            f'feature "ande" is in no layer; use {FIRST_20} … and 79 more, or add ande.geojson',
        ),
        (
            {"gazetteer": Gazetteer(wordings=(Name("ande", "Andes line", "en", WORDING),))},
            "wordings.csv",
            'feature "ande" is in no layer; use andes, or add ande.geojson',
        ),
        (
            {"gazetteer": Gazetteer(reasons=(Reason("andes, ande", "en", 1.0, "train"),))},
            "reasons.csv",
            'about "ande" is no feature and no name; use one of them',
        ),
        (
            {"gazetteer": Gazetteer(namesakes=(Namesake("andes, Ande", "en", "after", "hotel"),))},
            "namesakes.csv",
            'about "Ande" is no feature and no name; use one of them',
        ),
        (
            {"cited": {"andes.geojson": ["map", "map"]}},
            "andes.geojson",
            'source "map" is not in sources.csv; add a row there',
        ),
        (
            {"case": Case(border_of="Narnia")},
            "case.toml",
            'country "Narnia" is not on the base map; use one that is',
        ),
        (
            {"case": Case(borders=("Peru", "Narnia"))},
            "case.toml",
            'country "Narnia" is not on the base map; use one that is',
        ),
        (
            {"case": Case(district="puno")},
            "case.toml",
            'district "puno" is in no layer; use one that is',
        ),
        (
            {"questions": (Question("How far?", "?feature=andes&event=quake"),)},
            "questions.csv",
            '"How far?" leads to the event "quake", which is not there; name one that is',
        ),
    ],
)
def test_an_unknown_name_is_told_once(change: dict[str, object], file: str, fault: str) -> None:
    assert list(faults_between(replace(SOUND, **change))) == [(file, fault)]


def test_where_the_sources_cannot_be_read_no_source_is_missed() -> None:
    assert list(faults_between(replace(SOUND, sources=frozenset()))) == []


def test_where_the_base_map_cannot_be_read_no_country_is_missed() -> None:
    assert list(faults_between(replace(SOUND, countries=frozenset()))) == []
