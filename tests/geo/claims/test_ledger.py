"""The ledger of a made-up article: a line and a shire of two lands, with what is published."""

import csv
import json
from dataclasses import replace
from io import StringIO

import geopandas as gpd
import pytest
from shapely.geometry import LineString, Point, box

from geo import Fact, load_vocabulary, parse_article
from geo.articles.linking import entry_of, link
from geo.claims.check_files import COLUMNS, checks_csv, checks_json, cited
from geo.claims.checker import UNFORESEEN, Checker
from geo.claims.checks import check_by
from geo.claims.claim import Claim
from geo.claims.clauses import clauses_of
from geo.claims.ledger import Line, ledger, lines_where
from geo.claims.verdicts.check import Known
from geo.errors import ClaimError
from geo.layers.base import Base
from geo.layers.sources import Source
from geo.names.gazetteer import Gazetteer, Name

TEXT = """Two lands

by Jane Doe

The Trunk pipeline crosses West and East. It rains. The Shire lies in East.
"""
SOURCE = Source(
    **dict.fromkeys(Source.__dataclass_fields__, "")
    | {"id": "book", "title": "A book", "licence": "CC0"}
)


def table(geometry, **columns):
    return gpd.GeoDataFrame(columns, geometry=geometry, crs="EPSG:4326")


@pytest.fixture(scope="module")
def known():
    lands = [box(0, -2, 2, 2), box(2, -2, 4, 2)]
    border = LineString([(2, -2), (2, 2)])
    base = Base(
        table(lands, name=["West", "East"], iso=["", ""]),
        table([border], name=["West–East"], status=["recognised"], note=[""]),
        table([Point(3, 0)], name=["Eam"], country=["East"], kind=["town"], rank=[1]),
        table([], name=[], country=[]),
    )
    layers = table(
        [LineString([(1, 0), (3, 0)]), box(1.2, -0.5, 1.8, 0.5)],
        feature=["trunk", "shire"],
        name=["The Trunk", "The Shire"],
        role=["route", "area"],
        section=[None, None],
        accuracy_km=[1.0, 1.0],
        stretches=[(), ()],
    )
    return Known(layers, base, (Fact("trunk", "length", "222", "km", "2020", "book"),))


@pytest.fixture(scope="module")
def check(known):
    return Checker(known)


@pytest.fixture(scope="module")
def read(known, tmp_path_factory):
    """What gives an article, linked, and the words to read it with."""
    names = Gazetteer(
        (
            Name("trunk", "Trunk pipeline", "en", "official"),
            Name("shire", "Shire", "en", "official"),
        )
    )
    vocabulary = load_vocabulary(
        tmp_path_factory.mktemp("data"), gazetteer=names, layers=known.layers, base=known.base
    )
    return lambda text: (link(parse_article(text, id="lands"), names), vocabulary)


@pytest.fixture(scope="module")
def lines(read, check) -> list[Line]:
    linked, vocabulary = read(TEXT)
    return list(ledger(entry_of(linked), linked, vocabulary, check))


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_clauses_are_numbered_in_the_order_of_the_text(read):
    found = clauses_of(*read(TEXT)).clauses
    assert [(clause.number, len(clause.claims)) for clause in found] == [(1, 2), (2, 1)]


def test_what_nobody_foresaw_in_reading_claims_is_an_error_of_the_article_and_a_line_of_the_log(
    read, monkeypatch, caplog
):
    def fail(*_):
        raise IndexError

    monkeypatch.setattr("geo.claims.clauses.read_claims", fail)
    for _ in range(2):
        with pytest.raises(ClaimError, match="lands: its claims cannot be read"):
            clauses_of(*read(TEXT))
    (line,) = (record.getMessage() for record in caplog.records)
    assert line.startswith("The claims of lands cannot be read (IndexError): report this")


def test_a_check_that_fails_as_nobody_foresaw_costs_that_check_alone(read, known, monkeypatch):
    def fail(claim, *others):
        if claim.object == "West":
            raise IndexError
        return check_by(claim, *others)

    monkeypatch.setattr("geo.claims.checker.check_by", fail)
    linked, vocabulary = read(TEXT)
    found = [line.check for line in ledger(entry_of(linked), linked, vocabulary, Checker(known))]
    assert [check.verdict for check in found] == ["cannot tell", "agrees", "differs"]
    assert found[0].why == UNFORESEEN


