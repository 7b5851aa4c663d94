"""What the reader looks at; it lives in the address of the page.

Streamlit's own `bind="query-params"` writes the label of an option to the address where the label
differs from its value, so the address is kept here: read where it changed (a link, Back, Forward),
written when the reader changes something.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from math import isfinite
from typing import NoReturn
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import streamlit as st

from dashboard.settings import settings
from geo.articles.own import is_own
from geo.articles.sentence_ids import is_sentence_id
from geo.layers.geojson import Bounds, overlap
from geo.plain_text import harmless

Params = Mapping[str, Sequence[str]]

Switches = Mapping[str, str]
"""By each feature the switch that draws it: the feature itself, or its kind where they are many."""

TODAY = "today"
"""What the address has for `borders` where those of today are asked for."""

KIND = "kind."
"""How the switch of a kind begins; no feature has such an id."""

MOST_NAMED = 10
"""An address names the layers that are hidden where more than so many are shown, and fewer are."""

SINGLE = (
    "feature", "site", "event", "article", "part", "excerpt", "claim", "search", "borders", "since",
    "until", "to", "panel", "sentences", "articles",
)  # fmt: skip
"""The parameters that hold one value, in the order of the address."""

MOST_SEARCHED = 1_000
"""So many signs of an address are searched for; nothing is found by more."""

MOST_BESIDE = 2
"""So many features may stand beside the chosen one; more could not be told apart."""

SEVERAL = ("naming", "publisher")
"""The parameters that hold several values: the filters of the list of articles."""

CHANGED = (*SINGLE, "layers", "beside")
"""The parameters by which a link within the page may change the view."""

CITING = "cite"
"""The panel in which the citation of the chosen sentence is open, beside the sentence."""

_PARTS = ("part", "to", "panel", "sentences", "articles")
_SHOWN = ("feature", "beside", "layers", *(key for key in SINGLE if key not in _PARTS))
"""What the text and the map show of a view: all but what only a part of the page does."""

SCHEME = "embed_options"
"""The parameter by which Streamlit takes a scheme, embedded or not; it hides it from scripts."""

_SCHEMES = {"light_theme": "light", "dark_theme": "dark"}

PANELS = {
    "reader": (*_SHOWN, "panel", "sentences"),
    "article": ("feature", "article", "part", "excerpt"),
    "notices": ("unknown", "not_days", "not_extent", "v"),
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

_FIRST_DAY = "1000-01-01"
"""An earlier day in an address is taken for a mistake: no field for a date could show it."""


@dataclass(frozen=True)
class View:
    """What is looked at.

    `feature` is the chosen feature or None and `site` the site of it that was clicked, `layers` the
    features drawn on the map, or the kinds where there are many features, `article` the article
    that is open, `part` the number of the part of it that is asked for by itself, where it is long,
    `excerpt` the sentence lit in it and `claim` the number of the claim opened there,
    `search` what is searched for, `borders` is "today" where those of today are drawn, whatever
    the article's day; `unknown` is what the address names that is not there. `event` is the event
    that is open; events and articles of the days from `since` to `until`, written as 2020-09-22,
    are shown; `not_days` is what the address has for these that is no day, and `not_extent` what it
    has for the map's extent that is none, or nowhere near the map's data. `panel` names what stands
    open beside all this, such as the citation of a sentence. `sentences` and `articles` are how
    many are shown where the reader asked for more; the list of articles is of those that name all
    of `naming` and are of one of `publisher`, where "" is one that is not known. `to` is what the
    distance from a line is measured to: a country, for its border, or a feature; None is the usual.
    `beside` are the features that the chosen one is compared with, in the order of their choice.
    """

    feature: str | None = None
    layers: tuple[str, ...] = ()
    site: str | None = None
    article: str | None = None
    excerpt: str | None = None
    claim: str | None = None
    search: str = ""
    borders: str | None = None
    unknown: tuple[str, ...] = ()
    event: str | None = None
    since: str | None = None
    until: str | None = None
    not_days: tuple[str, ...] = ()
    not_extent: str = ""
    bbox: str | None = None
    panel: str | None = None
    sentences: str | None = None
    articles: str | None = None
    naming: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    scheme: str | None = None
    v: str | None = None
    to: str | None = None
    beside: tuple[str, ...] = ()
    part: str | None = None

    @property
    def compared(self) -> tuple[str, ...]:
        """The chosen feature and those beside it; none where none is chosen."""
        return (self.feature, *self.beside) if self.feature else ()


def kind_switch(paint: str) -> str:
    """Return the switch of all features of a kind."""
    return KIND + paint


def read_address(
    params: Params,
    features: Switches,
    events: Collection[str] | None = None,
    *,
    articles: Collection[str] | None = None,
    sites: Mapping[str, Collection[str]] | None = None,
    things: Collection[str] | None = None,
    region: Bounds | None = None,
) -> View:
    """Read an address against the features that there are; no `layers` means all of them.

    Layers may be repeated or joined by commas; an empty `layers=` means none. `hidden` names those
    that are not drawn. `events` and `articles` are the ids of those that there are, `sites` the
    names of a feature's, and `things` what a distance may be measured to; None where that is known.
    Of two days the earlier comes first. An extent wholly outside the map's `region` is none. What
    names nothing is taken for what it plainly means: see `meant`.
    """
    params = {key: list(map(harmless, values)) for key, values in params.items()}
    known = dict.fromkeys((*features.values(), *features))
    feature = _meant(_last(params, "feature"), features)
    named, hidden = (meant(_names(params, key), known) for key in ("layers", "hidden"))
    layers = tuple(name for name in known if name in named)
    if not layers and (named or "layers" not in params):
        layers = tuple(name for name in dict.fromkeys(features.values()) if name not in hidden)
    event = _meant(_last(params, "event"), events)
    is_there = events is None or event in events
    own_sites = None if sites is None else sites.get(feature or "", ())
    site = _meant(_last(params, "site"), own_sites)
    has_site = own_sites is None or site in own_sites
    beside = [name for name in meant(_names(params, "beside"), features) if name != feature]
    to = _meant(_last(params, "to"), things)
    has_thing = things is None or to in things
    since, until, not_days = _days(params)
    extent, bbox = _last(params, "bbox"), as_extent(_trimmed(params, "bbox"))
    if bbox and region and not _meet(bbox, region):
        bbox = None
    asked = [*([feature] if feature else []), *beside, *named, *hidden]
    unknown = [
        *(name for name in asked if name not in known),
        *([event] if event and not is_there else []),
        *([site] if site and not has_site else []),
        *([to] if to and not has_thing else []),
    ]
    return View(
        feature=feature if feature in features else None,
        layers=layers,
        site=site if has_site else None,
        article=_meant(_last(params, "article"), articles),
        part=as_count(_trimmed(params, "part")),
        excerpt=_excerpt(_last(params, "excerpt")),
        claim=(_trimmed(params, "claim") or "").lower() or None,
        search=(_last(params, "search") or "")[:MOST_SEARCHED],
        borders=TODAY if _trimmed(params, "borders") == TODAY else None,
        unknown=tuple(dict.fromkeys(unknown)),
        event=event if is_there else None,
        since=since,
        until=until,
        not_days=tuple(dict.fromkeys(not_days)),
        not_extent=extent if extent and not bbox else "",
        bbox=bbox,
        panel=_trimmed(params, "panel"),
        sentences=as_count(_trimmed(params, "sentences")),
        articles=as_count(_trimmed(params, "articles")),
        naming=tuple(
            name for name in meant(_names(params, "naming"), features) if name in features
        ),
        publisher=tuple(dict.fromkeys(params.get("publisher", ()))),
        scheme=_SCHEMES.get(_trimmed(params, SCHEME) or ""),
        v=_trimmed(params, "v"),
        to=to if has_thing else None,
        beside=tuple(dict.fromkeys(it for it in beside if it in features))[:MOST_BESIDE],
    )


def meant(names: Sequence[str], known: Collection[str]) -> list[str]:
    """Return for each name the known one that it plainly means, or else the name as it is.

    It is that itself or, where there is none and no other would do, that with other capitals or
    without the blanks before it and the signs at its end: chats and letters leave such on a link.
    """
    if all(name in known for name in names):
        return list(names)
    alike: dict[str, list[str]] = {}
    for one in known:
        alike.setdefault(_bare(one).casefold(), []).append(one)
    return [name if name in known else _alone(name, alike) for name in names]


def _alone(name: str, alike: Mapping[str, Sequence[str]]) -> str:
    found = alike.get(_bare(name.lstrip()).casefold(), ())
    return found[0] if len(found) == 1 else name


def _meant(name: str | None, known: Collection[str] | None) -> str | None:
    return name if name is None or known is None else meant([name], known)[0]


def _excerpt(id: str | None) -> str | None:
    bare = _bare(id or "").lower()
    return bare if is_sentence_id(bare) else id


def _bare(text: str) -> str:
    """Return a text without the signs at its end: "btc" of "btc”)."."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    return text[:end]


