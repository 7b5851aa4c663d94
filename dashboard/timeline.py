"""The timeline under the map: events, and articles by the day they were published, on one axis."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from dashboard import state
from dashboard.address import Switches, as_day
from dashboard.assets import module
from dashboard.content import Content, Feature, kept
from dashboard.made import newest, offer
from dashboard.theme import color_css
from geo.articles.linking import Entry
from geo.articles.own import is_own
from geo.events.events import Event
from geo.when import When
from geo.wording import long_dates

HEIGHT_PX = 176
"""Kept free for it from the first, so that nothing jumps."""

MOST_NAMED = 60
"""So many articles stand there by name; more are counted by month."""

FILE = "timeline.json"
_EPOCH = date(1970, 1, 1).toordinal()

FRAME = '<section class="timeline" aria-label="Timeline"></section>'
"""What the script fills, so that little is sent with each run."""


@st.fragment(key="timeline")
def show(content: Content) -> None:
    """Show events and articles by their days, and let a reader choose some of the time.

    What all readers share is a file that a browser keeps; nothing is shown where nothing is dated.
    """
    with st.container(key="timeline"):
        file, own = _file(content), named_articles(it.entry for it in content.own)
        if not (file or own):
            return
        view = state.current()
        component = st.components.v2.component(
            "timeline", html=FRAME, js=module("timeline.js"), isolate_styles=False
        )  # fmt: skip
        component(
            key="days", height=HEIGHT_PX,
            data={
                "file": file, "own": own,
                "event": view.event, "article": view.article,
                "since": view.since, "until": view.until,
            },
            on_days_change=lambda: _chosen(content.switches),
        )  # fmt: skip


def files() -> list[str]:
    """Return the addresses of the data that it needs, relative to the page's."""
    return newest(FILE)


def height_css(content: Content) -> str:
    """Keep the timeline's place free from the first, or none where nothing is dated."""
    is_dated = bool(content.events) or any(it.header.day for it in content.library.entries)
    return "" if is_dated else ":root { --timeline-height: 0; }"


def _chosen(switches: Switches) -> None:
    asked = st.session_state["days"].days or {}
    since, until = (as_day(asked.get(key)) for key in ("since", "until"))
    state.choose_days(since, until, switches)


@kept(st.cache_resource)
def _file(content: Content) -> str:
    """Offer what all readers share, and return its address; "" where nothing is dated."""
    shared = [entry for entry in content.library.entries if not is_own(entry.id)]
    data = timeline_data(content.features, content.events, shared)
    return offer(FILE, json.dumps(data, separators=(",", ":"))) if any(data.values()) else ""


def timeline_data(
    features: Mapping[str, Feature], events: Iterable[Event], entries: Sequence[Entry]
) -> dict[str, list[list[Any]]]:
    """Return what a timeline draws; days are counted from 1 January 1970.

    An event is its id, its name, its first and last day, when it was in words, and its colour.
    Articles are named, or where they are many counted: first day, last day and how many.
    """
    dated = [entry for entry in entries if entry.header.day]
    is_many = len(dated) > MOST_NAMED
    return {
        "events": [_event(features, event) for event in events],
        "articles": [] if is_many else named_articles(dated),
        "counts": counted_articles(dated) if is_many else [],
    }


def _event(features: Mapping[str, Feature], event: Event) -> list[Any]:
    first = next((features[id] for id in event.features if id in features), None)
    color = color_css(first.kind, first.role) if first else ""
    days = _days(event.date, event.until)
    return [event.id, event.name, *days, long_dates(event.date, event.until), color]


def named_articles(entries: Iterable[Entry]) -> list[list[Any]]:
    """Return of each dated article its id, its title, its first and last day, and when in words."""
    return [
        [entry.id, entry.header.name, *_days(day), long_dates(day)]
        for entry in entries
        if (day := entry.header.day)
    ]


def counted_articles(entries: Iterable[Entry]) -> list[list[int]]:
    """Count dated articles by their month; those of which the year alone is known, by that."""
    months = Counter(When(day.year, day.month) for entry in entries if (day := entry.header.day))
    return sorted([*_days(month), count] for month, count in months.items())


def _days(begun: When, over: When | None = None) -> tuple[int, int]:
    first, last = begun.first_day, (over or begun).last_day
    return first.toordinal() - _EPOCH, last.toordinal() - _EPOCH
