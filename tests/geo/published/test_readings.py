from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import geo
from geo import Collection, EventIndex, EventLink, Library, Selection, publish
from geo.published.columns import Extent
from geo.published.places import Places
from geo.published.quoted import Articles, row_of
from geo.published.readings import Reading, Readings, Told
from tests.geo.published.made import EVENTS, LAYERS, SOURCES

TOY = Path(__file__).parents[1] / "another_case"
ENGLISH = "the-railway-and-the-light"


@pytest.fixture(scope="module")
def claims() -> Collection:
    data = TOY / "data"
    layers, base, names = geo.load_layers(data), geo.load_base(data), geo.load_gazetteer(data)
    vocabulary = geo.load_vocabulary(data, gazetteer=names, layers=layers, base=base)
    library = geo.load_library(TOY / "seeds", names)
    return publish(layers, library=library, vocabulary=vocabulary)["claims"]


@pytest.fixture(scope="module")
def spoken(library: Library) -> Collection:
    article = library.article("open")
    assert article
    link = EventLink("began", (article.article.sentences[2].id,), "It names the day.")
    index = EventIndex(library, _kept={"open": (link,), "closed": (), "undated": ()})
    made = publish(LAYERS, library=library, events=EVENTS, sources=SOURCES, event_index=index)
    return made["event-articles"]


def ids(collection: Collection, **asked: object) -> list[str]:
    return [it["id"] for it in collection.find(Selection(**asked)).features]


def test_a_claim_tells_what_is_stated_and_measured_and_why(claims: Collection) -> None:
    (row, *_) = (
        it["properties"] for it in claims.find(Selection(article=ENGLISH, kind="length")).features
    )
    assert row["sentence"][row["start"] : row["end"]] == row["clause"]
    assert (row["unit"], row["margin"] > 0) == ("km", True)
    assert row["verdict"] in ("agrees", "differs", "cannot tell")
    assert all(row[name] for name in ("stated", "measured", "why", "rule"))


def test_claims_are_found_by_what_they_are_about(claims: Collection) -> None:
    rows = list(claims.find(Selection(feature="pkv")).features)
    assert rows
    assert all("pkv" in row["properties"]["features"] for row in rows)


def test_each_claim_is_found_by_its_id(claims: Collection) -> None:
    rows = list(claims.find().features)
    assert len({row["id"] for row in rows}) == len(rows) > 2
    assert [claims.feature(row["id"]) for row in rows] == rows
    assert claims.feature(f"{ENGLISH}:none:1:1") is None
    assert claims.feature("none") is None


def test_claims_have_the_terms_of_their_article(claims: Collection) -> None:
    (row, *_) = claims.find(Selection(article=ENGLISH)).features
    assert row["properties"].keys() >= {"title", "licence", "licence_url", "attribution"}
    assert row["properties"]["attribution"]


def test_without_a_vocabulary_there_are_no_claims(published: Mapping[str, Collection]) -> None:
    assert published["claims"].find().matched == 0


def test_an_event_in_an_article_tells_the_sentences_and_the_reason(spoken: Collection) -> None:
    (row,) = spoken.find().features
    said = row["properties"]
    assert row["id"] == "open:began"
    assert (said["event"], said["event_date"], said["article"]) == ("began", "2001-02-03", "open")
    assert (said["sentences"], said["why"]) == (["It rains."], "It names the day.")
    assert (said["title"], said["licence"]) == ("The open one", "CC BY 4.0")


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"event": "began"}, 1),
        ({"event": "lasted"}, 0),
        ({"event": "none"}, 0),
        ({"article": "open"}, 1),
        ({"article": "closed"}, 0),
        ({"feature": "alpha"}, 1),
        ({"feature": "gamma"}, 0),
        ({"kind": "stop"}, 1),
        ({"since": date(2021, 1, 1)}, 1),
        ({"since": date(2022, 1, 1)}, 0),
        ({"bbox": (9, -1, 13, 1)}, 1),
        ({"bbox": (40, 40, 50, 50)}, 0),
    ],
)
def test_events_in_articles_are_found_by_all_that_they_are(
    spoken: Collection, asked: dict, count: int
) -> None:
    assert spoken.find(Selection(**asked)).matched == count


def test_an_event_in_an_article_is_found_by_its_id(spoken: Collection) -> None:
    (row,) = spoken.find().features
    assert spoken.feature("open:began") == row
    assert spoken.feature("open:lasted") is None


def readings(library: Library, reading: Reading, patience_seconds: float) -> Readings:
    return Readings(
        "sentences", "Sentences", ".", reading, Articles(library), Places(LAYERS),
        filters=("article",), days=lambda: Extent(None, None, None), names_features=False,
        patience_seconds=patience_seconds,
    )  # fmt: skip


@pytest.fixture
def read() -> list[str]:
    """The articles that were read."""
    return []


@pytest.fixture
def reading(read: list[str]) -> Reading:
    def sentences(entry: geo.articles.linking.Entry, linked: geo.LinkedArticle) -> list[Told]:
        read.append(entry.id)
        row = row_of(entry, ())
        return [Told(f"{entry.id}:{it.id}", row, {}) for it in linked.article.sentences]

    return sentences


def test_no_more_articles_are_read_than_the_rows_take(
    library: Library, reading: Reading, read: list[str]
) -> None:
    found = readings(library, reading, 60).find(limit=1)
    assert (found.matched, read) == (None, ["open"])


def test_an_article_is_read_once(library: Library, reading: Reading, read: list[str]) -> None:
    rows = readings(library, reading, 60)
    assert rows.find().matched == rows.find().matched == 7
    assert read == ["open", "closed", "undated"]


def test_one_article_is_asked_for_alone(
    library: Library, reading: Reading, read: list[str]
) -> None:
    assert readings(library, reading, 60).find(Selection(article="closed")).matched == 2
    assert read == ["closed"]


def test_without_patience_a_call_ends_and_a_later_one_gets_further(
    library: Library, reading: Reading
) -> None:
    patient = readings(library, reading, 60)
    assert readings(library, reading, -1).find(limit=9).matched is None
    patient.find(Selection(article="open"))
    patient._patience_seconds = -1
    found = patient.find(limit=9)
    assert (found.matched, len(list(found.features))) == (None, 4)


def test_pages_follow_one_another_whatever_was_read(library: Library, reading: Reading) -> None:
    all_ids = [it["id"] for it in readings(library, reading, 60).find().features]
    rows = readings(library, reading, 60)
    pages = [rows.find(offset=at, limit=2).features for at in (0, 2, 4, 6)]
    assert [it["id"] for page in pages for it in page] == all_ids
    assert all(a != b for a, b in pairwise(all_ids))
