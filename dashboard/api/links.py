"""Addresses of the data and of the page, and links to them."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

ROOT = "data"
"""Where the data are, below the page."""

GEOJSON, JSON, HTML = "application/geo+json", "application/json", "text/html"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"

Link = dict[str, str]

_SHOWN_AS = {
    "features": "feature", "routes": "feature", "areas": "feature", "sites": "feature",
    "facts": "feature", "events": "event", "articles": "article",
}  # fmt: skip
"""The parameter by which the page shows a row of a collection."""


@dataclass(frozen=True)
class Addresses:
    """Writes the addresses below a page, which has no slash at its end."""

    page: str

    def of(self, *parts: str, **params: str) -> str:
        """Return the address of something among the data: ("collections", "events")."""
        path = "".join(f"/{quote(part, safe='', errors='replace')}" for part in parts)
        query = f"?{urlencode(params, errors='replace')}" if params else ""
        return f"{self.page}/{ROOT}{path}{query}"

    def shown(self, collection: str, id: str, properties: dict[str, object]) -> str:
        """Return where the page shows a row."""
        if collection == "sources":
            return f"{self.page}/about#source-{quote(id, safe='', errors='replace')}"
        if collection in ("excerpts", "mentions"):
            article = str(properties["article"])
            sentence = id.removeprefix(f"{article}:").split(":")[0]
            return self._view(article=article, excerpt=sentence)
        if collection == "claims":
            article, excerpt, claim = (
                str(properties[name]) for name in ("article", "sentence_id", "number")
            )
            return self._view(article=article, excerpt=excerpt, claim=claim)
        if collection == "event-articles":
            event, article = str(properties["event"]), str(properties["article"])
            return self._view(event=event, article=article)
        parameter = _SHOWN_AS[collection]
        feature = properties.get("feature") if parameter == "feature" else None
        return self._view(**{parameter: str(feature or id)})

    def _view(self, **params: str) -> str:
        return f"{self.page}/?{urlencode(params, errors='replace')}"


def link(rel: str, type: str, href: str, title: str) -> Link:
    """Return a link as OGC API – Features has it."""
    return {"rel": rel, "type": type, "href": href, "title": title}
