"""What an article claims: read once for all readers, of a long article in the background."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice
from threading import Lock
from typing import NamedTuple

import streamlit as st

from dashboard.content import Content, kept
from dashboard.loading import Loading, latest
from geo.articles.linking import Entry, LinkedArticle
from geo.articles.parts import MOST_LETTERS
from geo.claims.clauses import Clause, Clauses, clauses_of
from geo.claims.ledger import Line, ledger
from geo.claims.verdicts.check import Check
from geo.errors import GeoError, attempt

MOST_CHECKED = 200
"""Of more clauses in one article the first are checked at once: a check takes some 15 ms."""

PATIENCE_SECONDS, LOOK_SECONDS = 0.2, 2.0
"""How long the first reader of a long article waits for its claims; how often each looks then."""

BEING_READ = "The claims of this long article are still being read."

NOT_READ = (
    "The claims of this article could not be read. Whoever runs this page finds the cause in the "
    "server's log."
)

_ONE_BY_ONE = Lock()


class Read(NamedTuple):
    """The clauses of an article that claim something; none where it could not `be read`.

    A long one was read `up_to` an offset; None is to its end.
    """

    clauses: list[Clause]
    up_to: int | None = None
    is_read: bool = True


def clauses(content: Content, linked: LinkedArticle) -> list[Clause]:
    """Return the clauses of an article that claim something, numbered from 1 in its order."""
    return _whole(content, linked).clauses


def read_to(content: Content, linked: LinkedArticle) -> int | None:
    """Return the offset to which a long article was read for claims; None is to its end."""
    return _whole(content, linked).up_to


def _whole(content: Content, linked: LinkedArticle) -> Read:
    """Return what was read of an article, however long that takes."""
    if _is_short(linked):
        return _read(content, linked)
    reading = latest(_reading, content, linked)
    reading.wait(None)
    return Read([]) if reading.has_failed else reading.result()


def clauses_so_far(content: Content, linked: LinkedArticle) -> list[Clause] | None:
    """Return the clauses of an article; None while those of a long one are still being read."""
    read = _so_far(content, linked)
    return read.clauses if read else None


def could_not_be_read(content: Content, linked: LinkedArticle) -> bool:
    """Return whether reading the claims of an article failed: then it has none here."""
    read = _so_far(content, linked)
    return read is not None and not read.is_read


def lines_of(content: Content, entry: Entry, linked: LinkedArticle) -> tuple[list[Line], bool]:
    """Check all that an article claims, and tell whether it could be read."""
    if content.vocabulary is None or content.checker is None:
        return [], True
    faults = list[GeoError]()
    check = partial(ledger, entry, linked, content.vocabulary, content.checker)
    return attempt(lambda: list(check()), [], faults), not faults


@st.fragment(run_every=LOOK_SECONDS)
def await_clauses(content: Content, linked: LinkedArticle) -> None:
    """Draw the page anew once the claims of a long article have been read."""
    if _read_so_far(content, linked):
        st.rerun()


def _so_far(content: Content, linked: LinkedArticle) -> Read | None:
    """Return what was read of an article; None while a long one is still being read."""
    return _read(content, linked) if _is_short(linked) else _read_so_far(content, linked)


def _is_short(linked: LinkedArticle) -> bool:
    return len(linked.article.text) <= MOST_LETTERS


def _read_so_far(content: Content, linked: LinkedArticle) -> Read | None:
    """Return what was read of a long article; None before, or where it could not begin."""
    reading = latest(_reading, content, linked)
    return reading.result() if reading.done() and not reading.has_failed else None


@kept(st.cache_resource)
def _read(content: Content, linked: LinkedArticle) -> Read:
    return _found(content, linked)


def _found(content: Content, linked: LinkedArticle) -> Read:
    if content.vocabulary is None:
        return Read([])
    faults = list[GeoError]()
    read = partial(clauses_of, linked, content.vocabulary)
    return Read(*attempt(read, Clauses([]), faults), is_read=not faults)


@kept(st.cache_resource)
def _reading(content: Content, linked: LinkedArticle) -> Loading[Read]:
    """Begin to read and check a long article, once for all readers, one after the other."""

    def read(tell: Callable[[int, int], None]) -> Read:
        with _ONE_BY_ONE:
            found = _found(content, linked)
            for done, clause in enumerate(found.clauses[:MOST_CHECKED]):
                tell(done, len(found.clauses))
                checks_of(content, clause)
            return found

    reading = Loading(read, doing="Reading the claims of a long article")
    reading.wait(PATIENCE_SECONDS)
    return reading


def checked(content: Content, linked: LinkedArticle) -> list[tuple[Check, ...]]:
    """Return the checks of each of the first clauses of an article."""
    found = islice(clauses(content, linked), MOST_CHECKED)
    return [checks_of(content, clause) for clause in found]


def is_trivial(checks: Iterable[Check]) -> bool:
    """Return whether all that a clause claims goes without saying."""
    found = list(checks)
    return bool(found) and all(check.is_trivial for check in found)


@kept(st.cache_resource)
def trivial(content: Content, linked: LinkedArticle) -> frozenset[int]:
    """Return the numbers of the clauses of an article that are trivial."""
    pairs = zip(clauses(content, linked), checked(content, linked), strict=False)
    return frozenset(clause.number for clause, checks in pairs if is_trivial(checks))


def checks_of(content: Content, clause: Clause) -> tuple[Check, ...]:
    """Return how each claim of a clause compares with what is known."""
    return tuple(map(content.checker, clause.claims)) if content.checker else ()
