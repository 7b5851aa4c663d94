"""What programs that follow links may read, and which addresses there are."""

from collections.abc import Callable, Iterator
from html import escape
from itertools import chain, islice
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard.assets import base_path
from dashboard.content import Content, content_of_all
from dashboard.preview.addresses import page_address
from dashboard.preview.said import PAGES

MOST_ADDRESSES = 50_000
"""A sitemap has no more (sitemaps.org); what a reader chooses among comes first."""

Shared = Callable[[], Content | None]


def routes(content: Shared = content_of_all) -> list[Route]:
    """Return the routes; `content` gives what all share, None while that is read."""

    def sitemap(request: Request) -> Response:
        found = content()
        if found is None:
            return PlainTextResponse("The data are being read.\n", 503, {"retry-after": "5"})
        text = sitemap_xml(found, page_address(request))
        return Response(text, media_type="application/xml")

    return [
        Route(f"{base_path()}/robots.txt", _robots),
        Route(f"{base_path()}/sitemap.xml", sitemap),
    ]


def _robots(request: Request) -> PlainTextResponse:
    return PlainTextResponse(robots_txt(page_address(request)))


def robots_txt(address: str) -> str:
    """Allow all: who shows a link reads its page and its picture."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}/sitemap.xml\n"


def sitemap_xml(content: Content, address: str) -> str:
    """List the addresses of the pages, the features, the events and the articles."""
    urls = islice(_queries(content), MOST_ADDRESSES)
    rows = "".join(f"<url><loc>{escape(f'{address}/{it}')}</loc></url>" for it in urls)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>\n'
    )


def _queries(content: Content) -> Iterator[str]:
    """Return the end of each address; no article of a reader's own is in what all share."""
    parts = chain(
        (("feature", id) for id in content.features),
        (("event", event.id) for event in content.events),
        (("article", entry.id) for entry in content.library.entries),
    )
    yield from ("", *PAGES)
    yield from (f"?{urlencode([part])}" for part in parts)
