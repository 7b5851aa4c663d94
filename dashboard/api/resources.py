"""Finds what an address of the data leads to, and writes it."""

from typing import NamedTuple

from dashboard.api.asked import Params, read_asked, read_format, read_params
from dashboard.api.definition import definition
from dashboard.api.documents import (
    Document,
    Published,
    collection,
    collections,
    conformance,
    landing,
)
from dashboard.api.items import TYPES, as_json, item_of, page_of
from dashboard.api.links import HTML, JSON, OPENAPI, Addresses
from dashboard.api.reference import reference


class Resource(NamedTuple):
    """What an answer holds: its media type, and its text."""

    type: str
    text: str


class NotThereError(LookupError):
    """What there is not, in a sentence for whoever asked."""


class Resources:
    """All that can be asked of what is published under a title."""

    def __init__(self, title: str, published: Published) -> None:
        self._title, self._published = title, published

    def at(self, path: str, params: Params, at: Addresses) -> Resource:
        """Return what is at a path below the data address.

        Raises NotThereError where there is nothing, AskedError for a fault in the parameters.
        """
        parts = path.strip("/").split("/", 3)
        if parts[0] == "collections" and len(parts) > 1:
            return self._collection(*parts[1:], params=params, at=at)
        found = self._document("/".join(parts), at)
        _refuse_other(params, "html" if found.type == HTML else "json")
        return found

    def _document(self, name: str, at: Addresses) -> Resource:
        if name == "":
            return _json(landing(self._title, at))
        if name == "conformance":
            return _json(conformance())
        if name == "collections":
            return _json(collections(self._published, at))
        if name == "api":
            return _json(definition(self._title, self._published, at), type=OPENAPI)
        if name == "api.html":
            said = definition(self._title, self._published, at)
            return Resource(HTML, reference(said, at))
        raise NotThereError(f"there is nothing at “{name[:60]}”; begin at {at.of()}")

    def _collection(
        self, id: str, below: str = "", row: str = "", *, params: Params, at: Addresses
    ) -> Resource:
        one = self._published.get(id)
        if one is None or below not in ("", "items"):
            raise NotThereError(f"there is no collection “{id[:60]}”; see {at.of('collections')}")
        if not below:
            _refuse_other(params, "json")
            return _json(collection(one, at))
        if row:
            format = read_format(read_params(params, ("f",)))
            feature = one.feature(row)
            if feature is None:
                raise NotThereError(f"there is no “{row[:60]}” among the {one.id}")
            return Resource(TYPES[format], item_of(one, feature, format, at))
        asked = read_asked(params, one.filters)
        said = {name: values[0] for name, values in params.items()}
        return Resource(TYPES[asked.format], page_of(one, asked, said, at))


def _refuse_other(params: Params, format: str) -> None:
    """Raise AskedError where a document that has one format is asked for in another."""
    read_format(read_params(params, ("f",)), (format,))


def _json(document: Document, *, type: str = JSON) -> Resource:
    return Resource(type, f"{as_json(document)}\n")
