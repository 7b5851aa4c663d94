"""What a reader does with the page, as small functions on a Playwright page."""

from playwright.sync_api import Frame, Locator, Page, expect

FEATURES = {
    "btc": "BTC oil pipeline",
    "bte": "BTE gas pipeline",
    "btk": "BTK railway",
    "tovuz": "Tovuz district",
    "gyumri": "Gyumri base",
}
POINT_OF = """
(feature) => {
  const name = `feature-${feature}`;
  const hits = ({ x, y }) => document.elementFromPoint(x, y)?.classList.contains(name);
  for (const path of document.querySelectorAll(`path.${name}`)) {
    const toScreen = path.getScreenCTM(), length = path.getTotalLength();
    for (let step = 0; step <= 100; step++) {
      // From the middle outwards: 0.50, 0.51, 0.49, 0.52, ...
      const share = 0.5 + (step % 2 ? 1 : -1) * Math.ceil(step / 2) / 100;
      const point = path.getPointAtLength(share * length).matrixTransform(toScreen);
      if (hits(point)) return [point.x, point.y];
    }
  }
  return null;
}
"""
VIEW = "[map_div.getCenter().lng, map_div.getCenter().lat, map_div.getZoom()]"


def open_page(page: Page, path: str = "/") -> None:
    """Open an address of the page and wait for its text and its map."""
    page.goto(path)
    expect(heading(page)).to_be_visible()
    map_frame(page)


def map_frame(page: Page) -> Frame:
    """Give the map's frame once its base is drawn."""
    iframe = page.locator(".st-key-map iframe")
    expect(iframe.content_frame.locator("#map_div.ready")).to_be_visible()
    frame = iframe.element_handle().content_frame()
    assert frame is not None
    return frame


def click_feature(page: Page, feature: str) -> None:
    """Press the mouse on a point of a feature that is drawn and that nothing hides."""
    point = point_of(page, map_frame(page), feature)
    page.mouse.click(*point)


def point_of(page: Page, frame: Frame, feature: str) -> tuple[float, float]:
    """Give such a point of a feature in a map's frame, in the pixels of the page."""
    point = frame.evaluate(POINT_OF, feature)
    assert point is not None, f"nothing of feature-{feature} can be clicked"
    left, top = frame.frame_element().evaluate(
        "(iframe) => { const box = iframe.getBoundingClientRect();"
        " return [box.x + iframe.clientLeft, box.y + iframe.clientTop]; }"
    )
    return left + point[0], top + point[1]


def see_all(page: Page) -> None:
    """Move the map by hand to where all features are in it."""
    map_frame(page).evaluate("() => map_div.fitBounds(stage.bounds, { animate: false })")


def map_view(page: Page) -> list[float]:
    """Give where the map looks: longitude and latitude of its centre, and its zoom."""
    return list(map_frame(page).evaluate(VIEW))


def drawn(page: Page, feature: str) -> Locator:
    """Give the paths of a feature on the map."""
    return page.locator(".st-key-map iframe").content_frame.locator(f"path.feature-{feature}")


def chosen(page: Page, feature: str) -> Locator:
    """Give the paths of a feature that stand out on the map."""
    return page.locator(".st-key-map iframe").content_frame.locator(
        f"path.feature-{feature}.chosen"
    )


def reader(page: Page) -> Locator:
    """Give the text side: the overview, or what is said of the chosen feature."""
    return page.locator(".st-key-reader")


def heading(page: Page) -> Locator:
    """Give the heading of the text side: the name of what is chosen."""
    return reader(page).locator("h2").first


def way_on(page: Page, name: str) -> Locator:
    """Give the first link of this name that leads on from a sentence and is shown at this width."""
    return reader(page).get_by_role("link", name=name, exact=True).first


def article(page: Page) -> Locator:
    """Give the open article."""
    return page.locator(".st-key-article")


def listed(page: Page, name: str) -> Locator:
    """Give the link of the list's row that chooses a feature, or lets it go."""
    return page.locator(".feature-list > ul").get_by_role("link", name=name)


def switch(page: Page, name: str) -> Locator:
    """Give the switch of the list's row that shows or hides a feature, or a kind."""
    return page.locator(".feature-list > ul").get_by_label(f"Show {name} on the map")


def feature_panel(page: Page) -> Locator:
    """Open the panel of all features, and give it."""
    page.locator(".all-features").click()
    return page.locator(".feature-panel")


def share(page: Page, part: str = "Link") -> Locator:
    """Open what is shared at a part of it, and give its panel."""
    page.get_by_role("button", name="Share", exact=True).click()
    panel = page.get_by_role("dialog")
    panel.get_by_role("tab", name=part).click()
    page.wait_for_url(f"**panel=share-{part.partition(' ')[0].lower()}**")
    return panel
