"""Lengths of lines and their parts, recognised by their numbers, with data that we have."""

import pytest

from geo.claims.claim import BY_FIGURE
from geo.claims.recognising.lengths import words_for
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.word_lists.load import word_lists
from geo.folding import fold

BTC, BTK = "The Baku–Tbilisi–Ceyhan pipeline is old.", "The Baku–Tbilisi–Kars railway is new."
LANGUAGES = [
    language for language in ("", *rule_languages()) if word_lists("lengths", language=language)
]


@pytest.fixture
def read(find):
    """Give (subject, part, value) of the lengths recognised in a text."""

    def read(text):
        known = (one for one in find(text) if one.rule == BY_FIGURE and one.kind == "length")
        return {(c.subject, c.what or "–".join(c.stretch) or c.object, c.value) for c in known}

    return read


def test_numbers_of_one_line_tell_each_other(read):
    text = f"{BTC}\n\nTotal / AZ / GE / TR: 1,768 / 443 / 249 / 1,076 km"
    parts = {("btc", "Azerbaijan", 443), ("btc", "Georgia", 249), ("btc", "Turkey", 1076)}
    assert read(text) == {("btc", None, 1768), *parts}


def test_a_number_has_the_unit_of_another(read):
    text = f"{BTC} Of its 1,768 km Georgia was given 249."
    assert ("btc", "Georgia", 249) in read(text)


def test_a_number_of_guards_has_no_unit(read):
    text = f"{BTC} Of its 1,768 km 249 guards in Georgia see a part."
    assert ("btc", "Georgia", 249) not in read(text)


def test_a_unit_may_stand_before_its_number(read):
    assert read(f"{BTC} All in all the miles came to 1,099.") == {("btc", None, 1099)}


def test_a_number_of_four_figures_tells_a_part(read):
    assert read(f"{BTC} Storks nest along 1,076 km.") == {("btc", "Turkey", 1076)}


def test_a_part_of_what_is_spoken_of_may_have_no_country(read):
    assert read(f"{BTC} Flat and salty, 443 km of it.") == {("btc", "Azerbaijan", 443)}


def test_the_name_beside_the_number_tells_which_of_two_lines_is_meant(read):
    text = f"{BTC} They watch 249 km of the Baku–Tbilisi–Ceyhan pipeline and 248 km of the gas."
    text = text.replace("the gas", "the South Caucasus Pipeline")
    assert read(text) == {("btc", "Georgia", 249), ("bte", "Georgia", 248)}


def test_a_section_is_in_the_country_of_the_sentence_before(read):
    text = "The BTC pipeline is old. {} Turkey. This section is 1,076 km long."
    assert read(text.format("Then it enters")) == {("btc", "Turkey", 1076)}
    assert read(text.format("TANAP enters")) == set()


def test_what_lies_in_a_country_may_be_published_up_to_its_border(read):
    assert read(f"{BTK} Turkey gave 76 km of rails.") == {("btk", "Turkey", 76)}


def test_of_two_ends_one_may_be_named_before(read):
    text = f"{BTK} Trains change wheels in Akhalkalaki. They have 105 km to go from there to Kars."
    assert read(text) == {("btk", "Akhalkalaki–Kars", 105)}


def test_between_two_ends_a_rounded_number_does(read):
    text = f"{BTK} Between Akhalkalaki and Kartsakhi 26 km had to be laid."
    assert read(text) == {("btk", "Akhalkalaki–Kartsakhi", 26)}


def test_a_border_is_told_by_its_length_alone(read):
    text = "Tovuz rayonu yaşıldır. Orada sərhəd 69 kilometrdir."
    assert read(text) == {("tovuz", "Armenia", 69)}


def test_a_street_is_not(read):
    assert read("Tovuz rayonu yaşıldır. Orada küçə 69 kilometrdir.") == set()


def test_a_tunnel_is_told_by_its_name_and_a_rounded_number(read):
    text = f"{BTK} Then comes a tunnel of almost four and a half kilometres."
    assert read(text) == {("btk", "border tunnel", 4.5)}


@pytest.mark.parametrize(
    "sentence",
    [
        "In Turkey a road of 1,076 km was mended.",
        "From Akhalkalaki to Kars a motorway of 105 km is new.",
        "Then comes a bridge of almost four and a half kilometres.",
        "The road tunnel on the pass has a length of 4.5 km.",
        "Its engineers have flown 449 km to inspect it.",
        "A cyclist rode the 850 km from Baku to Batumi beside it.",
    ],
)
def test_the_length_of_another_thing_is_left(read, sentence):
    assert read(f"{BTC} {BTK} {sentence}") == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("heading", ["part", "tunnel", "another"])
def test_a_word_for_what_a_length_is_of_is_found(language, heading):
    words = word_lists("lengths", language=language)[heading]
    found = [words_for(heading, language).search(fold(text).text) for text in words[:2]]
    assert [bool(match) for match in found] == [True, False]


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one])
def test_a_word_for_a_border_is_found(language):
    words = word_lists("lengths", language=language)["border"]
    found = [words_for("border", language).search(fold(text).text) for text in words[:2]]
    assert [bool(match) for match in found] == [True, False]


@pytest.mark.parametrize("language", ["", "ru"])
def test_a_word_behind_a_bare_number_is_found(language):
    words = word_lists("lengths", language=language)["of"]
    found = [words_for("of", language).search(fold(text).text) for text in words[:2]]
    assert [bool(match) for match in found] == [True, False]


def test_so_many_of_those_kilometres_are_the_length_of_the_line_that_is_named(read):
    text = f"The train had come 4,000 km. For 826 of those kilometres it ran on the {BTK}."
    assert ("btk", None, 826.0) in read(text)
