"""Whom a cue is about: each list of words on its two sentences, and what it does to them."""

import pytest

from geo.claims import find as finding
from geo.claims.claim import BY_MAP
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.word_lists.load import word_lists

HEADINGS = [
    (language, heading)
    for language in ("", *rule_languages())
    for heading in word_lists("cue_subjects", language=language)
]
KEEPS_AWAY = ("another", "turn", "relative", "oblique", "whose")
"""The lists that tell of another; the others tell that a cue is about a line."""


@pytest.fixture
def told(find, monkeypatch):
    """Give (kind, subject, object) of what cues tell of a text, where no rule reads it."""
    monkeypatch.setattr(finding, "claims_of", lambda *_: [])

    def told(text: str) -> set[tuple[str, str | None, str | None]]:
        return {(c.kind, c.subject, c.object) for c in find(text) if c.rule == BY_MAP}

    return told


@pytest.mark.parametrize(("language", "heading"), HEADINGS)
def test_a_word_of_a_list_tells_whom_a_cue_is_about(language, heading, told):
    sentences = word_lists("cue_subjects", language=language)[heading]
    example, near_miss = told(sentences.example), told(sentences.near_miss)
    less, more = (example, near_miss) if heading in KEEPS_AWAY else (near_miss, example)
    assert less < more


@pytest.mark.parametrize(
    "text",
    [
        "The {}, unlike the Baku–Supsa line, earns its keep through Georgia.",
        "The {} is a pipeline that goes a long way through Georgia.",
        "Through Georgia goes the {}.",
        "The {} is old, and it goes on through Georgia.",
    ],
)
def test_a_cue_is_about_a_line_of_ours(told, text):
    assert told(text.format("BTC pipeline")) == {("passing", "btc", "Georgia")}


@pytest.mark.parametrize(
    "text",
    [
        "The {} feeds the Baku–Supsa line, which goes on through Georgia.",
        "The minister took the {} to work and drove home through Georgia.",
        "The {} is old; buses go on through Georgia.",
        "Travel by the {} is slow, as they know who went through Georgia.",
        "Is it the {} that earns its keep through Georgia?",
        "The {} could earn its keep through Georgia.",
    ],
)
def test_a_cue_is_not_about_a_line_that_is_named_beside_it(told, text):
    assert told(text.format("BTC pipeline")) == set()


def test_a_border_is_that_of_the_district_in_the_headline(told):
    text = "Harvest in Tovuz District\n\nAlong the Armenian border they grow potatoes."
    assert told(text) == {("bordering", "tovuz", "Armenia")}


def test_a_border_in_a_sentence_on_another_place_is_not(told):
    text = "Harvest in Tovuz District\n\nAlong the Armenian border near Ijevan they grow potatoes."
    assert told(text) == set()


def test_lines_that_are_counted_first_are_named_behind(told):
    text = "All three lines pass Georgia: the BTC pipeline, the BTE pipeline and the BTK railway."
    assert {subject for _, subject, _ in told(text)} == {"btc", "bte", "btk"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Armenia was left out of the BTC pipeline.",
        "Ministers of the transit states, Armenia and Georgia, met by the BTC pipeline.",
        "Ministers of the transit states, Armenia and Georgia, met.",
    ],
)
def test_a_cue_that_tells_by_itself_is_of_what_the_text_is_about(told, sentence):
    assert {one[1] for one in told(f"The BTC pipeline is old. {sentence}")} == {"btc"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Armenia was left out of the Baku–Supsa line.",
        "Ministers of the transit states of TANAP, Georgia and Turkey, met.",
        "The BTC pipeline stands by a terminal that goes through Georgia.",
        "The BTC pipeline and a link to Turkey are old.",
    ],
)
def test_a_cue_that_tells_by_itself_is_not_of_ours_beside_another(told, sentence):
    assert told(f"The BTC pipeline is old. {sentence}") == set()


def test_a_train_goes_where_its_line_does(told):
    text = "The first train on the BTK railway set out from Baku by night."
    assert ("starting", "btk", "Baku") in told(text)


def test_no_country_borders_another_for_a_district(told):
    assert told("Tovuz District is green.\n\nArmenia borders Georgia and Turkey.") == set()


def test_a_district_may_be_named_behind_where_it_lies(told):
    text = "Situated in the hills, on the Armenian border, Tovuz District is green."
    assert told(text) == {("bordering", "tovuz", "Armenia")}


def test_of_none_of_two_lines_each_avoids_a_country(told):
    text = "The BTC pipeline is near the BTK railway. Neither of the two touches Armenia."
    assert told(text) == {("avoiding", "btc", "Armenia"), ("avoiding", "btk", "Armenia")}


def test_a_border_to_the_east_of_a_village_is_not_that_of_the_district(told):
    text = "Tovuz District is green. The village of Gov lies far off; to its east lies Georgia."
    assert told(text) == set()


def test_a_place_may_be_told_of_before_its_base(told):
    text = "Stationed in Armenia since Soviet days, the 102nd Military Base is old."
    assert told(text) == {("containing", "gyumri", "Armenia")}


@pytest.mark.parametrize(
    "text",
    [
        "The BTC pipeline is old. The 1,768-km pipeline, which brings oil to Ceyhan, is long.",
        "The BTC pipeline (also called the BTC line) is a long pipe that brings oil to Ceyhan.",
    ],
)
def test_a_line_may_be_called_by_its_length_or_twice(told, text):
    assert ("ending", "btc", "Ceyhan") in told(text)


def test_what_a_line_carries_may_be_told_of_by_the_way(told):
    text = "The BTC pipeline is old. The oil, which leaves Sangachal warm, is sold."
    assert told(text) == {("starting", "btc", "Sanqaçal")}
