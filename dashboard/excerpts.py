"""Sentences of articles as the page quotes them: verbatim, with whose they are and ways on."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import islice

import streamlit as st

from dashboard.content import Content, kept
from dashboard.markup import Desk, attribution, mark_passage, title_html
from dashboard.state import CITING
from geo.articles.addresses import text_fragment
from geo.articles.article import Sentence
from geo.articles.header import Header
from geo.articles.quotes import ArticleQuotes, Place, Quote, quotes_of
from geo.names.mentions import Mention, explain
from geo.wording import counted

MOST_WAITING = 60
"""More sentences do not wait behind lines to open: the articles have them all."""

MOST_AGAIN = 10

MOST_REASONS = 50
"""So many mentions in one sentence have their reasons listed."""

Cite = Callable[[Quote], str]
"""Writes the citation of a sentence as HTML."""


@kept(st.cache_resource)
def quotes(
    content: Content, *features: str, limit: int, each: int, opened: str | None
) -> list[ArticleQuotes]:
    """Quote what articles say of features; looked for once for all readers (see `quotes_of`)."""
    return quotes_of(content.library, *features, limit=limit, each=each, opened=opened)


def quotes_html(
    desk: Desk,
    articles: Iterable[ArticleQuotes],
    *,
    opened: str | None,
    cite: Cite,
    waiting: int = MOST_WAITING,
) -> str:
    """Quote sentences by article, those of the `opened` one as a line where it stands beside.

    Of each article some are shown; of the others so many in all wait behind a line to open.
    """
    groups = list[str]()
    for one in articles:
        groups.append(_group(desk, one, waiting, one.entry.id == opened, cite))
        waiting -= min(waiting, len(one.quotes) - one.first)
    return f'<div class="said">{"".join(groups)}</div>' if groups else ""


def _group(desk: Desk, of: ArticleQuotes, most: int, is_beside: bool, cite: Cite) -> str:
    quotes, header = of.quotes, of.entry.header
    first, more = quotes[: of.first], quotes[of.first :]
    shown = "".join(_excerpt(desk, quote, is_beside, cite) for quote in first)
    there = _there(desk, quotes) if is_beside else ""
    title = "" if quotes[0].excerpt.is_headline else f'<h3 dir="auto">{title_html(header)}</h3>'
    more_html = _more(desk, more, most, is_beside, cite) if more else ""
    beside = " beside" if is_beside else ""
    return f'<section class="group{beside}">{title}{there}{shown}{more_html}</section>'


def _more(desk: Desk, quotes: Sequence[Quote], most: int, is_beside: bool, cite: Cite) -> str:
    """Let sentences wait behind a line, which is open where one of them is the chosen one."""
    here = desk.href(article=quotes[0].entry.id)
    if not most:
        return f'<p class="quiet more"><a {here}>{len(quotes):,} more in this article</a></p>'
    shown = "".join(_excerpt(desk, quote, is_beside, cite) for quote in quotes[:most])
    opened = " open" if any(is_chosen(desk, quote, is_beside) for quote in quotes[:most]) else ""
    left = len(quotes) - min(most, len(quotes))
    rest = f'<p class="quiet"><a {here}>{left:,} of them in the article</a></p>' if left else ""
    summary = f"<summary>{len(quotes):,} more from this article</summary>"
    return f'<details class="more"{opened}>{summary}{shown}{rest}</details>'


def is_chosen(desk: Desk, quote: Quote, is_opened: bool) -> bool:
    """Return whether the view is at this sentence; that of another article may have its id."""
    view = desk.view
    is_of_it = view.article == quote.entry.id or (view.article is None and is_opened)
    return is_of_it and view.excerpt == quote.excerpt.sentence.id


def _there(desk: Desk, quotes: Sequence[Quote]) -> str:
    """Lead in a line to the sentences in the article that stands beside, one after the other."""
    chosen = [quote for quote in quotes if is_chosen(desk, quote, is_opened=True)]
    quote = chosen[0] if chosen else quotes[0]
    sentences = [one.excerpt.sentence for one in quotes]
    steps = steps_html(desk, quote.entry.id, sentences, quote.excerpt.sentence)
    said = f"In the open article: {counted(len(quotes), 'sentence')}, marked there."
    return f'<div class="there">{said} {steps} {_actions(desk, quote)}{_again(desk, quote)}</div>'


def _excerpt(desk: Desk, quote: Quote, is_opened: bool, cite: Cite) -> str:
    excerpt, header = quote.excerpt, quote.entry.header
    sentence = excerpt.sentence
    text = mark_passage(desk, sentence.text, excerpt.mentions, offset=sentence.start)
    ways = _actions(desk, quote) + _again(desk, quote)
    is_cited = desk.view.panel == CITING and is_chosen(desk, quote, is_opened)
    cited = f'<div class="cited">{cite(quote)}</div>' if is_cited else ""
    return figure_html(text, header, excerpt.locator, ways) + cited


def figure_html(quote: str, header: Header, where: str, below: str) -> str:
    """Show a sentence, given as HTML, above whose it is and where it stands; more may follow."""
    return (
        f'<figure class="excerpt"><blockquote dir="auto">{quote}</blockquote>'
        f"<figcaption>{attribution(header)}; {escape(where)}{below}</figcaption></figure>"
    )


def read_in_place(
    desk: Desk, article: str, sentence: str | None, *, part: str | None = None
) -> str:
    """Link to a sentence where it stands in its article; of a very long one to a part of it."""
    there = {"article": article, "excerpt": sentence} | ({"part": part} if part else {})
    return f"<a {desk.href(**there)} data-fit>Read in place</a>"


def _actions(desk: Desk, quote: Quote) -> str:
    """Offer the ways on from a sentence: to its place, its citation, its source, its reasons."""
    sentence, article = quote.excerpt.sentence, quote.entry.id
    cite = f"<a {desk.href(article=article, excerpt=sentence.id, panel=CITING)}>Cite</a>"
    source = _at_source(quote.entry.header.url, sentence)
    mentions = quote.excerpt.mentions
    reasons = [_why(mention, sentence, desk) for mention in mentions[:MOST_REASONS]]
    if len(mentions) > MOST_REASONS:
        reasons.append(f"and {counted(len(mentions) - MOST_REASONS, 'other')}")
    why = "".join(f"<li>{escape(reason)}</li>" for reason in reasons)
    return (
        f'<span class="ways">{read_in_place(desk, article, sentence.id)} {cite} {source}'
        f"<details><summary>Why matched</summary><ul>{why}</ul></details></span>"
    )


def _at_source(url: str | None, sentence: Sentence) -> str:
    address = text_fragment(url, sentence.text)
    if not address:
        return ""
    return f'<a href="{escape(address)}" target="_blank" rel="noopener">Open the source</a> '


def _why(mention: Mention, sentence: Sentence, desk: Desk) -> str:
    feature = desk.features.get(mention.feature)
    words = sentence.text[mention.start - sentence.start : mention.end - sentence.start]
    return f"“{words}” → {feature.name if feature else mention.feature}: {explain(mention)}"


def _again(desk: Desk, quote: Quote) -> str:
    """Name the other articles that have the same sentence, or its other places in this one."""
    if not quote.again:
        return ""
    places = [_place(desk, place, quote) for place in islice(quote.again, MOST_AGAIN)]
    left = len(quote.again) - len(places)
    others = [counted(left, "other")] if left else []
    return f'<span class="again">Also in {"; ".join([*places, *others])}</span>'


def _place(desk: Desk, place: Place, quote: Quote) -> str:
    here = desk.href(article=place.entry.id, excerpt=place.excerpt.sentence.id)
    if place.entry.id == quote.entry.id:
        return f"<a {here}>{escape(place.excerpt.locator)}</a>"
    title = f"<a {here}><bdi>{title_html(place.entry.header)}</bdi></a>"
    return f"{title}, {attribution(place.entry.header)}"


def steps_html(desk: Desk, id: str, sentences: Sequence[Sentence], shown: Sentence) -> str:
    """Offer the way from one sentence of an article to the next: "1 of 5", ‹, ›."""
    others = [it for it in sentences if it != shown]
    if not others:
        return ""
    before = [it for it in others if it.start < shown.start]
    after = others[len(before) :]
    at = f"{len(before) + 1} of {len(sentences)}" if shown in sentences else str(len(sentences))

    def step(sign: str, said: str, to: Sentence) -> str:
        return f'<a {desk.href(article=id, excerpt=to.id)} aria-label="{said}">{sign}</a>'

    back = step("‹", "Previous sentence on it", (before or after)[-1])
    on = step("›", "Next sentence on it", (after or before)[0])
    return f'<span class="steps" role="group" aria-label="Sentences">{back} {at} {on}</span>'
