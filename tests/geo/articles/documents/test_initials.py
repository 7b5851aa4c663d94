import pytest

from geo.articles.documents.initials import with_initials
from geo.articles.documents.lines import Line, Page


def line(text: str, top: float, left: float = 40) -> Line:
    return Line(text, left, top, left + 200, top + 10, 10)


def initial(text: str) -> Line:
    return Line(text, 0, 0, 35, 36, 36)


def lines_with(*lines: Line) -> list[tuple[str, float]]:
    return [(line.text, line.left) for line in with_initials(Page(842, list(lines))).lines]


@pytest.mark.parametrize(
    ("letter", "text", "joined"),
    [
        ("T", "he ship", "The ship"),
        ("“T", "he ship", "“The ship"),
        ("A", "fter that", "After that"),
        ("A", "ship", "A ship"),
        ("П", "ричал", "Причал"),
    ],
)
def test_a_large_letter_begins_the_first_line_beside_it(letter: str, text: str, joined: str):
    found = lines_with(initial(letter), line(text, 2), line("and a ship", 14), line("came.", 40, 0))
    assert found == [(joined, 0), ("and a ship", 0), ("came.", 0)]


@pytest.mark.parametrize(
    "lines",
    [
        [initial("T"), line("one line alone", 2)],
        [initial("T"), line("far", 2, 90), line("away", 14, 90)],
        [initial("Two"), line("of it", 2), line("are here", 14)],
        [initial("7"), line("of it", 2), line("are here", 14)],
        [line("I", 2, 0), line("of it", 2), line("are here", 10)],
        [],
    ],
)
def test_other_letters_stay_where_they_are(lines: list[Line]):
    assert with_initials(Page(842, lines)).lines == lines
