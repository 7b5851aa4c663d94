import pytest

from geo.articles.parsing.entries import entries, head_of, is_dated


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("Length: 40 km", "Length"),
        ("Length of the line (2020): 40 km", "Length of the line"),
        ("| Length | 40 km |", "Length"),
        ("Length\t40 km", "Length"),
        ("Протяжённость — 40 км", "Протяжённость"),
        ("Երկարություն՝ 40 կմ", "Երկարություն"),
        ("Q: How long is it?", "Q"),
        ("10:42 The port is closed", "10:42"),
        ("May 2006 – First oil", "May 2006"),
    ],
)
def test_an_entry_begins_with_what_it_is_about(line, head):
    assert head_of(line) == head


@pytest.mark.parametrize(
    "line",
    [
        "It is long",
        "The ends of a line that we saw: two",
        "Length:",
        "https://example.org",
        "| - |",
    ],
)
def test_any_other_line_is_about_nothing(line):
    assert head_of(line) == ""


@pytest.mark.parametrize(
    "lines",
    [
        ["Length: 40 km", "Owner: the state"],
        ["Q: How long is it?", "A: Quite"],
        ["2006 — First oil", "2007 — First gas"],
        ["10:42 It is shut", "10:30 It burns"],
        ["| Length | 40 km |", "| Owner | the state |"],
        ["Length | 40 km", "Owner | the state", "Type | railway"],
        ["Length\t40 km", "Owner\tthe state", "Type\trailway"],
        ["Длина — 40 км", "Владелец — страна", "Тип — дорога"],
        ["Length\t40 km", "Owner\tthe state"],
        ["length: 40 km", "owner: the state", "type: railway"],
    ],
)
def test_entries_of_one_shape_that_stand_together_are_a_list(lines):
    assert entries(["It is long", *lines]) == [list(range(1, len(lines) + 1))]


@pytest.mark.parametrize(
    "lines",
    [
        ["Length: 40 km", "It is long", "Owner: the state"],
        ["Length: 40 km", "", "Owner: the state"],
        ["Length | 40 km", "Owner | the state"],
        ["length: 40 km", "owner: the state"],
        ["Length: 40 km", "2006 — First oil"],
    ],
)
def test_too_few_of_them_are_none(lines):
    assert entries(lines) == []


def test_blank_lines_may_stand_between_three_entries():
    assert entries(["Length: 40 km", "", "Owner: the state", "", "Type: railway"]) == [[0, 2, 4]]


def test_an_entry_about_a_year_is_dated():
    assert [is_dated(line) for line in ("2006 — First oil", "1999: A field", "Length: 40 km")] == [
        True,
        True,
        False,
    ]
