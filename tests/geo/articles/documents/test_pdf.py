import zlib
from collections import Counter
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from geo.articles.documents import pdf as module
from geo.articles.documents.pdf import read_pdf
from geo.articles.header import Header
from geo.errors import ArticleError
from tests.geo.articles.documents.pdf import (
    TEXT,
    Drawn,
    objects,
    partly_pictures,
    pdf,
    set_lines,
    set_text,
    two_columns,
)

HEAD = [
    Drawn(60, 60, "The line reopens after repair", 20, "Times-Bold"),
    Drawn(60, 80, "by Jane Doe"),
    Drawn(60, 92, "The Example (4 March 2021)"),
]
LEFT = f"On the left it begins. {TEXT} {TEXT} So the left ends."
RIGHT = f"On the right it goes on. {TEXT} {TEXT} So the right ends."

LOCKED = "a.pdf: it is locked, with a password or in a way not read here; save a copy without that"

LINES = ("The trunk line is old. It was laid", "in hard years, and it was mended often.")


def texts_of(*pages: list[Drawn]) -> list[str]:
    return [block.text for block in read_pdf(pdf(*pages), file="a.pdf")[1]]


def header_of(*pages: list[Drawn], title: str = "", author: str = "") -> Header:
    return read_pdf(pdf(*pages, title=title, author=author), file="a.pdf")[0]


