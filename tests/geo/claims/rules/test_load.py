import pytest

from geo.claims.rules.load import claim_rules, read_rules
from geo.claims.rules.rule import KINDS
from geo.errors import RuleError


@pytest.fixture
def read(tmp_path):
    """The rules of one file with this text."""

    def read(text):
        (tmp_path / "rules.toml").write_text(text, encoding="utf-8")
        return read_rules(tmp_path)

    return read


@pytest.fixture
def faults(read):
    def faults(text):
        with pytest.raises(RuleError) as caught:
            read(text)
        return "\n".join(caught.value.faults)

    return faults


def test_a_rule_has_the_kind_of_its_table(read):
    (rule,) = read("[[distance]]\nid = 'far'\npattern = 'far from'\n")
    assert (rule.id, rule.kind, rule.subject, rule.vague) == ("far", "distance", "anywhere", False)


def test_the_lines_of_a_pattern_are_joined_without_the_blanks_at_their_edges(read):
    (rule,) = read("[[distance]]\nid = 'far'\npattern = '''\n[ ]far\n    ther \n  from'''\n")
    assert rule.pattern.fullmatch(" fartherfrom")


def test_a_piece_stands_for_its_pattern_and_a_count_for_itself(read):
    (rule,) = read("[[distance]]\nid = 'far'\npattern = '(?:{town} ){2}'\n")
    assert rule.pattern.fullmatch("port city ")


def test_rules_are_tried_by_kind_and_then_as_they_stand(read):
    rules = read(
        "[[containing]]\nid = 'c'\npattern = 'c'\n"
        "[[distance]]\nid = 'b'\npattern = 'b'\n"
        "[[distance]]\nid = 'a'\npattern = 'a'\n"
    )
    assert [rule.id for rule in rules] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[distance]]\npattern = 'far'\n", "has no id"),
        ("[[distance]]\nid = 'far'\n", "rule “far” has no pattern"),
        ("[[nearness]]\nid = 'far'\npattern = 'far'\n", "no claim is of the kind “nearness”"),
        ("[[distance]]\nid = 'far'\npattern = '{farness}'\n", "no piece is called “{farness}”"),
        ("[[distance]]\nid = 'far'\npattern = '(far'\n", "its pattern does not compile"),
        ("[[distance]]\nid = 'far'\npattern = 'far'\nvague = 'no'\n", "vague is 'no'"),
        ("[[distance]]\nid = 'far'\npattern = 'far'\nsubject = 'tail'\n", "subject is “tail”"),
        ("[[distance]]\nid = 'far'\npattern = 'far'\nfollows = 'tail'\n", "follows is “tail”"),
        ("[[distance]]\nid = 'far'\npattern = 'far'\nlike = 'far'\n", "“like” is not known"),
        ("[distance]\nid = 'far'\npattern = 'far'\n", "begin each with [[distance]]"),
        ("distance\n", "cannot be read as TOML"),
    ],
)
def test_a_fault_is_told_with_its_rule(faults, text, fault):
    assert fault in faults(text)


def test_all_faults_of_a_file_are_told_at_once(faults):
    told = faults("[[distance]]\nid = 'far'\n[[nearness]]\nid = 'far'\npattern = '{farness}'\n")
    assert len(told.splitlines()) == 4


def test_an_id_is_taken_once_in_all_files(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text("[[distance]]\nid = 'far'\npattern = 'far'\n")
    with pytest.raises(RuleError, match="is there twice"):
        read_rules(tmp_path)


def test_our_own_rules_can_be_read_and_are_of_every_kind():
    assert [kind for kind in KINDS if not any(r.kind == kind for r in claim_rules())] == []
