import pytest

from geo.names.matching.alphabets import disguised, unmixed


def read(word: str) -> tuple[str, ...]:
    return (word,) if word in ("btc", "карс") else ()


def test_a_word_of_two_alphabets_is_read_in_the_one_that_has_its_letters() -> None:
    assert list(unmixed("tоvuz")) == ["tovuz"]


def test_a_word_that_both_alphabets_could_write_is_read_in_both() -> None:
    assert list(unmixed("kарс")) == ["kapc", "карс"]


def test_a_schwa_from_the_other_alphabet_is_an_e() -> None:
    assert list(unmixed("kәmәri")) == ["kemeri"]


@pytest.mark.parametrize("word", ["tovuz", "товуз", "102", "nдu"])
def test_a_word_of_one_alphabet_is_not_unmixed(word: str) -> None:
    assert list(unmixed(word)) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["the", "втс", "pipeline"], [(1, "btc")]),
        (["втс", "pipeline"], [(0, "btc")]),
        (["в", "kapc", "поезд"], [(1, "карс")]),
        (["о", "втс", "с"], []),
        (["о", "втс", "pipeline"], []),
        (["втс"], []),
        (["the", "вес", "pipeline"], []),
    ],
)
def test_a_known_word_hides_in_another_alphabet_among_words_of_its_own(
    words: list[str], found: list[tuple[int, str]]
) -> None:
    assert list(disguised(words, read)) == found
