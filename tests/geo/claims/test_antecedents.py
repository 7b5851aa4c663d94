"""What "it" and "the pipeline" stand for, among things named before."""

import pytest

from geo.claims.antecedents import given, may_be_another, resolve, sorts_of
from geo.claims.context import Context, Named
from geo.claims.masking import Thing
from geo.names.gazetteer import Gazetteer, Name

OIL, GAS = Thing("feature", 4, 12, ("oil",)), Thing("feature", 30, 38, ("gas",))
TOWN, RIVAL = Thing("town", 40, 44, ("Kars",)), Thing("other", 50, 55, noun="pipeline")
NAMED_RIVAL = Thing("other", 50, 55, ("TANAP",), noun="pipeline")
SORTS = {"oil": frozenset({"pipe", "oil"}), "gas": frozenset({"pipe", "gas"})}


def meant(noun: str, *named: list[Thing], takes=lambda thing: True) -> list[str]:
    """Return the names of what a word means, among things of its sentence and of those before.

    A sentence speaks of its first thing.
    """
    first, *earlier = ([Named(thing, at == 0) for at, thing in enumerate(one)] for one in named)
    context = Context()
    for one in reversed(earlier):
        context = context.after(one)
    things = resolve(Thing("anaphor", 90, 95, noun=noun), first, context, SORTS, takes)
    return [name for thing in things for name in thing.names]


def below(*headline: Thing) -> Context:
    """Return what stands before a sentence below a headline, both lines being named somewhere."""
    return Context(frozenset({"oil", "gas"})).below([Named(thing, True) for thing in headline])


@pytest.mark.parametrize("thing", [OIL, TOWN])
def test_it_is_a_feature_or_a_town(thing: Thing) -> None:
    assert meant("it", [thing]) == list(thing.names)


def test_of_two_in_its_own_sentence_it_could_be_either() -> None:
    assert meant("it", [OIL, GAS]) == []


def test_of_two_in_an_earlier_sentence_it_is_what_that_speaks_of() -> None:
    assert meant("it", [], [OIL, GAS]) == ["oil"]


def test_of_two_in_an_earlier_sentence_that_speaks_of_neither_it_could_be_either() -> None:
    context = Context().after([Named(OIL, False), Named(GAS, False)])
    assert resolve(Thing("anaphor", 90, 95, noun="it"), [], context, SORTS) == ()


def test_it_is_only_what_can_be_told_of() -> None:
    assert meant("it", [], [TOWN, OIL], takes=lambda thing: thing.kind == "feature") == ["oil"]


def test_it_is_not_ours_where_the_last_sentence_speaks_of_another_line() -> None:
    assert meant("it", [], [RIVAL], [OIL]) == []


def test_it_is_nothing_of_four_sentences_before() -> None:
    assert meant("it", [], [], [], [], [OIL]) == []


def test_the_pipeline_may_be_far_back_where_no_other_is_named() -> None:
    assert meant("the pipeline", [], [], [], [], [OIL]) == ["oil"]
    assert meant("the pipeline", [], [], [], [], [OIL], [GAS]) == []
    assert meant("the pipeline", [], [], [], [], [OIL], [RIVAL]) == []


def test_the_corridor_is_not_ours_behind_one_that_is_called_so() -> None:
    corridor = Thing("other", 50, 65, ("the Vaal Corridor",), noun="line")
    assert meant("the corridor", [], [OIL, corridor]) == []
    assert meant("the route", [], [OIL, corridor]) == []
    assert meant("the corridor", [], [OIL], [OIL, corridor]) == []
    assert meant("the line", [], [OIL, corridor]) == ["oil"]


@pytest.mark.parametrize("noun", ["the older pipeline", "the rival line", "the northern route"])
def test_what_is_told_apart_is_not_the_one_named_before(noun: str) -> None:
    assert meant(noun, [], [OIL]) == []
    assert meant("the old pipeline", [], [OIL]) == ["oil"]


def test_the_base_is_not_ours_behind_another_base() -> None:
    sorts = {"ours": frozenset({"base"})}
    ours, another = Thing("feature", 4, 12, ("ours",)), Thing("other", 30, 38, noun="base")
    before = [Named(another, True)]
    the_base = Thing("anaphor", 90, 95, noun="the base")
    context = Context().after([Named(ours, True)])
    assert resolve(the_base, [], context, sorts) == (ours,)
    assert resolve(the_base, before, context, sorts) == ()


def test_the_garrison_is_no_airfield() -> None:
    airfield = Thing("other", 30, 38, ("Vaal",), noun="airfield")
    ours = Thing("feature", 4, 12, ("ours",))
    garrison = Thing("anaphor", 90, 95, noun="the garrison")
    context = Context().after([Named(ours, True)]).after([Named(airfield, True)])
    assert resolve(garrison, [], context, {"ours": frozenset({"base"})}) == (ours,)


