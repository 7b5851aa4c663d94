"""What is measured of a feature, as HTML: the few figures that tell most, and all in a table."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

import streamlit as st

from dashboard.content import BY_VERSION, Content
from dashboard.markup import table, value_html
from geo.layers.base import Base
from geo.layers.facts import Fact, rounded_alike
from geo.layers.sources import Source
from geo.measures.figures import Figure, feature_figures, telling_figures
from geo.measures.margins import Measure
from geo.measures.plane import Position

CAPTION = "Straight-line distances on the ground; lengths along the line"
_SPACE = "\N{NO-BREAK SPACE}"


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def figures_of(content: Content, base: Base, feature: str) -> tuple[Figure, ...]:
    """Measure a feature once for all readers."""
    case = content.case
    return tuple(
        feature_figures(feature, content.layers, base, content.facts, border_of=case.border_of)
    )


@st.cache_data(show_spinner=False, max_entries=256, hash_funcs=BY_VERSION)
def telling_html(content: Content, feature: str) -> str:
    """Show the few figures of a feature that tell most; "" where nothing can be measured."""
    if content.base is None:
        return ""
    found = telling_figures(
        figures_of(content, content.base, feature),
        sites={it.id for it in content.features.values() if it.role == "site"},
        border_of=content.case.border_of,
        district=content.case.district,
    )
    rows = (
        f"<div><dt>{escape(it.label)}</dt><dd>{written(it.measured)}</dd></div>" for it in found
    )
    return f'<dl class="telling">{"".join(rows)}</dl>' if found else ""


@st.cache_data(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def all_html(content: Content, base: Base, feature: str) -> str:
    """Show all that is measured of a feature; see `figures_html`."""
    return figures_html(figures_of(content, base, feature), content.sources)


def figures_html(figures: Iterable[Figure], sources: Mapping[str, Source]) -> str:
    """Show what was measured, with its margin, beside what is published of it."""
    rows = [
        f'<tr><th scope="row">{escape(figure.label)}</th><td>{written(figure.measured)}'
        f"{_position(figure.position)}</td><td>{_published(figure.published, sources)}</td></tr>"
        for figure in figures
    ]
    head = (
        '<th scope="col">Measure</th><th scope="col">On this map</th><th scope="col">Published</th>'
    )
    return table(CAPTION, head, rows)


def written(measure: Measure) -> str:
    """Write a measured value so that no line ends within it: "1,700 ± 100 km"."""
    return escape(measure.text).replace(" ", _SPACE)


def _position(at: Position | None) -> str:
    """Return a button that shows a position on the map, labelled with its degrees."""
    if at is None:
        return ""
    return f' <button type="button" data-at="{at.lng:.5f},{at.lat:.5f}">{at.text}</button>'


def _published(facts: Sequence[Fact], sources: Mapping[str, Source]) -> str:
    values = [value_html(fact, sources.get(fact.source)) for fact in rounded_alike(facts)]
    return "<br>".join(values) or "–"
