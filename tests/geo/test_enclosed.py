import subprocess
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from geo.enclosed import FENCED, LIST, EnclosedFile, enclosed_in, faults_of, list_of, main
from geo.escapes import escape_markdown

LAYER = EnclosedFile("a.geojson", "application/geo+json", b'{"type": "FeatureCollection"}')
MAP = EnclosedFile("map.svg", "image/svg+xml", "<svg>Ə</svg>".encode())
SUMS = list_of([LAYER, MAP])
FILES = [LAYER, MAP, SUMS]


def html(*files: EnclosedFile) -> str:
    links = (f'<a download="{file.name}" href="{file.address}">save</a>' for file in files)
    return f"<!doctype html><p>{''.join(links)}</p>"


def markdown(*files: EnclosedFile) -> str:
    text = [file.fence for file in files if file.media_type in FENCED]
    pictures = [
        f"[{file.name}]: <{file.address}>" for file in files if file.media_type not in FENCED
    ]
    return "\n\n".join([*text, *pictures])


def test_an_address_has_the_type_and_the_name_of_the_file():
    assert EnclosedFile("a.txt", "text/plain", b"hi").address == (
        "data:text/plain;name=a.txt;base64,aGk="
    )


@pytest.mark.parametrize("write", [html, markdown])
def test_the_files_of_a_document_are_found_again(write):
    assert sorted(enclosed_in(write(*FILES)), key=FILES.index) == FILES


def test_a_fence_keeps_every_line_end():
    file = EnclosedFile("a.txt", "text/plain", b"\na\n\n")
    assert enclosed_in(f"Text.\n\n{file.fence}\n") == [file]


def test_a_text_that_looks_like_a_file_is_none():
    text = f'="{LAYER.address}" [x]: <{LAYER.address}>\n{LAYER.fence}\n'
    assert enclosed_in(escape_markdown(text)) == []
    assert enclosed_in(f"<!doctype html><p>{escape(text)}</p>") == []


def test_what_only_looks_like_a_file_within_one_is_none():
    file = EnclosedFile("a.txt", "text/plain", f'x="{LAYER.address}"'.encode())
    assert enclosed_in(file.fence) == [file]


def test_files_as_listed_have_no_fault():
    assert faults_of(FILES) == []


def test_a_changed_file_is_named():
    assert faults_of([replace(LAYER, data=b"{}"), MAP, SUMS]) == [
        "a.geojson is not as SHA256SUMS.txt has it"
    ]


def test_a_file_that_is_not_listed_is_named():
    assert faults_of([LAYER, MAP, list_of([LAYER])]) == ["map.svg is not as SHA256SUMS.txt has it"]


def test_a_missing_file_is_named():
    assert faults_of([LAYER, SUMS]) == ["map.svg is in SHA256SUMS.txt, but not in the document"]


def test_without_a_list_nothing_is_well():
    assert faults_of([LAYER]) == ["there are 0 files called SHA256SUMS.txt; there must be one"]


def test_the_command_writes_files_that_sha256sum_finds_as_listed(tmp_path: Path):
    (tmp_path / "d.html").write_text(html(*FILES), encoding="utf-8")
    assert main([str(tmp_path / "d.html"), "--into", str(tmp_path / "out")]) == 0
    check = subprocess.run(
        ["sha256sum", "--check", "--quiet", LIST], cwd=tmp_path / "out", check=False
    )
    assert check.returncode == 0


def test_the_command_fails_where_a_file_was_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "d.md").write_text(markdown(replace(MAP, data=b""), LAYER, SUMS), encoding="utf-8")
    assert main([str(tmp_path / "d.md"), "--into", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == "d.md: map.svg is not as SHA256SUMS.txt has it\n"
    assert not (tmp_path / "out").exists()


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main([str(tmp_path / "none.html")])
    assert "none.html cannot be read" in capsys.readouterr().err
