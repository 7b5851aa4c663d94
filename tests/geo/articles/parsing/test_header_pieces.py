import pytest

from geo.articles.parsing.dates import find_dates
from geo.articles.parsing.header_pieces import pieces_of, read_piece
from geo.when import When


def pieces(line):
    return list(pieces_of(line, find_dates(line)))


def test_a_line_is_cut_at_its_date_and_its_separators():
    assert pieces("Valley Times | 4 March 2021 - Baku") == [
        "Valley Times",
        When(2021, 3, 4),
        "Baku",
    ]


def test_a_byline_stays_whole_over_a_comma():
    assert pieces("by Jane Doe, John Roe") == ["by Jane Doe, John Roe"]


def test_a_person_and_a_paper_are_told_apart():
    assert read_piece("Jane Doe") == [("who", "Jane Doe")]
    assert read_piece("Valley Times") == [("site", "Valley Times")]


def test_an_account_may_have_written_it():
    assert read_piece("by jane_of_kars") == [("author", "jane_of_kars")]


def test_what_no_header_has_is_no_piece():
    assert read_piece("the line had opened again") is None


@pytest.mark.parametrize(
    ("text", "paper"),
    [("Le Courrier", "Le Courrier"), ("from Valley Post", "Valley Post"), ("The Post", "The Post")],
)
def test_a_paper_s_article_is_part_of_its_name(text, paper):
    assert read_piece(text) == [("site", paper)]
