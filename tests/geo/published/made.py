"""A small case of our own making: two lines, a lake and a base, and what is said of them."""

from collections.abc import Mapping
from pathlib import Path

from geopandas import GeoDataFrame
from shapely import LineString, Point, Polygon

from geo import (
    Collection,
    Event,
    EventIndex,
    Fact,
    Gazetteer,
    Library,
    Source,
    Vocabulary,
    load_library,
    publish,
)
from geo.claims.place_names import PlaceNames
from geo.claims.rivals import RivalNames
from geo.layers.licences import Licence
from geo.names.matching.names import Name
from geo.when import When

OPEN = """---
title: The open one
author: Ann Writer
publisher: The Post
published: 2021-03-04
url: https://post.example/open
licence: CC BY 4.0
---

The Alpha line meets the Beta line. It rains.

“Bakı”, 4 < 5 & the Alpha line cost $4bn.
"""
CLOSED = """---
title: The closed one
published: 2020-05
url: javascript:alert(1)
---

The Beta line is old.
"""
UNDATED = "The Gamma lake is deep."
NAMES = Gazetteer(
    tuple(
        Name(id, name, "en", "official")
        for id, name in (("alpha", "Alpha line"), ("beta", "Beta line"), ("gamma", "Gamma lake"))
    )
)
CLOCKWISE = Polygon([(0, 0), (0, 2), (2, 2), (2, 0)], [[(0.5, 0.5), (1, 0.5), (1, 1)]])


NO_NAMES = Vocabulary(PlaceNames({}), RivalNames(), {})


def _row(feature: str, name: str, kind: str, role: str, shape: object, **more: object) -> dict:
    values = {"feature": feature, "name": name, "kind": kind, "role": role, "geometry": shape}
    rest = {"section": None, "accuracy_km": 2.0, "note": "", "source": "made"}
    return values | rest | {"stretches": (), "reasons": ()} | more


LAYERS = GeoDataFrame(
    [
        _row("alpha", "Alpha line", "oil", "route", LineString([(10, 0), (11, 0)]), section="East"),
        _row("alpha", "Alpha line", "oil", "route", LineString([(11, 0), (12, 0)]), section="West"),
        _row("alpha", "Pump", "pump", "site", Point(10.5, 0), accuracy_km=float("nan")),
        _row("alpha", "Pump", "pump", "site", Point(11.5, 0)),
        _row("beta", "Beta line", "rail", "route", LineString([(20, 0), (20, 5)])),
        _row("gamma", "Gamma lake", "lake", "area", CLOCKWISE),
        _row("base", "The base", "base", "site", Point(30, 30), source="told"),
    ],
    geometry="geometry",
    crs="EPSG:4326",
)


def source(id: str, **values: object) -> Source:
    nothing = dict.fromkeys(Source.__dataclass_fields__, "")
    return Source(**nothing | {"id": id, "licences": ()} | values)


CC0 = Licence("CC0 1.0", "https://zero.example")
SOURCES = {
    it.id: it
    for it in (
        source("alpha-file", file="alpha.geojson", licence="ODbL 1.0", attribution="© Mappers"),
        source("events", file="events.csv", licence="CC0 1.0", licences=(CC0,)),
        source("told", title="The Almanac", url="https://almanac.example", licence="none known",
               date="2019"),
    )
}  # fmt: skip


def event(id: str, day: str, *, lng: float | None, until: str = "", features: tuple = ()) -> Event:
    return Event(
        id, When.parse(day), When.parse(until) if until else None, f"It {id}", "stop", features,
        "there" if lng else "", lng, lng and 1.0, lng and 3.0, ("told",), "",
    )  # fmt: skip


EVENTS = (
    event("began", "2001-02-03", lng=10.0, features=("alpha",)),
    event("lasted", "2011", until="2012-05", lng=None, features=("beta",)),
    event("drifted", "2015-06-07", lng=None),
)
FACTS = (
    Fact("alpha", "length", "12", "km", "2010", "told"),
    Fact("beta", "opened", "2006-07-13", "", "2006", "told", dating="since"),
)


def library(folder: Path) -> Library:
    texts = {"open": OPEN, "closed": CLOSED, "undated": UNDATED}
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return load_library(folder, NAMES)


def published(library: Library) -> Mapping[str, Collection]:
    return publish(
        LAYERS, library=library, events=EVENTS, facts=FACTS, sources=SOURCES,
        vocabulary=NO_NAMES, event_index=EventIndex(library),
    )  # fmt: skip
