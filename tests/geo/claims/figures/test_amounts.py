import pytest

from geo.claims.figures.amounts import find_amounts, period_in


def read(text):
    return [(one.value, one.unit) for one in find_amounts(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.2 million barrels per day", 1_200_000, "barrels a day"),
        ("1.2 million barrels of crude oil a day", 1_200_000, "barrels a day"),
        ("the 1.2-million-barrel-a-day line", 1_200_000, "barrels a day"),
        ("600,000 bpd", 600_000, "barrels a day"),
        ("1.2 mb/d", 1.2, "million barrels a day"),
        ("one million barrels daily", 1_000_000, "barrels a day"),
        ("5 million tons of cargo annually", 5_000_000, "t a year"),
        ("5m tonnes", 5_000_000, "t"),
        ("23.4 bcm a year", 23.4, "billion m³ a year"),
        ("31 billion cubic metres", 31_000_000_000, "m³"),
        ("$4 billion", 4_000_000_000, "USD"),
        ("US$3.9bn", 3_900_000_000, "USD"),
        ("4 billion dollars", 4_000_000_000, "USD"),
        ("5,000 Russian soldiers", 5000, "people"),
        ("a population of 177,700", 177_700, "people"),
        ("Population (2020): 177,700", 177_700, "people"),
        ("1,942 square kilometres", 1942, "km²"),
        ("42-inch pipe", 42, "inches"),
        ("1,067 mm", 1067, "mm"),
        ("30.1 per cent", 30.1, "%"),
        ("a 49-year lease", 49, "years"),
        ("eight pump stations", 8, "pump stations"),
        ("a quarter of a century", 25, "years"),
    ],
)
def test_reads_a_number_and_its_unit(text, value, unit):
    assert read(text) == [(value, unit)]


@pytest.mark.parametrize(
    "text", ["six billion", "the 102nd base", "in 2010 Russian troops", "a year", "a barrel a day"]
)
def test_no_amount(text):
    assert read(text) == []


def test_a_range_shares_its_scale():
    (amount,) = find_amounts("3 to 5 thousand soldiers")
    assert (amount.value, amount.value_to, amount.hedge) == (3000, 5000, "range")


def test_two_numbers_in_words_are_a_range_and_no_sum():
    found = find_amounts("between seven and nine bcm")[0]
    assert (found.value, found.value_to) == (7, 9)


def test_a_hedge_belongs_to_the_amount():
    (amount,) = find_amounts("It cost more than $4 billion.")
    assert amount.hedge == "at least"


@pytest.mark.parametrize(
    ("text", "period"),
    [("annual capacity of", "year"), ("daily capacity", "day"), ("capacity of", "")],
)
def test_a_period_may_stand_before_the_amount(text, period):
    assert period_in(text) == period


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("42 and 46 inches", [(42, "inches"), (46, "inches")]),
        ("42, 46 and 34 inches", [(42, "inches"), (46, "inches"), (34, "inches")]),
        ("3 and 4 billion dollars", [(3e9, "USD"), (4e9, "USD")]),
        ("on 17 June and 42 inches", [(42, "inches")]),
        ("in 2006 and 42 inches", [(42, "inches")]),
        ("17, 42 inches", [(42, "inches")]),
    ],
)
def test_numbers_joined_to_an_amount_share_its_unit(text, amounts):
    assert read(text) == amounts


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("between 3 and 5 thousand men", "", "people"),
        ("от 3 до 5 тысяч человек", "ru", "people"),
        ("с 3 до 5 тысяч тонн", "ru", "t"),
        ("3 binden 5 bine asker", "tr", "people"),
        ("3 mindən 5 min tona", "az", "t"),
    ],
)
def test_from_the_least_to_the_most_is_a_range(text, language, unit):
    (amount,) = find_amounts(text, language=language)
    assert (amount.value, amount.value_to, amount.unit) == (3000, 5000, unit)


def test_a_mark_behind_a_number_is_of_inches():
    assert read('Pipe: 42", 46" (Georgia)') == [(42, "inches"), (46, "inches")]


def test_a_mark_that_ends_a_quotation_is_of_no_inches():
    assert read('He said, "It was 42"') == []


@pytest.mark.parametrize(
    ("text", "language", "hedge"),
    [("178 minə yaxın sakin", "az", "about"), ("3 binden fazla asker", "tr", "at least")],
)
def test_a_hedge_may_stand_before_the_unit(text, language, hedge):
    (amount,) = find_amounts(text, language=language)
    assert amount.hedge == hedge


@pytest.mark.parametrize("said", ["several billion dollars", "a few million tonnes"])
def test_several_is_no_number(said):
    assert find_amounts(f"It took {said}.") == []


def test_only_a_million_is_a_number():
    (found,) = find_amounts("It took only a million dollars.")
    assert found.value == 1e6
