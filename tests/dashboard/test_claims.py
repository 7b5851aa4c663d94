"""Claims beside the map: both numbers, the margin, what was measured, and what to draw."""

from html import escape

from shapely.geometry import LineString, MultiLineString

from dashboard.claims import Clause, Opened, checks_html, drawn, list_html, signs
from dashboard.markup import Desk
from geo import Check, Claim, LinkedArticle, Measure, explain_claim

CLAIM = Claim(4, 20, "distance", "Alpha", "Beta", 10.0, "km", rule="distance-with-be")


def check(line: object = None, why: str = "It is 9 ± 2 km.") -> Check:
    return Check(CLAIM, "10 km", Measure(9.2, "km", 1.3), "agrees", why, line, ("Alpha", "Beta"))


def test_both_numbers_and_the_margin_are_shown(desk: Desk):
    html = checks_html(desk, Opened(1, "a <quote>", (check(),)))
    assert [part in html for part in ("10 km", "9 ± 2 km", "agrees")] == [True, True, True]


def test_the_clause_is_quoted_as_text(desk: Desk):
    assert "a &lt;quote&gt;" in checks_html(desk, Opened(1, "a <quote>", (check(),)))


def test_what_was_measured_is_named(desk: Desk):
    assert "Measured on: Alpha, Beta." in checks_html(desk, Opened(1, "", (check(),)))


def test_a_clause_says_why_it_was_read_as_a_claim_once_for_each_rule(desk: Desk):
    html = checks_html(desk, Opened(1, "", (check(), check())))
    assert html.count("<summary>Why this was read as a claim</summary>") == 1
    assert html.count(escape(explain_claim(CLAIM))) == 1


def test_what_could_not_be_checked_gives_no_reason(desk: Desk):
    assert "<details>" not in checks_html(desk, Opened(1, "", ()))


def test_a_sign_stands_where_its_clause_ends(desk: Desk):
    assert signs(desk, "a", [Clause(1, (CLAIM,))])[0][0] == 20


def test_a_sign_opens_its_claim(desk: Desk):
    assert 'href="?article=a&amp;claim=7"' in signs(desk, "a", [Clause(7, (CLAIM,))])[0][1]


def test_a_measured_line_is_drawn():
    line = LineString([(44, 41), (45, 41)])
    assert drawn(Opened(1, "", (check(line),)))[0]["coordinates"] == ((44.0, 41.0), (45.0, 41.0))


def test_an_empty_line_is_not_drawn():
    assert drawn(Opened(1, "", (check(MultiLineString()),))) == ()


def test_nothing_opened_draws_nothing():
    assert drawn(None) == ()


def test_a_claim_of_the_list_leads_to_its_sentence_and_its_check(desk: Desk, linked: LinkedArticle):
    article = linked.article
    html = list_html(desk, article, [(Clause(1, (CLAIM,)), Opened(1, "a <quote>", (check(),)))])
    link = f"article=two-lines&amp;excerpt={article.sentences[0].id}&amp;claim=1"
    assert f'<a href="?{link}" target="_self" data-go dir="auto">a &lt;quote&gt;</a>' in html
    assert "<b>agrees</b>" in html


def test_the_claims_of_an_article_are_counted(desk: Desk, linked: LinkedArticle):
    opened = Opened(1, "q", (check(),))
    found = [(Clause(n, (CLAIM,)), opened) for n in (1, 2)]
    assert "<b>2 claims in this article</b>" in list_html(desk, linked.article, found)
