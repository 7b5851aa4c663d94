from datetime import date
from pathlib import Path

import pytest

from geo import Event, load_events, load_layers
from geo.errors import EventError, SourceError
from geo.events.events import COLUMNS
from geo.layers.sources import COLUMNS as SOURCE_COLUMNS
from geo.tables import write_table
from geo.when import When

DATA = Path(__file__).parents[3] / "data"
SOURCE = dict.fromkeys(SOURCE_COLUMNS, "") | {"id": "s", "title": "S", "licence": "CC0 1.0"}
ROW = {
    "id": "fire",
    "date": "2021-05-04",
    "until": "2021-05",
    "name": "Fire stopped trains at Poylu",
    "kind": "fire",
    "features": "btk; tovuz",
    "place": "Poylu",
    "lng": "45.44",
    "lat": "41.23",
    "accuracy_km": "2",
    "sources": "s",
    "note": "",
}


def load(
    folder: Path, *rows: dict[str, str], features: tuple[str, ...] | None = None
) -> tuple[Event, ...]:
    write_table(folder / "sources.csv", columns=SOURCE_COLUMNS, rows=[SOURCE])
    write_table(folder / "events.csv", columns=COLUMNS, rows=rows)
    return load_events(folder, features=features)


def test_every_event_is_about_a_feature_on_the_map() -> None:
    assert load_events(DATA, features=set(load_layers(DATA).feature))


def test_an_event_is_read_as_it_is_known(tmp_path: Path) -> None:
    assert load(tmp_path, ROW) == (
        Event(
            id="fire",
            date=When(2021, 5, 4),
            until=When(2021, 5),
            name="Fire stopped trains at Poylu",
            kind="fire",
            features=("btk", "tovuz"),
            place="Poylu",
            lng=45.44,
            lat=41.23,
            accuracy_km=2,
            sources=("s",),
            note="",
        ),
    )


def test_an_event_may_have_neither_end_nor_point(tmp_path: Path) -> None:
    bare = {"until": "", "place": "", "lng": "", "lat": "", "accuracy_km": ""}
    [event] = load(tmp_path, ROW | bare)
    assert (event.until, event.lng, event.lat, event.accuracy_km) == (None, None, None, None)


def test_events_come_by_date(tmp_path: Path) -> None:
    dates = {"c": "2021", "a": "2020-12-31", "b": "2021-01-01"}
    events = load(tmp_path, *(ROW | {"id": id, "date": day} for id, day in dates.items()))
    assert [event.date.first_day for event in events] == sorted(e.date.first_day for e in events)
    assert [event.id for event in events] == ["a", "b", "c"]
    assert events[2].date.last_day == date(2021, 12, 31)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"id": "Fire 1"}, 'id is "Fire 1"'),
        ({"date": ""}, "date is empty; give a year, a month or a day"),
        ({"date": "2021-02-30"}, 'date is "2021-02-30"; give a year, a month or a day'),
        ({"until": "May"}, 'until is "May"; give a year, a month or a day'),
        ({"until": "2021-04"}, 'until "2021-04" is before date "2021-05-04"'),
        ({"name": ""}, "name is empty; say in a sentence what happened"),
        ({"kind": ""}, "kind is empty"),
        ({"features": "btk;tanap"}, 'feature "tanap" is in no layer; use btk, tovuz, or add tanap'),
        ({"lat": ""}, "lat is empty; give lng, lat, accuracy_km, or none of them"),
        ({"accuracy_km": ""}, "accuracy_km is empty; give lng, lat, accuracy_km, or none of them"),
        ({"place": ""}, "place is empty; say what lies there, or give no point"),
        ({"lng": "181"}, 'lng is "181"; give degrees from -180 to 180'),
        ({"lat": "north"}, 'lat is "north"; give degrees from -90 to 90'),
        ({"accuracy_km": "-1"}, 'accuracy_km is "-1"; give km, 0 or more'),
        ({"sources": " "}, "sources is empty; give the ids of rows in sources.csv"),
        ({"sources": "s;x"}, 'source "x" is not in sources.csv; add a row there'),
    ],
)
def test_a_value_that_cannot_be_used_is_told(
    tmp_path: Path, change: dict[str, str], fault: str
) -> None:
    with pytest.raises(EventError) as caught:
        load(tmp_path, ROW | change, features=("btk", "tovuz"))
    assert f"line 2: {fault}" in str(caught.value)


def test_an_event_of_no_place_and_no_feature_is_told(tmp_path: Path) -> None:
    nowhere = dict.fromkeys(("features", "place", "lng", "lat", "accuracy_km"), "")
    with pytest.raises(EventError, match="line 2: place and features are empty"):
        load(tmp_path, ROW | nowhere)


def test_a_repeated_id_is_told(tmp_path: Path) -> None:
    with pytest.raises(EventError, match='line 3 repeats the id "fire" of line 2'):
        load(tmp_path, ROW, ROW | {"name": "Another fire"})


def test_without_the_file_there_are_no_events(tmp_path: Path) -> None:
    assert load_events(tmp_path) == ()


def test_without_sources_there_are_no_events(tmp_path: Path) -> None:
    load(tmp_path, ROW)
    (tmp_path / "sources.csv").unlink()
    with pytest.raises(SourceError, match=r"sources.csv: cannot be read"):
        load_events(tmp_path)
