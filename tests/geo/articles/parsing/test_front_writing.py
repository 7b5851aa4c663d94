import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.header import Header
from geo.articles.parsing.front_matter import is_whole_header, split_front_matter
from geo.articles.parsing.front_writing import write_front_matter
from geo.when import When

WHENS = st.dates(min_value=When(1500).first_day).flatmap(
    lambda day: st.sampled_from(
        [When(day.year), When(day.year, day.month), When(day.year, day.month, day.day)]
    )
)
TEXTS = st.none() | st.text(min_size=1, max_size=60)
HEADERS = st.builds(
    Header,
    title=TEXTS,
    author=TEXTS,
    publisher=TEXTS,
    published=st.none() | WHENS.filter(lambda when: when.year < 2100),
    url=TEXTS,
    licence=TEXTS,
)


@given(header=HEADERS)
def test_a_header_reads_back_the_same(header):
    assert split_front_matter(f"{write_front_matter(header)}\nIt.") == (header, "\nIt.", [])


def test_a_header_is_written_as_people_write_it():
    header = Header(title="Pipes: a primer", author="Jane Doe", published=When(2021, 3))
    assert write_front_matter(header).split("\n")[:5] == [
        "---",
        'title: "Pipes: a primer"',
        'author: "Jane Doe"',
        "publisher:",
        "published: 2021-03",
    ]


@pytest.mark.parametrize("name", ["von Anna Roth", "https://x.org", "[[X]]", "---", "'"])
def test_what_is_kept_is_not_read_anew(name):
    header = Header(author=name, publisher=name)
    assert split_front_matter(write_front_matter(header))[0] == header


def test_what_is_kept_is_a_whole_header():
    assert is_whole_header(write_front_matter(Header()))
    assert not is_whole_header("---\ntitle: A\n---\n")
