import json
from pathlib import Path

import pytest

from geo.errors import LayerError
from geo.layers.terrain import NO_TERRAIN, load_sound_terrain, load_terrain

BOX = {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]]]}
LINE = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "basemap").mkdir()
    return tmp_path


def write(folder: Path, file: str, geometry: dict, **properties: object) -> None:
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    collection = {"type": "FeatureCollection", "features": [feature]}
    path = folder / "basemap" / f"{file}.geojson"
    path.write_text(json.dumps(collection), encoding="utf-8")


def test_without_files_there_x(folder: Path):
    assert load_terrain(folder) == NO_TERRAIN


def test_waters_have_a_name_and_a_rank(folder: Path):
    write(folder, "rivers", LINE, name="Long", rank=1)
    write(folder, "lakes", BOX, name="", rank=2)
    terrain = load_terrain(folder)
    assert terrain.rivers.iloc[0][["name", "rank"]].tolist() == ["Long", 1]
    assert terrain.lakes.iloc[0][["name", "rank"]].tolist() == ["", 2]


def test_a_relief_is_a_picture_with_its_bounds(folder: Path):
    write(folder, "relief", BOX, picture="relief.webp")
    picture = folder / "basemap" / "relief.webp"
    picture.write_bytes(b"RIFF\4\0\0\0WEBP")
    relief = load_terrain(folder).relief
    assert (relief.picture, relief.bounds) == (picture, (0, 0, 2, 1))


def test_a_relief_whose_picture_is_none_is_told_and_the_waters_are_there(folder: Path):
    write(folder, "relief", BOX, picture="relief.webp")
    write(folder, "rivers", LINE, name="Long", rank=1)
    (folder / "basemap" / "relief.webp").write_text("no picture")
    terrain, (error,) = load_sound_terrain(folder)
    assert Path(error.file).name == "relief.webp"
    assert (terrain.relief, len(terrain.rivers)) == (None, 1)


@pytest.mark.parametrize(
    "half",
    [b"RIFF\0\0\0\0WEBP", b"RIFF\xff\0\0\0WEBPVP8X", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"],
)
def test_half_a_picture_is_told(folder: Path, half: bytes):
    write(folder, "relief", BOX, picture="relief.webp")
    (folder / "basemap" / "relief.webp").write_bytes(half)
    with pytest.raises(LayerError, match=r"relief\.webp: is no whole picture"):
        load_terrain(folder)


def test_a_relief_without_its_picture_is_told(folder: Path):
    write(folder, "relief", BOX, picture="relief.webp")
    with pytest.raises(LayerError, match=r"relief\.webp: cannot be read"):
        load_terrain(folder)


@pytest.mark.parametrize(
    "picture",
    ["../secret.webp", "/etc/passwd", ".secret", "a/b.webp", "https://example.org/x.webp",
     "x) ; } body { display: none", "a\0.webp", 5],
)  # fmt: skip
def test_a_picture_that_is_no_file_beside_it_is_told_and_not_read(folder: Path, picture: object):
    (folder / "secret.webp").write_bytes(b"RIFF\4\0\0\0WEBP")
    write(folder, "relief", BOX, picture=picture)
    with pytest.raises(LayerError, match=r"relief\.geojson: feature 0: picture is "):
        load_terrain(folder)


def test_a_faulty_file_is_told(folder: Path):
    write(folder, "rivers", BOX, name="Long", rank=1)
    with pytest.raises(LayerError, match=r"rivers\.geojson"):
        load_terrain(folder)
