"""A document as Markdown, with the files in it at its end."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from dashboard.checked import SIGNS
from dashboard.dossier.blocks import (
    Block,
    Cited,
    Code,
    Document,
    Files,
    Heading,
    Inline,
    Items,
    Line,
    Link,
    Marked,
    Paragraph,
    Picture,
    Quote,
    Said,
    Section,
    Strong,
    Table,
    Terms,
    Together,
    Verdict,
)
from dashboard.markup import cited_as
from geo.enclosed import FENCED
from geo.escapes import escape_address, escape_markdown
from geo.web_addresses import is_web_address


def as_markdown(document: Document) -> str:
    """Write a document as Markdown, in which all that people wrote is escaped."""
    contents = [f"- [{escape_markdown(it.title)}](#{_anchor(it)})" for it in document.sections]
    parts = [
        f"# {escape_markdown(document.title)}",
        f"Dossier · {escape_markdown(document.of)}",
        _block(document.about),
        "## Contents",
        "\n".join(contents),
        *(part for section in document.sections for part in _section(section)),
    ]
    return "\n\n".join(parts) + "\n"


def _anchor(section: Section) -> str:
    """Return the anchor that most programs give to a heading."""
    return re.sub(r"[^\w-]", "", section.title.lower().replace(" ", "-"))


def _section(section: Section) -> Iterator[str]:
    yield f"## {escape_markdown(section.title)}"
    yield from map(_block, section.blocks)


def _block(block: Block) -> str:
    return _BLOCKS[type(block)](block)


def _heading(it: Heading) -> str:
    return f"### {_line(it.line)}"


def _paragraph(it: Paragraph) -> str:
    return _line(it.line)


def _quote(it: Quote) -> str:
    source = f"\n\n{_line(it.source)}" if it.source else ""
    return f"> {_line(it.line)}{source}"


def _terms(it: Terms) -> str:
    return "\n".join(f"- **{escape_markdown(term)}:** {_line(line)}" for term, line in it.rows)


def _table(it: Table) -> str:
    rows = [it.head, ("---",) * len(it.head), *(map(_line, row) for row in it.rows)]
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{escape_markdown(it.caption)}:\n\n{lines}"


def _items(it: Items) -> str:
    return "\n".join(f"- {_line(line)}" for line in it.lines)


def _picture(it: Picture) -> str:
    return f"![{escape_markdown(it.description)}][{it.file.name}]"


def _files(it: Files) -> str:
    """List the files, and give text in fences, pictures as what their names stand for."""
    rows = (*it.rows, (it.sums, "The list of the SHA-256 of the others"))
    listed = "\n".join(f"- `{file.name}`: {what}, {len(file.data):,} bytes" for file, what in rows)
    files = [file for file, _ in rows]
    texts = (file.fence for file in files if file.media_type in FENCED)
    others = (f"[{f.name}]: <{f.address}>" for f in files if f.media_type not in FENCED)
    return "\n\n".join([listed, *texts, *others])


def _together(it: Together) -> str:
    return "\n\n".join(map(_block, it.blocks))


def _line(line: Line) -> str:
    return "".join(map(_inline, line)).strip()


def _inline(it: Inline) -> str:
    match it:
        case str():
            return _spaced(it)
        case Said() | Marked():
            return _spaced(it.text)
        case Strong():
            return f"**{escape_markdown(it.text)}**"
        case Code():
            return f"`{it.text}`"
        case Verdict():
            return f"**{SIGNS[it.name]} {escape_markdown(it.name)}**"
        case Cited():
            text, url = cited_as(it.source), it.source.url
            return _inline(Link(text, url)) if is_web_address(url) else escape_markdown(text)
        case Link():
            address = f"<{escape_address(it.address)}>"
            if it.text == it.address:
                return address
            return f"[{escape_markdown(it.text)}]({address})"


def _spaced(text: str) -> str:
    """Escape a part of a line, with the space around it."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{escape_markdown(text)}{after}"


_BLOCKS: dict[type, Callable[[Any], str]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Quote: _quote,
    Terms: _terms,
    Table: _table,
    Items: _items,
    Picture: _picture,
    Files: _files,
    Together: _together,
}
