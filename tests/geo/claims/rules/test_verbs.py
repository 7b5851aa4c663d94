import re

import pytest

from geo.claims.rules.verbs import forms


@pytest.mark.parametrize(
    ("verb", "others"),
    [
        ("run/ran", "run runs running ran"),
        ("cross", "cross crosses crossing crossed"),
        ("snake", "snake snakes snaking snaked"),
        ("carry", "carry carries carrying carried"),
        ("go/went", "go goes going went"),
        ("dip", "dip dips dipping dipped"),
        ("stretch", "stretch stretches stretching stretched"),
    ],
)
def test_a_verb_matches_in_all_its_forms(verb, others):
    assert [form for form in others.split() if not re.fullmatch(forms(verb), form)] == []


def test_a_verb_matches_no_other_word():
    assert not re.fullmatch(forms("run/ran"), "runner")
