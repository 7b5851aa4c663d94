import pytest

from geo.articles.parsing.page_sites import site_names
from geo.articles.parsing.page_text import page_text
from geo.articles.parsing.page_tree import parse_page


def names(html, *titles, host=""):
    root = parse_page(html)
    return site_names(root, {}, [], titles, page_text(root).pieces, host)


@pytest.mark.parametrize(
    "html",
    [
        "<a href=/>Valley Notes</a>",
        "<a href=index.html><img alt='Valley Notes'></a>",
        "<a href=https://www.notes.example/>Valley Notes</a>",
        "<a href=/start rel=home>Valley Notes</a>",
        "<img src=/img/logo.png alt='Valley Notes logo'>",
        "<div class=site-title>Valley Notes</div>",
        "<footer>© 2021 Valley Notes. All rights reserved.</footer>",
        "<footer>Valley Notes © 2021 – Powered by Press</footer>",
    ],
)
def test_a_page_shows_the_name_of_its_site(html):
    assert names(html, host="notes.example") == ["Valley Notes"]


@pytest.mark.parametrize(
    "html",
    [
        "<a href=/>Home</a>",
        "<a href=/>back to the list</a>",
        "<a href=/news>Valley Notes</a>",
        "<a href=https://studio.example/>Web Studio</a>",
        "<img src=logo.png alt=Logo>",
        "<footer>© 2021 Jane Doe</footer>",
        "<footer>Copyright MyCorp © 2021</footer>",
        f"<figure>© Valley Wire</figure>{'<p>A sentence of the text.</p>' * 9}",
    ],
)
def test_other_links_pictures_and_people_are_no_site(html):
    assert names(html, host="notes.example") == []


@pytest.mark.parametrize(
    ("html", "titles"),
    [
        ("<h1>Flow resumes today</h1>", ["Flow resumes today | Notes"]),
        ("<p>Flow resumes today", ["Notes: Flow resumes today"]),
        ("<p>Text.", ["Notes", "Notes - Flow resumes today"]),
        ("<h1>Flow</h1>", ["Flow - Notes", "Flow"]),
        ("<h1>Flow resumes today</h1>", ["Flow resumes today - Economy - Notes"]),
        ("<h1>Flow resumes today</h1>", ["Flow resumes today - 4 March 2021 - Notes"]),
    ],
)
def test_what_remains_of_a_title_without_the_headline_is_the_site(html, titles):
    assert names(html, *titles)[0] == "Notes"


def test_a_title_that_agrees_with_nothing_names_no_site():
    assert names("<p>Menu", "Tovuz - Gyumri") == []


def test_of_two_halves_that_the_page_shows_the_heading_is_the_headline():
    html = "<div>Notes from the Valley</div><h1>Flow resumes today</h1>"
    assert names(html, "Flow resumes today - Notes from the Valley")[0] == "Notes from the Valley"


def test_the_part_of_a_title_that_the_page_shows_as_its_name_is_the_site():
    html = "<a href=/>Notes.example</a><h1>Flow resumes today</h1>"
    assert names(html, "Flow resumes today - Notes | News of the day")[0] == "Notes"


def test_a_section_beside_the_name_that_the_page_shows_is_no_site():
    html = "<a href=/>Valley</a><h1>Notes of the Valley</h1>"
    assert "Economy" not in names(html, "Economy | Valley")
