import pytest

from tests.geo.articles.parsing.pages import NOTICE, SENTENCES, TEXT, texts


def test_only_the_article_counts_where_it_holds_most():
    assert texts(f"{NOTICE}<article>{TEXT}</article>") == SENTENCES


def test_a_main_that_is_only_a_menu_does_not_count():
    assert texts(f"<main>{NOTICE}</main>{TEXT}")[1:] == SENTENCES


def test_an_item_beside_others_is_text_whatever_it_says():
    assert texts(f"{TEXT}<ul><li>Flow<li>12 pages</ul>")[2:] == ["Flow", "12 pages"]
    assert texts(f"{TEXT}<ul><li>Print<li>12 comments</ul>") == SENTENCES


@pytest.mark.parametrize("item", ["<ul><li>Comments</ul>", "<h2>Print</h2>"])
def test_a_word_of_buttons_in_a_list_or_a_heading_within_the_text_is_text(item):
    assert len(texts(f"{TEXT}{item}{TEXT}")) == 5


def test_a_heading_above_mere_links_goes_with_them():
    links = "<h2>More</h2><p><a href=/x>Ferry</a></p>"
    assert texts(TEXT + links) == SENTENCES


def test_the_article_begins_at_its_title():
    assert texts(f"<div><p>Free edition.</p><h1>Flow</h1>{TEXT}</div>", "Flow") == [
        "Flow",
        *SENTENCES,
    ]


def test_a_heading_that_is_a_link_announces_another_page():
    assert texts(f"{TEXT}<div><a href=/x><h4>Ferry</h4></a></div>{TEXT}") == [*SENTENCES * 2]


@pytest.mark.parametrize("label", ["Also read:", "Lire aussi : ", "Читайте также:"])
def test_a_label_and_a_link_lead_elsewhere(label):
    assert texts(f"{TEXT}<p>{label} <a href=/x>Ferry port to grow</a></p>") == SENTENCES


def test_a_label_before_words_that_are_no_link_is_text():
    html = f"{TEXT}<p>See the <a href=/x>list of ports</a> for: Kars.</p>"
    assert texts(html)[2:] == ["See the list of ports for: Kars."]


def test_a_source_that_is_a_link_is_text():
    html = f"{TEXT}<p>Source: <a href=/x>State Oil Fund</a></p>"
    assert texts(html)[2:] == ["Source: State Oil Fund"]


def test_a_heading_alone_in_a_box_with_what_is_left_out_goes_too():
    links = "<h3>Related</h3><ul><li><a href=/x>Ferry port posts a record</a></ul>"
    assert texts(f"{TEXT}<div>{links}</div>{TEXT}") == [*SENTENCES * 2]


def test_a_heading_with_a_tool_beside_it_stays():
    html = f"{TEXT}<div><h2>Part</h2><a href=/x>Share</a></div>{TEXT}"
    assert texts(html) == [*SENTENCES, "Part", *SENTENCES]


def test_a_long_paragraph_does_not_stand_for_the_article():
    long = f"<p>{'Crude from the line reached the coast again on Monday. ' * 40}</p>"
    assert texts(f"<div>{long}</div><div><p>That was all of it.</p><ul><li>Gas</ul></div>")[1:] == [
        "That was all of it.",
        "Gas",
    ]


def test_text_above_a_heading_far_down_stays():
    assert texts(f"<div>{TEXT}<h1>Flow</h1>{TEXT}</div>", "Flow") == [
        *SENTENCES,
        "Flow",
        *SENTENCES,
    ]


def test_footnotes_are_text_wherever_they_stand():
    notes = "<footer class=footnotes><p>1. The fund said so in March.</p></footer>"
    assert texts(f"<article>{TEXT}{notes}</article>")[2:] == ["1. The fund said so in March."]


def test_a_page_of_links_alone_is_read_as_it_is():
    assert texts("<p><a href=/x>Ferry port</a></p>") == ["Ferry port"]
