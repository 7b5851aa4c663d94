import pickle
from pathlib import Path

from geo.claims.place_names import OtherName
from geo.events.events import Event
from geo.events.places import EventPlaces, load_event_names, places_of
from geo.folding import fold
from geo.when import When


def event(place: str) -> Event:
    return Event("e", When(2020), None, "E", "fire", (), place, None, None, None, (), "")


PLACES = EventPlaces.of(
    [event("Ağdam in Tovuz"), event("Yevlakh"), event("Kars"), event("Ceyhan")],
    [
        OtherName("Yevlax", "Yevlakh", "name", "en"),
        OtherName("Yevlax", "Евлах", "name", "ru"),
        OtherName("Tovuz", "Товузский", "adjective", "ru"),
        OtherName("Paris", "Париж", "name", "ru"),
    ],
)


def read(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], name) for start, end, name in PLACES.find(fold(text))]


def test_names_are_read_of_either_table_if_it_is_there(tmp_path: Path) -> None:
    assert load_event_names(tmp_path) == ()
    header = "place,name,form,lang\n"
    (tmp_path / "place-names.csv").write_text(f"{header}Kars,Qars,name,az\n", encoding="utf-8")
    (tmp_path / "event-places.csv").write_text(f"{header}Movses,Мовсес,name,ru\n", encoding="utf-8")
    assert [one.name for one in load_event_names(tmp_path)] == ["Мовсес", "Qars"]


def test_a_place_may_name_several() -> None:
    assert places_of(event("Movses in Tavush and Ağdam in Tovuz")) == (
        "Movses",
        "Tavush",
        "Ağdam",
        "Tovuz",
    )
    assert places_of(event("Yağbasan, Sarıkamış, Kars")) == ("Yağbasan", "Sarıkamış", "Kars")
    assert places_of(event("")) == ()


def test_a_place_is_found_by_all_its_names_with_any_ending() -> None:
    assert read("в районе Евлаха, Yevlax şəhəri") == [("Евлах", "Yevlakh"), ("Yevlax", "Yevlakh")]


def test_an_adjective_needs_no_capital() -> None:
    assert read("на товузском направлении") == [("товузск", "Tovuz")]


def test_another_word_is_no_place() -> None:
    assert read("Ermenistan'a karşı, в Париже") == []


def test_part_of_a_longer_name_is_no_place() -> None:
    assert read("the Kirkuk–Ceyhan pipeline, Kars-Gyumri") == []


def test_a_dash_between_words_joins_no_names() -> None:
    assert read("a town – Tovuz – on the border") == [("Tovuz", "Tovuz")]


def test_a_word_that_cannot_begin_a_place_is_known_at_once() -> None:
    assert [PLACES.may_begin(word) for word in ("tovuzda", "pipeline")] == [True, False]


def test_places_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(PLACES)).find(fold("in Tovuz")) == [(3, 8, "Tovuz")]


def test_a_place_without_a_word_is_named_nowhere() -> None:
    places = EventPlaces.of([event("– (?)"), event("Kars")], [])
    assert places.may_begin("kars")
    assert [name for *_, name in places.find(fold("– (?) near Kars"))] == ["Kars"]
