import pytest

from geo.articles.parsing.page_byline import read_byline
from geo.articles.parsing.page_part import article_part
from geo.articles.parsing.page_text import page_text
from geo.articles.parsing.page_tree import parse_page
from geo.when import When

TEXT = (
    "<p>Crude from the line reached the coast again on Monday, two officials said, after engineers"
    " had checked a valve there for nine days.</p>"
)


def byline(lines, below="", **how):
    page = page_text(parse_page(f"<article>{lines}{TEXT}{below}</article>"))
    title = next(piece for piece in page.pieces if piece.level == 1)
    return read_byline(page, title, article_part(page, title), **how)


@pytest.mark.parametrize(
    "lines",
    [
        "<h1>T</h1><div><span>Economy</span> <span>4 March 2021, 16:42</span></div>",
        "<h1>T</h1><div>Notes, 4 March 2021, Baku</div>",
        "<h1>T</h1><div>Posted on <time datetime=2021-03-04T09:00>Thursday</time></div>",
        "<h1>T</h1><div>Updated: <b>5 March 2021</b> | <b>4 March 2021</b></div>",
        "<span>4 March 2021</span><h1>T</h1>",
    ],
)
def test_a_day_stands_among_the_short_texts_about_the_title(lines):
    assert byline(lines).header.published == When(2021, 3, 4)


def test_words_without_spaces_between_their_elements_are_read_one_by_one():
    line = "<div><i>Jane Doe</i><i>·</i><i>Mar 4, 2021</i><i>·</i><i>5 min read</i></div>"
    found = byline(f"<h1>T</h1>{line}").header
    assert (found.author, found.published) == ("Jane Doe", When(2021, 3, 4))


def test_a_day_outside_of_the_title_s_box_is_another_day():
    assert byline("<div>5 August 2025</div><div><h1>T</h1></div>").header.published is None


def test_a_day_in_the_text_is_not_the_article_s():
    assert byline(f"<h1>T</h1>{TEXT}<p>4 March 2021</p>").header.published is None


@pytest.mark.parametrize(
    "lines",
    [
        "<p class=author>Jane Doe</p>",
        "<div class='credits reader-credits'>Jane Doe</div>",
        "<p class=byline>By Jane Doe</p>",
        "<p><a href=/authors/7>Jane Doe</a></p>",
        "<p class=autor>Text: Jane Doe</p>",
        "<p class=byline>Photographs: <b>Jane Doe</b> // 2 May 2018</p>",
        "<div><span class=yazar><i>Jane Doe</i></span> 4 min read</div>",
        "<div class=muhabir>Jane Doe / KARS, (VW)</div>",
    ],
)
def test_an_author_is_whoever_the_page_marks_as_one(lines):
    assert byline(f"<h1>T</h1>{lines}").marked == ("Jane Doe",)


def test_authors_may_stand_one_by_one_below_their_label():
    lines = "<div>Authors:</div><div>Jane Doe</div><div><a href=/j>John Roe</a></div><div>A B</div>"
    found = byline(f"<h1>T</h1>{lines}")
    assert found.marked == ("Jane Doe", "John Roe")
    assert [one.text for one, _ in found.lines] == ["Authors:", "Jane Doe", "John Roe"]


def test_several_authors_are_marked_one_by_one():
    lines = "<p><a href=/author/1>Jane Doe</a>, <a href=/author/2>John Roe</a></p>"
    assert byline(f"<h1>T</h1>{lines}").marked == ("Jane Doe", "John Roe")


@pytest.mark.parametrize(
    "line", ["By Jane Doe and John Roe", "Von Jane Doe und John Roe", "Jane Doe¹ and John Roe*"]
)
def test_several_authors_may_be_marked_together(line):
    assert byline(f"<h1>T</h1><p class=byline>{line}</p>").marked == ("Jane Doe", "John Roe")


@pytest.mark.parametrize("line", ["Publié le 04/03/2021", "04/03/2021 à 14h30", "Baku, 04/03/2021"])
def test_figures_are_read_as_the_page_writes_a_day(line):
    found = byline(f"<h1>T</h1><p>{line}</p>", is_day_first=True)
    assert found.header.published == When(2021, 3, 4)


