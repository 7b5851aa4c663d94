"""The slim form of the page within another site's."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Frame, Locator, Page, expect

from tests.browser.page import VIEW, point_of

SIZES = [(320, 480), (600, 400), (800, 500), (1200, 700)]
ARTICLE = "2020-09-22-azerbaijan-turkey-strategic-alliance"
SCROLLS = "(it) => it.scrollHeight > it.clientHeight || it.scrollWidth > it.clientWidth"

MIDDLE = (200, 220)
STEPS = 10

Open = Callable[..., Frame]


@dataclass(frozen=True)
class Phone:
    """A page of another site with the slim form in a frame, and fingers on it."""

    page: Page
    frame: Frame

    @property
    def map(self) -> Frame:
        return self.frame.query_selector(".st-key-map iframe").content_frame()

    @property
    def hint(self) -> Locator:
        return self.map.locator(".hint")

    def view(self) -> str:
        return self.map.evaluate(f"JSON.stringify({VIEW})")

    def swipe(self, fingers: Sequence[tuple[float, float]], *, by: tuple[float, float]) -> None:
        """Put fingers down at these points of the page, move all by so many pixels, lift them."""
        client = self.page.context.new_cdp_session(self.page)
        for step in range(STEPS + 1):
            points = [
                {"x": x + by[0] * step / STEPS, "y": y + by[1] * step / STEPS, "id": id}
                for id, (x, y) in enumerate(fingers)
            ]
            kind = "touchMove" if step else "touchStart"
            client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give an empty page for another site's; nothing in it may complain in the console."""
    context = browser.new_context(viewport={"width": 1300, "height": 800})
    errors: list[str] = []
    context.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    yield context.new_page()
    context.close()
    assert errors == []


@pytest.fixture
def embed(page: Page, address: str, blog: str) -> Open:
    """Give a function that opens another site's page with the slim form in it, map and all."""

    def open_frame(query: str = "", *, size: tuple[int, int] = (600, 400)) -> Frame:
        page.goto(blog + around(f"{address}/?embed=true{query}", size=size))
        frame = page.query_selector("iframe").content_frame()
        expect(frame.frame_locator(".st-key-map iframe").locator("#map_div.ready")).to_be_visible()
        return frame

    return open_frame


def around(address: str, *, size: tuple[int, int] = (600, 400)) -> str:
    """Return the path of a high page with an address in a frame at its corner."""
    width, height = size
    frame = f'<iframe src="{address}" width="{width}" height="{height}" style="border: 0"></iframe>'
    phone = '<meta name="viewport" content="width=device-width">'
    return "/?" + quote(f'{phone}<body style="margin: 0; height: 3000px">{frame}')


def heading(frame: Frame) -> Locator:
    return frame.locator(".st-key-reader h2")


def test_the_frame_is_titled_as_the_map_is(embed: Open):
    assert embed().title() == "Lines of the South Caucasus"


def test_what_is_chosen_on_the_map_stays_in_the_frame(page: Page, embed: Open):
    frame = embed()
    map_frame = frame.query_selector(".st-key-map iframe").content_frame()
    page.mouse.click(*point_of(page, map_frame, "btc"))
    expect(heading(frame)).to_have_text("BTC oil pipeline")
    expect(frame.locator("figcaption")).to_contain_text("Geopolitical monitor, 22 September 2020")
    frame.wait_for_url("**/?embed=true&feature=btc*")
    assert len(page.context.pages) == 1


def test_a_frame_that_is_unfolded_later_shows_the_whole_map_then(
    page: Page, address: str, blog: str
):
    folded = f'<iframe hidden width=600 height=400 src="{address}/?embed=true&feature=btc">'
    page.goto(f"{blog}/?{quote(folded)}")
    frame = page.query_selector("iframe").content_frame()
    lines = frame.frame_locator(".st-key-map iframe").locator("path.feature-btc.chosen")
    expect(lines).not_to_have_count(0)
    page.eval_on_selector("iframe", "(it) => { it.hidden = false; }")
    map_frame = frame.query_selector(".st-key-map iframe").content_frame()
    map_frame.wait_for_function("map_div.getSize().y && map_div.getBounds().contains(stage.bounds)")
    assert "bbox" not in frame.url


