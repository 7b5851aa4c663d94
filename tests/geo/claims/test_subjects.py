import pytest

from geo.claims.subjects import is_subject


@pytest.mark.parametrize("before", ["", "last year ", "the route of the ", "the port of "])
def test_at_the_head_of_its_clause_a_thing_is_spoken_of(before):
    assert is_subject(before, head=True, whole=False)


@pytest.mark.parametrize("before", ["troops in ", "a spur of the ", "they let "])
def test_inside_a_phrase_something_else_is_spoken_of(before):
    assert not is_subject(before, head=True, whole=False)


def test_a_section_is_not_the_whole():
    assert is_subject("a section of the ", head=False, whole=False)
    assert not is_subject("a section of the ", head=False, whole=True)
