import pytest

from geo.folding import fold
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Spelling


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("pipeline", "pipelines"),
        ("Russia", "Russias"),
        ("Russia", "Russia’s"),
        ("102", "102nd"),
        ("102", "102-й"),
        ("102", "102-ci"),
        ("102", "102'nci"),
        ("102", "102-րդ"),
        ("102", "102-երորդ"),
        ("Bahnstrecke", "Bahnstrecken"),
        ("Leitung", "Leitungen"),
        ("Militärbasis", "Militärbasen"),
        ("russischer", "russischen"),
        ("Stützpunkt", "Stützpunkten"),
        ("oléoduc", "oléoducs"),
        ("russe", "russes"),
        ("caucasien", "caucasienne"),
        ("102", "102e"),
        ("102", "102ème"),
        ("Tovuz", "Tovuzda"),
        ("Tovuz", "Tovuz'dan"),
        ("Tovuz", "Tovuzdakı"),
        ("Tovuz", "Tovuzlular"),
        ("BTC", "BTC’nin"),
        ("üs", "üste"),
        ("Ceyhan", "Ceyhan'a"),
        ("Товузский", "Товузского"),
        ("Товузский", "ТОВУЗСКОМ"),
        ("база", "базой"),
        ("российская", "российской"),
        ("нефтепровод", "нефтепроводами"),
        ("თოვუზი", "თოვუზში"),
        ("რკინიგზა", "რკინიგზით"),
        ("Գյումրի", "Գյումրիում"),
        ("երկաթուղի", "երկաթուղու"),
    ],
)
def test_a_word_is_known_with_its_endings(word: str, form: str) -> None:
    lexicon = Lexicon()
    root = lexicon.add(fold(word).text)
    assert lexicon.read(fold(form).text) == (root,)


@pytest.mark.parametrize(
    ("word", "form"),
    [("kəməri", "kəmər"), ("kəməri", "kəmərlərinin"), ("hattı", "hatlar"), ("yolu", "yoldan")],
)
def test_the_head_of_a_turkic_compound_may_stand_bare(word: str, form: str) -> None:
    lexicon = Lexicon()
    root = lexicon.add(fold(word).text, head=True)
    assert root in lexicon.read(fold(form).text)


@pytest.mark.parametrize(
    ("word", "other"),
    [("Tovuz", "Tovuzçay"), ("base", "based"), ("base", "basement"), ("Kars", "Karstadt")],
)
def test_a_longer_word_is_another_word(word: str, other: str) -> None:
    lexicon = Lexicon()
    lexicon.add(fold(word).text)
    assert lexicon.read(fold(other).text) == ()


def test_a_last_letter_softens_before_a_vowel_only() -> None:
    lexicon = Lexicon()
    lexicon.add("gomruk")
    assert lexicon.read("gomrugun") == ("gomruk",)
    assert lexicon.read("gomrug") == ()


def test_an_adjective_takes_the_endings_of_adjectives_only() -> None:
    lexicon = Lexicon()
    lexicon.add("россииская")
    assert lexicon.read("россиискои") == ("россииская",)
    assert lexicon.read("россииск") == ()


def test_a_word_in_a_script_of_no_language_has_no_endings() -> None:
    lexicon = Lexicon()
    lexicon.add("βαση")
    assert (lexicon.read("βαση"), lexicon.read("βασηs")) == (("βαση",), ())


def test_a_spelling_is_read_as_the_word_with_its_endings() -> None:
    lexicon = Lexicon([Spelling("Tbilisi", "Tiflis")])
    assert lexicon.read("tiflis'ten") == ()
    lexicon.add("tbilisi")
    assert lexicon.read("tiflis'ten") == ("tbilisi",)


@pytest.mark.parametrize("word", ["tblisi", "tbiliisi", "tbilsii", "tbilici"])
def test_one_slip_is_forgiven(word: str) -> None:
    assert misread(word) == ["tbilisi"]


@pytest.mark.parametrize("word", ["tlisi", "bilisi", "kers", "tbilisixyz"])
def test_two_slips_a_wrong_beginning_and_short_words_are_not(word: str) -> None:
    assert misread(word) == []


def misread(word: str) -> list[str]:
    lexicon = Lexicon()
    roots = [lexicon.add(name) for name in ("kars", "tbilisi")]
    return lexicon.misread(word, roots)


def test_words_written_together_come_apart() -> None:
    lexicon = Lexicon()
    for word in ("baku", "tbilisi", "kars"):
        lexicon.add(word)
    assert lexicon.split("bakutbilisikarsin") == ("baku", "tbilisi", "karsin")
    assert lexicon.split("bakutbilisiparis") == ()
