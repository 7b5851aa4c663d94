"""What "it" and "they" stand for, among things named before."""

import pytest

from geo.claims.antecedents import resolve
from geo.claims.masking import Thing

OIL, GAS = Thing("feature", 4, 12, ("oil",)), Thing("feature", 30, 38, ("gas",))
TOWN, RIVAL = Thing("town", 40, 44, ("Kars",)), Thing("other", 50, 55, noun="pipeline")
SORTS = {"oil": frozenset({"pipe"}), "gas": frozenset({"pipe"})}


def meant(noun: str, *named: list[Thing]) -> list[str]:
    """Return the names of what a word means, among things of its sentence and of those before."""
    things = resolve(Thing("anaphor", 90, 95, noun=noun), named, SORTS)
    return [name for thing in things for name in thing.names]


@pytest.mark.parametrize("thing", [OIL, TOWN])
def test_it_is_a_feature_or_a_town(thing: Thing) -> None:
    assert meant("it", [thing]) == list(thing.names)


def test_of_two_in_its_own_sentence_it_could_be_either() -> None:
    assert meant("it", [OIL, GAS]) == []


def test_of_two_in_an_earlier_sentence_it_is_what_that_begins_with() -> None:
    assert meant("it", [], [OIL, GAS]) == ["oil"]


def test_of_two_after_other_words_in_an_earlier_sentence_it_could_be_either() -> None:
    later = Thing("feature", 5, 12, ("oil",))
    assert meant("it", [], [later, GAS]) == []


def test_they_are_all_that_the_last_sentence_names() -> None:
    assert meant("they", [], [OIL, GAS], [TOWN]) == ["oil", "gas"]


def test_they_are_not_one() -> None:
    assert meant("they", [OIL]) == []


def test_they_are_not_ours_where_one_of_them_is_not() -> None:
    assert meant("they", [OIL, RIVAL]) == []
