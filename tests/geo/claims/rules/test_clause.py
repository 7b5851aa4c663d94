import re

import pytest

from geo.claims.rules.clause import Span, read_clauses
from geo.claims.rules.rule import Rule


def clause(pattern, text):
    rule = Rule("far", "distance", re.compile(pattern), "A is far.", "A is near.")
    (found,) = read_clauses(rule, text)
    return found


def test_a_clause_is_all_that_a_rule_reads():
    assert clause("A is far", "So A is far.").span == Span("A is far", 3, 11)


@pytest.mark.parametrize("name", ["subject", "object", "quantity", "noun", "town", "stretch"])
def test_a_span_is_what_its_group_holds(name):
    assert getattr(clause(f"(?P<{name}>A) is far", "So A is far."), name) == Span("A", 3, 4)


@pytest.mark.parametrize("name", ["subject", "object", "quantity", "noun", "town", "stretch"])
def test_a_span_without_a_share_in_the_clause_is_none(name):
    assert getattr(clause(f"A(?P<{name}> B)? is far", "So A is far."), name) is None


def test_a_holder_is_an_object():
    assert clause("(?:(?P<object>A)|(?P<holder>B)) is far", "B is far.").object == Span("B", 0, 1)


def test_each_match_is_a_clause():
    rule = Rule("far", "distance", re.compile("A|B"), "A is far.", "C is far.")
    assert [found.span.text for found in read_clauses(rule, "A, then B")] == ["A", "B"]
