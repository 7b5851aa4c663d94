"""What the reader looks at; it lives in the session and in the address of the page.

The address is read where it changed (a link, Back, Forward), and written when the reader changes
something.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import NoReturn
from urllib.parse import parse_qs

import streamlit as st

from dashboard.address import (
    MOST_SEARCHED,
    SEVERAL,
    SINGLE,
    TODAY,
    Switches,
    View,
    read_address,
    write_address,
)
from geo.layers.geojson import Bounds

CHANGED = (*SINGLE, "layers", "beside")
"""The parameters by which a link within the page may change the view."""

CITING = "cite"
"""The panel in which the citation of the chosen sentence is open, beside the sentence."""

_PARTS = ("part", "to", "panel", "sentences", "articles")

_SHOWN = ("feature", "beside", "layers", *(key for key in SINGLE if key not in _PARTS))
"""What the text and the map show of a view: all but what only a part of the page does."""

PANELS = {
    "reader": (*_SHOWN, "panel", "sentences"),
    "article": ("feature", "article", "part", "excerpt"),
    "notices": ("unknown", "not_days", "not_extent", "v", "gone"),
    "features": ("feature", "beside", "layers"),
    "words": ("search",),
    "sharing": ("feature", "beside", "layers", *SINGLE, *SEVERAL),
    "view": _SHOWN,
    "timeline": ("event", "article", "since", "until"),
    "measures": ("feature", "beside", "to"),
    "shelf": ("since", "until", "articles", *SEVERAL),
}
"""What each panel of the page shows of a view; it runs when one of these has changed.

They run in this order: what a reader waits for comes first.
"""

EMBEDDED = ("reader", "view")
"""The panels of the slim form, which stands within another site's page."""

_CLOSED = {"site": None, "part": None, "excerpt": None, "claim": None, "panel": None}

_PLACE = ("feature", "article", "part", "excerpt", "claim")
"""What of a view tells which part of a long article is shown."""

_LEFT = {"event": None, "sentences": None, "beside": ()}
"""What goes with the feature that was chosen, once another one is."""


def sync(
    features: Switches,
    events: Collection[str] = (),
    region: Bounds | None = None,
    *,
    articles: Collection[str] | None = None,
    sites: Mapping[str, Collection[str]] | None = None,
    things: Collection[str] | None = None,
    gone: Callable[[View], str] = lambda _: "",
) -> View:
    """Take the address into the session where it changed outside, and give what is looked at.

    The map's extent in it is not looked at: the browser changes that by itself. `gone` says what a
    view asks for and the articles do not have.
    """
    params = _params()
    address = {key: values for key, values in params.items() if key != "bbox"}
    if st.session_state.get("address") != address or not _is_whole():
        asked = read_address(
            params, features, events,
            articles=articles, sites=sites, things=things, region=region,
        )  # fmt: skip
        opened = st.session_state.get("opened", 0) + 1
        layers = list(asked.layers)
        asked = replace(asked, gone=gone(asked))
        st.session_state.update(asdict(asked), layers=layers, address=address, opened=opened)
    view = st.session_state["shown"] = current()
    return view


def _is_whole() -> bool:
    """Return whether the session holds a view; of a widget's part another page leaves nothing."""
    return all(key in st.session_state for key in View.__dataclass_fields__)


def remember(features: Switches, *, also: Sequence[str] = ()) -> NoReturn:
    """Write what is looked at to the address, and run the panels that show it, and others `also`.

    Call it last in what answers to a widget that has changed.
    """
    before: View = st.session_state["shown"]
    after = _staying(before, current())
    st.session_state.update(article=after.article, part=after.part)
    st.session_state.update(unknown=(), not_days=(), not_extent="", gone="")
    view = _write(features)
    there = [panel for panel in (*touched(before, view), *also) if _is_there(panel)]
    st.rerun(there or ["view"])


def _staying(before: View, after: View) -> View:
    """Return a view at the part of a long article that is being read, if it leads nowhere else."""
    article, part = st.session_state.get("reading") or (None, None)
    is_moved = any(getattr(before, key) != getattr(after, key) for key in _PLACE)
    leads = (
        after.part
        or after.excerpt
        or (after.claim or "").isdecimal()
        or after.feature not in (None, before.feature)
        or after.article not in (None, article)
    )
    return replace(after, article=article, part=part) if part and is_moved and not leads else after


def _is_there(panel: str) -> bool:
    """Return whether a panel of the page shows anything now."""
    if st.context.is_embedded:
        return panel in EMBEDDED
    return panel != "sharing" or bool(st.session_state.get("is_sharing"))


def open_anew(article: str | None, features: Switches) -> NoReturn:
    """Open an article, or none, and run the whole page: what articles there are has changed.

    Call it last in a run, not in what answers to a widget.
    """
    st.session_state.update(_CLOSED, article=article)
    _write(features)
    st.rerun()


def _write(features: Switches) -> View:
    """Write what is looked at to the address; the browser adds the map's extent itself."""
    st.session_state["bbox"] = None
    view = st.session_state["shown"] = current()
    own = replace(view, scheme=None, v=None)
    st.query_params.from_dict(write_address(own, features))
    st.session_state["address"] = _params()
    return view


