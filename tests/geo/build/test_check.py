"""The command on a copy of the shipped folders, with something wrong in it."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from geo.build.check import check, main
from geo.errors import GeoError, LanguageError, RuleError, WordListError

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("data", "seeds"):
        copytree(ROOT / name, tmp_path / name)
    return tmp_path


def run(folder: Path) -> int:
    return main(["--data", str(folder / "data"), "--seeds", str(folder / "seeds")])


def faults(folder: Path) -> list[str]:
    told = check(folder / "data", folder / "seeds").faults
    return [fault.removeprefix(f"{folder}/") for fault in told]


def append(path: Path, line: str) -> None:
    path.write_text(f"{path.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")


def test_the_shipped_folders_are_in_order(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "data" / "sources.csv").read_bytes()
    assert run(folder) == 0
    *_, summary, changes = capsys.readouterr().out.splitlines()
    assert summary.startswith("All is well: ")
    assert changes.endswith("none, all were right.")
    assert (folder / "data" / "sources.csv").read_bytes() == before


def test_a_table_that_changed_gets_its_count_and_its_hash(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    append(folder / "data" / "lookalikes.csv", "base in Narnia,en")
    assert run(folder) == 0
    assert "sources.csv: lookalikes.csv." in capsys.readouterr().out


def test_of_very_many_notes_that_are_alike_the_first_are_told(folder: Path) -> None:
    for number in range(50):
        (folder / "seeds" / f"untitled-{number:02}.txt").write_text("BTC pipeline oil.\n")
    *first, last = check(folder / "data", folder / "seeds").notes
    assert sum("untitled-" in note for note in first) == 20
    assert last == "there are 30 more notes like these"


def test_with_a_fault_no_hash_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "data" / "sources.csv").read_bytes()
    append(folder / "data" / "lookalikes.csv", "base in Narnia,English")
    assert run(folder) == 1
    assert capsys.readouterr().out.endswith("1 fault. Fix it and run make records again.\n")
    assert (folder / "data" / "sources.csv").read_bytes() == before


def test_the_faults_of_all_files_are_told_at_once(folder: Path) -> None:
    append(folder / "data" / "spellings.csv", "Ba ku,Baki")
    append(folder / "data" / "facts.csv", "btc,length,,,km,2006,on,,bp-btc")
    append(folder / "data" / "events.csv", "fire,,,,,,,,,,,")
    append(folder / "data" / "sources.csv", "atlas,,,,,,,,,,,,,,")
    append(folder / "data" / "rivals.csv", "Narnia railway")
    append(folder / "data" / "place-names.csv", "Narnia")
    (folder / "data" / "btk.geojson").write_text("{")
    (folder / "data" / "basemap" / "places.geojson").write_text("[]")
    (folder / "data" / "waypoints" / "btc.csv").write_bytes(b"\xff")
    (folder / "seeds" / "empty.txt").write_text("")
    told = " ".join(faults(folder))
    tables = ("spellings.csv", "facts.csv", "events.csv", "sources.csv")
    lists = ("rivals.csv", "place-names.csv")
    others = ("btk.geojson", "basemap/places.geojson", "waypoints/btc.csv", "seeds/empty.txt")
    assert [file for file in (*tables, *lists, *others) if f"{file}: " not in told] == []


def test_a_layer_that_cannot_be_read_is_one_fault_and_not_many(folder: Path) -> None:
    (folder / "data" / "btk.geojson").write_text("{")
    [fault] = faults(folder)
    assert fault.startswith("data/btk.geojson: is not JSON")


def test_a_table_of_sources_that_cannot_be_read_is_one_fault_and_not_many(folder: Path) -> None:
    (folder / "data" / "sources.csv").write_text("id,title\n")
    [fault] = faults(folder)
    assert fault.startswith("data/sources.csv: its columns are id, title; give id, title, ")


def test_without_articles_the_folder_that_is_missing_is_named(folder: Path) -> None:
    told = check(folder / "data", folder / "nowhere").faults
    assert told == [f"{folder / 'nowhere'}: there is no such folder; make it, or name another"]


@pytest.mark.parametrize("error", [RuleError, WordListError])
def test_a_fault_in_the_rules_or_the_word_lists_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: type[GeoError]
) -> None:
    def fail() -> None:
        raise error("passing.toml", "“near_mis” is not known")

    read = "all_claim_rules" if error is RuleError else "check_word_lists"
    monkeypatch.setattr(f"geo.build.contents.{read}", fail)
    assert faults(folder) == ["passing.toml: “near_mis” is not known"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such disk")
def test_where_nothing_can_be_printed_it_ends_with_1_and_a_sentence(folder: Path) -> None:
    command = [sys.executable, "-m", "geo.build.check", "--data", str(folder / "data")]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*command, "--seeds", str(folder / "seeds")],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        )
    told = "What is to be told cannot be written (No space left on device); print it elsewhere\n"
    assert (ended.returncode, ended.stderr.decode()) == (1, told)


# Versions


def test_what_was_added_and_what_has_changed_is_a_new_version(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(folder)
    capsys.readouterr()
    (folder / "seeds" / "by-rail.txt").write_text("By rail\n\nThe BTC pipeline is long.\n")
    facts = folder / "data" / "facts.csv"
    facts.write_text(facts.read_text().replace("btc,length,,1768", "btc,length,,1769", 1))
    assert run(folder) == 0
    assert re.search("New version .* 1 added, 1 changed", capsys.readouterr().out)
    versions = (folder / "data" / "versions.csv").read_text()
    assert "\narticle,by-rail,By rail," in versions


def test_where_nothing_has_changed_there_is_no_new_version(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(folder)
    capsys.readouterr()
    before = (folder / "data" / "versions.csv").read_bytes()
    assert run(folder) == 0
    assert "New version" not in capsys.readouterr().out
    assert (folder / "data" / "versions.csv").read_bytes() == before


def test_a_record_of_versions_that_was_spoilt_is_a_fault(folder: Path) -> None:
    append(folder / "data" / "versions.csv", "event,fire,A fire,c3,yesterday,,")
    assert any('added is "yesterday"' in fault for fault in faults(folder))


def test_whatever_lies_in_the_folders_is_told_in_lines(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, seeds = folder / "data", folder / "seeds"
    (data / ".#facts.csv").symlink_to("an-editor@host.1")
    os.mkfifo(data / "pipe.geojson")
    (data / "events.csv").unlink()
    (data / "events.csv").symlink_to("/etc/passwd")
    (data / "facts.csv").unlink()
    (data / "facts.csv").mkdir()
    (data / "basemap" / "relief.webp").write_bytes(b"RIFF")
    (data / "event-kinds.toml").write_text("a = " + "[" * 10_000)
    (data / os.fsdecode(b"odd-\xff.csv")).write_text('a,b\n"')
    (seeds / "loop.txt").symlink_to("loop.txt")
    (seeds / "away.html").symlink_to("/etc/passwd")
    (seeds / "folder.md").mkdir()
    os.mkfifo(seeds / "pipe.pdf")
    assert run(folder) == 1
    said = capsys.readouterr()
    named = (
        *("pipe.geojson", "events.csv", "facts.csv", "relief.webp", "event-kinds.toml"),
        *("odd-\\udcff.csv", "loop.txt", "away.html", "folder.md", "pipe.pdf"),
    )
    assert [file for file in named if f"{file}: " not in said.out] == []
    assert "Traceback" not in said.out + said.err


@pytest.mark.parametrize("missing", ["data", "seeds"])
def test_a_missing_folder_is_told(
    folder: Path, missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rmtree(folder / missing)
    assert run(folder) == 1
    assert f"{folder / missing}" in capsys.readouterr().out


def test_what_nobody_foresaw_is_told_with_its_file_and_the_exception(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError("at 0xdead")

    monkeypatch.setattr("geo.layers.facts._faults", fail)
    assert run(folder) == 1
    assert f"{folder}/data/facts.csv: MemoryError: at 0xdead" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert run(folder) == 1
    assert "sources.csv: cannot be written (Permission denied)" in capsys.readouterr().out


def test_a_faulty_language_is_told_with_all_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = LanguageError("geo/languages/az.toml", "is not TOML; fix it there")
    monkeypatch.setattr("geo.build.check.faulty_languages", lambda: (error,))
    append(folder / "data" / "names.csv", "north,North,en,short")
    first, second = faults(folder)
    assert first == str(error)
    assert "names.csv" in second