def test_a_line_quotes_its_sentence_and_its_clause(lines):
    assert lines[0].sentence.text == "The Trunk pipeline crosses West and East."
    assert lines[0].clause == "The Trunk pipeline crosses West and East"


def test_a_line_tells_where_its_sentence_stands(lines):
    assert lines[-1].locator == "sentence 3 of 3, paragraph 1"


def test_each_claim_of_a_clause_is_a_line(lines):
    assert [line.check.claim.object for line in lines] == ["West", "East", "East"]


def test_a_line_is_about_the_features_that_it_names(lines):
    assert [line.features for line in lines] == [("trunk",), ("trunk",), ("shire",)]


def test_a_line_keeps_nothing_to_draw(lines):
    assert {line.check.line for line in lines} == {None}


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 3),
        ({"feature": "trunk"}, 2),
        ({"verdict": "differs"}, 1),
        ({"kind": "passing"}, 2),
        ({"feature": "trunk", "verdict": "differs"}, 0),
    ],
)
def test_lines_are_kept_by_feature_verdict_and_kind(lines, wanted, count):
    assert len(lines_where(lines, **wanted)) == count


def test_what_is_claimed_in_two_places_is_checked_once(check):
    first, again = (check(Claim(at, at + 5, "passing", "trunk", "West")) for at in (0, 70))
    assert first.measured is again.measured
    assert (first.claim.start, again.claim.start) == (0, 70)


def test_csv_has_a_row_for_each_claim(lines):
    found = rows(checks_csv(lines, permalink=lambda line: f"https://m.org/{line.number}"))
    assert tuple(found[0]) == COLUMNS
    assert [(row["kind"], row["verdict"]) for row in found] == [
        ("passing", "agrees"),
        ("passing", "agrees"),
        ("containing", "differs"),
    ]
    assert (found[0]["author"], found[0]["permalink"]) == ("Jane Doe", "https://m.org/1")


def test_a_row_of_csv_names_the_sources_of_its_features_and_no_other(lines):
    feature = lines[0].features[0]
    drawn = replace(SOURCE, id="drawn", file=f"{feature}.geojson")
    written = rows(checks_csv(lines, sources=[drawn, replace(SOURCE, id="other", title="Other")]))
    assert len(written) == len(lines)
    assert "A book" in written[0]["sources"]
    assert not any("Other" in row["sources"] for row in written)


def test_no_cell_of_csv_is_a_formula(read, check):
    linked, vocabulary = read("=cmd()\n\nby @Jane\n\n+1: The Shire lies in East.")
    found = rows(checks_csv(ledger(entry_of(linked), linked, vocabulary, check)))
    assert (found[0]["title"], found[0]["author"]) == ("'=cmd()", "'@Jane")
    assert found[0]["sentence"].startswith("'+1")


def test_json_has_both_numbers_and_the_verdict(lines):
    first = json.loads(checks_json(lines))["checks"][0]
    assert first["claim"]["object"] == "West"
    assert (first["unit"], first["verdict"]) == ("km", "agrees")


def test_a_file_has_the_numbers_that_the_page_prints(lines):
    first = json.loads(checks_json(lines))["checks"][0]
    assert "111 ± 8 km" in first["why"]
    assert (first["measured"], first["margin"]) == (111.0, 8.0)


def test_json_has_null_for_what_is_not_known(lines):
    first = json.loads(checks_json(lines))["checks"][0]
    assert (first["header"]["published"], first["permalink"]) == (None, None)


@pytest.mark.parametrize(("dating", "when"), [("on", "2020"), ("since", "since 2020")])
def test_published_figures_name_their_time_and_sources(read, check, known, dating, when):
    fact = replace(known.facts[0], dating=dating)
    linked, vocabulary = read(TEXT)
    line, *_ = ledger(entry_of(linked), linked, vocabulary, check)
    line = Line(
        line.entry, line.sentence, line.locator, 1, 0, 5, ("trunk",),
        type(line.check)(line.check.claim, "222 km", None, "agrees", "", published=(fact,)),
    )  # fmt: skip
    assert cited([line]) == ["book"]
    assert rows(checks_csv([line]))[0]["published_figures"] == f"length: 222 km, {when} (book)"
