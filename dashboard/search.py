"""What a search found: features by name, and sentences with the words marked."""

from html import escape

from dashboard.excerpts import figure_html, read_in_place
from dashboard.markup import Desk, swatch
from geo.articles.search import Hit, Results
from geo.wording import counted

MOST_FEATURES = 30


def results_html(desk: Desk, results: Results) -> str:
    """Show what a search found: features by name, sentences with the words marked."""
    named = [desk.features[feature] for feature in results.features if feature in desk.features]
    chips = "".join(
        f'<a class="chip" data-fit {desk.href(feature=f.id)}>{swatch(f)}{escape(f.name)}</a>'
        for f in named[:MOST_FEATURES]
    )
    said = _what_was_found(desk.view.search, len(named), results)
    hits = "".join(_hit(desk, hit) for hit in results.hits)
    return (
        f'<section class="results" aria-label="Search results"><p class="quiet" role="status">'
        f"{escape(said)}</p><p>{chips}</p>{hits}</section>"
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
    text, pieces, done = hit.sentence.text, list[str](), 0
    for start, end in hit.spans:
        pieces += [escape(text[done:start]), f"<mark>{escape(text[start:end])}</mark>"]
        done = end
    quote = "".join([*pieces, escape(text[done:])])
    link = read_in_place(desk, hit.entry.id, hit.sentence.id)
    actions = f' <span class="ways">{link}</span>'
    return figure_html(quote, hit.entry.header, hit.locator, actions)
