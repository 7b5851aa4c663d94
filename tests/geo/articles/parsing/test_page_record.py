import pytest

from geo.articles.parsing.page_record import read_record
from geo.articles.parsing.page_text import page_text
from geo.articles.parsing.page_tree import parse_page
from geo.when import When


def record(html):
    root = parse_page(html)
    return read_record(root, html, page_text(root).pieces)


def header(html):
    return record(html).header


def article(**fields):
    body = ", ".join(f'"{name}": {value}' for name, value in fields.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {body}}}</script>'


def test_json_ld_gives_author_publisher_date_and_address():
    found = header(
        article(
            author='[{"@type": "Person", "name": "Jane Doe"}, "John Roe"]',
            publisher='{"name": "Corridor Notes"}',
            datePublished='"2021-03-04T23:30:00Z"',
            mainEntityOfPage='{"@id": "https://example.org/a"}',
        )
    )
    assert (found.author, found.publisher) == ("Jane Doe, John Roe", "Corridor Notes")
    assert (found.published, found.url) == (When(2021, 3, 4), "https://example.org/a")


def test_dublin_core_gives_several_authors():
    html = "<meta name=DC.creator content='Jane Doe'><meta name=DC.creator content='John Roe'>"
    assert header(html).author == "Jane Doe, John Roe"


def test_a_link_to_the_author_names_the_author():
    assert header("<a rel='author external' href=/jane>Jane Doe</a>").author == "Jane Doe"


@pytest.mark.parametrize(
    "author",
    [
        "https://x.example/me",
        "Admin",
        "corridor_admin",
        "Corridor Notes",
        "Corridor Media Group",
        "news@x.example",
    ],
)
def test_an_address_a_role_or_the_site_itself_is_no_author(author):
    html = "<meta property=og:site_name content='The Corridor Notes'>"
    assert header(f"{html}<meta name=author content='{author}'>").author is None


def test_the_next_place_is_asked_where_the_first_names_nobody():
    html = "<meta name=author content=admin><a rel=author href=/jane>Jane Doe</a>"
    assert header(html).author == "Jane Doe"


def test_a_place_without_words_names_nobody():
    html = "<meta property=og:site_name content=Notes><a rel=author href=/jane><img></a>"
    assert header(html).author is None


def test_the_word_by_is_no_part_of_the_author():
    assert header("<meta name=author content='By Jane Doe'>").author == "Jane Doe"


def test_the_day_is_taken_as_it_is_written_there():
    html = "<meta property=article:published_time content=2021-03-04T23:30:00-05:00>"
    assert header(html).published == When(2021, 3, 4)


@pytest.mark.parametrize("value", ["2021/03/04", "20210304", "4 March 2021", "2021-03-04 10:00"])
def test_a_date_may_be_written_in_several_ways(value):
    html = f"<meta name=citation_publication_date content='{value}'>"
    assert header(html).published == When(2021, 3, 4)


def test_a_date_without_a_day_is_kept_as_it_is():
    html = "<meta name=citation_publication_date content=2021/03>"
    assert header(html).published == When(2021, 3)


def test_a_time_that_is_marked_as_published_counts():
    html = (
        "<time datetime=2024-01-01>Today</time><time class=updated datetime=2022-02-02>Then</time>"
        "<time class='entry-date published' datetime=2021-03-04>March</time>"
    )
    assert header(html).published == When(2021, 3, 4)


@pytest.mark.parametrize(
    "html",
    [
        "<link rel=canonical href=https://example.org/a>",
        "<meta property=og:url content=https://example.org/a><link rel=canonical href=/a>",
        "<base href=https://example.org/x/><link rel=canonical href=/a>",
        "<!-- saved from url=(0021)https://example.org/a -->",
    ],
)
def test_the_address_is_the_first_that_is_whole(html):
    assert header(f"<!DOCTYPE html>{html}<p>Text.").url == "https://example.org/a"


def test_an_address_that_is_not_whole_is_none():
    assert header("<link rel=canonical href=/a>").url is None


def test_a_licence_is_one_of_the_words_that_a_link_s_rel_lists():
    html = "<a rel='license noopener' href=https://cc.example/by>CC BY</a>"
    assert header(html).licence == "https://cc.example/by"


@pytest.mark.parametrize(
    "title",
    ["Flow | Corridor Notes", "Corridor Notes » Flow", "Flow - corridor notes", "Flow"],
)
def test_the_site_s_name_is_no_part_of_a_title(title):
    site = "<meta property=og:site_name content='The Corridor Notes'>"
    assert record(site).headline(title) == "Flow"


def test_the_site_is_known_by_its_address_too():
    site = record("<link rel=canonical href=https://www.corridornotes.example/a>")
    assert site.headline("Flow – Corridor Notes") == "Flow"


def test_a_title_keeps_its_own_dash():
    assert record("").headline("Tovuz – Gyumri") == "Tovuz – Gyumri"


@pytest.mark.parametrize(
    ("title", "headline"),
    [("Flow - 4 March 2021 - Notes", "Flow"), ("Flow - 4 March 2021", "Flow - 4 March 2021")],
)
def test_a_day_between_a_title_and_the_site_goes_with_the_site(title, headline):
    assert record("<meta property=og:site_name content=Notes>").headline(title) == headline


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<html lang=fr><p>Une phrase.", True),
        ("<html lang=en-GB><p>A sentence.", True),
        ("<html lang=en-US><p>A sentence.", False),
        ("<html lang=en><p>Лавина сошла утром.", True),
        ("<p>Лавина сошла утром.", True),
        ("<p>A sentence.", False),
    ],
)
def test_a_day_stands_first_in_all_languages_but_american_english(html, expected):
    assert record(html).is_day_first is expected


def test_a_stated_day_is_read_in_the_language_of_the_page():
    html = "<html lang=fr><meta name=date content=04/03/2021>"
    assert header(html).published == When(2021, 3, 4)


def test_a_catalogue_s_author_is_turned_round():
    html = "<meta name=citation_author content='Doe, Jane'>"
    assert header(html).author == "Jane Doe"
