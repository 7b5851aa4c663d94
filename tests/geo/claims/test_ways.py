import pytest

from geo.claims.ways import is_at_most, way_of


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("A is 90 km from B as the crow flies.", "straight"),
        ("In a straight line, A is 90 km from B.", "straight"),
        ("A is 126 km from B by road.", "along"),
        ("By the new railway A is 126 km from B.", "along"),
        ("A is 90 km from B.", ""),
        ("A is 90 km from B by air and 126 by road.", "straight"),
        ("They went by train. A is 90 km from B.", ""),
        ("A is 90 km from B (126 by road).", ""),
        ("A is 90 km by road, or by air, from B.", ""),
    ],
)
def test_a_way_is_what_the_words_about_a_distance_tell(text, way):
    start = text.index("A is")
    assert way_of(text.lower(), start, start + len("A is 90 km from B")) == way


@pytest.mark.parametrize(
    ("before", "is_most"),
    [("A lies within ", True), ("A lies within some ", True), ("A lies ", False)],
)
def test_within_a_distance_is_at_most_so_far(before, is_most):
    assert is_at_most(before) == is_most
