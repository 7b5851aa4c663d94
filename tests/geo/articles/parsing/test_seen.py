import pytest

from geo.articles.parsing.seen import Piece, Seen


def pieces(html: str) -> list[Piece]:
    seen = Seen()
    seen.feed_whole(html)
    seen.end_piece()
    return seen.pieces


def test_what_stands_apart_is_a_piece():
    assert pieces("<h3>Rail</h3>It <b>runs</b>.<p>Daily.<div>At noon.</div>") == [
        Piece(("Rail",), level=3),
        Piece(("It runs.",)),
        Piece(("Daily.",)),
        Piece(("At noon.",)),
    ]


def test_a_line_that_is_broken_is_told_from_one_that_is_wrapped():
    (piece,) = pieces("by Jane<br>Baku,\nMonday")
    assert piece.lines == ("by Jane\n", "Baku,", "Monday")
    assert piece.text == "by Jane\nBaku, Monday"


def test_cells_of_a_row_are_a_tab_apart():
    html = "<table><tr><th>Line<th>km</tr><tr><td>BTC\tline</td><td>1768</td></tr></table>"
    assert [piece.text for piece in pieces(html)] == ["Line\tkm", "BTC line\t1768"]


@pytest.mark.parametrize(
    ("html", "is_menu"),
    [
        ("<a href='#'>Share</a> | <a href='#'>Print</a>", True),
        ("See <a href='#'>the map</a>", False),
        ("<a href='#'>The line was shut on Monday.</a>", False),
        ("<a name='top'>Top</a>", False),
    ],
)
def test_links_without_a_sentence_are_a_menu(html, is_menu):
    assert pieces(html)[0].is_menu is is_menu


def test_a_sign_that_opens_no_tag_is_text():
    assert pieces("<p>5 < 6 <div")[0].text == "5 < 6 <div"


def test_raised_figures_stay_raised():
    assert pieces("<p>three km<sup>2</sup> on the 5<sup>th</sup>")[0].text == "three km² on the 5th"


def test_words_in_italics_are_told():
    html = "<p>By <b>Jane Doe</b>, <em>Rail &amp; <i>Road</i></em><p>It is."
    assert [piece.slanted for piece in pieces(html)] == [("Rail & ", "Road"), ()]
