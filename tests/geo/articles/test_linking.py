from dataclasses import replace

from geo.articles.article import article_of
from geo.articles.header import Header
from geo.articles.linking import (
    entry_of,
    features_in_excerpts,
    link,
    pack_entry,
    pack_text,
    unpack_entry,
    unpack_text,
)
from geo.articles.parsing.blocks import Block
from geo.articles.reading import parse_article
from geo.names.gazetteer import Gazetteer, Name
from geo.when import When

GAZETTEER = Gazetteer((Name("north", "Northern Trunk pipeline", "en", "official"),))
LINKED = link(
    parse_article(
        "NORTHERN TRUNK PIPELINE\n\n05.03.2021\n\nby Jane Doe\n\n"
        "The Northern Trunk pipeline is long. It rains.\n\n"
        "A heading\n\nThe Northern Trunk pipeline, the Northern Trunk pipeline.",
        id="a",
    ),
    GAZETTEER,
)


def test_an_entry_tells_the_header_and_the_counts():
    entry = entry_of(LINKED)
    assert entry.header == Header(
        title="NORTHERN TRUNK PIPELINE", author="Jane Doe", posted=When(2021, 3, 5)
    )
    assert (entry.mentions, entry.excerpts) == ({"north": 4}, {"north": 3})


def test_an_entry_comes_back_from_json_under_the_id_of_its_file():
    assert unpack_entry(pack_entry(entry_of(LINKED)), id="a") == entry_of(LINKED)


def test_a_date_without_a_day_comes_back_from_json():
    entry = replace(entry_of(LINKED), header=Header(published=When(2021, 3)))
    assert unpack_entry(pack_entry(entry), id="a") == entry


def test_an_article_and_its_mentions_come_back_from_json():
    assert unpack_text(pack_text(LINKED), entry_of(LINKED)) == LINKED


def test_the_pages_come_back_from_json():
    paged = link(article_of("a", Header(), [Block("It.", pages=((0, 4),))]), GAZETTEER)
    assert unpack_text(pack_text(paged), entry_of(paged)).article.pages == ((0, 4),)


def test_the_pages_without_text_come_back_from_json():
    paged = link(article_of("a", Header(), [Block("It.")], unread_pages=(2, 3)), GAZETTEER)
    entry = unpack_entry(pack_entry(entry_of(paged)), id="a")
    assert unpack_text(pack_text(paged), entry).article.unread_pages == (2, 3)


def test_a_guessed_encoding_comes_back_from_json():
    guessed = replace(LINKED, article=replace(LINKED.article, guessed_encoding="windows-1251"))
    assert unpack_text(pack_text(guessed), entry_of(guessed)) == guessed


def test_from_where_on_an_article_is_read_more_simply_comes_back_from_json():
    simple = replace(LINKED, article=replace(LINKED.article, simple_from=7))
    assert unpack_text(pack_text(simple), entry_of(simple)) == simple


def test_how_far_an_article_full_of_names_was_read_comes_back_from_json():
    full = replace(LINKED, named_to=7)
    assert unpack_text(pack_text(full), entry_of(full)) == full


def test_excerpts_of_a_feature_are_those_that_name_it():
    assert [e.sentence.index for e in LINKED.excerpts_of("north")] == [0, 1, 4]
    assert LINKED.excerpts_of("south") == ()


def test_what_excerpts_name_is_told_without_unpacking_them():
    named = [tuple(it.feature for it in excerpt.mentions) for excerpt in LINKED.excerpts]
    assert features_in_excerpts(pack_text(LINKED)) == named == [("north",)] * 2 + [("north",) * 2]
