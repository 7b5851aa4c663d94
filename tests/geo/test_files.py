import os
import tracemalloc
from pathlib import Path

import pytest

from geo.errors import FactError
from geo.files import entries_below, is_hidden, read_bytes, read_text, read_toml, state_of


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("\ufeffBakı".encode())
    assert read_text(tmp_path / "a", error=FactError) == "Bakı"


def test_a_large_file_is_read_whole_and_one_that_is_larger_refused(tmp_path: Path) -> None:
    data = b"0123456789" * 250_000
    (tmp_path / "a").write_bytes(data)
    assert read_bytes(tmp_path / "a", error=FactError, most=2_500_000) == data
    with pytest.raises(FactError, match="has more than 2 MB; split it"):
        read_bytes(tmp_path / "a", error=FactError, most=2_499_999)


def test_a_small_file_takes_no_more_memory_than_it_needs(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    tracemalloc.start()
    read_bytes(tmp_path / "a", error=FactError, most=50_000_000)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


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


@pytest.mark.parametrize("key", ["a" + ".a" * 100_000, "[" + ".".join("a" * 20_000) + "]"])
def test_a_key_of_very_many_parts_is_refused_at_once(tmp_path: Path, key: str) -> None:
    (tmp_path / "a").write_text(f"{key}\n")
    with pytest.raises(FactError, match="has a key of 100 parts or more"):
        read_toml(tmp_path / "a", error=FactError)


def test_a_key_of_very_many_quoted_parts_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "a").write_text('"a b"' + '."c \\" d"' * 1_000 + " = 1\n")
    with pytest.raises(FactError, match="has a key of 100 parts or more"):
        read_toml(tmp_path / "a", error=FactError)


def test_a_text_may_have_as_many_dots_as_it_likes(tmp_path: Path) -> None:
    dots = "a." * 1_000
    (tmp_path / "a").write_text(f'name = "{dots}"\n')
    assert read_toml(tmp_path / "a", error=FactError) == {"name": dots}


def test_a_large_toml_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("#" * 1_000_001)
    with pytest.raises(FactError, match="has more than 1 MB"):
        read_toml(tmp_path / "a", error=FactError)


def test_folders_may_be_nested_deeper_than_functions_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1_200):
        Path("d").mkdir()
        os.chdir("d")
    found = list(entries_below(tmp_path))
    for _ in found:  # too deep for pytest to clear away
        os.chdir("..")
        Path("d").rmdir()
    assert len(found) == 1_200


@pytest.mark.parametrize("name", ["#facts.csv#", "facts.csv~", "btc.geojson.part", "Icon\r"])
def test_what_an_editor_or_a_download_leaves_is_hidden(name: str) -> None:
    assert is_hidden(name)


def test_a_name_that_begins_with_a_hash_is_not_hidden() -> None:
    assert not is_hidden("#1 of 2.txt")
