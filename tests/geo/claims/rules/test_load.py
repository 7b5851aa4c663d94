import pytest

from geo.claims.rules.load import claim_rules, read_rules, rules_on
from geo.claims.rules.rule import KINDS
from geo.errors import RuleError

FAR = "id = 'far'\nexample = 'A is far from B.'\nnear_miss = 'A is farther.'\n"


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
    (rule,) = read(f"[[distance]]\n{FAR}pattern = 'far from'\n")
    assert (rule.id, rule.kind, rule.subject, rule.vague) == ("far", "distance", "anywhere", False)


def test_the_lines_of_a_pattern_are_joined_without_the_blanks_at_their_edges(read):
    (rule,) = read(f"[[distance]]\n{FAR}pattern = '''\n[ ]far\n    ther \n  from'''\n")
    assert rule.pattern.fullmatch(" fartherfrom")


def test_a_piece_stands_for_its_pattern_and_a_count_for_itself(read):
    (rule,) = read(f"[[distance]]\n{FAR}pattern = '(?:{{town}} ){{2}}'\n")
    assert rule.pattern.fullmatch("port city ")


def test_rules_are_tried_by_kind_and_then_as_they_stand(read):
    kinds = {"c": "containing", "b": "distance", "a": "distance"}
    texts = (
        f"[[{kind}]]\nid = '{id}'\npattern = 'a'\nexample = 'a'\nnear_miss = 'b'\n"
        for id, kind in kinds.items()
    )
    assert [rule.id for rule in read("".join(texts))] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[distance]]\npattern = 'far'\n", "has no id"),
        ("[[distance]]\nid = 'far'\n", "rule “far” has no pattern"),
        ("[[distance]]\nid = 'far'\npattern = 'far'\n", "rule “far” has no example"),
        ("[[distance]]\nid = 'far'\npattern = 'far'\n", "rule “far” has no near_miss"),
        (f"[[nearness]]\n{FAR}pattern = 'far'\n", "no claim is of the kind “nearness”"),
        (f"[[distance]]\n{FAR}pattern = '{{farness}}'\n", "no piece is called “{farness}”"),
        (
            f"[[distance]]\n{FAR}pattern = '''{{far\nness}}'''\n",
            "no piece is called “{farness}”",
        ),
        (f"[[distance]]\n{FAR}pattern = '(far'\n", "its pattern does not compile"),
        (f"[[distance]]\n{FAR}pattern = 'far'\nvague = 'no'\n", "vague is 'no'"),
        (f"[[distance]]\n{FAR}pattern = 'far'\nsubject = 'tail'\n", "subject is “tail”"),
        (f"[[distance]]\n{FAR}pattern = 'far'\nfollows = 'tail'\n", "follows is “tail”"),
        (f"[[distance]]\n{FAR}pattern = 'far'\nlike = 'far'\n", "“like” is not known"),
        (f"[distance]\n{FAR}pattern = 'far'\n", "begin each with [[distance]]"),
        ("distance\n", "is not TOML"),
    ],
)
def test_a_fault_is_told_with_its_rule(faults, text, fault):
    assert fault in faults(text)


def test_all_faults_of_a_file_are_told_at_once(faults):
    told = faults(f"[[distance]]\n{FAR}\n[[nearness]]\n{FAR}pattern = '{{farness}}'\n")
    assert len(told.splitlines()) == 4


def test_an_id_is_taken_once_in_all_files(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text(f"[[distance]]\n{FAR}pattern = 'far'\n")
    with pytest.raises(RuleError, match="is there twice"):
        read_rules(tmp_path)


def test_our_own_rules_can_be_read_and_are_of_every_kind():
    assert [kind for kind in KINDS if not any(r.kind == kind for r in claim_rules())] == []


def test_where_no_length_stands_no_rule_of_lengths_is_tried():
    tried = rules_on("", frozenset(["feature"]))
    lengths = [rule for rule in tried if rule.kind == "length"]
    assert not any("quantity" in rule.pattern.groupindex for rule in lengths)
    assert any(rule.kind == "passing" for rule in tried)


def test_where_nothing_is_named_only_figures_and_lines_of_no_subject_are_tried():
    tried = rules_on("", frozenset(["quantity"]))
    assert all(r.kind == "figure" or "subject" not in r.pattern.groupindex for r in tried)
    assert tried
