"""What a reader passes on: the link as the browser has it, its QR code and its frame."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from dashboard.qr import LONGEST
from tests.browser.page import map_frame, open_page, share, way_on
from tests.browser.server import HOST, serve

NO_SHEET = "Object.defineProperty(navigator, 'share', { value: undefined })"
A_SHEET = """
Object.defineProperty(navigator, 'share', { value: async (what) => { window.sent = what; } });
"""


def move(page: Page) -> None:
    """Move the map, and wait until the address says so."""
    map_frame(page).evaluate("stage.look([46, 41])")
    page.wait_for_url("**/?*bbox=*")


def lasting(page: Page) -> re.Pattern[str]:
    """Give what a link to keep is: the page's address, with the version of the data behind it."""
    assert "v=" not in page.url
    return re.compile(rf"^{re.escape(shared(page))}&v=[\w.-]+$")


def shared(page: Page) -> str:
    """Give the address of the page but for the panel that is open to share it."""
    return re.sub(r"&panel=[\w-]+", "", page.url)


def copied(page: Page) -> str:
    """Paste what was copied into a field of the page, and return it."""
    page.get_by_label("Search names and text").focus()
    page.keyboard.press("Control+V")
    return page.get_by_label("Search names and text").input_value()


def read(code: Locator) -> str:
    """Read a QR code from the screen, as a camera does."""
    expect(code).not_to_have_js_property("naturalWidth", 0)
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(code.screenshot())).convert("L"))
    return str(found.text)


@pytest.mark.parametrize("host", [HOST, "maps.example"])
def test_the_link_is_copied_in_one_press_over_plain_http_too(
    browser: Browser, address: str, host: str
):
    context = browser.new_context(base_url=address.replace(HOST, host))
    page = context.new_page()
    open_page(page, "/?feature=btc")
    assert page.evaluate("isSecureContext") is (host == HOST)
    panel = share(page)
    move(page)
    panel.get_by_role("button", name="Copy").click()
    expect(panel.get_by_role("button", name="Copied")).to_be_visible()
    assert lasting(page).match(copied(page))
    context.close()


def test_the_link_that_is_shown_follows_the_address(page: Page):
    open_page(page, "/?feature=btc")
    field = share(page).get_by_label("Link to this view")
    expect(field).to_have_value(lasting(page))
    move(page)
    expect(field).to_have_value(lasting(page))


def test_where_a_phone_has_a_sheet_to_share_by_it_gets_the_address(page: Page):
    page.add_init_script(A_SHEET)
    open_page(page, "/?feature=btc")
    share(page).get_by_role("button", name="Send…").click()
    sent = page.evaluate("window.sent")
    assert sent["title"] == page.title()
    assert lasting(page).match(sent["url"])


def test_where_there_is_no_such_sheet_none_is_offered(page: Page):
    page.add_init_script(NO_SHEET)
    open_page(page, "/?feature=btc")
    panel = share(page)
    expect(panel.get_by_label("Link to this view")).to_have_value(lasting(page))
    expect(panel.get_by_text("Send…")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_camera_reads_the_address_from_the_qr_code(new_page: Callable[..., Page], scheme: str):
    page = new_page(color_scheme=scheme)
    open_page(page, "/?feature=btc")
    move(page)
    code = share(page, "QR code").get_by_role("img")
    assert lasting(page).match(read(code))


def test_of_a_link_that_is_too_long_for_a_qr_code_none_is_asked_for(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, f"/?feature=btc&publisher={'a' * LONGEST}")
    panel = share(page, "QR code")
    expect(panel.get_by_text("too long for a QR code")).to_be_visible()
    expect(panel.get_by_role("img", name="QR code")).to_have_count(0)
    assert [url for url in asked if "qr.svg" in url] == []


def test_where_a_public_address_is_set_all_that_is_shared_begins_with_it(
    browser: Browser, tmp_path: Path, data: Path, seeds: Path
):
    public = "https://maps.example/map"
    env = {"DATA": str(data), "SEEDS": str(seeds), "CACHE": str(tmp_path / "cache")}
    env["PUBLIC_ADDRESS"] = public
    context = browser.new_context()
    page = context.new_page()
    with serve("dashboard/app.py", log=tmp_path / "log", env=env, path="/map") as served:
        open_page(page, f"{served.url}/?feature=btc")
        begins = re.compile(rf"{re.escape(public)}/\?feature=btc&")
        panel = share(page)
        expect(panel.get_by_label("Link to this view")).to_have_value(begins)
        panel.get_by_role("tab", name="Embed").click()
        expect(panel.get_by_label("Code of the frame")).to_have_value(
            re.compile(rf'^<iframe src="{re.escape(public)}/\?feature=btc&amp;')
        )
        panel.get_by_role("tab", name="QR code").click()
        assert begins.match(read(panel.get_by_role("img", name="QR code")))
        panel.get_by_role("tab", name="Cite").click()
        expect(panel.get_by_text(begins).first).to_be_visible()
    context.close()


def test_the_code_of_the_frame_changes_with_the_size_and_the_colours(page: Page):
    open_page(page, "/?feature=btc")
    panel = share(page, "Embed")
    field = panel.get_by_label("Code of the frame")
    address = shared(page).replace("&", "&amp;")
    expect(field).to_have_value(re.compile(f'^<iframe src="{re.escape(address)}&amp;embed=true" '))
    expect(field).to_have_value(re.compile('width="600" height="400"'))
    panel.get_by_role("radio", name="Full width").click()
    expect(field).to_have_value(re.compile('width="100%"'))
    panel.get_by_role("radio", name="Dark").click()
    expect(field).to_have_value(re.compile("&amp;embed_options=dark_theme"))


def test_a_citation_is_copied_in_one_press(page: Page):
    open_page(page, "/?feature=btc")
    panel = share(page, "Cite")
    panel.get_by_role("button", name="Copy").first.click()
    expect(panel.get_by_role("button", name="Copied")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    assert copied(page).startswith("Lines of the South Caucasus: BTC oil pipeline")


def test_the_chosen_sentence_is_cited_first_and_then_the_map(page: Page):
    open_page(page, "/?feature=gyumri")
    way_on(page, "Cite").click()
    page.wait_for_url("**excerpt=**")
    panel = share(page, "Cite")
    expect(panel.locator(".cite pre").first).to_contain_text("Vasif Huseynov. AZERBAIJAN-TURKEY")
    expect(panel.locator(".cite b")).to_have_text(2 * ["Plain text", "Markdown", "BibTeX", "RIS"])
    the_map = panel.locator(".cite pre").nth(4)
    expect(the_map).to_contain_text("GeoNames")
    expect(the_map).not_to_contain_text("none needed")
