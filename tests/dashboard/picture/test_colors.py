from dashboard.picture.colors import mix, opacity_of, rgb


def test_a_colour_is_three_numbers():
    assert rgb("#a34200") == (163, 66, 0)


def test_colours_are_mixed_by_their_shares():
    assert mix("#ffffff", "#000000", 0.2) == "#333333"


def test_a_colour_is_opaque_unless_it_says_how_far():
    assert (opacity_of("#ffffff"), opacity_of("#ffffff80")) == (1, 128 / 255)
