"""Times the reading of texts made to be hard, each twice as long as the one before: make bench."""

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from geo.articles.article import article_of
from geo.articles.batches import folded_sentences
from geo.articles.cache import Packed
from geo.articles.header import Header
from geo.articles.library import Library
from geo.articles.linking import (
    LinkedArticle,
    entry_of,
    link,
    pack_entry,
    pack_text,
    unpack_entry,
    unpack_text,
)
from geo.articles.parsing.blocks import Block
from geo.articles.reading import parse_article
from geo.articles.search import Results, search
from geo.articles.sentence_index import SentenceIndex
from geo.events.linking import events_of
from geo.names.mentions import find_mentions
from tests.bench.hard_pieces import CLAIMS, NAMES, SENTENCES, SIGNS, TAGS
from tests.geo.claims.sentences import finder
from tests.geo.events.finding import finder as event_finder
from tests.geo.events.finding import gazetteer
from tests.geo.growth import Read, least_ms, made_of

DATA = Path("data")
LETTERS = (250_000, 500_000, 1_000_000)
LETTERS_OF_A_SENTENCE = (350, 700, 1_400)
"""A sentence that is longer by more than a little is not read for claims at all."""

QUERIES = ("a", "a " * 50_000, '"a a a a', "btc t", "is the long", "1 2 3 4 5 6 7 8 9", "…")
"""Search words that much holds, or that are many."""

AT_MOST, SENTENCE_AT_MOST = 3.0, 5.0
"""What grows with the length takes twice as long; with its square, as in a sentence, four times."""


def main() -> None:
    """Print what each text takes, and fail where twice the length takes too much longer."""
    wanted = sys.argv[1:]
    stages = [one for one in _stages() if not wanted or one[0] in wanted]
    results = [_report(what, piece, read) for what, pieces, read in stages for piece in pieces]
    sys.exit(0 if all(results) else 1)


def _stages() -> Iterator[tuple[str, Sequence[str], Read]]:
    """Return what reads a text, with the pieces that a text hard for it is made of."""
    for suffix in (".txt", ".md", ".html"):
        read = partial(parse_article, suffix=suffix)
        yield suffix, SIGNS, lambda text, read=read: read(f"Words.\n\n{text}")
    page = partial(parse_article, suffix=".html")
    yield "page", TAGS, lambda text: page(f"<p>Words.</p>{text}")
    yield "mentions", NAMES, lambda text: find_mentions(text, gazetteer())
    yield "packing", SENTENCES, lambda text: _pack(_linked(text))
    yield "search", SENTENCES, lambda text: SentenceIndex([folded_sentences(_linked(text).article)])
    yield "query", SENTENCES, lambda text: _search(_linked(text))
    events = event_finder()
    yield "events", SENTENCES, lambda text: events_of(_linked(text), events)
    find = finder(DATA)
    yield "claims", SENTENCES, lambda text: find(f"Words.\n\n{text}")
    yield "sentence", CLAIMS, lambda text: find(f"Words.\n\nThe BTC oil pipeline runs {text}.")


def _linked(text: str) -> LinkedArticle:
    return link(article_of("x", Header(title="A title"), [Block(f"Words. {text}")]), gazetteer())


def _pack(linked: LinkedArticle) -> LinkedArticle:
    entry = unpack_entry(pack_entry(entry_of(linked)), id="x")
    return unpack_text(pack_text(linked), entry)


def _search(linked: LinkedArticle) -> list[Results]:
    """Search an article for what is in all of its sentences, or in none."""
    entry, article = entry_of(linked), linked.article
    packed = Packed(pack_entry(entry), pack_text(linked), folded_sentences(article))
    library = Library((entry,), (), {entry.id: packed})
    return [search(words, library, gazetteer()) for words in QUERIES]


def _report(what: str, piece: str, read: Read) -> bool:
    sizes, limit, rounds = LETTERS, AT_MOST, 1
    if what == "sentence":
        sizes, limit, rounds = LETTERS_OF_A_SENTENCE, SENTENCE_AT_MOST, 5
    read(made_of(piece, letters=sizes[0]))
    all_ms = least_ms(read, [made_of(piece, letters=one) for one in sizes], rounds=rounds)
    ratio = all_ms[-1] / all_ms[-2]
    times = ", ".join(f"{ms:6,.0f}" for ms in all_ms)
    verdict = "kept" if ratio <= limit else "MISSED"
    print(f"{what:9} {piece[:24]!r:28} {times} ms, last ratio {ratio:.2f} ({verdict})", flush=True)
    return ratio <= limit


if __name__ == "__main__":
    main()
