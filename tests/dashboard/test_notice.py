import pytest

from dashboard.notice import MOST_LETTERS, box_html, told
from geo.errors import ArticleError, LayerError
from geo.plain_text import brief
from tests.hostile import CORPUS, shown


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_a_box_holds_nothing_but_text(text: str):
    assert shown(box_html("info", text)) == brief(text, MOST_LETTERS)


def test_a_box_says_how_urgent_it_is():
    assert 'role="status"' in box_html("info", "a")
    assert 'role="alert"' in box_html("error", "a")


def test_a_box_is_cut_where_nobody_would_read_on():
    assert len(box_html("info", "a" * 100_000)) < 3_000


def test_a_file_whose_name_is_no_text_can_be_named():
    assert told([LayerError("/data/\udcff.geojson", "is empty")]) == [r"\udcff.geojson: is empty"]


def test_a_problem_names_the_file_and_not_its_folder():
    problem = LayerError("/secret/place/btc.geojson", "is empty")
    assert told([problem]) == ["btc.geojson: is empty"]


def test_of_very_many_problems_the_first_are_told():
    problems = [ArticleError(f"{number}.txt", "is empty") for number in range(2010)]
    *first, last = told(problems)
    assert (len(first), last) == (10, "2,000 more files cannot be used.")


def test_of_very_many_faults_of_a_file_the_first_are_told():
    [text] = told([LayerError("btc.geojson", ["is empty"] * 12)])
    assert (text.count("is empty"), text.endswith("… and 2 more")) == (10, True)
