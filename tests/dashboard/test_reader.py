"""Facts with their citations, and the overview's counts."""

from dashboard.markup import Desk
from dashboard.reader import facts_html, overview_html
from geo import Fact, Library, Source

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
