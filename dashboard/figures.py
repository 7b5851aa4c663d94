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


def telling(content: Content, base: Base, feature: str) -> list[Figure]:
    """Return the few figures of a feature that tell most in this case."""
    return telling_figures(
        figures_of(content, base, feature),
        sites={it.id for it in content.features.values() if it.role == "site"},
        border_of=content.case.border_of,
        district=content.case.district,
    )


@st.cache_data(show_spinner=False, max_entries=256, hash_funcs=BY_VERSION)
def telling_html(content: Content, feature: str) -> str:
    """Show the few figures of a feature that tell most; "" where nothing can be measured."""
    found = telling(content, content.base, feature) if content.base else []
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
        f'<tr><th scope="row">{escape(figure.label)}</th>{_cell(figure)}'
        f"<td>{_published(figure.published, sources)}</td></tr>"
        for figure in figures
    ]
    head = (
        '<th scope="col">Measure</th><th scope="col">On this map</th><th scope="col">Published</th>'
    )
    return table(CAPTION, head, rows)


def side_by_side_html(columns: Mapping[str, Sequence[Figure]]) -> str:
    """Show figures of several things in one table, each below its heading, which is HTML."""
    labels = dict.fromkeys(figure.label for found in columns.values() for figure in found)
    by_label = [{figure.label: figure for figure in found} for found in columns.values()]
    rows = [
        f'<tr><th scope="row">{escape(label)}</th>'
        f"{''.join(_cell(found.get(label)) for found in by_label)}</tr>"
        for label in labels
    ]
    heads = "".join(f'<th scope="col">{heading}</th>' for heading in ("Measure", *columns))
    return table(CAPTION, heads, rows)


def _cell(figure: Figure | None) -> str:
    return (
        f"<td>{written(figure.measured)}{_position(figure.position)}</td>"
        if figure
        else "<td>–</td>"
    )


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
