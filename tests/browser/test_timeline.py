"""Events on the map and the timeline under it: by mouse, by keys and by the address."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Frame, Locator, Page, expect

from tests.browser.page import (
    heading,
    listed,
    map_frame,
    map_view,
    open_page,
    reader,
    way_on,
)

FIRE = "refahiye-2008"
FIRE_NAME = re.compile("near Refahiye stopped BTC$")
ARTICLE = "2020-09-22-azerbaijan-turkey-strategic-alliance"
RANGE = re.compile(r"since=\d{4}-\d\d-\d\d&until=\d{4}-\d\d-\d\d(&|$)")


def timeline(page: Page) -> Locator:
    return page.locator(".timeline")


def sign(page: Page, event: str) -> Locator:
    """Give the sign of an event on the timeline."""
    return timeline(page).locator(f'.item[href="?event={event}"]')


def on_map(page: Page, event: str) -> Locator:
    """Give the sign of an event on the map, alone or among others of its place."""
    frame = page.locator(".st-key-map iframe").content_frame
    return frame.locator(f'.event[data-events~="{event}"]')


def shown(page: Page) -> Locator:
    return timeline(page).get_by_role("status")


def axis(page: Page) -> Locator:
    """Give the words below the timeline's axis."""
    return timeline(page).locator("svg text")


def open_timeline(page: Page, path: str = "/") -> None:
    open_page(page, path)
    expect(timeline(page).locator(".item").first).to_be_visible()


def drag(page: Page, start: float, end: float, *, down_px: int = 8) -> None:
    """Drag over the timeline, between two shares of its width."""
    plot = timeline(page).locator(".plot")
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box is not None
    y = box["y"] + down_px
    page.mouse.move(box["x"] + start * box["width"], y)
    page.mouse.down()
    page.mouse.move(box["x"] + (start + end) / 2 * box["width"], y)
    page.mouse.move(box["x"] + end * box["width"], y)
    page.mouse.up()


def zoomed_to(page: Page, event: str) -> Frame:
    """Show the map around an event, where no other is near."""
    frame = map_frame(page)
    frame.evaluate("() => map_div.setView([39.893, 38.95], 9, { animate: false })")
    expect(on_map(page, event)).to_be_visible()
    return frame


def px_off(frame: Frame, event: str, at: list[float]) -> float:
    """Tell how far the foot of an event's sign is from a place on the map."""
    return frame.evaluate(
        """([event, at]) => {
          const sign = document.querySelector(`.event[data-events="${event}"]`);
          const box = sign.getBoundingClientRect(), { x, y } = map_div.latLngToContainerPoint(at);
          return Math.hypot(box.x + box.width / 2 - x, box.bottom - y);
        }""",
        [event, at],
    )


def test_a_click_on_an_event_on_the_map_opens_its_card(page: Page):
    open_timeline(page)
    zoomed_to(page, FIRE)
    on_map(page, FIRE).click()
    expect(heading(page)).to_have_text(FIRE_NAME)
    expect(reader(page).locator(".event-card")).to_contain_text("August 2008")
    expect(page).to_have_url(re.compile(rf"\?event={FIRE}&bbox="))
    expect(sign(page, FIRE)).to_have_attribute("aria-current", "true")


def test_several_events_of_a_place_are_fanned_out_and_each_can_be_reached(page: Page):
    open_timeline(page)
    frame = page.locator(".st-key-map iframe").content_frame
    many = frame.locator('.event[data-events*=" "]').first
    ids = (many.get_attribute("data-events") or "").split()
    many.click()
    for event in ids:
        expect(frame.locator(f'.event[data-events="{event}"]')).to_be_visible()
    frame.locator(f'.event[data-events="{ids[-1]}"]').click()
    expect(page).to_have_url(re.compile(rf"event={ids[-1]}$"))


def test_a_sentence_leads_to_its_event_and_the_event_back_to_the_sentence(page: Page):
    open_timeline(page)
    page.locator(".st-key-article a.happened").first.click()
    expect(reader(page).locator(".event-card")).to_contain_text("1 article speaks of it")
    way_on(page, "Read in place").click()
    expect(page).to_have_url(re.compile(f"article={ARTICLE}&excerpt="))
    expect(page.locator(".st-key-article .lit")).to_be_in_viewport()


