"""The slim form of the page, within another site's: the map, and what is chosen on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from dashboard import article, reader, stage, state
from dashboard.address import View, link
from dashboard.content import Content, Feature
from dashboard.event import card_html, open_event
from dashboard.excerpts import steps_html
from dashboard.header import sheet
from dashboard.markup import Desk, attribution, mark_passage, swatch, title_html
from dashboard.notices import extent_said, unknown_said
from dashboard.preview.said import days_said
from dashboard.versions import has_changed
from geo.articles.article import Sentence
from geo.articles.excerpts import Excerpt, locator
from geo.articles.header import Header
from geo.articles.library import Count
from geo.articles.linking import LinkedArticle
from geo.wording import counted

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
    linked = _opened(content, view)
    feature = content.features.get(view.feature or "")
    event = open_event(content, view.event)
    yield from (f'<p class="quiet">{escape(said)}</p>' for said in _notes(view, linked))
    if view.v and has_changed(content, view.v):
        whole = f'href="{escape(link(view, content.switches))}" target="_blank" rel="noopener"'
        said = (
            f"The data may have changed since this was quoted. <a {whole}>See what has changed</a>"
        )
        yield f'<p class="quiet">{said}</p>'
    if event:
        yield card_html(desk, event, content.sources)
    yield from reader.answers(content, desk)
    if feature:
        yield _head(content, desk, feature)
    if linked:
        yield _article(desk, linked, feature)
    if feature and not (linked and linked.excerpts_of(feature.id)):
        outside = replace(desk, leads_out=True)
        for entry, excerpts in content.library.excerpts_of(feature.id, limit=EXCERPTS):
            yield from (_quote(outside, excerpt, entry.header) for excerpt in excerpts)
    if not (linked or feature or event):
        yield f'<p class="quiet">{HINT}</p>'
        shown = replace(desk, features=first_features(content, FEATURES))
        yield features_html(shown, content.library.counts)


def _opened(content: Content, view: View) -> LinkedArticle | None:
    """Return the article that the address names, or that of the sentence or claim in it."""
    if view.article:
        return content.library.article(view.article)
    return article.open_article(content, view) if view.excerpt or view.claim else None


def _notes(view: View, linked: LinkedArticle | None) -> Iterator[str]:
    """Yield what the address asks for in vain, and which days it shows alone."""
    if view.unknown:
        yield unknown_said(view)
    if view.not_extent:
        yield extent_said(view)
    if view.article and not linked:
        yield article.missing(view.article)
    if linked and (fault := article.fault_of(linked, view.excerpt)):
        yield fault
    if days := days_said(view.since, view.until):
        yield f"Events on the map: {days}."


def _head(content: Content, desk: Desk, feature: Feature) -> str:
    count = content.library.count(feature.id)
    return (
        f'<div class="head"><h2 dir="auto">{swatch(feature)}{escape(feature.name)}</h2>'
        f'<p class="quiet" role="status">{reader.how_many(count.excerpts, count)}</p>'
        f"{_back(desk)}</div>"
    )


def _back(desk: Desk) -> str:
    return f"<a {desk.href(feature=None, article=None)}>All features</a>"


def _article(desk: Desk, linked: LinkedArticle, feature: Feature | None) -> str:
    """Quote of an article the sentence that was asked for, or the first on the feature, or on any.

    The others that speak of it are a step away.
    """
    header, outside = linked.article.header, replace(desk, leads_out=True)
    found = linked.excerpts_of(feature.id) if feature else linked.excerpts
    lit = article.lit_sentence(linked, desk.view.excerpt)
    shown = _excerpt(linked, lit.sentence) if lit else _first(linked, found)
    parts = [] if feature else [_title(desk, header)]
    if not found:
        name = feature.name if feature else "anything that is on this map"
        parts.append(f'<p class="quiet">This article does not mention {escape(name)}.</p>')
    if shown:
        steps = steps_html(desk, linked.article.id, [it.sentence for it in found], shown.sentence)
        parts.append(_quote(outside, shown, header, steps=steps, is_titled=not feature))
    else:
        named = f"<br><bdi>{title_html(header)}</bdi>" if feature else ""
        link = f"<a {outside.href(article=linked.article.id)}>Read the article</a>"
        parts.append(f"<p>{attribution(header)} {link}{named}</p>")
    return "".join(parts)


def _first(linked: LinkedArticle, found: Sequence[Excerpt]) -> Excerpt | None:
    """Return the first of some excerpts, one of the text where there is one."""
    paragraphs = linked.article.paragraphs
    texts = (it for it in found if paragraphs[it.sentence.paragraph].kind == "text")
    return next(texts, next(iter(found), None))


def _title(desk: Desk, header: Header) -> str:
    title = title_html(header)
    return (
        f'<div class="head"><h2 class="of-article" dir="auto" title="{title}"><span>{title}</span>'
        f"</h2>{_back(desk)}</div>"
    )


def _excerpt(linked: LinkedArticle, sentence: Sentence) -> Excerpt:
    """Return a sentence of an article as an excerpt, whether it names a feature or not."""
    mentions = tuple(m for m in linked.mentions if sentence.start <= m.start < sentence.end)
    return Excerpt(linked.article.id, sentence, mentions, locator(linked.article, sentence.index))


def _quote(
    desk: Desk, excerpt: Excerpt, header: Header, *, steps: str = "", is_titled: bool = False
) -> str:
    """Show a sentence verbatim, and whose it is first: a low frame shows little.

    Where it `is_titled`, its article's title stands above it already.
    """
    sentence = excerpt.sentence
    quote = mark_passage(desk, sentence.text, excerpt.mentions, offset=sentence.start)
    here = desk.href(article=excerpt.article, excerpt=sentence.id)
    title = "" if is_titled else f"<bdi>{title_html(header)}</bdi>, "
    return (
        f'<figure class="excerpt"><figcaption>{attribution(header)} {steps}'
        f'<a {here}>Read in place</a></figcaption><blockquote dir="auto">{quote}</blockquote>'
        f'<p class="quiet">{title}{escape(excerpt.locator)}</p></figure>'
    )


def first_features(content: Content, limit: int) -> dict[str, Feature]:
    """Return the features to list first: all, or of very many those that are named most."""
    if not content.is_crowded:
        return content.features
    counts = content.library.counts
    features = content.features.values()
    most = sorted(features, key=lambda feature: -counts.get(feature.id, Count()).mentions)
    return {feature.id: feature for feature in most[:limit]}


def features_html(desk: Desk, counts: Mapping[str, Count]) -> str:
    """List the features with the number of times that the articles name each, zeros too."""
    rows = [
        f'<li><a class="row" {desk.href(feature=feature.id)}>{swatch(feature)}'
        f"<span>{escape(feature.name)}</span><small>{escape(reader.lies(feature))}</small>"
        f"<b>{counted(counts.get(feature.id, Count()).mentions, 'mention')}</b></a></li>"
        for feature in desk.features.values()
    ]
    return f'<ul class="overview">{"".join(rows)}</ul>'
