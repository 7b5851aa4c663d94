import pytest

from dashboard.dossier import checks
from dashboard.dossier.blocks import Quote
from dashboard.dossier.checks import sections
from dashboard.dossier.contents import contents_of
from tests.dashboard.dossier.conftest import Wanting
from tests.dashboard.dossier.shown import flat, terms, words


def blocks(want: Wanting, **params: str):
    wanted = want(**params)
    (section,) = sections(wanted, contents_of(wanted))
    return section.blocks


def test_a_check_has_the_claim_the_verdict_both_numbers_and_the_reason(want: Wanting):
    checked = terms(blocks(want, feature="skerry"))[1]
    assert checked["Claim"] == "“It stands 400 km from the Norian border”"
    assert checked["Verdict"].startswith("differs. ")
    assert (checked["Stated"], checked["Measured"]) == ("400 km", "26 ± 1 km")
    assert checked["Why"].startswith("The clause says how far one thing is from another")


def test_published_figures_are_cited(want: Wanting):
    checked = terms(blocks(want, feature="pkv"))
    published = [it["Published"] for it in checked if "Published" in it]
    assert "length: 320 km (page read on 25 November 2026) [toy-atlas]" in published


def test_a_sentence_is_quoted_once_for_all_its_claims(want: Wanting):
    found = flat(blocks(want, feature="pkv"))
    quotes = [words(it.line) for it in found if isinstance(it, Quote)]
    assert len(quotes) == len(set(quotes))
    assert len(quotes) < len(terms(found))


def test_a_claim_is_led_to_in_its_place(want: Wanting):
    quote = next(it for it in flat(blocks(want, feature="skerry")) if isinstance(it, Quote))
    assert quote.source[0].address.startswith(
        "https://maps.example/?article=the-railway-and-the-light&excerpt="
    )


def test_it_says_how_many_articles_were_checked(want: Wanting, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(checks, "MOST_CHECKED", 1)
    first = blocks(want, feature="pkv")[0]
    assert "of the 1 newest articles" in words(first.line)


def test_without_claims_there_is_no_section(want: Wanting):
    wanted = want(feature="skerry", since="2040-01-01")
    assert list(sections(wanted, contents_of(wanted))) == []
