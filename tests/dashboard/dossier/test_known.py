from dataclasses import replace

import pytest

from dashboard.dossier import wanted as wanted_module
from dashboard.dossier.contents import Contents, contents_of
from dashboard.dossier.known import sections, summary
from dashboard.dossier.wanted import Wanted
from geo.layers.facts import Fact
from tests.dashboard.dossier.conftest import Wanting
from tests.dashboard.dossier.shown import rows, words


def table(wanted: Wanted, contents: Contents, id: str) -> list[list[str]]:
    return next(rows(it.blocks) for it in sections(wanted, contents) if it.id == id)


def test_a_measure_has_its_margin_and_what_is_published(want: Wanting):
    wanted = want(feature="marra")
    measured = table(wanted, contents_of(wanted), "measures")
    assert measured[0] == [
        "Area", "4,400 ± 300 km²", "4,400 km² (page read on 25 November 2026) [toy-atlas]"
    ]  # fmt: skip


def test_a_shortest_distance_has_its_position(want: Wanting):
    wanted = want(feature="marra")
    cells = [row[1] for row in table(wanted, contents_of(wanted), "measures")]
    assert any(cell.endswith("(at 42.30° S, 119.80° W)") for cell in cells)


def test_a_fact_has_its_day_its_note_and_its_source(want: Wanting):
    wanted = want(feature="pkv")
    contents = contents_of(wanted)
    fact = Fact("pkv", "operator", "Toy Rail", "", "2030-01-02", "toy-atlas", "", "since", "Alone.")
    told = replace(contents, facts={"pkv": (fact,)})
    assert table(wanted, told, "facts") == [
        ["Operator", "Toy Rail", "since 2 January 2030; Alone.", "[toy-atlas]"]
    ]


def test_owners_come_with_their_shares_the_greatest_first(want: Wanting):
    wanted = want(feature="pkv")
    shares = tuple(
        Fact("pkv", f"share of {owner}", value, "%", "2030", "toy-atlas")
        for owner, value in (("Toy Rail", "30"), ("Toy Coal", "50"))
    )
    told = replace(contents_of(wanted), facts={"pkv": shares})
    ((name, value, when, source),) = table(wanted, told, "facts")
    assert (name, source) == ("Owners", "[toy-atlas]")
    assert value.replace("\N{NO-BREAK SPACE}", " ") == "Toy Coal 50 %, Toy Rail 30 %"
    assert when == "2030; the other owners are not told"


def test_each_stretch_has_its_length_accuracy_and_reason(want: Wanting):
    wanted = want(feature="pkv")
    known = table(wanted, contents_of(wanted), "known")
    assert known
    assert all(row[1].endswith(" km") and row[2] and row[3] for row in known)


def test_a_summary_says_where_a_feature_lies_and_how_often_it_is_named(want: Wanting):
    wanted = want(feature="skerry")
    text = words(summary(wanted, contents_of(wanted)).blocks[0].line)
    assert text.startswith("Skerry lighthouse. Lies in Sulia. ")
    assert text.endswith("It has 3 mentions in 2 articles.")


def test_a_summary_says_what_of_very_many_features_is_left_out(
    want: Wanting, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(wanted_module, "MOST_FEATURES", 1)
    wanted = want()
    last = summary(wanted, contents_of(wanted)).blocks[-1]
    assert words(last.line) == (
        "2 more features on the map, which articles name less, are not here."
    )
