import pytest

from geo.articles.other_formats import why_not_read, why_not_whole


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("a.doc", ".doc files are not read; save it as .docx"),
        ("a.ODT", ".odt files are not read; save it as .docx"),
        ("a.epub", ".epub files are not read; save it as .html"),
        ("a.doc ", ".doc files are not read; save it as .docx"),
        ("a.zip", ".zip files are not read; unpack it"),
    ],
)
def test_the_way_out_goes_by_the_format(name: str, fault: str):
    assert why_not_read(name) == fault


def test_a_picture_is_told_to_be_one():
    assert "have its text recognised" in why_not_read("scan.JPG")


def test_of_any_other_file_the_formats_that_are_read_are_named():
    assert why_not_read("notes").startswith("it is not read; put .txt, .md, ")


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ((3,), "page 3 has no text, only pictures; have it recognised (OCR)"),
        ((3, 7), "pages 3, 7 have no text, only pictures; have them recognised (OCR)"),
        ((1, 2, 3, 9), "pages 1–3, 9 have no text, only pictures; have them recognised (OCR)"),
    ],
)
def test_pages_without_text_are_told(pages: tuple[int, ...], told: str):
    assert why_not_whole(pages) == told
