import pytest

from geo.articles.parsing.end_credits import credits_below, find_owner
from geo.when import When

TEXT = ["The title", "", "The line opens again in the north, and it stays so.", ""]


def said(*lines):
    return [pair for one in credits_below([*TEXT, *lines], 0) for pair in one.values]


@pytest.mark.parametrize("line", ["Author: Jane Doe", "by Jane Doe", "Written by Jane Doe"])
def test_a_byline_may_stand_below_the_text(line):
    assert said(line) == [("author", "Jane Doe")]


def test_a_label_below_the_text_may_have_its_value_on_the_next_line():
    assert said("Published by", "Jane Doe")[0] == ("author", "Jane Doe")


def test_a_day_with_a_label_or_a_name_may_stand_below_the_text():
    assert said("Published on 4 March 2021") == [("published", When(2021, 3, 4))]
    assert said("Posted by Jane Doe on 4 March 2021")[-1] == ("posted", When(2021, 3, 4))


def test_a_bare_day_below_the_text_may_be_that_of_a_comment():
    assert said("ferroequus says:", "August 3, 2019 at 4:11 am", "Thanks.") == []


def test_a_name_with_a_comma_above_a_paper_or_a_role_has_signed():
    assert said("Jane Doe,", "Valley Post") == [
        ("author", "Jane Doe"),
        ("publisher", "Valley Post"),
    ]
    assert said("Jane Doe,", "our own correspondent") == [("author", "Jane Doe")]
    assert said("Jane Doe,", "Kars") == []


@pytest.mark.parametrize("below", ["Share", "our own correspondent"])
def test_a_name_just_below_the_text_has_signed_it(below):
    assert said("Jane Doe", below) == [("author", "Jane Doe")]


def test_a_name_just_below_the_text_may_be_anything_else():
    assert said("Jane Doe", "The bridge is closed") == []
    assert said("Share", "Jane Doe", "Share") == []


def test_a_greeting_may_stand_above_the_name():
    assert said("Kind regards", "Jane Doe", "our own correspondent") == [("author", "Jane Doe")]


def test_a_site_may_stand_below_the_name():
    assert said("Jane Doe", "valley.example") == [
        ("author", "Jane Doe"),
        ("publisher", "valley.example"),
    ]


def test_the_authors_below_their_label_may_be_several():
    assert said("Authors", "Jane Doe,", "John Roe", "Tags") == [("author", "Jane Doe, John Roe")]


def test_a_paper_may_stand_above_the_last_sentence():
    line = "You may buy the rights in this piece of ours right here."
    assert said("Source: Valley Post", line) == [("publisher", "Valley Post")]


def test_the_stamp_of_an_agency_is_a_day_of_its_own():
    assert said("041512 Mar 21") == [("posted", When(2021, 3, 4))]


def test_what_stands_far_below_the_text_is_of_another():
    assert said(*["Read this"] * 12, "by Jane Doe") == []


def test_the_owner_is_the_last_with_a_year_or_rights():
    lines = ["© Ann Lee", "The Post © 2020-2021. All Rights Reserved.", "Terms of use"]
    assert find_owner(lines) == "The Post"
    assert find_owner(["© Ann Lee / Valley Wire"]) is None
