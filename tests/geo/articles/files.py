"""Files of articles as linking takes them, and a corpus that is worth more than one process."""

from pathlib import Path

from geo.articles.batches import ArticleFile
from geo.articles.cache import content_key, linker_key
from geo.names.gazetteer import Gazetteer
from geo.names.matching.names import Name

GAZETTEER = Gazetteer((Name("north", "Northern Trunk pipeline", "en", "official"),))
MANY = 300
NAMES = "feature,name,lang,kind\nnorth,Northern Trunk pipeline,en,official\n"
TEXT = "The Northern Trunk pipeline is long."


def article_file(name: str, data: bytes = TEXT.encode()) -> ArticleFile:
    return ArticleFile(name, ".txt", f"{name}.txt", data, content_key(data, ".txt", "linker"))


def write_many(folder: Path, *, articles: int = MANY) -> None:
    """Write articles that differ by their numbers alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(articles):
        text = " ".join([f"{TEXT} Nobody in village {number} minds it."] * 30)
        (folder / f"article-{number:04}.txt").write_text(text)


def read_many(folder: Path) -> list[ArticleFile]:
    linker = linker_key(GAZETTEER)
    return [
        ArticleFile(file.stem, file.suffix, file.name, data, content_key(data, ".txt", linker))
        for file in sorted(folder.iterdir())
        if (data := file.read_bytes())
    ]
