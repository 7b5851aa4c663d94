"""What a link shows, as the tags that programs read in the head of the page's HTML."""

from dataclasses import dataclass, replace
from datetime import date
from html import escape
from math import inf

import shapely

from dashboard.address import View, link
from dashboard.borders import day_of
from dashboard.content import Content
from dashboard.event import open_event
from dashboard.picture.asked import SIZE_PX, read_bounds
from dashboard.picture.links import picture_address
from dashboard.preview.asked import Params, read_view
from dashboard.preview.said import PAGES, PURPOSE, Said, page_title, said_of
from dashboard.state import switched_on
from dashboard.workshop import AskedError
from geo.articles.addresses import find_sentence
from geo.layers.case import Case

MOST_NAMED = 10
"""Of more features none would stand out in a picture."""


@dataclass(frozen=True)
class Head:
    """What the head of a page has of its own, as HTML: its language, its title and other tags."""

    lang: str
    title: str
    tags: str


def head_of(content: Content, params: Params, *, page: str, address: str) -> Head:
    """Return the head of what an address asks for, or of one of PAGES.

    `address` is the whole one of the page with the map, without a slash at its end.
    """
    if page in PAGES:
        picture = f"{address}/{picture_of_all(content)}"
        return _head(content.case, PAGES[page], f"{address}/{page}", picture)
    view = read_view(params, content)
    same = replace(view, scheme=None, v=None)  # what it shows, whenever and however it is shown
    url = f"{address}/{link(same, content.switches).removesuffix('?')}"
    picture = f"{address}/{_picture(content, view)}"
    feature = content.features.get(view.feature or "")
    shown = feature.name if feature else ""
    return _head(content.case, said_of(content, view), url, picture, shown=shown)


def head_of_case(case: Case, *, page: str, address: str) -> Head:
    """Return the head of a page of which no more is known yet than its case."""
    said = PAGES.get(page) or Said(case.title, f"{PURPOSE}.")
    return _head(case, said, f"{address}/{page}", f"{address}/picture.png")


def picture_of_all(content: Content) -> str:
    """Return the address of the picture of the page with nothing chosen, relative to it."""
    return _picture(content, View(layers=tuple(dict.fromkeys(content.switches.values()))))


def _picture(content: Content, view: View) -> str:
    """Return the address of a view's picture, with the borders that the page shows.

    The chosen feature is in it even where its layer is off.
    """
    named, layers = _named(content, view), list(view.layers)
    for feature in (*view.compared, *named):
        layers = switched_on(feature, layers, content.switches)
    day = day_of(content, view, date.today())
    return picture_address(
        content, replace(view, layers=tuple(layers)), named=named,
        kind="png", dark=view.scheme == "dark", day=day, extent=_extent(content, view),
    )  # fmt: skip


def _named(content: Content, view: View) -> list[str]:
    """Return the features that an open sentence or article names, if a picture can show them so.

    What is chosen or opened besides stands out alone.
    """
    linked = content.library.article(view.article) if view.article else None
    if linked is None or view.feature or view.event or view.claim:
        return []
    found = find_sentence(linked.article, view.excerpt) if view.excerpt else None
    start, end = (found.sentence.start, found.sentence.end) if found else (0, inf)
    said = {it.feature for it in linked.mentions if start <= it.start < end}
    named = [feature for feature in content.features if feature in said]
    return named if len(named) <= MOST_NAMED else []


def _extent(content: Content, view: View) -> str | None:
    """Return the extent of a view, if a picture of it shows what is chosen.

    What is measured to check a claim has an extent of its own.
    """
    try:
        bounds = read_bounds(view.bbox or "")
    except AskedError:
        return None
    if bounds is None or view.claim:
        return None
    seen, event = shapely.box(*bounds), open_event(content, view.event)
    if event and event.lng is not None and not seen.contains(shapely.Point(event.lng, event.lat)):
        return None
    is_of_it = (content.layers["feature"] == view.feature).to_numpy()
    shapes = content.layers.geometry.to_numpy()[is_of_it]
    return view.bbox if not len(shapes) or shapely.intersects(shapes, seen).any() else None


def _head(case: Case, said: Said, url: str, picture: str, *, shown: str = "") -> Head:
    width, height = SIZE_PX
    texts = {
        "og:type": said.kind,
        "og:site_name": case.title,
        "og:title": said.title,
        "og:description": said.text,
        "og:url": url,
        "og:image": picture,
        "og:image:type": "image/png",
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:alt": f"Map: {shown or case.title}",
    }
    tags = [
        f'<meta name="description" content="{escape(said.text)}">',
        f'<link rel="canonical" href="{escape(url)}">',
        *(f'<meta property="{name}" content="{escape(text)}">' for name, text in texts.items()),
        '<meta name="twitter:card" content="summary_large_image">',
    ]
    return Head(escape(case.lang), escape(page_title(said, case)), "".join(tags))
