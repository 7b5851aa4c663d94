import pytest

from tests.geo.articles.parsing.pages import NOTICE, SENTENCES, TEXT, texts


@pytest.mark.parametrize(
    "beside",
    [
        f"<nav>{NOTICE}</nav>",
        f"<footer>{NOTICE}</footer>",
        f"<aside>{NOTICE}</aside>",
        f"<form>{NOTICE}</form>",
        f"<header>{NOTICE}</header>",
        f"<div role=dialog>{NOTICE}</div>",
        f"<div class=relatedPosts>{NOTICE}</div>",
        f"<div id=comments>{NOTICE}</div>",
        f"<amp-ad>{NOTICE}</amp-ad>",
        f"<div class=okurYorumlari>{NOTICE}</div>",
        f"<div class=ilgili-haberler>{NOTICE}</div>",
        f"<div class=oxsar>{NOTICE}</div>",
        f"<div class=a-lire-aussi>{NOTICE}</div>",
        f"<div data-testid=AuthorBio>{NOTICE}</div>",
        "<p>© 2021 Valley Notes Inc.</p>",
        "<p>Print | Leave a comment</p>",
        "<p><span>Admin</span> <span>2 comments</span></p>",
        "<ul><li><a href=/>Home</a><li><a href=/news>News</a></ul>",
    ],
)
def test_what_stands_beside_the_article_is_left_out(beside):
    assert texts(f"{beside}{TEXT}") == SENTENCES


@pytest.mark.parametrize(
    "wrapper",
    ["<form>", "<aside>", "<div class=content-with-sidebar>", "<body class=comments-open>"],
)
def test_what_holds_all_of_the_text_is_not_beside_it(wrapper):
    assert texts(f"{wrapper}{TEXT}") == SENTENCES


def test_a_mark_that_most_of_the_text_has_is_no_sign_of_what_stands_beside_it():
    first, second = TEXT.replace("</p><p>", "</p>|<p>").split("|")
    widgets = (f'<div class="x-widget"><div>{text}</div></div>' for text in (first + first, second))
    assert texts("".join(widgets)) == [SENTENCES[0], *SENTENCES]


def test_comments_are_left_out_however_long_they_are():
    comment = "<p>I rode past there in April and saw nobody working on it, not one.</p>"
    assert texts(f"{TEXT}<div id=comments>{comment * 8}</div>") == SENTENCES


@pytest.mark.parametrize("name", ["comment", "social-policy", "poll"])
def test_an_article_in_a_box_named_like_others_is_text(name):
    body = f"<div class={name}>{TEXT * 3}</div>"
    below = f"<div><p>Readers wrote in.</p>{NOTICE}</div>"
    assert texts(f"<div><h1>Flow</h1></div>{body}{below}", "Flow")[1:7] == SENTENCES * 3


@pytest.mark.parametrize("title", ["<h1>Flow</h1>", ""])
def test_a_notice_above_an_article_in_such_a_box_is_not_taken_for_the_text(title):
    html = f"<p>Free for all readers today.</p>{title}<div class=share>{TEXT * 3}</div>"
    assert texts(html, "Flow")[-6:] == SENTENCES * 3


def test_an_article_in_an_article_is_a_comment_or_a_teaser():
    assert texts(f"<article>{TEXT}<article>{NOTICE}</article></article>") == SENTENCES


def test_articles_beside_the_titled_one_are_teasers():
    teasers = f"<div><h2>More</h2><article><h3>Ferry</h3>{NOTICE}</article></div>"
    assert texts(f"<h1>Flow</h1>{TEXT}{teasers}", "Flow") == ["Flow", *SENTENCES]


def test_articles_that_hold_most_of_the_text_are_its_parts():
    entries = "".join(f"<article><p>{one}</p></article>" for one in SENTENCES * 2)
    html = f"<main><h1>Flow, live</h1><p>It is the ninth day.</p>{entries}</main>"
    assert texts(html, "Flow, live")[2:] == SENTENCES * 2


def test_boxes_of_one_name_that_hold_most_of_the_text_are_its_parts():
    boxes = "".join(f"<div class=promo>{TEXT}</div>" for _ in range(8))
    assert texts(boxes) == SENTENCES * 8


@pytest.mark.parametrize("heading", ["2 comments:", "Read also", "Digər xəbərlər"])
def test_a_box_below_the_text_is_told_by_its_heading(heading):
    assert texts(f"{TEXT}<div><h4>{heading}</h4>{NOTICE}</div>") == SENTENCES


@pytest.mark.parametrize("heading", ["2 comments", "Comments", "Related work"])
def test_a_box_that_holds_as_much_as_stands_above_is_text(heading):
    assert texts(f"<div><h4>{heading}</h4>{TEXT}</div>{NOTICE}")[-3:-1] == SENTENCES


def test_a_small_box_under_a_linked_heading_announces_another_page():
    card = "<div><h3><a href=/x>Ferry port</a></h3><p>A port will grow by two berths.</p></div>"
    assert texts(TEXT + card) == SENTENCES


@pytest.mark.parametrize("heading", ["Recommendations", "Related work", "Comments"])
def test_a_section_that_bears_its_heading_s_name_is_text(heading):
    id = heading.lower().replace(" ", "-")
    html = f"{TEXT}<section id={id} class=level2><h2>{heading}</h2>{TEXT}</section>"
    assert texts(html) == [*SENTENCES, heading, *SENTENCES]
