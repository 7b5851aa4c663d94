"""Each loader, and what may lie where its file should be: none waits, and each names the file."""

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

import geo
from geo.articles.reading import read_article
from geo.articles.records import load_records
from geo.claims.figures.names import load_companies
from geo.claims.place_names import load_other_names
from geo.claims.rivals import load_rivals
from geo.errors import GeoError
from geo.events.kinds import load_kinds
from geo.events.places import load_event_names
from geo.layers.comparison import load_comparisons
from geo.layers.licences import load_licences
from geo.layers.questions import load_questions
from geo.layers.terrain import load_terrain
from geo.versions.record import load_lines

RELIEF = (
    '{"type": "FeatureCollection", "features": [{"type": "Feature",'
    ' "properties": {"picture": "relief.webp"}, "geometry": {"type": "Polygon",'
    ' "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]}'
)
LOADERS: Mapping[str, Callable[[Path], object]] = {
    "case.toml": geo.load_case,
    "event-kinds.toml": load_kinds,
    "names.csv": geo.load_gazetteer,
    "wordings.csv": geo.load_gazetteer,
    "facts.csv": partial(geo.load_facts, sources=()),
    "events.csv": partial(geo.load_events, sources=()),
    "sources.csv": geo.load_sources,
    "licences.csv": load_licences,
    "questions.csv": load_questions,
    "articles.csv": load_records,
    "versions.csv": load_lines,
    "companies.csv": load_companies,
    "rivals.csv": load_rivals,
    "place-names.csv": load_other_names,
    "event-places.csv": load_event_names,
    "north.geojson": geo.load_layers,
    "basemap/countries.geojson": geo.load_base,
    "basemap/rivers.geojson": load_terrain,
    "basemap/relief.webp": load_terrain,
    "waypoints/comparison.csv": load_comparisons,
    "article.txt": lambda folder: read_article(folder / "article.txt"),
    "article.pdf": lambda folder: read_article(folder / "article.pdf"),
}


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nothing")


def link_out(path: Path) -> None:
    other = path.parents[2] / "of-the-server.txt"
    other.write_text("secret")
    path.symlink_to(other)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def folder(path: Path) -> None:
    path.mkdir()


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_000)


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(255, -1, -1)) * 9)


def half(path: Path) -> None:
    path.write_text('"[{')


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = tmp_path / "above" / "data"
    for name in ("basemap", "waypoints"):
        (data / name).mkdir(parents=True)
    (data / "basemap" / "relief.geojson").write_text(RELIEF)
    return data


@pytest.mark.parametrize(
    "put", [pipe, link_to_itself, link_to_nothing, link_out, device, folder, large, noise]
)
@pytest.mark.parametrize("file", LOADERS)
def test_what_is_no_such_file_is_named_and_never_waited_for(
    data: Path, file: str, put: Callable[[Path], None]
) -> None:
    put(data / file)
    with pytest.raises(GeoError) as caught:
        LOADERS[file](data)
    assert Path(file).name in str(caught.value)
    assert str(data) not in "".join(caught.value.faults)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("file", [it for it in LOADERS if not it.startswith("article.")])
def test_a_file_half_written_is_named(data: Path, file: str) -> None:
    half(data / file)
    with pytest.raises(GeoError, match=Path(file).name):
        LOADERS[file](data)


@pytest.mark.parametrize("reason", [PermissionError(13, "Permission denied"), OSError(5, "I/O")])
@pytest.mark.parametrize("file", LOADERS)
def test_a_file_that_the_system_does_not_give_is_named(
    data: Path, file: str, reason: OSError, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / file).write_text("")

    def refuse(path: str, flags: int, *rest: int) -> int:
        if path.endswith(file):
            raise reason
        return opened(path, flags, *rest)

    opened = os.open
    monkeypatch.setattr("geo.files.os.open", refuse)
    with pytest.raises(GeoError, match=str(reason.strerror)):
        LOADERS[file](data)


@pytest.mark.parametrize("folder", ["basemap", "waypoints"])
def test_a_folder_of_data_that_is_a_link_out_is_named(data: Path, folder: str) -> None:
    (data / folder).rename(data.parent / folder)
    (data / folder).symlink_to(data.parent / folder)
    load = load_comparisons if folder == "waypoints" else geo.load_base
    with pytest.raises(GeoError, match=f"{folder}: is a link to a folder outside of data/"):
        load(data)


@pytest.mark.parametrize("put", [pipe, link_to_itself, link_to_nothing, noise])
def test_what_is_no_folder_of_the_base_map_is_named(
    data: Path, put: Callable[[Path], None]
) -> None:
    (data / "basemap").rename(data.parent / "aside")
    put(data / "basemap")
    with pytest.raises(GeoError, match="basemap: "):
        geo.load_base(data)


def test_a_link_within_the_folder_is_read(data: Path) -> None:
    (data / "..version").mkdir()
    (data / "..version" / "names.csv").write_text("feature,name,lang,kind\nn,North,en,short\n")
    (data / "names.csv").symlink_to("..version/names.csv")
    assert [name.name for name in geo.load_gazetteer(data).names] == ["North"]
