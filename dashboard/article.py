"""The article that is open: its header and its whole text, every mention marked."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TypeVar

import streamlit as st

from dashboard import claims, event, notice, parts, state, trial
from dashboard.assets import module
from dashboard.checked import READ
from dashboard.content import Content, Feature, kept
from dashboard.markup import Desk, attribution, mark, swatch, title_html
from dashboard.parts import Steps
from geo.articles.addresses import FoundSentence, find_sentence
from geo.articles.article import Article, Paragraph, Sentence
from geo.articles.header import Header
from geo.articles.linking import LinkedArticle
from geo.articles.own import is_own
from geo.articles.parsing.blocks import CELL
from geo.articles.parts import Part, parts_of, pieces
from geo.names.mentions import Mention
from geo.web_addresses import is_web_address
from geo.wording import counted, long_date, shortened

T = TypeVar("T")

_NUMBER = re.compile(r"\d+[.)]\s")

MISSING = "not given"
TAGS = {"title": "h3", "heading": "h4", "text": "p", "item": "li"}
AROUND = {"item": "<ul>{}</ul>", "row": '<div class="table"><table>{}</table></div>'}
"""What stands around paragraphs of a kind that follow one another."""

OUTLINED_FROM = 3
"""With fewer headings an article needs no outline."""

MOST_OUTLINED = 200
"""Of more headings, in a long article, those of the part that is shown are in the outline."""

MOST_LEFT_OUT = 100
LONGEST_LINE = 500
"""So many letters are shown of a heading in the outline, or of a line that was left out."""

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
        is_meant = state.is_meant(view, linked.article.id)
        if view.article and not is_meant:
            notice.show("info", f"{missing(view.article)} This is another article.")
        trial.bar(content, linked.article.id)
        lit = _lit(linked, view.excerpt) if is_meant else None
    part = parts.shown(content, view, linked, lit)
    is_long = part.of > 1
    st.session_state["reading"] = (linked.article.id, str(part.number)) if is_long else None
    st.html(_stepper_html(content, view, linked, part))
    is_read = claims.clauses_so_far(content, linked) is not None
    st.html(_article_html(content, linked, part.number, is_read=is_read))
    if not is_read:
        claims.await_clauses(content, linked)
    shown = str(part.number) if is_long else ""
    _clicks(content, view, linked.article.id, lit, shown, is_read=is_read)


def missing(article: str) -> str:
    """Say of an article that an address names in vain why it is not shown."""
    what = "was tried by a reader and stayed there" if is_own(article) else "is not here"
    return f"The article that the link refers to {what}."


def _stepper_html(content: Content, view: state.View, linked: LinkedArticle, part: Part) -> str:
    feature, cut = content.features.get(view.feature or ""), parts.parts(content, linked)
    starts = parts.starts(content, linked)
    every = parts.steps(cut, part, starts[parts.EVERY])
    of_it = parts.steps(cut, part, starts.get(feature.id, ())) if feature else every
    return stepper_html(feature, of_it, every, part.number if part.of > 1 else None)


@kept(st.cache_resource)
def _article_html(content: Content, linked: LinkedArticle, number: int, *, is_read: bool) -> str:
    """Show a part of an article, with its claims if those `are read`; made once for all."""
    found, id = (claims.clauses(content, linked) if is_read else []), linked.article.id
    part = parts.parts(content, linked)[number - 1]
    place = {"article": id, "part": str(number)} if part.of > 1 else {}
    desk = Desk(content.features, place=place)
    events = {event.id: event for event in content.events}
    links = content.event_index.links(id)
    signs = [
        *(claims.signs(desk, id, found, claims.checked(content, linked)) if is_read else ()),
        *event.signs(desk, events, linked, links),
    ]
    trivial = len(claims.trivial(content, linked)) if is_read else 0
    telling = len(found) - trivial if is_read else None
    contents = contents_html(desk, linked.article, telling, trivial, part=part)
    spoken_of = event.spoken_of_html(desk, events, id, links)
    return article_html(desk, linked, signs, contents + spoken_of, part=part)


def open_article(content: Content, view: state.View) -> LinkedArticle | None:
    """Return the article that the view opens; else the newest that names the feature, or any."""
    library = content.library
    naming = library.naming(view.feature) if view.feature else iter(())
    newest = next(naming, None) or next(iter(library.entries), None)
    found = library.article(view.article) if view.article else None
    return found or (library.article(newest.id) if newest else None)


def _lit(linked: LinkedArticle, id: str | None) -> Sentence | None:
    """Return the sentence to light, and say so where it is not the one asked for."""
    if fault := fault_of(linked, id):
        notice.show("info", fault)
    found = lit_sentence(linked, id)
    return found.sentence if found else None


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
    content: Content, view: state.View, article: str, lit: Sentence | None, part: str,
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


def _go(features: state.Switches) -> None:
    asked = st.session_state["clicks"].go or {}
    address = asked.get("address")
    if isinstance(address, str):
        state.go(address, features, bring_into_view=bool(asked.get("fit")))


def article_html(
    desk: Desk,
    linked: LinkedArticle,
    signs: Sequence[tuple[int, str]] = (),
    contents: str = "",
    *,
    part: Part | None = None,
) -> str:
    """Show an article, or a part of it, verbatim, under its header, with every mention marked.

    `contents` stand below the header, and `signs` behind the claims in the text. What is lit in it
    is up to the reader's browser, so that the same text serves every view.
    """
    part = part or parts_of(linked)[0]
    found = [(one, own) for one, own in pieces(linked.article, part) if own]
    sentences = [sentence for _, own in found for sentence in own]
    mentions = _by_sentence(sentences, linked.mentions, at=attrgetter("start"))
    behind = _by_sentence(sentences, signs, at=lambda sign: sign[0] - 1)
    spans = {
        sentence: _sentence(desk, sentence, mentions.get(sentence, ()), behind.get(sentence, ()))
        for sentence in sentences
    }
    shown = [
        (
            one.kind,
            _row(desk, one, own, mentions, behind)
            if one.kind == "row"
            else _paragraph(one, own, spans),
        )
        for one, own in found
    ]
    head = _head_html(linked.article, shown) if part.number == 1 else _again_html(linked.article)
    number = f' data-part="{part.number}"' if part.of > 1 else ""
    above, below = (
        parts.line_html(desk, linked.article, part, is_below=it) for it in (False, True)
    )
    return (
        f'<article data-article="{escape(linked.article.id)}"{number}>'
        f"{head}{contents}{above}{_grouped(shown)}{below}</article>"
    )


def _head_html(article: Article, shown: list[tuple[str, str]]) -> str:
    """Show the header above the first part, with the title taken from what is shown."""
    title = shown.pop(0)[1] if article.has_title else _untitled_html(article.header)
    return f"{title}{byline_html(article.header)}{_encoding_html(article)}{_left_out_html(article)}"


def _again_html(article: Article) -> str:
    """Say above a later part what it is a part of, and whose that is."""
    header = article.header
    title = escape(shortened(header.name, LONGEST_LINE))
    return f'<h3 dir="auto">{title}</h3><p class="quiet whose">{attribution(header)}</p>'


def _untitled_html(header: Header) -> str:
    return f'<h3 dir="auto">{title_html(header)}</h3>'


def _encoding_html(article: Article) -> str:
    """Say which encoding had to be guessed, so that wrong letters explain themselves."""
    if not article.guessed_encoding:
        return ""
    read = f"Its encoding was not declared; read as {escape(article.guessed_encoding)}."
    return f'<p class="quiet">{read}</p>'


def _left_out_html(article: Article) -> str:
    """Show what stood beside the text, so that nothing is gone without a word."""
    texts = article.left_out
    if not texts:
        return ""
    items = "".join(
        f'<li dir="auto">{escape(shortened(text, LONGEST_LINE))}</li>'
        for text in texts[:MOST_LEFT_OUT]
    )
    more = len(texts) - MOST_LEFT_OUT
    items += f"<li>and {counted(more, 'other')}</li>" if more > 0 else ""
    said = f"Left out: {counted(len(texts), 'line')} around the text"
    return f'<details class="left-out"><summary>{said}</summary><ul>{items}</ul></details>'


def _by_sentence(
    sentences: Sequence[Sentence], things: Iterable[T], *, at: Callable[[T], int]
) -> dict[Sentence, list[T]]:
    """Return what stands in each sentence; `at` tells the offset of it."""
    starts = [sentence.start for sentence in sentences]
    found: dict[Sentence, list[T]] = {}
    for thing in things:
        offset = at(thing)
        index = bisect_right(starts, offset) - 1
        if index >= 0 and offset < sentences[index].end:
            found.setdefault(sentences[index], []).append(thing)
    return found


def contents_html(
    desk: Desk, article: Article, telling: int | None, trivial: int = 0, *, part: Part | None = None
) -> str:
    """Lead to the headings of an article, where it has several, and to all that it claims.

    So many claims are `telling`; None while they are being read.
    """
    found = [f"{counted(telling, 'claim')} to check against the map"] if telling else []
    found += [counted(trivial, "trivial agreement")] if trivial else []
    link = f"<a {desk.href(article=article.id, claim=claims.ALL)}>{' and '.join(found)}</a>"
    said = claims.BEING_READ if telling is None else f"No claim to check was found. {READ}"
    none = f'<span class="quiet">{said}</span>'
    outline = _outline(Desk(desk.features), article, part)
    return f'<nav class="contents">{outline}{link if found else none}</nav>'


def _outline(desk: Desk, article: Article, part: Part | None) -> str:
    """Lead to the headings; of very many in a long article to those of this part."""
    headings = [one for one in article.paragraphs if one.kind == "heading"]
    if len(headings) < OUTLINED_FROM:
        return ""
    said = counted(len(headings), "heading")
    if part and part.of > 1 and len(headings) > MOST_OUTLINED:
        headings = [one for one in headings if part.start <= one.start < part.end]
        said = f"{len(headings):,} of {said}: those of this part"
    firsts = {one.paragraph: one.id for one in reversed(article.sentences)}
    items = "".join(
        f'<li><a {desk.href(article=article.id, excerpt=firsts[one.index])} dir="auto">'
        f"{escape(shortened(one.text, LONGEST_LINE))}</a></li>"
        for one in headings
        if one.index in firsts
    )
    return f"<details><summary>{said}</summary><ol>{items}</ol></details>"


def stepper_html(
    feature: Feature | None, of_it: Steps, every: Steps, part: int | None = None
) -> str:
    """Offer the way from one mention to the next, of a feature or of all: "1 of 5", ‹, ›.

    `of_it` are those of the feature, or all where none is chosen; `part` is the number of the part
    that is shown of a long article.
    """
    place = f' data-part="{part}"{_across(of_it)}' if part else ""
    div = f'<div class="stepper" data-feature="{feature.id if feature else ""}"{place}>'
    if feature and not of_it.total:
        return f"{div}{escape(feature.name)} is not mentioned in this article</div>"
    if not of_it.total:
        return f"{div}None of the features is mentioned</div>"
    is_at_one = feature and of_it.is_here
    at = f"{of_it.before + 1:,} of {of_it.total:,}" if is_at_one else f"{of_it.total:,}"
    sign, name = (swatch(feature), escape(feature.name)) if feature else ("", "")
    said = f"{name}: mention" if name else "Mentions:"
    all_of_it = _across(every) if part else ""
    button = (
        f'<button type="button" data-every{all_of_it} aria-pressed="false">'
        f"All {every.total:,}</button>"
    )
    return (
        f"{div}{sign}<span>{said} <b data-count>{at}</b></span>"
        f"{button if of_it.total < every.total else ''}"
        '<button type="button" data-step="-1" aria-label="Previous mention">‹</button>'
        '<button type="button" data-step="1" aria-label="Next mention">›</button></div>'
    )


def _across(steps: Steps) -> str:
    """Tell the browser where the mentions stand that are in other parts."""
    if not steps.total:
        return ""
    return (
        f' data-total="{steps.total}" data-before="{steps.before}"'
        f' data-back="{steps.back}" data-on="{steps.on}"'
    )


def byline_html(header: Header) -> str:
    """Show by whom and when an article was published, and where it may be used.

    What is missing of the first four is named so; the others need not be given.
    """
    rows = {
        "Author": header.author or MISSING,
        "Publisher": header.publisher or MISSING,
        "Published": long_date(header.published) or MISSING,
        "Posted": long_date(header.posted) or MISSING,
        "Place": header.place,
        "Address": header.url,
        "Republished": header.republisher,
        "Licence": header.licence,
        "Note": header.note,
    }
    terms = "".join(
        f"<div><dt>{term}</dt><dd>{_linked(value)}</dd></div>"
        for term, value in rows.items()
        if value
    )
    return f'<dl class="byline">{terms}</dl>'


def _linked(value: str) -> str:
    """Show a value as text, and as a link where it is an address on the web."""
    text = escape(value)
    if not is_web_address(value):
        return text
    return f'<a href="{text}" target="_blank" rel="noopener noreferrer">{text}</a>'


def _paragraph(
    paragraph: Paragraph, sentences: Iterable[Sentence], spans: Mapping[Sentence, str]
) -> str:
    pieces, done = [], paragraph.start
    for sentence in sentences:
        pieces += [_between(paragraph, done, sentence.start), spans[sentence]]
        done = sentence.end
    tag = TAGS[paragraph.kind]
    numbered = ' class="numbered"' if tag == "li" and _NUMBER.match(paragraph.text) else ""
    rest = _between(paragraph, done, paragraph.end)
    return f'<{tag}{numbered} dir="auto">{"".join(pieces)}{rest}</{tag}>'


def _grouped(parts: Iterable[tuple[str, str]]) -> str:
    """Join paragraphs, each with its kind: items that follow one another are one list."""
    groups = (
        (kind, "".join(html for _, html in own)) for kind, own in groupby(parts, itemgetter(0))
    )
    return "".join(AROUND.get(kind, "{}").replace("{}", html) for kind, html in groups)


def _row(
    desk: Desk,
    row: Paragraph,
    sentences: Sequence[Sentence],
    mentions: Mapping[Sentence, Sequence[Mention]],
    signs: Mapping[Sentence, Sequence[tuple[int, str]]],
) -> str:
    """Show a row of a table, which is its first sentence; of others their places are named."""
    first, *others = sentences
    places = [(one.start, f'<span id="s-{one.id}"></span>') for one in others]
    signs_here = [*places, *(sign for one in sentences for sign in signs.get(one, ()))]
    named = [mention for one in sentences for mention in mentions.get(one, ())]
    cells, start = [], row.start
    for text in row.text.split(CELL):
        end = start + len(text)
        inside = [it for it in named if start <= it.start and it.end <= end]
        here = [sign for sign in signs_here if start <= sign[0] <= end]
        cells.append(f'<td dir="auto">{mark(desk, text, inside, offset=start, signs=here)}</td>')
        start = end + len(CELL)
    return f'<tr id="s-{first.id}">{"".join(cells)}</tr>'


def _between(paragraph: Paragraph, start: int, end: int) -> str:
    """Escape what stands before, between and after the sentences of a paragraph."""
    return escape(paragraph.text[start - paragraph.start : end - paragraph.start])


def _sentence(
    desk: Desk,
    sentence: Sentence,
    mentions: Sequence[Mention],
    signs: Sequence[tuple[int, str]],
) -> str:
    marked = mark(desk, sentence.text, mentions, offset=sentence.start, signs=signs)
    return f'<span id="s-{sentence.id}">{marked}</span>'
