"""A document as one HTML file that opens from a disk: it asks for nothing and runs nothing."""

import hashlib
from base64 import b64encode
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from dashboard.assets import static_text
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

STYLE = "dossier.css"


def as_html(document: Document) -> str:
    """Write a document as HTML, in which all text is escaped."""
    style = static_text(STYLE)
    of = "" if document.title == document.of else f" of {document.of}"
    title = f"{document.title} – a dossier{of}"
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy(style)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            '<meta name="color-scheme" content="light dark">',
            f'<link rel="canonical" href="{escape(document.address)}">',
            f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>",
            f'<header><p class="of">Dossier · {escape(document.of)}</p>',
            f'<h1 dir="auto">{escape(document.title)}</h1>{_block(document.about)}</header>',
            _contents(document.sections),
            "<main>",
            *map(_section, document.sections),
            "</main>\n</body>\n</html>\n",
        ]
    )


def policy(style: str) -> str:
    """Return the content security policy: nothing but this style, and pictures in the file."""
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _contents(sections: Iterable[Section]) -> str:
    items = "".join(f'<li><a href="#{it.id}">{escape(it.title)}</a></li>' for it in sections)
    return f'<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>{items}</ol></nav>'


def _section(section: Section) -> str:
    blocks = "\n".join(map(_block, section.blocks))
    return (
        f'<section id="{section.id}" aria-labelledby="{section.id}-title">'
        f'<h2 id="{section.id}-title">{escape(section.title)}</h2>\n{blocks}</section>'
    )


def _block(block: Block) -> str:
    return _BLOCKS[type(block)](block)


def _heading(it: Heading) -> str:
    return f'<h3 dir="auto">{_line(it.line)}</h3>'


def _paragraph(it: Paragraph) -> str:
    return f'<p{" class=quiet" if it.is_quiet else ""} dir="auto">{_line(it.line)}</p>'


def _quote(it: Quote) -> str:
    source = f"<figcaption>{_line(it.source)}</figcaption>" if it.source else ""
    return f'<figure><blockquote dir="auto">{_line(it.line)}</blockquote>{source}</figure>'


def _terms(it: Terms) -> str:
    rows = (f"<div><dt>{escape(term)}</dt><dd>{_line(line)}</dd></div>" for term, line in it.rows)
    return f"<dl>{''.join(rows)}</dl>"


def _table(it: Table) -> str:
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in it.head)
    body = "".join(f"<tr>{_row(it.head, row)}</tr>" for row in it.rows)
    caption = f"<caption>{escape(it.caption)}</caption>"
    return f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _row(head: tuple[str, ...], cells: tuple[Line, ...]) -> str:
    first, *others = zip(head, cells, strict=True)
    return f'<th scope="row">{_line(first[1])}</th>' + "".join(
        f'<td data-head="{escape(name)}">{_line(cell)}</td>' for name, cell in others
    )


def _items(it: Items) -> str:
    ids = it.ids or ("",) * len(it.lines)
    items = (
        f"<li{f' id={chr(34)}{escape(id)}{chr(34)}' if id else ''}>{_line(line)}</li>"
        for id, line in zip(ids, it.lines, strict=True)
    )
    return f"<ul>{''.join(items)}</ul>"


def _picture(it: Picture) -> str:
    rest = f'width="{it.width_px}" height="{it.height_px}" alt="{escape(it.description)}"'
    return f'<figure class="map" tabindex="0"><img src="{it.file.address}" {rest}></figure>'


def _files(it: Files) -> str:
    """Link to each file but pictures, which are in the document where it shows them."""
    rows = []
    for file, what in (*it.rows, (it.sums, "The list of the SHA-256 of the others")):
        name = f"<code>{escape(file.name)}</code>"
        if not file.media_type.startswith("image/"):
            name = f'<a download="{escape(file.name)}" href="{file.address}">{name}</a>'
        rows.append(
            f'<tr><th scope="row">{name}</th><td data-head="What it is">{escape(what)}</td>'
            f'<td data-head="Size">{len(file.data):,} bytes</td></tr>'
        )
    names = ("File", "What it is", "Size")
    heads = "".join(f'<th scope="col">{name}</th>' for name in names)
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f"{table}<pre>{escape(it.sums.data.decode())}</pre>"


def _together(it: Together) -> str:
    return f'<div class="together">{"".join(map(_block, it.blocks))}</div>'


def _line(line: Line) -> str:
    return "".join(map(_inline, line))


def _inline(it: Inline) -> str:
    match it:
        case str():
            return escape(it)
        case Said():
            return f"<bdi>{escape(it.text)}</bdi>"
        case Marked():
            return f"<mark>{escape(it.text)}</mark>"
        case Strong():
            return f"<b>{escape(it.text)}</b>"
        case Code():
            return f"<code>{escape(it.text)}</code>"
        case Verdict():
            sign = f'<i aria-hidden="true">{SIGNS[it.name]}</i>'
            return f'<b class="verdict {it.name.split()[0]}">{sign} {escape(it.name)}</b>'
        case Cited():
            return f'<a href="#source-{escape(it.source.id)}">{escape(cited_as(it.source))}</a>'
        case Link():
            shown = ' class="shown"' if it.is_shown and it.text != it.address else ""
            return f'<a{shown} href="{escape(it.address)}">{escape(it.text)}</a>'


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
