"""Files of articles in batches, and what links a batch: the same wherever that is done."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from geo.articles.article import Article
from geo.articles.cache import Packed
from geo.articles.limits import Limits
from geo.articles.linking import entry_of, link, pack_entry, pack_text
from geo.articles.reading import article_in
from geo.errors import ArticleError
from geo.folding import folded
from geo.names.gazetteer import Gazetteer

MOST_FILES, MOST_BYTES = 50, 250_000
"""What a batch holds at most: less than a second's work, for that is lost where it is stopped."""

_log = logging.getLogger(__name__)


class ArticleFile(NamedTuple):
    """An article's file as it was read; `shown` is the name that readers see, `key` the cache's.

    It holds bytes, not a path: what links it may be another machine.
    """

    id: str
    suffix: str
    shown: str
    data: bytes
    key: str


Batch = Sequence[ArticleFile]
Outcome = Packed | ArticleError
"""What linking makes of a file."""

Done = tuple[Batch, Sequence[Outcome]]
"""A batch with an outcome for each of its files."""

Engine = Callable[[Iterable[Batch], Gazetteer], Iterator[Done]]
"""What links batches; it asks for the next as it goes, and gives each when it is done."""


def in_batches(files: Iterable[ArticleFile]) -> Iterator[Batch]:
    """Yield files in batches of at most MOST_FILES and MOST_BYTES; a file larger is one alone."""
    batch, size_bytes = list[ArticleFile](), 0
    for file in files:
        if batch and (len(batch) == MOST_FILES or size_bytes + len(file.data) > MOST_BYTES):
            yield batch
            batch, size_bytes = [], 0
        batch.append(file)
        size_bytes += len(file.data)
    if batch:
        yield batch


def link_batch(batch: Batch, gazetteer: Gazetteer) -> list[Outcome]:
    """Link each file of a batch; one that cannot be read gives its error and stops no other."""
    return [link_file(file, gazetteer) for file in batch]


def link_file(file: ArticleFile, gazetteer: Gazetteer, *, limits: Limits | None = None) -> Outcome:
    """Link a file, or give the error why not; what nobody foresaw goes to the log whole."""
    try:
        return _packed(file, gazetteer, limits)
    except ArticleError as error:
        return error
    except MemoryError:
        fault = "reading it takes too much memory; try a part of it, as text"
        return ArticleError(file.shown, fault)
    except Exception:
        _log.exception("%s cannot be linked: leave it out, and report this with it", file.shown)
        fault = "it cannot be read, for a fault of this program that its log tells of"
        return ArticleError(file.shown, f"{fault}; save it as plain text, or leave it out")


def _packed(file: ArticleFile, gazetteer: Gazetteer, limits: Limits | None) -> Packed:
    article = article_in(file.data, id=file.id, suffix=file.suffix, file=file.shown)
    if limits:
        limits.check(article, file=file.shown)
    linked = link(article, gazetteer)
    return Packed(pack_entry(entry_of(linked)), pack_text(linked), folded_sentences(article))


def folded_sentences(article: Article) -> str:
    """Return the sentences of an article as the search takes them: folded, one a line."""
    return "\n".join(folded(sentence.text) for sentence in article.sentences)
