"""The facts of a feature on the page: citations, history, the article's day beside the newest."""

import re

import pytest

from dashboard.facts import facts_html
from geo import Fact, Source
from geo.when import When

SOURCE = Source(
    **{**dict.fromkeys(Source.__dataclass_fields__, ""), "id": "s", "title": "A <book>"}
)
DAY = When(2020, 9, 22)


def fact(name: str, value: str, unit: str = "km", as_of: str = "2019", **more: str) -> Fact:
    return Fact("alpha", name, value, unit, as_of, more.pop("source", "s"), **more)


def values(html: str) -> list[str]:
    """Return the text of each value."""
    return [re.sub("<[^>]+>", "", text) for text in re.findall("<dd>(.+?)</dd>", html)]


def test_a_fact_has_its_citation():
    assert "A &lt;book&gt;" in facts_html([fact("length", "5")], {"s": SOURCE})


def test_an_unsafe_address_is_no_link():
    source = Source(**{**SOURCE.__dict__, "url": "javascript:alert(1)"})
    assert "href" not in facts_html([fact("length", "5")], {"s": source})


def test_no_facts_are_said_so():
    assert "No facts" in facts_html([], {})


def test_thousands_are_parted():
    assert "1,768 km" in facts_html([fact("length", "1768")], {})


def test_figures_that_disagree_stand_side_by_side():
    html = facts_html([fact("length", "5"), fact("length", "6")], {})
    assert html.count("<dt>length</dt>") == 1
    assert html.count("<dd>") == 2


def test_figures_that_agree_are_one_with_all_their_citations():
    sources = {"s": SOURCE, "t": Source(**{**SOURCE.__dict__, "id": "t", "title": "Another"})}
    html = facts_html([fact("length", "5"), fact("length", "5", source="t")], sources)
    assert values(html) == ["5 km (2019) Another, A &lt;book&gt;"]


def test_what_is_asked_less_waits():
    html = facts_html([fact(name, "1") for name in ("length", "smell", "taste")], {})
    assert "<summary>2 more facts</summary>" in html


def test_a_date_is_written_for_reading_and_told_once():
    opened = fact("opened", "2006-07-13", "", as_of="2018")
    assert values(facts_html([opened], {})) == ["13 July 2006"]


@pytest.mark.parametrize(
    ("dating", "told"),
    [
        ("on", "5 people (as of 1 March 2019)"),
        ("since", "5 people (since 1 March 2019)"),
        ("until", "5 people (until 1 March 2019)"),
        ("read", "5 people (page read on 1 March 2019)"),
    ],
)
def test_it_is_told_what_the_date_of_a_figure_is(dating: str, told: str):
    one = fact("personnel", "5", "people", as_of="2019-03-01", dating=dating)
    assert values(facts_html([one], {})) == [told]


def test_a_note_of_ours_follows_the_date():
    one = fact("length", "5", note="with <bends>")
    assert "(2019; with &lt;bends&gt;)" in facts_html([one], {})


OPERATORS = [
    fact("operator", "Ann", "", as_of="2020-09-01"),
    fact("operator", "Bob", "", as_of="2025-12-05"),
    fact("operator", "Cid", "", as_of="2011"),
]


def test_what_held_on_the_day_of_the_article_stands_beside_the_newest():
    assert values(facts_html(OPERATORS, {}, day=DAY)) == [
        "last told before 22 September 2020: Ann (as of 1 September 2020)",
        "latest: Bob (as of 5 December 2025)",
        "1 other figureCid (2011)",
    ]


def test_without_a_day_the_newest_stands_with_its_history_folded():
    html = facts_html(OPERATORS, {})
    assert values(html)[0] == "Bob (as of 5 December 2025)"
    assert "<details><summary>2 other figures</summary>" in html


def test_what_is_the_same_on_the_day_and_now_is_told_once():
    same = [fact("operator", "Ann", "", as_of=year) for year in ("2019", "2026")]
    assert values(facts_html(same, {}, day=DAY)) == ["Ann (first told 2019, last told 2026)"]


def test_a_month_is_no_day():
    assert "<b>in September 2020:</b> Ann" in facts_html(OPERATORS, {}, day=When(2020, 9))


def test_owners_are_a_list_with_the_greatest_first():
    shares = [fact(f"share of {name}", part, "%") for name, part in (("A&B", "25"), ("C", "75"))]
    html = facts_html(shares, {})
    assert "<dt>owners</dt>" in html
    assert (
        '<ul class="shares"><li><span>C</span> 75 %</li><li><span>A&amp;B</span> 25 %</li>' in html
    )


def test_of_some_owners_it_is_said_that_others_are_not_told():
    assert "the other owners are not told" in facts_html([fact("share of C", "75", "%")], {})


def test_what_was_told_soon_after_the_day_of_the_article_says_so():
    after = [fact("operator", "Ann", "", as_of=day) for day in ("2020-10-07",)]
    html = facts_html([*after, fact("operator", "Bob", "", as_of="2025")], {}, day=DAY)
    assert values(html)[0] == "first told after 22 September 2020: Ann (as of 7 October 2020)"


def test_of_a_day_long_before_all_that_is_told_only_the_newest_stands():
    html = facts_html(OPERATORS, {}, day=When(1995, 2, 1))
    assert values(html)[0] == "latest: Bob (as of 5 December 2025)"
