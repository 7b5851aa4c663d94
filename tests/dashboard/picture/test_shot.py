import pytest
from shapely import LineString, Point, box

from dashboard import claims
from dashboard.picture.asked import read_asked
from dashboard.picture.shot import shot_of
from tests.dashboard.picture.conftest import TODAY, Taking


def test_a_shot_shows_the_extent_that_is_asked_for(take: Taking):
    assert take().frame.bounds == pytest.approx((0, -2.5, 10, 2.5), abs=0.01)


def test_without_an_extent_the_chosen_feature_is_shown_whole(take: Taking):
    shot = take(bbox="", feature="gamma")
    assert box(*shot.frame.bounds).contains(box(2, -2, 4, -1))


def test_without_a_choice_all_features_are_shown_whole(take: Taking):
    assert box(*take(bbox="").frame.bounds).contains(box(1, -2, 9, 1))


def test_a_single_point_is_shown_with_what_is_around_it(take: Taking):
    assert take(bbox="", feature="delta").frame.zoom == 9


def test_a_layer_that_is_off_is_not_shown(take: Taking):
    assert [feature.id for feature in take(layers="alpha,beta").shown] == ["alpha", "beta"]


def test_the_others_stand_back_behind_the_chosen_feature(take: Taking):
    shot = take(feature="alpha")
    assert (shot.is_faded("alpha"), shot.is_faded("beta")) == (False, True)


def test_a_feature_beside_the_chosen_one_does_not(take: Taking):
    shot = take(feature="alpha", beside="beta")
    assert [feature.id for feature in shot.chosen] == ["alpha", "beta"]
    assert (shot.is_faded("beta"), shot.is_faded("gamma")) == (False, True)


def test_so_they_do_behind_those_that_are_named(take: Taking):
    content = take().content
    params = {"named": ["alpha", "beta"]}
    shot = shot_of(content, read_asked(params, content.switches, day=TODAY))
    faded = [feature for feature in content.features if shot.is_faded(feature)]
    assert faded == ["gamma", "delta"]
    assert shot.chosen == []


def test_what_is_named_is_shown_whole_and_no_more(take: Taking):
    shot = take(bbox="", named="gamma")
    assert shot.frame.bounds == take(bbox="", feature="gamma").frame.bounds


def test_an_open_event_is_in_the_picture(take: Taking):
    assert box(*take(bbox="", feature="gamma", event="met").frame.bounds).contains(Point(7.5, -0.5))


def test_of_an_event_its_features_are_shown_whole(take: Taking):
    shown = box(*take(bbox="", event="met").frame.bounds)
    assert shown.contains(box(1, 1, 9, 1.01))
    assert shown.bounds[1] > take(bbox="").frame.bounds.south


def test_what_was_measured_is_shown_from_near(take: Taking, monkeypatch: pytest.MonkeyPatch):
    line = LineString([(3, 0), (3.2, 0)])
    monkeypatch.setattr(claims, "measured", lambda _: [line])
    shot = take(bbox="", article="two-lines", claim="1")
    assert shot.measured == (line,)
    assert shot.frame.zoom > 9
    assert box(*shot.frame.bounds).contains(line)


def test_a_claim_by_which_nothing_is_measured_changes_no_extent(take: Taking):
    shot = take(bbox="", article="two-lines", claim="1", feature="gamma")
    assert shot.frame == take(bbox="", feature="gamma").frame


def test_what_is_open_is_known_in_pixels(take: Taking):
    shot = take(event="met")
    x, y = shot.frame.place(Point(7.5, -0.5))
    assert shot.opened.centroid.distance(Point(x, y)) < 0.1


def test_without_a_place_nothing_is_open(take: Taking):
    assert take().opened.is_empty
