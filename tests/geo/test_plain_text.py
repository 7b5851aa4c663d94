import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.plain_text import brief, closed, first_seen, set_apart, sound, sound_all
from tests.hostile import CORPUS

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\x9b", "\ud800", "\ufffe"])
def test_a_sign_that_nothing_shows_is_replaced_in_its_place(sign: str):
    assert sound(f"a{sign}b") == "a\ufffdb"


@pytest.mark.parametrize("text", ["a\tb\nc\rd", "e\u0301", "\u202eabc", "\u200d", "\x85"])
def test_what_can_be_shown_stays(text: str):
    assert sound(text) == text


@given(st.text(st.characters()) | st.sampled_from(sorted(CORPUS.values())))
def test_sound_text_is_as_long_and_can_be_written(text: str):
    assert len(sound(text)) == len(text)
    assert sound(text).encode().decode() == sound(text)


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("plain", "plain"),
        ("a\u202eb", "a\u202eb\u202c"),
        ("a\u202eb\u202cc", "a\u202eb\u202cc"),
        ("\u2067a\u202eb", "\u2067a\u202eb\u202c\u2069"),
        ("\u2067a\u202eb\u2069c", "\u2067a\u202eb\u202c\u2069c"),
        ("a\u202cb\u2069", "ab"),
    ],
)
def test_what_turns_the_line_is_ended(text: str, ended: str):
    assert closed(text) == ended


@given(st.text(TURNS + "ab"))
def test_each_turn_is_ended_once(text: str):
    ended = closed(text)
    assert sum(map(ended.count, "\u202a\u202b\u202d\u202e")) == ended.count("\u202c")
    assert sum(map(ended.count, "\u2066\u2067\u2068")) == ended.count("\u2069")
    assert closed(ended) == ended


def test_a_long_name_is_cut():
    assert brief("x" * 100_000) == "x" * 199 + "…"
    assert brief("  " * 5_000 + "name\nof two lines ") == "name of two lines"


@given(st.text(st.characters()))
def test_what_is_brief_stays_so(text: str):
    assert brief(brief(text)) == brief(text)


def test_all_text_in_a_value_is_sound():
    found = sound_all({"a\x00": ["b\ud800", {"c": "\u202e"}], "d": 1.5, "e": None})
    assert found == {"a\ufffd": ["b\ufffd", {"c": "\u202e\u202c"}], "d": 1.5, "e": None}


@pytest.mark.parametrize(
    ("text", "said"),
    [("BTC", "BTC"), ("אבג (1)", "\u2068אבג (1)\u2069"), ("\u202ea", "\u2068\u202ea\u202c\u2069")],
)
def test_what_runs_the_other_way_stands_apart(text: str, said: str):
    assert set_apart(text) == said


@pytest.mark.parametrize(
    "text", ["", " \u00a0\n", "\u200b\u2060\u00ad", "\u3164\u2800", "\u0301", "\ufffd"]
)
def test_some_texts_show_nothing(text: str):
    assert first_seen(text) == ""


def test_the_first_sign_that_shows_is_found_behind_those_that_do_not():
    assert first_seen("\u200b \u202e=1") == "="
