"""Facts with their citations, what a search found, and the overview's counts."""

from dataclasses import replace

from dashboard.markup import Desk
from dashboard.reader import facts_html, overview_html, results_html
from dashboard.state import View
from geo import Fact, Library, Results, Source

SOURCE = Source(
    **{**dict.fromkeys(Source.__dataclass_fields__, ""), "id": "s", "title": "A <book>"}
)


def fact(name: str, value: str, unit: str = "km") -> Fact:
    return Fact("alpha", name, value, unit, "", "s")


def test_a_fact_has_its_citation():
    assert "A &lt;book&gt;" in facts_html([fact("length", "5")], {"s": SOURCE})


def test_thousands_are_parted():
    assert "1,768 km" in facts_html([fact("length", "1768")], {})


def test_a_year_is_not_parted():
    assert "<dd>2006" in facts_html([fact("opened", "2006", "")], {})


def test_figures_that_disagree_stand_side_by_side():
    html = facts_html([fact("length", "5"), fact("length", "6")], {})
    assert html.count("<dt>length</dt>") == 1
    assert html.count("<dd>") == 2


def test_what_goes_beyond_the_first_facts_waits():
    html = facts_html([fact(name, "1") for name in "abcde"], {})
    assert "<summary>2 more facts</summary>" in html


def test_an_unsafe_address_is_no_link():
    source = Source(**{**SOURCE.__dict__, "url": "javascript:alert(1)"})
    assert "href" not in facts_html([fact("length", "5")], {"s": source})


def test_no_facts_are_said_so():
    assert "No facts" in facts_html([], {})


def test_the_overview_counts_each_feature_zeros_too(desk: Desk, library: Library):
    html = overview_html(desk, library.counts)
    assert [html.count(f"<b>{n}</b>") for n in ("2 mentions", "1 mention", "no mentions")] == [
        1,
        1,
        1,
    ]


def test_a_search_counts_what_it_found(desk: Desk):
    results = Results(features=("alpha",), total=2)
    assert "“a&lt;b”: 1 feature, showing 0 of 2 sentences<" in searched(desk, results)


def test_a_search_in_vain_says_so(desk: Desk):
    assert ">Nothing found for “a&lt;b”<" in searched(desk, Results())


def searched(desk: Desk, results: Results) -> str:
    return results_html(replace(desk, view=View(search="a<b")), results)
