import pytest

from geo.languages.scripts import script_of


@pytest.mark.parametrize(
    ("letter", "script"),
    [
        ("a", "Latin"),
        ("ə", "Latin"),
        ("ж", "Cyrillic"),
        ("თ", "Georgian"),
        ("և", "Armenian"),
        ("λ", "Greek"),
    ],
)
def test_a_letter_has_its_script(letter, script):
    assert script_of(letter) == script


def test_a_figure_has_no_script_of_a_language():
    assert script_of("7") == "Digit"
