"""Articles of a reader's own: linked in a process apart, for that reader alone, and not kept."""

import hashlib
import re
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from threading import BoundedSemaphore
from time import monotonic
from typing import Any

from geo.articles.article import with_header
from geo.articles.batches import ArticleFile, folded_sentences
from geo.articles.cache import Packed
from geo.articles.engines import cores
from geo.articles.header import Header
from geo.articles.limits import Limits
from geo.articles.linking import (
    Entry,
    LinkedArticle,
    entry_of,
    link,
    unpack_entry,
    unpack_text,
)
from geo.articles.other_formats import why_not_read
from geo.articles.parsing.dates import parse_date
from geo.articles.reading import SUFFIXES
from geo.articles.worker import Worker
from geo.errors import ArticleError
from geo.escapes import one_line
from geo.names.gazetteer import Gazetteer
from geo.web_addresses import is_web_address

OWN = "own/"
"""How the id of a reader's own article begins; that of a file cannot, for its slash."""

LIMITS = Limits(
    letters=300_000, sentences=10_000, letters_left_out=1_000_000, memory_bytes=700_000_000
)
"""What any reader may bring; a process that has read nothing yet has 200 MB."""

_HTML = re.compile(r"\s*<(!doctype|!--|\?xml|[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)
_MARKDOWN = re.compile(r"\s*(---\n|#{1,6} )")
_BUSY = "others are having articles read just now; try again in a minute"
_TURNS = BoundedSemaphore(cores())


@dataclass(frozen=True)
class OwnArticle:
    """An article of a reader's own, linked; `folded` is its sentences for the search, one a line.

    It keeps its id when its header is corrected.
    """

    entry: Entry
    linked: LinkedArticle
    folded: str

    @property
    def version(self) -> tuple[str, Header]:
        """What tells it from the same article with another header."""
        return self.entry.id, self.entry.header

    def with_header(self, header: Header, gazetteer: Gazetteer) -> "OwnArticle":
        """Return the same article under a corrected header."""
        return own_article(link(with_header(self.linked.article, header), gazetteer))


def own_article(linked: LinkedArticle) -> OwnArticle:
    """Return a linked article as a reader's own."""
    return OwnArticle(entry_of(linked), linked, folded_sentences(linked.article))


def is_own(id: str | None) -> bool:
    """Return whether this is the id of a reader's own article."""
    return id is not None and id.startswith(OWN)


def own_file(data: bytes, *, suffix: str, shown: str) -> ArticleFile:
    """Return a file that a reader brings; `shown` is its name, and its id comes of its content."""
    digest = hashlib.sha256(suffix.encode() + b"\n" + data).hexdigest()[:12]
    return ArticleFile(OWN + digest, suffix, shown, data, key="")


def pasted_file(text: str) -> ArticleFile:
    """Return what a reader pastes as a file: of HTML or of Markdown if it begins so.

    A byte order mark says how it is encoded, whatever a page says of itself.
    """
    suffix = ".html" if _HTML.match(text) else ".md" if _MARKDOWN.match(text) else ".txt"
    return own_file(text.encode("utf-8-sig", "replace"), suffix=suffix, shown="pasted text")


def read_fields(said: Mapping[str, str], *, file: str) -> Header:
    """Return the header that a reader gives field by field; what is empty is not given.

    Raises ArticleError with all its faults.
    """
    values: dict[str, Any] = {name: one_line(value) for name, value in said.items()}
    faults = []
    for name in ("published", "posted"):
        value, values[name] = values[name], parse_date(values[name])
        if value and not values[name]:
            faults.append(
                f'{name} is "{value}", not a date; write year, month and day, such as 2020-09-22'
            )
    if values["url"] and not is_web_address(values["url"]):
        faults.append(f'the address is "{values["url"]}"; give one with https:// in front')
    if faults:
        raise ArticleError(file, faults)
    return Header(**{name: value or None for name, value in values.items()})


def read_own(
    files: Iterable[ArticleFile], gazetteer: Gazetteer, *, seconds: float
) -> Generator[OwnArticle | ArticleError, None, None]:
    """Yield what becomes of each file, in order; what is not done after `seconds` is refused.

    Another process reads them: it takes no time from other readers, can be stopped, and what a
    parser says of a text does not reach the server's log. No more run at once than there are cores,
    and who waits longer than `seconds` for a turn is told so.
    """
    if not _TURNS.acquire(timeout=seconds):
        yield from (ArticleError(file.shown, _BUSY) for file in files)
        return
    worker, end = Worker(gazetteer, is_silent=True, limits=LIMITS), monotonic() + seconds
    try:
        for file in files:
            if file.suffix not in SUFFIXES:
                yield ArticleError(file.shown, why_not_read(file.shown))
                continue
            outcome = worker.link_once(file, seconds=end - monotonic())
            yield _own(file, outcome) if isinstance(outcome, Packed) else outcome
    finally:
        worker.end()
        _TURNS.release()


def _own(file: ArticleFile, packed: Packed) -> OwnArticle:
    entry = unpack_entry(packed.entry, id=file.id)
    return OwnArticle(entry, unpack_text(packed.text, entry), packed.folded)
