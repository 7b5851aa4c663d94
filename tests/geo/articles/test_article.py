from dataclasses import replace

from geo.articles.article import article_of, with_header
from geo.articles.header import Header
from geo.articles.parsing.blocks import Block

BLOCKS = [Block("It rains. It pours."), Block("Later", "heading", 2), Block("It rains.")]
UNTITLED = article_of("a", Header(), BLOCKS)
PAGES = [
    Block("One. Two.", pages=((0, 1), (5, 2))),
    Block("[1] A note.", pages=((0, 1),)),
    Block("Three.", pages=((0, 2),)),
]
PAGED = article_of("a", Header(), PAGES)


def titled(title):
    return article_of("a", Header(title=title), BLOCKS)


def test_the_title_is_the_first_paragraph_and_the_first_sentence():
    article = titled("Rain stops play")
    assert article.text.startswith("Rain stops play\n\nIt rains.")
    assert article.paragraphs[0].kind == "title"
    assert article.sentences[0].text == "Rain stops play"


def test_a_title_of_two_sentences_is_one():
    assert titled("No rain. No play.").sentences[0].text == "No rain. No play."


def test_a_title_stands_on_one_line():
    assert titled("Rain \n stops  play").sentences[0].text == "Rain stops play"


def test_a_title_leaves_the_ids_below_it_as_they_are():
    article = titled("It rains.")
    assert [s.id for s in article.below_title] == [s.id for s in UNTITLED.sentences]


def test_a_title_that_a_sentence_repeats_has_an_id_of_its_own():
    article = titled("It rains.")
    assert article.sentences[0].id == f"{UNTITLED.sentences[0].id}-3"


def test_without_a_title_the_text_begins_with_its_first_paragraph():
    assert not UNTITLED.has_title
    assert UNTITLED.below_title == UNTITLED.sentences


def test_the_page_of_each_sentence_is_the_one_that_it_begins_on():
    pages = [(one.text, PAGED.page_at(one.start)) for one in PAGED.sentences]
    assert pages == [("One.", 1), ("Two.", 2), ("[1] A note.", 1), ("Three.", 2)]


def test_only_where_another_page_begins_is_it_kept():
    assert article_of("a", Header(), [PAGES[1], PAGES[1], PAGES[2]]).pages == ((0, 1), (26, 2))


def test_another_header_leaves_the_pages_as_they_are():
    found = with_header(PAGED, Header(title="Pages"))
    pages = [found.page_at(one.start) for one in found.below_title]
    assert pages == [PAGED.page_at(one.start) for one in PAGED.sentences]


def test_a_title_that_is_taken_away_goes_back_into_the_text():
    found = with_header(titled("Rain stops play"), Header())
    assert (found.has_title, found.paragraphs[0].text) == (False, "Rain stops play")


def test_a_title_that_is_the_first_line_of_the_text_stands_there_once():
    found = with_header(UNTITLED, Header(title="It rains. It pours."))
    assert [one.text for one in found.paragraphs] == ["It rains. It pours.", "Later", "It rains."]


def test_an_article_without_pages_knows_none():
    assert article_of("a", Header(), [Block("One.")]).page_at(0) is None


def test_another_header_leaves_the_pages_without_text_as_they_are():
    article = article_of("a", Header(), BLOCKS, unread_pages=(2,))
    assert with_header(article, Header(title="Pages")).unread_pages == (2,)


def test_another_header_leaves_what_is_lost_of_the_file_as_it_is():
    article = replace(article_of("a", Header(), BLOCKS), lost="the last letter is cut")
    assert with_header(article, Header(title="Pages")).lost == "the last letter is cut"


def test_another_header_leaves_what_is_read_more_simply_as_it_is():
    blocks = [Block("Tovuz"), Block("Kars", is_simple=True)]
    found = with_header(article_of("a", Header(), blocks), Header(title="Pages"))
    assert found.simple_from == found.text.index("Kars")


def test_a_guessed_encoding_outlasts_a_corrected_header():
    guessed = replace(PAGED, guessed_encoding="windows-1251")
    assert with_header(guessed, Header(title="Pages")).guessed_encoding == "windows-1251"
