"""What a link shows, as the tags that programs read in the head of the page's HTML."""

from dataclasses import dataclass
from html import escape

from dashboard.article import open_article
from dashboard.borders import days_of
from dashboard.content import Content
from dashboard.picture.asked import SIZE_PX
from dashboard.picture.links import picture_address
from dashboard.preview.asked import Params, read_asked
from dashboard.preview.said import PAGES, PURPOSE, Said, page_title, said_of
from dashboard.state import View, link, switched_on
from geo.layers.case import Case


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
        everything = View(layers=tuple(dict.fromkeys(content.switches.values())))
        picture = f"{address}/{_picture(content, everything)}"
        return _head(content.case, PAGES[page], f"{address}/{page}", picture)
    asked = read_asked(params, content)
    url = f"{address}/{link(asked.view, content.switches).removesuffix('?')}"
    feature = content.features.get(asked.view.feature or "")
    return _head(
        content.case,
        said_of(content, asked.view),
        url,
        f"{address}/{_picture(content, asked.view, dark=asked.dark)}",
        shown=feature.name if feature else "",
    )


def head_of_case(case: Case, *, page: str, address: str) -> Head:
    """Return the head of a page of which no more is known yet than its case."""
    said = PAGES.get(page) or Said(case.title, f"{PURPOSE}.")
    return _head(case, said, f"{address}/{page}", f"{address}/picture.png")


def _picture(content: Content, view: View, *, dark: bool = False) -> str:
    """Return the address of a view's picture, with the borders that the page shows.

    The chosen feature is in it even where its layer is off.
    """
    linked = open_article(content, view)
    day, _ = days_of(linked.article.header if linked else None, view.borders)
    layers = switched_on(view.feature, view.layers, content.switches)
    shown = View(
        feature=view.feature, layers=tuple(layers), site=view.site, event=view.event,
        since=view.since, until=view.until,
    )  # fmt: skip
    return picture_address(content, shown, kind="png", dark=dark, day=day)


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