def write_address(view: View, features: Switches) -> dict[str, list[str]]:
    """Write a view as query parameters; what is usual is left out.

    So is an article of the reader's own, with all that is in it: nobody else can open it.
    """
    if is_own(view.article):
        view = replace(view, article=None, part=None, excerpt=None, claim=None)
    single = {key: getattr(view, key) for key in SINGLE}
    params = {key: [value] for key, value in single.items() if value}
    params |= {key: list(values) for key in SEVERAL if (values := getattr(view, key))}
    schemes = {scheme: option for option, scheme in _SCHEMES.items()}
    last = {"bbox": view.bbox, SCHEME: schemes.get(view.scheme or ""), "v": view.v}
    if view.feature and view.beside:
        params["beside"] = [",".join(view.beside)]
    return params | _layers(view, features) | {key: [value] for key, value in last.items() if value}


def _layers(view: View, features: Switches) -> dict[str, list[str]]:
    """Write which layers are drawn, or not drawn, whichever are fewer; nothing where all are."""
    hidden = [name for name in dict.fromkeys(features.values()) if name not in view.layers]
    if len(view.layers) > MOST_NAMED and len(hidden) < len(view.layers):
        return {"hidden": hidden} if hidden else {}
    is_usual = not hidden and not set(view.layers) - set(features.values())
    return {} if is_usual else {"layers": list(view.layers) or [""]}


