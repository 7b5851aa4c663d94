"""The sources of a dossier: what the map is drawn from, and what is cited."""

from collections.abc import Iterable, Iterator

from dashboard.dossier.blocks import (
    Block,
    Heading,
    Inline,
    Items,
    Line,
    Link,
    Said,
    Section,
    Strong,
    with_links,
)
from dashboard.dossier.contents import Contents
from dashboard.markup import cited_as
from geo.layers.sources import Source, whom_to_name
from geo.web_addresses import is_web_address
from geo.when import parse_when
from geo.wording import long_date


def section(contents: Contents) -> Section:
    """Return the section of the sources, with the licence of each and whom to name."""
    cited = sorted(contents.cited, key=lambda source: cited_as(source).casefold())
    blocks = (
        *_list("The data on the map", contents.drawn),
        *_list("What is cited, and what the data were made from", cited),
    )
    return Section("sources", "Sources and licences", blocks)


def _list(title: str, sources: Iterable[Source]) -> Iterator[Block]:
    found = list(sources)
    if found:
        yield Heading((title,))
        ids = tuple(f"source-{source.id}" for source in found)
        yield Items(tuple(tuple(_parts(source)) for source in found), ids)


def _parts(source: Source) -> Iterator[Inline]:
    if not source.file:
        yield from (Strong(f"{cited_as(source)}."), " ")
    yield Said(source.title)
    day = long_date(parse_when(source.date))
    yield f", {day}. " if day and day != source.date else ". "
    yield from with_links(f"Licence: {source.full_licence}. ", (it.url for it in source.licences))
    if names := "; ".join(whom_to_name([source])):
        yield f"Credit: {names}. "
    if source.accuracy_km:
        yield f"Accurate to {source.accuracy_km} km: {source.accuracy_note.rstrip('.')}. "
    if source.retrieved:
        yield f"Retrieved on {long_date(parse_when(source.retrieved))}. "
    yield from _address(source)
    if source.sha256:
        yield f"File {source.file}, SHA-256 {source.sha256}."


def _address(source: Source) -> Line:
    return (Link(source.url, source.url), " ") if is_web_address(source.url) else ()
