"""Archives made to choke on: each is small, and would be large."""

from zipfile import ZIP_BZIP2, BadZipFile

import pytest

from geo.articles.documents import archive as module
from geo.articles.documents.archive import ArchiveError, xml_parts
from tests.geo.articles.documents.bombs import archive, locked, lying_archive
from tests.geo.articles.documents.docx import W, docx, paragraph

TEXT = paragraph("It is long.")
TOO_LARGE = "its text comes to more than 20 MB or 1,000,000 tags when unpacked; split it"
ANEW = "; open it in Word or LibreOffice and save it anew"


def fault_of(data: bytes) -> str:
    with pytest.raises(ArchiveError) as caught:
        xml_parts(data)
    return str(caught.value)


def document(body: str, *, before: str = "", attributes: str = "") -> bytes:
    return docx(
        more={"word/document.xml": f"{before}<w:document {W}{attributes}>{body}</w:document>"}
    )


def entities(count: int) -> str:
    """Return a declaration of words of which each stands for ten of the word before."""
    each = (f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(count))
    return f'<!DOCTYPE w [<!ENTITY e0 "lol">{"".join(each)}]>'


def test_the_parts_that_are_xml_are_unpacked():
    found = xml_parts(archive({"word/document.xml": b"<a/>", "word/media/image1.png": b"\x89PNG"}))
    assert found == {"word/document.xml": b"<a/>"}


def test_one_huge_part_is_refused():
    assert fault_of(archive({"word/document.xml": b" " * 30_000_000})) == TOO_LARGE


def test_so_are_many_that_are_huge_together():
    assert fault_of(archive({f"{i}.xml": b" " * 1_000_000 for i in range(21)})) == TOO_LARGE


def test_a_part_of_which_less_is_said_is_read_no_further_than_it_says():
    with pytest.raises(BadZipFile):
        xml_parts(lying_archive(50_000_000, says=100))


def test_a_part_of_which_four_gigabytes_are_said_is_read_as_it_is():
    found = xml_parts(lying_archive(1_000_000, says=2**32 - 2))
    assert found == {"word/document.xml": b" " * 1_000_000}


def test_parts_that_lie_on_each_other_count_each():
    assert fault_of(lying_archive(3_000_000, says=3_000_000, copies=7)) == TOO_LARGE


def test_very_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_PARTS", 3)
    assert fault_of(docx(TEXT)) == f"it has more than 3 parts{ANEW}"


def test_what_can_be_packed_without_limit_is_refused():
    data = archive({"word/document.xml": b" " * 30_000_000}, how=ZIP_BZIP2)
    assert fault_of(data) == f"it is packed as no .docx is{ANEW}"


@pytest.mark.parametrize(
    "before",
    [
        entities(9),
        entities(2),
        f'<!DOCTYPE w [<!ENTITY a "{"a" * 60_000}">]>',
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/a.dtd">',
        '<!DOCTYPE w [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>',
    ],
    ids=["a billion words", "a few", "a long one often", "a file", "a site's DTD", "a parameter"],
)
def test_what_declares_entities_is_refused_before_they_are_read(before: str):
    assert fault_of(document(TEXT, before=before)) == (
        f"it declares what XML is to mean, as no .docx does{ANEW}"
    )


def test_in_whatever_encoding_it_does():
    xml = f"{entities(2)}<w:document {W}>{TEXT}</w:document>".encode("utf-16")
    assert "declares" in fault_of(archive({"word/document.xml": xml}))


def test_elements_in_each_other_without_end_are_refused():
    deep = document("<w:p>" * 100_000 + "</w:p>" * 100_000)
    assert fault_of(deep) == f"more than 200 elements stand in each other{ANEW}"


def test_a_table_in_a_table_in_a_table_is_not():
    cell = TEXT
    for _ in range(10):
        cell = f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    assert "word/document.xml" in xml_parts(document(cell))


@pytest.mark.parametrize(
    "attributes",
    [f' a="{"a" * 1_000_000}"', "".join(f' a{i}=""' for i in range(100_000))],
    ids=["a long one", "many"],
)
def test_so_are_attributes_without_end(attributes: str):
    assert fault_of(document(TEXT, attributes=attributes)) == TOO_LARGE


def test_an_archive_in_an_archive_is_no_text():
    inner = archive({"a.xml": b" " * 1_000_000})
    assert xml_parts(archive({"word/document.xml": inner})) == {"word/document.xml": inner}


def test_a_locked_part_is_told_to_be_locked():
    assert fault_of(locked(docx(TEXT))) == "it is locked with a password; save a copy without one"
