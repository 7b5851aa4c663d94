"""What a reader sees and does: the overview, the article, the map, the layers."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.conftest import ARTICLE, Watch
from tests.browser.page import (
    FEATURES,
    article,
    chosen,
    click_feature,
    drawn,
    heading,
    listed,
    map_frame,
    map_view,
    open_page,
    reader,
    see_all,
    switch,
)
from tests.browser.server import ROOT

MARKED = {
    "btc": ["Baku-Tbilisi-Ceyhan"],
    "bte": ["Baku-Tbilisi-Erzurum"],
    "btk": ["Baku-Tbilisi-Kars railway"],
    "tovuz": ["Tovuz district", "Tovuz"],
    "gyumri": ["Russias military base in Gyumri"],
}
TEXT = (ROOT / "seeds" / ARTICLE).read_text(encoding="utf-8")


def passage(first: str, last: str) -> str:
    return TEXT[TEXT.index(first) : TEXT.index(last) + len(last)]


THREATS = passage("These threats", "wake of Tovuz escalation.")
ARMENIA = passage("Armenia hosts", "its eastern borders.")


def sentence_of(feature: str) -> str:
    return ARMENIA if feature == "gyumri" else THREATS


def test_the_overview_says_what_to_do(page: Page):
    open_page(page)
    expect(heading(page)).to_have_text("Overview")
    expect(reader(page)).to_contain_text("Choose a line on the map or a name in the text")


def test_the_article_stands_beside_the_map_with_its_header_and_whole_text(page: Page):
    open_page(page)
    header = ["Vasif Huseynov", "Geopolitical monitor", "22 September 2020", "23 September 2020"]
    expect(article(page).get_by_role("definition")).to_contain_text(header)
    expect(article(page).locator("h3")).to_have_text(passage("AZERBAIJAN", "CONFLICTS"))
    for sentence in (ARMENIA, THREATS):
        expect(article(page)).to_contain_text(sentence)


def test_a_click_on_each_feature_shows_its_name_and_its_sentences_marked(page: Page):
    open_page(page)
    for feature, name in FEATURES.items():
        see_all(page)
        click_feature(page, feature)
        expect(heading(page)).to_have_text(name)
        expect(reader(page).locator("blockquote")).to_have_text([sentence_of(feature)])
        marks = reader(page).locator(f"blockquote .mention[data-feature={feature}]")
        expect(marks).to_have_text([re.compile(f"^{words}") for words in MARKED[feature]])


def test_a_mention_has_the_colour_that_its_feature_has_on_the_map(page: Page):
    open_page(page)
    for feature in FEATURES:
        outline = drawn(page, feature).and_(page.locator(".line, .area, .ring"))
        stroke = outline.first.evaluate("(path) => getComputedStyle(path).stroke")
        mention = article(page).locator(f".mention[data-feature={feature}]").first
        expect(mention).to_have_css("color", stroke)


def test_a_feature_can_be_chosen_from_the_list_by_keyboard(page: Page):
    open_page(page)
    listed(page, FEATURES["tovuz"]).press("Enter")
    expect(heading(page)).to_have_text(FEATURES["tovuz"])
    expect(listed(page, FEATURES["tovuz"])).to_be_focused()


def test_choosing_none_again_gives_the_overview(page: Page):
    open_page(page, "/?feature=btk")
    listed(page, FEATURES["btk"]).click()
    expect(heading(page)).to_have_text("Overview")
    expect(chosen(page, "btk")).to_have_count(0)


def test_the_chosen_feature_alone_stands_out_on_the_map(page: Page):
    open_page(page)
    for feature in FEATURES:
        see_all(page)
        click_feature(page, feature)
        expect(chosen(page, feature).first).to_be_attached()
        for other in FEATURES.keys() - {feature}:
            expect(chosen(page, other)).to_have_count(0)


def test_a_clicked_feature_stands_out_before_the_server_answers(page: Page):
    sleeping: list[bool] = []

    def between(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda message: None if sleeping else socket.send(message))

    page.route_web_socket(re.compile("/_stcore/stream"), between)
    open_page(page)
    sleeping.append(True)
    click_feature(page, "btc")
    expect(chosen(page, "btc").first).to_be_attached()
    expect(heading(page)).to_have_text("Overview")


def test_a_click_neither_moves_the_map_nor_mounts_it_anew(page: Page):
    open_page(page)
    frame, before = map_frame(page), map_view(page)
    frame.evaluate("() => { map_div.on('movestart', () => { window.moved = true; }); }")
    click_feature(page, "btc")
    expect(chosen(page, "btc").first).to_be_attached()
    click_feature(page, "btk")
    expect(chosen(page, "btk").first).to_be_attached()
    assert map_view(page) == before
    assert frame.evaluate("window.moved") is None
    assert map_frame(page) == frame


def test_a_layer_can_be_switched_off_and_on_and_clicked_again(page: Page):
    open_page(page)
    frame = map_frame(page)
    frame.evaluate("() => { window.sameFrame = true; }")
    switch(page, FEATURES["btk"]).click()
    expect(drawn(page, "btk")).to_have_count(0)
    switch(page, FEATURES["btk"]).click()
    expect(drawn(page, "btk").first).to_be_attached()
    click_feature(page, "btk")
    expect(heading(page)).to_have_text(FEATURES["btk"])
    assert map_frame(page).evaluate("window.sameFrame") is True


def test_a_click_on_a_mention_chooses_its_feature_and_brings_it_into_view(page: Page):
    open_page(page)
    map_frame(page).evaluate("() => { map_div.setView([36.9, 35.5], 8, { animate: false }); }")
    town = page.locator(".st-key-map iframe").content_frame.get_by_text("Gyumri", exact=True)
    expect(town).not_to_be_in_viewport()
    article(page).locator(".mention[data-feature=gyumri]").click()
    expect(heading(page)).to_have_text(FEATURES["gyumri"])
    expect(town).to_be_in_viewport()


def test_the_reader_steps_from_the_first_mention_to_the_next_and_round_again(page: Page):
    open_page(page)
    click_feature(page, "tovuz")
    expect(article(page).locator(".mention[data-feature=tovuz]").first).to_be_in_viewport()
    expect(article(page).get_by_text("1 of 2")).to_be_visible()
    following = article(page).get_by_label("Next mention")
    following.click()
    expect(article(page).get_by_text("2 of 2")).to_be_visible()
    following.press("Enter")
    expect(article(page).get_by_text("1 of 2")).to_be_visible()


def test_a_whole_visit_asks_no_other_host_for_anything(page: Page, watch: Watch):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page)
    click_feature(page, "btc")
    expect(heading(page)).to_have_text(FEATURES["btc"])
    switch(page, FEATURES["bte"]).click()
    expect(drawn(page, "bte")).to_have_count(0)
    assert any("leaflet.css" in url for url in asked)
    assert watch.elsewhere == []


def test_tiles_are_asked_for_only_by_choice_and_without_them_the_own_base_stays(
    page: Page, watch: Watch
):
    open_page(page)
    assert watch.elsewhere == []
    frame = page.locator(".st-key-map iframe").content_frame
    with page.expect_event("requestfailed", lambda request: "tile" in request.url):
        frame.get_by_role("button", name="Online map").click()
    expect(frame.locator("path.land").first).to_be_attached()
    watch.errors.clear()
    watch.elsewhere.clear()


def test_an_article_s_text_is_never_code(page: Page):
    open_page(page, "/?article=hostile")
    expect(article(page).locator("h3")).to_have_text(
        "<script>window.hacked = 1</script> **bold** $4bn and $1bn"
    )
    expect(article(page)).to_contain_text(
        "from $4bn to $1bn, **not** a [link](https://example.org)"
    )
    expect(article(page).locator("script, img, .katex, strong, em, code")).to_have_count(0)
    assert page.evaluate("window.hacked") is None


def test_the_list_shows_what_a_link_has_chosen(page: Page):
    open_page(page)
    article(page).locator(".mention[data-feature=btc]").first.click()
    expect(heading(page)).to_have_text("BTC oil pipeline")
    expect(listed(page, "BTC oil pipeline")).to_have_attribute("aria-current", "true")


def test_what_a_link_has_chosen_stays_when_another_part_is_opened(page: Page):
    open_page(page)
    article(page).locator(".mention[data-feature=btc]").first.click()
    expect(heading(page)).to_have_text("BTC oil pipeline")
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_label("Link to this view")).to_have_value(re.compile("feature=btc"))
    expect(heading(page)).to_have_text("BTC oil pipeline")


def test_a_layer_that_a_link_switches_on_stays_on(page: Page):
    open_page(page, "/?layers=bte")
    article(page).locator(".mention[data-feature=btc]").first.click()
    expect(drawn(page, "btc").first).to_be_attached()
    switch(page, "Tovuz district").click()
    expect(drawn(page, "tovuz").first).to_be_attached()
    expect(drawn(page, "btc").first).to_be_attached()


def test_an_article_from_the_list_is_brought_into_sight(new_page: Callable[..., Page]):
    page = new_page(height=400)
    open_page(page)
    link = page.locator(".shelf").get_by_role("link", name="AZERBAIJAN-TURKEY").first
    link.scroll_into_view_if_needed()
    expect(article(page)).not_to_be_in_viewport()
    link.click()
    expect(article(page)).to_be_in_viewport(ratio=0.5)


def test_the_next_mention_is_the_next_after_what_is_lit(page: Page):
    open_page(page)
    sentences = article(page).locator("span[id^=s-]", has=page.locator(".mention"))
    last = (sentences.last.get_attribute("id") or "").removeprefix("s-")
    open_page(page, f"/?excerpt={last}")
    expect(article(page).locator(".lit")).to_be_visible()
    article(page).get_by_role("button", name="Next mention").click()
    expect(article(page).locator(".lit .mention.current")).to_be_visible()
