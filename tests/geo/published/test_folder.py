from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

import pytest

from geo import Collection, GeoError, publish_folder

TOY = Path(__file__).parents[1] / "another_case"


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Collection]:
    """What is published of a case of which an article's address is known."""
    data = copytree(TOY / "data", tmp_path_factory.mktemp("toy") / "data")
    record = "die-bahn-in-den-sueden.txt,https://post.example/bahn,Other Post,Abridged."
    (data / "articles.csv").write_text(f"file,url,republisher,note\n{record}\n", encoding="utf-8")
    return publish_folder(data, TOY / "seeds")


@pytest.mark.parametrize("name", ["features", "facts", "sources", "excerpts", "claims"])
def test_two_folders_are_all_that_it_takes(toy: Mapping[str, Collection], name: str):
    assert toy[name].find().matched


def test_what_the_records_say_of_an_article_is_there(toy: Mapping[str, Collection]):
    row = toy["articles"].feature("die-bahn-in-den-sueden")
    assert row
    said = [row["properties"][name] for name in ("url", "republisher", "note")]
    assert said == ["https://post.example/bahn", "Other Post", "Abridged."]


def test_a_folder_that_cannot_be_used_is_an_error(tmp_path: Path):
    with pytest.raises(GeoError):
        publish_folder(tmp_path, TOY / "seeds")
