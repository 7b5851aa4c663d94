"""Rows as GeoJSON or JSON, each with its licence and a link to where the page shows it."""

import json
from typing import Any, NamedTuple

from dashboard.api.asked import Asked
from dashboard.api.links import GEOJSON, JSON, Addresses, Link, link
from geo.published.collection import Collection
from geo.published.tables import Feature

MOST_BYTES = 8_000_000
"""What rows take in an answer; where more are asked for, it ends and leads to the next."""

TYPES = {"geojson": GEOJSON, "json": JSON}

Params = dict[str, str]


class NotYetError(RuntimeError):
    """Why there is no answer yet, in words for whoever asked."""


class _Rows(NamedTuple):
    """Rows as text, and on which terms each may be used."""

    texts: list[str]
    licences: dict[tuple[str, str | None], None]
    named: dict[str, None]


def page_of(one: Collection, asked: Asked, params: Params, at: Addresses) -> str:
    """Write the rows that are asked for, with links to those before and behind.

    `params` are those of the address. Raises NotYetError where rows may be found a little later.
    """
    found = one.find(asked.selection, offset=asked.offset, limit=asked.limit)
    rows = _Rows([], {}, {})
    size = 0
    for feature in found.features:
        _add(rows, one, feature, asked.format, at)
        size += len(rows.texts[-1])
        if size > MOST_BYTES:
            break
    end = asked.offset + len(rows.texts)
    if found.matched is None and not rows.texts:
        raise NotYetError("the articles are being read")
    matched = asked.offset + asked.limit if found.matched is None else found.matched
    links = _links(one, asked, params, at)
    if rows.texts and (found.matched is None or end < matched):
        links.append(_page("next", one, params | {"offset": str(end)}, asked.format, at))
    if asked.offset:
        first = max(0, min(asked.offset, matched) - asked.limit)
        links.append(_page("prev", one, params | {"offset": str(first)}, asked.format, at))
    head = {
        **({"type": "FeatureCollection"} if asked.format == "geojson" else {"collection": one.id}),
        **({} if found.matched is None else {"numberMatched": found.matched}),
        "numberReturned": len(rows.texts),
        "attribution": list(rows.named),
        "licences": [{"name": name, "url": url} for name, url in rows.licences],
        "links": links,
    }
    name = "features" if asked.format == "geojson" else "items"
    texts = ",\n".join(rows.texts)
    return f'{as_json(head)[:-1]}, "{name}": [{texts}]}}\n'


def item_of(one: Collection, feature: Feature, format: str, at: Addresses) -> str:
    """Write a row by itself."""
    path = ("collections", one.id, "items", feature["id"])
    other = "json" if format == "geojson" else "geojson"
    row = _row(one, feature, format, at)
    shown = feature["properties"]["permalink"]
    links = [
        link("self", TYPES[format], _as(path, format, at), "This row"),
        link("alternate", TYPES[other], _as(path, other, at), f"This row as {_called(other)}"),
        link("alternate", "text/html", shown, "On the map"),
        link("collection", JSON, at.of(*path[:2]), one.title),
    ]
    return f"{as_json(row | {'links': links})}\n"


def as_json(value: Any) -> str:
    """Write JSON that every reader takes: without NaN."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _add(rows: _Rows, one: Collection, feature: Feature, format: str, at: Addresses) -> None:
    rows.texts.append(as_json(_row(one, feature, format, at)))
    said = feature["properties"]
    if said["licence"]:
        rows.licences[said["licence"], said["licence_url"]] = None
    if said["attribution"]:
        rows.named[said["attribution"]] = None


def _row(one: Collection, feature: Feature, format: str, at: Addresses) -> Feature:
    said = feature["properties"]
    said["permalink"] = at.shown(one.id, feature["id"], said)
    if format == "geojson":
        return feature
    shape = {"geometry": feature["geometry"]} if feature["geometry"] else {}
    return {"id": feature["id"], **said, **shape}


def _links(one: Collection, asked: Asked, params: Params, at: Addresses) -> list[Link]:
    other = "json" if asked.format == "geojson" else "geojson"
    return [
        _page("self", one, params, asked.format, at),
        _page("alternate", one, params, other, at),
        link("collection", JSON, at.of("collections", one.id), one.title),
    ]


def _page(rel: str, one: Collection, params: Params, format: str, at: Addresses) -> Link:
    path = ("collections", one.id, "items")
    said = {name: value for name, value in params.items() if name != "f"}
    title = {"self": "These rows", "next": "The next rows", "prev": "The rows before"}.get(
        rel, f"These rows as {_called(format)}"
    )
    return link(rel, TYPES[format], _as(path, format, at, **said), title)


def _as(path: tuple[str, ...], format: str, at: Addresses, **params: str) -> str:
    return at.of(*path, **params, **({"f": "json"} if format == "json" else {}))


def _called(format: str) -> str:
    return "GeoJSON" if format == "geojson" else "JSON"
