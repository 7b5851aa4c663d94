"""Text that people wrote is shown as it stands: never HTML, Markdown or a formula."""

from dataclasses import fields, replace

import pytest

from dashboard.address import View
from dashboard.markup import (
    Desk,
    attribution,
    escaped,
    mark,
    mark_passage,
    swatch,
    title_html,
    value_html,
    value_text,
)
from geo import Fact, Gazetteer, LinkedArticle, Mention, Source
from geo.articles.header import Header
from geo.names.mentions import find_mentions
from geo.when import When


def mention(start: int, end: int, feature: str = "alpha") -> Mention:
    return Mention(feature, start, end, "Alpha", "en", "name")


def test_a_mention_becomes_a_link_to_its_feature(desk: Desk):
    assert 'href="?feature=alpha"' in mark(desk, "the Alpha", [mention(4, 9)])


def test_text_around_a_mention_is_escaped(desk: Desk):
    assert mark(desk, "<b> Alpha", [mention(4, 9)]).startswith("&lt;b&gt; <a")


def test_a_mention_of_an_unknown_feature_stays_text(desk: Desk):
    assert mark(desk, "<Alpha>", [mention(1, 6, "gone")]) == "&lt;Alpha&gt;"


def test_mentions_are_placed_from_where_the_text_begins(desk: Desk):
    assert ">Alpha</a> end" in mark(desk, "Alpha end", [mention(100, 105)], offset=100)


def test_a_sign_stands_behind_its_place(desk: Desk):
    assert mark(desk, "a b", [], signs=[(1, "<i></i>")]) == "a<i></i> b"


def test_a_sign_before_a_mention_stands_before_it(desk: Desk):
    marked = mark(desk, "a Alpha", [mention(2, 7)], signs=[(1, "<i></i>")])
    assert marked.startswith("a<i></i> <a")


def test_a_sign_inside_a_mention_stands_behind_it(desk: Desk):
    marked = mark(desk, "Alpha!", [mention(0, 5)], signs=[(3, "<i></i>")])
    assert marked.endswith("Alpha</a><i></i>!")


def test_a_link_says_only_what_it_changes():
    desk = Desk({}, View(search="a b"))
    assert desk.href(article="x").startswith('href="?article=x"')


def test_attribution_names_what_is_missing(linked: LinkedArticle):
    assert attribution(linked.article.header) == (
        "<bdi>A. Writer</bdi>, <bdi>publisher not given</bdi>, <bdi>4 March 2021</bdi>"
    )


def test_an_article_without_a_title_is_called_by_its_day():
    assert title_html(Header(published=When(2021, 3, 4))) == "Untitled, 4 March 2021"


def test_a_swatch_has_the_features_own_colour(desk: Desk):
    assert "var(--kind-oil)" in swatch(desk.features["alpha"])


def test_a_sign_is_placed_from_where_the_text_begins(desk: Desk):
    assert mark(desk, "a b", [], offset=9, signs=[(10, "<i></i>")]) == "a<i></i> b"


def test_what_a_mention_is_written_as_is_escaped(desk: Desk):
    assert mark(desk, "A<b>", [mention(0, 4)]).endswith(">A&lt;b&gt;</a>")


def test_the_name_of_what_is_mentioned_is_escaped(desk: Desk):
    assert 'title="Gamma &lt;i&gt;"' in mark(desk, "A", [mention(0, 1, "gamma")])


def test_attribution_names_the_publisher():
    told_by = attribution(Header(publisher="The Press"))
    assert told_by == (
        "<bdi>Author not given</bdi>, <bdi>The Press</bdi>, <bdi>date not given</bdi>"
    )


def test_an_article_that_was_posted_is_told_with_that_day():
    assert "posted 23 September 2020" in attribution(Header(posted=When(2020, 9, 23)))


# Facts with their sources

LENGTH = Fact("alpha", "length", "1768", "km", "2006", "report")
BLANK = Source(**{field.name: "" for field in fields(Source)})
REPORT = replace(BLANK, title="A report", publisher="The Press", date="2020-09-22")


def test_a_figure_has_its_unit_and_when_it_held():
    assert value_html(LENGTH, None) == "1,768 km <small>(2006)</small>"


@pytest.mark.parametrize(
    ("value", "text"),
    [("1075.336", "1,075.336 km"), ("8.80", "8.80 km"), ("1.2 million", "1.2 million km")],
)
def test_a_figure_keeps_its_decimals(value: str, text: str):
    assert value_html(replace(LENGTH, value=value, as_of=""), None) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("1.2", "million t a year", "1.2 million tonnes a year"),
        ("23.4 billion", "m³ a year", "23.4 billion cubic metres a year"),
        ("4000.2 million", "barrels", "4,000.2 million barrels"),
        ("2006-07-13", "", "13 July 2006"),
        ("late 2006", "", "late 2006"),
    ],
)
def test_a_value_is_written_for_reading(value: str, unit: str, text: str):
    assert value_text(replace(LENGTH, value=value, unit=unit)) == text


def test_a_year_is_no_figure_and_is_told_once():
    opened = replace(LENGTH, fact="opened", value="2006", unit="")
    assert value_html(opened, None) == "2006"


def test_a_source_is_cited_by_publisher_and_year():
    cited = value_html(LENGTH, REPORT)
    assert cited.endswith(
        ' <cite title="A report, The Press, 22 September 2020">The Press, 2020</cite>'
    )


def test_a_source_without_publisher_is_cited_by_its_title():
    assert value_html(LENGTH, replace(REPORT, publisher="")).endswith(">A report, 2020</cite>")


@pytest.mark.parametrize(("url", "linked"), [("https://a.example", 1), ("javascript:x()", 0)])
def test_only_a_web_address_is_linked(url: str, linked: int):
    assert value_html(LENGTH, replace(REPORT, url=url)).count("<a ") == linked


def test_of_a_very_long_sentence_what_is_around_its_first_mention_is_quoted(
    desk: Desk, gazetteer: Gazetteer
):
    text = f"{'rain ' * 50_000}the Alpha line {'rain ' * 50_000}"
    (found,) = find_mentions(text, gazetteer)
    html = mark_passage(desk, text, [found])
    assert 'data-feature="alpha"' in html
    assert html.count("[…]") == 2
    assert len(html) < 3_000


def test_a_sentence_of_usual_length_is_quoted_whole(desk: Desk):
    assert mark_passage(desk, "It rains & pours.", ()) == "It rains &amp; pours."


def test_a_browser_may_break_a_row_of_very_many_marks_on_one_letter():
    tower = "a" + "\u0301" * 70
    assert escaped(tower) == "a" + "\u0301" * 30 + "<wbr>" + "\u0301" * 30 + "<wbr>" + "\u0301" * 10


def test_words_with_marks_stay_whole():
    text = "Ağdərə, Շուշի, ශ්‍රී, é & ё"
    assert escaped(text) == text.replace("&", "&amp;")
