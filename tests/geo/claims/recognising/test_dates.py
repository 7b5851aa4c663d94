"""Published dates and terms that a text states in words that no rule reads."""

import pytest

from geo import load_gazetteer
from geo.claims.claim import BY_FIGURE
from tests.geo.claims.recognising.conftest import finder
from tests.geo.claims.test_find import ROOT


@pytest.fixture(scope="module")
def read():
    """Give (subject, what it is of, date or number of years) of what is recognised in a text."""
    find = finder(load_gazetteer(ROOT / "data"))

    def read(text: str) -> list[tuple[str | None, str, str | float | None]]:
        known = [claim for claim in find(text) if claim.rule == BY_FIGURE]
        return [(c.subject, c.what, c.text or c.value) for c in known]

    return read


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The BTC pipeline is deep. Its taps were turned in 2006.", ("btc", "opening", "2006")),
        ("The BTC pipeline, up and running since 2006, is deep.", ("btc", "opening", "2006")),
        ("BTC pipeline\n\nStart of operations: 2006", ("btc", "opening", "2006")),
        (
            "The Baku-Tbilisi-Kars railway pays. Turkish diggers started in July 2008.",
            ("btk", "construction", "2008-07"),
        ),
        (
            "The Baku-Tbilisi-Kars railway is busy. In May 2024 the trains came back.",
            ("btk", "reopening", "2024-05"),
        ),
        (
            "The Russian 102nd Military Base is old. John Smith's visit in August 2010 "
            "brought a protocol.",
            ("gyumri", "agreement", "2010-08"),
        ),
        (
            "The Baku-Tbilisi-Kars railway is new. The trains started, after a delay of ten years, "
            "in October 2017.",
            ("btk", "opening", "2017-10"),
        ),
        (
            "The Russian 102nd Military Base is old. It had a lease of a quarter of a century.",
            ("gyumri", "lease", 25.0),
        ),
        (
            "The Russian 102nd Military Base is old. A treaty of March 1995 lets it be.",
            ("gyumri", "agreement", "1995-03"),
        ),
        ("Нефтепровод Баку–Тбилиси–Джейхан! С 2006-го нефть идёт.", ("btc", "opening", "2006")),
        ("Bakü–Tiflis–Ceyhan hattı 2006'dan beri dolu, çalışıyor.", ("btc", "opening", "2006")),
        ("Bakı–Tbilisi–Ceyhan kəməri gərgin işləyir, 2006-cı ildən.", ("btc", "opening", "2006")),
    ],
)
def test_a_date_is_recognised_by_a_loose_word_for_what_it_is_of(read, text, claim):
    assert read(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "The BTC pipeline is near. In 2006 the herders sang.",
        "The BTC pipeline is near. A school was opened in 2006.",
        "The BTC pipeline was shut in 2006.",
        "They signed a contract to fill the BTC pipeline in 2006.",
        "The BTC pipeline is near. The first trains ran in 2006.",
        "Нефтепровод Баку–Тбилиси–Джейхан рядом. Школу открыли в 2006 году.",
        "Bakü–Tiflis–Ceyhan boru hattı yakındır. Köyün okulu 2006'da açıldı.",
        "Bakı–Tbilisi–Ceyhan kəməri yaxındır. Məktəb 2006-cı ildə açılıb.",
    ],
)
def test_a_date_of_another_thing_is_none_of_ours(read, text):
    assert read(text) == []


def test_a_date_is_of_what_its_words_name(read):
    text = "The BTC pipeline is old, and gas has flowed in the South Caucasus Pipeline since 2007."
    assert read(text) == [("bte", "opening", "2007")]


def test_the_nearest_word_tells_what_a_date_is_of(read):
    text = "The BTC pipeline is old: diggers rested since taps opened in 2006."
    assert read(text) == [("btc", "opening", "2006")]


def test_a_few_words_answer_the_question_before(read):
    text = "When did the Baku-Tbilisi-Kars railway open?\n\nIn 2017."
    assert read(text) == [("btk", "opening", "2017")]


def test_many_words_answer_for_themselves(read):
    text = "When did the Baku-Tbilisi-Kars railway open?\n\nNobody there had seen snow in 2017."
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The 102nd Military Base is old. A protocol made it 49 years.", 49),
        ("The 102nd Military Base is old. The men were there 49 years ago.", None),
        ("102. Askeri Üs eskidir. Antlaşma 25 yıllıktı.", 25),
        ("102-я российская военная база стара. Срок продлили на 25 лет.", 25),
    ],
)
def test_a_term_is_recognised_by_a_word_for_a_lease(read, text, years):
    assert read(text) == ([("gyumri", "lease", years)] if years else [])


def test_a_date_is_counted_from_the_day_of_the_article(read):
    text = "Trade\n\nBy Ann Lee, 21 January 2018\n\nThe Baku-Tbilisi-Kars railway pays."
    assert read(f"{text} Its ribbon fell last October.") == [("btk", "opening", "2017-10")]


def test_a_date_is_not_counted_where_the_article_has_none(read):
    assert read("The Baku-Tbilisi-Kars railway pays. Its ribbon fell last October.") == []


def test_a_lease_may_be_to_come(read):
    text = "102-я российская военная база может остаться до 2044 года."
    assert read(text) == [("gyumri", "lease", "2044")]


def test_no_lease_is_denied(read):
    assert read("The 102nd Military Base is not there until 2044.") == []


def test_a_date_may_tell_what_it_is_of(read):
    text = "Trade\n\nBy Ann Lee, 21 January 2008\n\nThe BTC pipeline pays. It is two years old."
    assert read(text) == [("btc", "opening", "2006")]


def test_and_parts_two_clauses(read):
    text = "Near the school runs the BTC pipeline and its taps were turned in 2006."
    assert read(text) == [("btc", "opening", "2006")]


def test_a_few_words_go_on_from_those_before(read):
    text = "From BTC crude came in 2006, from SCP in 2007."
    assert ("bte", "opening", "2007") in read(text)


def test_words_in_front_are_about_what_comes_next(read):
    text = "Since becoming operational for good in 2006, the BTC pipeline has been full."
    assert read(text) == [("btc", "opening", "2006")]


def test_words_in_front_are_not_about_what_comes_later(read):
    text = "Work started for good in 2006, and herds and the BTC pipeline came along."
    assert read(text) == []


def test_a_line_of_a_chronology_is_of_its_headline(read):
    text = "The Baku-Tbilisi-Kars railway\n\n2007: agreement\n\n2017: opening"
    assert read(text) == [("btk", "agreement", "2007"), ("btk", "opening", "2017")]


def test_a_term_made_longer_is_the_longer_one(read):
    text = "102-я российская военная база стара. Срок увеличен с 25 до 49 лет."
    assert read(text) == [("gyumri", "lease", 49)]


def test_no_rule_reads_a_date_that_is_counted(read):
    text = "Trade\n\nBy Ann Lee, 21 January 2020\n\nThe first train to Prague left last month."
    assert read(text + " It took the Baku-Tbilisi-Kars railway.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The BTC pipeline is near. BP started something else in 2006.",
        "The BTC pipeline is near. Then Botas opened something else in 2006.",
        "Нефтепровод Баку–Тбилиси–Джейхан рядом. Потом Лукойл открыл другое в 2006 году.",
    ],
)
def test_a_name_before_a_date_tells_of_another(read, text):
    assert read(text) == []
