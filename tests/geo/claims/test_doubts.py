import re

import pytest

from geo.claims import doubts
from geo.claims.doubts import is_doubtful
from geo.claims.word_lists.load import any_of, word_lists

HEADINGS = [*word_lists("doubts")]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_word_of_each_list_makes_its_example_claim_nothing(heading, claimed, monkeypatch):
    example = word_lists("doubts")[heading].example
    assert not claimed(example)
    others = re.compile(any_of("doubts", *(other for other in HEADINGS if other != heading)))
    monkeypatch.setattr(doubts, "_doubt", lambda language: others)
    assert claimed(example)


@pytest.mark.parametrize("name", ["doubts", "doubts_after"])
def test_a_near_miss_of_each_list_claims_something(name, claimed):
    near_misses = [words.near_miss for words in word_lists(name).values()]
    assert [text for text in near_misses if not claimed(text)] == []


@pytest.mark.parametrize("heading", ["condition", "verdict"])
def test_a_word_after_the_clause_takes_it_back(heading, claimed):
    example = word_lists("doubts_after")[heading].example
    taken_back = re.compile(any_of("doubts_after", heading)).search(example)
    assert not claimed(example)
    assert claimed(f"{example[: taken_back.start()]}.")


def test_only_what_a_clause_is_called_takes_it_back(claimed):
    be = word_lists("doubts_after")["be"]
    assert (claimed(be.example), claimed(be.near_miss)) == (False, True)


@pytest.mark.parametrize("heading", word_lists("clauses"))
def test_where_a_clause_ends_a_doubt_does_too(heading, claimed):
    sentences = word_lists("clauses")[heading]
    assert (claimed(sentences.example), claimed(sentences.near_miss)) == (True, False)


@pytest.mark.parametrize("heading", word_lists("no_doubts"))
def test_a_phrase_that_only_looks_like_a_doubt_is_none(heading, claimed):
    sentences = word_lists("no_doubts")[heading]
    assert (claimed(sentences.example), claimed(sentences.near_miss)) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "it does not cross the river",
        "nobody thinks that it crosses the river",
        "it would cross the river",
        "planners wanted it to cross the river",
        "that it crosses the river is a myth",
        "it crosses the river if the money is found",
    ],
)
def test_denials_plans_conditions_and_myths_are_doubtful(text):
    start = text.index("it ")
    assert is_doubtful(text, start, text.index("river") + len("river"))


@pytest.mark.parametrize(
    "text",
    [
        "it crosses the river",
        "nobody came, but it crosses the river",
        "it, which nobody planned, crosses the river",
        "it not only crosses the river",
        "nobody came, and nobody knew, but it crosses the river",
    ],
)
def test_doubts_elsewhere_do_not_count(text):
    assert not is_doubtful(text, text.index("it"), len(text))


def test_what_is_said_by_the_way_is_free_of_doubts_far_before_it():
    text = "he may not come again to the old town of Kars, a day from here"
    start = text.index("Kars")
    assert is_doubtful(text, start, len(text))
    assert not is_doubtful(text, start, len(text), by_the_way=True)


@pytest.mark.parametrize(
    ("text", "doubtful"), [("nobody saw old Kars", True), ("nobody saw big old Kars", False)]
)
def test_what_is_said_by_the_way_is_doubtful_from_three_words_before_it(text, doubtful):
    start = text.index("Kars")
    assert is_doubtful(text, start, len(text), by_the_way=True) == doubtful


def test_a_clause_may_begin_with_the_space_after_what_parts_it_from_a_doubt():
    text = "nobody came, but it crosses the river"
    assert not is_doubtful(text, text.index(" it"), len(text))


def test_what_had_happened_otherwise_claims_nothing(claimed):
    assert not claimed("Had the BTC pipeline crossed Armenia, it would be shorter.")
    assert claimed("The BTC pipeline had crossed Georgia.")


@pytest.mark.parametrize("label", ["Myth", "Claim", "False", "Rumour two"])
def test_what_stands_behind_a_label_for_untruths_is_doubtful(label):
    text = f"{label.lower()}: it crosses the river"
    assert is_doubtful(text, text.index("it "), len(text))
