"""What there is, described by the rules of OGC API – Features 1.0."""

from collections.abc import Mapping
from typing import Any

from dashboard.api.links import GEOJSON, HTML, JSON, OPENAPI, Addresses, Link, link
from geo.published.collection import Collection

Document = dict[str, Any]
Published = Mapping[str, Collection]

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
_CLASSES = ("core", "geojson", "oas30")

ABOUT = (
    "What the map shows and what articles say of it, to read only: features, events, facts, "
    "sources, articles, the sentences that mention a feature, what they claim, and which "
    "events they speak of. Each row has its licence and whom to name."
)


def landing(title: str, at: Addresses) -> Document:
    """Return where to begin: the title, and links to all else."""
    return {
        "title": title,
        "description": ABOUT,
        "links": [
            link("self", JSON, at.of(), "This document"),
            link("service-desc", OPENAPI, at.of("api"), "What can be asked, as OpenAPI 3.0"),
            link("service-doc", HTML, at.of("api.html"), "What can be asked"),
            link("conformance", JSON, at.of("conformance"), "The rules that are kept"),
            link("data", JSON, at.of("collections"), "The collections"),
            link("alternate", HTML, f"{at.page}/", "The map"),
            _licence(at),
        ],
    }


def conformance() -> Document:
    """Return the classes of rules that are kept."""
    path = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf"
    return {"conformsTo": [f"{path}/{name}" for name in _CLASSES]}


def collections(published: Published, at: Addresses) -> Document:
    """Return all collections, and a link to this."""
    return {
        "links": [link("self", JSON, at.of("collections"), "This document")],
        "collections": [collection(one, at) for one in published.values()],
    }


def collection(one: Collection, at: Addresses) -> Document:
    """Return what a collection holds, where and when that is, and links to its rows."""
    path = ("collections", one.id)
    return {
        "id": one.id,
        "title": one.title,
        "description": one.description,
        **_extent(one),
        "itemType": "feature",
        "crs": [CRS84],
        "links": [
            link("self", JSON, at.of(*path), one.title),
            link("items", GEOJSON, at.of(*path, "items"), f"{one.title} as GeoJSON"),
            link("items", JSON, at.of(*path, "items", f="json"), f"{one.title} as JSON"),
            _licence(at),
        ],
    }


def _extent(one: Collection) -> Document:
    extent = one.extent
    found: Document = {}
    if extent.bbox:
        found["spatial"] = {"bbox": [list(extent.bbox)], "crs": CRS84}
    if extent.first or extent.last:
        begins = f"{extent.first}T00:00:00Z" if extent.first else None
        ends = f"{extent.last}T23:59:59Z" if extent.last else None
        found["temporal"] = {"interval": [[begins, ends]], "trs": _GREGORIAN}
    return {"extent": found} if found else {}


def _licence(at: Addresses) -> Link:
    return link("license", HTML, f"{at.page}/about", "Licences and sources")
