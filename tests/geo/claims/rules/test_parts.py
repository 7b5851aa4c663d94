import pytest

from geo.claims.claim import Claim


def part(claim):
    """What a claim says the length is of: an object, up to its border or not, or two ends."""
    return claim.object, claim.to_border, claim.stretch


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Georgia, the BTK railway is 259 km long.", ("Georgia", False, ())),
        ("The BTK railway in Georgia is 259 km long.", ("Georgia", False, ())),
        ("The BTK railway is 259 km long in Georgia.", ("Georgia", False, ())),
        ("The BTK railway is 259 km long within Georgian territory.", ("Georgia", False, ())),
        ("The BTE pipeline is 692 km long up to the Turkish border.", ("Turkey", True, ())),
        ("The BTE pipeline runs 692 km to the border with Turkey.", ("Turkey", True, ())),
        (
            "The BTE pipeline is 692 km long to the Georgia-Turkey border.",
            ("Georgia–Turkey", True, ()),
        ),
        ("Up to the Turkish border the BTE pipeline is 692 km long.", ("Turkey", True, ())),
        (
            "From the coast to the Turkish border the BTE pipeline measures 692 km.",
            ("Turkey", True, ()),
        ),
        (
            "Between Kars and Akhalkalaki the BTK railway is 105 km long.",
            (None, False, ("Kars", "Akhalkalaki")),
        ),
        (
            "The BTK railway from Kars to Akhalkalaki is 105 km long.",
            (None, False, ("Kars", "Akhalkalaki")),
        ),
        (
            "The BTK railway's Kars-Akhalkalaki section is 105 km long.",
            (None, False, ("Kars", "Akhalkalaki")),
        ),
        (
            "The 105-km Kars–Akhalkalaki section of the BTK railway is new.",
            (None, False, ("Kars", "Akhalkalaki")),
        ),
        (
            "The BTK railway is 76 km long from Kars to the Georgian border.",
            ("Georgia", True, ("Kars",)),
        ),
        (
            "The BTK railway's Marabda-Tetritskaro section is 29 km long.",
            (None, False, ("Marabda", "Tetritskaro")),
        ),
    ],
)
def test_a_length_is_of_the_part_that_the_words_beside_it_name(find, text, expected):
    assert [part(claim) for claim in find(text) if claim.kind == "length"] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The BTK railway is 826 km long.",
        "After a ceremony in Georgia, the BTK railway, 826 km long, was opened.",
        "The BTC pipeline is 1,768 km long in Azerbaijan, Georgia and Turkey.",
        "The BTK railway, which starts in Azerbaijan, is 826 km long.",
        "The 826-km BTK railway in Georgia was opened.",
    ],
)
def test_a_length_without_such_words_is_of_the_whole(find, text):
    assert [part(claim) for claim in find(text) if claim.kind == "length"] == [(None, False, ())]


def test_the_clause_takes_in_the_words_that_name_the_part(find):
    text = "In 2017, the BTK railway was 259 km long in Georgia."
    (claim,) = find(text)
    assert isinstance(claim, Claim)
    assert text[claim.start : claim.end] == "the BTK railway was 259 km long in Georgia"


@pytest.mark.parametrize(
    "text",
    [
        "The border between Armenia and Azerbaijan is 1,000 km long, a man in Tovuz district says.",
        "Azerbaijan's border with Armenia is 1,000 km long, a man in Tovuz district says.",
        "The Armenian border is 1,000 km long, a man in Tovuz district says.",
    ],
)
def test_the_border_of_a_country_is_not_that_of_a_district(find, text):
    assert [claim for claim in find(text) if claim.kind == "length"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Some 120 km of the BTK railway in Georgia were rebuilt.",
        "The BTK railway is old, and 120 km of it in Georgia were rebuilt.",
        "The BTK railway's Georgian section, 120 km of which was rebuilt, is open.",
    ],
)
def test_what_was_done_to_some_of_a_line_in_a_country_is_not_all_of_it_there(find, text):
    assert [claim for claim in find(text) if claim.kind == "length"] == []
