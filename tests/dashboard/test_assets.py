"""Files that the page serves by itself."""

import os
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route

from dashboard import assets
from geo.errors import GeoError
from tests.dashboard.asking import get


def test_a_files_address_changes_with_its_content(tmp_path, monkeypatch):
    monkeypatch.setitem(assets.FOLDERS, "one", tmp_path / "one")
    monkeypatch.setitem(assets.FOLDERS, "other", tmp_path / "other")
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.js").write_text(folder)
    marks = {assets.address(folder, "a.js").split("?v=")[1] for folder in ("one", "other")}
    assert len(marks) == 2


def test_a_files_address_stays_while_its_content_does():
    assert assets.address("static", "map.js") == assets.address("static", "map.js")


YEAR_S = 365 * 86_400


@pytest.mark.parametrize("shift_s", [-YEAR_S, 0, 86_400])
def test_a_files_address_changes_with_its_content_whatever_its_time(tmp_path, monkeypatch, shift_s):
    monkeypatch.setitem(assets.FOLDERS, "one", tmp_path)
    file = tmp_path / "a.js"
    file.write_text("one")
    before, then = assets.address("one", "a.js"), file.stat().st_mtime
    file.write_text("two")
    os.utime(file, (then + shift_s, then + shift_s))
    assert assets.address("one", "a.js") != before


def test_a_files_address_stays_where_its_time_alone_is_another(tmp_path, monkeypatch):
    monkeypatch.setitem(assets.FOLDERS, "one", tmp_path)
    (tmp_path / "a.js").write_text("one")
    before = assets.address("one", "a.js")
    os.utime(tmp_path / "a.js", (0, 0))
    assert assets.address("one", "a.js") == before


def test_a_file_that_is_not_there_has_an_address_without_a_mark():
    assert assets.address("static", "none.js") == "files/static/none.js"


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two scripts of two folders that are served as one, `both.js`."""
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.js").write_text(f"{name}()  // no line's end")
        monkeypatch.setitem(assets.FOLDERS, name, tmp_path / name)
    monkeypatch.setitem(assets.JOINED, "both.js", (("one", "a.js"), ("other", "a.js")))
    return tmp_path


def test_joined_files_keep_their_order(parts: Path):
    lines = assets.joined_text("both.js").splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["one()", "other()"]


def test_the_address_of_joined_files_changes_with_each_of_them(parts: Path):
    before = assets.joined_address("both.js")
    (parts / "other" / "a.js").write_text("changed()")
    assert assets.joined_address("both.js") != before


def test_a_script_of_several_files_has_their_joined_address(parts: Path):
    assert assets.script_address("both.js") == assets.joined_address("both.js")


def test_a_script_of_one_file_has_its_own_address():
    assert assets.script_address("view.js") == assets.address("static", "view.js")


@pytest.mark.parametrize("name", assets.JOINED)
def test_all_scripts_that_are_joined_are_there(name: str):
    files = [assets.FOLDERS[folder] / part for folder, part in assets.JOINED[name]]
    assert [file.name for file in files if not file.is_file()] == []


def path_of(route: BaseRoute) -> str:
    assert isinstance(route, Mount | Route)
    return route.path


def test_each_folder_is_served_beside_the_page_and_what_is_joined():
    assert [path_of(route) for route in assets.routes()] == [
        "/files/map.js",
        "/files/timeline.js",
        "/files/feature_list.js",
        "/files/profile.js",
        "/files/static",
        "/files/leaflet",
        "/files/basemap",
    ]


def test_the_folders_are_served_under_the_pages_own_path(monkeypatch):
    monkeypatch.setattr("streamlit.get_option", lambda name: "/maps/lines/")
    assert path_of(assets.routes()[4]) == "/maps/lines/files/static"


def test_nothing_that_is_hidden_large_or_a_link_out_is_served(tmp_path: Path, monkeypatch):
    folder = tmp_path / "basemap"
    folder.mkdir()
    for name in ("places.geojson", ".places.geojson", "~places.geojson"):
        (folder / name).write_text("{}")
    (tmp_path / "secret.geojson").write_text("{}")
    (folder / "away.geojson").symlink_to(tmp_path / "secret.geojson")
    with (folder / "large.geojson").open("wb") as file:
        file.truncate(200_000_000)
    monkeypatch.setitem(assets.FOLDERS, "basemap", folder)
    app = Starlette(routes=assets.routes())
    names = (*(path.name for path in sorted(folder.iterdir())), "", "x/../.places.geojson")
    answers = {name: get(app, f"/files/basemap/{name}").status for name in names}
    assert [name for name, status in answers.items() if status != 404] == ["places.geojson"]


def test_a_pipe_has_an_address_without_a_mark(tmp_path: Path, monkeypatch):
    os.mkfifo(tmp_path / "a.js")
    monkeypatch.setitem(assets.FOLDERS, "one", tmp_path)
    assert assets.address("one", "a.js") == "files/one/a.js"


def test_a_file_that_a_disk_gives_after_all_has_its_mark_again(tmp_path: Path, monkeypatch):
    def fail(*_: object, **__: object) -> bytes:
        raise GeoError("a.js", "no", may_pass=True)

    (tmp_path / "a.js").write_text("1")
    monkeypatch.setitem(assets.FOLDERS, "one", tmp_path)
    with monkeypatch.context() as failing:
        failing.setattr(assets, "read_bytes", fail)
        assert assets.mark_of("one", "a.js") == ""
    assert assets.mark_of("one", "a.js")
