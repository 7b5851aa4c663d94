import pytest
from shapely import box

from tests.dashboard.picture.conftest import Taking


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
