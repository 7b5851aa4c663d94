"""The map on the page: whose the data are that it draws."""

from pathlib import Path

from dashboard.content import DATA
from dashboard.stage import DRAWN
from geo import load_sources
from geo.build.records import data_files


def test_all_that_is_drawn_is_credited():
    drawn = {source.file for source in load_sources(DATA).values() if source.file.endswith(DRAWN)}
    pictures = {f"basemap/{path.name}" for path in (DATA / "basemap").glob("*.webp")}
    shapes = {file for file in data_files(DATA) if Path(file).suffix == ".geojson"}
    assert drawn == pictures | shapes
