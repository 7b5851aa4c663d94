"""A QR code of the page's address, for a phone that looks at the screen of another."""

import io
from functools import partial

import segno
from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard.assets import base_path
from dashboard.preview.addresses import page_address

LONGEST = 1000
"""Letters of an address; the squares of a longer one would be too small for a camera."""

QUIET_ZONE = 4
"""Squares of light around a code, as its standard asks for."""

MOST_WAITING = 12
"""More who wait for their code at the same time are sent away."""


def routes() -> list[Route]:
    """Return the route of the codes, which are drawn one at a time."""
    return [Route(f"{base_path()}/qr.svg", partial(answer, CapacityLimiter(1)))]


async def answer(one_at_a_time: CapacityLimiter, request: Request) -> Response:
    """Answer with the code of the page's address with the same query, and of no other site's."""
    query = request.url.query
    address = f"{page_address(request)}/{'?' if query else ''}{query}"
    if len(address) > LONGEST:
        return PlainTextResponse("This address is too long for a QR code.\n", 414)
    if one_at_a_time.statistics().tasks_waiting >= MOST_WAITING:
        return PlainTextResponse("Ask again soon.\n", 503, headers={"retry-after": "2"})
    svg = await to_thread.run_sync(qr_svg, address, limiter=one_at_a_time)
    return Response(svg, media_type="image/svg+xml", headers={"cache-control": "no-cache"})


def qr_svg(text: str) -> str:
    """Draw the QR code of a text, dark on light whatever the page's scheme: cameras need that."""
    out = io.BytesIO()
    segno.make_qr(text, error="m").save(
        out, kind="svg", border=QUIET_ZONE, dark="#000", light="#fff", omitsize=True, xmldecl=False
    )
    return out.getvalue().decode()