def test_how_accurately_its_place_is_known_is_drawn_once_it_is_chosen(page: Page):
    open_timeline(page)
    doubt = page.locator(".st-key-map iframe").content_frame.locator("path.doubt")
    expect(doubt).to_have_count(0)
    zoomed_to(page, FIRE)
    on_map(page, FIRE).click()
    expect(doubt).to_have_count(1)


def test_a_click_on_an_event_on_the_timeline_opens_it_and_the_map_goes_there(page: Page):
    open_timeline(page)
    map_frame(page).evaluate("() => map_div.setView([40.4, 49.8], 9, { animate: false })")
    sign(page, FIRE).click()
    expect(heading(page)).to_have_text(FIRE_NAME)
    expect(on_map(page, FIRE)).to_be_in_viewport()
    assert abs(map_view(page)[0] - 38.95) < 2


def test_an_event_at_the_edge_of_the_map_comes_into_it(page: Page):
    open_timeline(page, "/?event=earthquake-2023")
    chosen = map_frame(page).locator(".event.chosen")
    expect(chosen).to_be_visible()
    place, view = chosen.bounding_box(), page.locator(".st-key-map iframe").bounding_box()
    assert place is not None
    assert view is not None
    assert place["y"] + place["height"] < view["y"] + view["height"] - 20


def test_an_open_event_stands_at_its_place_and_others_of_it_around(page: Page):
    open_timeline(page, "/?event=tovuz-2020")
    frame = map_frame(page)
    expect(frame.locator(".event.chosen")).to_be_visible()
    assert px_off(frame, "tovuz-2020", [40.90534, 45.48838]) < 2
    assert 30 < px_off(frame, "tovuz-general-2020", [40.90534, 45.48838]) < 60


def test_an_address_of_an_event_brings_the_map_to_it(page: Page):
    open_timeline(page, "/?event=tovuz-2020")
    expect(map_frame(page).locator(".event.chosen")).to_be_visible()
    lng, lat, zoom = map_view(page)
    assert (round(lng, 1), round(lat, 1)) == (45.5, 40.9)
    assert 8 <= zoom <= 9


def test_an_event_that_is_pressed_on_the_map_does_not_move_it(page: Page):
    open_timeline(page)
    frame = map_frame(page)
    frame.evaluate("() => map_div.setView([39.893, 38.95], 7.5, { animate: false })")
    on_map(page, FIRE).click()
    expect(heading(page)).to_have_text(FIRE_NAME)
    assert map_view(page) == [38.95, 39.893, 7.5]


def test_a_click_on_an_article_on_the_timeline_opens_it(page: Page):
    open_timeline(page)
    timeline(page).locator(f'.item[href^="?article={ARTICLE}"]').click()
    expect(page).to_have_url(re.compile(f"article={ARTICLE}"))


def test_a_drag_filters_the_events_on_the_map_and_the_articles(page: Page):
    open_timeline(page)
    expect(on_map(page, FIRE)).to_have_count(1)
    drag(page, 0.9, 0.98)
    expect(page).to_have_url(RANGE)
    expect(on_map(page, FIRE)).to_have_count(0)
    expect(shown(page)).to_contain_text("0 of 2 articles")
    listed = page.locator(".st-key-shelf .shelf li")
    expect(listed).to_contain_text("No article matches the filters.")


def test_a_drag_over_years_takes_whole_months(page: Page):
    open_timeline(page)
    drag(page, 0.3, 0.6)
    expect(page).to_have_url(re.compile(r"since=\d{4}-\d\d-01&until=\d{4}-\d\d-(28|29|30|31)$"))


def test_a_drag_over_weeks_takes_whole_days(page: Page):
    open_timeline(page, "/?since=2020-07-10&until=2020-07-20")
    drag(page, 0.42, 0.52)
    expect(page).to_have_url(re.compile(r"since=2020-07-12&until=2020-07-1\d$"))


def test_a_drag_below_the_axis_chooses_no_days(page: Page):
    open_timeline(page, "/?since=2020-07-10&until=2020-07-20")
    before = axis(page).all_text_contents()
    drag(page, 0.4, 0.7, down_px=104)
    expect(axis(page)).not_to_have_text(before)
    expect(page).to_have_url(re.compile(r"since=2020-07-10&until=2020-07-20$"))


