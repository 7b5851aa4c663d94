"""What is searched for."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from geo.articles.library import Library
from geo.articles.library_files import load_library
from geo.articles.search import search
from tests.fuzz.articles import ROOT, gazetteer
from tests.fuzz.target import Target

WORDS = (
    '"oil line" Tovuz',
    "baku-tbil",
    "BTC pipeline 1,768 km",
    "Ի՞նչ Բաքու",
    "бору хатты",
    'NEAR(a b) OR "c" NOT d* ^e col:f',
)


def targets() -> list[Target]:
    """Return the one target."""
    return [Target("search", lambda: [words.encode() for words in WORDS], check)]


def check(data: bytes) -> None:
    """Search for words: what is found is in its sentence."""
    found = search(data.decode("utf-8", "surrogateescape"), library(), gazetteer())
    assert found.total >= len(found.hits)
    for hit in found.hits:
        assert all(0 <= start < end <= len(hit.sentence.text) for start, end in hit.spans)


@cache
def library() -> Library:
    """Return the articles of the page."""
    folder = Path(mkdtemp(prefix="fuzz-"))
    for path in sorted((ROOT / "seeds").iterdir()):
        (folder / path.name).write_bytes(path.read_bytes())
    return load_library(folder, gazetteer())
