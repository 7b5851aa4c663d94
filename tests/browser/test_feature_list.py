"""The list of the features: it chooses, shows and hides, for five as for fifty."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page import (
    FEATURES,
    chosen,
    drawn,
    feature_panel,
    heading,
    listed,
    open_page,
    reader,
    switch,
)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768)])
def test_each_of_five_stands_in_the_row_with_its_count(
    new_page: Callable[..., Page], size: tuple[int, int]
):
    page = new_page(width=size[0], height=size[1])
    open_page(page)
    for name in FEATURES.values():
        expect(listed(page, name)).to_have_accessible_name(re.compile(rf"^{name} ?\d mentions?$"))
        expect(listed(page, name)).to_be_in_viewport(ratio=1)
        expect(switch(page, name)).to_be_in_viewport(ratio=1)
    expect(page.locator(".all-features")).to_be_hidden()


def test_choosing_marks_the_feature_and_choosing_it_again_lets_it_go(page: Page):
    open_page(page)
    listed(page, "BTK railway").click()
    expect(heading(page)).to_have_text("BTK railway")
    expect(page.locator(".feature-list [aria-current=true]")).to_contain_text("BTK railway")
    listed(page, "BTK railway").click()
    expect(heading(page)).to_have_text("Overview")
    expect(page.locator(".feature-list [aria-current=true]")).to_have_count(0)
    expect(chosen(page, "btk")).to_have_count(0)


def test_several_switches_pressed_at_once_all_count(page: Page):
    open_page(page)
    for name in ("BTC oil pipeline", "BTE gas pipeline", "Tovuz district"):
        switch(page, name).click()
    expect(page).to_have_url(re.compile(r"\?layers=btk&layers=gyumri$"))
    for feature in ("btc", "bte", "tovuz"):
        expect(drawn(page, feature)).to_have_count(0)
    for name in ("BTC oil pipeline", "BTE gas pipeline", "Tovuz district"):
        expect(switch(page, name)).to_have_attribute("aria-pressed", "false")
    expect(switch(page, "BTK railway")).to_have_attribute("aria-pressed", "true")


def test_hiding_a_feature_leaves_what_is_read(page: Page):
    open_page(page, "/?feature=btc")
    switch(page, "BTE gas pipeline").click()
    expect(drawn(page, "bte")).to_have_count(0)
    expect(heading(page)).to_have_text("BTC oil pipeline")


def test_choosing_a_hidden_feature_shows_it(page: Page):
    open_page(page, "/?layers=btc")
    expect(switch(page, "Gyumri base")).to_have_attribute("aria-pressed", "false")
    listed(page, "Gyumri base").click()
    expect(switch(page, "Gyumri base")).to_have_attribute("aria-pressed", "true")
    expect(drawn(page, "gyumri").first).to_be_attached()


def test_a_link_in_the_list_has_the_whole_address_for_another_tab(page: Page):
    open_page(page, "/?search=corridor")
    listed(page, "BTC oil pipeline").hover()
    expect(listed(page, "BTC oil pipeline")).to_have_attribute(
        "href", "?search=corridor&feature=btc"
    )


def test_on_a_phone_all_can_be_reached_and_the_chosen_one_is_in_sight(
    new_page: Callable[..., Page],
):
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    open_page(page, "/?feature=gyumri")
    expect(listed(page, "Gyumri base")).to_be_in_viewport(ratio=0.9)
    panel = feature_panel(page)
    for name in FEATURES.values():
        expect(panel.get_by_role("link", name=name)).to_be_in_viewport(ratio=1)
    panel.get_by_role("link", name="Tovuz district").click()
    expect(reader(page).locator("h2").first).to_have_text("Tovuz district")
