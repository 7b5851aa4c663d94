import pytest

from geo.articles.parsing.first_lines import FirstLines
from geo.articles.parsing.mastheads import find_masthead, is_same

TEXT = "The line opens again in the north, and the trains of both towns will use it all the year."
BODY = ["Trains run again in fog", "", TEXT, "", "So it is.", ""]


def masthead(*above, below=(), owner=None):
    first = FirstLines([*above, *BODY, *below])
    return find_masthead(first, list(first).index(BODY[0]), owner)


def test_the_owner_confirms_the_name_above_the_title():
    assert masthead("World", "The Valley Post", owner="Valley Post Media") == "The Valley Post"


@pytest.mark.parametrize("line", ["https://www.valleypost.example/a", "Write to us: a@valley.post"])
def test_a_host_confirms_the_name_above_the_title(line):
    assert masthead("Valley Post", below=[line, "valley-post.example"]) == "Valley Post"


def test_the_menu_below_it_confirms_the_name():
    assert masthead("Valley Rail", "Home", "Jobs") == "Valley Rail"
    assert masthead("Valley Rail", "* News", "* Jobs", "* Music") == "Valley Rail"


def test_the_heading_of_a_menu_is_no_name():
    assert masthead("Main Menu", "* News", "* Jobs", "* Music") is None
    assert masthead("Sections", "* News", "* Jobs", "* Music") is None


def test_a_sentence_of_the_text_confirms_the_name():
    below = ["“It is open,” a driver of the line told Valley Post in the night, and went on."]
    assert masthead("Valley Post", below=below) == "Valley Post"


def test_a_row_or_a_path_below_the_first_line_confirms_it():
    assert masthead("Valley Dawn", "News | Sport | Music") == "Valley Dawn"
    assert masthead("Valley Dawn", "News > World > Kars") == "Valley Dawn"


@pytest.mark.parametrize("row", ["Home / News", "News   Sport   Music"])
def test_so_do_a_short_path_a_row_with_wide_gaps(row):
    assert masthead("Valley Dawn", row) == "Valley Dawn"


def test_a_motto_may_stand_between_the_name_and_the_menu():
    assert masthead("Valley Dawn", "news of all the hills", "Home   News") == "Valley Dawn"


def test_a_rubric_confirms_a_paper_but_no_person():
    assert masthead("Jane Doe", "PRESS RELEASE") is None
    assert masthead("Valley Post", "PRESS RELEASE") == "Valley Post"


def test_a_name_may_be_in_a_script_without_capitals():
    assert masthead("ხეობის მაცნე", "მთავარი  სპორტი") == "ხეობის მაცნე"


def test_the_name_of_a_site_may_be_the_first_line():
    assert masthead("valley-dawn.example") == "valley-dawn.example"


def test_the_credit_of_a_picture_confirms_the_name():
    assert masthead("Valley Dawn", below=["Photo: Valley Dawn"]) == "Valley Dawn"
    assert masthead("Valley Dawn", below=["The bridge. JANE DOE / VALLEY DAWN"]) == "Valley Dawn"


def test_nothing_confirms_a_section():
    assert masthead("World News") is None


def test_names_are_the_same_however_they_are_spaced():
    assert is_same("The Valley Post", "valleypost")
    assert not is_same("The Valley Post", "The Hill Post")
    assert not is_same("Post", "The Post of the Long Valley and the Hills")
