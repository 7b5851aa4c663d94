"""What the map bears out of what a sentence says of a place."""

import pytest

from geo.claims import find as finding
from geo.claims.claim import BY_MAP, Claim


@pytest.fixture
def told(find):
    """Give (kind, subject, object) of what cues tell of a text, besides what rules read."""
    return lambda text: by_map(find(text))


@pytest.fixture
def told_alone(find, monkeypatch):
    """Give what cues tell of a text that no rule reads."""
    monkeypatch.setattr(finding, "claims_of", lambda *_: [])
    return lambda text: by_map(find(text))


def by_map(claims: list[Claim]) -> list[tuple[str, str | None, str | None]]:
    return [(c.kind, c.subject, c.object) for c in claims if c.rule == BY_MAP]


def test_what_the_map_bears_out_is_claimed(told):
    text = "The BTC pipeline, in a cloud of dust, leaves Sangachal."
    assert told(text) == [("starting", "btc", "Sanqaçal")]


def test_what_it_does_not_bear_out_is_not(told):
    assert told("The BTC pipeline, in a cloud of dust, leaves Trabzon.") == []


def test_of_a_list_what_the_map_bears_out_is_claimed(told_alone):
    text = "Route of the BTC pipeline\n\nCountries: Azerbaijan, Georgia, Greece, Turkey"
    assert [object_ for _, _, object_ in told_alone(text)] == ["Azerbaijan", "Georgia", "Turkey"]


def test_two_lines_each_have_a_claim(told_alone):
    text = "The BTC pipeline and the South Caucasus Pipeline, experts say, cross Georgia."
    assert told_alone(text) == [("passing", "btc", "Georgia"), ("passing", "bte", "Georgia")]


def test_what_a_rule_has_read_is_not_told_again(told):
    assert told("The BTC pipeline starts at Sangachal.") == []


def test_a_line_of_a_length_in_a_country_does_not_pass_it_besides(told):
    assert told("The BTC pipeline runs for 249 km through Georgia.") == []


def test_a_district_does_not_border_what_it_lies_in(told_alone):
    text = "Tovuz District meets Azerbaijan, Armenia and Georgia at a hill."
    assert told_alone(text) == [
        ("bordering", "tovuz", "Armenia"),
        ("bordering", "tovuz", "Georgia"),
    ]


def test_lines_in_one_trench_are_told_of_once(told_alone):
    text = "The BTC pipeline and the South Caucasus Pipeline, experts say, lie in one trench."
    assert told_alone(text) == [("parallel", "btc", "bte")]


def test_a_claim_goes_from_its_subject_to_its_place(find):
    text = "Nobody knew it: the BTC pipeline, in a cloud of dust, leaves Sangachal by night."
    claims = [claim for claim in find(text) if claim.rule == BY_MAP]
    said = [text[claim.start : claim.end] for claim in claims]
    assert said == ["the BTC pipeline, in a cloud of dust, leaves Sangachal"]


@pytest.mark.parametrize(
    "text",
    [
        "Chinese goods reach the Baku–Tbilisi–Kars railway through Kazakhstan.",
        "Trains on the Baku–Tbilisi–Kars railway come from China through Kazakhstan.",
    ],
)
def test_a_line_is_not_accused_of_where_its_load_comes_from(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Кто строил Южно-Кавказский трубопровод? Труба тянется до турецкой границы.",
            ("ending", "bte", "Turkey"),
        ),
        (
            "Güney Kafkasya Doğal Gaz Boru Hattı eskidir. Hat, Türkiye sınırında sona eriyor.",
            ("ending", "bte", "Turkey"),
        ),
        (
            "Cənubi Qafqaz Boru Kəməri köhnədir. Kəmər Səngəçal terminalından başlayır.",
            ("starting", "bte", "Sanqaçal"),
        ),
        (
            "Tovuz rayonu yaşıldır. Şimalda Gürcüstanla, şərqdə Şəmkirlə qonşudur.",
            ("bordering", "tovuz", "Georgia"),
        ),
        (
            "Tovuz rayonu yeşildir. Ülkenin iki hattı rayondan geçiyor: Bakü-Tiflis-Ceyhan boru "
            "hattı ve Bakü-Tiflis-Kars demiryolu.",
            ("passing", "btk", "tovuz"),
        ),
        (
            "Товузский район зелёный. С запада граничит с Арменией, с востока — с Шамкиром.",
            ("bordering", "tovuz", "Armenia"),
        ),
        (
            "Южно-Кавказский трубопровод новый. Он делит коридор с нефтепроводом БТД.",
            ("parallel", "bte", "btc"),
        ),
    ],
)
def test_what_is_not_named_again_is_told_of_in_other_languages(find, text, found):
    assert found in [(one.kind, one.subject, one.object) for one in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Нефтепровод БТД старый. Труба тянется до турецкой границы.",
        "Bakü-Tiflis-Kars demiryolu yenidir. Ankara'dan kalkan Doğu Ekspresi Kars'a ulaştı.",
        "Tovuz rayonu yaşıldır. Ağstafa rayonu şimalda Gürcüstanla qonşudur.",
        "Нефтепровод БТД старый. Товузский район зелёный. Через район идут шоссе и ветка в Гянджу.",
        "Bakı–Tbilisi–Qars dəmir yolu yenidir. Ermənistan danışıqlardan kənarda qalıb.",
    ],
)
def test_what_is_told_of_another_is_left_in_other_languages(told, text):
    assert told(text) == []


def test_stops_at_dashes_behind_a_name_are_on_its_way(told):
    text = "Baku–Tbilisi–Ceyhan pipeline: Sangachal–Tbilisi–Ceyhan"
    assert told(text) == [("passing", "btc", "Sanqaçal"), ("passing", "btc", "Ceyhan")]


def test_beside_it_lies_another_line(told_alone):
    text = "The BTC pipeline is old. The South Caucasus Pipeline was laid beside it."
    assert told_alone(text) == [("parallel", "bte", "btc")]


def test_a_label_for_what_a_line_runs_beside_is_of_the_other(told_alone):
    text = "The South Caucasus Pipeline is long.\n\nRuns alongside: BTC pipeline"
    assert told_alone(text) == [("parallel", "bte", "btc")]


def test_the_country_is_that_in_which_a_place_lies(told_alone):
    text = "Tovuz District, up in the north-west of the country, is green."
    assert told_alone(text) == [("containing", "tovuz", "Azerbaijan")]


def test_the_country_may_be_another_that_is_named(told_alone):
    text = "Georgians know Tovuz District, and the sea in the west of the country."
    assert told_alone(text) == []
