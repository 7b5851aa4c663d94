"""What is said of a feature and by whom, as HTML or Markdown in which all text is escaped."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from typing import Any

from dashboard.content import Feature
from dashboard.state import View, link
from dashboard.theme import swatch_css
from geo import (
    Article,
    Count,
    Entry,
    Excerpt,
    Fact,
    LinkedArticle,
    Mention,
    Paragraph,
    Sentence,
    Source,
    excerpt_id,
    excerpt_ids,
    explain,
    is_web_address,
    text_fragment,
)

FACTS_AT_FIRST = 3
MISSING = "not given"


@dataclass(frozen=True)
class Desk:
    """What every piece of text needs to know: the features, and where links start from."""

    features: Mapping[str, Feature]
    view: View

    def href(self, **change: Any) -> str:
        """Give the attributes of a link to this view with a change."""
        address = link(replace(self.view, unknown=(), **change), list(self.features))
        return f'href="{escape(address)}" target="_self" data-go'


def plain(text: str) -> str:
    """Escape a text so that Streamlit's Markdown shows it as it stands."""
    return re.sub(r"([\\`*_{}\[\]()#+!|~$:<>&-])", r"\\\1", " ".join(text.split()))


def facts_html(facts: Sequence[Fact], sources: Mapping[str, Source]) -> str:
    """List facts with their citations, figures that disagree side by side.

    What goes beyond the first few facts waits behind a line to open.
    """
    if not facts:
        return '<p class="quiet">No facts are recorded yet.</p>'
    by_name: dict[str, list[Fact]] = {}
    for fact in facts:
        by_name.setdefault(fact.fact, []).append(fact)
    items = [_fact(name, found, sources) for name, found in by_name.items()]
    first, rest = items[:FACTS_AT_FIRST], items[FACTS_AT_FIRST:]
    more = f"<details><summary>{counted(len(rest), 'more fact')}</summary>{_list(rest)}</details>"
    return f'<div class="facts">{_list(first)}{more if rest else ""}</div>'


def overview_html(desk: Desk, counts: Mapping[str, Count]) -> str:
    """List the features with the number of times that the articles name each, zeros too."""
    rows = [
        f'<li><a class="row" {desk.href(feature=feature.id, excerpt=None)}>{swatch(feature)}'
        f"<span>{escape(feature.name)}</span>"
        f"<b>{counted(counts.get(feature.id, Count()).mentions, 'mention')}</b></a></li>"
        for feature in desk.features.values()
    ]
    return f'<ul class="overview">{"".join(rows)}</ul>'


def excerpt_html(desk: Desk, excerpt: Excerpt, linked: LinkedArticle, cite: str = "") -> str:
    """Show a sentence verbatim, its mentions marked, with its place and its attribution."""
    article, sentence = linked.article, excerpt.sentence
    id = excerpt_id(article, sentence)
    here = desk.href(article=article.id, excerpt=id)
    source = text_fragment(article.url, sentence.text)
    links = [f"<a {here} data-fit>Read in place</a>"]
    if source:
        links.append(
            f'<a href="{escape(source)}" target="_blank" rel="noopener">Open at the source</a>'
        )
    marked = _sentence(desk, sentence, excerpt.mentions)
    why = "".join(f"<li>{escape(_why(m, article, desk))}</li>" for m in excerpt.mentions)
    return (
        f'<figure class="excerpt"><blockquote dir="auto">{marked}</blockquote>'
        f"<figcaption>{escape(attribution(article))}<br>{escape(excerpt.place)}"
        f'<span class="actions">{"".join(links)}</span>{cite}'
        f"<details><summary>Why this was matched</summary><ul>{why}</ul></details>"
        f"</figcaption></figure>"
    )


