import pytest

from geo.articles.parsing.footers import read_footer

TEXT = ["The bridge is closed, and the lorries wait.", ""]


def said(*lines: str) -> dict[str, str]:
    signature = read_footer([*TEXT, *lines]).signature
    return {slot: str(value) for slot, value in signature.values} if signature else {}


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("— Jane Doe", {"author": "Jane Doe"}),
        ("-- Jane Doe, Tbilisi", {"author": "Jane Doe"}),
        ("— Jane Doe, 4 March 2021", {"author": "Jane Doe", "published": "2021-03-04"}),
        ("By Jane Doe", {"author": "Jane Doe"}),
        ("Беседовал Иван Петров", {"author": "Иван Петров"}),
        ("Text: Jane Doe", {"author": "Jane Doe"}),
        (
            "First published in Valley Post, 4 March 2021.",
            {"publisher": "Valley Post", "published": "2021-03-04"},
        ),
        (
            "— Valley Post, 4 March 2021",
            {"publisher": "Valley Post", "published": "2021-03-04"},
        ),
        (
            "Source: The Valley Post, 4 March 2021",
            {"publisher": "The Valley Post", "published": "2021-03-04"},
        ),
    ],
)
def test_the_last_line_may_say_who_wrote_it_and_where(line: str, fields: dict[str, str]):
    assert said(line) == fields


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe",
        "Photo: Jane Doe",
        "Source: Ministry of Ports",
        "— It was closed.",
        "4 March 2021",
        "Jane Doe, Valley Post, 3 May 2019",
        "Translated by Jane Doe",
    ],
)
def test_other_last_lines_are_text(line: str):
    assert said(line) == {}


def test_a_line_that_ends_a_paragraph_is_no_credit():
    assert said("The letter that was found there was", "by Jane Doe") == {}


def test_a_name_below_a_letter_s_last_words_signs_it():
    assert said("Yours,", "Jane Doe") == {"author": "Jane Doe"}


def test_the_owner_is_told_and_left_out():
    footer = read_footer([*TEXT, "© 2021 The Valley Post. All rights reserved."])
    assert (footer.owner, footer.used) == ("The Valley Post", {2})
