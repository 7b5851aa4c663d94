"""The view that an address of the page asks for, as all can open it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard import claims
from dashboard.address import View, read_address
from dashboard.article import DIFFERENT, open_article
from dashboard.content import Content
from geo.articles.addresses import find_sentence
from geo.articles.linking import LinkedArticle
from geo.articles.own import is_own

Params = Mapping[str, Sequence[str]]

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
_VERSION = re.compile(r"[\w.-]{1,40}", re.ASCII)


def read_view(params: Params, content: Content) -> View:
    """Read an address of the page; what of it is not there is left out."""
    events = {event.id for event in content.events}
    asked = read_address(
        params, content.switches, events,
        articles=content.article_ids, sites=content.sites, things=content.things,
        region=content.region,
    )  # fmt: skip
    return settled(content, asked)


def settled(content: Content, view: View) -> View:
    """Return what of a view is there for all: nothing of an article of a reader's own.

    Where it names no article, that of its sentence or claim is the one that the page opens.
    """
    linked = _linked(content, view)
    site = view.site if view.site in content.sites.get(view.feature or "", ()) else None
    version = view.v if _VERSION.fullmatch(view.v or "") else None
    view = replace(view, site=site, unknown=(), not_days=(), not_extent="", v=version)
    excerpt = view.excerpt if linked and _is_in(linked, view.excerpt) else None
    claim = view.claim if linked and _is_claim(view.claim) else None
    article = linked.article.id if linked and (view.article or excerpt or claim) else None
    return replace(view, article=article, excerpt=excerpt, claim=claim)


def _linked(content: Content, view: View) -> LinkedArticle | None:
    if view.article:
        return None if is_own(view.article) else content.library.article(view.article)
    linked = open_article(content, view) if view.excerpt or view.claim else None
    return None if linked is None or is_own(linked.article.id) else linked


def _is_in(linked: LinkedArticle, excerpt: str | None) -> bool:
    found = find_sentence(linked.article, excerpt) if excerpt else None
    return found is not None and found.likeness >= DIFFERENT


def _is_claim(claim: str | None) -> bool:
    return claim == claims.ALL or bool(_NUMBER.fullmatch(claim or ""))
