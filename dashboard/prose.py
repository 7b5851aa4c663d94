"""An article as HTML: its header, and its text verbatim with every mention marked."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TypeVar

from dashboard import claimed, claims
from dashboard.checked import READ
from dashboard.content import Feature
from dashboard.markup import Desk, attribution, mark, swatch, title_html
from dashboard.parts import Steps, line_html
from geo.articles.article import Article, Paragraph, Sentence
from geo.articles.header import Header
from geo.articles.linking import LinkedArticle
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

LINKED = ("Address", "Licence")
"""What of a byline may lead elsewhere; a name is no link, though it be written as an address."""

OUTLINED_FROM = 3
"""With fewer headings an article needs no outline."""

MOST_OUTLINED = 200
"""Of more headings, in a long article, those of the part that is shown are in the outline."""

MOST_LEFT_OUT = 100
LONGEST_LINE = 500
"""So many letters are shown of a heading in the outline, or of a line that was left out."""


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
    head = _head_html(linked, shown) if part.number == 1 else _again_html(linked)
    number = f' data-part="{part.number}"' if part.of > 1 else ""
    above, below = (line_html(desk, linked.article, part, is_below=it) for it in (False, True))
    return (
        f'<article data-article="{escape(linked.article.id)}"{number}>'
        f"{head}{contents}{above}{_grouped(shown)}{below}</article>"
    )


def _head_html(linked: LinkedArticle, shown: list[tuple[str, str]]) -> str:
    """Show the header above the first part, with the title taken from what is shown."""
    article = linked.article
    title = shown.pop(0)[1] if article.has_title else _untitled_html(article.header)
    read = f"{_encoding_html(article)}{_simple_html(article)}{_named_html(linked)}"
    return f"{title}{byline_html(article.header)}{read}{_left_out_html(article)}"


def _again_html(linked: LinkedArticle) -> str:
    """Say above a later part what it is a part of, and whose that is."""
    header = linked.article.header
    title = escape(shortened(header.name, LONGEST_LINE))
    whose = f'<p class="quiet whose">{attribution(header)}</p>'
    return f'<h3 dir="auto">{title}</h3>{whose}{_named_html(linked)}'


def _untitled_html(header: Header) -> str:
    return f'<h3 dir="auto">{title_html(header)}</h3>'


def _encoding_html(article: Article) -> str:
    """Say which encoding had to be guessed, so that wrong letters explain themselves."""
    if not article.guessed_encoding:
        return ""
    read = f"Its encoding was not declared; read as {escape(article.guessed_encoding)}."
    return f'<p class="quiet">{read}</p>'


def _simple_html(article: Article) -> str:
    """Say from where on an article of very many small parts is read more simply."""
    if article.simple_from is None:
        return ""
    behind = f" behind its first {article.simple_from:,} letters" if article.simple_from else ""
    read = f"This article has too many small parts to tell them all apart{behind}."
    return f'<p class="quiet">{read}</p>'


def _named_html(linked: LinkedArticle) -> str:
    """Say how far names were looked for, where an article has too many."""
    if linked.named_to is None:
        return ""
    read = f"Names were looked for in the first {linked.named_to:,} letters of this article only."
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
    desk: Desk, article: Article, telling: int | None, trivial: int = 0,
    *, part: Part | None = None, read_to: int | None = None, unread: str = "",
) -> str:  # fmt: skip
    """Lead to the headings of an article, where it has several, and to all that it claims.

    So many claims are `telling`; None while they are being read. Those of a
    long article are `read_to` an offset; `unread` says why none could be.
    """
    found = [f"{counted(telling, 'claim')} to check against the map"] if telling else []
    found += [counted(trivial, "trivial agreement")] if trivial else []
    where = f" in its first {read_to:,} letters" if read_to else ""
    link = f"<a {desk.href(article=article.id, claim=claims.ALL)}>{' and '.join(found)}{where}</a>"
    said = claimed.BEING_READ if telling is None else f"No claim to check was found{where}. {READ}"
    none = f'<span class="quiet">{unread or said}</span>'
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
        f"<div><dt>{term}</dt><dd>{_linked(value) if term in LINKED else escape(value)}</dd></div>"
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
