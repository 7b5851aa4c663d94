"""A check as HTML."""

import re
from dataclasses import replace
from html import escape

import pytest

from dashboard.checked import (
    check_html,
    checks_html,
    gravest,
    gravest_first,
    quote_html,
    verdict_html,
)
from geo import Check, Claim, Fact, Measure, Source, explain_claim

CLAIM = Claim(4, 20, "distance", "Alpha", "Beta", 10.0, "km", rule="distance-with-be")
SOURCE = Source(
    **dict.fromkeys(Source.__dataclass_fields__, "")
    | {"id": "book", "title": "A book", "publisher": "Press", "date": "2019-01-02"}
)


def check(**rest: object) -> Check:
    usual = {"verdict": "agrees", "why": "It is 9 ± 2 km."}
    values = {**usual, **rest}
    return Check(CLAIM, "10 km", Measure(9.2, "km", 1.3), used=("Alpha", "Beta"), **values)


@pytest.mark.parametrize("part", ["10 km", "9 ± 2 km", "agrees", "It is 9 ± 2 km."])
def test_both_numbers_the_margin_and_the_verdict_are_shown(part: str):
    assert part in check_html(check(), {})


def test_of_a_relation_it_is_said_to_what():
    passing = replace(check(), claim=replace(CLAIM, kind="passing"), stated="passes")
    assert "<dd>Alpha passes Beta</dd>" in check_html(passing, {})


def test_what_was_measured_is_named():
    assert "Measured on the map: Alpha, Beta." in check_html(check(), {})


def test_the_rule_that_read_the_clause_is_told():
    assert escape(explain_claim(CLAIM)) in check_html(check(), {})


def test_what_would_change_the_verdict_is_told():
    assert "It would differ below 5 km." in check_html(
        check(change="It would differ below 5 km."), {}
    )


def test_a_published_figure_has_its_citation():
    fact = Fact("alpha", "length in <Beta>", "11", "km", "2018", "book")
    html = check_html(check(published=(fact,)), {"book": SOURCE})
    assert "length in &lt;Beta&gt;: 11 km <small>(2018)</small>" in html
    assert "Press, 2019" in html


def test_without_a_published_figure_none_is_named():
    assert "Published" not in check_html(check(), {})


def test_of_many_published_figures_the_first_are_shown():
    fact = Fact("alpha", "length", "11", "km", "", "book")
    assert "and 2 more" in check_html(check(published=(fact,) * 8), {})


def test_the_check_whose_verdict_stands_for_all_comes_first():
    agrees, differs = check(), check(why="No.", verdict="differs")
    assert gravest_first([agrees, differs, agrees]) == [differs, agrees, agrees]


def test_a_verdict_has_a_sign_that_needs_no_colour():
    assert "≠" in verdict_html("differs")


@pytest.mark.parametrize(
    ("verdicts", "found"),
    [
        (["agrees", "differs"], "differs"),
        (["cannot tell", "agrees"], "agrees"),
        (["cannot tell"], "cannot tell"),
    ],
)
def test_the_gravest_verdict_stands_for_several(verdicts: list[str], found: str):
    assert gravest(verdicts) == found


def test_a_clause_is_marked_in_its_sentence():
    assert quote_html("a <b> c", 2, 5) == (
        '<blockquote dir="auto">a <mark>&lt;b&gt;</mark> c</blockquote>'
    )


def test_what_no_map_can_measure_has_no_line_for_the_map():
    dated = Check(CLAIM, "2006", None, "agrees", "The text says 2006.")
    assert "<dt>Measured</dt>" not in check_html(dated, {})


def test_stated_measured_verdict_and_why_are_told_in_this_order():
    terms = re.findall("<dt>(.*?)</dt>", check_html(check(), {}))
    assert terms == ["Stated", "Measured", "Verdict", "Why"]


TRIVIAL = Check(replace(CLAIM, kind="containing"), "lies in", None, "agrees", "It does.")


def test_what_is_trivial_is_folded_in_its_number():
    html = checks_html([TRIVIAL, check()], {})
    assert html.index("9 ± 2 km") < html.index("<summary>and 1 trivial agreement</summary>")


def test_what_is_trivial_and_alone_is_shown():
    assert "<details open><summary>1 trivial agreement</summary>" in checks_html([TRIVIAL], {})


def test_without_a_trivial_check_none_is_counted():
    assert "trivial" not in checks_html([check()], {})


def test_of_a_very_long_sentence_what_is_around_the_clause_is_quoted():
    text = f"{'a ' * 50_000}CLAIM{' b' * 50_000}"
    html = quote_html(text, 100_000, 100_005)
    assert "<mark>CLAIM</mark>" in html
    assert html.count("[…]") == 2
    assert len(html) < 3_000