def touched(before: View, after: View) -> list[str]:
    """Return the panels that show something in which two views differ."""
    old, new = asdict(before), asdict(after)
    differ = {key for key in new if new[key] != old[key]}
    return [panel for panel, shown in PANELS.items() if differ.intersection(shown)]


def choose(feature: str | None, features: Switches, *, site: str | None = None) -> None:
    """Choose a feature, or none, and perhaps a site of it; its layer is switched on."""
    layers = switched_on(feature, st.session_state["layers"], features)
    panel = st.session_state["panel"]
    closed = _CLOSED | _LEFT | {"panel": None if panel == CITING else panel}
    st.session_state.update(closed | {"feature": feature, "site": site, "layers": layers})
    remember(features)


def choose_event(event: str, features: Switches) -> None:
    """Open an event; what is chosen besides stays."""
    st.session_state.update(_CLOSED, event=event)
    remember(features)


def choose_days(since: str | None, until: str | None, features: Switches) -> None:
    """Show what is of the days from `since` to `until`, which count too; None is no limit."""
    st.session_state.update(since=since, until=until)
    remember(features)


def measure_to(thing: str | None, features: Switches) -> None:
    """Measure the distance from a line to a thing; None is the usual one."""
    st.session_state["to"] = thing
    remember(features)


def choose_articles(naming: Iterable[str], publisher: Iterable[str], features: Switches) -> None:
    """List the articles that name all of these features and are of one of these publishers."""
    st.session_state.update(naming=tuple(naming), publisher=tuple(publisher), articles=None)
    remember(features)


def show_more(key: str, count: int, features: Switches) -> None:
    """Show so many "sentences" of the chosen feature, or "articles" of the list."""
    st.session_state[key] = str(count)
    remember(features)


def open_panel(panel: str | None, features: Switches) -> None:
    """Note that a panel at the head of the page has been opened, or closed, and draw it."""
    st.session_state.update(panel=panel, is_sharing=True)
    _write(features)
    st.rerun(["sharing"])


def switch_borders(features: Switches) -> None:
    """Draw the borders of today, or again those of the open article's day."""
    st.session_state["borders"] = None if st.session_state["borders"] else TODAY
    remember(features)


def switched_on(feature: str | None, layers: Iterable[str], features: Switches) -> list[str]:
    """Return the layers that are on once a feature is chosen: its own is among them."""
    on = list(layers)
    if feature and not {feature, features[feature]}.intersection(on):
        on.append(feature)
    return on


def hide(hidden: Collection[str], features: Switches, *, but: Collection[str] = ()) -> NoReturn:
    """Draw all layers but those hidden, and of a hidden kind those features that are named."""
    st.session_state["layers"] = switched_off(hidden, features, but=but)
    remember(features)


def switched_off(
    hidden: Collection[str], features: Switches, *, but: Collection[str] = ()
) -> list[str]:
    """Return the layers that are on where these are hidden; see `hide`."""
    shown = [switch for switch in dict.fromkeys(features.values()) if switch not in hidden]
    alone = [id for id, switch in features.items() if id in but and switch != id]
    return [*shown, *(id for id in alone if features[id] not in shown)]


def tell(name: str) -> None:
    """Have a widget that is drawn next show what the session holds.

    Streamlit tells a browser only what has been set in the same run. Where the run that set it was
    ended by another, the widget would go on showing the old value, and send it back later.
    """
    st.session_state[name] = st.session_state[name]


def is_meant(view: View, article: str) -> bool:
    """Return whether a sentence or claim of the view is of this article.

    It is not where the view names another one, which is not here.
    """
    return view.article in (None, article)


def changed(view: View, address: str, features: Switches) -> View:
    """Return a view after a link that changes some of it.

    With the feature go the event and the features beside it.
    """
    params = parse_qs(address.partition("?")[2], keep_blank_values=True)
    asked = read_address(params, features)
    change = {key: getattr(asked, key) for key in CHANGED if key in params}
    left = _LEFT if "feature" in change else {}
    vain = {"unknown": asked.unknown, "not_days": asked.not_days}
    return replace(view, **(_CLOSED | left | change | vain))


def go(address: str, features: Switches, *, bring_into_view: bool = False) -> None:
    """Go where a link of the page leads, within this session."""
    before = current()
    view = changed(before, address, features)
    chosen = view.feature if view.feature != before.feature else None
    layers = switched_on(chosen, view.layers, features)
    for feature in view.beside:
        layers = switched_on(feature, layers, features)
    st.session_state.update(asdict(view), layers=layers)
    if bring_into_view:
        st.session_state["fit"] = st.session_state.get("fit", 0) + 1
    remember(features, also=["view"] if bring_into_view else [])


def current() -> View:
    """Return what is looked at, as the reader left it."""
    state = st.session_state
    view = View(**{key: state[key] for key in View.__dataclass_fields__})
    return replace(view, layers=tuple(view.layers), search=(view.search or "")[:MOST_SEARCHED])


def _params() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}
