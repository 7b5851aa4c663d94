import pytest

from geo.articles.parsing.lines import Layout, is_blank, layout_of, stands_alone


def test_a_line_stands_alone_where_the_next_word_would_have_fitted():
    assert stands_alone("A train near Kars", "Tovuz lies on the border", Layout(24))


def test_a_line_stands_alone_before_a_word_that_opens_a_sentence():
    assert stands_alone("A train near the town of Kars", "Meanwhile, it rained", Layout(29))


@pytest.mark.parametrize("line", ["Partners:", "BP: 30 %", "A price of 3 $"])
def test_a_short_line_may_end_with_a_colon_or_a_unit(line):
    assert stands_alone(line, "Tovuz lies on it", Layout(24))


@pytest.mark.parametrize(
    "following", ["1. Smith says", "“Kars” is shut", "»Kars« is shut", "[1] A note"]
)
def test_a_short_line_stands_alone_before_a_point_of_a_list_or_a_quote(following):
    assert stands_alone("A train", following, Layout(24))


@pytest.mark.parametrize("line", ["— 2 —", "- 14 -", "–3–"])
def test_the_number_of_a_page_stands_alone(line):
    assert stands_alone(line, "Tovuz lies on the border", Layout(24))


def test_a_quote_with_a_word_that_opens_a_sentence_may_be_a_title():
    assert not stands_alone("A train near the town of Kars", "“The Crown” is lost", Layout(29))


def test_the_bracket_before_the_next_word_must_fit_too():
    assert not stands_alone("A train near Kars", "(Tovuz) is late", Layout(23))


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("A train from the town of", "Tovuz came"),
        ("A train to Kars", "was late again"),
        ("A train to Kars,", "Tovuz and Baku"),
        ("The train of the", "Tovuz line is late"),
        ("It has one reason, and:", "The line is old"),
        ("", "Tovuz"),
    ],
)
def test_a_line_that_goes_on_does_not_stand_alone(line, following):
    assert not stands_alone(line, following, Layout(24))


def test_a_line_goes_on_that_is_no_shorter_than_others_that_do():
    assert not stands_alone("A train near Kars", "Tovuz lies on it", Layout(26, room=4))


def test_a_paragraph_is_as_wide_as_its_longest_line_with_a_space():
    assert layout_of("a line\na longer line\nhttps://example.org/address").width == 13


def test_the_room_is_what_a_line_leaves_that_surely_goes_on():
    assert layout_of("The line\nis long and wide").room == 5


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Oil\n* gas\n+ rail\n© Smith", {1, 2, 3}),
        ("- oil\n- gas", {0, 1}),
        ("Baku\n- Tbilisi line", set()),
        ("It came.\n— Yes", {1}),
        ("1. Oil\n2) Gas", {0, 1}),
        ("a) oil\nb) gas", {0, 1}),
        ("The line had\n16. They", set()),
    ],
)
def test_an_item_begins_with_a_bullet_one_of_several_dashes_or_counting_up(text, items):
    assert layout_of(text).items == items


def test_lines_that_each_begin_with_a_capital_and_end_without_a_stop_are_a_list():
    assert layout_of("Home\nAbout Kars\n2024").is_list


@pytest.mark.parametrize(
    "text",
    [
        "Home\nAbout",
        "Home\nabout Kars\nNews",
        "Home\nAbout\nIt came.",
        "A\nThe way of\nKars",
    ],
)
def test_other_lines_are_no_list(text):
    assert not layout_of(text).is_list


def test_one_line_of_four_in_a_list_may_end_with_a_stop():
    assert layout_of("1971 Oil\n1972 Gas (vol.)\n1973 Rail\n1974 Kars").is_list


def test_a_blank_line_may_be_quoted():
    assert (is_blank("> "), is_blank("> a")) == (True, False)


def test_a_line_of_brackets_and_quotes_alone_is_no_word_of_a_list():
    assert layout_of('(\nOil\nGas\n"\nRail\nRoad').is_list


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Type: rail\nIts length: 40 km, as far as one can tell from it\nOwner: none", {0, 1, 2}),
        ("type: rail\nlength: 40 km\nowner: none", {0, 1, 2}),
        ("| Type | rail |\n| Owner | none |", {0, 1}),
        ("2006 — First oil reaches the\nsea\n2007 — First gas", {0, 2}),
        ("Type: rail\nOwner: Co.\nTechnical data\nLength: 40 km\nGauge: 1 m", {0, 1, 2, 3, 4}),
        ("The line has\nOne end: a lake\nand no other", set()),
    ],
)
def test_entries_of_a_list_begin_an_item_each(text, items):
    assert layout_of(text).items == items


@pytest.mark.parametrize("blank", ["\x1c", "\x1d \x1e", "\x85", "\u2028"])
def test_lines_with_nothing_but_a_rare_blank_are_no_part_of_a_list(blank):
    text = "\n".join(["Baku", "Kars", "Tovuz", "Tbilisi", "Ceyhan", "Erzurum"])
    assert layout_of(f"{text}\n{blank}").is_list
