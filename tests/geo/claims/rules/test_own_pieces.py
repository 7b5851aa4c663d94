import pytest

from geo.claims.masking import signs
from geo.claims.rules.own_pieces import own_pieces, rule_languages, rules_for
from geo.errors import RuleError


@pytest.fixture
def pieces(tmp_path):
    """The pieces of a language whose file has this text."""

    def pieces(text):
        (tmp_path / "xx").mkdir()
        (tmp_path / "xx" / "pieces.toml").write_text(text, encoding="utf-8")
        return own_pieces("xx", folder=tmp_path)

    return pieces


def test_a_piece_may_stand_in_those_below_it(pieces):
    assert pieces("far = 'fern'\naway = '{far} von'\n")["away"] == "fern von"


def test_a_sign_may_stand_in_any(pieces):
    assert pieces("in = 'in {country_sign}'\n")["in"] == f"in {signs(['country'])}"


def test_a_language_without_rules_is_read_by_those_of_none():
    assert rules_for("none") == ""
    assert own_pieces("") == {}


@pytest.mark.parametrize("language", rule_languages())
def test_a_language_with_rules_is_read_by_them(language):
    assert rules_for(language) == language
    assert {"before_another", "before_part", "before_head"} <= set(own_pieces(language))


def test_all_faults_of_a_file_are_told_at_once(pieces):
    with pytest.raises(RuleError) as caught:
        pieces("far = 3\naway = '{near} von'\nnear = '('\n")
    assert [fault.split("; ")[0] for fault in caught.value.faults] == [
        "far is 3",
        "away has “{near}”, but no piece above it is called so",
        "near does not compile (missing ), unterminated subpattern at position 0)",
    ]
