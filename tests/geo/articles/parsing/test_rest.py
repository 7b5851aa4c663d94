"""What of a text is neither in the article nor in its header."""

import pytest

from geo.articles.header import Header
from geo.articles.parsing.rest import rest
from geo.when import When

HEADER = Header(
    title="Flow resumes",
    author="Ann Lee, Omar Vidal",
    publisher="Daily Post",
    published=When(2021, 3, 4),
)


@pytest.mark.parametrize(
    "line",
    [
        "Flow resumes",
        "By Ann Lee and Omar Vidal",
        "Byline: ANN LEE",
        "Published: 4 March 2021 10:30",
        "Daily Post | 04.03.2021",
    ],
)
def test_a_line_that_gives_a_field_is_not_left_out(line: str):
    assert rest([line], HEADER) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "1,234 views",
        "12:08",
        "Updated 5 March 2021",
        "Subscribe to the newsletter of the Daily Post",
        "By Ann Lee, who writes of energy for us",
    ],
)
def test_a_line_that_says_more_is_left_out(line: str):
    assert rest([line], HEADER) == (line,)


def test_what_is_left_out_twice_is_told_once_and_in_order():
    assert rest(["Tweet", "", "Share ", "Tweet"], HEADER) == ("Tweet", "Share")
