import pytest

from geo.articles.header import Header
from geo.articles.parsing.site_names import without_site


@pytest.mark.parametrize(
    "title",
    ["A queue at Sarp | Valley Post", "A queue at Sarp - Valley Post", "A queue — The Valley Post"],
)
def test_the_site_behind_a_title_is_the_publisher(title):
    header = without_site(Header(title=title, url="https://www.valleypost.org/a"))
    assert header.publisher in ("Valley Post", "The Valley Post")
    assert header.title in ("A queue at Sarp", "A queue")


def test_a_title_ends_before_its_publisher():
    assert without_site(Header(title="A queue | Notes", publisher="Notes")) == Header(
        title="A queue", publisher="Notes"
    )


@pytest.mark.parametrize(
    "header",
    [
        Header(title="Sarp - a queue", url="https://www.valleypost.org/a"),
        Header(title="A queue | Notes"),
        Header(title="A queue - ", url="https://x.org"),
        Header(title="A queue | Notes", url="http://[x"),
        Header(url="https://notes.org/a"),
    ],
)
def test_other_titles_stay_as_they_are(header):
    assert without_site(header) == header
