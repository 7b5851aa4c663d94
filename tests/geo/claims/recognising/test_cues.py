"""Loose words for what a date is of."""

import pytest

from geo.claims.figures.whats import whats
from geo.claims.recognising.cues import (
    cue_words,
    distance_of_cue,
    is_about_another,
    sorts_told,
)
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.word_lists.notation import fault_of

LANGUAGES = [one for one in ("", *rule_languages()) if cue_words(one)]


def test_a_cue_has_a_distance():
    assert distance_of_cue("opening", "oil flowed in 2006", 14, 18) == 4


def test_no_cue_has_none():
    assert distance_of_cue("opening", "herders sang in 2006", 16, 20) is None


def test_a_foil_tells_of_another_thing():
    assert distance_of_cue("opening", "oil flowed and stopped in 2006", 26, 30) is None


def test_a_school_is_none_of_ours():
    assert is_about_another("a school opened")
    assert not is_about_another("a line opened")


def test_a_train_tells_of_a_railway():
    assert set(sorts_told("the first train came")) == {"rail"}


def test_a_language_without_cues_tells_nothing():
    assert cue_words("hy") == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_cues_for_all_dates(language):
    dates = {what.name for what in whats().values() if what.says == "date"}
    more = set() if language else {"asides", "persons"}
    assert set(cue_words(language)) == dates | {"of", "joints", "others"} | more


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_cue_is_in_the_notation_of_word_lists(language):
    texts = [text for lists in cue_words(language).values() for text in lists.values()]
    lines = [line for text in texts for line in text.splitlines() if line]
    assert [(line, fault) for line in lines if (fault := fault_of(line))] == []
