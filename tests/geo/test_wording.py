import pytest

from geo.wording import listed


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_joined_for_reading(names: list[str], text: str) -> None:
    assert listed(names) == text
