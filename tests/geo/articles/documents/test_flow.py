import pytest

from geo.articles.documents.flow import Type, blocks_of, column_of
from geo.articles.documents.lines import Line
from geo.articles.parsing.blocks import Block

WIDE = 300.0
LONG = "and so the trunk line went on to carry crude to the coast of the sea"


def column(*rows: str | tuple[str, dict[str, float]], page: int = 1, left: float = 0) -> list[Line]:
    """Return rows 12 points apart, each as wide as the column unless it says otherwise."""
    lines, top = [], 0.0
    for row in rows:
        text, more = row if isinstance(row, tuple) else (row, {})
        top += 12 + more.get("gap", 0)
        size = more.get("size", 10)
        right = left + more.get("width", WIDE)
        lines.append(Line(text, left + more.get("indent", 0), top - size, right, top, size))
    return lines


def blocks(*columns: list[Line]) -> list[Block]:
    found = [column_of(lines, number) for number, lines in enumerate(columns, start=1)]
    return blocks_of(found, Type(found))


def texts(*columns: list[Line]) -> list[str]:
    return [block.text for block in blocks(*columns)]


def test_a_gap_begins_a_paragraph():
    rows = column(LONG, LONG, (LONG, {"gap": 8}), LONG)
    assert texts(rows) == [f"{LONG} {LONG}"] * 2


def test_an_indent_begins_a_paragraph():
    assert texts(column(LONG, LONG, (LONG, {"indent": 15}), LONG)) == [f"{LONG} {LONG}"] * 2


def test_the_room_left_after_a_stop_ends_a_paragraph():
    assert texts(column(LONG, ("It ends.", {"width": 60}), LONG, LONG)) == [
        f"{LONG} It ends.", f"{LONG} {LONG}"
    ]  # fmt: skip


def test_a_word_that_a_line_breaks_is_made_whole():
    assert texts(column("It was the admin-", "istration of it")) == [
        "It was the administration of it"
    ]


def test_a_hyphen_stays_in_a_word_that_has_it_elsewhere():
    rows = column("The oil-producing fields and the oil-", "producing wells")
    assert texts(rows) == ["The oil-producing fields and the oil-producing wells"]


def test_a_hyphen_stays_before_a_capital():
    assert texts(column("from Baku-", "Tbilisi on")) == ["from Baku-Tbilisi on"]


def test_larger_letters_are_a_heading():
    found = blocks(column(LONG, LONG, ("How it began", {"size": 14, "gap": 10}), LONG, LONG))
    assert [block.kind for block in found] == ["text", "heading", "text"]


def test_a_paragraph_goes_on_in_the_next_column():
    assert texts(column(LONG, LONG), column("of the sea.")) == [f"{LONG} {LONG} of the sea."]


def test_a_paragraph_that_ended_does_not_go_on():
    assert texts(column(LONG, f"{LONG}."), column(LONG)) == [f"{LONG} {LONG}.", LONG]


def test_a_paragraph_over_two_pages_knows_where_the_second_begins():
    [found] = blocks(column("It began"), column("and it ended."))
    assert found.pages == ((0, 1), (9, 2))


def test_a_footnote_follows_the_paragraph_that_it_interrupts():
    first = column(LONG, LONG, ("1 As built.", {"size": 8, "gap": 10}))
    assert texts(first, column("of the sea.")) == [f"{LONG} {LONG} of the sea.", "1 As built."]


def test_each_row_of_a_table_stands_alone():
    table = [Line(f"BTC {i} | {i} km", 0, 12 * i, WIDE, 12 * i + 10, 10, cells=2) for i in range(2)]
    assert texts(table) == ["BTC 0 | 0 km", "BTC 1 | 1 km"]


@pytest.mark.parametrize("sign", ["•", "2.", "b)"])
def test_each_point_of_a_list_stands_alone(sign: str):
    rows = column("It has two parts:", f"{sign} one part;", f"{sign} another part.")
    assert texts(rows) == ["It has two parts:", f"{sign} one part;", f"{sign} another part."]


def test_of_few_lines_the_closest_are_those_of_a_paragraph():
    far = [Line(text, 60, top, 500, top + 10, 10) for text, top in (("One.", 0), ("Two.", 50))]
    near = [Line("It is long and", 60, 100, 500, 110, 10), Line("it waits.", 60, 112, 500, 122, 10)]
    column = column_of([*far, *near], 1)
    assert not Type([column]).is_gap(column[2], column[3])


def test_lines_far_apart_are_a_paragraph_if_most_end_in_mid_sentence():
    texts = ["It is long and far and it goes on.", "Nobody knows how long the line is,", LONG, LONG]
    lines = [Line(it, 0, 24 * i, WIDE, 24 * i + 10, 10) for i, it in enumerate(texts)]
    columns = [column_of(lines, 1)]
    assert len(blocks_of(columns, Type(columns))) == 1
