"""Events of the features: what happened, when and where, each with its sources."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from geo.domains import DATE, DISTANCE_KM, SLUG, TEXT, Domain, between, or_empty, show, written
from geo.errors import EventError, GeoError
from geo.files import AnyPath, is_there
from geo.layers.sources import load_sources
from geo.plain_text import brief_all
from geo.tables import Row, read_table
from geo.when import When
from geo.wording import first_of


@dataclass(frozen=True)
class Event:
    """Something that happened, from `date` to `until` (None: it was over at once).

    `name` is a short sentence in the past tense, `kind` a slug such as "explosion", `features` and
    `sources` are ids. `place` is "" where only the feature is known. `lng`, `lat` in degrees and
    `accuracy_km` are all None where no point is known: then the event is on no map.
    """

    id: str
    date: When
    until: When | None
    name: str
    kind: str
    features: tuple[str, ...]
    place: str
    lng: float | None
    lat: float | None
    accuracy_km: float | None
    sources: tuple[str, ...]
    note: str


FILE = "events.csv"

COLUMNS = tuple(field.name for field in fields(Event))
"""Of events.csv."""


def load_events(
    folder: AnyPath,
    *,
    features: Collection[str] | None = None,
    sources: Collection[str] | None = None,
    left_out: list[GeoError] | None = None,
) -> tuple[Event, ...]:
    """Read `folder`/events.csv by date; without that file there are no events.

    With `features`, an event of any other is a fault. `sources` are the ids that may be cited, by
    default those of `folder`/sources.csv. Raises EventError with all the faults of the file,
    SourceError where the sources cannot be read; where `left_out` is given, the faults of single
    rows are noted there.
    """
    path = Path(folder) / FILE
    if not is_there(path):
        return ()
    cited = load_sources(folder) if sources is None else sources

    def check(row: Row) -> Iterator[str]:
        yield from _value_faults(row.values)
        yield from _place_faults(row.values)
        yield from _feature_faults(row.values, features)
        yield from _source_faults(row.values, cited)

    rows = read_table(
        path, columns=COLUMNS, error=EventError, check=check, unique=[["id"]], left_out=left_out
    )
    values = (brief_all(row.values, names=("name", "place")) for row in rows)
    return tuple(sorted(map(_event, values), key=_first_to_last))


def _event(values: dict[str, str]) -> Event:
    return Event(
        id=values["id"],
        date=When.parse(values["date"]),
        until=When.parse(values["until"]) if values["until"] else None,
        name=values["name"],
        kind=values["kind"],
        features=_ids(values["features"]),
        place=values["place"],
        lng=_number(values["lng"]),
        lat=_number(values["lat"]),
        accuracy_km=_number(values["accuracy_km"]),
        sources=_ids(values["sources"]),
        note=values["note"],
    )


def _first_to_last(event: Event) -> tuple[object, ...]:
    return event.date.first_day, event.date.last_day, event.id


def _ids(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (id.strip() for id in text.split(";"))))


def _number(text: str) -> float | None:
    return float(text) if text else None


def _value_faults(values: dict[str, str]) -> Iterator[str]:
    faults = [f for key, domain in _DOMAINS.items() for f in domain.faults(key, values[key])]
    yield from faults
    begun, over = values["date"], values["until"]
    if not faults and over and When.parse(over).last_day < When.parse(begun).first_day:
        yield f"until {show(over)} is before date {show(begun)}; exchange them, or empty until"


def _place_faults(values: dict[str, str]) -> Iterator[str]:
    point = [key for key in _POINT if values[key]]
    if point and len(point) < len(_POINT):
        missing = next(key for key in _POINT if not values[key])
        yield f"{missing} is empty; give {', '.join(_POINT)}, or none of them"
    if point and not values["place"]:
        yield "place is empty; say what lies there, or give no point"
    if not values["place"] and not values["features"]:
        yield "place and features are empty; say where it was, or what it is about"


def _feature_faults(values: dict[str, str], known: Collection[str] | None) -> Iterator[str]:
    for id in _ids(values["features"]):
        if known is not None and id not in known:
            use = first_of(sorted(known))
            yield f"feature {show(id)} is in no layer; use {use}, or add {id}.geojson"


def _source_faults(values: dict[str, str], cited: Collection[str]) -> Iterator[str]:
    for id in _ids(values["sources"]):
        if id not in cited:
            yield f"source {show(id)} is not in sources.csv; add a row there"


def _is_day(text: str) -> bool:
    try:
        return bool(DATE.fits(text) and When.parse(text))
    except ValueError:
        return False


def _degrees(most: int) -> Domain:
    return or_empty(written(between(-most, most, "degrees")))


_POINT = ("lng", "lat", "accuracy_km")
_DAY = Domain(_is_day, DATE.way_out)
_DOMAINS = {
    "id": SLUG,
    "date": _DAY,
    "until": or_empty(_DAY),
    "name": Domain(TEXT.fits, "say in a sentence what happened"),
    "kind": SLUG,
    "lng": _degrees(180),
    "lat": _degrees(90),
    "accuracy_km": or_empty(written(DISTANCE_KM)),
    "sources": Domain(_ids, "give the ids of rows in sources.csv, separated by ;"),
}
