"""The page is for everybody: keyboard, screen reader, phone, light and dark; nothing jumps."""

import re
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page, expect

from tests.browser.page import (
    FEATURES,
    click_feature,
    heading,
    map_frame,
    open_page,
    reader,
    see_all,
)

PHONE = {"width": 390, "height": 844}
WATCH_SHIFTS = """() => {
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
}).observe({ type: "layout-shift" });
}"""
PARTS = ["features", "search", "map", "reader", "article"]
FOCUSED = """
async (parts) => {
  const host = document.activeElement, it = host.shadowRoot?.activeElement ?? host;
  const look = (node) => {
    const style = getComputedStyle(node);
    return [style.outline, style.boxShadow, style.borderColor];
  };
  const looks = async () => {
    await new Promise(requestAnimationFrame);
    const around = [it, it.parentElement, it.parentElement?.parentElement];
    return around.filter(Boolean).flatMap(look).join();
  };
  const focused = await looks();
  it.blur();
  const plain = await looks();
  it.focus({ preventScroll: true, focusVisible: true });
  const part = parts.find((part) => host.closest(`.st-key-${part}`));
  const name = it.getAttribute("aria-label") || it.innerText || it.outerHTML;
  return { tag: it.tagName, part, name, seen: focused !== plain };
}
"""


def faults(frame: Page | Frame) -> list[str]:
    found = Axe().run(frame).response["violations"]
    return [
        f"{fault['id']} ({fault['impact']}): {node['target']} {node['html'][:160]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(new_page: Callable[..., Page], scheme: str):
    page = new_page(color_scheme=scheme)
    open_page(page)
    assert faults(page) == []
    for feature in FEATURES:
        see_all(page)
        click_feature(page, feature)
        expect(page).to_have_url(re.compile(f"feature={feature}"))
        expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
        assert faults(page) == []


def test_axe_finds_no_serious_fault_in_the_map(page: Page):
    open_page(page, "/?feature=btc")
    assert faults(map_frame(page)) == []


@pytest.mark.parametrize("path", ["/", "/?feature=tovuz"])
def test_nothing_jumps_once_the_text_can_be_read(page: Page, path: str):
    page.goto(path)
    expect(page.locator(".st-key-stage")).to_have_css("display", "grid")
    expect(heading(page)).to_be_visible()
    page.evaluate(WATCH_SHIFTS)
    map_frame(page)
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    assert page.evaluate("window.shifted") < 0.1


def test_a_dark_page_has_a_dark_map(new_page: Callable[..., Page]):
    page = new_page(color_scheme="dark")
    open_page(page)
    expect(page.locator(".st-key-map iframe").content_frame.locator("html.dark")).to_be_attached()


def test_a_change_of_the_scheme_reaches_the_page_and_the_map_at_once(page: Page):
    page.emulate_media(color_scheme="light")
    open_page(page)
    dark = page.locator(".st-key-map iframe").content_frame.locator("html.dark")
    for scheme, count in (("dark", 1), ("light", 0)):
        page.emulate_media(color_scheme=scheme)
        expect(dark).to_have_count(count)
        expect(page.locator("html")).to_have_css("color-scheme", scheme)


def test_the_frame_of_the_map_says_what_it_is(page: Page):
    open_page(page)
    expect(page.get_by_title("Map of Lines of the South Caucasus")).to_be_visible()


def test_nothing_moves_on_the_map_for_who_wants_no_motion(page: Page):
    page.emulate_media(reduced_motion="reduce")
    open_page(page)
    frame = map_frame(page)
    frame.evaluate("""() => {
      window.moves = 0;
      map_div.on("move", () => { window.moves += 1; });
      map_div.zoomIn();
      map_div.panBy([30, 0]);
    }""")
    assert frame.evaluate("window.moves") == 2
    expect(
        page.locator(".st-key-map iframe").content_frame.locator(".leaflet-fade-anim")
    ).to_have_count(0)


def test_a_choice_by_keyboard_leaves_the_focus_in_the_part_where_it_was(page: Page):
    open_page(page)
    reader(page).get_by_role("link", name="How far is the base from the border?").focus()
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(FEATURES["gyumri"])
    page.wait_for_function("() => document.activeElement.closest('.st-key-reader')")


def test_forced_colours_leave_what_tells_features_apart(page: Page):
    page.emulate_media(forced_colors="active")
    open_page(page)
    swatch = page.locator(".feature-list .swatch").first
    assert "gradient" in swatch.evaluate("(it) => getComputedStyle(it).backgroundImage")
    frame = map_frame(page)
    dot = "getComputedStyle(document.querySelector('.place.capital'), '::before').backgroundColor"
    assert frame.evaluate(dot) == frame.evaluate(
        "getComputedStyle(document.querySelector('.place.capital')).color"
    )


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    page = new_page(**PHONE, has_touch=True, is_mobile=True)
    open_page(page)
    return page


def test_on_a_phone_the_text_comes_first_and_the_map_takes_nearly_half_of_the_screen(phone: Page):
    assert box(phone, ".st-key-reader")["y"] < box(phone, ".st-key-map")["y"]
    assert 0.40 < box(phone, ".st-key-map iframe")["height"] / PHONE["height"] < 0.50
    expect(heading(phone)).to_be_in_viewport()


def test_on_a_phone_the_map_can_be_folded_to_a_strip_and_back(phone: Page):
    fold = phone.get_by_label("Fold the map")
    open_px = box(phone, ".st-key-map")["height"]
    fold.tap()
    expect(fold).to_be_checked()
    expect(phone.locator(".st-key-map iframe")).to_be_hidden()
    assert box(phone, ".st-key-map")["height"] < 40
    fold.tap()
    expect(phone.locator(".st-key-map iframe")).to_be_visible()
    assert box(phone, ".st-key-map")["height"] == open_px


def test_on_a_phone_the_borders_of_today_are_one_tap_away(phone: Page):
    map_frame(phone).get_by_role("button", name="Show those of today").tap()
    expect(phone).to_have_url(re.compile("borders=today"))


def test_on_a_phone_nothing_runs_out_of_the_side(phone: Page):
    wide = "() => [document.documentElement, document.querySelector('.stMain')]"
    assert phone.evaluate(f"({wide})().map((it) => it.scrollWidth - it.clientWidth)") == [0, 0]


@pytest.mark.parametrize(
    ("role", "name"),
    [("button", "Try an article"), ("button", "Share"), ("link", "All checks"),
     ("link", "About the data")],
)  # fmt: skip
def test_on_a_phone_a_control_at_the_top_shows_its_name(phone: Page, role: Any, name: str):
    control = phone.get_by_role(role, name=name, exact=True)
    expect(control).to_be_in_viewport(ratio=1)
    expect(control.get_by_text(name, exact=True)).to_be_in_viewport(ratio=1)


def test_the_keys_lead_from_the_controls_over_the_map_to_the_text(page: Page):
    open_page(page, "/?feature=btc")
    parts = dict.fromkeys(stop["part"] for stop in tabbed(page, stops=110))
    assert [part for part in parts if part] == PARTS


def test_whatever_has_the_focus_shows_it(page: Page):
    open_page(page, "/?feature=btc")
    page.add_style_tag(content="* { transition: none !important; }")
    passed_by = ["BODY", "MAIN", "IFRAME"]
    stops = [stop for stop in tabbed(page, stops=110) if stop["tag"] not in passed_by]
    assert [stop["name"] for stop in stops if not stop["seen"]] == []


def test_a_screen_reader_hears_what_is_chosen_and_where_it_lies(page: Page):
    open_page(page, "/?feature=btc")
    status = reader(page).get_by_role("status").first
    expect(status).to_contain_text("BTC oil pipeline: 1 sentence in 1 article")
    expect(status).to_contain_text("crosses Azerbaijan, Georgia and Turkey")


def box(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).bounding_box()
    assert found is not None
    return dict(found)


def tabbed(page: Page, *, stops: int) -> list[dict[str, Any]]:
    found = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUSED, PARTS))
    return found


