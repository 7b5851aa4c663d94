"""Settings have sense, or an error that tells the way out."""

from pathlib import Path

import pytest

from dashboard.settings import (
    Settings,
    SettingsError,
    check_folders,
    folder_of,
    read_settings,
    settings,
    settings_at,
)


def test_what_is_not_set_is_empty():
    assert read_settings({}) == Settings(public_address="", framed_by=())


def test_what_is_set_to_nothing_is_empty():
    assert read_settings({"PUBLIC_ADDRESS": "", "FRAMED_BY": " "}) == Settings()


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://maps.example.org")
    assert settings().public_address == "https://maps.example.org"


@pytest.mark.parametrize(
    "address",
    [
        "https://maps.example.org/map",
        "http://localhost:8501",
        "http://[::1]:8501/map",
        "https://example.org/a/b-c",
    ],
)
def test_an_address_is_kept(address: str):
    assert read_settings({"PUBLIC_ADDRESS": address}).public_address == address


def test_an_address_has_no_slash_at_its_end():
    read = read_settings({"PUBLIC_ADDRESS": "https://example.org/map/"})
    assert read.public_address == "https://example.org/map"


@pytest.mark.parametrize(
    "address",
    [
        "maps.example.org",
        "ftp://example.org",
        "https://",
        "https://example.org/?a=b",
        "https://example.org/#a",
        "https://reader@example.org",
        'https://example.org/"><script>',
        "https://example.org/a b",
    ],
)
def test_an_address_without_sense_is_an_error(address: str):
    with pytest.raises(SettingsError):
        read_settings({"PUBLIC_ADDRESS": address})


def test_an_error_names_the_variable_the_value_and_the_way_out():
    with pytest.raises(
        SettingsError,
        match=r"PUBLIC_ADDRESS is “maps\.org”: write an address such as https://.*leave it out\.",
    ):
        read_settings({"PUBLIC_ADDRESS": "maps.org"})


def test_sites_are_read_with_spaces_between_them():
    read = read_settings({"FRAMED_BY": "https://example.org  https://*.example.net:8443 *"})
    assert read.framed_by == ("https://example.org", "https://*.example.net:8443", "*")


@pytest.mark.parametrize(
    "site",
    [
        "example.org",
        "https://example.org/",
        "https://example.org/page",
        "https://example.org;",
        "https://a.org,https://b.org",
        "'self'",
        "https://*",
        "data:",
    ],
)
def test_a_site_without_sense_is_an_error(site: str):
    with pytest.raises(SettingsError, match="FRAMED_BY"):
        read_settings({"FRAMED_BY": site})


@pytest.mark.parametrize("variable", ["DATA", "SEEDS"])
def test_a_folder_that_is_not_there_is_an_error(variable: str, tmp_path: Path):
    with pytest.raises(SettingsError, match=f"{variable} is “.*none”: write a folder that is"):
        check_folders({variable: str(tmp_path / "none")})


def test_a_folder_that_is_there_is_no_error(tmp_path: Path):
    check_folders({"DATA": str(tmp_path), "SEEDS": str(tmp_path)})


@pytest.mark.parametrize(
    ("address", "path"),
    [("https://example.org/map", ""), ("https://example.org", "/map"), ("http://a.org/b", "/c")],
)
def test_an_address_with_another_path_than_the_server_is_an_error(
    monkeypatch: pytest.MonkeyPatch, address: str, path: str
):
    monkeypatch.setenv("PUBLIC_ADDRESS", address)
    with pytest.raises(SettingsError, match=f"PUBLIC_ADDRESS is .* has the page at “{path}/”"):
        settings_at(path)


@pytest.mark.parametrize(
    ("address", "path"),
    [("https://example.org/map/", "/map"), ("https://example.org", ""), ("", "/map")],
)
def test_an_address_with_the_path_of_the_server_is_kept(
    monkeypatch: pytest.MonkeyPatch, address: str, path: str
):
    monkeypatch.setenv("PUBLIC_ADDRESS", address)
    assert settings_at(path).public_address == address.rstrip("/")


def test_it_says_with_which_address_links_begin():
    said = Settings(public_address="https://maps.example.org/map").begin_with()
    assert "begin with https://maps.example.org/map/" in said


def test_it_says_that_links_begin_with_the_host_that_is_asked_for():
    assert "the host that is asked for" in Settings().begin_with()


@pytest.mark.parametrize("variable", ["DATA", "SEEDS"])
def test_the_whole_disk_is_no_folder_of_data(variable: str):
    with pytest.raises(SettingsError, match=f"{variable} is “/”: that is the whole disk"):
        check_folders({variable: "/"})


@pytest.mark.parametrize("variable", ["DATA", "SEEDS", "CACHE"])
def test_an_empty_variable_is_as_one_that_is_not_set(variable: str):
    check_folders({variable: ""})
    assert folder_of(variable, Path("default"), {variable: ""}) == Path("default")


def test_a_variable_names_another_folder():
    assert folder_of("CACHE", Path("default"), {"CACHE": "/cache"}) == Path("/cache")


@pytest.mark.parametrize("variable", ["DATA", "SEEDS"])
def test_a_folder_that_vanishes_later_leaves_the_settings(
    variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(variable, str(tmp_path / "none"))
    assert settings() == Settings()
    with pytest.raises(SettingsError, match=f"{variable} is "):
        settings_at("")
