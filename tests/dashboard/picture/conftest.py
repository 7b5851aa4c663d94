"""A small map of our own making, and its picture: 600 × 300 pixels, 10 degrees to 600."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from geopandas import GeoDataFrame
from PIL import Image
from shapely import LineString, Point, box

from dashboard.content import Content, features_of
from dashboard.picture.asked import read_asked
from dashboard.picture.png import as_png
from dashboard.picture.scene import draw
from dashboard.picture.shapes import Drawing
from dashboard.picture.shot import Shot, shot_of
from geo import Base, Case, Gazetteer, Library, Source
from geo.events.events import Event
from geo.layers.stretches import Stretch
from geo.layers.terrain import Relief, Terrain
from geo.when import When

TODAY = date(2021, 3, 4)
BBOX = "0,-2.5,10,2.5"

Params = dict[str, list[str]]
Taking = Callable[..., Shot]


def row(feature: str, name: str, role: str, kind: str, shape: object, **more: object) -> dict:
    values = {"feature": feature, "name": name, "role": role, "kind": kind, "geometry": shape}
    return {
        **values,
        "accuracy_km": 1.0,
        "stretches": (),
        "reasons": (),
        "section": "",
        "note": "",
        **more,
    }


LAYERS = [
    row("alpha", "Alpha line", "route", "oil", LineString([(1, 0), (9, 0)]),
        stretches=(Stretch(0, 1, 12.0),)),
    row("alpha", "Pump <1>", "site", "pump-station", Point(5, 0)),
    row("beta", "Beta rail", "route", "rail", LineString([(1, 1), (9, 1)])),
    row("gamma", "Gamma district", "area", "district", box(2, -2, 4, -1)),
    row("delta", "Delta base", "site", "base", Point(8, -1.5)),
]  # fmt: skip


def event(id: str, day: str, lng: float, lat: float, *features: str) -> Event:
    name = f"It {id} <b>"
    return Event(
        id, When.parse(day), None, name, "stop", features, "there", lng, lat, 20.0, ("e",), ""
    )  # fmt: skip


EVENTS = (
    event("began", "2001-02-03", 3, 0.5, "alpha"),
    event("stopped", "2011-02-03", 3.1, 0.5, "alpha"),
    event("met", "2012-02-03", 7.5, -0.5, "beta"),
)


EVENT_IDS = {it.id for it in EVENTS}


def table(rows: list[dict]) -> GeoDataFrame:
    return GeoDataFrame(rows, geometry="geometry", crs="EPSG:4326")


def source(id: str, file: str, attribution: str, licence: str) -> Source:
    empty = dict.fromkeys(Source.__dataclass_fields__, "")
    values = {"id": id, "file": file, "attribution": attribution, "licence": licence}
    return Source(**{**empty, **values})


@pytest.fixture(scope="session")
def base() -> Base:
    lines = [
        {
            "name": "A/B",
            "status": "recognised",
            "since": "",
            "until": "",
            "note": "",
            "geometry": LineString([(6, -9), (6, 9)]),
        },
        {
            "name": "B/C",
            "status": "disputed",
            "since": "",
            "until": "",
            "note": "",
            "geometry": LineString([(7, -9), (7, 9)]),
        },
    ]
    places = [
        {"name": "Şəki", "country": "A", "kind": "capital", "rank": 1, "geometry": Point(4.5, 2)},
        {"name": "A", "country": "A", "kind": "country", "rank": 2, "geometry": Point(2, -0.5)},
        {"name": "Wet Sea", "country": "", "kind": "sea", "rank": 1, "geometry": Point(9.5, 2)},
    ]  # fmt: skip
    return Base(
        countries=table([
            {"name": "A", "iso": "AAA", "geometry": box(-9, -9, 6, 9)},
            {"name": "B", "iso": "BBB", "geometry": box(6, -9, 9, 9)},
            {"name": "C", "iso": "CCC", "geometry": box(18, -9, 27, 9)},
        ]),
        borders=table(lines),
        places=table(places),
        districts=table([{"name": "Shire", "country": "A", "geometry": box(0, 0, 2, 2)}]),
    )  # fmt: skip


@pytest.fixture(scope="session")
def terrain(tmp_path_factory: pytest.TempPathFactory) -> Terrain:
    """Give waters, and a relief that is all of its colour in the south and none in the north."""
    picture = tmp_path_factory.mktemp("basemap") / "relief.webp"
    relief = Image.new("L", (40, 40), 0)
    relief.paste(255, (0, 20, 40, 40))
    relief.save(picture, lossless=True)
    return Terrain(
        rivers=table([{"name": "Long", "rank": 1, "geometry": LineString([(0.5, -9), (0.5, 9)])}]),
        lakes=table([{"name": "Round", "rank": 1, "geometry": box(4.6, -2, 5.4, -1.4)}]),
        relief=Relief(picture, (-10, -10, 20, 10)),
    )


@pytest.fixture(scope="session")
def content(library: Library, base: Base) -> Content:
    layers = table(LAYERS)
    sources = [
        source("a", "alpha.geojson", "© Mappers & Co", "ODbL 1.0"),
        source("b", "beta.geojson", "© Mappers & Co", "ODbL 1.0"),
        source("c", "basemap/countries.geojson", "Made with Natural Earth", "Public domain"),
        source("d", "names.csv", "Nobody", "CC0 1.0"),
    ]
    return Content(
        case=Case(title="Lines & bases"),
        layers=layers,
        features=features_of(layers, None),
        gazetteer=Gazetteer(()),
        facts=(),
        sources={it.id: it for it in sources},
        base=base,
        vocabulary=None,
        library=library,
        problems=(),
        version="1",
        events=EVENTS,
    )


@pytest.fixture
def take(content: Content) -> Taking:
    """Give a function that takes the shot which the parameters of an address ask for."""

    def taken(**params: str) -> Shot:
        asked = {"bbox": BBOX, "size": "600x300", **params}
        lists = {key: [value] for key, value in asked.items() if value}
        return shot_of(content, read_asked(lists, content.switches, EVENT_IDS, day=TODAY))

    return taken


@pytest.fixture
def drawing(take: Taking) -> Drawing:
    return draw(take())


@pytest.fixture
def picture(take: Taking) -> Callable[..., Image.Image]:
    """Give a function that opens the PNG which the parameters of an address ask for."""

    def opened(**params: str) -> Image.Image:
        shot = take(**params)
        return Image.open(BytesIO(as_png(draw(shot), scale=shot.asked.scale))).convert("RGB")

    return opened
