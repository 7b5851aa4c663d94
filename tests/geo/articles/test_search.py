import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.library_files import load_library
from geo.articles.search import Results, search
from geo.names.gazetteer import Gazetteer, Name

GAZETTEER = Gazetteer(
    (
        Name("north", "Northern Trunk pipeline", "en", "official"),
        Name("north", "Şimal boru kəməri", "az", "official"),
        Name("base", "база в Гюмри", "ru", "alias"),
    )
)
OLD = "Old\n\n01.05.2010\n\nThe road to Gümüşhane is long. The İğdır road is well-kept, and short."
NEW = (
    "New\n\n01.05.2020\n\n"
    "Дорога в Гюмри закрыта. A long road has roadside shops. Is (a+)+$ .* costs 5%."
)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "old.txt").write_text(OLD, encoding="utf-8")
    (folder / "new.txt").write_text(NEW, encoding="utf-8")
    return load_library(folder, GAZETTEER)


def marked(library, query, limit=20):
    """The sentences found, with what is marked in them."""
    return [
        (
            hit.entry.id,
            [hit.sentence.text[start:end] for start, end in hit.spans],
        )
        for hit in search(query, library, GAZETTEER, limit=limit).hits
    ]


@pytest.mark.parametrize("query", ["ŞİMAL BORU", "simal boru kemeri", "Northern", "trunk"])
def test_a_name_in_any_language_finds_its_feature(library, query):
    assert search(query, library, GAZETTEER).features == ("north",)


def test_a_name_in_another_script_finds_its_feature(library):
    assert "base" in search("Гюмри", library, GAZETTEER).features


def test_words_find_the_sentences_that_hold_them_all_newest_first(library):
    assert marked(library, "long road ") == [
        ("new", ["long", "road", "roadside"]),
        ("old", ["road", "long"]),
    ]


def test_capitals_and_diacritics_do_not_matter_and_shift_nothing(library):
    assert marked(library, "IGDIR") == [("old", ["İğdır"])]
    assert marked(library, "GUMUSHANE long") == [("old", ["Gümüşhane", "long"])]


def test_a_headline_is_found_and_named_so(tmp_path):
    (tmp_path / "a.txt").write_text("A tunnel collapses\n\nby Jane Doe\n\nIt rains.")
    (hit,) = search("tunnel", load_library(tmp_path, GAZETTEER), GAZETTEER).hits
    assert (hit.sentence.text, hit.locator) == ("A tunnel collapses", "headline")


def test_words_are_whole(library):
    assert marked(library, "side shops") == []


def test_the_last_word_may_be_only_begun(library):
    assert marked(library, "has roads") == [("new", ["has", "roadside"])]


def test_words_in_quotes_stand_together(library):
    assert marked(library, '"long road"') == [("new", ["long road"])]


def test_a_quoted_word_is_not_only_begun(library):
    assert marked(library, '"roads"') == []


def test_a_hyphen_may_be_a_space(library):
    assert marked(library, "well kept") == [("old", ["well", "kept"])]
    assert marked(library, "WELL–KEPT") == [("old", ["well-kept"])]


def test_no_more_hits_come_than_wanted_and_the_total_is_told(library):
    results = search("road", library, GAZETTEER, limit=1)
    assert (len(results.hits), results.total) == (1, 3)


def test_a_hit_has_its_locator(library):
    (hit,) = search("shops", library, GAZETTEER).hits
    assert hit.locator == "sentence 2 of 3, paragraph 1"


@pytest.mark.parametrize("query", ["", "  ", '"', '""', "…—!?", "\0", "*", "%", "'"])
def test_no_words_find_nothing(library, query):
    assert search(query, library, GAZETTEER) == Results()


def test_a_pattern_is_only_its_words(library):
    assert marked(library, "(a+)+$ .* costs") == [("new", ["a", "costs"])]


def test_a_very_long_query_is_cut(library):
    assert search("road " * 100_000, library, GAZETTEER).total == 3


@given(st.text())
def test_no_query_breaks_it(library, query):
    results = search(query, library, GAZETTEER)
    assert len(results.hits) == results.total <= 6


def test_one_article_can_be_searched_alone(library):
    found = search("road", library, GAZETTEER, within="old")
    assert {hit.entry.id for hit in found.hits} == {"old"}
    assert found.total == 2


def test_a_word_that_is_given_again_counts_once(library):
    assert marked(library, "long " + 12 * "road ") == marked(library, "long road ")


def test_of_very_many_words_in_a_sentence_the_first_are_marked(tmp_path):
    (tmp_path / "a.txt").write_text("A title\n\nby Jane Doe\n\n" + 2_000 * "rail, ")
    ((_, words),) = marked(load_library(tmp_path, GAZETTEER), "rail ")
    assert words == 1_000 * ["rail"]
