import pickle
from datetime import date

import pytest

from geo.articles.library import Count
from geo.articles.library_files import load_library, signature
from geo.articles.linking import link
from geo.articles.own import own_article
from geo.articles.reading import parse_article
from geo.articles.search import search
from geo.names.gazetteer import Gazetteer, Name

GAZETTEER = Gazetteer(
    (
        Name("north", "Northern Trunk pipeline", "en", "official"),
        Name("south", "Southern Trunk pipeline", "en", "official"),
    )
)
NORTH = "The Northern Trunk pipeline is long."
SOUTH = "The Southern Trunk pipeline is short."
BOTH = "The Northern Trunk pipeline meets the Southern Trunk pipeline."


@pytest.fixture
def folder(tmp_path):
    """Four articles: three dated, one undated, by two publishers and none."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    write = {
        "old": f"An old one\n\nCorridor Notes (1 May 2010)\n\n{NORTH} It rains. {BOTH}",
        "new": f"A new one\n\nValley Review (1 May 2020)\n\n{SOUTH}",
        "posted": f"A posted one\n\n02.05.2015\n\n{NORTH} {NORTH}",
        "undated": "An undated one\n\nby Jane Doe\n\nIt rains.",
    }
    for name, text in write.items():
        (seeds / f"{name}.txt").write_text(text)
    return seeds


@pytest.fixture
def library(folder):
    return load_library(folder, GAZETTEER)


def ids(library):
    return [entry.id for entry in library.entries]


def test_articles_come_newest_first_and_the_undated_last(library):
    assert ids(library) == ["new", "posted", "old", "undated"]


def test_an_entry_counts_mentions_and_excerpts(library):
    old = library.entries[2]
    assert (old.mentions, old.excerpts) == ({"north": 2, "south": 1}, {"north": 2, "south": 1})


def test_features_are_counted_over_all_articles(library):
    assert library.counts["north"] == Count(mentions=4, excerpts=4, articles=2)


def test_a_feature_that_is_not_named_counts_zero(library):
    assert library.count("nowhere") == Count(0, 0, 0)


def test_excerpts_come_by_article_newest_first(library):
    found = library.excerpts_of("north")
    assert [(entry.id, len(excerpts)) for entry, excerpts in found] == [
        ("posted", 2),
        ("old", 2),
    ]


def test_excerpts_of_several_features_come_once_each(library):
    found = library.excerpts_of("north", "south")
    assert [(entry.id, len(excerpts)) for entry, excerpts in found] == [
        ("new", 1),
        ("posted", 2),
        ("old", 2),
    ]


def test_articles_that_name_any_feature_come_newest_first(library):
    assert [entry.id for entry in library.naming("north", "south")] == ["new", "posted", "old"]


def test_no_more_excerpts_come_than_wanted(library):
    found = library.excerpts_of("north", limit=3)
    assert [len(excerpts) for entry, excerpts in found] == [2, 1]


def test_an_article_s_text_and_mentions_are_there_when_asked_for(library):
    linked = library.article("new")
    assert linked.article.below_title[0].text == SOUTH
    assert [linked.article.text[m.start : m.end] for m in linked.mentions] == [
        "Southern Trunk pipeline"
    ]


def test_an_unknown_article_is_none(library):
    assert library.article("nowhere") is None


def test_articles_are_kept_by_the_features_they_all_name(library):
    assert ids(library.where(features=["north", "south"])) == ["old"]


def test_articles_are_kept_by_publisher(library):
    assert ids(library.where(publishers=["Corridor Notes", None])) == ["posted", "old", "undated"]


def test_articles_are_kept_by_day_and_the_undated_go(library):
    assert ids(library.where(since=date(2010, 5, 1), until=date(2015, 5, 2))) == ["posted", "old"]


def test_an_article_of_a_month_is_kept_by_each_of_its_days(tmp_path):
    text = f"A title\n\nPublished: May 2010\n\n{NORTH}"
    (tmp_path / "month.txt").write_text(text)
    library = load_library(tmp_path, GAZETTEER)
    assert ids(library.where(since=date(2010, 5, 31))) == ["month"]
    assert ids(library.where(since=date(2010, 6, 1))) == []


def test_a_choice_counts_anew(library):
    assert library.where(publishers=["Corridor Notes"]).count("north").mentions == 2


def test_publishers_are_counted_with_the_unknown(library):
    assert library.publishers == {None: 2, "Valley Review": 1, "Corridor Notes": 1}


def test_features_named_together_are_counted_by_article(library):
    assert library.together == {("north", "south"): 1}


def test_a_library_can_be_pickled(library):
    copy = pickle.loads(pickle.dumps(library))
    assert copy.entries == library.entries
    assert copy.excerpts_of("south") == library.excerpts_of("south")


def test_the_signature_stays_while_nothing_changes(folder):
    assert signature(folder) == signature(folder)


@pytest.mark.parametrize("change", ["new", "changed", "deleted"])
def test_the_signature_tells_a_change(folder, change):
    before = signature(folder)
    if change == "deleted":
        (folder / "old.txt").unlink()
    else:
        (folder / f"{'old' if change == 'changed' else 'other'}.txt").write_text("It snows.")
    assert signature(folder) != before


def test_the_signature_of_no_folder_is_a_signature(tmp_path):
    assert signature(tmp_path / "nowhere")


def own(title, text, id="own/1"):
    linked = link(parse_article(f"{title}\n\nby Jane Doe\n\n{text}", id=id), GAZETTEER)
    return own_article(linked)


def test_a_reader_s_own_articles_come_first(library):
    assert ids(library.with_own([own("Mine", NORTH)])) == [
        "own/1", "new", "posted", "old", "undated",
    ]  # fmt: skip


def test_a_reader_s_own_articles_are_counted_with_the_others(library):
    assert library.with_own([own("Mine", NORTH)]).counts["north"] == Count(5, 5, 3)


def test_a_reader_s_own_articles_are_quoted_with_the_others(library):
    found = library.with_own([own("Mine", NORTH)]).excerpts_of("north", limit=1)
    assert [it.entry.header.title for it in found] == ["Mine"]


def test_a_library_holds_nothing_of_a_reader_s_own(library):
    above = library.with_own([own("Mine", NORTH)])
    assert above.article("own/1")
    assert library.article("own/1") is None
    assert "own/1" not in ids(library)


def test_a_reader_s_own_article_is_in_no_cache_that_all_share(library):
    mine = own("Mine", NORTH)
    assert library.with_own([mine]).article("own/1") is mine.linked


def test_other_articles_of_a_reader_take_the_place_of_the_first(library):
    above = library.with_own([own("Mine", NORTH)])
    assert ids(above.with_own([own("Other", SOUTH, "own/2")]))[:2] == ["own/2", "new"]


def test_without_articles_of_a_reader_the_library_is_the_shared_one(library):
    assert library.with_own([own("Mine", NORTH)]).with_own([]) is library


def test_a_reader_s_own_articles_pass_the_filters(library):
    above = library.with_own([own("Mine", BOTH), own("Dry", "It is dry.", "own/2")])
    found = above.where(features=["south"])
    assert ids(found) == ["own/1", "new", "old"]
    assert found.article("own/1").article.header.title == "Mine"


def test_the_search_finds_a_reader_s_own_sentences_first(library):
    results = search("pipeline", library.with_own([own("Mine", NORTH)]), GAZETTEER, limit=2)
    assert (results.total, [hit.entry.id for hit in results.hits]) == (6, ["own/1", "new"])


def test_the_search_goes_on_below_a_reader_s_own_articles(library):
    above = library.with_own([own("Mine", "It is dry.")])
    assert [hit.entry.id for hit in search("rains", above, GAZETTEER).hits] == ["old", "undated"]
