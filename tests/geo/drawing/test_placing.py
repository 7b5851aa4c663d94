from shapely import LineString, Polygon, box

from geo.drawing.placing import (
    Box,
    Candidate,
    along,
    beside_point,
    corners_of,
    emptiest,
    inside,
    near_groups,
    over,
    place,
)

ROOM = Box(0, 0, 200, 100)
NO_LINES = Polygon()
LEFT, RIGHT = Box(10, 10, 40, 10), Box(100, 10, 40, 10)


def test_a_name_takes_its_first_spot():
    assert place([Candidate((LEFT, RIGHT))], ROOM, lines=NO_LINES) == [LEFT]


def test_the_next_name_gives_way():
    both = [Candidate((LEFT,)), Candidate((LEFT, RIGHT))]
    assert place(both, ROOM, lines=NO_LINES) == [LEFT, RIGHT]


def test_two_names_do_not_touch():
    beside = Box(LEFT.right + 1, 10, 40, 10)
    both = [Candidate((LEFT,)), Candidate((beside, RIGHT))]
    assert place(both, ROOM, lines=NO_LINES) == [LEFT, RIGHT]


def test_a_name_without_room_is_left_out():
    both = [Candidate((LEFT,)), Candidate((LEFT,))]
    assert place(both, ROOM, lines=NO_LINES) == [LEFT, None]


def test_a_name_keeps_off_lines():
    line = LineString([(20, 0), (20, 100)])
    assert place([Candidate((LEFT, RIGHT))], ROOM, lines=line) == [RIGHT]


def test_a_name_that_may_cross_lines_does_so_where_there_is_no_other_room():
    line = LineString([(0, 15), (200, 15)])
    assert place([Candidate((LEFT, RIGHT), may_cross=True)], ROOM, lines=line) == [LEFT]


def test_a_name_is_not_cut_at_the_edge():
    assert place([Candidate((Box(-1, 10, 40, 10),))], ROOM, lines=NO_LINES) == [None]


def test_a_name_leaves_free_what_is_taken():
    assert place([Candidate((LEFT,))], ROOM, taken=[LEFT.grown(5)], lines=NO_LINES) == [None]


def test_boxes_that_touch_do_not_meet():
    assert not Box(0, 0, 10, 10).meets(Box(10, 0, 10, 10))


def test_the_first_spot_beside_a_point_is_right_of_it():
    assert beside_point(50, 50, (20, 10), 6)[0] == Box(56, 45, 20, 10)


def test_no_spot_beside_a_point_covers_it():
    assert [
        spot for spot in beside_point(50, 50, (20, 10), 6) if spot.holds(Box(50, 50, 0, 0))
    ] == []


def test_the_spots_within_an_area_begin_at_its_middle():
    assert inside(box(0, 0, 100, 100), (20, 10))[0] == Box(40, 45, 20, 10)


def test_the_spots_within_an_area_begin_nearest_to_what_is_wished():
    assert inside(box(0, 0, 100, 100), (20, 10), (70, 70))[0] == Box(60, 65, 20, 10)


def test_no_spot_reaches_out_of_the_area():
    area = box(0, 0, 100, 100)
    spots = inside(area, (20, 10), (0, 0))
    assert [s for s in spots if not area.contains(box(s.left, s.top, s.right, s.bottom))] == []


def test_an_area_that_is_too_small_has_no_spot():
    assert inside(box(0, 0, 10, 10), (20, 10)) == ()


def test_a_name_over_a_small_area_has_its_middle_in_it():
    spots = over(box(50, 50, 60, 60), (40, 10))
    assert spots[0] == Box(35, 50, 40, 10)
    assert all(50 <= spot.left + 20 <= 60 for spot in spots)


def test_no_area_has_no_spots():
    assert inside(Polygon(), (100, 10)) == ()


def test_a_line_is_named_above_its_middle():
    assert along(LineString([(0, 50), (200, 50)]), NO_LINES, (40, 10), 6)[0] == Box(80, 34, 40, 10)


def test_a_line_is_named_where_it_runs_alone():
    beside = LineString([(60, 55), (200, 55)])
    assert along(LineString([(0, 50), (200, 50)]), beside, (10, 10), 6)[0].right < 60


def test_no_line_has_no_spots():
    assert along(LineString(), NO_LINES, (40, 10), 6) == ()


def test_a_panel_goes_where_there_are_fewest_lines():
    corners = list(corners_of(ROOM, (50, 20)))
    lines = LineString([(0, 10), (200, 10), (200, 100)]).buffer(1)
    assert emptiest(corners, lines) == Box(0, 80, 50, 20)


def test_a_panel_does_not_cover_another():
    corners = list(corners_of(ROOM, (50, 20)))
    assert emptiest(corners, NO_LINES, [corners[0]]) == corners[1]


def test_points_are_grouped_with_the_first_that_is_near():
    assert near_groups([(0, 0), (5, 0), (9, 0), (100, 0)], 8) == [[0, 1], [2], [3]]


def test_a_name_keeps_off_faint_lines_where_it_can():
    border = LineString([(20, 0), (20, 100)])
    spots = Candidate((LEFT, RIGHT)), Candidate((LEFT,))
    assert place(spots, ROOM, lines=NO_LINES, faint=border) == [RIGHT, LEFT]


def test_no_name_hides_the_mark_of_another():
    first = Candidate((LEFT,), mark=Box(105, 12, 4, 4))
    assert place([first, Candidate((RIGHT,))], ROOM, lines=NO_LINES) == [LEFT, None]


def test_a_name_whose_mark_is_hidden_is_left_out():
    second = Candidate((RIGHT,), mark=Box(12, 12, 4, 4))
    assert place([Candidate((LEFT,)), second], ROOM, lines=NO_LINES) == [LEFT, None]
