"""The whole library on a made-up case, south of the equator and west of Greenwich.

Nothing but the folders beside this file says what it is about.
"""

import json
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pandas as pd
import pyogrio
import pytest
from geopandas import GeoDataFrame

import geo
from geo.build.check import check
from geo.build.make import make_routes

DATA, SEEDS = (Path(__file__).parent / "another_case" / name for name in ("data", "seeds"))
ENGLISH, GERMAN = "the-railway-and-the-light", "die-bahn-in-den-sueden"
PAGE = "https://example.org/map"


class Loaded(NamedTuple):
    """All that is read of the case."""

    case: geo.Case
    layers: GeoDataFrame
    base: geo.Base
    gazetteer: geo.Gazetteer
    facts: tuple[geo.Fact, ...]
    sources: dict[str, geo.Source]
    vocabulary: geo.Vocabulary
    library: geo.Library

    def article(self, id: str) -> geo.LinkedArticle:
        found = self.library.article(id)
        assert found
        return found


@pytest.fixture(scope="module")
def toy() -> Loaded:
    case, base, gazetteer = geo.load_case(DATA), geo.load_base(DATA), geo.load_gazetteer(DATA)
    layers = geo.load_layers(DATA, region=case.region)
    return Loaded(
        case=case,
        layers=layers,
        base=base,
        gazetteer=gazetteer,
        facts=geo.load_facts(DATA, features=set(layers["feature"])),
        sources=geo.load_sources(DATA),
        vocabulary=geo.load_vocabulary(DATA, gazetteer=gazetteer, layers=layers, base=base),
        library=geo.load_library(SEEDS, gazetteer),
    )


@pytest.fixture(scope="module")
def checks(toy: Loaded) -> list[geo.Check]:
    claims = geo.find_claims(toy.article(ENGLISH), toy.vocabulary)
    return [geo.check_claim(claim, toy.layers, toy.base) for claim in claims]


# Files


def test_its_folders_are_in_order() -> None:
    report = check(DATA, SEEDS)
    others = [note for note in report.notes if not note.endswith(" is yet to come")]
    assert (report.faults, others) == ([], [])
    assert report.summary == "3 features, 9 names, 3 facts, no events and 2 articles"


def test_its_route_and_site_are_made_of_its_tables(tmp_path: Path) -> None:
    copytree(DATA, tmp_path / "data")
    made = [tmp_path / "data" / name for name in ("pkv.geojson", "skerry.geojson")]
    for path in made:
        path.unlink()
    make_routes(tmp_path / "data")
    assert [path.read_bytes() for path in made] == [
        (DATA / path.name).read_bytes() for path in made
    ]


def test_it_has_a_route_an_area_and_a_site(toy: Loaded) -> None:
    main = toy.layers.drop_duplicates("feature")
    assert dict(zip(main["feature"], main["role"], strict=True)) == {
        "pkv": "route",
        "marra": "area",
        "skerry": "site",
    }


def test_axes_that_are_exchanged_are_told(tmp_path: Path, toy: Loaded) -> None:
    text = (DATA / "skerry.geojson").read_text(encoding="utf-8")
    (tmp_path / "skerry.geojson").write_text(text.replace("[-120.6,-42.3]", "[-42.3,-120.6]"))
    with pytest.raises(geo.GeoError, match="skerry"):
        geo.load_layers(tmp_path, region=toy.case.region)


# Names


@pytest.mark.parametrize(
    ("article", "mentions"),
    [
        (
            ENGLISH,
            [
                ("pkv", "Pellor–Kelm–Vessen railway"),
                ("marra", "Marra reserve"),
                ("skerry", "Skerry lighthouse"),
                ("skerry", "Skerry light"),
                ("pkv", "PKV"),
            ],
        ),
        (
            GERMAN,
            [
                ("pkv", "Wessin–Kelm–Pellor"),
                ("marra", "Naturpark Marra"),
                ("skerry", "Leuchtturm Skerry"),
            ],
        ),
    ],
)
def test_its_names_are_found(toy: Loaded, article: str, mentions: list[tuple[str, str]]) -> None:
    linked = toy.article(article)
    found = [(m.feature, linked.article.text[m.start : m.end]) for m in linked.mentions]
    assert found == mentions


def test_a_word_of_its_table_speaks_for_its_acronym(toy: Loaded) -> None:
    *_, acronym = toy.article(ENGLISH).mentions
    assert geo.explain(acronym).endswith("could mean something else, but “Wool” supports it.")


# Claims


def test_its_claims_are_found_and_checked(checks: list[geo.Check]) -> None:
    claims = [(check.claim.kind, check.claim.subject, check.claim.object) for check in checks]
    assert list(zip(claims, (check.verdict for check in checks), strict=True)) == [
        (("passing", "pkv", "Noria"), "agrees"),
        (("passing", "pkv", "Sulia"), "agrees"),
        (("length", "pkv", None), "agrees"),
        (("passing", "pkv", "marra"), "agrees"),
        (("bordering", "marra", "Noria"), "agrees"),
        (("containing", "skerry", "Sulia"), "agrees"),
        (("distance", "skerry", "Noria"), "differs"),
    ]


