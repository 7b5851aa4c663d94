"""How the features are drawn: bands, order, contrast, signs, names, and lines of one corridor."""

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.page import FEATURES, chosen, drawn, map_frame, open_page

LINES = ("btc", "bte", "btk")
LEAST_CONTRAST = 3
CONTRASTS = """
(features) => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (color) => {
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const parts = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((it) => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const land = light(getComputedStyle(document.querySelector("path.land")).fill);
  return features.map((feature) => {
    const style = getComputedStyle(document.querySelector(`path.line.feature-${feature}`));
    const line = light(style.stroke), [dark, bright] = [line, land].sort((a, b) => a - b);
    return style.opacity === "1" ? (bright + 0.05) / (dark + 0.05) : 0;
  });
}
"""
FROM_COURSE_PX = """
(zoom) => {
  let line = null;
  map_div.eachLayer((layer) => {
    if (/feature-bte .*line/.test(layer.options.className || "")) line = line || layer;
  });
  const at = line.getLatLngs().flat()[3];
  map_div.setView(at, zoom, { animate: false });
  return line.closestLayerPoint(map_div.latLngToLayerPoint(at)).distance;
}
"""


def look_at(frame: Frame, lng: float, lat: float, zoom: float) -> None:
    frame.evaluate(
        "([lat, lng, zoom]) => { map_div.setView([lat, lng], zoom, { animate: false }); }",
        [lat, lng, zoom],
    )


@pytest.mark.parametrize("line", LINES)
def test_a_line_has_one_band_of_even_opacity(page: Page, line: str):
    open_page(page)
    look_at(map_frame(page), 45.6, 41.1, 9)
    band = drawn(page, line).and_(page.locator(".band"))
    expect(band).to_have_count(1)
    expect(band).to_have_css("stroke", "none")
    expect(band).to_have_attribute("fill-rule", "nonzero")


def test_bands_do_not_darken_each_other(page: Page):
    open_page(page)
    look_at(map_frame(page), 45.6, 41.1, 9)
    pane = page.locator(".st-key-map iframe").content_frame.locator(".leaflet-bands-pane")
    expect(pane).to_have_css("opacity", "0.2")
    for line in LINES:
        expect(drawn(page, line).and_(page.locator(".band"))).to_have_css("fill-opacity", "1")


def test_a_chosen_area_lies_below_the_lines(page: Page):
    open_page(page, "/?feature=tovuz")
    expect(chosen(page, "tovuz")).to_be_attached()
    area, line = drawn(page, "tovuz"), drawn(page, "btc").and_(page.locator(".line")).first
    follows = (
        "(area, line) => area.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING"
    )
    above = "(path) => Number(getComputedStyle(path.closest('.leaflet-pane')).zIndex)"
    assert area.evaluate(above) < line.evaluate(above) or area.evaluate(follows, line)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_that_are_not_chosen_stand_out_from_the_land(page: Page, scheme: str):
    page.emulate_media(
        color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce"
    )
    open_page(page, "/?feature=gyumri")
    expect(drawn(page, "btc").and_(page.locator(".line.unchosen")).first).to_be_attached()
    contrasts = map_frame(page).evaluate(CONTRASTS, list(LINES))
    assert min(contrasts) >= LEAST_CONTRAST


def test_lines_are_named_along_their_course_from_the_overview_on(page: Page):
    open_page(page)
    names = page.locator(".st-key-map iframe").content_frame.locator("text.along textPath")
    expect(names.filter(has_text=FEATURES["btc"])).to_have_count(1)
    expect(names.filter(has_text=FEATURES["btk"])).to_have_count(1)


def test_a_line_that_is_nowhere_free_along_its_course_has_its_name_level_beside_it(page: Page):
    open_page(page)
    name = page.locator(".st-key-map iframe").content_frame.locator("text.along.named-bte")
    expect(name).to_have_text(FEATURES["bte"])


def test_a_name_along_a_line_has_room_on_its_path(page: Page):
    open_page(page)
    frame = page.locator(".st-key-map iframe").content_frame
    expect(frame.locator("text.along").first).to_be_attached()
    rooms = frame.locator("textPath").evaluate_all(
        "(names) => names.map((name) => document.querySelector(name.getAttribute('href'))"
        ".getTotalLength() - name.getComputedTextLength())"
    )
    assert min(rooms) > 0


@pytest.mark.parametrize(("zoom", "is_named"), [(8.5, False), (9, True)])
def test_sites_are_named_from_near(page: Page, zoom: float, *, is_named: bool):
    open_page(page)
    look_at(map_frame(page), 45.6, 41.1, zoom)
    name = page.locator(".st-key-map iframe").content_frame.locator("text.beside.named-btk")
    expect(name.first).to_be_attached() if is_named else expect(name).to_have_count(0)


@pytest.mark.parametrize(("zoom", "is_named"), [(7, False), (8, True), (9, True)])
def test_an_area_is_named_from_near(page: Page, zoom: float, *, is_named: bool):
    open_page(page)
    look_at(map_frame(page), 45.6, 41.0, zoom)
    name = page.locator(".st-key-map iframe").content_frame.locator("text.named-tovuz")
    expect(name).to_have_count(int(is_named))


def test_an_area_is_named_where_it_lies(page: Page):
    open_page(page)
    frame = map_frame(page)
    look_at(frame, 45.65, 40.85, 9)
    is_in_it = """
    () => {
      const { x, y, width, height } = document.querySelector("text.named-tovuz").getBBox();
      const midst = new DOMPoint(x + width / 2, y + height / 2);
      return document.querySelector("path.feature-tovuz").isPointInFill(midst);
    }
    """
    assert frame.evaluate(is_in_it)


def test_a_site_has_the_sign_of_its_kind(page: Page):
    open_page(page)
    look_at(map_frame(page), 45.6, 41.1, 9)
    station = drawn(page, "btk").and_(page.locator(".site")).first
    assert "a" not in (station.get_attribute("d") or "a")


def test_lines_of_one_corridor_are_apart_from_far_and_on_their_course_from_near(page: Page):
    open_page(page)
    assert map_frame(page).evaluate(FROM_COURSE_PX, 9) > 2
    assert map_frame(page).evaluate(FROM_COURSE_PX, 11) < 1
