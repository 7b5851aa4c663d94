"""Articles of a reader's own: read in a process apart, above those that all share."""

import sys
from collections.abc import Sequence
from contextlib import closing
from threading import BoundedSemaphore

import pytest

from geo.articles import own
from geo.articles.batches import ArticleFile
from geo.articles.header import Header
from geo.articles.own import (
    LIMITS,
    OwnArticle,
    is_own,
    own_file,
    pasted_file,
    read_fields,
    read_own,
)
from geo.errors import ArticleError
from geo.when import When
from tests.geo.articles.documents.bombs import packed_twice
from tests.geo.articles.files import GAZETTEER, TEXT

LINE = f"A line\n\nby Jane Doe\n\n{TEXT}"
SAID = dict.fromkeys(("title", "author", "publisher", "published", "posted", "url", "licence"), "")


def read(*files: ArticleFile, seconds: float = 60) -> list[OwnArticle | ArticleError]:
    return list(read_own(files, GAZETTEER, seconds=seconds))


def read_one(text: str = LINE) -> OwnArticle:
    (article,) = read(pasted_file(text))
    assert isinstance(article, OwnArticle)
    return article


def told(outcomes: Sequence[OwnArticle | ArticleError]) -> list[str]:
    return [str(it) if isinstance(it, ArticleError) else it.entry.header.title for it in outcomes]


def test_a_pasted_text_is_linked():
    article = read_one()
    assert article.entry.header == Header(title="A line", author="Jane Doe")
    assert article.entry.mentions == {"north": 1}


def test_its_id_is_no_name_of_a_file():
    id = read_one().entry.id
    assert is_own(id)
    assert "/" in id


@pytest.mark.parametrize("id", [None, "", "owner", "2020-own"])
def test_another_id_is_not_a_reader_s_own(id: str | None):
    assert not is_own(id)


def test_a_file_that_cannot_be_read_stops_no_other():
    bad = own_file(b"\x89", suffix=".txt", shown="bad.txt")
    one, two = told(read(bad, pasted_file(LINE)))
    assert one.startswith("bad.txt: byte 89 at position 0")
    assert two == "A line"


def test_a_file_of_another_kind_is_refused_with_the_way_out():
    assert told(read(own_file(b"Hello", suffix=".odt", shown="a.odt"))) == [
        "a.odt: .odt files are not read; save it as .docx"
    ]


def test_what_takes_too_long_is_refused():
    assert told(read(pasted_file(LINE), seconds=0.001)) == [
        "pasted text: reading it takes too long; try a part of it, as plain text"
    ]


def test_what_comes_when_the_time_is_over_is_refused():
    assert told(read(pasted_file(LINE), seconds=0)) == [
        "pasted text: reading it takes too long; try a part of it, as plain text"
    ]


@pytest.mark.parametrize(
    ("limit", "text", "fault"),
    [
        ({"letters": 30}, LINE, "it has more than 30 letters"),
        ({"letters": 300}, f"---\nauthor: {'Jane ' * 99}\n---\n{TEXT}", "more than 300 letters"),
        ({"sentences": 1}, LINE, "it has more than 1 sentences"),
        (
            {"letters_left_out": 30},
            f"<nav>{'<a href=x>Letters of readers</a> ' * 9}</nav><h1>A line</h1><p>{TEXT}</p>",
            "it has more than 30 letters beside its text",
        ),
    ],
    ids=["a long text", "a long header", "many sentences", "much beside it"],
)
def test_what_is_very_long_is_refused(
    monkeypatch: pytest.MonkeyPatch, limit: dict[str, int], text: str, fault: str
):
    monkeypatch.setattr(own, "LIMITS", LIMITS._replace(**limit))
    (said,) = told(read(pasted_file(text)))
    assert said.startswith("pasted text: ")
    assert said.endswith(f"{fault}; try a part of it")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process may not be so limited")
def test_what_takes_much_memory_is_refused_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(own, "LIMITS", LIMITS._replace(memory_bytes=350_000_000))
    bomb = own_file(packed_twice(300_000_000), suffix=".pdf", shown="bomb.pdf")
    assert len(bomb.data) < 10_000
    assert told(read(bomb, pasted_file(LINE))) == [
        "bomb.pdf: reading it takes too much memory; try a part of it, as text",
        "A line",
    ]


def test_who_waits_too_long_for_a_turn_is_told_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(own, "_TURNS", BoundedSemaphore(1))
    with closing(read_own([pasted_file(LINE)] * 2, GAZETTEER, seconds=60)) as first:
        next(first)
        assert told(read(pasted_file(LINE), seconds=0.01)) == [
            "pasted text: others are having articles read just now; try again in a minute"
        ]
    assert told(read(pasted_file(LINE))) == ["A line"]


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("<!DOCTYPE html><p>It rains.", ".html"),
        ("\n <article class='a'>It rains.</article>", ".html"),
        ("---\ntitle: Rain\n---\nIt rains.", ".md"),
        ("# Rain\n\nIt rains.", ".md"),
        ("Rain\n\nIt rains.", ".txt"),
        ("< 5 km of rain", ".txt"),
    ],
)
def test_a_pasted_text_is_known_by_how_it_begins(text: str, suffix: str):
    assert pasted_file(text).suffix == suffix


def test_a_pasted_page_keeps_its_letters_whatever_it_says_of_its_encoding():
    page = f"<html><head><meta charset='windows-1251'></head><body><p>Гюмри. {TEXT}</p></body>"
    assert "Гюмри" in read_one(page).linked.article.text


def test_a_correction_keeps_the_id_and_the_mentions():
    article = read_one()
    better = article.with_header(Header(title="A better line"), GAZETTEER)
    assert better.entry.id == better.linked.article.id == article.entry.id
    assert better.linked.article.header == better.entry.header == Header(title="A better line")
    assert better.entry.mentions == article.entry.mentions


def test_a_correction_is_another_version():
    article = read_one()
    assert article.with_header(Header(), GAZETTEER).version != article.version


def test_what_a_reader_gives_becomes_a_header():
    said = SAID | {"title": " A \n line ", "published": "22 September 2020"}
    assert read_fields(said, file="header") == Header(title="A line", published=When(2020, 9, 22))


def test_all_faults_of_a_correction_are_named():
    said = SAID | {"posted": "soon", "url": "javascript:alert(1)"}
    with pytest.raises(ArticleError) as error:
        read_fields(said, file="header")
    assert [fault.split(";")[0] for fault in error.value.faults] == [
        'posted is "soon", not a date',
        'the address is "javascript:alert(1)"',
    ]
