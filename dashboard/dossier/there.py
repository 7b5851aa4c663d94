"""What of an address is there, and what is not, in words."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard import claimed, claims
from dashboard.address import View
from dashboard.article import fault_of, missing
from dashboard.content import Content
from dashboard.preview.asked import settled

_NO_SENTENCE = "The sentence that the link refers to is not here."


def there(content: Content, asked: View) -> tuple[View, tuple[str, ...]]:
    """Return what of a view is there for all, and what to say of the rest."""
    view = settled(content, asked)
    if view.claim and not _has_claim(content, view):
        view = replace(view, claim=None)
    if not asked.article and not (view.excerpt or view.claim):
        view = replace(view, article=None)
    return view, tuple(filter(None, _faults(content, asked, view)))


def _has_claim(content: Content, view: View) -> bool:
    linked = content.library.article(view.article) if view.article else None
    found = claimed.clauses(content, linked) if linked else []
    return view.claim == claims.ALL or view.claim in [str(it.number) for it in found]


def _faults(content: Content, asked: View, view: View) -> Iterator[str]:
    linked = content.library.article(view.article) if view.article else None
    if asked.article and linked is None:
        yield missing(asked.article)
    elif asked.excerpt:
        yield fault_of(linked, asked.excerpt) if linked else _NO_SENTENCE
    if asked.claim and not view.claim and (linked or not asked.article):
        yield "The claim that the link refers to is no longer in this article."
    if asked.site and not view.site:
        yield f"The site that the link refers to, “{asked.site[:60]}”, is not here."
