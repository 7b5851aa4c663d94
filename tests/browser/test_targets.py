"""What can be pressed is large enough for a finger, and the head's controls have names."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.page import map_frame, open_page

SIZES = [(1440, 900), (1024, 768), (390, 844)]
LEAST_PX = 24
SMALL = """(least) => {
  const FIELDS = ".stMultiSelect, .stDateInput, .stSelectbox, .stTextInput";
  const all = "a[href], button, summary, select, textarea, input, [role=slider]";
  const words = (it) => it.textContent.trim();
  const isInSentence = (it) => it.matches(".mention, .claim, .happened")
    || getComputedStyle(it).display === "inline" && it.closest("blockquote, article p");
  // The whole of such a field is pressed; a bar of the timeline is as wide as its days.
  const isWithin = (it) => it.matches(".fold input, .item.bar") || it.closest(FIELDS);
  return [...document.querySelectorAll(all)]
    .filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((it) => !it.closest(".sr-only, [inert]") && !isInSentence(it) && !isWithin(it))
    .map((it) => [it, it.getBoundingClientRect()])
    .filter(([, { width, height }]) => width > 1 && Math.min(width, height) < least - 0.5)
    .map(([it, { width, height }]) => `${it.ariaLabel || words(it)}: ${width} × ${height}`);
}"""
VIEWS = ["/", "/?feature=btc&search=pipeline", "/?feature=tovuz&claim=all"]


def small(page: Page | Frame) -> list[str]:
    return list(page.evaluate(SMALL, LEAST_PX))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_a_target_is_large_enough_for_a_finger(
    new_page: Callable[..., Page], view: str, size: tuple[int, int]
):
    page = new_page(width=size[0], height=size[1])
    open_page(page, view)
    assert small(page) == []
    assert small(map_frame(page)) == []


@pytest.mark.parametrize("size", SIZES)
def test_each_control_of_the_head_shows_its_whole_name(
    new_page: Callable[..., Page], size: tuple[int, int]
):
    page = new_page(width=size[0], height=size[1])
    open_page(page)
    head = page.locator(".st-key-sharing")
    for name in ("Try an article", "Share"):
        expect(head.get_by_role("button", name=name, exact=True)).to_contain_text(name)
    for name in ("All checks", "About the data"):
        expect(head.get_by_role("link", name=name, exact=True)).to_contain_text(name)
    cut = "(all) => all.filter((it) => it.scrollWidth > it.clientWidth + 1).length"
    assert head.locator("button, a, p").evaluate_all(cut) == 0