def test_the_two_pipelines_may_be_named_in_two_sentences() -> None:
    assert meant("the two pipelines", [], [OIL], [GAS]) == ["gas", "oil"]
    assert meant("the two pipelines", [], [OIL], [GAS, RIVAL]) == ["gas", "oil"]


def test_the_pipeline_may_be_the_only_one_that_is_named_anywhere() -> None:
    the_pipeline = Thing("anaphor", 90, 95, noun="the pipeline")
    (found,) = resolve(the_pipeline, [], Context(frozenset({"oil"})), SORTS)
    assert found.names == ("oil",)
    assert resolve(the_pipeline, [], Context(frozenset({"oil", "gas"})), SORTS) == ()


def test_both_are_two_and_all_three_are_three() -> None:
    assert meant("both", [], [OIL, GAS, TOWN]) == ["oil", "gas"]
    assert meant("all three", [], [OIL, GAS, TOWN]) == []
    third = Thing("feature", 60, 65, ("rail",))
    assert meant("all three", [], [OIL, GAS, third]) == ["oil", "gas", "rail"]
    assert meant("both", [], [OIL, GAS, third]) == []
    assert meant("both", [], [OIL], [GAS]) == ["gas", "oil"]


def test_the_gas_pipeline_is_the_one_that_carries_gas() -> None:
    assert meant("the gas pipeline", [OIL, GAS]) == ["gas"]


def test_the_pipeline_far_below_a_headline_is_the_one_in_it() -> None:
    context = below(GAS).after([Named(OIL, True)]).after([]).after([]).after([])
    pipeline = Thing("anaphor", 90, 95, noun="the pipeline")
    assert resolve(pipeline, [], context, SORTS) == (GAS,)


def test_what_a_line_without_subject_is_about_is_in_the_headline() -> None:
    assert given(below(GAS), lambda thing: True) == [GAS]


def test_below_no_such_headline_it_is_the_only_one_in_the_text() -> None:
    assert given(below(), lambda thing: True) == []
    assert [t.names for t in given(below(), lambda t: t.names == ("oil",))] == [("oil",)]


def test_a_headline_about_another_line_gives_nothing() -> None:
    rival = Thing("other", 0, 9, ("The Kars–Gyumri line",), noun="line")
    assert given(below(rival), lambda thing: True) == []


def test_what_a_feature_carries_is_one_of_its_sorts() -> None:
    gazetteer = Gazetteer((Name("gas", "Baku gas pipeline", "en", "official"),))
    assert sorts_of(gazetteer, [("gas", "route")]) == {"gas": {"route", "pipe", "gas"}}


def test_they_are_all_that_the_last_sentence_names() -> None:
    assert meant("they", [], [OIL, GAS], [TOWN]) == ["oil", "gas"]


def test_they_are_not_one() -> None:
    assert meant("they", [OIL]) == []


def test_they_are_not_ours_where_one_of_them_is_not() -> None:
    assert meant("they", [OIL, RIVAL]) == []


@pytest.mark.parametrize("named", [[NAMED_RIVAL], [NAMED_RIVAL, OIL]])
def test_the_line_is_none_of_ours_where_another_was_named_last(named: list[Thing]) -> None:
    assert meant("the line", [], named, [OIL]) == []


def test_the_line_is_ours_where_the_sentence_before_spoke_of_ours() -> None:
    assert meant("the line", [], [OIL, NAMED_RIVAL]) == ["oil"]


def test_the_crude_line_is_the_one_that_carries_oil() -> None:
    assert meant("the crude line", [], [GAS, OIL]) == ["oil"]
    assert meant("the crude pipeline", [], [GAS]) == []


def test_the_former_and_the_latter_are_of_the_two_that_were_named_last() -> None:
    assert meant("the former", [], [OIL, GAS]) == ["oil"]
    assert meant("the latter", [], [OIL, GAS]) == ["gas"]


def test_the_former_of_one_or_of_two_of_which_it_is_another_is_nothing() -> None:
    assert meant("the former", [], [OIL]) == []
    assert meant("the former", [], [NAMED_RIVAL, GAS]) == []
    assert meant("the latter", [], [NAMED_RIVAL, GAS]) == ["gas"]


def doubted(*named: Thing) -> bool:
    """Whether "it" may be another thing than oil where a sentence names these."""
    context = Context().after([Named(thing, True) for thing in named])
    return may_be_another(Thing("anaphor", 90, 95, noun="it"), OIL, context, SORTS)


@pytest.mark.parametrize("another", [GAS, NAMED_RIVAL, RIVAL])
def test_it_may_be_another_line_that_was_named_beside_ours(another: Thing) -> None:
    assert doubted(OIL, another)


def test_a_town_beside_a_line_leaves_no_doubt() -> None:
    assert not doubted(OIL, TOWN)
