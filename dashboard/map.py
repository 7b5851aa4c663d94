"""Layers and a view of them become a Folium map; nothing here shows it."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template
from geopandas import GeoDataFrame

from dashboard.assets import BASE_MAP, BASE_MAP_LATER, address, joined_address, mark_of
from dashboard.borders import Borders
from dashboard.crowd import crowd_json, needs_tiles
from dashboard.made import newest, offer
from dashboard.theme import BASE_COLORS, SIGNS, paint_of, rank_of, signs_said, styles_for_map
from geo.events.events import Event
from geo.layers.geojson import Bounds
from geo.layers.sources import Credit
from geo.wording import long_dates

WORLD = (-180.0, -60.0, 180.0, 75.0)
"""What is in sight where there is nothing to show: west, south, east and north in degrees."""

_TEMPLATE = re.compile(r"\{(?=[{%#])")
"""How a template begins: in JSON without spaces it stands in texts only."""

MAIN_ROLES = ("route", "area")
TILES_URL = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
TILES_CREDIT = Credit("© OpenStreetMap contributors", "https://www.openstreetmap.org/copyright")


@dataclass(frozen=True)
class Links:
    """Addresses of the map's files; `base` are the base map's, each with its name.

    `map_js` is Leaflet with the map's own scripts. `later` are those of the base map that the map
    is drawn without at first; `up` leads from the map's frame to the page.
    """

    map_js: str
    leaflet_css: str
    map_css: str
    base: tuple[tuple[str, str], ...]
    later: tuple[tuple[str, str], ...] = ()
    crowd_js: str = ""
    up: str = ""


@dataclass(frozen=True)
class MapView:
    """What changes on the map without building it anew.

    `layers` are the features drawn, `chosen` the one that stands out and `site` the site of it that
    does; `fit` is a number that rises when the chosen feature is to be brought into view, `opened`
    one that rises when an address gave the view: then the map shows the extent that it names;
    `extras` are GeoJSON geometries to draw besides. `event` is the one that stands out, and from
    `since` to `until`, as ISO days, are those that are drawn. `day` is that of the borders (ISO
    8601), and `borders` says what they are. `beside` are those that stand out with the
    chosen feature.
    """

    layers: tuple[str, ...]
    chosen: str | None = None
    site: str | None = None
    fit: int = 0
    opened: int = 0
    extras: tuple[Mapping[str, object], ...] = ()
    event: str | None = None
    since: str | None = None
    until: str | None = None
    day: str = ""
    borders: Borders | None = None
    beside: tuple[str, ...] = ()


def map_links(up: str = "../../") -> Links:
    """Return the addresses of the map's files; `up` leads from the map's frame to the page."""
    return Links(
        map_js=up + joined_address("map.js"),
        leaflet_css=up + address("leaflet", "leaflet.css"),
        map_css=up + address("static", "map.css"),
        crowd_js=up + address("static", "crowd.js"),
        up=up,
        base=_base(BASE_MAP, up),
        later=_base(BASE_MAP_LATER, up),
    )


def _base(names: tuple[str, ...], up: str) -> tuple[tuple[str, str], ...]:
    """Return the names and addresses of those files of the base map that there are."""
    files = {name: f"{name}.geojson" for name in names}
    there = {name: file for name, file in files.items() if mark_of("basemap", file)}
    return tuple((name, up + address("basemap", file)) for name, file in there.items())


def frame_files() -> list[str]:
    """Return the addresses of the files that the map needs at first, relative to the page's."""
    links = map_links(up="")
    drawn = (links.map_js, links.leaflet_css, links.map_css)
    crowd = newest("layers.json")
    crowded = [links.crowd_js, *crowd] if crowd else []
    return [*drawn, *(file for _, file in links.base), *crowded]


class _Stage(JSCSSMixin, MacroElement):
    """The call that draws the layers; the script itself is a served file."""

    _template = Template("""
        {% macro script(this, kwargs) %}
            window.stage = window.mapStage({{ this._parent.get_name() }}, {{ this.data }});
        {% endmacro %}
    """)

    def __init__(self, links: Links, data: str) -> None:
        super().__init__()
        self._name = "Stage"
        self.default_css = [("stage.css", links.map_css)]
        self.data = data


def build_map(stage: str, links: Links) -> folium.Map:
    """Build the map that holds a stage; equal arguments give an equal script.

    `stage` comes from `stage_data`, which costs more and does not differ by reader; drawing it
    brings its layers into view. A start below the script's least zoom would be animated, and end
    after that, with nothing in view.
    """
    built = folium.Map(
        tiles=None, location=(0, 0), zoom_start=6, zoom_snap=0.25, zoom_delta=0.5,
        control_scale=True,
    )  # fmt: skip
    built.default_js = [("map.js", links.map_js)]
    built.default_css = [("leaflet.css", links.leaflet_css)]
    _Stage(links, stage).add_to(built)
    return built


