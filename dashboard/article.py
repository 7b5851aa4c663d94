"""The article that is open: its header and its whole text, every mention marked."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard import claims, state
from dashboard.assets import static_text
from dashboard.content import Content, Feature
from dashboard.markup import Desk, long_date, mark, swatch, title_html
from geo import Header, LinkedArticle, Paragraph, excerpt_id, excerpt_ids, find_excerpt

MISSING = "not given"
DIFFERENT = 0.55
"""Below this likeness a sentence is another one, not an edited one."""


def show(content: Content, view: state.View, linked: LinkedArticle | None) -> None:
    """Show the open article, or the newest where none is open, lit where the view says."""
    if linked is None:
        st.html('<p class="quiet">There is no article yet: put one into seeds/.</p>')
        return
    if view.article and view.article != linked.article.id:
        st.info("The article that the link refers to is not here; this is another.")
    excerpt = _lit(linked, view.excerpt)
    desk = Desk(content.features, view)
    signs = claims.signs(desk, claims.claim_groups(content, linked.article))
    st.html(article_html(desk, linked, signs, lit=excerpt))
    _clicks(content, view, linked.article.id, excerpt)


def open_article(content: Content, view: state.View) -> LinkedArticle | None:
    """Return the article that the view opens; else the newest that names the feature, or any."""
    library = content.library
    naming = library.excerpts_of(view.feature, limit=1) if view.feature else []
    entries = [*(group.entry for group in naming), *library.entries[:1]]
    ids = [view.article, *(entry.id for entry in entries)]
    return next((found for id in ids if id and (found := library.article(id))), None)


def _lit(linked: LinkedArticle, excerpt: str | None) -> str | None:
    """Return the id of the sentence to light, and say so where it is not the one asked for."""
    if not excerpt:
        return None
    found = find_excerpt(linked.article, excerpt)
    if found is None or found.likeness < DIFFERENT:
        st.info("The sentence that the link refers to is no longer in this article.")
        return None
    if not found.exact:
        st.info("The sentence that the link refers to has changed; the nearest one is highlighted.")
    return excerpt_id(linked.article, found.sentence)


def _clicks(content: Content, view: state.View, article: str, excerpt: str | None) -> None:
    """Let links in the text lead there within the session; scroll to what is lit."""
    component = st.components.v2.component("clicks", js=static_text("clicks.js"))
    shown = f"{article} {view.feature} {excerpt}"
    component(
        key="clicks",
        data={"feature": view.feature, "article": article, "excerpt": excerpt, "shown": shown},
        on_go_change=lambda: _go(list(content.features)),
    )


def _go(features: list[str]) -> None:
    asked = st.session_state["clicks"].go or {}
    address = asked.get("address")
    if isinstance(address, str):
        state.go(address, features, bring_into_view=bool(asked.get("fit")))


def article_html(
    desk: Desk,
    linked: LinkedArticle,
    signs: Sequence[tuple[int, str]] = (),
    *,
    lit: str | None = None,
) -> str:
    """Show a whole article, verbatim, under its header, with every mention marked.

    `signs` stand behind the claims in it, and the sentence of the id `lit` is lit. Where a feature
    is chosen, the way from one of its mentions to the next stands above.
    """
    article, ids, chosen = linked.article, excerpt_ids(linked.article), desk.view.feature
    body = []
    for paragraph in article.paragraphs:
        tag = "h4" if paragraph.kind == "heading" else "p"
        text = _paragraph(desk, paragraph, linked, ids, signs, lit)
        body.append(f'<{tag} dir="auto">{text}</{tag}>')
    count = sum(mention.feature == chosen for mention in linked.mentions)
    stepper = stepper_html(desk.features[chosen], count) if chosen else ""
    return (
        f'<article data-article="{escape(article.id)}" data-chosen="{chosen or ""}">'
        f"{stepper}{header_html(article.header)}{''.join(body)}</article>"
    )


def stepper_html(feature: Feature, count: int) -> str:
    """Offer the way from one mention of a feature to the next: "1 of 5", previous, next."""
    if not count:
        return f'<div class="stepper">{escape(feature.name)} is not named in this article</div>'
    buttons = (
        '<button type="button" data-step="-1" aria-label="Previous mention">‹</button>'
        '<button type="button" data-step="1" aria-label="Next mention">›</button>'
    )
    return (
        f'<div class="stepper">{swatch(feature)}<span>{escape(feature.name)}: mention '
        f"<b data-count>1 of {count}</b></span>{buttons}</div>"
    )


def header_html(header: Header) -> str:
    """Show an article's title, author, publisher and both dates; what is missing is named so."""
    rows = {
        "Author": header.author,
        "Publisher": header.publisher,
        "Published": long_date(header.published),
        "Posted": long_date(header.posted),
    }
    terms = "".join(
        f"<div><dt>{term}</dt><dd>{escape(value or MISSING)}</dd></div>"
        for term, value in rows.items()
    )
    return f'<h3 dir="auto">{title_html(header)}</h3><dl class="byline">{terms}</dl>'


def _paragraph(
    desk: Desk,
    paragraph: Paragraph,
    linked: LinkedArticle,
    ids: Sequence[str],
    signs: Sequence[tuple[int, str]],
    lit: str | None,
) -> str:
    pieces, done = [], paragraph.start
    for sentence in linked.article.sentences:
        if sentence.paragraph != paragraph.index:
            continue
        inside = [m for m in linked.mentions if sentence.start <= m.start < sentence.end]
        pieces.append(escape(linked.article.text[done : sentence.start]))
        here = [(at, sign) for at, sign in signs if sentence.start < at <= sentence.end]
        marked = mark(desk, sentence.text, inside, offset=sentence.start, signs=here)
        id = ids[sentence.index]
        pieces.append(f'<span id="s-{id}"{" class=lit" if id == lit else ""}>{marked}</span>')
        done = sentence.end
    return "".join([*pieces, escape(linked.article.text[done : paragraph.end])])