def test_a_drag_from_a_sign_to_a_sign_says_how_much_is_left(page: Page):
    open_timeline(page)
    signs = timeline(page).locator(".item")
    first, last = signs.nth(2).bounding_box(), signs.nth(6).bounding_box()
    assert first is not None
    assert last is not None
    page.mouse.move(first["x"] + 6, first["y"] + 6)
    page.mouse.down()
    page.mouse.move(last["x"] - 20, last["y"] + 6)
    page.mouse.move(last["x"] + 6, last["y"] + 6)
    page.mouse.up()
    expect(page).to_have_url(RANGE)
    expect(shown(page)).to_be_visible()
    signs.nth(1).hover()
    expect(shown(page)).to_be_hidden()


def test_a_button_shows_all_days_again(page: Page):
    open_timeline(page, "/?since=2024-01-01&until=2024-12-31")
    expect(on_map(page, FIRE)).to_have_count(0)
    timeline(page).get_by_role("button", name="Show all days").click()
    expect(on_map(page, FIRE)).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/$"))


def test_a_drag_of_an_edge_moves_the_first_day(page: Page):
    open_timeline(page, "/?since=2010-01-01&until=2020-12-31")
    edge = timeline(page).get_by_role("slider", name="First day")
    edge.scroll_into_view_if_needed()
    box = edge.bounding_box()
    assert box is not None
    middle, top = box["x"] + box["width"] / 2, box["y"] + 8
    page.mouse.move(middle, top)
    page.mouse.down()
    page.mouse.move(middle + 50, top)
    page.mouse.move(middle + 100, top)
    page.mouse.up()
    expect(page).not_to_have_url(re.compile("since=2010-01-01"))
    expect(page).to_have_url(re.compile(r"since=201[1-9]-\d\d-\d\d&until=2020-12-31$"))


def test_the_keys_go_from_sign_to_sign_and_open_one(page: Page):
    open_timeline(page)
    first = timeline(page).locator(".item").first
    first.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    focused = page.locator(".timeline .item:focus")
    expect(focused).to_have_count(1)
    name = (focused.get_attribute("aria-label") or "").split(": ", 1)[1]
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(name)


def test_the_signs_are_one_stop_for_the_keys(page: Page):
    open_timeline(page)
    expect(timeline(page).locator('.item[tabindex="0"]')).to_have_count(1)


def test_the_keys_move_an_edge(page: Page):
    open_timeline(page, "/?since=2010-01-01&until=2020-12-31")
    edge = timeline(page).get_by_role("slider", name="Last day")
    edge.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"until=2021-\d\d-\d\d$"))
    expect(edge).to_have_attribute("aria-valuetext", re.compile("2021$"))


def test_days_can_be_written_as_far_as_they_matter(page: Page):
    open_timeline(page)
    timeline(page).get_by_label("From", exact=True).fill("2008-08")
    timeline(page).get_by_label("to", exact=True).fill("2008")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"since=2008-08-01&until=2008-12-31$"))
    expect(on_map(page, FIRE)).to_have_count(1)


def test_the_address_opens_the_same_view(page: Page, new_page: Callable[..., Page]):
    open_timeline(page)
    sign(page, FIRE).click()
    expect(heading(page)).to_have_text(FIRE_NAME)
    drag(page, 0.1, 0.6)
    expect(page).to_have_url(RANGE)
    told = shown(page).text_content()
    assert told is not None
    colleague = new_page()
    open_timeline(colleague, page.url)
    expect(heading(colleague)).to_have_text(FIRE_NAME)
    expect(shown(colleague)).to_have_text(told)


def test_days_are_as_near_when_they_are_chosen_as_by_their_address(
    page: Page, new_page: Callable[..., Page]
):
    open_timeline(page)
    whole = axis(page).all_text_contents()
    for label, day in (("From", "2020-07-01"), ("to", "2021-02-28")):
        timeline(page).get_by_label(label, exact=True).fill(day)
        page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile("since=2020-07-01&until=2021-02-28"))
    expect(axis(page)).not_to_have_text(whole)
    again = new_page()
    open_timeline(again, page.url)
    expect(axis(again)).to_have_text(axis(page).all_text_contents())


