"""Figures that tell by themselves of which feature they are, though another one was named since."""

import pytest

from geo.claims.rules.own_pieces import rule_languages
from geo.claims.word_lists.load import word_lists
from geo.names.gazetteer import load_gazetteer
from tests.geo.claims.recognising.conftest import BASE, BTC, RAIL, SCP, finder
from tests.geo.claims.test_find import ROOT


@pytest.fixture(scope="module")
def told():
    """Give (subject, figure) of the claims about features, behind a sentence on another line."""
    find = finder(load_gazetteer(ROOT / "data"))

    def told(text: str) -> list[tuple[str | None, float | str | None]]:
        return [(c.subject, c.value or c.text) for c in find(text) if c.subject in FEATURES]

    return told


FEATURES = ("btc", "bte", "btk", "gyumri")
SUPSA, TANAP = "The Baku–Supsa line is thin.", "TANAP is thick."


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"The {BTC} is old. {SUPSA} The pipeline took 224.4 million barrels in 2022.", 224.4e6),
        (f"The {BTC} is old. {SUPSA} No less than 200.5 million barrels went in 2021.", 200.5e6),
        (f"The {SCP} is old. {TANAP} In 2025 the figure rose to 23.144 bcm.", 23.144),
        (f"The {BTC} is old. {SUPSA} The line is buried for all 1,768 km.", 1768.0),
        (f"The {BTC} is old. {SUPSA} The flags went up in Ceyhan on 13 July 2006.", "2006-07-13"),
    ],
)
def test_a_distinct_figure_is_of_the_only_feature_of_which_it_is_published(told, text, figure):
    assert told(text)[-1][1] == figure


@pytest.mark.parametrize(
    "text",
    [
        f"The {SCP} is old. {TANAP} It took 22.9 bcm in 2024.",
        f"The {SCP} is old. {TANAP} Its owners say that it took 22.9 bcm in 2024.",
        f"The {SCP} is old. Then TANAP took 22.9 bcm in 2024.",
        f"The {SCP} is old. {TANAP} The Shah Deniz field sent 22.9 bcm in 2024.",
        f"The {SCP} is old. {TANAP} The Russian line took 22.9 bcm in 2024.",
        f"The {SCP} is old. {TANAP} Some 23 bcm went by in 2025.",
        f"The {SCP} meets TANAP. The latter took 22.9 bcm in 2024.",
        f"The {SCP} is old. {TANAP} Turkey burnt 22.9 bcm in 2024.",
        f"The {RAIL} is old. The Kars–Gyumri railway is shut. Iran has a line that is 826 km long.",
        f"The {RAIL} is old. The road from Kars to Ankara is new. It is 826 km long.",
        f"The {BTC} and the {SCP} are old. {TANAP} There are 443 km of flat land.",
        f"The {BTC} is old. {SUPSA} BP was fined on 13 July 2006.",
        f"The {BTC} is old. {SUPSA} Israel went to war on 13 July 2006.",
    ],
)
def test_a_figure_is_not_where_the_sentence_speaks_of_another(told, text):
    assert told(text) == []


def test_a_day_with_a_word_for_it_is_known_behind_another_base(told):
    text = f"The {BASE} is old. The 201st base is older. {{}} on 20 August 2010."
    assert told(text.format("A protocol was signed")) == [("gyumri", "2010-08-20")]
    assert told(text.format("Tajikistan had an earthquake")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The {BTC} meets TANAP.\n\nName: TANAP\n\nOperator: BP", []),
        (f"The {BTC} meets TANAP.\n\nTANAP:\n\n- length 1,768 km", []),
        (f"The {BTC} meets TANAP.\n\nName: {SCP}\n\nDiameter: 42 inches", [("bte", 42.0)]),
        (f"The {BTC} meets TANAP.\n\n{SCP} in figures:\n\n- 692 km", [("bte", 692.0)]),
    ],
)
def test_an_item_of_a_list_is_of_what_the_line_above_it_names(told, text, found):
    assert told(text) == found


@pytest.mark.parametrize("language", ["", *rule_languages()])
@pytest.mark.parametrize("heading", ["whose", "name"])
def test_what_belongs_to_what_was_told_of_last_is_not(told, language, heading):
    words = word_lists("alone", language=language)[heading]
    assert told(words.example) == []
    assert told(words.near_miss) == [("btc", 1768.0)]


@pytest.mark.parametrize(
    "text",
    [
        f"The {BTC} is old. The mooring was mended in May. Its capacity is 50 million tonnes.",
        f"The {BTC} is old. The terminal has a capacity of 1.2 million barrels a day.",
        f"The {RAIL} is old. A new road is near. It has a capacity of 5 million tonnes a year.",
        f"The {RAIL} is old. The port of Baku was moved. Its capacity is 15 million tonnes a year.",
        f"The {RAIL} is old. Vaal's quay is long; the cost is 600 million dollars.",
    ],
)
def test_a_round_figure_is_of_the_port_or_road_that_the_text_has_gone_on_to(told, text):
    assert told(text) == []


def test_a_round_figure_of_it_is_of_ours_where_that_was_spoken_of_last(told):
    text = f"The quay is old. The {RAIL} is old. Its capacity is 5 million tonnes a year."
    assert told(text) == [("btk", 5e6)]


@pytest.mark.parametrize(
    "text",
    [
        "Нефтепровод Баку–Тбилиси–Джейхан стар. Театр закрыт. Он открыт в 1865 году.",
        "Die Baku-Tiflis-Ceyhan-Pipeline ist alt. Der Hafen ist neu. Er wurde 1999 eröffnet.",
    ],
)
def test_outside_english_it_is_of_the_last_sentence(told, text):
    assert told(text) == []
