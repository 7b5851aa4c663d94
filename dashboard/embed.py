"""The slim form of the page, within another site's: the map, and what is chosen on it."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

import streamlit as st

from dashboard import article, reader, stage, state
from dashboard.article import lit_sentence
from dashboard.content import Content, Feature
from dashboard.event import card_html, open_event
from dashboard.header import sheet, unknown_names
from dashboard.markup import Desk, attribution, mark, swatch, title_html
from dashboard.state import View
from geo.articles.excerpts import Excerpt, locator
from geo.articles.header import Header

EXCERPTS = 3
FEATURES = 30
HINT = "Choose one, here or on the map, to read what articles say of it."


def show(content: Content) -> None:
    """Show the map with its title above it and what is chosen beside it.

    Links lead to the whole page, in another tab; what is chosen stays within the frame.
    """
    st.html(f"<style>{sheet(content)}</style>")
    with st.container(key="embed"):
        st.html(head_html(content.case.title))
        with st.container(key="reader"):
            _text(content)
        with st.container(key="map"):
            stage.show(content)
    article.follow_links(content)


def head_html(title: str) -> str:
    """Name the map; both links lead to the whole page, at the address that the frame has then."""
    whole = 'href="?" target="_blank" rel="noopener" data-whole'
    return (
        f'<header class="whole"><h1><a {whole}>{escape(title)}</a></h1>'
        f"<a {whole}>Open<span> the whole page</span></a></header>"
    )


@st.fragment(key="reader")
def _text(content: Content) -> None:
    desk = Desk(content.features, state.current())
    st.html(reader.texts_html(*texts(content, desk)))


def texts(content: Content, desk: Desk) -> Iterator[str]:
    """Yield what is said of what is chosen, or the features to choose from."""
    view = desk.view
    quotes = list(_quotes(content, view))
    if view.unknown:
        said = f"The link refers to {unknown_names(view)}, which is not on this map."
        yield f'<p class="quiet">{escape(said)}</p>'
    if event := open_event(content, view.event):
        yield card_html(desk, event, content.sources)
    yield from reader.answers(content, desk)
    if view.feature:
        yield _head(content, desk, content.features[view.feature])
    elif quotes:
        yield f'<div class="head"><h2>Chosen sentence</h2>{_back(desk)}</div>'
    outside = replace(desk, leads_out=True)
    yield from (_quote_html(outside, excerpt, header) for excerpt, header in quotes)
    if not (event or view.feature or quotes):
        yield f'<p class="quiet">{HINT}</p>'
        shown = replace(desk, features=reader.first_features(content, FEATURES))
        yield reader.overview_html(shown, content.library.counts)


def _head(content: Content, desk: Desk, feature: Feature) -> str:
    count = content.library.count(feature.id)
    return (
        f'<div class="head"><h2 dir="auto">{swatch(feature)}{escape(feature.name)}</h2>'
        f'<p class="quiet" role="status">{reader.how_many(count.excerpts, count)}</p>'
        f"{_back(desk)}</div>"
    )


def _back(desk: Desk) -> str:
    return f"<a {desk.href(feature=None, article=None)}>All features</a>"


def _quotes(content: Content, view: View) -> Iterator[tuple[Excerpt, Header]]:
    """Yield the chosen sentence, or else the newest that name the chosen feature."""
    linked = content.library.article(view.article) if view.article else None
    if linked and (lit := lit_sentence(linked, view.excerpt)):
        sentence = lit.sentence
        mentions = tuple(m for m in linked.mentions if sentence.start <= m.start < sentence.end)
        place = locator(linked.article, sentence.index)
        yield Excerpt(linked.article.id, sentence, mentions, place), linked.article.header
    elif view.feature:
        for entry, excerpts in content.library.excerpts_of(view.feature, limit=EXCERPTS):
            yield from ((excerpt, entry.header) for excerpt in excerpts)


def _quote_html(desk: Desk, excerpt: Excerpt, header: Header) -> str:
    """Show a sentence verbatim, and whose it is first: a low frame shows little."""
    sentence = excerpt.sentence
    quote = mark(desk, sentence.text, excerpt.mentions, offset=sentence.start)
    here = desk.href(article=excerpt.article, excerpt=sentence.id)
    return (
        f'<figure class="excerpt"><figcaption>{attribution(header)} '
        f'<a {here}>Read in context</a></figcaption><blockquote dir="auto">{quote}</blockquote>'
        f'<p class="quiet"><bdi>{title_html(header)}</bdi>, {escape(excerpt.locator)}</p></figure>'
    )
