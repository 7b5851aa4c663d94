import pytest

from geo.folding import fold
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.speech import Speech
from geo.names.matching.tokens import split_tokens


def language(text: str, at: int = 0) -> str:
    return Speech(split_tokens(fold(text), Lexicon())).language_at(at)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The line is in the hills.", "en"),
        ("Bu hat dağlardan geçiyor ve oraya varıyor.", "tr"),
        ("Bu xətt dağlardan keçir və oraya çatır.", "az"),
        ("Hadisə burada baş verib.", "az"),
        ("Die Strecke führt durch das Gebirge und endet.", "de"),
        ("Cette ligne passe par la montagne et finit là.", "fr"),
        ("Эта линия проходит здесь, и она длинная.", "ru"),
        ("BTC 1768 km", ""),
    ],
)
def test_a_sentence_tells_its_language(sentence: str, code: str) -> None:
    assert language(sentence) == code


def test_a_name_of_another_language_does_not_tell_it() -> None:
    assert language("The line is called Bakı–Tbilisi–Qars Dəmir Yolu by all.") == "en"


def test_each_sentence_has_its_own() -> None:
    text = "The line is in the hills. Bu xətt dağlardan keçir və oraya çatır."
    assert language(text, at=8) == "az"


def test_a_sentence_that_tells_none_is_in_that_of_the_text() -> None:
    assert language("BTC! The line is in the hills.") == "en"