def test_back_goes_through_events_and_days(page: Page):
    open_timeline(page)
    sign(page, FIRE).click()
    expect(page).to_have_url(re.compile(rf"\?event={FIRE}(&|$)"))
    drag(page, 0.9, 0.98)
    expect(page).to_have_url(RANGE)
    page.go_back()
    expect(shown(page)).not_to_contain_text(" of ")
    expect(heading(page)).to_have_text(FIRE_NAME)
    page.go_back()
    expect(heading(page)).to_have_text("Overview")
    expect(sign(page, FIRE)).not_to_have_attribute("aria-current", "true")


def test_a_feature_leaves_the_timeline_as_it_is(page: Page):
    open_timeline(page)
    first = timeline(page).locator(".item").first
    first.evaluate("(it) => { it.same = true; }")
    listed(page, "BTC oil pipeline").click()
    expect(page).to_have_url(re.compile("feature="))
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    assert first.evaluate("(it) => it.same") is True


def test_on_a_phone_nothing_is_cut_and_a_finger_chooses_days(new_page: Callable[..., Page]):
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    open_timeline(page)
    wide = "(it) => it.scrollWidth - it.clientWidth"
    assert timeline(page).evaluate(wide) <= 0
    texts = timeline(page).locator(".plot > svg text")
    cut = "(all) => all.filter((it) => { const box = it.getBBox(); return box.x < -0.5 ||"
    cut += " box.x + box.width > it.ownerSVGElement.clientWidth + 0.5; }).length"
    assert texts.evaluate_all(cut) == 0
    timeline(page).get_by_label("From", exact=True).fill("2020")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"since=2020-01-01$"))
    expect(shown(page)).to_contain_text("from 1 January 2020")


def test_on_a_phone_the_map_leaves_what_the_keys_reach_whole(new_page: Callable[..., Page]):
    page = new_page(width=390, height=844)
    open_timeline(page, "/?feature=btc")
    timeline(page).get_by_role("slider", name="First day").focus()
    covered = """() => document.querySelector(".timeline").getBoundingClientRect().bottom <=
      document.querySelector(".st-key-map").getBoundingClientRect().top"""
    page.wait_for_function(covered)


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1100, 880), (800, 640)])
def test_in_a_low_window_it_is_a_line_that_opens(
    new_page: Callable[..., Page], width: int, height: int
):
    page = new_page(width=width, height=height)
    open_page(page, "/?feature=btc")
    frame, plot = page.locator(".st-key-days"), timeline(page).locator(".plot")
    fold = timeline(page).get_by_role("button", name="Timeline", expanded=False)
    expect(fold).to_be_in_viewport(ratio=1)
    expect(frame).to_be_in_viewport(ratio=1)
    expect(shown(page)).to_have_text("38 events and 2 articles")
    expect(plot).to_be_hidden()
    fold.click()
    expect(plot).to_be_in_viewport(ratio=1)
    expect(plot.locator(".item").first).to_be_visible()
    timeline(page).get_by_role("button", name="Timeline", expanded=True).click()
    expect(plot).to_be_hidden()


def test_a_low_window_says_the_days_that_are_chosen(new_page: Callable[..., Page]):
    page = new_page(width=1024, height=768)
    open_page(page, "/?since=2020-07-01&until=2020-07-31")
    words = shown(page).locator("i")
    expect(words).to_have_text(", 1 July 2020 to 31 July 2020")
    expect(words).to_have_css("clip-path", "none")


def test_a_window_that_is_wide_or_high_has_the_timeline_open(page: Page):
    open_timeline(page, "/?feature=btc")
    expect(timeline(page).locator(".plot")).to_be_in_viewport(ratio=1)
    expect(timeline(page).get_by_role("button", name="Timeline")).to_be_hidden()


def test_names_on_the_timeline_never_overlap(page: Page):
    open_timeline(page)
    boxes = (
        timeline(page)
        .locator(".plot > svg text, .plot .item svg")
        .evaluate_all(
            "(all) => all.map((it) => it.getBoundingClientRect())"
            ".map((b) => [b.x, b.y, b.right, b.bottom])"
        )
    )
    overlaps = [
        (one, other)
        for number, one in enumerate(boxes)
        for other in boxes[number + 1 :]
        if one[0] < other[2] - 1
        and other[0] < one[2] - 1
        and one[1] < other[3] - 2
        and other[1] < one[3] - 2
    ]
    assert overlaps == []
