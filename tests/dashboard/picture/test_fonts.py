import pytest

from dashboard.picture.fonts import font, width_px


@pytest.mark.parametrize("letter", "əƏıİğĞşŞçÇöü–Ююъ©")
@pytest.mark.parametrize("is_italic", [False, True])
def test_the_font_has_the_letters_of_the_region(letter: str, is_italic: bool):
    letters = font(40, is_italic=is_italic)
    assert bytes(letters.getmask(letter)) != bytes(letters.getmask("\uffff"))


def test_a_bold_text_is_wider():
    assert width_px("Wide", 20, 700) > width_px("Wide", 20)


def test_spaced_letters_take_more_room():
    assert width_px("Wide", 20, spacing_px=2) == width_px("Wide", 20) + 4 * 2
