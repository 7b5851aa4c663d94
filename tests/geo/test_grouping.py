from geo.grouping import grouped


def test_groups_and_what_is_in_them_keep_their_order():
    groups = grouped(["b1", "a1", "b2"], lambda thing: thing[0])
    assert list(groups.items()) == [("b", ["b1", "b2"]), ("a", ["a1"])]


def test_of_nothing_there_are_no_groups():
    assert grouped([], len) == {}
