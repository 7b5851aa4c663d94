import re

import pytest

from geo.claims.rules.needed import may_be_in, words_needed, words_needed_by

PIECES = {"from": "(?:from|off)", "line": "(?:the )?line", "same": r"(?P=unit)", "any": r"\w+"}


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("is near", {"is near"}),
        (r"\d+ km from", {" km from"}),
        ("(?:crosses|passes through)", {"crosses", "passes through"}),
        (r"(?:crosses|\w+) it", {" it"}),  # one way needs nothing
        ("(?:crosses )?it", {"it"}),
        ("(?:crosses )+it", {"crosses "}),
        ("a {from}", {"from", "off"}),  # of a piece, as the longer of two
        ("km {from}?", {"km "}),
        ("{line} ends", {" ends"}),
        ("{any}", set()),
        ("(?i)is near", set()),
        ("(?i:is near) a", {" a"}),
        ("(?!is near)it", {"it"}),
        ("(?P<unit>km) to {same}", {" to "}),
        ("is near {same}", {"is near "}),  # the piece by itself is no pattern
        ("is\n  near", {"isnear"}),  # lines are joined as in the pattern
    ],
)
def test_a_pattern_needs_the_longest_of_its_words(template, words):
    assert words_needed(template, PIECES) == words


def test_a_pattern_that_takes_capitals_for_small_letters_needs_no_word():
    assert words_needed_by(re.compile("is near", re.IGNORECASE)) == set()


def test_a_compiled_pattern_needs_the_same_words():
    assert words_needed_by(re.compile("is (?:near|by)")) == {"is "}


@pytest.mark.parametrize(
    ("text", "words", "may"),
    [
        ("It is near Kars.", {"is near", "is by"}, True),
        ("It is far.", {"is near", "is by"}, False),
        ("It is far.", set(), True),
    ],
)
def test_a_text_needs_one_of_the_words(text, words, may):
    assert may_be_in(text, frozenset(words)) is may
