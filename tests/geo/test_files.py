import os
from pathlib import Path

import pytest

from geo.errors import FactError
from geo.files import read_text, read_toml, state_of


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


def test_a_toml_file_becomes_its_keys_and_values(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes('name = "Bakı"\n'.encode())
    assert read_toml(tmp_path / "a", error=FactError) == {"name": "Bakı"}


def test_what_is_not_toml_is_told_by_its_place(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a = 1\nb = 2 3")
    with pytest.raises(FactError, match=r"a: is not TOML \(.*line 2.*\); fix it there"):
        read_toml(tmp_path / "a", error=FactError)


def test_a_file_that_is_gone_before_it_is_looked_at_has_a_state_too(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    there = state_of(os.scandir(tmp_path))
    entries = list(os.scandir(tmp_path))
    (tmp_path / "a").unlink()
    assert state_of(entries) != there
