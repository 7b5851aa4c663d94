import pytest
import shapely

from dashboard.picture.happened import signs
from dashboard.theme import BASE_COLORS, STYLES
from tests.dashboard.picture.conftest import Taking


def numbers(take: Taking, **params: str) -> list[str]:
    """Return what stands on each sign: the number of its events, or nothing on a single one."""
    return ["".join(words.text for words in sign.words) for sign in signs(take(**params))]


def test_events_near_one_another_are_counted(take: Taking):
    assert numbers(take) == ["2", ""]


def test_events_stand_alone_once_they_are_apart(take: Taking):
    assert numbers(take, bbox="2,0,4,1", size="2000x1000") == ["", ""]


def test_an_event_that_is_open_stands_alone(take: Taking):
    assert numbers(take, event="began") == ["", "", ""]


@pytest.mark.parametrize(("days", "count"), [
    ({"since": "2011-02-03"}, 2), ({"until": "2011-02-02"}, 1),
    ({"since": "2002-01-01", "until": "2003-01-01"}, 0),
])  # fmt: skip
def test_events_of_other_days_are_not_shown(take: Taking, days: dict[str, str], count: int):
    shown = numbers(take, **days)
    assert sum(int(number or 1) for number in shown) == count


def test_an_open_event_is_shown_whatever_its_day(take: Taking):
    assert numbers(take, event="met", until="2000-01-01") == [""]


def test_events_go_with_the_features_that_they_are_of(take: Taking):
    assert numbers(take, layers="beta") == [""]


def test_an_event_has_the_colour_of_its_feature(take: Taking):
    (sign,) = signs(take(layers="beta"))
    assert sign.shapes[-1].color == STYLES["rail"].color


def test_an_event_stands_back_behind_the_chosen_feature(take: Taking):
    (sign,) = signs(take(layers="beta", feature="alpha"))
    assert sign.shapes[-1].color != STYLES["rail"].color


def test_so_it_does_behind_those_that_are_named(take: Taking):
    (sign,) = signs(take(layers="beta", named="alpha"))
    assert sign.shapes[-1].color != STYLES["rail"].color


def test_an_open_event_lies_in_a_circle_of_what_is_known_of_its_place(take: Taking):
    shot = take(event="met", layers="beta")
    (sign,) = signs(shot)
    left, _, right, _ = sign.shapes[0].area.bounds
    assert (right - left) * shot.frame.metres_per_px(-0.5) == pytest.approx(40_000, rel=0.01)


def test_an_open_event_has_a_rim_of_ink(take: Taking):
    (sign,) = signs(take(event="met", layers="beta"))
    assert sign.shapes[2].color == BASE_COLORS["light"].ink


def test_the_foot_of_a_sign_is_at_the_place(take: Taking):
    shot = take(layers="beta")
    (sign,) = signs(shot)
    (event,) = (it for it in shot.content.events if "beta" in it.features)
    _, y = shot.frame.place(shapely.Point(event.lng, event.lat))
    assert sign.box.top + sign.box.height == pytest.approx(y)
