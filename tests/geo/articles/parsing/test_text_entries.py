import pytest

from geo.articles.parsing.text_entries import text_entries


def test_a_table_below_the_title_is_text():
    lines = ["A river", "", "Length: 40 km", "Mouth: a lake", "Source: a hill"]
    assert text_entries(lines) == {2, 3, 4}


def test_a_list_of_fields_is_a_header():
    assert text_entries(["A river", "", "Author: Jane Doe", "Date: 4 March 2021"]) == set()


def test_the_first_line_may_be_a_title():
    assert text_entries(["Fact sheet: a river", "Length: 40 km", "Mouth: a lake"]) == {1, 2}


def test_two_entries_that_could_be_headlines_are_no_table():
    lines = ["The Daily Post", "Analysis: Why the line matters", "Interview: Anna Roth"]
    assert text_entries(lines) == set()


@pytest.mark.parametrize("line", ["Length: 40 km", "Height above the sea: 1,200"])
def test_a_figure_behind_a_label_is_an_entry_by_itself(line):
    assert text_entries(["A river", "", line]) == {2}
