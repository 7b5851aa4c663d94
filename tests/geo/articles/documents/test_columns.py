from geo.articles.documents.columns import columns_of
from geo.articles.documents.lines import Line


def line(text: str, left: float, top: float, right: float) -> Line:
    return Line(text, left, top, right, top + 10, 10)


def rows(sign: str, left: float, count: int, *, top: float = 0) -> list[Line]:
    """Return rows of words that fill a column 200 points wide."""
    return [line(f"{sign} {i} and more", left, top + 12 * i, left + 200) for i in range(count)]


def read(lines: list[Line]) -> list[list[str]]:
    return [[row.text.removesuffix(" and more") for row in column] for column in columns_of(lines)]


def test_a_line_over_both_columns_parts_what_is_above_from_what_is_below():
    wide = line("wide and so on", 0, 40, 420)
    found = read([*rows("a", 0, 3), *rows("b", 220, 3), wide, *rows("c", 0, 3, top=60),
                  *rows("d", 220, 3, top=60)])  # fmt: skip
    assert [column[0] for column in found] == ["a 0", "b 0", "wide and so on", "c 0", "d 0"]


def test_the_rows_of_a_table_are_no_columns():
    table = [*(line(f"name {i}", 0, 12 * i, 60) for i in range(5)),
             *(line(f"{i} km", 220, 12 * i, 250) for i in range(5))]  # fmt: skip
    assert [len(column) for column in columns_of(table)] == [5]


def test_what_stands_below_two_columns_of_one_length_follows_both():
    found = read([*rows("a", 0, 4), *rows("b", 220, 4), *rows("c", 0, 2, top=80)])
    assert [column[0] for column in found] == ["a 0", "b 0", "c 0"]


def test_a_left_column_that_is_longer_is_read_to_its_end_first():
    found = read([*rows("a", 0, 9), *rows("b", 220, 4)])
    assert [(column[0], len(column)) for column in found] == [("a 0", 9), ("b 0", 4)]


def test_no_lines_are_no_column():
    assert columns_of([]) == []


def test_large_words_beside_a_column_follow_it():
    large = [
        Line(text, 120, top, 200, top + 16, 16) for text, top in (("Nobody", 7), ("saw it", 29))
    ]
    narrow = [line(f"a {i} and more", 0, 12 * i, 110) for i in range(5)]
    assert read([*narrow, *large]) == [["a 0", "a 1", "a 2", "a 3", "a 4"], ["Nobody", "saw it"]]


def test_a_large_heading_above_a_column_stays_there():
    heading = [
        Line(text, 0, top, 80, top + 16, 16) for text, top in (("Nobody", 0), ("saw it", 20))
    ]
    assert read([*heading, *rows("a", 0, 5, top=50)])[0][:3] == ["Nobody", "saw it", "a 0"]


def test_a_heading_that_both_columns_begin_anew_below_parts_them():
    heading = Line("Later years", 0, 60, 110, 76, 16)
    found = read([*rows("a", 0, 4), *rows("b", 220, 4), heading, *rows("c", 0, 4, top=90),
                  *rows("d", 220, 4, top=90)])  # fmt: skip
    assert [column[0] for column in found] == ["a 0", "b 0", "Later years", "c 0", "d 0"]


def test_a_heading_in_a_column_beside_text_does_not():
    heading = Line("Later years", 0, 60, 110, 76, 16)
    found = read([*rows("a", 0, 4), heading, *rows("c", 0, 4, top=90), *rows("b", 220, 11)])
    assert [column[0] for column in found] == ["a 0", "b 0"]


def test_a_heading_at_the_foot_of_a_column_follows_both():
    heading = Line("Later years", 0, 60, 110, 76, 16)
    found = read([*rows("a", 0, 4), heading, *rows("b", 220, 4), *rows("c", 0, 3, top=90)])
    assert [column[0] for column in found] == ["a 0", "b 0", "Later years"]


def test_smaller_words_beside_a_text_are_a_column_of_their_own():
    small = [Line(f"note {i}", 0, 12 * i, 40 + 30 * i, 12 * i + 8, 8) for i in range(4)]
    found = read([*small, *rows("b", 220, 6)])
    assert [column[0] for column in found] == ["note 0", "b 0"]
