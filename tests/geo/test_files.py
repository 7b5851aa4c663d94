from pathlib import Path

import pytest

from geo.errors import FactError
from geo.files import read_text


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("\ufeffBakı".encode())
    assert read_text(tmp_path / "a", error=FactError) == "Bakı"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FactError, match=r"a: cannot be read .*; check that the file is there"):
        read_text(tmp_path / "a", error=FactError)


def test_what_is_not_utf_8_is_told_by_its_byte(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"Bak\xfd")
    with pytest.raises(FactError, match=r"is not UTF-8 \(byte 3\); save it as UTF-8"):
        read_text(tmp_path / "a", error=FactError)
