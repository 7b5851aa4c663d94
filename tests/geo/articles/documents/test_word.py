from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from geo.articles.documents.archive import LARGEST_XML_BYTES, MOST_TAGS
from geo.articles.documents.word import read_word
from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.errors import ArticleError
from tests.geo.articles.documents.docx import W, docx, note, paragraph, row, words

TEXT = paragraph("The line reopened on Monday, two officials in the town said.")
HEADED = (
    paragraph("The line reopens", style="Titel"),
    paragraph("by Jane Doe"),
    paragraph("The Example (4 March 2021)"),
)
BREAK = "<w:r><w:br/></w:r>"
RAISED = '<w:vertAlign w:val="superscript"/>'
CHANGED = (
    "<w:p>"
    f"{words('It is ')}<w:ins>{words('very ')}</w:ins>"
    "<w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
    f"<w:moveFrom>{words('moved ')}</w:moveFrom>{words('long.')}"
    "</w:p>"
)


def blocks_of(*body: str, notes: str = "") -> list[Block]:
    return read_word(docx(*body, notes=notes), file="a.docx")[1]


def header_of(*body: str, title: str = "", creator: str = "") -> Header:
    return read_word(docx(*body, title=title, creator=creator), file="a.docx")[0]


def fault_of(data: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        read_word(data, file="a.docx")
    return str(caught.value)


def texts_of(*body: str, notes: str = "") -> list[str]:
    return [block.text for block in blocks_of(*body, notes=notes)]


def test_the_title_is_the_paragraph_in_the_style_of_titles():
    assert header_of(*HEADED, TEXT).title == "The line reopens"


def test_the_first_lines_are_read_as_the_header():
    header = header_of(*HEADED, TEXT)
    assert (header.author, header.publisher) == ("Jane Doe", "The Example")


def test_the_header_is_no_part_of_the_text():
    assert len(blocks_of(*HEADED, TEXT)) == 1


def test_a_paragraph_in_the_style_of_headings_is_one_with_its_level():
    [_, found, _] = blocks_of(TEXT, paragraph("How it was mended", style="berschrift2"), TEXT)
    assert found == Block("How it was mended", "heading", 2)


def test_a_bold_line_is_a_heading():
    [_, found, _] = blocks_of(TEXT, paragraph("What comes next", run="<w:b/>"), TEXT)
    assert found.kind == "heading"


def test_a_bold_sentence_is_text():
    [_, found] = blocks_of(TEXT, paragraph("It is long.", run="<w:b/>"))
    assert found.kind == "text"


def test_tracked_changes_are_taken_as_accepted():
    assert texts_of(CHANGED) == ["It is very long."]


def test_running_heads_are_left_out():
    assert texts_of(TEXT) == ["The line reopened on Monday, two officials in the town said."]


def test_the_cells_of_a_row_stand_side_by_side():
    table = f"<w:tbl>{row(paragraph('BTC'), paragraph('1,768 km'))}</w:tbl>"
    assert texts_of(TEXT, table)[1:] == ["BTC\t1,768 km"]


def test_cells_that_hold_paragraphs_are_read_one_after_the_other():
    cell = paragraph("It is long.") + paragraph("It is old.")
    table = f"<w:tbl>{row(cell, paragraph('It is new.'))}</w:tbl>"
    assert texts_of(TEXT, table)[1:] == ["It is long.", "It is old.", "It is new."]


def test_footnotes_follow_the_text_by_their_numbers():
    marked = f'<w:p>{words("It is long.")}<w:r><w:footnoteReference w:id="7"/></w:r></w:p>'
    found = texts_of(TEXT, marked, notes=note(7, "As built."))
    assert found[1:] == ["It is long.[1]", "[1] As built."]


def test_a_reference_to_a_note_that_is_missing_loses_no_text():
    marked = f'<w:p>{words("It is long.")}<w:r><w:footnoteReference w:id="7"/></w:r></w:p>'
    assert texts_of(TEXT, marked)[1:] == ["It is long.[1]"]


def test_a_raised_figure_stays_one():
    assert texts_of(f"<w:p>{words('410 km')}{words('2', run=RAISED)}</w:p>") == ["410 km²"]


def test_a_break_in_a_paragraph_is_a_line_s_end():
    assert texts_of(f"<w:p>{words('It is long.')}{BREAK}{words('It is old, too.')}</w:p>") == [
        "It is long.\nIt is old, too."
    ]


def test_a_header_may_stand_in_one_paragraph():
    lines = BREAK.join(map(words, ("The line reopens", "By Jane Doe", "4 March 2021")))
    header = header_of(f"<w:p>{lines}</w:p>", TEXT)
    assert (header.title, header.author, str(header.day)) == (
        "The line reopens",
        "Jane Doe",
        "2021-03-04",
    )


def test_a_header_may_be_a_table():
    rows = (
        row(paragraph("Author"), paragraph("Jane Doe")),
        row(paragraph("Date"), paragraph("2021")),
    )
    header, blocks, _ = read_word(docx(f"<w:tbl>{''.join(rows)}</w:tbl>", TEXT), file="a.docx")
    assert (header.author, str(header.day), len(blocks)) == ("Jane Doe", "2021", 1)


def test_a_heading_below_the_text_is_no_title():
    heading = paragraph("Later years", style="berschrift1")
    assert header_of(TEXT, heading, TEXT).title is None


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f'<w:fldSimple w:instr="REF t">{words("7")}</w:fldSimple>', "See 7 there."),
        (f'<w:bdo w:val="ltr">{words("it")}</w:bdo>', "See it there."),
        ("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", "See x=2 there."),
        ("<w:r><w:t>one</w:t><w:ptab/><w:t>two</w:t></w:r>", "See one two there."),
        ("<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t></w:r>", "See one\ntwo there."),
    ],
)
def test_fields_formulas_and_rare_breaks_are_text(inside: str, text: str):
    space = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    found = texts_of(TEXT, f"<w:p {space}>{words('See ')}{inside}{words(' there.')}</w:p>")
    assert found[1:] == [text]


