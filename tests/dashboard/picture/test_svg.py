import re
from xml.etree import ElementTree

import pytest
from PIL import Image
from shapely import GeometryCollection, LineString, Point, box

from dashboard.picture.shapes import Drawing, Fill, Shape, Stroke, Tint, Words
from dashboard.picture.svg import as_svg
from geo.drawing.placing import Box
from geo.origin import Origin

SVG = "{http://www.w3.org/2000/svg}"


def parsed(drawing: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(as_svg(drawing))


def small(*shapes: Shape, words: tuple[Words, ...] = ()) -> Drawing:
    return Drawing(100, 50, "A < B & C", "</desc><script>", "#ffffff", shapes, words)


def test_a_whole_map_is_xml_with_its_names_and_credits(drawing: Drawing):
    texts = [text.text for text in parsed(drawing).iter(f"{SVG}text")]
    wanted = {"Alpha line", "Şəki", "Lines & bases", "Borders as of 4 March 2021", "200 km"}
    assert wanted <= set(texts)
    assert any("© Mappers & Co (ODbL 1.0)" in text for text in texts)


def test_a_picture_has_a_title_and_a_description_as_text():
    root = parsed(small())
    assert root.get("aria-labelledby") == "map-title map-desc"
    assert [root.find(f"{SVG}{name}").text for name in ("title", "desc")] == [
        "A < B & C", "</desc><script>",
    ]  # fmt: skip


def test_a_picture_runs_nothing_and_needs_no_other_file(drawing: Drawing):
    assert re.findall(r"<script|<style|<image|<use|href|url\(|\bon\w+=", as_svg(drawing)) == []


def test_a_picture_has_its_size():
    root = parsed(small())
    assert [root.get(name) for name in ("width", "height", "viewBox")] == [
        "100",
        "50",
        "0 0 100 50",
    ]


def test_a_line_is_a_path():
    line = Stroke(LineString([(1, 2), (3.25, 4)]), "#123456", 2, (4, 4))
    (path,) = parsed(small(line)).iter(f"{SVG}path")
    assert (path.get("d"), path.get("stroke-dasharray")) == ("M1 2L3.2 4", "4 4")


def test_an_area_is_a_closed_path():
    (path,) = parsed(small(Fill(box(0, 0, 2, 2), "#123456", 0.5))).iter(f"{SVG}path")
    assert path.get("d").endswith("Z")
    assert (path.get("fill"), path.get("opacity")) == ("#123456", "0.5")


def test_a_tint_has_its_picture_in_the_file():
    tint = Tint(Image.new("L", (4, 4), 255), Box(0, 0, 100, 50), "#123456", "#ffffff", 0.5)
    root = parsed(small(tint))
    (image,) = root.iter(f"{SVG}image")
    assert image.get("href").startswith("data:image/jpeg;base64,")
    assert [rect.get("mask") for rect in root.iter(f"{SVG}rect")] == [None, "url(#relief)"]


def test_what_is_empty_is_an_empty_path():
    nothing = GeometryCollection([Point(1, 1)])
    (path,) = parsed(small(Fill(nothing, "#123456"))).iter(f"{SVG}path")
    assert path.get("d") == ""


@pytest.mark.parametrize("halo", [None, "#ffffff"])
def test_a_text_is_read_once(halo: str | None):
    words = Words("Name", 1, 2, 12, "#000000", halo=halo)
    texts = list(parsed(small(words=(words,))).iter(f"{SVG}text"))
    assert [text.text for text in texts if text.get("aria-hidden") is None] == ["Name"]


def test_the_metadata_say_where_a_picture_came_from():
    origin = Origin("https://m.org/?a=1&b=2", "2026-11-30", "2020-09-22")
    root = ElementTree.fromstring(as_svg(small(), origin=origin))
    found = root.find(f"{SVG}metadata")
    assert found is not None
    said = "page: https://m.org/?a=1&b=2; version: 2026-11-30; borders: 2020-09-22"
    assert found.text == said
