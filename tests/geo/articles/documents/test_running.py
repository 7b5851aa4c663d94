from collections.abc import Sequence

import pytest

from geo.articles.documents.lines import Line, Page
from geo.articles.documents.running import without_running_heads

BODY = ("It is long.", "It is old.", "It is red.", "It is wide.", "It is far.", "It is new.")


def page(head: str = "", foot: str = "", *, body: Sequence[str] = BODY, at: float = 60) -> Page:
    placed = [(head, at), *((text, 100 + 12 * i) for i, text in enumerate(body)), (foot, 780)]
    return Page(842, [Line(text, 60, top, 300, top + 10, 10) for text, top in placed if text])


def left(*pages: Page) -> list[str]:
    """Return what is left of pages, without the body that each has."""
    found = without_running_heads(pages)
    return [line.text for page in found for line in page.lines if line.text not in BODY]


def test_what_stands_at_the_head_of_several_pages_goes():
    assert left(page("The Example"), page("The Example")) == []


def test_a_page_number_goes_with_the_words_around_it():
    assert left(page(foot="Page 4 of 9"), page(foot="Page 5 of 9")) == []


def test_a_line_goes_whose_number_counts_up_with_the_pages():
    assert left(page("12 How it began"), page("13 How it ended")) == []


def test_a_line_stays_whose_number_does_not():
    assert left(page("12 How it began"), page("19 How it ended")) != []


def test_the_number_of_the_only_page_goes():
    assert left(page(foot="– 1 –")) == []


def test_a_roman_number_alone_goes():
    assert left(page(foot="iv"), page(foot="v")) == []


def test_what_comes_again_at_another_height_stays():
    assert len(left(page("A heading"), page("A heading", at=76))) == 2


@pytest.mark.parametrize("top", [10, 820])
def test_small_print_in_the_margin_goes(top: float):
    small = Line("printed on 3 May", 60, top, 200, top + 8, 8)
    one = page()
    assert left(one._replace(lines=[*one.lines, small])) == []


def test_the_body_stays():
    other = ("It was.", "It may be.", "It is.", "It will be.", "It shall be.", "It would be.")
    found = without_running_heads([page("A"), page("A", body=other)])
    assert [len(it.lines) for it in found] == [6, 6]


def test_where_nothing_would_be_left_all_stays():
    assert left(page("A", body=()), page("A", body=())) == ["A", "A"]


def test_what_comes_again_below_a_line_of_the_text_stays():
    pages = [page("One thing", "a foot"), page("Quite another", "the end")]
    assert without_running_heads(pages) == pages


def rows_of_table(*texts: str) -> Page:
    pieces = (text.split(" | ") for text in texts)
    return Page(842, [
        Line(cell, 60 + 150 * column, 100 + 15 * i, 100 + 150 * column, 110 + 15 * i, 10)
        for i, row in enumerate(pieces) for column, cell in enumerate(row)
    ])  # fmt: skip


def test_the_head_of_a_table_stays():
    one = rows_of_table("Year | Ships", "1998 | few", "1999 | many", "2000 | many more")
    other = rows_of_table("Year | Ships", "2001 | none", "2002 | some", "2003 | seven")
    assert without_running_heads([one, other]) == [one, other]


def test_rows_that_differ_by_their_figures_stay():
    pages = [rows_of_table(*(f"{n} May | Ship {n}" for n in range(a, a + 5))) for a in (1, 6)]
    assert without_running_heads(pages) == pages


def test_a_line_close_to_the_text_stays():
    lines = ["The line is old.", *BODY]
    close = [Line(text, 60, 88 + 12 * i, 300, 98 + 12 * i, 10) for i, text in enumerate(lines)]
    assert without_running_heads([Page(842, close)] * 2) == [Page(842, close)] * 2


def test_what_comes_again_in_the_margin_goes_though_the_text_is_close():
    close = [Line(text, 60, 20 + 12 * i, 300, 30 + 12 * i, 10) for i, text in enumerate("ABCDE")]
    assert left(Page(842, close), Page(842, close)) == ["C", "D", "E"] * 2


def test_the_last_lines_of_a_text_stay_though_they_come_again():
    body = ["It rained on the first day.", "It is long.", "It is old.", "It is red."]
    other = ["It snowed on the second.", *body[1:]]
    pages = [
        Page(
            842, [Line(text, 60, 100 + 12 * i, 300, 110 + 12 * i, 10) for i, text in enumerate(it)]
        )
        for it in (body, other)
    ]
    assert without_running_heads(pages) == pages
