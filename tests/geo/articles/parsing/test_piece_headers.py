from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.articles.parsing.piece_headers import block_of, read_pieces
from geo.articles.parsing.seen import Piece

TEXT = Piece(("The bridge is closed, and the lorries wait.",))


def header_of(*pieces: Piece) -> Header:
    return read_pieces([*pieces, TEXT])[0]


def test_each_line_of_a_piece_may_be_a_field():
    piece = Piece(("By Jane Doe\n", "4 March 2021\n", "Nobody knows.\n"))
    header, blocks = read_pieces([Piece(("A queue",), 1), piece, TEXT])
    assert (header.author, str(header.day)) == ("Jane Doe", "2021-03-04")
    assert [block.text for block in blocks] == ["Nobody knows.", TEXT.text]


def test_a_note_s_own_title_comes_before_its_heading():
    properties = Piece(("Title: A queue at Sarp", "Author: Jane Doe", "Created: 2024-01-02"))
    assert header_of(Piece(("jd2021",), 1), properties).title == "A queue at Sarp"


def test_a_heading_of_no_level_is_one():
    assert block_of(Piece(("Later years",), is_label=True)) == Block("Later years", "heading")


def test_links_alone_are_no_text():
    menu = Piece(("Share | Print",), is_menu=True)
    assert read_pieces([menu, TEXT])[1] == [Block(TEXT.text)]


def test_a_note_in_italics_may_stand_above_the_title():
    words = "This article first appeared in Valley Post on 4 March 2021."
    note = Piece((words,), slanted=(words,))
    header = header_of(note, Piece(("A queue",), 1))
    assert (header.title, header.publisher, str(header.day)) == (
        "A queue",
        "Valley Post",
        "2021-03-04",
    )


def test_a_title_over_two_lines_is_one_line():
    assert header_of(Piece(("A queue\n", "at Sarp"), 1)).title == "A queue at Sarp"


def test_a_link_far_from_the_header_and_the_end_names_no_owner():
    menu = [Piece((f"Link {at}",), is_menu=True) for at in range(1_000)]
    pieces = [Piece(("Flow",), 1), *menu, Piece(("© 2021 The Post",), is_menu=True), *menu]
    assert read_pieces(pieces)[0].publisher is None