def test_a_feature_can_be_chosen_in_the_frame_by_key_and_left_again(embed: Open):
    frame = embed()
    frame.get_by_role("link", name="Gyumri base").press("Enter")
    expect(heading(frame)).to_have_text("Gyumri base")
    frame.get_by_role("link", name="All features").press("Enter")
    expect(heading(frame)).to_have_count(0)


def test_from_one_sentence_of_an_open_article_to_the_next_is_a_press(embed: Open):
    frame = embed(f"&article={ARTICLE}")
    steps = frame.get_by_role("group", name="Sentences")
    expect(heading(frame)).to_contain_text("STRATEGIC ALLIANCE")
    expect(steps).to_contain_text("1 of 2")
    frame.get_by_role("link", name="Next sentence").click()
    expect(steps).to_contain_text("2 of 2")
    expect(frame.locator("blockquote")).to_contain_text("Tovuz")
    frame.wait_for_url(f"**/?embed=true&article={ARTICLE}&excerpt=*")


@pytest.mark.parametrize("feature", ["btc", "btk", "tovuz", "gyumri"])
def test_the_name_of_what_is_chosen_is_in_sight_with_whose_words_they_are(
    embed: Open, feature: str
):
    frame = embed(f"&feature={feature}")
    name = frame.locator(f"blockquote .mention[data-feature={feature}]").first
    expect(name).to_be_in_viewport(ratio=1)
    caption = frame.locator(".excerpt figcaption").first
    expect(caption).to_be_in_viewport(ratio=0.9)
    assert (
        caption.bounding_box()["y"] + caption.bounding_box()["height"] <= name.bounding_box()["y"]
    )


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("Open the whole page", "?feature=btc"),
        ("Lines of the South Caucasus", "?feature=btc"),
        ("Read in place", "&excerpt="),
        ("Tovuz district", "?feature=tovuz"),
    ],
)
def test_a_link_in_the_frame_opens_the_whole_page_in_another_tab(
    page: Page, embed: Open, name: str, holds: str
):
    frame = embed("&feature=btc")
    with page.expect_popup() as opened:
        frame.get_by_role("link", name=name).click()
    expect(opened.value.locator(".st-key-article article")).to_be_visible()
    assert holds in opened.value.url
    assert "embed" not in opened.value.url


@pytest.mark.parametrize("size", [(320, 400), *SIZES])
@pytest.mark.parametrize("query", [f"&article={ARTICLE}", f"&article={ARTICLE}&feature=btc"])
def test_of_an_open_article_it_is_in_sight_whose_it_is(
    embed: Open, query: str, size: tuple[int, int]
):
    frame = embed(query, size=size)
    expect(heading(frame)).to_be_in_viewport()
    expect(frame.get_by_text("22 September 2020", exact=True)).to_be_in_viewport()
    expect(frame.locator("blockquote")).to_be_in_viewport()


@pytest.mark.parametrize("size", SIZES)
def test_the_map_has_most_of_the_frame_and_all_is_in_sight(embed: Open, size: tuple[int, int]):
    frame = embed("&feature=btc", size=size)
    expect(heading(frame)).to_be_in_viewport()
    expect(frame.locator("figcaption")).to_be_in_viewport()
    scrolls = [frame.locator(part).evaluate(SCROLLS) for part in ("html", ".stMain")]
    assert scrolls == [False, False]
    box = frame.locator(".st-key-map iframe").bounding_box()
    assert box
    assert box["width"] * box["height"] > 0.5 * size[0] * size[1]


def test_the_frame_has_no_timeline_and_no_form(embed: Open):
    frame = embed()
    expect(frame.get_by_role("link", name="BTC oil pipeline")).to_be_visible()
    expect(frame.locator(".st-key-time, .st-key-sharing, input, textarea")).to_have_count(0)


