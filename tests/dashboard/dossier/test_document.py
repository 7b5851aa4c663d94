from dashboard.dossier.document import document_of
from tests.dashboard.dossier.conftest import Wanting
from tests.dashboard.dossier.shown import terms


def about(want: Wanting, **params: str) -> dict[str, str]:
    return terms([document_of(want(**params)).about])[0]


def test_its_sections_are_in_the_order_of_what_is_asked_first(want: Wanting):
    document = document_of(want(feature="pkv", search="wool"))
    assert [section.id for section in document.sections] == [
        "map", "short", "said", "found", "whole", "checks", "events", "measures", "facts", "known",
        "sources", "files",
    ]  # fmt: skip


def test_it_says_its_address_its_day_and_the_version_of_its_data(want: Wanting):
    told = about(want, feature="pkv", layers="pkv", v="2020-01-01")
    assert told["Address"] == "https://maps.example/?feature=pkv&layers=pkv&v=2031-06-01"
    assert told["Made on"] == "5 June 2031, from the data of version 2031-06-01"


def test_it_says_how_to_cite_it(want: Wanting):
    assert about(want, feature="marra")["Cite as"] == (
        "Toy lines of Noria: Marra reserve. https://maps.example/?feature=marra&v=2031-06-01 "
        "(accessed 5 June 2031)"
    )


def test_it_says_what_it_is_limited_to(want: Wanting):
    told = about(want, since="2031-05-01", search="the <light>")
    assert told["Of"] == "Pellor–Kelm–Vessen railway, Marra reserve and Skerry lighthouse"
    assert (told["Days"], told["Search"]) == ("from 1 May 2031", "“the <light>”")


def test_two_days_are_told_together(want: Wanting):
    told = about(want, feature="marra", since="2031-05-01", until="2031-05-03")
    assert told["Days"] == "1–3 May 2031"


def test_the_same_is_made_each_time(want: Wanting):
    assert document_of(want(feature="pkv")) == document_of(want(feature="pkv"))
