import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.folding import composed, fold, folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("BAKI", "baki"),
        ("Bakı", "baki"),
        ("İstanbul", "istanbul"),
        ("Şahdəniz", "sahdeniz"),
        ("Straße", "strasse"),
        ("шёлковый", "шелковыи"),
        ("ᲗᲝᲕᲣᲖᲘ", "თოვუზი"),
        ("և", "եւ"),
        ("Ինչո՞ւ", "ինչու"),
        ("102ⁿᵈ", "102nd"),
    ],
)
def test_letters_lose_case_and_diacritics(written: str, folded: str) -> None:
    assert fold(written).text == folded


@pytest.mark.parametrize("dash", "-‐‑‒–—−→")
def test_every_dash_is_one_dash(dash: str) -> None:
    assert fold(f"Baku{dash}Kars").text == "baku-kars"


@pytest.mark.parametrize("apostrophe", "'’‘ʼ`´")
def test_every_apostrophe_is_one_apostrophe(apostrophe: str) -> None:
    assert fold(f"BTC{apostrophe}nin").text == "btc'nin"


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009", "\t", "\n"])
def test_every_space_is_one_space(space: str) -> None:
    assert fold(f"a{space}b").text == "a b"


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff"])
def test_invisible_characters_go(unseen: str) -> None:
    assert fold(f"To{unseen}vuz").text == "tovuz"


@pytest.mark.parametrize("mark", ["™", "℠"])
def test_the_mark_of_a_trade_goes(mark: str) -> None:
    assert fold(f"BTC{mark} line").text == "btc line"


def test_a_raised_figure_stays_raised() -> None:
    assert fold("Tovuz³ is 5 km²").text == "tovuz³ is 5 km²"


def test_composed_and_decomposed_text_fold_alike() -> None:
    text = "Bakü–Tiflis, Товузский, Ərzurum, Gümrü"
    assert fold(unicodedata.normalize("NFD", text)).text == fold(text).text


def test_a_span_leads_back_past_letters_that_grew() -> None:
    text = "İİ ß Tovuz"
    folded = fold(text)
    start = folded.text.index("tovuz")
    begin, end = folded.span(start, start + 5)
    assert text[begin:end] == "Tovuz"


def test_a_span_ends_after_the_last_accent() -> None:
    text = "Gu\u0308mru\u0308 city"
    begin, end = fold(text).span(0, 5)
    assert text[begin:end] == "Gu\u0308mru\u0308"


def test_an_empty_span_is_empty() -> None:
    assert fold("abc").span(1, 1) == (1, 1)
    assert fold("").span(0, 0) == (0, 0)


@given(st.text(), st.data())
def test_any_span_of_any_text_lies_within_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    begin, stop = folded.span(start, end)
    assert 0 <= begin <= stop <= len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(st.text())
def test_every_letter_comes_from_where_its_offset_says(text: str) -> None:
    folded = fold(text)
    for letter, at in zip(folded.text, folded.offsets, strict=True):
        assert letter in fold(text[at]).text


def test_folded_is_the_text_alone():
    assert folded("BAKÜ–Tiflis’in æ™") == "baku-tiflis'in ae"


def test_a_sign_that_stands_for_a_sentence_stays_as_it_is() -> None:
    assert fold("\ufdfa").text == "\ufdfa"
    assert fold("\u33c2").text == "a.m."


def test_a_composed_text_has_a_letter_and_its_mark_as_one() -> None:
    assert composed("Baku\u0308") == "Bakü"


def test_of_a_long_text_a_letter_keeps_thirty_marks() -> None:
    assert composed("a" + "\u0316\u0301" * 1_000) == composed("a" + "\u0316\u0301" * 15)
    assert composed("a\u0301" * 1_000) == "á" * 1_000
