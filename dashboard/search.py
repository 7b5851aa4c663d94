"""What a search found, or what could be found: features by name, and sentences by their words."""

from collections.abc import Callable
from functools import partial
from html import escape

import streamlit as st

from dashboard.content import Content, kept
from dashboard.excerpts import figure_html, read_in_place
from dashboard.markup import Desk, escaped, left_out, swatch
from dashboard.parts import parts
from geo.articles.parts import part_at
from geo.articles.passages import passage
from geo.articles.search import Hit, Results, search
from geo.languages.load import languages
from geo.names.gazetteer import nearest_names
from geo.plain_text import brief
from geo.wording import counted, listed

MOST_FEATURES = 30
MOST_SIGNS = 80
"""So much is said of the words that were searched for."""

PartOf = Callable[[Hit], str | None]


def search_html(content: Content, desk: Desk, *, limit: int, within: str | None = None) -> str:
    """Search for what the view has, and show what was found; else what can be, and what is near.

    What is found `within` one article, by its id, comes first.
    """
    words = desk.view.search
    results = _found(content, words, limit, None)
    is_vain = not (results.features or results.total)
    here = _found(content, words, limit, within) if within and results.total else None
    instead = _searchable(content, desk) if is_vain else ""
    return results_html(desk, results, instead, here=here, part_of=partial(_part_of, content))


def _part_of(content: Content, hit: Hit) -> str | None:
    """Return the part of a long article that a hit is in, where its sentence begins in another."""
    linked = content.library.article(hit.entry.id)
    if linked is None or not hit.spans:
        return None
    every, begins = parts(content, linked), hit.sentence.start
    part = part_at(every, begins + hit.spans[0][0])
    return None if part == part_at(every, begins) else str(part.number)


@kept(st.cache_resource)
def _found(content: Content, words: str, limit: int, within: str | None) -> Results:
    """Search once for all readers: a very long sentence takes long to be read."""
    return search(words, content.library, content.gazetteer, limit=limit, within=within)


def _searchable(content: Content, desk: Desk) -> str:
    """Say what can be searched, and offer the names that are spelt most like the words."""
    articles = counted(len(content.library.entries), "article")
    said = (
        f"The search looks for the names of {names_in_languages(content)}, and for words in the "
        f"text of {articles}, in the language that each is written in."
    )
    near = [
        (name, desk.features[name.feature])
        for name in nearest_names(desk.view.search, content.gazetteer)
        if name.feature in desk.features
    ]
    chips = "".join(
        f'<a class="chip" data-fit {desk.href(feature=feature.id, search=None)}>'
        f"{swatch(feature)}<bdi>{escape(name.name)}</bdi></a>"
        for name, feature in near
    )
    nearest = f"<p>The nearest names: {chips}</p>" if chips else ""
    return f'{nearest}<p class="quiet">{escape(said)}</p>'


def names_in_languages(content: Content) -> str:
    """List the features whose names are known, and the languages that these are in."""
    names = [feature.name for feature in content.features.values()]
    more = len(names) - MOST_FEATURES
    if more > 0:
        names = [*names[:MOST_FEATURES], counted(more, "other feature")]
    codes = {name.lang for name in content.gazetteer.names}
    spoken = sorted(one.name for code, one in languages().items() if code in codes)
    return f"{listed(names) or 'no features'}, in {listed(spoken) or 'no language'}"


def results_html(
    desk: Desk,
    results: Results,
    instead: str = "",
    *,
    here: Results | None = None,
    part_of: PartOf = lambda _: None,
) -> str:
    """Show what a search found: features by name, sentences with the words marked.

    `instead` is HTML for where nothing was, and `here` is what was found in the open article.
    `part_of` tells the part of an article to open where the sentence alone does not tell it.
    """
    named = [desk.features[feature] for feature in results.features if feature in desk.features]
    chips = "".join(
        f'<a class="chip" data-fit {desk.href(feature=f.id)}>{swatch(f)}{escape(f.name)}</a>'
        for f in named[:MOST_FEATURES]
    )
    said = _what_was_found(desk.view.search, len(named), results)
    hits = "".join(_hit(desk, hit, part_of) for hit in results.hits)
    if here:
        hits = _in_the_open_article(desk, here, part_of) + hits
    return (
        f'<section class="results" aria-label="Search results"><p class="quiet" role="status">'
        f"{escape(said)}</p><p>{chips}</p>{hits}{instead}</section>"
    )


def _in_the_open_article(desk: Desk, results: Results, part_of: PartOf) -> str:
    """Show what was found in a long article that is open, whichever of its parts is shown."""
    head = f"In the open article: {_how_many(results)}"
    hits = "".join(_hit(desk, hit, part_of) for hit in results.hits)
    if not hits:
        return f'<p class="quiet">{head}</p>'
    return f'<details class="more" open><summary>{head}</summary>{hits}</details>'


def _what_was_found(words: str, features: int, results: Results) -> str:
    """Say “pipeline”: 2 features, showing 10 of 32 sentences."""
    quoted = f"“{brief(words, MOST_SIGNS)}”"
    if not (features or results.total):
        return f"Nothing found for {quoted}"
    return f"{quoted}: {counted(features, 'feature')}, {_how_many(results)}"


def _how_many(results: Results) -> str:
    total = counted(results.total, "sentence")
    more = results.total > len(results.hits)
    return f"showing {len(results.hits)} of {total}" if more else total


def _hit(desk: Desk, hit: Hit, part_of: PartOf) -> str:
    text, pieces = hit.sentence.text, list[str]()
    shown = passage(text, around=hit.spans[0][0] if hit.spans else 0)
    done = shown.start
    for start, end in hit.spans:
        if shown.start <= start and end <= shown.end:
            pieces += [escaped(text[done:start]), f"<mark>{escaped(text[start:end])}</mark>"]
            done = end
    quote = left_out(shown, "".join([*pieces, escaped(text[done : shown.end])]))
    link = read_in_place(desk, hit.entry.id, hit.sentence.id, part=part_of(hit))
    actions = f' <span class="ways">{link}</span>'
    return figure_html(quote, hit.entry.header, hit.locator, actions)
