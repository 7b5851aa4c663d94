"""Times the reading of texts made to be hard, against texts half as long: make bench."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from time import process_time

from geo.articles.reading import parse_article
from geo.names.gazetteer import load_gazetteer
from geo.names.mentions import find_mentions
from tests.geo.claims.sentences import finder

DATA = Path("data")
LETTERS, LETTERS_OF_A_SENTENCE = 40_000, 1_400
"""A sentence that is longer by more than a little is not read for claims at all."""

MANY, LETTERS_OF_MANY = "many sentences", 400_000
"""What is copied for each sentence only shows where there are many."""

AGAINST_HALF, SENTENCE_AGAINST_HALF = 3.0, 5.0
"""What grows with the length takes twice as long; with its square, as in a sentence, four times."""

SIGNS = (".", "*a ", "[", "`", "<a ", "<!--", "1. ", "[^", "![", "<div ", "<sup>", "http://a")
CHAIN = "Baku-Tbilisi-Ceyhan and -Erzurum "
NAMES = (
    "Baku-",
    "Baku-Tbilisi-",
    CHAIN,
    "a",
    "-",
    "BTC ",
    "BTC, ",
    "oil BTC ",
    "BTC BTK\n",
    "BTC (BTK) ",
    "ԲԹՋ, ",
    "BakuTbilisiCeyhan ",
    "a@",
    "www.",
    "a.b",
    "B.T.C. ",
    "Baku/",
    "e\u0301",
)
SENTENCES = ("BTC. ", "U.S. ", ": ", "ա: Ա ")
TAGS = (
    "<div>",
    "<p><b>",
    "<b></p>",
    "<ul><li>",
    "<table><tr><td>",
    "<aside>",
    "<h2><a href=x>a</a></h2>",
)
CLAIMS = ("The BTC oil pipeline crosses Georgia. ",)
PIECES = ("Tovuz, ", "in the north of the ", "10 km ", "(10 km) ", "of the ", "nearly ", "- ")

Read = Callable[[str], object]


def main() -> None:
    """Print what each text takes, and fail where twice the length takes too much longer."""
    readers = list(_readers())
    results = [_report(what, piece, read) for what, pieces, read in readers for piece in pieces]
    sys.exit(0 if all(results) else 1)


def _readers() -> Iterator[tuple[str, Sequence[str], Read]]:
    """Return what reads a text, with the pieces that a text hard for it is made of."""
    for suffix in (".txt", ".md", ".html"):
        read = partial(parse_article, suffix=suffix)
        yield f"article{suffix}", SIGNS, lambda text, read=read: read(f"Words.\n\n{text}")
    page = partial(parse_article, suffix=".html")
    yield "article.html", TAGS, lambda text: page(f"<p>Words.</p>{text}")
    gazetteer = load_gazetteer(DATA)
    yield "mentions", NAMES, lambda text: find_mentions(text, gazetteer)
    find = finder(DATA)
    yield "claims", PIECES, lambda text: find(f"The BTC oil pipeline runs {text}")
    yield MANY, SENTENCES, lambda text: parse_article(f"Words.\n\n{text}")
    yield MANY, CLAIMS, lambda text: find(f"Words.\n\n{text}")


def _report(what: str, piece: str, read: Read) -> bool:
    letters, limit, rounds = LETTERS, AGAINST_HALF, 9
    if what == "claims":
        letters, limit = LETTERS_OF_A_SENTENCE, SENTENCE_AGAINST_HALF
    if what == MANY:
        letters, rounds = LETTERS_OF_MANY, 2
    half, whole = (piece * (count // len(piece)) for count in (letters // 2, letters))
    half_ms, whole_ms = _least_ms(read, half, whole, rounds=rounds)
    kept = whole_ms <= limit * half_ms
    print(
        f"{what:14} {piece!r:22} half {half_ms:5.0f} ms, whole {whole_ms:5.0f} ms, "
        f"ratio {whole_ms / half_ms:.2f} (at most {limit}: {'kept' if kept else 'MISSED'})"
    )
    return kept


def _least_ms(read: Read, *texts: str, rounds: int) -> list[float]:
    """Return the least of a few times of each, taken in turn: noise adds least to the least."""
    all_ms = [[_ms(read, text) for text in texts] for _ in range(rounds)]
    return [min(times) for times in zip(*all_ms, strict=True)]


def _ms(read: Read, text: str) -> float:
    start = process_time()
    read(text)
    return 1000 * (process_time() - start)


if __name__ == "__main__":
    main()
