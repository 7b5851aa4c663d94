import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.claims.quantities import HEDGES, KM_PER_UNIT, find_quantities
from geo.claims.word_lists.load import word_lists

LISTS = word_lists("quantities")
NUMBERS = ("10", "1,768", "1 768", "0,123,456", "7,5", "½", "ten", "half a", "hundred", "dozen")
WORDS = ("between", "and", "to", "-", "about", "more than", "a few", "or so", "half of", "(", ")")
PIECES = (*NUMBERS, *WORDS, "km", "10-km", "miles", "m", "thousand km", "per hour", "/", "İ", "ﬁ")


def sentences_of(heading):
    return LISTS[heading].example, LISTS[heading].near_miss


def read(text):
    return [(found.value, found.unit) for found in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a pipe of 1,768 km", 1768, "km"),
        ("a pipe of 1 768 km", 1768, "km"),
        ("a pipe of 1.768 km", 1768, "km"),
        ("a pipe of 1.768 thousand km", 1768, "km"),
        ("a pipe of 1,099.5 miles", 1099.5, "mi"),
        ("only 7,5 kilometres off", 7.5, "km"),
        ("only 0.125 km off", 0.125, "km"),
        ("the 443-kilometer-long part", 443, "km"),
        ("900 m away", 900, "m"),
        ("4 km and 470 m of rock", 4.47, "km"),
        ("4 km 470 m of rock", 4.47, "km"),
        ("six nautical miles out", 6, "nmi"),
        ("ten kilometres", 10, "km"),
        ("a dozen kilometres", 12, "km"),
        ("half a mile", 0.5, "mi"),
        ("two and a half miles", 2.5, "mi"),
        ("two hundred and fifty kilometres", 250, "km"),
        ("one thousand seven hundred and sixty-eight kilometres", 1768, "km"),
    ],
)
def test_reads_a_number_and_its_unit(text, value, unit):
    assert read(text) == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "at 10 km per hour",
        "at 60 km/h",
        "86,600 km²",
        "86,600 square kilometres",
        "$10 million",
        "10 minutes from there",
        "42 inches across",
        "a 10-km-wide strip",
        "10m barrels",
        "four fifths of a thousand kilometres",
        "in the year 1768",
    ],
)
def test_leaves_what_is_no_length(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("10 km", "exact"),
        ("some 10 km", "about"),
        ("nearly ten km", "about"),
        ("10 km or so", "about"),
        ("less than 10 km", "at most"),
        ("up to 10 km", "at most"),
        ("more than 10 km", "at least"),
        ("10–15 km", "range"),
    ],
)
def test_reads_how_sure_the_writer_was(text, hedge):
    assert [found.hedge for found in find_quantities(text)] == [hedge]


@pytest.mark.parametrize(
    "text", ["10–15 km", "10 to 15 km", "between 10 and 15 km", "10 km to 15 km"]
)
def test_reads_a_range(text):
    (found,) = find_quantities(text)
    assert (found.value, found.value_to) == (10, 15)


def test_and_without_between_is_no_range():
    assert read("in 2 and 15 km") == [(15, "km")]


def test_a_conversion_in_brackets_is_not_another_length():
    (found,) = find_quantities("at 250 miles (402 km) in all")
    assert (found.value, found.unit, found.end) == (250, "mi", 21)


@pytest.mark.parametrize("text", ["a few kilometres", "dozens of miles", "just kilometres away"])
def test_no_number_is_vague(text):
    (found,) = find_quantities(text)
    assert found.vague
    assert found.value is None


def test_offsets_are_those_of_the_text_whatever_its_letters():
    text = "İğdır’dan 10 km"
    (found,) = find_quantities(text)
    assert text[found.start : found.end] == "10 km"


@pytest.mark.parametrize("hedge", HEDGES)
def test_a_word_of_each_hedge_tells_how_sure_the_writer_was(hedge):
    (example,), (near_miss,) = map(find_quantities, (LISTS[hedge].example, LISTS[hedge].near_miss))
    assert example.hedge == hedge
    assert near_miss.hedge != hedge


def test_a_word_for_a_few_is_vague():
    (example,), (near_miss,) = map(find_quantities, (LISTS["few"].example, LISTS["few"].near_miss))
    assert (example.vague, near_miss.vague) == (True, False)


def test_a_word_of_another_measure_makes_it_no_length():
    other = LISTS["other-measure"]
    assert (read(other.example), read(other.near_miss)) == ([], [(10, "km")])


@pytest.mark.parametrize("unit", KM_PER_UNIT)
def test_a_word_of_each_unit_is_read(unit):
    assert read(LISTS[unit].example) == [(10, unit)]
    assert unit not in [unit for _, unit in read(LISTS[unit].near_miss)]


def test_words_after_the_unit_tell_that_the_writer_was_not_sure():
    (example,), (near_miss,) = (find_quantities(text) for text in sentences_of("or-so"))
    assert (example.hedge, near_miss.hedge) == ("about", "exact")


def test_words_before_the_number_belong_to_it():
    texts = sentences_of("only")
    (example,), (near_miss,) = map(find_quantities, texts)
    assert texts[0][example.start : example.end] == "a mere 10 km"
    assert texts[1][near_miss.start : near_miss.end] == "10 km"


@pytest.mark.parametrize("heading", ["joint", "between", "and"])
def test_words_between_two_numbers_make_a_range(heading):
    example, near_miss = map(find_quantities, sentences_of(heading))
    assert [found.value_to for found in example] == [15]
    assert [found.value_to for found in near_miss] == [None]


def test_a_share_of_a_length_is_none():
    example, near_miss = map(read, sentences_of("share"))
    assert (example, near_miss) == ([], [(10, "km")])


def test_many_after_a_few_belongs_to_it():
    example, near_miss = map(read, sentences_of("many"))
    assert (example, near_miss) == ([(None, "mi")], [])


def test_each_list_of_words_about_a_length_is_tried():
    tried = {"or-so", "only", "joint", "between", "and", "share", "few", "many", "other-measure"}
    assert {*LISTS} == {*HEDGES, *KM_PER_UNIT, *tried}


@settings(derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map(" ".join))
def test_no_text_is_too_much_and_lengths_are_apart_and_in_order(text):
    found = find_quantities(text)
    edges = [edge for length in found for edge in (length.start, length.end)]
    assert edges == sorted({*edges})
    assert all(edge <= len(text) for edge in edges)


def test_a_thousand_is_no_metre():
    assert find_quantities("üç min ilə", language="az") == []
