"""Files that are no text whatever their names say."""

import pytest

from geo.articles.parsing.signatures import why_no_text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04\x14", "packed"),
        (b"{\\rtf1\\ansi Hello", "the code of an RTF file"),
        (b"\xef\xbb\xbf\n{\\rtf1\\ansi Hello", "the code of an RTF file"),
    ],
)
def test_the_first_bytes_tell_what_a_file_is(data: bytes, kind: str):
    assert (why_no_text(data) or "").startswith(f"it is {kind}, not text; ")


@pytest.mark.parametrize("text", [b"", b"PKK fighters crossed", b"{braces}", b"GIF is a format"])
def test_text_is_text(text: bytes):
    assert why_no_text(text) is None