def test_figures_that_may_be_two_days_are_no_day():
    assert byline("<h1>T</h1><p>04/03/2021</p>").header.published is None


def test_a_date_within_other_words_is_not_the_article_s():
    assert byline("<h1>T</h1><p>Closed since 4 March 2021</p>").header.published is None


def test_a_name_below_a_paper_and_a_day_is_the_author():
    found = byline("<h1>T</h1><p>Valley Post, 4 March 2021</p><p>Jane Doe</p>")
    assert found.header.author == "Jane Doe"


def test_a_name_below_a_line_of_other_things_is_no_author():
    lines = "<p class=post-meta>4 min read</p><p>Exit Code</p>"
    assert byline(f"<h1>T</h1>{lines}").header.author is None


def test_a_name_with_a_place_below_a_day_is_the_author():
    found = byline("<h1>T</h1><p>4 March 2021</p><p>Jane Doe in Batumi</p>")
    assert found.header.author == "Jane Doe"


@pytest.mark.parametrize("name", ["<a href=/x>Human Rights</a>", "Jane says no"])
def test_a_link_or_a_phrase_below_a_day_is_no_author(name):
    assert byline(f"<h1>T</h1><p>4 March 2021</p><p>{name}</p>").header.author is None


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ("<p><b>Jane Doe</b></p>", "Jane Doe"),
        ("<p>Jane Doe, Baku; John Roe, Kars</p>", "Jane Doe, John Roe"),
        ("<p>Author: Jane Doe</p>", "Jane Doe"),
    ],
)
def test_an_author_may_sign_below_the_text(below, author):
    assert byline("<h1>T</h1>", below).header.author == author


def test_a_paper_and_a_day_in_brackets_may_stand_below_the_text():
    found = byline("<h1>T</h1>", "<p>(Valley Post, 4 March 2021)</p>").header
    assert (found.publisher, found.published) == ("Valley Post", When(2021, 3, 4))


@pytest.mark.parametrize(
    "below",
    [
        "<ul><li>Jane Doe</li></ul>",
        "<figure><figcaption>Jane Doe</figcaption></figure>",
        "<p>Jane Doe</p><p>John Roe</p><p>Mary Poe</p>",
        "<p>Jane Doe and the port</p>",
        "<p>Southern Gas</p>",
    ],
)
def test_a_list_of_names_or_a_caption_is_no_signature(below):
    assert byline("<h1>T</h1>", below).header.author is None


def test_one_sentence_may_stand_above_the_byline():
    lines = "<p>A valve was to blame there.</p><p>By Jane Doe</p>"
    assert byline(f"<h1>T</h1>{lines}").header.author == "Jane Doe"


def test_below_the_text_no_byline_is_sought():
    text = "<p>A valve was to blame there.</p><p>Engineers found it.</p><p>CC BY-NC, Jane Doe</p>"
    assert byline(f"<h1>T</h1>{text}").header.author is None


def test_a_day_that_the_page_calls_its_own_may_stand_below_the_text():
    found = byline("<h1>T</h1>", "<p>Views: 12 | Date: 2021-03-04 | By: a reader</p>")
    assert found.header.published == When(2021, 3, 4)


def test_the_only_time_of_a_page_is_its_day():
    below = "<p>Views: <time datetime=2021-03-04T10:00>4 March</time></p>"
    assert byline("<h1>T</h1>", below).header.published == When(2021, 3, 4)


def test_of_several_times_none_is_the_day():
    below = "<p><time datetime=2021-03-04>4</time> <time datetime=2021-03-05>5</time></p>"
    assert byline("<h1>T</h1>", below).header.published is None


@pytest.mark.parametrize("words", ["Staff writer", "4 min read", "Admin", "Notes desk, Baku"])
def test_what_is_no_person_is_no_author(words):
    assert byline(f"<h1>T</h1><p class=author>{words}</p>").marked == ()


def test_the_lines_that_say_who_and_when_are_told_from_others():
    lines = "<p>A valve was to blame</p><p>By Jane Doe</p><p class=post-meta>4 min read</p>"
    assert [one.text for one, _ in byline(f"<h1>T</h1>{lines}").lines] == [
        "By Jane Doe",
        "4 min read",
    ]
