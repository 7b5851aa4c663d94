"""Records of sources and data files as HTML in which all text is escaped."""

from collections.abc import Iterable, Mapping
from html import escape
from operator import attrgetter
from pathlib import PurePosixPath

from geo.grouping import grouped
from geo.layers.licences import Licence, rewrite
from geo.layers.sources import Source, whom_to_name
from geo.web_addresses import is_web_address
from geo.wording import counted

Sources = Mapping[str, Source]

_GROUPS = {
    (".", ".geojson"): "The features on the map",
    (".", ".csv"): "Names, facts and sources",
    ("basemap", ".geojson"): "The base map",
    ("basemap", ".webp"): "The base map",
    ("basemap", ".csv"): "Inputs of the base map",
    ("waypoints", ".csv"): "Inputs of the features",
}
MOST_ROWS = 300
"""Of very many features and files the page names no more."""

_OPEN = "The features on the map"
_THINGS = {".geojson": "shape", ".toml": "entry", ".webp": "picture"}
"""What is counted in a file, by its suffix."""


def files_html(sources: Sources) -> str:
    """Show the record of each data file, in groups of their kind."""
    files = sorted((s for s in sources.values() if s.file), key=_rank)
    groups = grouped(files, _group)
    return "".join(
        f"<h3>{escape(name)}</h3>"
        + "".join(_file(source, sources, name == _OPEN) for source in group[:MOST_ROWS])
        + and_more(len(group), "file")
        for name, group in groups.items()
    )


def and_more(count: int, thing: str) -> str:
    """Say how many more there are than are shown: "… and 9,700 more files"."""
    more = count - MOST_ROWS
    return f"<p>… and {counted(more, f'more {thing}')}</p>" if more > 0 else ""


def cited_html(sources: Iterable[Source]) -> str:
    """List the sources that are cited: title, publisher, date, licence."""
    items = "".join(
        f'<li id="{_anchor(source)}">{_title(source)}{_imprint(source)}</li>'
        for source in sources
        if not source.file
    )
    return f'<ul class="sources">{items}</ul>'


def licences_html(sources: Iterable[Source]) -> str:
    """Show each licence with the files it holds for, and whom to name."""
    of_files = (source for source in sources if source.file)
    by_licence = grouped(of_files, attrgetter("licence"))
    rows = ((licence_html(found[0]), _named(found), _files(found)) for found in by_licence.values())
    return table_html(("Licence", "Credit", "Files"), rows)


def _files(sources: list[Source]) -> str:
    shown = ", ".join(_code(source.file) for source in sources[:MOST_ROWS])
    return shown + and_more(len(sources), "file")


def table_html(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Lay out a table whose cells are HTML; on a phone each row becomes a block."""
    names = [escape(name) for name in head]
    body = "".join(
        "<tr>"
        + "".join(f'<td data-head="{n}">{c}</td>' for n, c in zip(names, cells, strict=True))
        + "</tr>"
        for cells in rows
    )
    top = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f'<table class="rows"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'


def licence_html(source: Source) -> str:
    """Show a source's licence, each that it names with a link to its text."""
    return _linked(source.licence, source)


def _linked(text: str, source: Source) -> str:
    return rewrite(escape(text), source.licences, _link)


def _link(licence: Licence) -> str:
    link = f'href="{escape(licence.url)}" target="_blank" rel="noopener noreferrer"'
    return f"<a {link}>{escape(licence.name)}</a>"


def link_to(source: Source) -> str:
    """Link to where this page shows a source."""
    return f'<a href="#{_anchor(source)}" target="_self">{escape(source.title)}</a>'


def _rank(source: Source) -> int:
    return list(_GROUPS.values()).index(_group(source))


def _group(source: Source) -> str:
    path = PurePosixPath(source.file)
    return _GROUPS.get((str(path.parent), path.suffix), "Names, facts and sources")


def _file(source: Source, sources: Sources, is_open: bool) -> str:
    thing = _THINGS.get(PurePosixPath(source.file).suffix, "row")
    count = counted(int(source.features), thing) if source.features else ""
    known = f"accurate to {source.accuracy_km} km" if source.accuracy_km else ""
    brief = " · ".join(escape(part) for part in (count, known, source.licence) if part)
    return (
        f'<details class="record" id="{_anchor(source)}"{" open" if is_open else ""}><summary>'
        f"<b>{escape(source.title)}</b> {_code(source.file)} <span>{brief}</span></summary>"
        f"<dl>{_items(source, sources, count)}</dl></details>"
    )


def _items(source: Source, sources: Sources, count: str) -> str:
    known = f"{source.accuracy_km} km. " if source.accuracy_km else ""
    items = {
        "Made from": ", ".join(_origin(name.strip(), sources) for name in source.origin.split(",")),
        "Method": escape(source.method),
        "Accuracy": escape(f"{known}{source.accuracy_note}") or "does not apply",
        "Licence": licence_html(source),
        "Credit": escape(source.attribution),
        "Retrieved": escape(source.retrieved),
        "Contents": count,
        "SHA-256": _hash(source.sha256),
    }
    return "".join(f"<div><dt>{name}</dt><dd>{v}</dd></div>" for name, v in items.items() if v)


def _origin(name: str, sources: Sources) -> str:
    return link_to(sources[name]) if name in sources else escape(name)


def _hash(sha256: str) -> str:
    full, short = escape(sha256), escape(sha256[:12])
    return f'<code title="{full}">{short}…</code>' if sha256 else ""


def _title(source: Source) -> str:
    title = escape(source.title)
    if not is_web_address(source.url):
        return f"<cite>{title}</cite>"
    return f'<a href="{escape(source.url)}" target="_blank" rel="noopener"><cite>{title}</cite></a>'


def _imprint(source: Source) -> str:
    parts = [f", {escape(part)}" for part in (source.publisher, source.date) if part]
    notes = [source.licence, source.origin, source.method]
    told = " ".join(f"{note[0].upper()}{note[1:].rstrip('.')}." for note in notes if note)
    return f"{''.join(parts)}. <small>{_linked(told, source)}</small>"


def _named(sources: Iterable[Source]) -> str:
    return escape("; ".join(whom_to_name(sources))) or "—"


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>"


def _anchor(source: Source) -> str:
    return f"source-{source.id}"