def stage_data(
    layers: GeoDataFrame,
    links: Links,
    *,
    credits: Sequence[Credit] = (),
    events: Iterable[Event] = (),
    region: Bounds = WORLD,
) -> str:
    """Return what the map's script needs to draw the layers, as JSON that is safe in a script.

    Of `events` those with a place are drawn. `credits` say in the map's corner whose the data are,
    and under which licences. An address that asks for what is wholly outside the `region` gets all.
    """
    west, south, east, north = WORLD if layers.empty else map(float, layers.total_bounds)
    many = needs_tiles(layers)
    features = [] if many else _features(layers)
    return script_json(
        {
            "layers": {"type": "FeatureCollection", "features": features},
            "crowd": _crowd(layers, links) if many else None,
            "events": _events(layers, events),
            "styles": styles_for_map(),
            "signs": signs_said(),
            "bounds": [[south, west], [north, east]],
            "region": list(region),
            "base": {
                "files": dict(links.base),
                "later": dict(links.later),
                "tiles": {"url": TILES_URL, "credit": TILES_CREDIT._asdict()},
                "colors": {scheme: asdict(colors) for scheme, colors in BASE_COLORS.items()},
            },
            "credits": [credit._asdict() for credit in credits],
            "label": "Map of features and events; Enter lists what is in view",
        }
    )


def script_json(value: object) -> str:
    """Write JSON that neither ends a script element nor starts a template in it.

    folium takes the script that it has rendered for a template of Jinja again.
    """
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    for char in "<>&$`":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return _TEMPLATE.sub(r"\\u007b", text)


def _features(layers: GeoDataFrame) -> list[dict[str, object]]:
    collection = json.loads(layers.geometry.to_json())
    ordered = sorted(
        zip(layers.itertuples(), collection["features"], _properties(layers), strict=True),
        key=lambda row: (rank_of(row[0].kind), row[0].feature),
    )
    return [
        {
            "type": "Feature",
            "geometry": feature["geometry"],
            "properties": values | {"className": _classes(values)},
        }
        for _, feature, values in ordered
    ]


def _classes(values: dict[str, Any]) -> str:
    return f"feature-{values['feature']} paint-{values['paint']}"


def _events(layers: GeoDataFrame, events: Iterable[Event]) -> list[dict[str, object]]:
    main = _main(layers.itertuples())
    paints = {feature: paint_of(row.kind, row.role) for feature, row in main.items()}
    return [_event(event, paints) for event in events if event.lng is not None]


def _event(event: Event, paints: Mapping[str, str]) -> dict[str, object]:
    drawn = [{"feature": id, "paint": paints[id]} for id in event.features if id in paints]
    return {
        "id": event.id,
        "name": event.name,
        "when": long_dates(event.date, event.until),
        "first": event.date.first_day.isoformat(),
        "last": (event.until or event.date).last_day.isoformat(),
        "at": [event.lat, event.lng],
        "accuracy_km": event.accuracy_km,
        "features": drawn,
        "paint": drawn[0]["paint"] if drawn else "",
    }


def _crowd(layers: GeoDataFrame, links: Links) -> dict[str, str]:
    """Offer the shapes as a file, and return its address and that of the script that draws them."""
    return {
        "file": links.up + offer("layers.json", crowd_json(layers, _properties(layers))),
        "script": links.crowd_js,
    }


def _properties(layers: GeoDataFrame) -> list[dict[str, Any]]:
    main = _main(layers.itertuples())
    return [_values(row, main[row.feature]) for row in layers.itertuples()]


def _main(rows: Iterable[Any]) -> dict[str, Any]:
    """Return of each feature the row that it is painted like."""
    ordered = sorted(rows, key=lambda row: (rank_of(row.kind), row.feature))
    main = {row.feature: row for row in reversed(ordered) if row.role in MAIN_ROLES}
    return {row.feature: row for row in reversed(ordered)} | main


def _values(row: Any, main: Any) -> dict[str, Any]:
    return {
        "feature": row.feature,
        "title": row.name,
        "role": row.role,
        "minor": row.role == "site" and main.role != "site",
        "paint": paint_of(main.kind, main.role),
        "sign": SIGNS.get(row.kind, "circle"),
        "stretches": [list(stretch) for stretch in row.stretches],
    }
