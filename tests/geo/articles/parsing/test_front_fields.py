from typing import Any

import pytest

from geo.articles.header import Header
from geo.articles.parsing.front_fields import field_named, header_of, is_known
from geo.when import When


def read(**values: Any) -> Header:
    header, faults = header_of(values)
    assert not faults
    return header


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("author", "author"),
        ("Authors", "author"),
        ("auteur", "author"),
        ("dc.creator", "author"),
        ("og:site_name", "publisher"),
        ("publishDate", "published"),
        ("date", "published"),
        ("canonicalURL", "url"),
        ("license", "licence"),
        ("publié le", "published"),
        ("erschienen in", "publisher"),
        ("дата публикации", "published"),
        ("Full Title", "title"),
        ("добавлено", None),
        ("created", None),
        ("clipped", None),
        ("lastmod", None),
        ("tags", None),
    ],
)
def test_a_key_names_a_field_as_each_program_writes_it(key, field):
    assert field_named(key) == field


@pytest.mark.parametrize(
    "author",
    [
        "Jane Doe, Omar Vidal",
        ["Jane Doe", "Omar Vidal"],
        ["[[Jane Doe]]", "[[people/vidal|Omar Vidal]]"],
        [{"name": "Jane Doe", "email": "j@x.org"}, {"given": "Omar", "family": "Vidal"}],
        "By Jane Doe, Omar Vidal",
        "Jane Doe; Omar Vidal",
        "Jane Doe and Omar Vidal",
        "Doe, Jane; Vidal, Omar",
        "Jane Doe <jane@example.org>, Omar Vidal <o@example.org>",
    ],
)
def test_authors_are_names_with_commas_between(author):
    assert read(author=author).author == "Jane Doe, Omar Vidal"


@pytest.mark.parametrize("author", ["jane@example.org", "https://x.org/jane"])
def test_an_address_is_no_author(author):
    assert read(author=author) == Header()


@pytest.mark.parametrize(
    ("key", "known"),
    [("Author", True), ("created_time", True), ("Date Added", True), ("Length", False)],
)
def test_a_key_is_known_if_it_names_a_field_or_is_one_of_notes(key, known):
    assert is_known(key) is known


def test_an_unquoted_wiki_link_is_a_name():
    assert read(author=[["Jane Doe"]]).author == "Jane Doe"


def test_the_key_that_is_the_field_s_name_wins():
    assert read(date="2024-01-01", published="2021-03-04").published == When(2021, 3, 4)


def test_the_day_of_a_note_is_not_that_of_the_article():
    assert read(title="A", created="2026-01-02", clipped="2026-01-02") == Header(title="A")


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2021-03-04 09:00:00 +0400", When(2021, 3, 4)),
        ("2021-03-04T09:00:00.123456Z", When(2021, 3, 4)),
        ("2021-03-04 09:00:00 Europe/Baku", When(2021, 3, 4)),
        ("1625486400", When(2021, 7, 5)),
        ("1625486400000", When(2021, 7, 5)),
        ("Thu, 14 Apr 2022 07:30:00 GMT", When(2022, 4, 14)),
        ("July 2022", When(2022, 7)),
        ("2016-09", When(2016, 9)),
        ("09/10/2020", None),
        ("true", None),
        ("last-modified", None),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(value, when):
    assert read(published=value).published == when


def test_what_is_no_date_is_a_fault():
    assert header_of({"posted": "soon"})[1] == [
        'posted is "soon", not a date; write it as 2020-09-22 or leave it out'
    ]


def test_a_source_may_be_an_address():
    assert read(source="https://x.org/a") == Header(url="https://x.org/a")
    assert read(source="The Notes") == Header(publisher="The Notes")


def test_a_path_is_no_address():
    assert read(url="/2021/a/") == Header()


def test_byline_and_dateline_are_read_as_above_a_text():
    header = read(byline="By Jane Doe", dateline="5 October 2021")
    assert (header.author, header.day) == ("Jane Doe", When(2021, 10, 5))


@pytest.mark.parametrize("value", ["null", "~", "N/A", "None", "-", ""])
def test_a_value_that_says_nothing_is_not_given(value):
    assert read(title=value, author=value, publisher=value, date=value) == Header()


@pytest.mark.parametrize("author", ["admin", "Unknown", "valleypost.org", "Администратор"])
def test_an_account_or_a_site_is_no_author(author):
    assert read(author=author) == Header()


def test_a_name_may_stand_in_italics():
    header = read(author="**Jane Doe**", publisher="*Valley Post*")
    assert header == Header(author="Jane Doe", publisher="Valley Post")


def test_what_the_language_says_first_is_the_day():
    assert header_of({"date": "04/11/2021"}, is_day_first=True)[0].published == When(2021, 11, 4)
