import pytest

from geo.articles.documents.properties import header_of


@pytest.mark.parametrize("author", ["Jane Doe", "Jane A. van Dam", "Áine O’Hara-Roe", "Лена Карст"])
def test_a_person_is_an_author(author: str):
    assert header_of(title=None, author=author).author == author


@pytest.mark.parametrize(
    "author",
    ["", "python-docx", "jdoe", "Windows User", "Microsoft Office User", "HP", "Jane",
     "Press Office", "jane@example.org", "Пользователь Windows", "Apache POI",
     "Jane Doe and the whole of the staff"],
)  # fmt: skip
def test_an_account_or_a_program_is_none(author: str):
    assert header_of(title=None, author=author).author is None


def test_a_title_is_taken_with_its_spaces_put_right():
    assert header_of(title=" The line\nreopens ", author=None).title == "The line reopens"


@pytest.mark.parametrize(
    "title", ["", "report_final", "Microsoft Word - a note", "A note.docx", "Untitled document"]
)
def test_the_name_of_a_file_is_no_title(title: str):
    assert header_of(title=title, author=None).title is None
