from math import nan
from pathlib import Path

import pytest
from geopandas import GeoDataFrame
from shapely import LineString, Point

from geo import accuracy_of, load_layers
from geo.layers.stretches import Reason, Stretch
from geo.measures.accuracy import Ground, _figure, accuracies_of, grounds_of

DATA = Path(__file__).parents[3] / "data"
LINE = LineString([(44.0 + step / 10, 41.0) for step in range(11)])  # ten legs of some 8.4 km


def said(*rows: dict[str, object]) -> str:
    usual = {"feature": "new", "role": "route", "section": None, "geometry": LINE}
    rows = tuple({**usual, "stretches": (), "accuracy_km": nan, **row} for row in rows)
    return accuracy_of(GeoDataFrame(list(rows), crs="EPSG:4326"), "new")


def stretches(*ends_and_accuracy: tuple[int, float]) -> dict[str, object]:
    starts = (0, *(end for end, _ in ends_and_accuracy))
    found = zip(starts, ends_and_accuracy, strict=False)
    return {"stretches": tuple(Stretch(start, end, km) for start, (end, km) in found)}


def test_a_route_of_one_accuracy_is_said_to_have_it() -> None:
    assert said({"accuracy_km": 2.0}) == "Accurate to about 2 km."


def test_stretches_say_more_than_the_whole() -> None:
    assert said({"accuracy_km": 3.0, **stretches((6, 1.0), (10, 3.0))}) == "Accurate to 1–3 km."


def test_what_is_known_worse_is_told_by_its_length() -> None:
    text = said(stretches((6, 1.0), (9, 2.0), (10, 5.0)))
    course = "Accurate to 1–2 km along most of its course"
    assert text == f"{course}, but only to about 5 km for 8.4 km of it."


def test_what_is_known_worse_is_told_by_its_section() -> None:
    text = said(
        {"section": "Turkey", **stretches((10, 1.0))},
        {"section": "Georgia", **stretches((7, 1.0), (10, 20.0))},
    )
    assert text.endswith(", but only to about 20 km for 25 km in Georgia.")


def test_the_section_with_most_of_what_is_known_worse_comes_first_with_its_length() -> None:
    text = said(
        {"section": "Georgia", **stretches((9, 1.0), (10, 20.0))},
        {"section": "Turkey", **stretches((7, 1.0), (10, 20.0))},
        {"section": "Iran", **stretches((10, 1.0))},
    )
    assert text.endswith(" for 34 km: 25 km in Turkey, the rest in Georgia.")


def test_what_is_known_worse_and_lies_nearly_all_in_a_section_is_told_so() -> None:
    line = LineString([(44.0 + step / 1000, 41.0) for step in range(1001)])
    text = said(
        {"section": "Georgia", "geometry": line, **stretches((999, 1.0), (1000, 20.0))},
        {"section": "Turkey", "geometry": line, **stretches((500, 1.0), (1000, 20.0))},
    )
    assert text.endswith(" for 42 km, nearly all in Turkey.")


@pytest.mark.parametrize(("legs", "share"), [(69, "58 km"), (71, "most")])
def test_from_seven_tenths_on_it_is_most_of_a_course(legs: int, share: str) -> None:
    line = LineString([(44.0 + step / 100, 41.0) for step in range(101)])
    text = said({"geometry": line, **stretches((legs, 1.0))})
    assert text.startswith(f"Accurate to about 1 km along {share} of its course;")


@pytest.mark.parametrize(("legs", "most"), [(69, "1–2 km along most"), (71, "about 1 km along")])
def test_what_holds_is_the_accuracy_of_seven_tenths(legs: int, most: str) -> None:
    line = LineString([(44.0 + step / 100, 41.0) for step in range(101)])
    text = said({"geometry": line, **stretches((legs, 1.0), (95, 2.0), (100, 5.0))})
    assert text.startswith(f"Accurate to {most}")


def test_a_part_without_accuracy_is_told() -> None:
    text = said(stretches((9, 1.0)))
    assert text.startswith("Accurate to about 1 km along most of its course;")
    assert text.endswith("; the accuracy of 8.4 km of it is not stated.")


def test_what_is_known_of_a_small_part_is_not_said_of_most() -> None:
    text = said(stretches((2, 1.0)))
    assert text.startswith(
        "Accurate to about 1 km along 17 km of its course; the accuracy of 67 km of it"
    )


