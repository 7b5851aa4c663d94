"""Lines of which those below tell, and items below them."""

import pytest

from geo.claims.leading_lines import is_item, leads
from geo.claims.masking import Thing, mask
from geo.folding import fold


def masked(text: str, name: str = "TANAP"):
    start = text.find(name)
    return mask(fold(text), [Thing("other", start, start + len(name), (name,))])


@pytest.mark.parametrize(
    "text",
    [
        "Name: TANAP",
        "Pipeline: TANAP",
        "Name of the pipeline: TANAP",
        "TANAP:",
        "The TANAP",
        "• TANAP",
        "TANAP in figures:",
    ],
)
def test_a_line_with_nothing_but_a_name_leads_those_below(text):
    assert leads(masked(text))


@pytest.mark.parametrize(
    "text", ["Partner: TANAP", "TANAP is long.", "Name: TANAP is long", "Runs alongside: TANAP"]
)
def test_a_line_that_tells_something_else_does_not(text):
    assert not leads(masked(text))


@pytest.mark.parametrize("text", ["Length: 9 km", "- 9 km", "• length 9 km", "Longueur : 9 km"])
def test_a_label_or_a_bullet_makes_an_item(text):
    assert is_item(masked(text))


def test_a_sentence_is_no_item():
    assert not is_item(masked("It was as they said. Length: 9 km"))
