import re
from pathlib import Path

import pytest

from geo.claims.word_lists import load
from geo.claims.word_lists.load import any_of, check_word_lists, read_word_lists
from geo.errors import WordListError

SENTENCES = 'example = "It will open."\nnear_miss = "It is willing."\n'
FILES = sorted(path.stem for path in Path(load.__file__).parent.glob("*.toml"))


@pytest.fixture
def read(tmp_path):
    def read(text):
        path = tmp_path / "lists.toml"
        path.write_text(text, encoding="utf-8")
        return read_word_lists(path)

    return read


@pytest.fixture
def faults(read):
    def faults(text):
        with pytest.raises(WordListError) as caught:
            read(text)
        return caught.value.faults

    return faults


def test_a_list_has_a_word_a_line_and_blank_lines_are_passed_over(read):
    lists = read(f"[plan]\n{SENTENCES}words = '''\nwill\n\n  due to\n'''\n")
    assert lists["plan"].words == ("will", "due to")
    assert lists["plan"].example == "It will open."
    assert lists["plan"].near_miss == "It is willing."


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (f"[plan]\n{SENTENCES}", "[plan] has no words; give it as text"),
        (f"[plan]\n{SENTENCES}words = 3\n", "[plan] has no words; give it as text"),
        ("[plan]\nnear_miss = 'a'\nwords = 'a'\n", "[plan] has no example; give it as text"),
        (
            f"[plan]\n{SENTENCES}words = 'a'\nword = 'b'\n",
            "[plan]: “word” is not known; use example, near_miss, words",
        ),
        ("words = 'a'\n", "“words” stands under no heading; put [a-heading] above it"),
        (
            f"[plan]\n{SENTENCES}words = 'will'\n",
            "[plan]: “will” shares its line; give it one of its own",
        ),
        (
            f"[plan]\n{SENTENCES}words = '''\nwill\nplans?\n'''\n",
            "line 6: “plans?” is not in the notation that geo/claims/word_lists/__init__.py shows",
        ),
        (
            f"[plan]\n{SENTENCES}words = '''\nwill\nshall\nwill\n'''\n",
            "line 7: “will” is on line 5 too; keep one",
        ),
    ],
)
def test_a_fault_names_its_place_and_the_way_out(faults, text, fault):
    assert faults(text) == (fault,)


def test_all_faults_of_a_file_are_told_at_once(faults):
    assert len(faults(f"[plan]\n{SENTENCES}words = '''\nWill\nplans?\n'''\n")) == 2


def test_a_word_may_stand_in_two_lists(read):
    lists = read("".join(f"[{name}]\n{SENTENCES}words = '''\nwill\n'''\n" for name in "ab"))
    assert [each.words for each in lists.values()] == [("will",), ("will",)]


def test_a_file_that_is_no_toml_is_named_with_the_line(faults):
    (fault,) = faults("[plan\n")
    assert "line 1" in fault


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(WordListError, match=r"none\.toml: cannot be read"):
        read_word_lists(tmp_path / "none.toml")


@pytest.mark.parametrize("name", FILES)
def test_each_file_of_lists_can_be_read(name):
    assert re.compile(any_of(name))


def test_a_pattern_may_be_of_one_list_alone():
    assert re.search(any_of("doubts", "denial"), "not")
    assert not re.search(any_of("doubts", "plan"), "not")


def test_a_file_has_the_lists_that_are_asked_for_and_no_others(tmp_path):
    path = tmp_path / "things.toml"
    path.write_text(f"[twon]\n{SENTENCES}words = '''\nport\n'''\n", encoding="utf-8")
    with pytest.raises(WordListError) as caught:
        read_word_lists(path, headings=["town"])
    assert caught.value.faults == (
        "[twon] is not known; use town",
        "there is no [town]; put it back",
    )


def test_the_faults_of_all_files_are_told_at_once(tmp_path, monkeypatch):
    for name in FILES:
        (tmp_path / f"{name}.toml").write_text("[plan\n", encoding="utf-8")
    monkeypatch.setattr(load, "_FOLDER", tmp_path)
    load.word_lists.cache_clear()
    with pytest.raises(WordListError) as caught:
        check_word_lists()
    assert [fault.partition(".toml: ")[0] for fault in caught.value.faults] == FILES


def test_what_a_language_leaves_out_matches_nothing():
    assert not re.search(any_of("doubts", language="none"), "not")
