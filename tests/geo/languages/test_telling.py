import pytest

from geo.languages.telling import tell_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Trains go to Kars in winter.", "en"),
        ("Im Winter fahren die Züge nach Kars.", "de"),
        ("Поезда идут в Карс и зимой.", "ru"),
        ("Trenler kışın da Kars'a gidiyor.", "tr"),
        ("Qatarlar Qarsa qışda da gedir və dönür.", "az"),
    ],
)
def test_small_words_and_letters_tell_a_language(text, code):
    assert tell_language(text) == code


def test_the_script_tells_where_no_word_does():
    assert tell_language("Поезда ходят.") == "ru"


def test_the_letters_of_a_name_do_not_tell():
    assert tell_language("Türkiye borders Georgia.") == "en"


def test_an_ending_behind_an_apostrophe_is_no_word():
    assert tell_language("BTC'de le Kars'da le.") == "fr"


def test_what_no_word_tells_is_told_by_the_text_around():
    assert tell_language("Kars, Tbilisi.", around="de") == "de"


def test_a_sentence_may_be_in_another_language_than_the_text_around_it():
    assert tell_language("The trains go to Kars.", around="ru") == "en"


def test_of_two_that_share_letters_the_one_with_more_of_them_counts():
    assert tell_language("Gəncə böyük şəhərdir.") == "az"


def test_what_nothing_tells_apart_is_in_the_language_with_the_fewest_letters():
    assert tell_language("Tren yavaş geçiyor.") == "tr"