def test_the_frame_can_be_dark_on_a_light_page(embed: Open):
    map_frame = embed("&embed_options=dark_theme").frame_locator(".st-key-map iframe")
    expect(map_frame.locator(":root.dark")).to_be_attached()


def test_the_wheel_over_the_map_scrolls_the_page_around_it(page: Page, embed: Open):
    embed()
    page.mouse.move(300, 150)
    page.mouse.wheel(0, 300)
    page.wait_for_function("window.scrollY > 0")


def test_no_site_but_those_that_the_host_names_may_frame_the_page(
    browser: Browser, address: str, blog: str
):
    page = browser.new_page()
    other = blog.replace("blog.", "other.")
    with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
        page.goto(other + around(f"{address}/?embed=true"))
    assert page.frames[1].evaluate("document.body.innerText.includes('South Caucasus')") is False
    page.close()


def test_the_frame_fetches_nothing_that_it_does_not_show(page: Page, embed: Open):
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    frame = embed("&feature=btc")
    expect(heading(frame)).to_have_text("BTC oil pipeline")
    assert any("view.js" in url for url in asked)
    needless = ("timeline.", "/Selectbox.", "/TextInput.", "feature_list.js", "share.js")
    assert [url for url in asked if any(name in url for name in needless)] == []


@pytest.fixture
def phone(browser: Browser, address: str, blog: str) -> Iterator[Phone]:
    """Give a phone with the slim form below the top of another site's page."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(blog + around(f"{address}/?embed=true&feature=btc", size=(390, 480)))
    frame = page.query_selector("iframe").content_frame()
    map_frame = frame.frame_locator(".st-key-map iframe")
    expect(map_frame.locator("#map_div.ready")).to_be_visible()
    yield Phone(page, frame)
    context.close()


@pytest.mark.parametrize("by", [(0, -150), (-150, 0)], ids=["up", "sideways"])
def test_one_finger_leaves_the_map_where_it_is(phone: Phone, by: tuple[int, int]):
    before = phone.view()
    phone.swipe([MIDDLE], by=by)
    expect(phone.hint).to_have_text("Use two fingers to move the map")
    expect(phone.hint).to_be_empty()
    assert phone.view() == before


def test_one_finger_on_the_map_scrolls_the_page_around_it(phone: Phone):
    phone.swipe([MIDDLE], by=(0, -150))
    phone.page.wait_for_function("window.scrollY > 50")


def test_two_fingers_move_the_map_and_not_the_page(phone: Phone):
    before = phone.view()
    phone.swipe([MIDDLE, (MIDDLE[0] + 60, MIDDLE[1])], by=(40, -60))
    phone.map.wait_for_function(f"(before) => JSON.stringify({VIEW}) !== before", arg=before)
    assert phone.page.evaluate("window.scrollY") == 0


def test_a_tap_on_the_map_chooses_as_ever(phone: Phone):
    phone.page.touchscreen.tap(*point_of(phone.page, phone.map, "btk"))
    phone.map.get_by_role("menuitem", name="BTK railway").tap()
    phone.frame.wait_for_url(re.compile("feature=btk"))


def test_who_has_moved_the_map_gets_back_to_the_whole_of_it(phone: Phone):
    phone.map.evaluate("map_div.setView([38, 50], 9, { animate: false })")
    phone.frame.wait_for_url("**bbox=*")
    phone.map.get_by_role("button", name="Whole map").tap()
    phone.map.wait_for_function("map_div.getBounds().contains(stage.bounds)")
    phone.frame.wait_for_function("() => !location.search.includes('bbox')")


def test_a_swipe_at_the_end_of_the_texts_scrolls_the_page_around(phone: Phone):
    texts = phone.frame.locator(".st-key-reader")
    texts.evaluate("(it) => { it.scrollTop = it.scrollHeight; }")
    box = texts.bounding_box()
    assert box
    phone.swipe([(200, box["y"] + 100)], by=(0, -90))
    phone.page.wait_for_function("window.scrollY > 20")
