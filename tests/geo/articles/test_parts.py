"""A long article is cut where it hurts least, and nothing of it is lost."""

from functools import cache
from itertools import pairwise

import pytest

from geo import Article, Gazetteer, LinkedArticle, link, parse_article
from geo.articles.parts import MOST_LETTERS, PART_WEIGHT, Part, part_at, parts_of, pieces
from geo.names.matching.names import Name

SENTENCE = "The river runs through a wide green valley."
LONG = {
    "paragraphs": "\n\n".join([SENTENCE] * 8_000),
    "one paragraph": " ".join([SENTENCE] * 8_000),
    "one sentence": " ".join(["river"] * 60_000),
    "one word": "abcdefghij" * 20_000,
    "a word in a text": f"{SENTENCE} {'abcdefghij' * 20_000} {SENTENCE}",
    "mentions": " ".join(["Alpha line."] * 8_000),
}
GAZETTEER = Gazetteer((Name("alpha", "Alpha line", "en", "official"),))


@cache
def linked(text: str, *, suffix: str = ".txt") -> LinkedArticle:
    return link(parse_article(text, suffix=suffix, id="a"), GAZETTEER)


def cut(text: str, *, suffix: str = ".txt") -> tuple[Article, list[str]]:
    found = linked(text, suffix=suffix)
    return found.article, [found.article.text[part.start : part.end] for part in parts_of(found)]


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_nothing_is_lost_between_parts(text: str):
    article, parts = cut(text)
    assert len(parts) > 1
    assert "".join(parts) == article.text


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_no_part_is_long(text: str):
    _, parts = cut(text)
    assert max(map(len, parts)) <= PART_WEIGHT


def test_what_people_usually_bring_is_one_part():
    found = linked("\n\n".join([" ".join([SENTENCE] * 8)] * 169))
    assert 59_000 < len(found.article.text) <= MOST_LETTERS
    assert parts_of(found) == (Part(1, 1, 0, len(found.article.text)),)


def test_a_short_article_of_very_many_paragraphs_is_long():
    assert len(cut("\n\n".join(["Rain."] * 8_000))[1]) > 1


def test_many_mentions_make_parts_of_fewer_letters():
    assert max(map(len, cut(LONG["mentions"])[1])) < PART_WEIGHT / 20


def test_it_is_cut_between_paragraphs():
    found = linked(LONG["paragraphs"])
    shown = [one for part in parts_of(found) for one, _ in pieces(found.article, part)]
    assert tuple(shown) == found.article.paragraphs


def test_a_long_paragraph_is_cut_between_sentences():
    assert all(part.startswith("The river") for part in cut(LONG["one paragraph"])[1])


def test_what_is_left_before_a_long_paragraph_is_filled_with_its_sentences():
    _, parts = cut(f"A title\n\nBy Jane Doe\n\n{LONG['one paragraph']}")
    assert len(parts[0]) > 1_000


def test_a_long_sentence_is_cut_at_a_space():
    assert all(part.endswith("river ") for part in cut(LONG["one sentence"])[1][:-1])


def test_a_long_word_is_cut_before_no_sign_of_a_letter():
    assert not any(part.startswith("\u0301") for part in cut("e\u0301" * 60_000)[1])


def test_no_mention_is_cut():
    found = linked(" ".join(["the", "Alpha", "line", "and"] * 8_000))
    parts = parts_of(found)
    ends = {part.end for part in parts}
    assert not any(end in range(it.start + 1, it.end) for it in found.mentions for end in ends)


def test_no_part_ends_with_a_heading():
    text = "\n\n".join(f"## Chapter {n}\n\n{SENTENCE}" for n in range(4_000))
    found = linked(text, suffix=".md")
    kinds = [[one.kind for one, _ in pieces(found.article, part)] for part in parts_of(found)]
    assert len(kinds) > 1
    assert {part[-1] for part in kinds} == {"text"}


def test_headings_alone_are_cut_between_them():
    _, parts = cut("\n\n".join(f"## Chapter {n}" for n in range(9_000)), suffix=".md")
    assert all(part.startswith("Chapter") for part in parts)


def test_parts_are_numbered_and_follow_one_another():
    parts = parts_of(linked(LONG["paragraphs"]))
    assert [part.number for part in parts] == list(range(1, parts[0].of + 1))
    assert all(one.end == next.start for one, next in pairwise(parts))


@pytest.mark.parametrize(("offset", "number"), [(0, 1), (9, 1), (10, 2), (19, 2), (99, 2)])
def test_the_part_of_an_offset(offset: int, number: int):
    assert part_at([Part(1, 2, 0, 10), Part(2, 2, 10, 20)], offset).number == number


def test_a_piece_of_a_sentence_keeps_its_id_and_says_where_it_stands():
    found = linked(LONG["one sentence"])
    whole = found.article.sentences[-1]
    for part in parts_of(found):
        ((_, (piece,)),) = pieces(found.article, part)
        assert piece.id == whole.id
        assert found.article.text[piece.start : piece.end] == piece.text
        assert (piece.start, piece.end) == (part.start, part.end)
