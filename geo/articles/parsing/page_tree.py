"""The elements of a web page, as a browser would nest them (HTML5, by Lexbor)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*+)(?:[^<>]*+>)?")
_ENDED_BY_OTHERS = re.compile(
    r"(?i:a|p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|optgroup|html|head|body|rb|rt|rp"
    r"|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)"
)
_ATTRIBUTE = r"[\s/]++[^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"']*+))?+"
_DEEPEST, _MOST_OPTIONS, _MOST_ATTRIBUTES = 200, 2_000, 500
_TAG_AND_REST = re.compile(
    rf"(<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+)(?:{_ATTRIBUTE})*+"
)
"""A tag up to its last attribute that is read, and the rest; where none is, it is passed over too,
for what stands within a tag begins none."""


def parse_page(html: str) -> LexborNode:
    """Return the document of a page; what is nested deeper than on any page is not nested.

    Of hundreds of attributes, and of thousands of options, only the first are told apart.
    """
    text = _plain(html).encode("utf-8", "replace")
    root = LexborHTMLParser(text).root
    while root is not None and root.parent is not None:
        root = root.parent
    assert root is not None
    return root


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Return what stands directly in an element, in its order."""
    child = node.child
    while child is not None:
        yield child
        child = child.next


def descendants(node: LexborNode) -> Iterator[LexborNode]:
    """Return all elements, texts and comments inside, in the order of the page."""
    stack = [node.child]
    while stack:
        inner = stack.pop()
        if inner is None:
            continue
        yield inner
        stack += (inner.next, inner.child)


def said(node: LexborNode, name: str) -> str:
    """Return an attribute's value without spaces around it, "" where it has none."""
    return " ".join((node.attributes.get(name) or "").split())


def _plain(html: str) -> str:
    """Leave out what no page has, and what takes the parser a time that grows with its square.

    That is tags that nest too deep, attributes of one tag, and options.
    """
    depth = options = 0

    def kept(match: re.Match[str]) -> str:
        nonlocal depth, options
        name = match[2].lower()
        if name == "option":
            options += 1
            return match[0] if options <= _MOST_OPTIONS else ""
        if not _ENDED_BY_OTHERS.fullmatch(name):
            was = depth
            depth = max(0, depth + (-1 if match[1] else 1))
            if max(was, depth) > _DEEPEST:
                return ""
        return match[0]

    return _TAG.sub(kept, _TAG_AND_REST.sub(r"\1", html))
