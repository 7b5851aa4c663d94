"""Claims beside the map: the sentence, the verdict, the ways from one to the next, what to draw."""

from dataclasses import replace

from shapely.geometry import LineString, MultiLineString

from dashboard.checked import READ
from dashboard.claims import Opened, Place, card_html, drawn, list_html, signs
from dashboard.markup import Desk
from geo import Check, Claim, Measure
from geo.claims.clauses import Clause

CLAIM = Claim(4, 20, "distance", "Alpha", "Beta", 10.0, "km", rule="distance-with-be")


def check(verdict: str = "agrees", line: object = None) -> Check:
    return Check(
        CLAIM, "10 km", Measure(9.2, "km", 1.3), verdict, "It is 9 ± 2 km.", line, ("Alpha", "Beta")
    )


TRIVIAL = Check(replace(CLAIM, kind="containing"), "lies in", None, "agrees", "It does.")


def opened(*checks: Check, sentence: str = "A <b> is far.", **beside: object) -> Opened:
    return Opened(Place(2, "s2"), sentence, 2, 5, checks, total=3, **beside)


def test_the_clause_is_marked_in_its_sentence_as_text(desk: Desk):
    html = card_html(desk, "a", opened(check()), {})
    assert "A <mark>&lt;b&gt;</mark> is far." in html


def test_each_claim_of_a_clause_is_shown(desk: Desk):
    assert card_html(desk, "a", opened(check(), check()), {}).count('<div class="check">') == 2


def test_the_next_claim_is_opened_in_its_sentence(desk: Desk):
    html = card_html(desk, "a", opened(check(), after=Place(3, "s3")), {})
    assert 'href="?article=a&amp;excerpt=s3&amp;claim=3"' in html
    assert "Next ›" in html


def test_before_the_first_claim_there_is_none(desk: Desk):
    assert "‹ Previous" not in card_html(desk, "a", opened(check(), after=Place(3, "s3")), {})


def test_from_a_claim_one_comes_to_all_of_them(desk: Desk):
    html = card_html(desk, "a", opened(check(), before=Place(1, "s1")), {})
    assert 'href="?article=a&amp;claim=all"' in html
    assert "All 3 claims" in html


def test_the_only_claim_leads_to_no_other(desk: Desk):
    assert "All" not in card_html(desk, "a", opened(check()), {})


def test_a_sign_stands_where_its_clause_ends(desk: Desk):
    assert signs(desk, "a", [Clause(1, (CLAIM,))], [(check(),)])[0][0] == 20


def test_a_sign_opens_its_claim(desk: Desk):
    html = signs(desk, "a", [Clause(7, (CLAIM,))], [(check(),)])[0][1]
    assert 'href="?article=a&amp;claim=7"' in html


def test_a_sign_tells_its_verdict(desk: Desk):
    html = signs(desk, "a", [Clause(1, (CLAIM,))], [(check("differs"),)])[0][1]
    assert 'data-verdict="differs"' in html
    assert 'aria-label="Check: differs; 10 km"' in html


def test_what_is_trivial_has_no_sign(desk: Desk):
    assert signs(desk, "a", [Clause(1, (CLAIM,))], [(TRIVIAL,)]) == []


def test_what_is_trivial_is_folded_in_a_number_below_the_list(desk: Desk):
    html = list_html(desk, "a", [opened(TRIVIAL), opened(check())], 2)
    assert "<b>1 claim in this article</b>" in html
    assert "<summary>and 1 trivial agreement</summary>" in html


def test_the_list_tells_what_is_read(desk: Desk):
    assert READ in list_html(desk, "a", [opened(check())], 1)


def test_a_sign_without_a_verdict_offers_to_check(desk: Desk):
    html = signs(desk, "a", [Clause(1, (CLAIM,)), Clause(2, (CLAIM,))], [(check(),)])[1][1]
    assert 'aria-label="Check: not checked yet"' in html


def test_a_measured_line_is_drawn():
    line = LineString([(44, 41), (45, 41)])
    assert drawn(opened(check(line=line)))[0]["coordinates"] == ((44.0, 41.0), (45.0, 41.0))


def test_an_empty_line_is_not_drawn():
    assert drawn(opened(check(line=MultiLineString()))) == ()


def test_nothing_opened_draws_nothing():
    assert drawn(None) == ()


def test_a_claim_of_the_list_leads_to_its_sentence_and_its_check(desk: Desk):
    html = list_html(desk, "a", [opened(check())], 1)
    assert '<a href="?article=a&amp;excerpt=s2&amp;claim=2"' in html
    assert 'data-verdict="agrees"' in html


def test_a_clause_with_one_claim_that_differs_differs(desk: Desk):
    html = list_html(desk, "a", [opened(check("agrees"), check("differs"))], 1)
    assert 'data-verdict="differs"' in html


def test_the_claims_of_an_article_are_counted(desk: Desk):
    assert "<b>2 claims in this article</b>" in list_html(desk, "a", [opened(check())] * 2, 2)


def test_of_very_many_claims_the_first_are_listed(desk: Desk):
    assert "The first 1 are listed." in list_html(desk, "a", [opened(check())], 900)


def test_of_a_very_long_article_it_says_how_far_it_is_read_for_claims(desk: Desk):
    said = "Of this article the first 100,000 letters are read for claims."
    assert said in list_html(desk, "a", [opened(check())], 1, up_to=100_000)
    assert "letters" not in list_html(desk, "a", [opened(check())], 1)