def link(view: View, features: Switches) -> str:
    """Return the address by which a view is passed on, relative to the page; no panel is open."""
    address = write_address(replace(view, panel=None), features)
    return "?" + urlencode(address, doseq=True, safe=",")


def permalink(view: View, features: Switches) -> str:
    """Return a view's whole address, as a colleague can open it.

    It is below the host's setting or, where that is not set, below the reader's own.
    """
    public = settings().public_address
    page = urlsplit(f"{public}/" if public else st.context.url or "")
    query = link(view, features).removeprefix("?")
    return urlunsplit((page.scheme, page.netloc, page.path or "/", query, ""))


def site_address() -> str:
    """Return the address of the page with the map, from whichever page it is asked for."""
    if public := settings().public_address:
        return f"{public}/"
    page = urlsplit(st.context.url or "")
    return urlunsplit((page.scheme, page.netloc, page.path.rpartition("/")[0] + "/", "", ""))


def sync(
    features: Switches,
    events: Collection[str] = (),
    region: Bounds | None = None,
    *,
    articles: Collection[str] | None = None,
    sites: Mapping[str, Collection[str]] | None = None,
    things: Collection[str] | None = None,
) -> View:
    """Take the address into the session where it changed outside, and give what is looked at.

    The map's extent in it is not looked at: the browser changes that by itself.
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
    st.session_state.update(unknown=(), not_days=(), not_extent="")
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


def change_link(**change: str | None) -> str:
    """Return the address of a link that changes some of a view: what it does not name stays.

    What is lit or opened in the text stays only where the link says so; see `changed`.
    """
    return "?" + urlencode({key: value or "" for key, value in change.items()})


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
    return replace(view, layers=tuple(view.layers), search=view.search or "")


def _params() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _days(params: Params) -> tuple[str | None, str | None, list[str]]:
    """Return the first and the last day that an address names, and what there is no day."""
    named = {key: _last(params, key) for key in ("since", "until")}
    days = {key: as_day(_trimmed(params, key)) for key in named}
    since, until = days["since"], days["until"]
    if since and until and since > until:
        since, until = until, since
    return since, until, [text for key, text in named.items() if text and not days[key]]


def as_day(text: object) -> str | None:
    """Write a day as 2020-09-22, or return None where a text is none."""
    try:
        day = date.fromisoformat(text).isoformat() if isinstance(text, str) else ""
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None


def as_count(text: object) -> str | None:
    """Return how many are to be shown as an address has it, or None where a text is no number."""
    is_count = isinstance(text, str) and re.fullmatch("[1-9][0-9]{0,4}", text)
    return str(text) if is_count else None


def as_extent(text: object) -> str | None:
    """Return west, south, east and north as an address has them, or None where a text has not."""
    try:
        edges = [round(float(e), 5) + 0.0 for e in text.split(",")] if isinstance(text, str) else []
    except ValueError:
        return None
    if len(edges) != 4 or not all(map(isfinite, edges)):
        return None
    west, south, east, north = edges
    is_box = -180 <= west < east <= 180 and -90 <= south < north <= 90
    return ",".join(f"{edge:.5f}".rstrip("0").rstrip(".") for edge in edges) if is_box else None


def _meet(extent: str, region: Bounds) -> bool:
    west, south, east, north = map(float, extent.split(","))
    return overlap((west, south, east, north), region)


def _names(params: Params, key: str) -> list[str]:
    return [name for part in params.get(key, ()) for name in part.split(",") if name]


def _last(params: Params, key: str) -> str | None:
    values = params.get(key) or [""]
    return values[-1] or None


def _trimmed(params: Params, key: str) -> str | None:
    """Return a value of which no sign can be the end."""
    value = _last(params, key)
    return value and (_bare(value) or value)