def article_html(desk: Desk, linked: LinkedArticle) -> str:
    """Show a whole article, verbatim, under its header, with every mention marked.

    Where a feature is chosen, the way from one of its mentions to the next stands above.
    """
    article, ids, chosen = linked.article, excerpt_ids(linked.article), desk.view.feature
    body = []
    for paragraph in article.paragraphs:
        tag = "h4" if paragraph.kind == "heading" else "p"
        text = _paragraph(desk, paragraph, linked, ids)
        body.append(f'<{tag} dir="auto">{text}</{tag}>')
    count = sum(mention.feature == chosen for mention in linked.mentions)
    stepper = stepper_html(desk.features[chosen], count) if chosen else ""
    return (
        f'<article data-article="{escape(article.id)}" data-chosen="{chosen or ""}">'
        f"{stepper}{header_html(article)}{''.join(body)}</article>"
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


def header_html(article: Article | Entry) -> str:
    """Show an article's title, author, publisher and both dates; what is missing is named so."""
    rows = {
        "Author": article.author,
        "Publisher": article.publisher,
        "Published": long_date(article.published),
        "Posted": long_date(article.posted),
    }
    terms = "".join(
        f"<div><dt>{term}</dt><dd>{escape(value or MISSING)}</dd></div>"
        for term, value in rows.items()
    )
    return f'<h3 dir="auto">{escape(article.title)}</h3><dl class="byline">{terms}</dl>'


def mark(desk: Desk, text: str, mentions: Iterable[Mention], *, offset: int = 0) -> str:
    """Escape a text and mark the mentions in it; `offset` is where the text begins for them."""
    pieces, done = [], 0
    for mention in mentions:
        start, end = mention.start - offset, min(mention.end - offset, len(text))
        feature = desk.features.get(mention.feature)
        pieces.append(escape(text[done:start]))
        pieces.append(_mention(desk, text[start:end], feature))
        done = end
    return "".join([*pieces, escape(text[done:])])


def swatch(feature: Feature) -> str:
    """Draw a feature's line style and colour, as on the map."""
    background = swatch_css(feature.kind, feature.role, f"var(--{feature.id})")
    return f'<i class="swatch" style="background:{background}"></i>'


def attribution(article: Article | Entry) -> str:
    """Say in a line who wrote an article, who published it and when."""
    parts = [article.author or "Author not given", article.publisher, long_date(article.published)]
    return ", ".join(part for part in parts if part)


def long_date(day: date | None) -> str:
    """Write a date as 22 September 2020, or nothing."""
    return f"{day.day} {day:%B %Y}" if day else ""


def counted(count: int, thing: str) -> str:
    """Write a number of things: "no mentions", "1 mention", "2,000 mentions"."""
    number = f"{count:,}" if count else "no"
    return f"{number} {thing}{'' if count == 1 else 's'}"


def _paragraph(desk: Desk, paragraph: Paragraph, linked: LinkedArticle, ids: Sequence[str]) -> str:
    pieces, done = [], paragraph.start
    for sentence in linked.article.sentences:
        if sentence.paragraph != paragraph.index:
            continue
        inside = [m for m in linked.mentions if sentence.start <= m.start < sentence.end]
        pieces.append(escape(linked.article.text[done : sentence.start]))
        pieces.append(
            f'<span id="s-{ids[sentence.index]}">{_sentence(desk, sentence, inside)}</span>'
        )
        done = sentence.end
    return "".join([*pieces, escape(linked.article.text[done : paragraph.end])])


def _sentence(desk: Desk, sentence: Sentence, mentions: Iterable[Mention]) -> str:
    return mark(desk, sentence.text, mentions, offset=sentence.start)


def _mention(desk: Desk, text: str, feature: Feature | None) -> str:
    if feature is None:
        return escape(text)
    return (
        f'<a class="mention {_classes(feature)}" style="--color:var(--{feature.id})" '
        f'data-feature="{feature.id}" data-fit {desk.href(feature=feature.id, excerpt=None)} '
        f'title="{escape(feature.name)}">{escape(text)}</a>'
    )


def _why(mention: Mention, article: Article, desk: Desk) -> str:
    feature = desk.features.get(mention.feature)
    words = article.text[mention.start : mention.end]
    return f"“{words}” → {feature.name if feature else mention.feature}: {explain(mention)}"


def _fact(name: str, facts: Iterable[Fact], sources: Mapping[str, Source]) -> str:
    values = "".join(f"<dd>{_value(f)}{_citation(sources.get(f.source))}</dd>" for f in facts)
    return f"<div><dt>{escape(name)}</dt>{values}</div>"


def _value(fact: Fact) -> str:
    value = f"{int(fact.value):,}" if fact.unit and fact.value.isdecimal() else fact.value
    when = f" <small>({escape(fact.as_of)})</small>" if fact.as_of not in ("", fact.value) else ""
    return f"{escape(f'{value} {fact.unit}'.strip())}{when}"


def _citation(source: Source | None) -> str:
    if source is None:
        return ""
    short = escape(
        ", ".join(part for part in (source.publisher or source.title, source.date[:4]) if part)
    )
    whole = escape(
        ", ".join(part for part in (source.title, source.publisher, source.date) if part)
    )
    if is_web_address(source.url):
        link = f'href="{escape(source.url)}" target="_blank" rel="noopener noreferrer"'
        return f' <cite><a {link} title="{whole}">{short}</a></cite>'
    return f' <cite title="{whole}">{short}</cite>'


def _list(items: Sequence[str]) -> str:
    return f"<dl>{''.join(items)}</dl>"


def _classes(feature: Feature) -> str:
    return f"kind-{escape(feature.kind)} role-{feature.role}"
