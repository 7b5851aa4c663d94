import pytest

from geo.articles.parsing.page_part import article_part
from geo.articles.parsing.page_record import read_record
from geo.articles.parsing.page_text import page_text
from geo.articles.parsing.page_title import banner_of, stated_title, title_piece
from geo.articles.parsing.page_tree import parse_page

TEXT = "<p>Crude from the line reached the coast again on Monday, two officials said.</p>"


def read(html):
    root = parse_page(html + TEXT)
    page = page_text(root)
    return page, read_record(root, html, page.pieces)


@pytest.mark.parametrize(
    "html",
    [
        "<meta property=og:title content='Flow resumes'><h1>News</h1><h2>Flow resumes</h2>",
        "<title>Flow resumes today - Notes</title><h1>News</h1><h3>Flow resumes today</h3>",
        "<title>Notes</title><h1>Notes</h1><h1>Flow resumes</h1>"
        "<meta property=og:site_name content=Notes>",
        "<title>Flow resumes today</title><div>Flow resumes today</div>",
        "<title>Transport - Notes</title><meta property=og:title content='Flow resumes at last'>"
        "<h1>Notes</h1><h1>Transport</h1><h2>Flow resumes at last</h2>",
    ],
)
def test_the_title_is_what_the_page_calls_so_or_the_first_heading(html):
    page, record = read(html)
    assert title_piece(page, record).text.startswith("Flow resumes")


def test_a_first_heading_that_says_more_than_the_title_is_the_title():
    page, record = read("<title>The valve</title><h1>The valve (2021)</h1><h4>The valve</h4>")
    assert title_piece(page, record).text == "The valve (2021)"


def test_a_menu_entry_is_no_title():
    page, record = read("<title>Flow resumes today</title><a href=/>Flow resumes today</a>")
    assert title_piece(page, record) is None


def test_a_page_named_like_its_banner_has_its_title_in_bold():
    page, record = read(
        "<title>The Notes. Official server</title><p>THE NOTES</p><div><p><font size=5><b>Flow"
        " resumes after repair</b></font>"
    )
    banner = banner_of(page, article_part(page, None), record)
    assert (banner.site, banner.title.text) == (
        "The Notes. Official server",
        "Flow resumes after repair",
    )


@pytest.mark.parametrize("title", ["<h2>4 March 2021</h2>", "<h1>2 comments</h1>"])
def test_a_day_or_a_counter_is_no_title(title):
    page, record = read(title)
    assert title_piece(page, record) is None


@pytest.mark.parametrize(
    "heading",
    [
        "<h3>Flow resumes after repair</h3>",
        "<b>Flow resumes after repair</b>",
        "<div class=HaberBaslik>Flow resumes after repair</div>",
        "<div>Flow resumes after repair</div>",
    ],
)
def test_a_page_that_only_states_its_section_has_its_title_above_the_text(heading):
    page, record = read(f"<title>News | Port of Kars</title>{heading}")
    banner = banner_of(page, article_part(page, None), record)
    assert (banner.site, banner.title.text) == ("Port of Kars", "Flow resumes after repair")


def test_the_title_may_stand_outside_of_the_part_that_holds_the_text():
    page, record = read(f"<title>News</title><div class=titre>Flow resumes again</div><div>{TEXT}")
    banner = banner_of(page, article_part(page, None), record)
    assert banner.title.text == "Flow resumes again"


def test_of_a_printed_page_the_part_that_it_shows_is_the_site():
    html = "<title>Valley Post - Print version</title><p>Valley Post</p><p><b>Flow resumes now</b>"
    page, record = read(html)
    banner = banner_of(page, article_part(page, None), record)
    assert (banner.site, banner.title.text) == ("Valley Post", "Flow resumes now")


def test_bold_words_are_no_title_where_no_banner_names_the_page():
    page, record = read("<title>Flow resumes</title><div><p><b>Two officials said so</b>")
    assert banner_of(page, article_part(page, None), record) is None


@pytest.mark.parametrize(
    "title",
    [
        "Flow resumes today | Notes",
        "Valley Log » News » Flow resumes today",
        "Flow resumes today – Economy – Valley Notes",
        "Flow resumes today",
    ],
)
def test_a_stated_title_has_no_names_about_it(title):
    assert stated_title(read(f"<title>{title}</title>")[1]) == "Flow resumes today"


@pytest.mark.parametrize("title", ["Tovuz – Gyumri", "Flow resumes – and stops again"])
def test_a_stated_title_keeps_its_own_dash(title):
    assert stated_title(read(f"<title>{title}</title>")[1]) == title
