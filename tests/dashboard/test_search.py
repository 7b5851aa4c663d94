"""What a search found, as HTML."""

from dataclasses import replace

from dashboard.address import View
from dashboard.markup import Desk
from dashboard.search import results_html
from geo import Results


def test_a_search_counts_what_it_found(desk: Desk):
    results = Results(features=("alpha",), total=2)
    assert "“a&lt;b”: 1 feature, showing 0 of 2 sentences<" in searched(desk, results)


def test_a_search_in_vain_says_so(desk: Desk):
    assert ">Nothing found for “a&lt;b”<" in searched(desk, Results())


def searched(desk: Desk, results: Results) -> str:
    return results_html(replace(desk, view=View(search="a<b")), results)


def test_a_search_in_vain_has_what_to_do_instead(desk: Desk):
    html = results_html(replace(desk, view=View(search="a<b")), Results(), "<p>Instead</p>")
    assert "<p>Instead</p></section>" in html


def test_what_is_in_the_open_article_comes_first(desk: Desk):
    html = results_html(desk, Results(total=9), here=Results(total=4))
    assert "In the open article: showing 0 of 4 sentences" in html
