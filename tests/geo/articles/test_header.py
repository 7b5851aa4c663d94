import pytest

from geo.articles.header import Header
from geo.when import When

POSTED, PUBLISHED = When(2021, 3, 5), When(2021, 3, 4)


def test_what_is_missing_is_filled_and_what_is_there_stays():
    filled = Header(author="Jane Doe").filled_from(Header(author="X Y", title="A title"))
    assert filled == Header(author="Jane Doe", title="A title")


def test_its_day_is_the_day_it_was_published():
    assert Header(published=PUBLISHED, posted=POSTED).day == PUBLISHED


def test_the_day_it_was_posted_stands_in_for_it():
    assert Header(posted=POSTED).day == POSTED


def test_a_header_without_dates_has_no_day():
    assert Header().day is None


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (Header(title=" The\n pipeline "), "The pipeline"),
        (Header(published=PUBLISHED), "Untitled, 4 March 2021"),
        (Header(title=" ", posted=When(2021, 3)), "Untitled, March 2021"),
        (Header(), "Untitled"),
    ],
)
def test_an_article_is_called_by_its_title_or_by_its_day(header: Header, name: str):
    assert header.name == name


def test_what_shows_nothing_is_not_given():
    said = Header(title="\u200b\u3164", author=" ", place="Baku")
    assert said.brief == Header(place="Baku")
