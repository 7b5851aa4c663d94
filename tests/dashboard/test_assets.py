"""Files that the page serves by itself."""

from dashboard import assets


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


def test_a_file_that_is_not_there_has_an_address_without_a_mark():
    assert assets.address("static", "none.js") == "files/static/none.js"


def test_each_folder_is_served_beside_the_page():
    assert [route.path for route in assets.routes()] == [
        "/files/static",
        "/files/leaflet",
        "/files/basemap",
    ]


def test_the_folders_are_served_under_the_pages_own_path(monkeypatch):
    monkeypatch.setattr("streamlit.get_option", lambda name: "/maps/lines/")
    assert assets.routes()[0].path == "/maps/lines/files/static"
