import pytest

from geo.articles.parsing.page_text import page_text
from geo.articles.parsing.page_tree import parse_page


def texts(html):
    return [piece.text for piece in page_text(parse_page(html)).pieces]


def piece(html):
    (only,) = page_text(parse_page(html)).pieces
    return only


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<p hidden>x</p>",
        "<p style='display: none'>x</p>",
        "<span class='screen-reader-text'>x</span>",
        "<template>x</template>",
        "<noscript>x</noscript>",
        "<dialog>x</dialog>",
        "<button>x</button>",
    ],
)
def test_what_nobody_sees_or_only_presses_is_not_read(html):
    assert texts(f"<body>{html}<p>Text.</p>") == ["Text."]


def test_a_hidden_paragraph_ends_where_the_next_begins():
    assert texts("<p hidden>No<p>One.<p>Two.") == ["One.", "Two."]


def test_elements_in_a_line_neither_join_nor_part_words():
    assert texts("<p>Oil<b>men</b> <i>saw</i> it.</p>") == ["Oilmen saw it."]


def test_the_number_of_a_note_is_raised():
    assert texts("<p>BTC<sup>2</sup> and Tovuz<sup><a href='#n'>13</a></sup></p>") == [
        "BTC² and Tovuz¹³"
    ]


def test_raised_letters_and_lowered_figures_stay():
    assert texts("<p>The 22<sup>nd</sup> of CO<sub>2</sub></p>") == ["The 22nd of CO2"]


def test_the_cells_of_a_row_are_one_text():
    assert texts("<table><tr><th>Length<td>178 km<tr><th>Gauge<td>1,435 mm</table>") == [
        "Length\t178 km",
        "Gauge\t1,435 mm",
    ]


def test_the_cells_of_a_table_that_lays_out_a_page_are_texts_of_their_own():
    assert texts("<table><tr><td>Menu<td><p>One.<p>Two.</table>") == ["Menu", "One.", "Two."]


def test_two_line_ends_in_a_row_end_a_text():
    assert texts("<div>One<br>line.<br>\n<br/>Two.</div>") == ["One line.", "Two."]


def test_text_that_is_set_already_is_parted_at_blank_lines():
    assert texts("<pre>One\nline.\n\nTwo.</pre>") == ["One\nline.", "Two."]


def test_a_heading_has_its_level():
    assert piece("<h3><span>Part</span></h3>").level == 3


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ("<a href=/x>Page</a>", 1),
        ("<a href='#'>More</a>", 1),
        ("<a href='#n'>Note</a>", 0),
        ("<a name=top>Text</a>", 0),
        ("<a href=/x>ab</a> cd", 0.5),
    ],
)
def test_the_share_of_a_text_that_leads_elsewhere(html, linked):
    assert piece(f"<p>{html}</p>").linked == linked


def test_a_sentence_that_is_a_link_is_no_menu_entry():
    assert not piece("<p><a href=/x>Engineers checked a valve there.</a>").is_only_link
