import pytest

from geo.articles.parsing.ordinals import is_number, is_ordinal


@pytest.mark.parametrize("written", ["102", "XIX", "2.1", "2.2.1"])
def test_an_ordinal_or_a_section_is_a_number(written):
    assert is_number(written)


@pytest.mark.parametrize("written", ["", "V", "LLC", "1.768", "Kars"])
def test_an_initial_or_other_text_is_no_number(written):
    assert not is_number(written)


def goes_on(before, number, following):
    text = f"{before}{number}. {following}"
    return is_ordinal(text, 0, len(before) + len(number), number, following)


@pytest.mark.parametrize(
    ("before", "number", "following"),
    [
        ("", "1", "The first"),
        ("two aims: ", "1", "The first"),
        ("", "2.1", "Oil"),
        ("Part ", "2", "The war"),
        ("", "III", "Oil"),
        ("am ", "3", "Oktober"),
        ("am 3. ", "10", "2020"),
        ("die ", "5", "Brigade"),
        ("üçüncü olan ", "5", "Üs"),
        ("Sultan ", "II", "Mahmud"),
        ("Rus çarı olan ", "IV", "İvan"),
    ],
)
def test_a_sentence_goes_on_after_an_ordinal(before, number, following):
    assert goes_on(before, number, following)


@pytest.mark.parametrize(
    ("before", "number", "following"),
    [
        ("It has ", "16", "Trains ran"),
        ("It has\n", "16", "Trains ran"),
        ("üs sayısı ", "16", "Bu az"),
        ("It fell by ", "2.1", "Georgia"),
        ("İstanbul after World War ", "II", "Trains"),
        ("in part ", "II", "Trains"),
        ("The part ", "2", "The war"),
    ],
)
def test_a_sentence_ends_after_another_number(before, number, following):
    assert not goes_on(before, number, following)
