"""The properties that a web page states of itself: meta elements, microdata, RDFa, JSON-LD."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborNode

from geo.articles.parsing.page_tree import children, descendants, said

Properties = dict[str, list[str]]
"""The values of each property, in the order of the page; its name in small letters, with points."""

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Blog|LiveBlogPosting|NewsArticle)\Z")
_BEFORE_DATA, _BEHIND_DATA = (
    ("//", "/*", "<!--", "<![CDATA[", "*/", "//"),
    ("*/", "-->", "]]>", "/*", "//"),
)
"""The signs of comments in which pages hide their data from old browsers, in their order."""
_MOST_VALUES, _MOST_INSIDE = 1_000, 500
"""So many values, and elements and texts in one, say what a page is about."""
_OF_OTHERS = {"comment", "review", "mentions", "haspart", "ispartof", "relatedlink", "citation"}


def properties_in(root: LexborNode) -> Properties:
    """Return what meta elements, microdata and RDFa say of the page, not of what it links to."""
    found: Properties = defaultdict(list)
    stack = [root]
    has_article = False
    values = 0
    while stack and values < _MOST_VALUES:
        node = stack.pop()
        if not node.is_element_node and node.tag != "-document":
            continue
        known = node.attributes  # asked once: that reads all of them
        names = _names(node, known) if known else []
        kind = " ".join((known.get("itemtype") or "").split())
        is_article = _ARTICLE.search(kind) is not None
        if names and node.tag != "meta" and not _OF_OTHERS.isdisjoint(names):
            continue
        if (is_article and has_article) or kind.endswith("Comment"):
            continue
        has_article = has_article or is_article
        for name in names:
            if value := _value(node):
                found[name].append(value)
                values += 1
        stack += reversed([child for child in children(node) if child.is_element_node])
    return dict(found)


def _names(node: LexborNode, known: Mapping[str, str | None]) -> list[str]:
    attributes = (
        ("property", "itemprop", "name") if node.tag == "meta" else ("property", "itemprop")
    )
    names = " ".join(known.get(attribute) or "" for attribute in attributes).lower().split()
    dotted = (name.replace(":", ".").replace("dcterms.", "dc.") for name in names)
    return [name.removeprefix("schema.") for name in dotted]


def _value(node: LexborNode) -> str:
    for name in ("content", "datetime", *(("title",) if node.tag == "abbr" else ())):
        if value := said(node, name):
            return value
    for inner in _inside(node):
        if inner.is_element_node and said(inner, "itemprop").lower() == "name":
            return said(inner, "content") or words(inner)
    return words(node) if node.tag != "meta" else ""


def _inside(node: LexborNode) -> Iterator[LexborNode]:
    return islice(descendants(node), _MOST_INSIDE)


def words(node: LexborNode) -> str:
    """Return the words in an element, one space between them."""
    texts = (one.text_content or "" for one in _inside(node) if one.is_text_node)
    return " ".join("".join(texts).split())


def linked_data_in(root: LexborNode) -> list[dict[str, Any]]:
    """Return all things that the page's JSON-LD describes, the first ones first."""
    things = list[dict[str, Any]]()
    for script in root.css('script[type*="ld+json" i]'):
        text = _without_comment(script.text(deep=True))
        try:
            things += _things(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            continue
    known = {thing["@id"]: thing for thing in reversed(things) if _is_id(thing) and len(thing) > 1}
    return [_resolved(thing, known) for thing in things]


def _without_comment(text: str) -> str:
    for sign in _BEFORE_DATA:
        text = text.strip().removeprefix(sign)
    for sign in _BEHIND_DATA:
        text = text.strip().removesuffix(sign)
    return text


def _is_id(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("@id"), str)


def _things(data: object) -> Iterator[dict[str, Any]]:
    stack = [data]
    while stack:
        one = stack.pop()
        if isinstance(one, list):
            stack += reversed(one)
        elif isinstance(one, dict):
            yield one
            stack += [one[key] for key in ("@graph", "mainEntity") if key in one]


def _resolved(thing: dict[str, Any], known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Put in the things that a thing only names by their @id."""

    def whole(value: Any) -> Any:
        if isinstance(value, list):
            return [whole(one) for one in value]
        return known.get(value["@id"], value) if _is_id(value) else value

    return {key: whole(value) for key, value in thing.items()}


def is_article(thing: dict[str, Any]) -> bool:
    """Tell whether a thing of JSON-LD is an article of any kind."""
    types = thing.get("@type")
    return any(_ARTICLE.search(str(one)) for one in (types if isinstance(types, list) else [types]))


def names_of(value: object) -> list[str]:
    """Return the names of persons or organizations, given as text, as things or as a list."""
    if isinstance(value, list):
        return [name for one in value for name in names_of(one)]
    if isinstance(value, dict):
        return names_of(value.get("name"))
    name = " ".join(str(value).split()) if isinstance(value, str) else ""
    return [name] if name else []
