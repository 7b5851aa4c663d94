from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geo import Fact, load_facts, load_layers
from geo.errors import FactError, SourceError
from geo.layers.facts import COLUMNS, rounded_alike
from geo.layers.sources import COLUMNS as SOURCE_COLUMNS
from geo.tables import write_table

DATA = Path(__file__).parents[3] / "data"
SOURCE = dict.fromkeys(SOURCE_COLUMNS, "") | {"id": "s", "title": "S", "licence": "CC0 1.0"}
ROW = {
    "feature": "btc",
    "fact": "length",
    "part": "in Georgia",
    "value": "249",
    "unit": "km",
    "as_of": "2006",
    "dating": "on",
    "note": "",
    "source": "s",
}


def load(folder: Path, *rows: dict[str, str], features: tuple[str, ...] | None = None) -> object:
    write_table(folder / "sources.csv", columns=SOURCE_COLUMNS, rows=[SOURCE])
    write_table(folder / "facts.csv", columns=COLUMNS, rows=rows)
    return load_facts(folder, features=features)


def test_every_fact_is_about_a_feature_on_the_map() -> None:
    assert load_facts(DATA, features=set(load_layers(DATA).feature))


def test_figures_that_disagree_stand_side_by_side() -> None:
    areas = {f.value for f in load_facts(DATA) if (f.feature, f.fact) == ("tovuz", "area")}
    assert {"1940", "1942"} <= areas


def test_facts_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    fact = Fact("btc", "length", "249", "km", "2006", "s", part="in Georgia", dating="on")
    assert load(tmp_path, ROW) == (fact,)


def test_a_fact_is_named_with_the_part_that_it_is_of() -> None:
    fact = Fact("btc", "length", "1768", "km", "2006", "s")
    assert (fact.name, replace(fact, part="in Georgia").name) == ("length", "length in Georgia")


@pytest.mark.parametrize(
    ("dating", "span"),
    [
        ("on", (date(2006, 7, 1), date(2006, 7, 31))),
        ("since", (date(2006, 7, 1), date.max)),
        ("until", (date(2006, 7, 1), date(2006, 7, 31))),
    ],
)
def test_a_fact_tells_of_days(dating: str, span: tuple[date, date]) -> None:
    assert Fact("btc", "operator", "bp", "", "2006-07", "s", dating=dating).span == span


def test_each_of_our_facts_is_dated_and_no_later_than_now() -> None:
    days = [fact.as_of for fact in load_facts(DATA)]
    assert all("1900" < day < "2027" for day in days)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"feature": "BTC"}, 'feature is "BTC"'),
        ({"feature": "tanap"}, 'feature "tanap" is in no layer; use btc, or add tanap.geojson'),
        ({"fact": ""}, "fact is empty"),
        ({"value": " "}, "value is empty"),
        ({"value": "long", "unit": "km"}, 'value is "long"; give a number such as 1768'),
        ({"value": "nan", "unit": "km"}, 'value is "nan"; give a number'),
        ({"fact": "share of bp", "value": "most", "unit": "%"}, 'value is "most"; give per cent'),
        ({"fact": "share of bp", "value": "230", "unit": "%"}, 'value is "230"; give per cent'),
        ({"fact": "length in Georgia"}, 'fact is "length in Georgia"; write length there, and in'),
        ({"as_of": "summer"}, 'as_of is "summer"; give the year, month or day that is told'),
        ({"as_of": ""}, "as_of is empty; give the year, month or day that is told, or the day on"),
        ({"dating": ""}, "dating is empty; use on, since, until, read"),
        ({"dating": "read"}, 'as_of is "2006"; give the day that the page was read'),
        ({"source": "x"}, 'source "x" is not in sources.csv'),
        ({"source": ""}, 'source "" is not in sources.csv'),
    ],
)
def test_a_value_that_cannot_be_used_is_told(
    tmp_path: Path, change: dict[str, str], fault: str
) -> None:
    with pytest.raises(FactError) as caught:
        load(tmp_path, ROW | change, features=("btc",))
    assert f"line 2: {fault}" in str(caught.value)


def test_a_repeated_row_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactError, match="line 3 repeats line 2"):
        load(tmp_path, ROW, ROW)


def test_without_sources_there_are_no_facts(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"sources.csv: cannot be read"):
        load_facts(tmp_path)


@pytest.mark.parametrize(
    ("values", "rounded"),
    [
        (["1075.366", "1076"], ["1075", "1076"]),
        (["838.6", "76.55"], ["838.6", "76.6"]),
        (["79"], ["79"]),
        (["1.2 million", "4.47"], ["1.2 million", "4.47"]),
        (["2006-07-13"], ["2006-07-13"]),
    ],
)
def test_figures_beside_one_another_are_rounded_alike(
    values: list[str], rounded: list[str]
) -> None:
    facts = [Fact("btc", "length", value, "km", "", "s") for value in values]
    assert [fact.value for fact in rounded_alike(facts)] == rounded