def test_a_claim_that_differs_says_why(checks: list[geo.Check]) -> None:
    assert checks[-1].why == (
        "On the map it is 26 ± 1 km from Skerry lighthouse to Noria's border; "
        "the text says 400 km, which the margin does not cover."
    )


def test_its_rival_is_not_taken_for_its_railway(checks: list[geo.Check]) -> None:
    assert 90 not in [check.claim.value for check in checks]


# Measures


def test_it_is_told_where_its_features_lie(toy: Loaded) -> None:
    assert geo.whereabouts(toy.layers, toy.base) == {
        "pkv": "crosses Noria and Sulia",
        "marra": "lies in Sulia",
        "skerry": "lies in Sulia",
    }


@pytest.mark.parametrize(
    ("feature", "figures"),
    [
        (
            "pkv",
            [
                ("length", "310 ± 20 km", ["320"]),
                ("length in Noria", "170 ± 10 km", []),
                ("length in Sulia", "138 ± 10 km", []),
                ("length in Marra reserve", "69 ± 5 km", []),
                ("shortest distance to Skerry lighthouse", "100 ± 1 km", []),
                ("shortest distance to Noria's border", "0 ± 2 km", []),
            ],
        ),
        (
            "marra",
            [
                ("area", "4,400 ± 300 km²", ["4400"]),
                ("shortest distance to Skerry lighthouse", "66 ± 1 km", []),
                ("shortest distance to Noria's border", "0 ± 2 km", []),
            ],
        ),
        ("skerry", [("shortest distance to Noria's border", "26 ± 1 km", [])]),
    ],
)
def test_its_features_are_measured(
    toy: Loaded, feature: str, figures: list[tuple[str, str, list[str]]]
) -> None:
    found = geo.feature_figures(
        feature, toy.layers, toy.base, toy.facts, border_of=toy.case.border_of
    )
    told = [(f.label, f.measured.text, [fact.value for fact in f.published]) for f in found]
    assert told == figures


def test_its_route_is_followed_past_a_border_and_its_area(toy: Loaded) -> None:
    way = geo.corridor(toy.layers, toy.base, "pkv", toy.case.borders[0])
    assert way
    assert way.about == "Noria's border"
    assert [passage.name for passage in way.passages] == ["Marra reserve"]
    assert [stop.name for stop in way.stops] == ["Kelm"]
    assert way.points["distance_km"].min() == pytest.approx(0, abs=1)


def test_a_second_route_makes_a_gap(toy: Loaded) -> None:
    routes = toy.layers[toy.layers["role"] == "route"]
    beside = routes.assign(feature="coast", geometry=routes.translate(0.2, 0))
    gap = geo.find_gap(
        pd.concat([routes, beside]), toy.base, border_of="Noria", district=toy.case.district
    )
    assert "Both routes together come closest to Noria's border" in gap.sentence
    assert "° S, 119." in gap.sentence


# What a reader takes away


def test_a_search_finds_a_feature_and_its_sentence(toy: Loaded) -> None:
    found = geo.search("leuchtturm", toy.library, toy.gazetteer)
    assert found.features == ("skerry",)
    assert [hit.entry.id for hit in found.hits] == [GERMAN]


def test_a_sentence_is_cited_with_its_source(toy: Loaded) -> None:
    linked = toy.article(GERMAN)
    citation = geo.cite_article(
        linked.article.header,
        permalink=PAGE,
        accessed=date(2031, 7, 1),
        sentence=linked.excerpts[-1].sentence,
        sources=[toy.sources["skerry"]],
    )
    assert geo.as_text(citation).splitlines() == [
        "“Vom Leuchtturm Skerry aus sieht man sie nicht.”",
        f"Bodo Spiel. Die Bahn in den Süden. Spielblatt, 3 June 2031. {PAGE} "
        "(accessed 1 July 2031)",
        "Layers in view:",
        "- Skerry lighthouse, This project, CC0 1.0",
    ]


@pytest.mark.parametrize("write", [geo.excerpts_csv, geo.excerpts_json, geo.excerpts_markdown])
def test_its_excerpts_are_files(toy: Loaded, write) -> None:
    articles = toy.library.excerpts_of("skerry")
    file = write(articles, sources=toy.sources.values(), permalink=lambda excerpt: PAGE)
    text = file.decode("utf-8")
    assert text.index("Vom Leuchtturm Skerry") < text.index("The Skerry lighthouse lies in Sulia")
    assert text.count(PAGE) == 3


def test_its_layers_are_files(toy: Loaded, tmp_path: Path) -> None:
    collection = json.loads(geo.layers_geojson(toy.layers, sources=toy.sources.values()))
    assert len(collection["features"]) == len(toy.layers)
    (tmp_path / "toy.gpkg").write_bytes(geo.layers_gpkg(toy.layers))
    tables = {str(name) for name, _ in pyogrio.list_layers(tmp_path / "toy.gpkg")}
    assert tables == {"route", "area", "site", "sources"}
