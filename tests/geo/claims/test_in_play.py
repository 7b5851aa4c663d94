"""Of which features a text may speak at a point."""

import pytest

from geo.claims.context import Context, Named
from geo.claims.in_play import classes_of, has_gone_on, in_play
from geo.claims.masking import Thing

SORTS = {
    "oil": frozenset({"pipe"}),
    "rail": frozenset({"rail", "route"}),
    "fort": frozenset({"base"}),
    "shire": frozenset({"area"}),
}
OIL, RAIL, FORT = (Thing("feature", 4, 12, (name,)) for name in ("oil", "rail", "fort"))
RIVAL = Thing("other", 4, 12, ("Vaal line",), noun="railway")
BASE = Thing("other", 4, 12, ("Vaal base",), noun="base")
PORT = Thing("other", 4, 12, ("Vaal port",), noun="spot")
A_LINE = Thing("other", 4, 12, noun="line")


def context(*sentences: tuple[Thing, bool]) -> Context:
    """What stands behind sentences of one thing each, which it is about or not, first to last."""
    found = Context(frozenset({"oil", "shire"}))
    for thing, is_head in sentences:
        found = found.after([Named(thing, is_head)])
    return found


@pytest.mark.parametrize(
    ("thing", "classes"),
    [
        (OIL, {"line"}),
        (RAIL, {"line"}),
        (FORT, {"base"}),
        (BASE, {"base"}),
        (Thing("town", 0, 4, ("Vaal",)), {"area"}),
        (Thing("other", 0, 4, noun="house"), set()),
    ],
)
def test_the_class_of_a_thing(thing, classes):
    assert classes_of(thing, SORTS) == classes


def test_the_last_that_was_named_comes_first_and_then_what_the_article_names():
    assert in_play(context((OIL, True), (RAIL, False)), SORTS) == ["rail", "oil", "shire"]


def test_a_line_is_not_in_play_where_the_text_has_gone_on_to_another():
    assert in_play(context((OIL, True), (RIVAL, True)), SORTS) == ["shire"]


def test_nothing_is_in_play_where_the_text_has_gone_on_to_a_port():
    assert in_play(context((OIL, True), (PORT, True)), SORTS) == []


@pytest.mark.parametrize("sentence", [(RIVAL, False), (BASE, True), (A_LINE, True)])
def test_it_is_still_in_play_behind(sentence):
    """Another line by the way, another base, and a line without a name."""
    assert in_play(context((OIL, True), sentence), SORTS) == ["oil", "shire"]


def test_it_is_in_play_again_where_it_is_named_again():
    assert in_play(context((OIL, True), (RIVAL, True), (OIL, False)), SORTS) == ["oil", "shire"]


QUAY, TOWN = Thing("other", 4, 8, noun="quay"), Thing("town", 4, 8, ("Vaal",))


@pytest.mark.parametrize(
    ("thing", "is_head", "gone"),
    [(QUAY, True, True), (TOWN, True, True), (QUAY, False, False), (OIL, True, False)],
)
def test_a_text_has_gone_on_to_the_quay_or_town_that_its_last_sentence_is_about(
    thing, is_head, gone
):
    assert has_gone_on(context((OIL, True), (thing, is_head)), to_towns=True) is gone


def test_a_text_that_has_gone_on_to_a_town_may_still_tell_of_a_base():
    assert not has_gone_on(context((FORT, True), (TOWN, True)), to_towns=False)
