import pytest

from geo.articles.parsing.note_properties import NoteProperties, part_properties
from geo.articles.parsing.seen import Piece

TITLE = Piece(("A queue at Sarp",), 1)
TEXT = Piece(("The bridge is closed, and the lorries wait.",))


def pieces_of(*texts: str) -> list[Piece]:
    return [Piece((text,)) for text in texts]


def values_of(*texts: str) -> dict[str, list[str]]:
    return part_properties([TITLE, *pieces_of(*texts), TEXT]).values


@pytest.mark.parametrize(
    "piece",
    [
        Piece(("Author: Jane Doe", "Status: read", "Date: 2021-03-04")),
        Piece(("Author: Jane Doe\n", "Status: read\n", "Date: 2021-03-04\n")),
        Piece(("Author:: Jane Doe", "Status:: read", "Date:: 2021-03-04")),
        Piece(("Author\tJane Doe", "Status\tread", "Date\t2021-03-04")),
        Piece(("Author:\tJane Doe", "Status:\tread", "Date:\t2021-03-04")),
        Piece(("[Author:: Jane Doe] [Status:: read] [Date:: 2021-03-04]",)),
        Piece(("Author՝ Jane Doe", "Status՝ read", "Date՝ 2021-03-04")),
    ],
)
def test_properties_are_lines_of_a_key_and_a_value(piece):
    assert part_properties([TITLE, piece, TEXT]) == NoteProperties(
        {"Author": ["Jane Doe"], "Status": ["read"], "Date": ["2021-03-04"]}, [TITLE, TEXT]
    )


def test_they_may_be_the_entries_of_a_list():
    assert values_of("Author: Jane Doe", "Date: 2021", "Author: Omar Vidal") == {
        "Author": ["Jane Doe", "Omar Vidal"],
        "Date": ["2021"],
    }


def test_they_may_stand_at_the_end():
    properties = pieces_of("id: 5c8f", "author: Jane Doe", "created_time: 2021-03-04T10:00")
    parted = part_properties([TITLE, TEXT, *properties])
    assert (parted.values["author"], parted.rest) == (["Jane Doe"], [TITLE, TEXT])


def test_their_own_heading_goes_with_them():
    heading = Piece(("Metadata",), 2)
    properties = pieces_of("Author: Jane Doe", "Date: 2021")
    assert part_properties([TITLE, heading, *properties, TEXT]).rest == [TITLE, TEXT]


def test_a_heading_that_may_be_the_title_stays():
    heading = Piece(("A queue at Sarp",), 2)
    properties = pieces_of("Author: Jane Doe", "Date: 2021")
    assert part_properties([heading, *properties, TEXT]).rest == [heading, TEXT]


@pytest.mark.parametrize(
    "texts",
    [
        ("Length: 40 km", "Source: Lake Van"),
        ("Length: 40 km", "Source: Lake Van", "Opened: 1988", "Date: 1987"),
        ("Q: How long?", "A: Nobody knows."),
        ("Source: a spring above the village.", "Date: the fruit of the palm."),
        ("Author: Jane Doe", "Nobody knows."),
        ("https://x.org/a", "https://x.org/b"),
    ],
)
def test_other_lines_with_colons_are_text(texts):
    pieces = [TITLE, *pieces_of(*texts), TEXT]
    assert part_properties(pieces) == NoteProperties({}, pieces)


def test_a_list_within_the_text_is_text():
    pieces = [TITLE, TEXT, *pieces_of("Author: Jane Doe", "Date: 2021"), TEXT]
    assert part_properties(pieces) == NoteProperties({}, pieces)


def test_a_sentence_among_them_is_text():
    abstract = "Abstract: Nobody knows for how long."
    parted = part_properties([TITLE, *pieces_of("Author: Jane Doe", abstract, "Date: 2021"), TEXT])
    assert parted.rest == [TITLE, Piece((abstract,)), TEXT]


def test_what_a_note_says_of_itself_tells_that_they_are_properties():
    assert values_of("Created: 2 January 2024", "Tags: bridge", "Status: read") == {
        "Created": ["2 January 2024"],
        "Tags": ["bridge"],
        "Status": ["read"],
    }
