"""The version of the data in links that are kept, and what has changed since one was made."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from dashboard.address import View, permalink
from dashboard.content import BY_VERSION, DATA, SEEDS, Content
from geo.articles.own import is_own
from geo.errors import attempt
from geo.plain_text import brief
from geo.versions.record import Change, Record, load_lines
from geo.versions.things import read_states
from geo.wording import first_of, long_date

MOST_IN_A_LINE = 4
MOST_LISTED = 100

_WORDS = {
    "feature": "{} on the map",
    "facts": "the facts about {}",
    "event": "the event “{}”",
    "article": "the article “{}”",
    "base": "the {}",
}
_BECAME = {"added": "new", "changed": "changed", "gone": "removed"}


def version_of(content: Content) -> str:
    """Return what a link that is made now says of its data, "" where no version is recorded."""
    return _record(content).stated


def lasting_link(content: Content, view: View) -> str:
    """Return a view's whole address with the version of the data, for a link that is kept."""
    return permalink(replace(view, v=version_of(content)), content.switches)


def since_link_html(content: Content, view: View) -> str:
    """Say in a line what has changed since the link of a view was made, "" where nothing has."""
    return since_html(_record(content), view.v) if view.v else ""


def has_changed(content: Content, version: str) -> bool:
    """Return whether anything has changed since a version, as far as that is known."""
    return bool(since_html(_record(content), version))


def since_html(record: Record, version: str) -> str:
    """Say what has changed since a link of a version was made, "" where nothing has."""
    found = record.since(version)
    if found is None or (found.is_vague and not found.changes):
        return _line("The data may have changed since this link was made.")
    if not found.changes:
        return ""
    about = "about the time " if found.is_vague else ""
    since = f"Since {about}this link was made from the data of {long_date(found.version.day)}"
    named = _named(found.changes)
    if len(found.changes) <= MOST_IN_A_LINE:
        return _line(f"{since}: {'; '.join(named)}.")
    counts = {what: sum(it.what == what for it in found.changes) for what in _BECAME}
    counted = ", ".join(f"{count:,} {_BECAME[what]}" for what, count in counts.items() if count)
    items = "".join(f'<li dir="auto">{escape(it)}</li>' for it in named)
    summary = f"<summary>{escape(since)}: {counted}</summary>"
    return f'<details class="since">{summary}<ul>{items}</ul></details>'


def _line(text: str) -> str:
    return f'<p class="since" dir="auto">{escape(text)}</p>'


def _named(changes: Sequence[Change]) -> list[str]:
    """Name what is new, what has changed and what was removed: "new: the event “Fire”"."""
    found = {what: [_called(it) for it in changes if it.what == what] for what in _BECAME}
    return [
        f"{_BECAME[what]}: {first_of(names, most=MOST_LISTED)}"
        for what, names in found.items()
        if names
    ]


def _called(change: Change) -> str:
    return _WORDS.get(change.thing.kind, "{}").format(brief(change.name))


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs=BY_VERSION)
def _record(content: Content) -> Record:
    """Read the folders once for each state of theirs, when it is first asked for."""
    states = read_states(DATA, SEEDS, _titles(content))
    return Record(attempt(partial(load_lines, DATA), {}, []), states)


def _titles(content: Content) -> dict[str, str]:
    """Return the names of the articles that all readers have."""
    shared = (entry for entry in content.library.entries if not is_own(entry.id))
    return {entry.id: entry.header.name for entry in shared}
