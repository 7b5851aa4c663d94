import csv
import json
from dataclasses import replace
from io import StringIO

import pytest

from geo.articles.excerpt_files import COLUMNS, excerpts_csv, excerpts_json, excerpts_markdown
from geo.articles.library import ArticleExcerpts
from geo.articles.linking import entry_of, link
from geo.articles.reading import parse_article
from geo.layers.licences import Licence
from geo.layers.sources import Source
from geo.names.gazetteer import Gazetteer, Name
from geo.origin import Origin
from geo.when import When

GAZETTEER = Gazetteer((Name("north", "Northern Trunk pipeline", "en", "official"),))
SOURCE = Source(
    **dict.fromkeys(Source.__dataclass_fields__, "")
    | {"id": "ne", "title": "Natural Earth", "licence": "Public domain", "url": "https://ne.org"}
    | {"file": "north.geojson"}
)


def excerpts_in(text, *, id="a"):
    linked = link(parse_article(text, id=id), GAZETTEER)
    return [ArticleExcerpts(entry_of(linked), linked.excerpts)]


PLAIN = excerpts_in(
    "A *title*\n\nCorridor Notes (4 March 2021)\n\nby Jane Doe\n\n"
    "It rains. “Bakı”, $4bn, the Northern Trunk pipeline."
)
HOSTILE = excerpts_in("=cmd()\n\nby @Jane\n\n+1 for the Northern Trunk pipeline <script>.")


def rows(data):
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_a_row_an_excerpt_with_its_licence_column():
    (row,) = rows(excerpts_csv(PLAIN, permalink=lambda excerpt: f"https://m.org/{excerpt.article}"))
    assert tuple(row) == COLUMNS
    assert row["sentence"] == "“Bakı”, $4bn, the Northern Trunk pipeline."
    assert (row["features"], row["published"], row["licence"]) == ("north", "2021-03-04", "")
    assert row["permalink"] == "https://m.org/a"


def test_a_row_of_csv_names_the_sources_of_all_features_that_it_names():
    other = replace(SOURCE, id="south", title="Atlas", file="south.geojson")
    (row,) = rows(excerpts_csv(PLAIN, sources=[SOURCE, other]))
    assert row["sources"] == "Natural Earth, Public domain, https://ne.org"


def test_csv_is_one_table_of_excerpts_alone():
    other = replace(SOURCE, id="south", file="south.geojson")
    assert len(rows(excerpts_csv(PLAIN, sources=[SOURCE, other]))) == 1


ORIGIN = Origin("https://m.org/?feature=north", "2026-11-30")


def test_every_file_says_where_it_came_from():
    (row,) = rows(excerpts_csv(PLAIN, origin=ORIGIN))
    content = json.loads(excerpts_json(PLAIN, origin=ORIGIN))
    for told in (row, content):
        assert (told["page"], told["version"]) == ("https://m.org/?feature=north", "2026-11-30")
    assert (
        excerpts_markdown(PLAIN, origin=ORIGIN)
        .decode()
        .startswith(
            "From <https://m.org/?feature=north>  \nVersion of the data: 2026\\-11\\-30\n\n## "
        )
    )


REPRINT = [
    one._replace(
        entry=replace(
            one.entry, header=replace(one.entry.header, republisher="The Archive", note="Cut.")
        )
    )
    for one in PLAIN
]


@pytest.mark.parametrize("write", [excerpts_csv, excerpts_json, excerpts_markdown])
def test_a_reprint_says_from_where_and_how_it_differs(write):
    told = write(REPRINT).decode()
    assert "The Archive" in told
    assert "Cut" in told


@pytest.mark.parametrize("write", [excerpts_csv, excerpts_json, excerpts_markdown])
def test_the_licence_of_a_layer_has_its_address(write):
    free = replace(SOURCE, licences=(Licence("Public domain", "https://free.org/"),))
    assert "free.org" in write(PLAIN, sources=[free]).decode()


def test_no_csv_cell_is_a_formula():
    (row,) = rows(excerpts_csv(HOSTILE))
    assert row["title"] == "'=cmd()"
    assert row["sentence"].startswith("'+1")


def test_json_has_articles_excerpts_mentions_and_sources():
    content = json.loads(excerpts_json(PLAIN, sources=[SOURCE]))
    (article,) = content["articles"]
    (excerpt,) = article["excerpts"]
    (mention,) = excerpt["mentions"]
    assert (article["author"], article["posted"]) == ("Jane Doe", None)
    assert excerpt["sentence"][mention["start"] : mention["end"]] == "Northern Trunk pipeline"
    assert content["sources"][0]["licence"] == "Public domain"


def test_markdown_is_escaped_and_tells_the_sources():
    text = excerpts_markdown(PLAIN, sources=[SOURCE]).decode()
    assert "## A \\*title\\*" in text
    assert "> “Bakı”, \\$4bn, the Northern Trunk pipeline." in text
    assert "Jane Doe, Corridor Notes, 2021\\-03\\-04, licence: not stated" in text
    assert "Natural Earth, Public domain" in text


def test_markdown_holds_no_markup_of_others():
    assert "<script>" not in excerpts_markdown(HOSTILE).decode()


@pytest.mark.parametrize("write", [excerpts_csv, excerpts_json, excerpts_markdown])
def test_a_headline_is_named_as_such(write):
    headline = excerpts_in("Northern Trunk pipeline shut\n\nby Jane Doe\n\nIt rains.")
    assert "headline" in write(headline).decode()


@pytest.mark.parametrize("write", [excerpts_csv, excerpts_json, excerpts_markdown])
def test_an_article_without_a_title_is_called_by_its_day(write):
    (found,) = excerpts_in("It rains. The Northern Trunk pipeline leaks.")
    header = replace(found.entry.header, title=None, published=When(2021, 3, 4))
    untitled = found._replace(entry=replace(found.entry, header=header))
    assert "Untitled, 4 March 2021" in write([untitled]).decode()


@pytest.mark.parametrize("write", [excerpts_csv, excerpts_json, excerpts_markdown])
def test_no_excerpts_make_a_file_too(write):
    assert isinstance(write([]), bytes)


def test_an_excerpt_without_an_address_has_none_in_any_file():
    (row,) = rows(excerpts_csv(PLAIN, permalink=lambda _: ""))
    (article,) = json.loads(excerpts_json(PLAIN, permalink=lambda _: ""))["articles"]
    markdown = excerpts_markdown(PLAIN, permalink=lambda _: "").decode()
    assert (row["permalink"], article["excerpts"][0]["permalink"]) == ("", None)
    assert "<>" not in markdown


def test_every_file_marks_an_article_of_the_reader_s_own():
    own = excerpts_in("A title\n\nby Jane Doe\n\nThe Northern Trunk pipeline leaks.", id="own/1")
    (row,) = rows(excerpts_csv(own))
    (article,) = json.loads(excerpts_json(own))["articles"]
    assert (row["own"], article["own"]) == ("yes", True)
    assert "An article of the reader’s own" in excerpts_markdown(own).decode()


def test_no_file_marks_an_article_that_all_readers_have():
    (row,) = rows(excerpts_csv(PLAIN))
    (article,) = json.loads(excerpts_json(PLAIN))["articles"]
    assert (row["own"], article["own"]) == ("", False)
    assert "reader’s own" not in excerpts_markdown(PLAIN).decode()
