"""What a search found, or what could be found: features by name, and sentences by their words."""

from html import escape

from dashboard.content import Content
from dashboard.excerpts import figure_html, read_in_place
from dashboard.markup import Desk, left_out, swatch
from geo.articles.passages import passage
from geo.articles.search import Hit, Results, search
from geo.languages.load import languages
from geo.names.gazetteer import nearest_names
from geo.wording import counted, listed

MOST_FEATURES = 30


def search_html(content: Content, desk: Desk, *, limit: int) -> str:
    """Search for what the view has, and show what was found; else what can be, and what is near."""
    words = desk.view.search
    results = search(words, content.library, content.gazetteer, limit=limit)
    is_vain = not (results.features or results.total)
    return results_html(desk, results, _searchable(content, desk) if is_vain else "")


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


def results_html(desk: Desk, results: Results, instead: str = "") -> str:
    """Show what a search found: features by name, sentences with the words marked.

    `instead` is HTML for where nothing was.
    """
    named = [desk.features[feature] for feature in results.features if feature in desk.features]
    chips = "".join(
        f'<a class="chip" data-fit {desk.href(feature=f.id)}>{swatch(f)}{escape(f.name)}</a>'
        for f in named[:MOST_FEATURES]
    )
    said = _what_was_found(desk.view.search, len(named), results)
    hits = "".join(_hit(desk, hit) for hit in results.hits)
    return (
        f'<section class="results" aria-label="Search results"><p class="quiet" role="status">'
        f"{escape(said)}</p><p>{chips}</p>{hits}{instead}</section>"
    )


def _what_was_found(words: str, features: int, results: Results) -> str:
    """Say “pipeline”: 2 features, showing 10 of 32 sentences."""
    if not (features or results.total):
        return f"Nothing found for “{words}”"
    total = counted(results.total, "sentence")
    if results.total > len(results.hits):
        total = f"showing {len(results.hits)} of {total}"
    return f"“{words}”: {counted(features, 'feature')}, {total}"


def _hit(desk: Desk, hit: Hit) -> str:
    text, pieces = hit.sentence.text, list[str]()
    shown = passage(text, around=hit.spans[0][0] if hit.spans else 0)
    done = shown.start
    for start, end in hit.spans:
        if shown.start <= start and end <= shown.end:
            pieces += [escape(text[done:start]), f"<mark>{escape(text[start:end])}</mark>"]
            done = end
    quote = left_out(shown, "".join([*pieces, escape(text[done : shown.end])]))
    link = read_in_place(desk, hit.entry.id, hit.sentence.id)
    actions = f' <span class="ways">{link}</span>'
    return figure_html(quote, hit.entry.header, hit.locator, actions)