def test_the_file_s_title_and_creator_are_taken_where_the_text_has_none():
    header = header_of(TEXT, TEXT, title="The line reopens", creator="Jane Doe")
    assert header == Header(title="The line reopens", author="Jane Doe")


def test_the_text_s_own_header_comes_before_the_file_s():
    header = header_of(*HEADED, TEXT, title="Draft of a note", creator="John Roe")
    assert (header.title, header.author) == ("The line reopens", "Jane Doe")


def test_a_locked_file_is_told_by_its_first_bytes():
    assert "save it as .docx without a password" in fault_of(bytes.fromhex("d0cf11e0a1b11ae1"))


@pytest.mark.parametrize(
    "data",
    [
        b"no archive",
        docx(TEXT)[:-30],
        docx(more={"word/document.xml": "<w:document>"}),
        docx(more={"_rels/.rels": "<Relationships/>", "word/document.xml": ""}),
    ],
    ids=["no archive", "cut short", "no XML", "empty"],
)
def test_a_damaged_file_is_refused_with_the_way_out(data: bytes):
    assert "open it in Word or LibreOffice and save it anew" in fault_of(data)


def test_a_file_that_unpacks_to_very_much_is_refused_before_it_is_unpacked():
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (LARGEST_XML_BYTES + 1))
    assert fault_of(made.getvalue()) == (
        "a.docx: its text comes to more than 20 MB or 1,000,000 tags when unpacked; split it"
    )


def test_so_is_what_holds_very_many_tags():
    tags = "<w:r/>" * (MOST_TAGS + 1)
    data = docx(more={"word/document.xml": f"<w:document {W}>{tags}</w:document>"})
    assert "1,000,000 tags" in fault_of(data)
