import pytest

from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Spelling


@pytest.fixture
def lexicon() -> Lexicon:
    lexicon = Lexicon([Spelling("ceyhan", "jeihan")])
    for word in ("tbilisi", "ceyhan", "kars", "ipek", "yolu"):
        lexicon.add(word)
    return lexicon


@pytest.mark.parametrize(
    "slip",
    [
        "tblisi",  # one letter left out
        "tbiilisi",  # one too many
        "tbolisi",  # another in its place
        "tiblisi",  # two exchanged
        "tbilisu",  # the last one
        "tblisiden",  # and an ending
    ],
)
def test_a_slip_is_one_letter(lexicon: Lexicon, slip: str) -> None:
    assert lexicon.misread(slip, ["tbilisi"]) == ["tbilisi"]


@pytest.mark.parametrize(
    "word",
    [
        "tblsi",  # two left out
        "tolosi",  # one left out, one changed
        "tibilsi",  # two exchanged twice
        "dbilisi",  # the first letter
        "tbilisixyz",  # no ending
    ],
)
def test_more_than_one_letter_is_no_slip(lexicon: Lexicon, word: str) -> None:
    assert lexicon.misread(word, ["tbilisi"]) == []


@pytest.mark.parametrize(
    ("word", "name", "roots"),
    [
        ("gania", "ganja", ["ganja"]),
        ("gana", "ganja", []),
        ("karts", "kars", []),
    ],
)
def test_a_slip_needs_five_letters_on_either_side(word: str, name: str, roots: list[str]) -> None:
    lexicon = Lexicon()
    lexicon.add(name)
    assert lexicon.misread(word, [name]) == roots


def test_another_spelling_may_have_a_slip_too(lexicon: Lexicon) -> None:
    assert lexicon.misread("jeihen", ["ceyhan"]) == ["ceyhan"]


def test_a_word_is_read_as_its_root_with_an_ending(lexicon: Lexicon) -> None:
    assert lexicon.read("ceyhanin") == ("ceyhan",)
    assert lexicon.read("jeihanin") == ("ceyhan",)
    assert lexicon.read("ceyhanxyz") == ()


@pytest.mark.parametrize(("letters", "known"), [(60, True), (61, False)])
def test_a_word_of_more_than_sixty_letters_is_none(letters: int, known: bool) -> None:
    lexicon, word = Lexicon(), "x" * letters
    lexicon.add(word)
    assert bool(lexicon.read(word)) == known


def test_words_written_together_come_apart(lexicon: Lexicon) -> None:
    assert lexicon.split("ipekyolu") == ("ipek", "yolu")
    assert lexicon.split("tbilisikarsceyhan") == ("tbilisi", "kars", "ceyhan")


@pytest.mark.parametrize("word", ["ipekxyz", "xyzyolu", "ipe", "ipekyo"])
def test_a_word_with_an_unknown_part_stays_whole(lexicon: Lexicon, word: str) -> None:
    assert lexicon.split(word) == ()


def test_a_part_has_four_letters_or_more(lexicon: Lexicon) -> None:
    lexicon.add("van")
    assert lexicon.split("vankars") == ()
    assert lexicon.split("karsvan") == ()
