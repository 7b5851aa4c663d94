import pytest

from geo.articles.parsing.marks import is_mark, path_end, without_stamp


@pytest.mark.parametrize(
    "line",
    ["[Print]", "[ Print ]  [ Close window ]", "News > World > Kars", "ABCD XYZ0417 4 ECO 0112 r",
     "abc0345 3 wi 98 abc 0211", "2008\t2009\t2011", "Valley Roads, [12.04.23 09:41]",
     "#Kars, #rails", "PRESS RELEASE",
     "COMMENT | ROADS AND RAILS", "valley-post.example", "USD 61,53 +0,12",
     "Home » News » A long title of a piece that stands below", "Traffic/Kars/"],
)  # fmt: skip
def test_a_command_a_path_a_code_a_stamp_and_tags_are_marks(line):
    assert is_mark(line)


@pytest.mark.parametrize(
    "line",
    ["[Updated] The line opens", "Profit > loss", "Apollo 13", "From 3 to 4: 5 takeaways of 2021",
     "GDP UP 4 PC", "The #rails of Kars", "[09:41] The line opens"],
)  # fmt: skip
def test_a_title_with_such_signs_in_it_is_no_mark(line):
    assert not is_mark(line)


def test_a_stamp_is_the_time_in_brackets_and_who_wrote():
    assert without_stamp("[15:44, 09.02.2023] Jane Doe: The line opens") == "The line opens"
    assert without_stamp("[09:41] The line opens") == "The line opens"


@pytest.mark.parametrize("line", ["[Updated] Kars: a line opens", "Jane Doe: The line opens"])
def test_what_tells_no_time_is_no_stamp(line):
    assert without_stamp(line) == line


def test_signs_that_stand_close_to_words_make_no_path():
    assert not is_mark("<b>Gas</b> and <i>oil</i>")
    assert not is_mark("«Шлагбаум» пишет: «Всё» и «ничего»")


def test_a_path_ends_with_the_title():
    assert path_end("Home » News » A line opens in the north") == "A line opens in the north"
    assert path_end("A line opens in the north") == ""
