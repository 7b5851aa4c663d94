"""Each reader stands a few inputs of the many that `make fuzz` tries, and all of the corpus."""

import pytest

from tests.fuzz.mutations import LONGEST, edited
from tests.fuzz.target import CORPUS, Target, fuzz, in_time, try_one
from tests.fuzz.targets import all_targets

FEW = 12
TARGETS = all_targets()
EACH = pytest.mark.parametrize("target", TARGETS, ids=[target.name for target in TARGETS])


@EACH
def test_a_few_inputs_break_nothing(target: Target):
    assert fuzz(target, FEW) == FEW


@EACH
def test_what_broke_it_once_breaks_it_no_more(target: Target):
    for data in target.all_examples():
        try_one(target, data)


def test_each_folder_of_the_corpus_is_a_target_s():
    assert {folder.name for folder in CORPUS.iterdir()} <= {target.name for target in TARGETS}


def test_no_two_targets_have_a_name():
    assert len({target.name for target in TARGETS}) == len(TARGETS)


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (("cut", 2**14, 2**15, 0), b"acdefgh"[:1] + b"bdefgh"),
        (("repeat", 2**14, 2**15, 1), b"abcdcdcdefgh"),
        (("swap", 0, 2**15, 1), b"efcdabgh"),
        (("put", 2**15, 2**15, 0), b"abcd\0efgh"),
        (("over", 2**15, 2**15, 0), b"abcd\0fgh"),
        (("bit", 0, 2**15, 1), b"cbcdefgh"),
    ],
    ids=lambda it: it[0] if isinstance(it, tuple) else "",
)
def test_an_edit_changes_a_place(edit: tuple[str, int, int, int], text: bytes):
    assert edited(b"abcdefgh", [edit]) == text


def test_no_input_is_longer_than_said():
    assert len(edited(b"a" * 9000, [("repeat", 0, 2**15, 299)])) == LONGEST


def test_what_breaks_is_raised_as_simple_as_it_can_be():
    def check(data: bytes) -> None:
        assert b"<![" not in data

    with pytest.raises(AssertionError):
        fuzz(Target("a", lambda: [b"It rains."], check), 3000)


def test_what_takes_long_is_raised():
    with pytest.raises(AssertionError, match="of the processor's time"), in_time(0):
        sum(range(1000))
