import pytest

from geo.claims.doubts import is_doubtful


@pytest.mark.parametrize(
    "text",
    [
        "it does not cross the river",
        "nobody thinks that it crosses the river",
        "it would cross the river",
        "planners wanted it to cross the river",
        "that it crosses the river is a myth",
        "it crosses the river if the money is found",
    ],
)
def test_denials_plans_conditions_and_myths_are_doubtful(text):
    start = text.index("it ")
    assert is_doubtful(text, start, text.index("river") + len("river"))


@pytest.mark.parametrize(
    "text",
    [
        "it crosses the river",
        "nobody came, but it crosses the river",
        "it, which nobody planned, crosses the river",
        "it not only crosses the river",
    ],
)
def test_doubts_elsewhere_do_not_count(text):
    assert not is_doubtful(text, text.index("it"), len(text))


def test_what_is_said_by_the_way_is_free_of_doubts_far_before_it():
    text = "he may not come again to the old town of Kars, a day from here"
    start = text.index("Kars")
    assert is_doubtful(text, start, len(text))
    assert not is_doubtful(text, start, len(text), by_the_way=True)
