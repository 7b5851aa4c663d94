from pathlib import Path

import pytest

from geo.articles.header import Header
from geo.articles.library_files import load_library
from geo.articles.records import load_records
from geo.errors import ArticleError
from geo.names.gazetteer import Gazetteer, load_gazetteer
from geo.names.matching.names import Name

ROOT = Path(__file__).parents[3]
NAMES = Gazetteer((Name("north", "Northern Trunk", "en", "official"),))
HEADER = "file,url,republisher,note\n"


def test_what_is_known_comes_by_the_name_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "articles.csv").write_text(HEADER + "a.txt,https://a.org,The Archive,Shortened.\n")
    known = Header(url="https://a.org", republisher="The Archive", note="Shortened.")
    assert load_records(tmp_path) == {"a.txt": known}


def test_without_the_table_nothing_is_known(tmp_path: Path) -> None:
    assert load_records(tmp_path) == {}


@pytest.mark.parametrize(
    ("row", "fault"), [(",https://a.org,,", "file is empty"), ("a.txt,a.org,,", "url is")]
)
def test_a_row_that_cannot_be_used_is_told(tmp_path: Path, row: str, fault: str) -> None:
    (tmp_path / "articles.csv").write_text(f"{HEADER}{row}\n")
    with pytest.raises(ArticleError, match=f"line 2: {fault}"):
        load_records(tmp_path)


def test_what_an_article_does_not_say_is_filled_in(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: A\nurl: https://b.org\n---\nNorthern Trunk.")
    known = {"a.md": Header(url="https://a.org", republisher="The Archive", note="Shortened.")}
    library = load_library(tmp_path, NAMES, records=known)
    article = library.article("a")
    assert article is not None
    assert library.entries[0].header == article.article.header
    assert article.article.header.url == "https://b.org"
    assert article.article.header.republisher == "The Archive"


def test_the_record_of_our_article_holds_the_public_record_and_what_was_lost() -> None:
    gazetteer, records = load_gazetteer(ROOT / "data"), load_records(ROOT / "data")
    [entry] = load_library(ROOT / "seeds", gazetteer, records=records).entries
    assert str(entry.header.url).startswith("https://www.avim.org.tr/en/Bulten/")
    assert "apostrophes" in str(entry.header.note)