def test_nothing_on_a_phones_map_covers_anything_else(page: Page) -> None:
    page.set_viewport_size(PHONE)
    open_page(page)
    boxes = map_frame(page).eval_on_selector_all(
        ".leaflet-control",
        """(all) => all.map((one) => one.getBoundingClientRect())
        .map((box) => [box.left, box.top, box.right, box.bottom])""",
    )
    covered = [
        (a, b)
        for a, b in combinations(boxes, 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    assert covered == []


MIDDLES = "(all) => all.map((one) => one.getBoundingClientRect()).map((b) => b.top + b.height / 2)"


def test_what_stands_beside_the_title_is_one_line(new_page: Callable[..., Page]) -> None:
    page = new_page(width=1024, height=768)
    open_page(page)
    middles = page.locator(".st-key-sharing").locator("button, a").evaluate_all(MIDDLES)
    assert len(middles) == 4
    assert max(middles) - min(middles) < 5


def where(page: Page) -> str:
    """Tell which panel or button has the focus, or holds what has it."""
    return page.evaluate(
        "() => document.activeElement.closest('[role=dialog]')?.ariaLabel"
        " ?? document.activeElement.innerText.split('\\n').filter(Boolean)[1]"
    )


@pytest.mark.parametrize("name", ["Try an article", "Share"])
def test_the_keys_go_into_a_panel_that_they_open_and_out_to_what_follows_its_button(
    page: Page, name: str
):
    open_page(page)
    page.get_by_role("button", name=name).press("Enter")
    panel = page.get_by_role("dialog")
    expect(panel).to_be_focused()
    expect(panel.get_by_role("button").last).to_be_visible()
    stops = 0
    while where(page) == name and stops < 20:
        page.keyboard.press("Tab")
        stops += 1
    assert stops >= 2
    assert where(page) == {"Try an article": "Share", "Share": "All checks"}[name]
    page.get_by_role("button", name=name).focus()
    page.keyboard.press("Tab")
    expect(panel).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name=name)).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
