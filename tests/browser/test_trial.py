"""An article that a reader tries: in that reader's session, and nowhere else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from geo import parse_article
from tests.browser.page import article, chosen, heading, open_page, share

TEXT = """A zephyrine story

by Jane Doe

The BTC pipeline crosses Tovuz. It costs $4bn or $1bn, <b>not</b> **more**.
"""


def text_file(name: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": "text/plain", "buffer": data}


def open_form(page: Page) -> None:
    page.get_by_role("button", name="Try an article").click()
    expect(page.get_by_label("Text, or the source of a web page")).to_be_visible()


def try_article(page: Page, text: str = TEXT) -> None:
    open_form(page)
    page.get_by_label("Text, or the source of a web page").fill(text)
    page.get_by_role("button", name="Read it").click()
    expect(article(page).get_by_text("Only you see this article.")).to_be_visible()
    expect(article(page).locator("article h3")).to_have_text("A zephyrine story")


def open_header(page: Page) -> None:
    """Open the form of what was read of the header, and wait until it has its whole height.

    Streamlit draws it out over half a second, and what is pressed meanwhile moves away.
    """
    page.get_by_text("Correct its header").click()
    expect(page.get_by_role("button", name="Correct", exact=True)).to_be_visible()
    page.wait_for_function(
        "box => !box.getAnimations().length && box.scrollHeight <= box.offsetHeight",
        arg=article(page).locator("details", has_text="Correct its header").element_handle(),
    )


def test_a_mention_in_a_pasted_text_leads_to_the_map(page: Page):
    open_page(page)
    try_article(page)
    article(page).locator("article").get_by_role("link", name="Tovuz", exact=True).click()
    expect(heading(page)).to_have_text("Tovuz district")
    expect(chosen(page, "tovuz").first).to_be_attached()
    expect(article(page).locator("article")).to_contain_text("A zephyrine story")


def test_a_pasted_text_is_shown_as_it_stands(page: Page):
    open_page(page)
    try_article(page)
    expect(article(page)).to_contain_text("It costs $4bn or $1bn, <b>not</b> **more**.")


def test_a_claim_of_a_pasted_text_is_checked(page: Page):
    open_page(page)
    try_article(page)
    article(page).locator("a.claim").first.click()
    expect(page.get_by_role("region", name="Checked against the map")).to_be_visible()


def test_on_a_phone_what_was_read_is_brought_into_view(new_page: Callable[..., Page]):
    page = new_page(width=390, height=844)
    open_page(page)
    try_article(page)
    expect(article(page).locator(".own")).to_be_in_viewport()


def test_nothing_of_it_is_in_the_address_in_another_session_or_on_disk(
    page: Page, new_page: Callable[..., Page], tmp_path_factory: pytest.TempPathFactory
):
    open_page(page, "/?feature=btc")
    try_article(page)
    assert "article" not in page.url
    colleague = new_page()
    open_page(colleague, page.url)
    expect(colleague.locator(".st-key-shelf")).to_be_visible()
    assert "zephyrine" not in colleague.content()
    paths = tmp_path_factory.getbasetemp().rglob("*")
    # A clone that another test has made of the repository holds this test, too.
    files = [path for path in paths if path.is_file() and "clone" not in path.parts]
    assert any(path.name == "page.log" for path in files)
    assert [path for path in files if b"zephyrine" in path.read_bytes()] == []


def test_the_link_to_copy_says_that_it_leads_elsewhere(page: Page):
    open_page(page)
    try_article(page)
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_text("leaves out the articles that you are trying")).to_be_visible()


def taken(page: Page, name: str) -> str:
    """Download a file, and return its text."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return Path(download.value.path()).read_text("utf-8-sig")


def test_what_is_taken_away_leaves_it_out_but_for_a_file_of_its_own(page: Page):
    open_page(page)
    try_article(page)
    share(page, "Download")
    assert [taken(page, kind).count("phyrine") for kind in ("CSV", "JSON", "Markdown")] == [0, 0, 0]
    own = taken(page, "Excerpts of the articles that you are trying: 1 row")
    assert "A zephyrine story" in own
    assert "Huseynov" not in own


def test_of_dropped_files_one_is_read_and_the_other_named(page: Page):
    open_page(page)
    open_form(page)
    files = [text_file("bad *one*.txt", b"\x89PNG"), text_file("good.txt", TEXT.encode())]
    page.locator("input[type=file]").set_input_files(files)
    expect(page.get_by_text("good.txt")).to_be_visible()
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_contain_text("bad *one*.txt: byte 89")
    expect(article(page)).to_contain_text("A zephyrine story")


def test_what_is_kept_reads_back_as_the_same_article(page: Page, tmp_path: Path):
    open_page(page)
    try_article(page)
    with page.expect_download() as download:
        article(page).get_by_role("button", name="Keep it").click()
    assert download.value.suggested_filename == "a-zephyrine-story.md"
    download.value.save_as(tmp_path / "kept.md")
    kept = parse_article((tmp_path / "kept.md").read_text("utf-8"), suffix=".md")
    read = parse_article(TEXT)
    assert kept.header == read.header
    assert [s.id for s in kept.sentences] == [s.id for s in read.sentences]


def test_a_correction_shows_at_once_and_removal_closes_it(page: Page):
    open_page(page)
    try_article(page)
    open_header(page)
    page.get_by_label("Publisher", exact=True).fill("The Valley Review")
    page.get_by_role("button", name="Correct", exact=True).click()
    expect(article(page).locator(".byline")).to_contain_text("The Valley Review")
    page.get_by_role("button", name="Remove").click()
    expect(article(page)).not_to_contain_text("zephyrine")


def test_opening_the_header_leaves_the_text_where_it_is(page: Page):
    open_page(page, "/?feature=btc")
    try_article(page, TEXT + "\n\nIt was a quiet day in the valley." * 30)
    pane = page.locator(".st-key-article")
    pane.evaluate("pane => { pane.scrollTop = 0 }")
    open_header(page)
    assert pane.evaluate("pane => pane.scrollTop") == 0


def test_who_leaves_the_page_is_warned_that_the_article_goes(page: Page):
    open_page(page)
    try_article(page)
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.accept()
