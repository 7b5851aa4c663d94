"""The header and the paragraphs of an article that was saved as a web page."""

import re
from collections import Counter
from html.parser import HTMLParser

from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.articles.parsing.dates import parse_date
from geo.articles.parsing.markdown import without_comments

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = re.compile(
    r"p|li|blockquote|pre|td|th|dt|dd|figcaption|div|section|article|main|ul|ol|table|tr|dl|figure"
    r"|header|body|address|details|summary|center|hr|h[1-6]"
)
_SILENT = re.compile(
    r"script|style|noscript|template|nav|aside|footer|form|button|select|svg|math|iframe|object"
    r"|canvas|audio|video|dialog|menu"
)
_VOID = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr")
_LONE = re.compile(r"<(?![^<>]*>)")
_META = {
    "author": ("author", "article:author", "dc.creator", "citation_author", "parsely-author"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "citation_journal_title"),
    "published": (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "citation_publication_date",
        "pubdate",
    ),
    "url": ("og:url",),
    "licence": ("dc.rights.license", "dcterms.license", "license"),
}


def read_webpage(text: str) -> tuple[Header, list[Block]]:
    """Return what a page says of itself, and its paragraphs and headings.

    Scripts, forms and menus are left out. Where there is an <article> or a <main>, only what is
    inside it counts.
    """
    page = _Page()
    page.feed(_LONE.sub("&lt;", without_comments(text)))
    page.close()
    page.flush()
    everything = [block for block, _ in page.blocks]
    inside = [block for block, is_inside in page.blocks if is_inside]
    blocks = inside or everything
    title = next((block for block in [*inside, *everything] if block.level == 1), None)
    header = page.header(title.text if title else None)
    return header, [block for block in blocks if block is not title]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[Block, bool]] = []
        self.said: dict[str, str] = {}
        self.title = ""
        self._words: list[str] = []
        self._linked = 0
        self._level = 0
        self._silent = ""  # the element whose content is left out, and how deep it is nested
        self._depth = 0
        self._is_after_break = False
        self._open = Counter[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if self._silent:
            self._depth += tag == self._silent
            return
        if not _VOID.fullmatch(tag) and _is_silent(tag, values):
            self.flush()
            self._silent, self._depth = tag, 1
        elif _BLOCKS.fullmatch(tag):
            self.flush()
            self._level = _HEADINGS.get(tag, 0)
        elif tag == "br":
            self._break()
        if tag in ("article", "main", "title", "a"):
            self._open[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if not _VOID.fullmatch(tag):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            self._depth -= tag == self._silent
            if not self._depth:
                self._silent = ""
            return
        if _BLOCKS.fullmatch(tag):
            self.flush()
        self._open[tag] = max(0, self._open[tag] - 1)

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._open["title"]:
            self.title += data
            return
        self._words.append(data)
        self._is_after_break = self._is_after_break and data.isspace()
        if self._open["a"]:
            self._linked += len("".join(data.split()))

    def _break(self) -> None:
        """End a line; two line ends in a row end the paragraph."""
        if self._is_after_break:
            self.flush()
        self._words.append(" ")
        self._is_after_break = True

    def flush(self) -> None:
        """End the block that is being read; a paragraph that is only a link is left out."""
        text = " ".join("".join(self._words).split())
        size = len(text.replace(" ", ""))
        inside = bool(self._open["article"] or self._open["main"])
        if text and (self._level or self._linked < size):
            kind = "heading" if self._level else "text"
            self.blocks.append((Block(text, kind, self._level), inside))
        self._words, self._linked, self._level = [], 0, 0

    def _note(self, tag: str, values: dict[str, str]) -> None:
        if tag == "meta":
            key = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.said.setdefault(key.lower(), " ".join(values.get("content", "").split()))
        elif tag in ("link", "a") and values.get("rel", "").lower() in ("canonical", "license"):
            self.said.setdefault(values["rel"].lower(), values.get("href", "").strip())
        elif tag == "time" and values.get("itemprop", "").lower() == "datepublished":
            self.said.setdefault("datepublished", values.get("datetime", ""))

    def header(self, title: str | None) -> Header:
        """Return what the page's meta elements say, with `title` before the page's own <title>."""
        said = {
            field: next((self.said[key] for key in keys if self.said.get(key)), None)
            for field, keys in _META.items()
        }
        author = said["author"]
        return Header(
            title=title or self.said.get("og:title") or " ".join(self.title.split()) or None,
            author=None if author and "://" in author else author,
            publisher=said["publisher"],
            published=parse_date(said["published"] or ""),
            url=self.said.get("canonical") or said["url"],
            licence=said["licence"] or self.said.get("license"),
        )


def _is_silent(tag: str, values: dict[str, str]) -> bool:
    style = values.get("style", "").replace(" ", "").lower()
    hidden = "hidden" in values or "display:none" in style
    return hidden or _SILENT.fullmatch(tag) is not None
