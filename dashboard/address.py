"""The address of the page, and the view that it names.

Streamlit's own `bind="query-params"` writes the label of an option to the address where the label
differs from its value, so the address is read and written here.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite
from urllib.parse import urlencode, urlsplit, urlunsplit

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

MOST_SEARCHED = 500
"""So many signs are searched for: an address of more would be refused by servers on its way."""

MOST_BESIDE = 2
"""So many features may stand beside the chosen one; more could not be told apart."""

SEVERAL = ("naming", "publisher")
"""The parameters that hold several values: the filters of the list of articles."""

SCHEME = "embed_options"
"""The parameter by which Streamlit takes a scheme, embedded or not; it hides it from scripts."""

_SCHEMES = {"light_theme": "light", "dark_theme": "dark"}

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
    `gone` says what an address asked for of an article, and is not there.
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
    gone: str = ""

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
    feature, no_feature = _one(params, "feature", features)
    beside = [name for name in meant(_names(params, "beside"), features) if name != feature]
    layers, no_layers = _drawn(params, features)
    event, no_event = _one(params, "event", events)
    own_sites = None if sites is None else sites.get(feature or "", ())
    site, no_site = _one(params, "site", own_sites)
    to, no_thing = _one(params, "to", things)
    since, until, not_days = _days(params)
    bbox, not_extent = _extent(params, region)
    not_beside = [name for name in beside if name not in features]
    unknown = [*no_feature, *not_beside, *no_layers, *no_event, *no_site, *no_thing]
    return View(
        feature=feature,
        layers=layers,
        site=site,
        article=_meant(_last(params, "article"), articles),
        part=as_count(_trimmed(params, "part")),
        excerpt=_excerpt(_last(params, "excerpt")),
        claim=(_trimmed(params, "claim") or "").lower() or None,
        search=(_last(params, "search") or "")[:MOST_SEARCHED],
        borders=TODAY if _trimmed(params, "borders") == TODAY else None,
        unknown=tuple(dict.fromkeys(unknown)),
        event=event,
        since=since,
        until=until,
        not_days=tuple(dict.fromkeys(not_days)),
        not_extent=not_extent,
        bbox=bbox,
        panel=_trimmed(params, "panel"),
        sentences=as_count(_trimmed(params, "sentences")),
        articles=as_count(_trimmed(params, "articles")),
        naming=tuple(it for it in meant(_names(params, "naming"), features) if it in features),
        publisher=tuple(dict.fromkeys(params.get("publisher", ()))),
        scheme=_SCHEMES.get(_trimmed(params, SCHEME) or ""),
        v=_trimmed(params, "v"),
        to=to,
        beside=tuple(dict.fromkeys(it for it in beside if it in features))[:MOST_BESIDE],
    )


def _one(params: Params, key: str, known: Collection[str] | None) -> tuple[str | None, list[str]]:
    """Return the known one that a parameter means, or None, and what it names that is not known."""
    name = _meant(_last(params, key), known)
    if name is None or known is None or name in known:
        return name, []
    return None, [name]


def _drawn(params: Params, features: Switches) -> tuple[tuple[str, ...], list[str]]:
    """Return the layers that an address draws, and what it names that is none."""
    known = dict.fromkeys((*features.values(), *features))
    named, hidden = (meant(_names(params, key), known) for key in ("layers", "hidden"))
    layers = tuple(name for name in known if name in named)
    if not layers and (named or "layers" not in params):
        layers = tuple(name for name in dict.fromkeys(features.values()) if name not in hidden)
    return layers, [name for name in (*named, *hidden) if name not in known]


def _extent(params: Params, region: Bounds | None) -> tuple[str | None, str]:
    """Return the map's extent that an address asks for, or else what it has in its place."""
    asked, bbox = _last(params, "bbox"), as_extent(_trimmed(params, "bbox"))
    if bbox and not (region and not _meet(bbox, region)):
        return bbox, ""
    return None, asked or ""


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


def change_link(**change: str | None) -> str:
    """Return the address of a link that changes some of a view: what it does not name stays.

    What is lit or opened in the text stays only where the link says so; see `changed`.
    """
    return "?" + urlencode({key: value or "" for key, value in change.items()})


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
