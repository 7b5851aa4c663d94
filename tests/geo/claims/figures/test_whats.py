import pytest

from geo.claims.figures.units import units
from geo.claims.figures.whats import called, whats
from geo.claims.word_lists.notation import fault_of
from geo.folding import fold


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("annual capacity", ["capacity"]),
        ("inaugurated", ["opening"]),
        ("came on stream", ["opening"]),
        ("operator", ["operator"]),
        ("colour", []),
    ],
)
def test_what_a_figure_is_of_is_told_by_a_word(words, names):
    assert [what.name for what in called(words)] == names


def test_a_fact_is_on_what_its_name_begins_with():
    assert whats()["opening"].is_on("first gas to Turkey")
    assert not whats()["operator"].is_on("planned operator in Georgia")


def test_a_pipeline_has_no_population():
    assert not whats()["population"].is_of({"pipe", "route"})


def test_all_sorts_and_units_are_known():
    sorts, names = {unit.sort for unit in units()}, {unit.name for unit in units()}
    for what in whats().values():
        assert set(what.sorts) <= sorts
        assert set(what.units) <= names


def test_all_words_are_in_the_notation_of_the_word_lists():
    for what in whats().values():
        for line in (*what.nouns, *what.verbs, *what.people, *what.hints, *what.others):
            assert fault_of(line) == ""
            assert line == fold(line).text


@pytest.mark.parametrize("language", ["ru", "tr", "az"])
def test_the_looser_words_of_a_language_are_in_the_notation_too(language):
    for what in whats(language).values():
        for line in (*what.hints, *what.others):
            assert fault_of(line) == ""


@pytest.mark.parametrize(
    ("before", "behind", "kind"),
    [
        ("from the broad gauge (", ")", "broad gauge"),
        ("to the standard ", " gauge", "standard gauge"),
        ("on ", " tracks", ""),
    ],
)
def test_a_gauge_has_a_kind_by_its_name(before, behind, kind):
    assert whats()["gauge"].kind_between(before, behind) == kind
