"""What can be asked, as OpenAPI 3.0 has it."""

from collections.abc import Mapping
from typing import Any

from dashboard.api.asked import FORMATS, MOST, PAGING, USUAL
from dashboard.api.documents import ABOUT, Document, Published
from dashboard.api.links import GEOJSON, HTML, JSON, OPENAPI, Addresses
from geo.published.collection import Collection

_TEXT = {"type": "string"}
_PARAMETERS: dict[str, tuple[str, Document]] = {
    "f": (
        "The format of the rows: GeoJSON, or plain JSON whose rows have no properties below them.",
        {**_TEXT, "enum": list(FORMATS), "default": FORMATS[0]},
    ),
    "limit": (
        f"At most so many rows: {USUAL} where nothing is said, {MOST:,} where more is.",
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
    ),
    "offset": (
        "How many rows to leave out before the first; the link “next” in an answer leads on.",
        {"type": "integer", "minimum": 0, "default": 0},
    ),
    "bbox": (
        "West, south, east and north in degrees of WGS 84; where west is the greater, the box "
        "crosses the 180th meridian. What is beyond a pole is cut off; longitudes may go beyond "
        "180 and count on around the world: 170,-20,190,20 is 170,-20,-170,20, and 360 degrees or "
        "more are all of it. A row without a shape counts where a feature lies that it is about; "
        "one about none is in every answer. Programs such as GDAL then leave out rows without a "
        "shape.",
        {
            "type": "array",
            "items": {"type": "number"},
            "oneOf": [{"minItems": 4, "maxItems": 4}, {"minItems": 6, "maxItems": 6}],
        },
    ),
    "datetime": (
        "A day or a time (RFC 3339), or two with / between them; .. stands for an open end. A row "
        "of no day is in every answer.",
        {**_TEXT, "example": "2020-01-01/2020-12-31"},
    ),
    "feature": ("Rows about the feature of this id.", _TEXT),
    "article": ("Rows of the article of this id.", _TEXT),
    "event": ("Rows about the event of this id.", _TEXT),
    "kind": (
        "Rows of this kind, such as oil or explosion; that of a fact or a claim is what it tells: "
        "length.",
        _TEXT,
    ),
}
_FAULTS = {
    "400": "A parameter is not known or has no sense.",
    "404": "There is nothing at this address.",
    "405": "The data can only be read.",
    "503": "The data are being read, or too many ask at once; Retry-After says when.",
}
_OBJECT = {"type": "object"}
_LINKS = {"type": "array", "items": {"$ref": "#/components/schemas/Link"}}


def definition(title: str, published: Published, at: Addresses) -> Document:
    """Return the whole definition; its server is the data address."""
    return {
        "openapi": "3.0.3",
        "info": {"title": title, "description": ABOUT, "version": "1.0.0"},
        "servers": [{"url": at.of()}],
        "tags": [{"name": name} for name in ("what there is", *published)],
        "paths": _paths(published),
        "components": {
            "parameters": {name: _query(name, *said) for name, said in _PARAMETERS.items()},
            "responses": {f"Fault{code}": _fault(text) for code, text in _FAULTS.items()},
            "schemas": _SCHEMAS,
        },
    }


def _paths(published: Published) -> Document:
    paths: Document = {
        "/": _get("landing", "Where to begin", "Landing", JSON),
        "/api": _get("definition", "This definition", None, OPENAPI),
        "/api.html": _get("reference", "This definition for people", None, HTML),
        "/conformance": _get("conformance", "The rules that are kept", "Conformance", JSON),
        "/collections": _get("collections", "The collections", "Collections", JSON),
    }
    for one in published.values():
        path = f"/collections/{one.id}"
        paths[path] = _get(f"{one.id}.about", f"About {one.id}", "Collection", JSON, of=one)
        paths[f"{path}/items"] = _rows(one)
        paths[f"{path}/items/{{id}}"] = _row(one)
    return paths


