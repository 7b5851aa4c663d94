"""The article that is open, or a part of it, and the steps through its mentions."""

import streamlit as st

from dashboard import claimed, claims, event, parts, state, trial
from dashboard.address import Switches, View
from dashboard.assets import module
from dashboard.content import Content, kept
from dashboard.markup import Desk
from dashboard.prose import article_html, contents_html, stepper_html
from geo.articles.addresses import FoundSentence, find_sentence
from geo.articles.article import Sentence
from geo.articles.linking import LinkedArticle
from geo.articles.own import is_own
from geo.articles.parts import Part
from geo.wording import counted

DIFFERENT = 0.55
"""Below this likeness a sentence is another one, not an edited one."""


@st.fragment(key="article")
def show(content: Content) -> None:
    """Show the open article, or the newest where none is open, lit where the view says."""
    view = state.current()
    linked = open_article(content, view)
    if linked is None:
        st.html('<p class="quiet">There are no articles yet. Put one in seeds/.</p>')
        return
    with st.container():  # always there, so that the text below keeps its place in the page
        trial.bar(content, linked.article.id)
        is_meant = state.is_meant(view, linked.article.id)
        found = lit_sentence(linked, view.excerpt) if is_meant else None
        lit = found.sentence if found else None
    part = parts.shown(content, view, linked, lit)
    is_long = part.of > 1
    st.session_state["reading"] = (linked.article.id, str(part.number)) if is_long else None
    st.html(_stepper_html(content, view, linked, part))
    is_read = claimed.clauses_so_far(content, linked) is not None
    st.html(_article_html(content, linked, part.number, is_read=is_read))
    if not is_read:
        claimed.await_clauses(content, linked)
    shown = str(part.number) if is_long else ""
    _clicks(content, view, linked.article.id, lit, shown, is_read=is_read)


def gone(content: Content, view: View) -> str:
    """Say what an address asks for of an article, and is not there; "" where all is."""
    linked = open_article(content, view)
    if linked is None:
        return missing(view.article) if view.article else ""
    if not state.is_meant(view, linked.article.id):
        return f"{missing(view.article or '')} Another article is shown."
    count = len(parts.parts(content, linked))
    if count < int(view.part or 1):
        return f"The link refers to part {view.part} of an article of {counted(count, 'part')}."
    return fault_of(linked, view.excerpt)


def missing(article: str) -> str:
    """Say of an article that an address names in vain why it is not shown."""
    what = "was tried by a reader and stayed there" if is_own(article) else "is not here"
    return f"The article that the link refers to {what}."


def _stepper_html(content: Content, view: View, linked: LinkedArticle, part: Part) -> str:
    feature, cut = content.features.get(view.feature or ""), parts.parts(content, linked)
    starts = parts.starts(content, linked)
    every = parts.steps(cut, part, starts[parts.EVERY])
    of_it = parts.steps(cut, part, starts.get(feature.id, ())) if feature else every
    return stepper_html(feature, of_it, every, part.number if part.of > 1 else None)


@kept(st.cache_resource)
def _article_html(content: Content, linked: LinkedArticle, number: int, *, is_read: bool) -> str:
    """Show a part of an article, with its claims if those `are read`; made once for all."""
    found, id = (claimed.clauses(content, linked) if is_read else []), linked.article.id
    part = parts.parts(content, linked)[number - 1]
    place = {"article": id, "part": str(number)} if part.of > 1 else {}
    desk = Desk(content.features, place=place)
    events = {event.id: event for event in content.events}
    links = content.event_index.links(id)
    signs = [
        *(claims.signs(desk, id, found, claimed.checked(content, linked)) if is_read else ()),
        *event.signs(desk, events, linked, links),
    ]
    trivial = len(claimed.trivial(content, linked)) if is_read else 0
    telling = len(found) - trivial if is_read else None
    is_unread = is_read and claimed.could_not_be_read(content, linked)
    contents = contents_html(
        desk, linked.article, telling, trivial, part=part,
        read_to=claimed.read_to(content, linked) if is_read else None,
        unread=claimed.NOT_READ * is_unread,
    )  # fmt: skip
    letters = len(linked.article.text)
    spoken_of = event.spoken_of_html(desk, events, id, links, letters=letters)
    return article_html(desk, linked, signs, contents + spoken_of, part=part)


def open_article(content: Content, view: View) -> LinkedArticle | None:
    """Return the article that the view opens; else the newest that names the feature, or any."""
    library = content.library
    naming = library.naming(view.feature) if view.feature else iter(())
    newest = next(naming, None) or next(iter(library.entries), None)
    found = library.article(view.article) if view.article else None
    return found or (library.article(newest.id) if newest else None)


def fault_of(linked: LinkedArticle, id: str | None) -> str:
    """Say of a sentence that an address names that it has changed or is gone, "" if it is there."""
    found = lit_sentence(linked, id)
    if id and found is None:
        return "The sentence that the link refers to is no longer in this article."
    if found and not found.is_exact:
        return "The sentence that the link refers to has changed. The closest one is shown."
    return ""


def lit_sentence(linked: LinkedArticle, id: str | None) -> FoundSentence | None:
    """Return the sentence of this id, or the one that has come of it; None where it is gone."""
    found = find_sentence(linked.article, id) if id else None
    return found if found and found.likeness >= DIFFERENT else None


def _clicks(
    content: Content, view: View, article: str, lit: Sentence | None, part: str,
    *, is_read: bool,
) -> None:  # fmt: skip
    """Let links in the text lead there within the session; scroll to what is lit.

    Once the claims of a long article are read its text is drawn anew, and is to be lit anew.
    """
    excerpt = lit.id if lit else None
    shown = f"{article} {part} {view.feature} {excerpt} {trial.turn()}"
    follow_links(
        content, feature=view.feature, article=article, part=part, excerpt=excerpt, shown=shown,
        tried=trial.is_fresh(), own=bool(content.own), read=is_read,
    )  # fmt: skip


def follow_links(content: Content, **shown: object) -> None:
    """Let links of the page lead there within the session, and tell it what the article shows."""
    component = st.components.v2.component("clicks", js=module("clicks.js"))
    component(key="clicks", data=shown, on_go_change=lambda: _go(content.switches))


def _go(features: Switches) -> None:
    asked = st.session_state["clicks"].go or {}
    address = asked.get("address")
    if isinstance(address, str):
        state.go(address, features, bring_into_view=bool(asked.get("fit")))
