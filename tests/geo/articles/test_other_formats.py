import pytest

from geo.articles.other_formats import why_not_read


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("a.doc", ".doc files are not read; save it as .docx"),
        ("a.ODT", ".odt files are not read; save it as .docx"),
        ("a.epub", ".epub files are not read; save it as .html"),
        ("a.zip", ".zip files are not read; unpack it"),
    ],
)
def test_the_way_out_goes_by_the_format(name: str, fault: str):
    assert why_not_read(name) == fault


def test_a_picture_is_told_to_be_one():
    assert "have its text recognised" in why_not_read("scan.JPG")


def test_of_any_other_file_the_formats_that_are_read_are_named():
    assert why_not_read("notes").startswith("it is not read; put .txt, .md, ")
