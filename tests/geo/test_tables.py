from pathlib import Path

import pytest

from geo.errors import FactError, GeoError
from geo.tables import Row, read_table, write_table


def table(folder: Path, content: str | bytes) -> Path:
    path = folder / "table.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(folder: Path, content: str | bytes) -> list[dict[str, str]]:
    rows = read_table(table(folder, content), columns=("a", "b"), error=FactError)
    return [row.values for row in rows]


def test_rows_are_read_by_column(tmp_path: Path) -> None:
    assert read(tmp_path, "a,b\n1,2\n") == [{"a": "1", "b": "2"}]


def test_columns_may_come_in_any_order(tmp_path: Path) -> None:
    assert read(tmp_path, "b,a\n1,2\n") == [{"b": "1", "a": "2"}]


def test_values_are_stripped_and_blank_lines_passed_over(tmp_path: Path) -> None:
    assert read(tmp_path, "a,b\r\n\r\n 1 , 2\r\n,\r\n") == [{"a": "1", "b": "2"}]


def test_a_spreadsheet_s_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbfa,b\n1,2\n") == [{"a": "1", "b": "2"}]


def test_a_quoted_value_may_hold_commas_and_lines(tmp_path: Path) -> None:
    assert read(tmp_path, 'a,b\n"1,\n1",2\n') == [{"a": "1,\n1", "b": "2"}]


def test_a_row_knows_its_line(tmp_path: Path) -> None:
    rows = read_table(table(tmp_path, "a,b\n\n1,2\n"), columns=("a", "b"), error=FactError)
    assert [row.line for row in rows] == [3]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "its first line is empty; give a, b"),
        ("a\n1\n", "its columns are a; give a, b"),
        ("a,b,c\n", "its columns are a, b, c; give a, b"),
        ("a,b\n1\n", "line 2 has 1 values; give 2"),
        ("a,b\n1,2,3\n", "line 2 has 3 values; give 2"),
        ('a,b\n"1,2\n', "is not CSV"),
        ("a,b\nə,2\n".encode("cp1254", errors="replace") + b"\xff", "is not UTF-8"),
    ],
)
def test_a_table_that_cannot_be_read_is_told(
    tmp_path: Path, content: str | bytes, fault: str
) -> None:
    with pytest.raises(FactError) as caught:
        read(tmp_path, content)
    assert fault in str(caught.value)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(FactError, match=r"none.csv: cannot be read"):
        read_table(tmp_path / "none.csv", columns=("a",), error=FactError)


def test_all_faults_come_in_one_error(tmp_path: Path) -> None:
    path = table(tmp_path, "a,b\n1,2\n3\n")
    with pytest.raises(FactError) as caught:
        read_table(path, columns=("a", "b"), error=FactError, check=lambda row: ["is odd"])
    assert caught.value.faults == ("line 2: is odd", "line 3 has 1 values; give 2")


@pytest.mark.parametrize(
    ("unique", "fault"),
    [
        ([["a"]], 'line 4 repeats the a "1" of line 2; remove one'),
        ([["a", "b"]], "line 5 repeats line 3; remove one"),
    ],
)
def test_what_may_not_come_twice_is_told(
    tmp_path: Path, unique: list[list[str]], fault: str
) -> None:
    path = table(tmp_path, "a,b\n1,2\n,3\n1,4\n,3\n")
    with pytest.raises(FactError) as caught:
        read_table(path, columns=("a", "b"), error=FactError, unique=unique)
    assert caught.value.faults == (fault,)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    rows = [{"a": 'a "b", c', "b": "ə\nö"}]
    write_table(tmp_path / "table.csv", columns=("a", "b"), rows=rows)
    read_again = read_table(tmp_path / "table.csv", columns=("a", "b"), error=FactError)
    assert [row.values for row in read_again] == rows


def test_text_in_a_table_is_sound_and_turns_nothing_behind_it(tmp_path: Path) -> None:
    assert read(tmp_path, "a,b\nnu\x00l,\u202edesrever\n") == [
        {"a": "nu\ufffdl", "b": "\u202edesrever\u202c"}
    ]


def test_rows_with_faults_may_be_left_out_and_noted_while_the_others_are_read(
    tmp_path: Path,
) -> None:
    def check(row: Row) -> list[str]:
        return ["a is x; give a number"] if row.values["a"] == "x" else []

    noted: list[GeoError] = []
    rows = read_table(
        table(tmp_path, "a,b\n1,2\nx,3\n4\n1,5\n6,7\n"), columns=("a", "b"), error=FactError,
        check=check, unique=[["a"]], left_out=noted,
    )  # fmt: skip
    assert [row.values["b"] for row in rows] == ["2", "7"]
    (error,) = noted
    assert error.faults == (
        "line 3: a is x; give a number",
        "line 4 has 1 values; give 2",
        'line 5 repeats the a "1" of line 2; remove one',
    )


@pytest.mark.parametrize("content", ["a,c\n1,2\n", 'a,b\n"1,2\n', b"\xff"])
def test_what_is_no_such_table_is_an_error_though_rows_may_be_left_out(
    tmp_path: Path, content: str | bytes
) -> None:
    with pytest.raises(FactError):
        read_table(table(tmp_path, content), columns=("a", "b"), error=FactError, left_out=[])