def fault_of(data: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        read_pdf(data, file="a.pdf")
    return str(caught.value)


def test_lines_are_joined_to_paragraphs():
    assert texts_of([*set_text(TEXT), *set_text(TEXT, top=160)]) == [TEXT, TEXT]


def test_two_columns_are_read_one_after_the_other():
    assert texts_of(two_columns(LEFT, RIGHT)) == [LEFT, RIGHT]


def test_so_they_are_where_they_are_drawn_row_by_row():
    by_row = sorted(two_columns(LEFT, RIGHT), key=lambda drawn: (drawn.top, drawn.left))
    assert texts_of(by_row) == [LEFT, RIGHT]


def test_three_columns_are_read_one_after_the_other():
    columns = [set_text(LEFT, left=left, width=140) for left in (40, 210, 380)]
    assert texts_of([drawn for column in columns for drawn in column]) == [LEFT] * 3


def test_the_largest_letters_of_the_first_page_are_the_title():
    assert header_of([*HEAD, *set_text(TEXT, top=130)]).title == "The line reopens after repair"


def test_the_first_lines_are_read_as_the_header():
    header = header_of([*HEAD, *set_text(TEXT, top=130)])
    assert (header.author, header.publisher) == ("Jane Doe", "The Example")


def test_the_header_is_no_part_of_the_text():
    assert texts_of([*HEAD, *set_text(TEXT, top=130)]) == [TEXT]


def test_the_file_s_title_and_author_are_taken_where_the_text_has_none():
    header = header_of(set_text(TEXT), title="The line reopens", author="Jane Doe")
    assert header == Header(title="The line reopens", author="Jane Doe")


def test_the_text_s_own_header_comes_before_the_file_s():
    header = header_of([*HEAD, *set_text(TEXT, top=130)], title="A draft of it", author="John Roe")
    assert (header.title, header.author) == ("The line reopens after repair", "Jane Doe")


def test_a_paper_s_name_above_the_title_may_be_larger():
    masthead = [Drawn(60, 20, "The Valley Post", 30), Drawn(60, 40, "Thursday, 4 March 2021")]
    header, blocks, _ = read_pdf(
        pdf([*masthead, *HEAD[:2], *set_text(TEXT, top=130)]), file="a.pdf"
    )
    assert (header.title, header.publisher) == ("The line reopens after repair", "The Valley Post")
    assert [block.text for block in blocks] == [TEXT]


def test_a_title_that_may_be_a_paper_s_name_is_one_if_no_other_follows():
    head = Drawn(60, 20, "The Valley Post", 30)
    assert header_of([head, *set_text(TEXT, top=130)]).title == "The Valley Post"


def test_a_menu_above_the_title_hides_nothing():
    menu = Drawn(60, 30, "Home, News, Trade, Letters")
    header = header_of([menu, *HEAD, *set_text(TEXT, top=130)])
    assert (header.title, header.author) == ("The line reopens after repair", "Jane Doe")


def test_each_part_knows_its_page():
    found = read_pdf(pdf(set_text(LEFT), set_text(RIGHT)), file="a.pdf")[1]
    assert [block.pages for block in found] == [((0, 1),), ((0, 2),)]


def test_a_sentence_that_goes_on_over_the_page_is_one():
    pages = set_lines([*LINES, "It is very long, as all of"]), set_lines(["them said at the time."])
    assert texts_of(*pages)[-1].endswith("It is very long, as all of them said at the time.")


def test_the_head_of_a_table_is_text_on_each_page():
    rows = [f"{day} May | Ship {day} | {7 * day} t" for day in range(1, 41)]
    head = "Day | Ship | Freight"
    pages = [
        [
            Drawn(left, 100 + 15 * i, cell)
            for i, row in enumerate([head, *part])
            for left, cell in zip((60, 200, 400), row.split(" | "), strict=True)
        ]
        for part in (rows[:20], rows[20:])
    ]
    pages[0] += set_text(TEXT, top=60)
    assert texts_of(*pages) == [TEXT, head, *rows[:20], head, *rows[20:]]


def test_a_large_first_letter_belongs_to_its_word():
    lines = [Drawn(100, top, f"{text} and so it went on") for top, text in ((100, "he line"),
             (112, "was laid"), (124, "was old"))]  # fmt: skip
    below = [Drawn(60, 136, "the whole of the line was mended, as it always had been.")]
    (text,) = texts_of([Drawn(60, 126, "T", 50), *lines, *below])
    assert text.startswith("The line and so it went on was laid and")


def test_pages_that_are_pictures_are_told():
    assert read_pdf(partly_pictures(True, False, True, False), file="a.pdf").unread_pages == (2, 4)


def test_an_empty_page_is_no_picture():
    assert read_pdf(pdf(set_text(TEXT), []), file="a.pdf").unread_pages == ()


def test_a_locked_file_is_refused_with_the_way_out():
    locked = pdf(set_text(TEXT), password="secret")
    assert fault_of(locked) == LOCKED


def test_a_lock_that_is_not_understood_is_called_one():
    assert fault_of(objects("<<>>", trailer="/Encrypt <</Filter/Standard/V 5/R 6>>")) == LOCKED


def test_a_scan_is_told_to_have_no_text():
    scan = fault_of(partly_pictures(False))
    assert "it has no text, only pictures (a scan); have its text recognised" in scan


def test_pages_of_which_nothing_can_be_found_are_not_called_a_scan():
    assert "a.pdf: no text and no picture can be found in it; open it in a" in fault_of(pdf([]))


def test_a_page_that_is_its_own_contents_has_no_text():
    ring = objects(
        "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Contents[3 0 R]/MediaBox[0 0 9 9]>>"
    )
    assert "no text and no picture can be found in it" in fault_of(ring)


def test_pages_that_hold_themselves_are_no_pages():
    ring = objects("<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>")
    assert "a.pdf: no page can be found in it; open it in a browser" in fault_of(ring)


@pytest.mark.parametrize("data", [b"no PDF", b"%PDF-1.4\n", pdf(set_text(TEXT))[:300]])
def test_a_damaged_file_is_refused_with_the_way_out(data: bytes):
    assert "open it in a browser and print it to a new PDF" in fault_of(data)


def test_what_has_very_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_PAGES", 2)
    assert fault_of(pdf(*[set_text(TEXT)] * 3)) == "a.pdf: it has more than 2 pages; split it"


def test_what_takes_very_long_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_SECONDS", 0)
    assert "reading it takes more than 0 seconds" in fault_of(pdf(set_text(TEXT)))


def test_what_unpacks_to_very_much_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "LARGEST_UNPACKED_BYTES", 9_000_000)
    packed = zlib.compress(bytes(10_000_000))
    data = pdf(set_text(TEXT)).replace(b"endobj", b"endobj 99 0 obj <<>> stream\n" + packed, 1)
    assert fault_of(data) == "a.pdf: it comes to more than 9 MB when unpacked; split it"


WORDS = st.lists(st.sampled_from(["kars", "line,", "oil-rich", "it", "was.", "1,768", "officials"]))
OTHERS = st.lists(st.sampled_from(["Tovuz", "X", "(gas)", "we", "said;", "2006", "pipelines,"]))


@settings(max_examples=40, deadline=None)
@given(WORDS, OTHERS, st.integers(100, 475))
def test_no_word_is_lost(first: list[str], second: list[str], width: int):
    pages = [*first, "begins."], [*second, "ends."]
    drawn = [set_text(" ".join(words), top=150, width=width) for words in pages]
    header, blocks, _ = read_pdf(pdf(*drawn), file="a.pdf")
    found = " ".join([header.title or "", *(block.text for block in blocks)])
    assert Counter(found.split()) == Counter([*pages[0], *pages[1]])


def test_text_on_its_side_follows_the_upright():
    made = BytesIO()
    canvas = Canvas(made, pagesize=(595, 842))
    canvas.rotate(90)
    canvas.drawString(100, -300, "It stands on its side.")
    canvas.rotate(-90)
    canvas.drawString(100, 300, "It stands upright.")
    canvas.save()
    found = [block.text for block in read_pdf(made.getvalue(), file="a.pdf")[1]]
    assert found == ["It stands upright.", "It stands on its side."]
