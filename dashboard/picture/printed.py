"""What is put into the page when it is printed: the map, and the sources of its data."""

from collections.abc import Iterable
from html import escape

from dashboard.picture.panels import sources_shown
from dashboard.picture.shapes import Drawing
from dashboard.picture.shot import Shot
from dashboard.picture.svg import as_svg
from dashboard.sharing import licence_of
from geo.layers.sources import Credit, Source, credits_of


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
        "<h3>What is cited</h3><ol></ol></section>"
    )


def _credit(credit: Credit, shown: Iterable[Source]) -> str:
    """Name one of those to name, where he is found, and his licence, each with its address."""
    licence = credit.licence or licence_of(credit.name, shown)
    named = " ".join(filter(None, (credit.name, credit.url)))
    return f"<li>{escape(f'{named}, {licence} {credit.licence_url}'.strip())}</li>"
