"""What is put into the page when it is printed: the map, its sources, and all that is quoted."""

from collections.abc import Iterable
from html import escape

from dashboard.credits import licence_of
from dashboard.excerpts import figure_html
from dashboard.markup import Desk, mark, title_html
from dashboard.picture.panels import sources_shown
from dashboard.picture.shapes import Drawing
from dashboard.picture.shot import Shot
from dashboard.picture.svg import as_svg
from geo.articles.excerpts import Excerpt
from geo.articles.linking import Entry
from geo.articles.quotes import excerpts_naming_all
from geo.layers.sources import Credit, Source, credits_of

MOST_QUOTED = 1_000
"""Sentences on paper; more would be a book."""


def as_html(shot: Shot, drawing: Drawing) -> str:
    """Write a drawing as a figure, and below it whom the data that are drawn ask to name.

    The list of what is cited is empty: the page fills it with what it shows.
    """
    shown = sources_shown(shot)
    credits = credits_of(shown, shot.content.sources.values())
    return (
        f'<figure class="printed map">{as_svg(drawing)}</figure>'
        '<section class="printed sources"><h2>Sources</h2>'
        f"<h3>The data on the map</h3><ul>{''.join(_credit(it, shown) for it in credits)}</ul>"
        '<p>What each line was drawn from: <a href="about"></a></p>'
        f"<h3>What is cited</h3><ol></ol></section>{_said(shot)}"
    )


def _said(shot: Shot) -> str:
    """Quote every sentence that names all the chosen features, of very many the newest."""
    if not shot.chosen:
        return ""
    content, chosen = shot.content, [feature.id for feature in shot.chosen]
    articles = excerpts_naming_all(content.library, *chosen, limit=MOST_QUOTED)
    groups = "".join(_group(Desk(content.features), *found) for found in articles)
    is_full = sum(len(one.excerpts) for one in articles) == MOST_QUOTED
    newest = f'<p class="quiet">These are the newest {MOST_QUOTED:,} sentences.</p>'
    said = f"{groups}{newest if is_full else ''}"
    return f'<div class="printed said">{said}</div>' if groups else ""


def _group(desk: Desk, entry: Entry, excerpts: Iterable[Excerpt]) -> str:
    figures = (
        figure_html(
            mark(desk, it.sentence.text, it.mentions, offset=it.sentence.start),
            entry.header, it.locator, "",
        )
        for it in excerpts
    )  # fmt: skip
    title = f'<h3 dir="auto">{title_html(entry.header)}</h3>'
    return f'<section class="group">{title}{"".join(figures)}</section>'


def _credit(credit: Credit, shown: Iterable[Source]) -> str:
    """Name one of those to name, where he is found, and his licence, each with its address."""
    licence = credit.licence or licence_of(credit.name, shown)
    named = " ".join(filter(None, (credit.name, credit.url)))
    return f"<li>{escape(f'{named}, {licence} {credit.licence_url}'.strip())}</li>"
