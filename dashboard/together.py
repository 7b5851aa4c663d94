"""Several features held together: which they are, ways to more or fewer, and their figures."""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from dashboard.address import MOST_BESIDE, View
from dashboard.content import BY_VERSION, Content, Feature
from dashboard.figures import figures_of, side_by_side_html, telling
from dashboard.markup import Desk, swatch
from geo.layers.base import Base
from geo.measures.located import nearest_features
from geo.wording import counted, listed

MOST_OFFERED = 8
"""Of very many features, those nearest to the chosen one are offered to be compared with it."""


def compared(content: Content, view: View) -> list[Feature]:
    """Return the chosen feature and those beside it, in the order in which they were chosen."""
    return [content.features[id] for id in view.compared if id in content.features]


def names_of(features: Iterable[Feature]) -> str:
    """Name features that are compared: "BTC oil pipeline and BTE gas pipeline"."""
    return listed([feature.name for feature in features])


def offer_html(content: Content, desk: Desk, features: Sequence[Feature]) -> str:
    """Offer to leave each of the features that are compared, and to compare others with them."""
    ids = [feature.id for feature in features]
    leave = "".join(_leave(desk, feature, ids) for feature in features) if len(ids) > 1 else ""
    others = _others(content, ids[0]) if 0 < len(ids) <= MOST_BESIDE else []
    add = "".join(_add(desk, content.features[id], ids) for id in others if id not in ids)
    offer = f"<span>Compare with</span>{add}" if add else ""
    return f'<p class="compare">{leave}{offer}</p>' if leave or offer else ""


def _leave(desk: Desk, feature: Feature, ids: Sequence[str]) -> str:
    first, *beside = (id for id in ids if id != feature.id)
    way = desk.href(feature=first, beside=",".join(beside))
    name = escape(feature.name)
    return (
        f'<a class="chip" {way} aria-label="Leave {name}" title="Leave {name}">'
        f"{swatch(feature)}{name} ×</a>"
    )


def _add(desk: Desk, feature: Feature, ids: Sequence[str]) -> str:
    way = desk.href(beside=",".join([*ids[1:], feature.id]))
    return f'<a class="chip" {way} data-fit>{swatch(feature)}{escape(feature.name)}</a>'


@st.cache_data(show_spinner=False, max_entries=256, hash_funcs=BY_VERSION)
def _others(content: Content, feature: str) -> list[str]:
    near = set(nearest_features(feature, content.layers, most=MOST_OFFERED))
    return [id for id in content.features if id in near]


def unsaid(content: Content, features: Sequence[Feature]) -> str:
    """Say that no sentence names all of the features, and how many name each."""
    counts = (
        f"{feature.name} is named in "
        f"{counted(content.library.count(feature.id).excerpts, 'sentence')}"
        for feature in features
    )
    all_of = "both" if len(features) == 2 else f"all {len(features)}"
    return f"No sentence names {all_of}: {listed(list(counts))}."


@st.cache_data(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def telling_table_html(content: Content, base: Base, features: tuple[str, ...]) -> str:
    """Show the figures that tell most of features, a column each."""
    return side_by_side_html(
        {_heading(content.features[id]): telling(content, base, id) for id in features}
    )


@st.cache_data(show_spinner=False, max_entries=64, hash_funcs=BY_VERSION)
def table_html(content: Content, base: Base, features: tuple[str, ...]) -> str:
    """Show all that is measured of features, a column each."""
    return side_by_side_html(
        {_heading(content.features[id]): figures_of(content, base, id) for id in features}
    )


def _heading(feature: Feature) -> str:
    return f"{swatch(feature)} {escape(feature.name)}"