def _get(
    id: str, summary: str, schema: str | None, type: str, *, of: Collection | None = None
) -> Document:
    content = {type: {"schema": _ref(schema) if schema else _TEXT}}
    if type == OPENAPI:
        content = {type: {"schema": _OBJECT}}
    tag = of.id if of else "what there is"
    format = "html" if type == HTML else "json"
    only = _query("f", "The format, which need not be given.", {**_TEXT, "enum": [format]})
    return {"get": _operation(id, summary, tag, content, [only])}


def _rows(one: Collection) -> Document:
    names = (*PAGING, *one.filters)
    content = {GEOJSON: {"schema": _ref("Rows")}, JSON: {"schema": _ref("PlainRows")}}
    said = _operation(f"{one.id}.rows", one.title, one.id, content, [_param(n) for n in names])
    return {"get": said | {"description": one.description}}


def _row(one: Collection) -> Document:
    id = {"name": "id", "in": "path", "required": True, "schema": _TEXT}
    content = {GEOJSON: {"schema": _ref("Row")}, JSON: {"schema": _OBJECT}}
    summary = f"One of the {one.id}"
    return {"get": _operation(f"{one.id}.row", summary, one.id, content, [id, _param("f")])}


def _operation(
    id: str, summary: str, tag: str, content: Mapping[str, Any], parameters: list[Document]
) -> Document:
    answers: Document = {
        "200": {"description": summary, "content": content},
        "304": {"description": "What you have is what there is (If-None-Match)."},
    }
    answers |= {code: {"$ref": f"#/components/responses/Fault{code}"} for code in _FAULTS}
    return {
        "operationId": id,
        "summary": summary,
        "tags": [tag],
        "parameters": parameters,
        "responses": answers,
    }


def _query(name: str, description: str, schema: Document) -> Document:
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": description,
        "schema": schema,
        "style": "form",
        "explode": False,
    }


def _param(name: str) -> Document:
    return {"$ref": f"#/components/parameters/{name}"}


def _fault(text: str) -> Document:
    return {"description": text, "content": {JSON: {"schema": _ref("Fault")}}}


def _ref(schema: str) -> Document:
    return {"$ref": f"#/components/schemas/{schema}"}


def _object(needed: tuple[str, ...], **properties: Document) -> Document:
    return {"type": "object", "required": list(needed), "properties": properties}


_COUNT = {"type": "integer", "minimum": 0}
_NAMES = {"type": "array", "items": _TEXT}
_COUNTED: dict[str, Document] = {
    "numberMatched": _COUNT,
    "numberReturned": _COUNT,
    "attribution": _NAMES,
    "licences": {
        "type": "array",
        "items": _object(("name",), name=_TEXT, url={**_TEXT, "nullable": True}),
    },
    "links": _LINKS,
}
_SCHEMAS = {
    "Link": _object(("href", "rel", "type"), href=_TEXT, rel=_TEXT, type=_TEXT, title=_TEXT),
    "Fault": _object(("code", "description"), code=_TEXT, description=_TEXT),
    "Landing": _object(("links",), title=_TEXT, description=_TEXT, links=_LINKS),
    "Conformance": _object(("conformsTo",), conformsTo=_NAMES),
    "Collections": _object(
        ("links", "collections"),
        links=_LINKS,
        collections={"type": "array", "items": _ref("Collection")},
    ),
    "Collection": _object(
        ("id", "links"),
        id=_TEXT,
        title=_TEXT,
        description=_TEXT,
        extent=_OBJECT,
        itemType=_TEXT,
        crs=_NAMES,
        links=_LINKS,
    ),
    "Row": _object(
        ("type", "id", "geometry", "properties"),
        type={**_TEXT, "enum": ["Feature"]},
        id=_TEXT,
        geometry={**_OBJECT, "nullable": True},
        properties={**_OBJECT, "nullable": True},
        links=_LINKS,
    ),
    "Rows": _object(
        ("type", "features"),
        type={**_TEXT, "enum": ["FeatureCollection"]},
        features={"type": "array", "items": _ref("Row")},
        **_COUNTED,
    ),
    "PlainRows": _object(
        ("items",), collection=_TEXT, items={"type": "array", "items": _OBJECT}, **_COUNTED
    ),
}
