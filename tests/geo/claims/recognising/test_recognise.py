"""Published figures that a text states in words that no rule reads."""

import pytest

from geo import Fact
from geo.claims.claim import BY_FIGURE
from geo.claims.quantities import Quantity
from geo.claims.recognising.known_lengths import known_lengths
from geo.names.gazetteer import Gazetteer, Name
from tests.geo.claims.recognising.conftest import finder

RAIL = "Baku–Tbilisi–Kars railway"
BTC, SCP = "Baku–Tbilisi–Ceyhan pipeline", "South Caucasus Pipeline"
FACTS = (
    Fact("btc", "length", "1768", "km", "", "bp-btc"),
    Fact("btc", "length in Georgia", "249", "km", "", "bp-btc"),
    Fact("bte", "length in Georgia", "248", "km", "", "bp-scp"),
    Fact("btc", "capacity", "1.2 million", "barrels a day", "", "bp-btc"),
)


@pytest.fixture(scope="module")
def read():
    """Give (subject, what it is of, value or date) of what is recognised in a text."""
    names = Gazetteer(
        (
            Name("btc", BTC, "en", "official"),
            Name("bte", SCP, "en", "official"),
            Name("btk", RAIL, "en", "official"),
        )
    )
    find = finder(names)

    def read(text: str) -> list[tuple[str | None, str | None, str | float | None]]:
        known = [claim for claim in find(text) if claim.rule == BY_FIGURE]
        return [(c.subject, c.what or c.object, c.text or c.value) for c in known]

    return read


def test_a_length_is_recognised_however_it_is_put(read):
    assert read(f"Count the welds of the {BTC}: 1,768 km have many.") == [("btc", None, 1768.0)]


def test_a_length_in_a_country_is_recognised_where_that_is_named(read):
    text = f"The {BTC} is old. Guards in Georgia ride along 249 km on horseback."
    assert read(text) == [("btc", "Georgia", 249.0)]


def test_a_length_in_a_country_is_not_recognised_without_it(read):
    assert read(f"The {BTC} is old. Guards ride along 249 km on horseback.") == []


def test_the_number_tells_which_of_two_lines_is_meant(read):
    text = f"The {BTC} and the {SCP} are twins. In Georgia guards ride along 248 km."
    assert read(text) == [("bte", "Georgia", 248.0)]


def test_a_length_that_is_not_published_is_left_to_the_rules(read):
    assert read(f"Count the welds of the {BTC}: 1,769 km have many.") == []


def test_a_length_behind_another_line_is_that_line_s(read):
    assert read(f"The {BTC} is old. The Trans-Alpine pipeline, 1,768 km, is not.") == []


def test_a_length_in_a_sentence_behind_another_line_is_that_line_s(read):
    text = f"The {BTC} is old. The Trans-Alpine pipeline is not. Its welds are fine on 1,768 km."
    assert read(text) == []


def test_a_figure_of_what_has_it_in_its_name_is_no_line_s_of_ours(read):
    text = "Oil moves through the {}, 1.2 million barrels a day{}."
    assert read(text.format(BTC, "")) == [("btc", "capacity", 1200000.0)]
    text = f"The {BTC} is old. Then a 1.2 million barrels a day pipeline was drawn."
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Would all 1,768 km of the {} reach to Spain?",
        "It is not true that guards ride along all 1,768 km of the {} at night.",
    ],
)
def test_a_question_or_a_denial_states_no_length(read, text):
    assert read(text.format(BTC)) == []


def test_a_length_that_a_rule_has_read_is_not_read_again(read):
    assert read(f"The {BTC} is 1,768 km long.") == []


def test_only_lengths_are_known_as_lengths():
    assert [known.length.fact.value for known in known_lengths(FACTS)] == ["249", "248", "1768"]


@pytest.mark.parametrize(
    ("value", "unit", "hedge", "is_said"),
    [
        (1768.0, "km", "exact", True),
        (1769.0, "km", "exact", False),
        (1099.0, "mi", "exact", True),
        (1768.0, "km", "at most", False),
    ],
)
def test_a_length_is_said_by_what_rounds_to_it(value, unit, hedge, is_said):
    (known,) = known_lengths(FACTS[:1])
    assert known.is_said_by(Quantity(0, 7, value, None, unit, hedge)) is is_said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Its welders swore by the {}: 46 inches of steel.", ("btc", "diameter", 46.0)),
        ("Every day 1.2 million barrels fit into the {}.", ("btc", "capacity", 1.2e6)),
        ("Flags hung over the {} on 13 July 2006.", ("btc", "opening", "2006-07-13")),
        ("Cheers met the open taps of the {} in May 2006.", ("btc", "opening", "2006-05")),
    ],
)
def test_an_amount_or_a_date_is_known_where_the_sentence_names_what_it_is_of(read, text, found):
    assert found in read(text.format(BTC))


@pytest.mark.parametrize(
    "text",
    [
        "The {} is old. In 2006 the village had a wedding.",
        "The {} is old. In May 2006 the village had a wedding.",
        "The {} is old. Every day a million barrels left the field.",
        "Cheers rose over the {} in 2006.",
    ],
)
def test_what_many_things_have_is_not_known_without_a_word_for_it(read, text):
    assert read(text.format(BTC)) == []


def test_a_day_is_known_of_what_was_named_before(read):
    assert read(f"The {BTC} is old. On 13 July 2006 flags hung here.") == [
        ("btc", "opening", "2006-07-13")
    ]


def test_another_figure_of_the_same_sort_is_left_to_the_rules(read):
    assert read(f"Its welders swore by the {BTC}: 45 inches of steel.") == []


def test_both_ends_tell_a_part_whatever_else_is_named(read):
    text = (
        f"The {RAIL} is old. A branch was mended, and the 105 km from Akhalkalaki to Kars are old."
    )
    assert read(text) == [("btk", None, 105.0)]


def test_a_word_beside_a_day_tells_which_of_two_it_is(read):
    text = f"Flags for the end of construction hung over the {BTC} on 13 July 2006."
    assert read(text) == [("btc", "construction", "2006-07-13")]
