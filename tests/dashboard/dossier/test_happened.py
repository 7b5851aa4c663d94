from dashboard.dossier.blocks import Heading
from dashboard.dossier.contents import contents_of
from dashboard.dossier.happened import sections
from tests.dashboard.dossier.conftest import Wanting
from tests.dashboard.dossier.shown import flat, terms, words


def blocks(want: Wanting, **params: str):
    wanted = want(**params)
    (section,) = sections(wanted, contents_of(wanted))
    return section.blocks


def test_an_event_has_its_day_place_features_note_and_sources(want: Wanting):
    assert terms(blocks(want, feature="marra")) == [
        {
            "When": "1 May 2031",
            "Where": "Kelm; known to 2 km",
            "Features": "Pellor–Kelm–Vessen railway and Marra reserve",
            "Note": "No one was hurt.",
            "Sources": "[toy-atlas]. See it on the map",
        }
    ]


def test_an_event_is_named(want: Wanting):
    names = [words(it.line) for it in flat(blocks(want, feature="pkv")) if isinstance(it, Heading)]
    assert names == ["A film was lost", "Snow stopped <trains>"]


def test_without_events_there_is_no_section(want: Wanting):
    wanted = want(feature="skerry", since="2040-01-01")
    assert list(sections(wanted, contents_of(wanted))) == []
