from geo.articles.documents.lines import Glyph, Line, lines_of, rows_of


def glyphs(text: str, left: float = 0, *, top: float = 0, size: float = 10) -> list[Glyph]:
    """Return letters half as wide as high, one beside the other; spaces are left open."""
    at = [left + i * size / 2 for i in range(len(text))]
    return [
        Glyph(sign, x, top, x + size / 2, top + size, size)
        for sign, x in zip(text, at, strict=True)
        if sign != " "
    ]


def texts(found: list[Glyph]) -> list[str]:
    return [line.text for line in lines_of(found)]


def test_a_gap_is_a_space():
    assert texts(glyphs("so it is")) == ["so it is"]


def test_a_wide_gap_ends_a_piece():
    assert texts([*glyphs("left"), *glyphs("right", 60)]) == ["left", "right"]


def test_the_next_line_is_another_piece():
    assert texts([*glyphs("one"), *glyphs("two", top=12)]) == ["one", "two"]


def test_what_is_drawn_twice_to_look_bold_counts_once():
    assert texts([*glyphs("bold"), *glyphs("bold", 0.2)]) == ["bold"]


def test_a_raised_figure_stays_one():
    assert texts([*glyphs("km"), *glyphs("2", 10, top=-1, size=6)]) == ["km²"]


def test_ligatures_are_taken_apart():
    assert texts(glyphs("oﬃce")) == ["office"]


def test_a_row_of_a_table_of_contents_is_told_by_its_dots():
    assert [line.cells for line in lines_of(glyphs("Origins . . . . . 3"))] == [2]


def test_pieces_side_by_side_are_a_row():
    pieces = [Line("b", 30, 0, 40, 10, 10), Line("a", 0, 1, 25, 11, 10)]
    assert [row.text for row in rows_of(pieces)] == ["a b"]


def test_pieces_far_apart_are_cells():
    pieces = [Line("BTC", 0, 0, 20, 10, 10), Line("1,768 km", 100, 0, 140, 10, 10)]
    assert [(row.text, row.cells) for row in rows_of(pieces)] == [("BTC | 1,768 km", 2)]


def row_of(*pieces: tuple[str, float, float]) -> str:
    (row,) = rows_of(Line(text, left, 0, right, 10, 10) for text, left, right in pieces)
    return row.text


def test_words_that_are_spread_over_a_line_are_no_cells():
    assert row_of(("It", 0, 8), ("was", 28, 44), ("laid", 64, 80)) == "It was laid"


def test_words_unevenly_apart_are_cells():
    assert row_of(("Kars", 0, 20), ("rail", 100, 116), ("open", 160, 180)) == "Kars | rail | open"


def test_figures_are_cells_however_far_apart():
    assert row_of(("2018", 0, 20), ("12", 50, 60), ("40", 90, 100)) == "2018 | 12 | 40"


def test_a_word_that_is_spaced_out_is_one():
    spaced = [glyph for i, sign in enumerate("TRADE") for glyph in glyphs(sign, 8 * i)]
    assert texts([*spaced, *glyphs("OF", 46)]) == ["TRADE OF"]


def test_the_bullets_of_symbol_fonts_are_bullets():
    assert texts(glyphs("\uf0b7 it")) == ["• it"]
