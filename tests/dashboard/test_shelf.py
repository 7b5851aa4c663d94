"""The list of articles, and who speaks of what."""

from dashboard.markup import Desk
from dashboard.shelf import how_many, matrix_html, shelf_html, together_html
from geo import Library


def test_an_article_is_listed_with_what_it_names(desk: Desk, library: Library):
    assert "Alpha line 2</a>" in shelf_html(desk, library.entries)


def test_an_empty_list_says_so(desk: Desk):
    assert "No article matches the filters." in shelf_html(desk, [])


def test_a_title_is_text(desk: Desk, library: Library):
    assert "<b>Two" not in shelf_html(desk, library.entries)


def test_the_table_shows_zeros(desk: Desk, library: Library):
    assert "<td>0</td></tr></tbody>" in matrix_html(desk, library.entries)


def test_a_number_leads_to_its_sentences(desk: Desk, library: Library):
    assert 'href="?feature=beta&amp;article=two-lines&amp;search="' in matrix_html(
        desk, library.entries
    )


def test_features_named_together_are_counted(desk: Desk, library: Library):
    row = '<tr><th scope="row">Alpha line</th><td>–</td><td>1</td><td>0</td></tr>'
    assert row in together_html(desk, library.together)


def test_what_the_filters_left_is_counted():
    assert how_many(20, 37, 2000) == "Showing 20 of 37 articles, of 2,000 in all"


def test_a_short_list_is_counted_plainly():
    assert how_many(1, 1, 1) == "1 article"