def test_legs_beside_the_stretches_have_the_accuracy_of_the_whole() -> None:
    assert said({"accuracy_km": 4.0, **stretches((5, 1.0))}) == "Accurate to 1–4 km."


def test_a_site_is_known_to_about_its_accuracy() -> None:
    site = {"role": "site", "geometry": Point(44, 41), "accuracy_km": 1.0}
    assert said(site) == "Accurate to about 1 km."


def test_sites_of_a_route_do_not_count() -> None:
    site = {"role": "site", "geometry": Point(44, 41), "accuracy_km": 20.0}
    assert said({"accuracy_km": 1.0}, site) == "Accurate to about 1 km."


@pytest.mark.parametrize("row", [{}, {"accuracy_km": 0.0}, {"role": "area"}])
def test_an_unknown_accuracy_is_not_stated(row: dict[str, object]) -> None:
    assert said(row) == "Accuracy not stated."


def test_of_a_feature_that_is_not_there_no_accuracy_is_stated() -> None:
    assert accuracy_of(load_layers(DATA), "tanap") == "Accuracy not stated."


def test_all_features_are_said_to_be_as_accurate_as_each() -> None:
    layers = load_layers(DATA)
    each = {feature: accuracy_of(layers, feature) for feature in layers["feature"]}
    assert accuracies_of(layers) == each


@pytest.mark.parametrize(
    ("feature", "start"),
    [("btc", "Accurate to about 1 km along most"), ("btk", "Accurate to 0.3–1.5 km along")],
)
def test_the_routes_on_the_map_say_how_good_they_are(feature: str, start: str) -> None:
    assert accuracy_of(load_layers(DATA), feature).startswith(start)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.3, "0.3"), (1.0, "1"), (1.25, "1.2"), (4.5, "4.5"), (117.3, "120"), (1768.0, "1,800")],
)
def test_a_figure_has_two_digits_that_count(value: float, text: str) -> None:
    assert _figure(value) == text


def grounds(*rows: dict[str, object]) -> tuple[Ground, ...]:
    usual = {"feature": "new", "role": "route", "section": "Georgia", "geometry": LINE}
    rows = tuple({**usual, "stretches": (), "accuracy_km": 2.0, **row} for row in rows)
    return grounds_of(GeoDataFrame(list(rows), crs="EPSG:4326"))["new"]


def test_a_reason_is_told_with_the_length_and_accuracy_of_its_part() -> None:
    reasons = (Reason(0, 5, "Traced."), Reason(5, 10, "Guessed."))
    assert grounds({"reasons": reasons, **stretches((5, 1.0), (8, 3.0), (10, 5.0))}) == (
        Ground("Georgia", "42 km", "about 1 km", "Traced."),
        Ground("Georgia", "42 km", "3–5 km", "Guessed."),
    )


def test_parts_of_a_section_with_one_reason_are_told_together() -> None:
    reasons = (Reason(0, 1, "Traced."), Reason(1, 9, "Guessed."), Reason(9, 10, "Traced."))
    found = grounds({"reasons": reasons})
    assert [(ground.reason, ground.length) for ground in found] == [
        ("Traced.", "17 km"),
        ("Guessed.", "67 km"),
    ]


def test_sections_with_one_reason_are_told_apart() -> None:
    whole = {"reasons": (Reason(0, 10, "Traced."),)}
    found = grounds(whole, {**whole, "section": "Turkey"})
    assert [ground.section for ground in found] == ["Georgia", "Turkey"]


def test_a_feature_without_reasons_has_no_grounds() -> None:
    assert grounds({"reasons": ()}) == ()


def test_each_stretch_of_the_routes_has_a_reason() -> None:
    layers = load_layers(DATA)
    for row in layers[layers.role == "route"].itertuples():
        ends = [(reason.start, reason.end) for reason in row.reasons]
        assert [end for _, end in ends[:-1]] == [start for start, _ in ends[1:]]
        assert (ends[0][0], ends[-1][1]) == (0, len(row.geometry.coords) - 1)


def test_a_reason_may_stand_where_the_accuracy_is_not_stated() -> None:
    (found,) = grounds({"accuracy_km": nan, "reasons": (Reason(0, 10, "Drawn by hand."),)})
    assert (found.accuracy, found.reason) == ("a distance that is not stated", "Drawn by hand.")
