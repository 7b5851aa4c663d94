"""What is put into the page when it is printed: the map, and the sources of what is shown."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from dashboard.picture.panels import sources_shown
from dashboard.picture.shapes import Drawing
from dashboard.picture.shot import Shot
from dashboard.picture.svg import as_svg
from geo.layers.sources import Source, whom_to_name
from geo.web_addresses import is_web_address


def as_html(shot: Shot, drawing: Drawing) -> str:
    """Write a drawing as a figure, and below it the sources of what the page shows with it.

    These are the data that are drawn, what they were made from, and, of the chosen feature, what
    its facts and events cite.
    """
    drawn = sources_shown(shot)
    cited = dict.fromkeys([*origins_of(drawn, shot.content.sources), *_cited(shot)])
    return (
        f'<figure class="printed map">{as_svg(drawing)}</figure>'
        '<section class="printed sources"><h2>Sources</h2><h3>The data on the map</h3>'
        f"{_list(map(_drawn, drawn))}<h3>What is cited</h3>{_list(map(_title, cited))}</section>"
    )


def origins_of(files: Iterable[Source], sources: Mapping[str, Source]) -> Iterator[Source]:
    """Return what data files were made from, and what that was made from in turn."""
    waiting, seen = list(files), set[str]()
    while waiting:
        source = waiting.pop(0)
        for id in source.origin.split(", "):
            if id in sources and id not in seen:
                seen.add(id)
                waiting.append(sources[id])
                if not sources[id].file:
                    yield sources[id]


def _cited(shot: Shot) -> Iterator[Source]:
    content, chosen = shot.content, shot.asked.view.feature
    facts = [fact.source for fact in content.facts if fact.feature == chosen]
    events = [id for event in content.events if chosen in event.features for id in event.sources]
    yield from (content.sources[id] for id in (*facts, *events) if id in content.sources)


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _drawn(source: Source) -> str:
    names = ", ".join(whom_to_name([source]))
    return escape(": ".join(filter(None, [source.title, names])) + f". {source.full_licence}")


def _title(source: Source) -> str:
    """Name a source, with its address, and its licence where that lets others use it."""
    said = ", ".join(filter(None, [source.title, source.publisher, source.date]))
    licences = "".join(f" ({licence.name})" for licence in source.licences)
    address = f" <span>{escape(source.url)}</span>" if is_web_address(source.url) else ""
    return f"{escape(said + licences)}{address}"
