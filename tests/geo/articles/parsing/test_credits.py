import pytest

from geo.articles.parsing.credits import (
    Authors,
    authors,
    bare,
    begins_small,
    is_outlet,
    is_person,
    is_place,
)


@pytest.mark.parametrize(
    "name",
    ["Jane Doe", "JANE VAN DOE", "R. Ambart", "Anna-Maria O'Doe", "Лейла Алиева", "ნინო ლომიძე"],
)
def test_a_person_is_told_by_the_looks_of_a_name(name):
    assert is_person(name)


@pytest.mark.parametrize(
    "text",
    ["Jane", "Jane writes", "Senior Editor", "Daily Post", "New York", "J. R.", "AZN EUR",
     "The Big Story", "First Edition", "SON DAKİKA", "MƏTBUAT RELİZİ",
     "Ein Kommentar von Anna Roth", "Jane Doe 2", "Valley Pipes JSC", "Колонка Ивана Петрова"],
)  # fmt: skip
def test_what_is_no_name_is_no_person(text):
    assert not is_person(text)


@pytest.mark.parametrize(
    "name",
    [
        "Reuters",
        "The Valley Post",
        "Valley's Weekly",
        "«Вести»",
        "vadi.com.tr",
        "THE POST.",
        "Dağ Həyatı qəzeti",
        "Sea & Valley Quarterly",
    ],
)
def test_a_paper_is_told_by_its_words(name):
    assert is_outlet(name) == (name != "vadi.com.tr")


@pytest.mark.parametrize("text", ["News", "the post office", "Jane Doe", "Item Type: Magazine", ""])
def test_one_such_word_or_a_sentence_is_no_paper(text):
    assert not is_outlet(text)


def test_only_a_letter_that_could_be_a_capital_is_small():
    assert begins_small("valley")
    assert not begins_small("Valley")
    assert not begins_small("ხეობა")


def test_a_place_is_one_word_or_begins_as_places_do():
    assert [is_place(text) for text in ("Baku", "New York", "baku", "Jane Doe")] == [
        True,
        True,
        False,
        False,
    ]


def test_two_words_are_no_person_in_a_script_without_capitals_unless_one_is_a_surname():
    assert not is_person("ხიდი ისევ")
    assert authors("ხიდი ისევ, ჩაკეტილი გზა") is None


def test_what_follows_the_last_and_is_no_author():
    found = authors("Jane Doe, Ann Lee and John Roe, Valley Post, Baku")
    assert found == (("Jane Doe", "Ann Lee", "John Roe"), "Valley Post", False)


def test_a_list_of_names_is_a_list_of_authors():
    assert authors("Jane Doe, John Roe") == (("Jane Doe", "John Roe"), None, True)


def test_nobody_is_an_author_by_a_role():
    assert authors("Staff Writer") == ((), None, False)


def test_a_sentence_names_nobody():
    assert authors("Tuesday the line had opened again") is None


@pytest.mark.parametrize("text", ["газета «Вестник»", "«Вестник»", "Zeitung „Vestnik“"])
def test_a_name_in_quotation_marks_is_a_paper_s_behind_what_it_is(text):
    assert is_outlet(text)
    assert bare(text) in ("Вестник", "Vestnik")


def test_a_name_in_quotation_marks_behind_anything_else_is_none():
    assert not is_outlet("корабль «Вестник»")


@pytest.mark.parametrize(
    "text",
    ["Jane Doe for The Post", "Jane Doe, special to The Post", "Jane Doe für The Post"],
)
def test_a_paper_may_follow_what_is_said_before_it(text):
    assert authors(text) == Authors(("Jane Doe",), "The Post", True)


def test_other_names_hold_the_same_words():
    assert authors("Institute for Press") == Authors((), "Institute for Press", True)
