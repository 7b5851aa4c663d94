from pathlib import Path

import pytest

from geo.articles.linking import LinkedArticle, link
from geo.articles.reading import parse_article
from geo.claims.find import find_claims

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def few(gazetteer, vocabulary):
    """What finds the claims of a text with these few names."""
    return lambda text: find_claims(link(parse_article(text), gazetteer), vocabulary)


@pytest.fixture
def read(few):
    """Claims as (kind, subject, object, value, unit), in order."""

    def read(text):
        return [(c.kind, c.subject, c.object, c.value, c.unit) for c in few(text)]

    return read


@pytest.fixture
def one(few):
    def one(text):
        (claim,) = few(text)
        return claim

    return one


@pytest.mark.parametrize(
    ("text", "subject", "object", "value", "unit"),
    [
        ("Kars, a town 40 km from the Armenian border, is cold.", "Kars", "Armenia", 40, "km"),
        ("We slept in Kars, which is 40 km from Armenia.", "Kars", "Armenia", 40, "km"),
        ("Kars lies some 40 kilometres west of Gyumri.", "Kars", "Gyumri", 40, "km"),
        ("Kars (40 km from the border with Armenia) is cold.", "Kars", "Armenia", 40, "km"),
        ("Gyumri is within five miles of Turkey.", "Gyumri", "Turkey", 5, "mi"),
        ("Gyumri is 200 km from the Black Sea.", "Gyumri", "Black Sea", 200, "km"),
        ("Kars and Gyumri are 70 km apart.", "Kars", "Gyumri", 70, "km"),
        ("The distance between Kars and Gyumri is 70 km.", "Kars", "Gyumri", 70, "km"),
        ("Only 70 km separate Kars from Gyumri.", "Kars", "Gyumri", 70, "km"),
        ("Ten km from the Turkish border lies Gyumri.", "Gyumri", "Turkey", 10, "km"),
        ("The Turkish border is ten km from Gyumri.", "Gyumri", "Turkey", 10, "km"),
        ("Located 70 km from Kars, Gyumri grew fast.", "Gyumri", "Kars", 70, "km"),
        ("Tovuz, a small town 60 km from Ganja, has a station.", "Tovuz", "Ganja", 60, "km"),
        ("Tovuz district lies 60 km from Ganja.", "tovuz", "Ganja", 60, "km"),
        ("The base in Gyumri stands 8 km from the Turkish border.", "gyumri", "Turkey", 8, "km"),
        (
            "The South Caucasus Pipeline comes within 9,5 km of Ganja.",
            "bte",
            "Ganja",
            9.5,
            "km",
        ),
    ],
)
def test_distance(read, text, subject, object, value, unit):
    assert read(text) == [("distance", subject, object, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "Troops in Kars were 40 km from the Armenian border.",
        "Soldiers moved 40 km from Kars.",
        "Kars is a 40-km drive from Gyumri.",
        "Kars is ten minutes from Gyumri.",
        "Kars is not 40 km from Gyumri.",
        "Kars would be 40 km from the new border of Armenia.",
        "Is Kars 40 km from Gyumri?",
        "Trains leave Kars for Gyumri at 40 km per hour.",
        "Kars has 40 km of roads.",
    ],
)
def test_no_distance(read, text):
    assert read(text) == []


@pytest.mark.parametrize("word", ["near", "close to", "not far from"])
def test_near_is_a_distance_without_figure(one, word):
    claim = one(f"Gyumri lies {word} the Turkish border.")
    assert (claim.kind, claim.object, claim.value, claim.vague) == (
        "distance",
        "Turkey",
        None,
        True,
    )


def test_a_few_kilometres_are_vague(one):
    claim = one("Gyumri lies a few kilometres from the Turkish border.")
    assert (claim.value, claim.unit, claim.vague) == (None, None, True)


def test_a_distance_to_a_border_says_so(one):
    assert one("Gyumri lies 10 km from the Turkish border.").to_border
    assert not one("Gyumri lies 10 km from Turkey.").to_border


def test_of_a_shared_border_the_far_side_is_meant(one):
    assert one("Gyumri lies 10 km from the Armenian–Turkish border.").object == "Turkey"
    assert one("Kars lies 40 km from the Armenian–Turkish border.").object == "Armenia"


def test_a_second_distance_goes_on_from_the_first(read):
    found = read("Gyumri is 10 km from Turkey and 90 km north of Yerevan.")
    assert [claim[1:4] for claim in found] == [("Gyumri", "Turkey", 10), ("Gyumri", "Yerevan", 90)]


@pytest.mark.parametrize(
    ("text", "hedge", "value_to"),
    [
        ("Gyumri is about 10 km from Turkey.", "about", None),
        ("Gyumri is less than 10 km from Turkey.", "at most", None),
        ("Gyumri is more than 10 km from Turkey.", "at least", None),
        ("Gyumri is 10–15 km from Turkey.", "range", 15),
        ("Gyumri is 10 km from Turkey.", "exact", None),
    ],
)
def test_the_hedge_is_kept(one, text, hedge, value_to):
    claim = one(text)
    assert (claim.hedge, claim.value_to) == (hedge, value_to)


@pytest.mark.parametrize(
    "text",
    [
        "The 1,768-km Baku–Tbilisi–Ceyhan pipeline is old.",
        "The Baku–Tbilisi–Ceyhan pipeline is 1,768 kilometres long.",
        "The Baku–Tbilisi–Ceyhan pipeline (1,768 km) is old.",
        "The Baku–Tbilisi–Ceyhan pipeline, 1 768 km long, is old.",
        "The Baku–Tbilisi–Ceyhan pipeline has a total length of 1,768 km.",
        "The length of the Baku–Tbilisi–Ceyhan pipeline is 1,768 km.",
        "The Baku–Tbilisi–Ceyhan pipeline stretches for 1,768 km.",
        "The Baku–Tbilisi–Ceyhan line stretches for 1,768 km.",
        "At 1,768 km, the Baku–Tbilisi–Ceyhan pipeline is long.",
        "The Baku–Tbilisi–Ceyhan pipeline is old. It is 1,768 km long.",
        "The Baku–Tbilisi–Ceyhan pipeline is old. The 1,768-km pipeline leaks.",
    ],
)
def test_length(read, text):
    assert read(text) == [("length", "btc", None, 1768, "km")]


@pytest.mark.parametrize(
    "text",
    [
        "The 105-km section of the Baku–Tbilisi–Kars railway is new.",
        "The Baku–Tbilisi–Ceyhan line section is 443 km long.",
        "Guards watch 300 km of road along the Baku–Tbilisi–Ceyhan pipeline.",
        "A 30-km road leads to Tovuz.",
        "The proposed 300-km Baku–Tbilisi–Kars railway had critics.",
        "Bitcoin fell. The pipeline is 1,768 km long.",
    ],
)
def test_no_length(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Of the Baku–Tbilisi–Ceyhan pipeline, 1,768 km long, 443 km of it lie in Azerbaijan "
        "and 249 km in Georgia.",
        "The Baku–Tbilisi–Ceyhan pipeline is 1,768 km long, 443 km in Azerbaijan and 249 km in "
        "Georgia.",
        "The Baku–Tbilisi–Ceyhan pipeline measures 1,768 km: 443 km lie in Azerbaijan, 249 km "
        "in Georgia.",
    ],
)
def test_parts_of_a_length_have_their_country(read, text):
    assert read(text) == [
        ("length", "btc", None, 1768, "km"),
        ("length", "btc", "Azerbaijan", 443, "km"),
        ("length", "btc", "Georgia", 249, "km"),
    ]


def test_a_section_is_not_the_whole(read):
    found = read("The Georgian section of the Baku–Tbilisi–Ceyhan pipeline is 249 km long.")
    assert found == [("length", "btc", "Georgia", 249, "km")]


@pytest.mark.parametrize(
    "text",
    [
        "The Baku–Tbilisi–Kars railway runs through Georgia.",
        "The Baku–Tbilisi–Kars railway crosses Georgia.",
        "The Baku–Tbilisi–Kars railway, which passes through Georgia, is new.",
        "The Baku–Tbilisi–Kars railway carries grain through Georgia.",
        "The Baku–Tbilisi–Kars railway is a line that runs through Georgia.",
        "Georgia is crossed by the Baku–Tbilisi–Kars railway.",
        "Georgia, where the Baku–Tbilisi–Kars railway passes, is glad.",
        "Georgia is a transit country for the Baku–Tbilisi–Kars railway.",
    ],
)
def test_passing(read, text):
    assert read(text) == [("passing", "btk", "Georgia", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Baku–Tbilisi–Kars railway could have run through Armenia.",
        "If the Baku–Tbilisi–Kars railway ran through Armenia, it would be shorter.",
        "The Baku–Supsa pipeline runs through Georgia.",
        "A convoy of the 102nd Military Base passed through Georgia.",
        "Talks on the Baku–Tbilisi–Kars railway were held in Georgia.",
    ],
)
def test_no_passing(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Baku–Tbilisi–Kars railway does not run through Armenia.",
        "The Baku–Tbilisi–Kars railway bypasses Armenia.",
        "The Baku–Tbilisi–Kars railway carries grain to the west, avoiding Armenian territory.",
        "The Baku–Tbilisi–Kars railway was routed around Armenia.",
        "No part of the Baku–Tbilisi–Kars railway lies in Armenia.",
        "The Baku–Tbilisi–Kars railway was built specifically to bypass Armenia.",
        "Armenia, which the Baku–Tbilisi–Kars railway bypasses, has protested.",
    ],
)
def test_avoiding(read, text):
    assert read(text) == [("avoiding", "btk", "Armenia", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Baku–Tbilisi–Kars railway could bypass Armenia.",
        "The Baku–Tbilisi–Kars railway does not only cross Georgia.",
        "Trade on the Baku–Tbilisi–Kars railway bypasses Armenia.",
        "Ministers met on the Baku–Tbilisi–Kars railway at a summit that bypassed Armenia.",
        "Turkey avoided Armenia when it built the Baku–Tbilisi–Kars railway.",
    ],
)
def test_no_avoiding(read, text):
    assert read(text) == []


def test_what_else_a_line_does_is_read_beside_what_it_avoids(read):
    text = "Bypassing Armenia, the Baku–Tbilisi–Kars railway runs through Georgia."
    assert [(kind, place) for kind, _, place, *_ in read(text)] == [
        ("avoiding", "Armenia"),
        ("passing", "Georgia"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The Baku–Tbilisi–Kars railway starts in Baku.", "starting", "Baku"),
        ("The Baku–Tbilisi–Kars railway begins its journey at Baku.", "starting", "Baku"),
        ("Baku is the starting point of the Baku–Tbilisi–Kars railway.", "starting", "Baku"),
        ("The Baku–Tbilisi–Kars railway terminates in the old town of Kars.", "ending", "Kars"),
        ("The terminus of the Baku–Tbilisi–Kars railway is Kars.", "ending", "Kars"),
        ("The Baku–Tbilisi–Kars railway climbs to the west and ends near Kars.", "ending", "Kars"),
    ],
)
def test_ends(read, text, kind, place):
    assert read(text) == [(kind, "btk", place, None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Baku–Tbilisi–Kars railway runs from Baku to Kars.",
        "The Baku–Tbilisi–Kars railway, which stretches from the port of Baku to Kars, is new.",
        "The Baku–Tbilisi–Kars railway links Baku with Kars.",
    ],
)
def test_from_where_to_where(read, text):
    assert read(text) == [
        ("passing", "btk", "Baku", None, None),
        ("passing", "btk", "Kars", None, None),
    ]


def test_a_length_from_where_to_where_is_a_length_too(read):
    assert read("The Baku–Tbilisi–Ceyhan pipeline runs 1,768 km from Baku to Ceyhan.") == [
        ("length", "btc", None, 1768, "km"),
        ("passing", "btc", "Baku", None, None),
        ("passing", "btc", "Ceyhan", None, None),
    ]


def test_what_is_carried_to_a_town_may_go_on_from_the_line(find):
    (claim,) = find("The BTC pipeline carries oil to Batumi.")
    assert (claim.kind, claim.object, claim.vague) == ("passing", "Batumi", True)


def test_what_is_carried_from_a_country_need_not_begin_on_the_line(find):
    assert find("The BTC pipeline carries oil from Kazakhstan to the west.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The clashes in Tovuz took place 15 km from the Turkish border.",
        "Shelling near Tovuz came within 15 km of the Turkish border.",
        "A blast was heard 15 km from the Turkish border, in Tovuz.",
    ],
)
def test_what_happens_in_a_place_is_as_far_off_as_the_place(read, text):
    assert read(text) == [("distance", "tovuz", "Turkey", 15, "km")]


def test_who_is_in_a_place_need_not_be_as_far_off(read):
    assert read("The general in Tovuz was born 15 km from the Turkish border.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Work on the Baku–Tbilisi–Kars railway started in Georgia.",
        "The Baku–Tbilisi–Kars railway started a boom in Georgia.",
        "The Baku–Tbilisi–Kars railway began operating in Georgia.",
        "The Baku–Tbilisi–Kars railway could end in Georgia.",
        "The Baku–Tbilisi–Kars railway ends a dispute in Georgia.",
    ],
)
def test_no_ends(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The BTC pipeline runs parallel to the South Caucasus Pipeline.",
        "The BTC pipeline and the South Caucasus Pipeline share a corridor.",
        "The BTC pipeline follows the same route as the South Caucasus Pipeline.",
        "The South Caucasus Pipeline came later, and the BTC pipeline lies in the same trench.",
    ],
)
def test_parallel(find, text):
    (claim,) = find(text)
    assert (claim.kind, claim.subject, claim.object) == ("parallel", "btc", "bte")


def test_a_line_runs_parallel_to_the_one_that_is_named_with_it_alone(find):
    text = "The Baku–Tbilisi–Kars railway is new. The BTC pipeline runs parallel to the SCP."
    assert [claim.object for claim in find(text) if claim.kind == "parallel"] == ["bte"]


@pytest.mark.parametrize(
    "text",
    [
        "The BTC pipeline runs parallel to the Trans-Anatolian gas pipeline.",
        "The BTC pipeline runs parallel to the Armenian border.",
        "A road runs parallel to the BTC pipeline.",
        "The BTC pipeline was to run parallel to the South Caucasus Pipeline.",
        "The BTC pipeline and the South Caucasus Pipeline share an operator.",
        "The BTC pipeline lies in the same trench.",
        "The BTC pipeline follows the example of the South Caucasus Pipeline.",
        "In parallel with the BTC pipeline, bp runs the Shah Deniz field.",
    ],
)
def test_no_parallel(find, text):
    assert find(text) == []


def test_the_same_corridor_is_that_of_the_line_in_the_sentence_before(find):
    text = "BTC is a pipeline. The South Caucasus Pipeline, which lies in the same trench, leaks."
    (claim,) = find(text)
    assert (claim.kind, claim.subject, claim.object) == ("parallel", "bte", "btc")


def test_lines_are_said_to_be_parallel_in_a_country(find):
    text = "The BTC pipeline and the South Caucasus Pipeline lie side by side in Georgia."
    (claim,) = [claim for claim in find(text) if claim.kind == "parallel"]
    assert claim.stretch == ("Georgia",)


def test_a_sea_is_no_town(read):
    text = "It rains at the Black Sea. The city is 10 km from Kars."
    assert read(text) == []


def test_the_line_may_connect(read):
    found = read("The Baku–Tbilisi–Kars railway is new. The line connects Baku with Kars.")
    assert [claim[:3] for claim in found] == [
        ("passing", "btk", "Baku"),
        ("passing", "btk", "Kars"),
    ]


def test_a_line_may_start_at_a_sea(read):
    found = read("The Baku–Tbilisi–Ceyhan pipeline starts at the Black Sea.")
    assert found == [("starting", "btc", "Black Sea", None, None)]


def test_each_route_of_a_list_passes_each_place(read):
    found = read(
        "The Baku–Tbilisi–Ceyhan pipeline and the Baku–Tbilisi–Kars railway cross Georgia "
        "and Turkey."
    )
    assert {claim[1:3] for claim in found} == {
        ("btc", "Georgia"),
        ("btc", "Turkey"),
        ("btk", "Georgia"),
        ("btk", "Turkey"),
    }


def test_connecting_is_passing_at_both_ends(read):
    found = read("The Baku–Tbilisi–Kars railway connects Azerbaijan with Turkey.")
    assert [claim[:3] for claim in found] == [
        ("passing", "btk", "Azerbaijan"),
        ("passing", "btk", "Turkey"),
    ]


def test_both_pipelines_are_those_named_before(read):
    found = read(
        "The Baku–Tbilisi–Ceyhan pipeline and the South Caucasus Pipeline are old. "
        "Both pipelines run through Georgia."
    )
    assert [claim[1:3] for claim in found] == [("btc", "Georgia"), ("bte", "Georgia")]


@pytest.mark.parametrize(
    "text",
    [
        "Tovuz, a district on the border with Armenia, was shelled.",
        "Tovuz district borders Armenia.",
        "Tovuz district shares a border with Armenia.",
        "Tovuz district lies on the Armenian border.",
        "Tovuz is a rural district bordering Armenia.",
    ],
)
def test_bordering(read, text):
    assert read(text) == [("bordering", "tovuz", "Armenia", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Tovuz district does not border Iran.",
        "Border guards from Armenia came to Tovuz district.",
        "Turkey closed its border with Armenia.",
        "Armenia borders on bankruptcy.",
    ],
)
def test_no_bordering(read, text):
    assert read(text) == []


def test_a_country_borders_each_of_a_list(read):
    found = read("Armenia shares borders with Georgia, Iran and Turkey.")
    assert [claim[1:3] for claim in found] == [
        ("Armenia", "Georgia"),
        ("Armenia", "Iran"),
        ("Armenia", "Turkey"),
    ]


def test_adjacent_is_vague(one):
    claim = one("Tovuz district is adjacent to Armenia.")
    assert (claim.kind, claim.object, claim.vague) == ("bordering", "Armenia", True)


@pytest.mark.parametrize(
    ("text", "subject", "object"),
    [
        ("Tovuz district is located in north-western Azerbaijan.", "tovuz", "Azerbaijan"),
        ("Tovuz, a district in the west of Azerbaijan, grows grapes.", "tovuz", "Azerbaijan"),
        ("Kars is a city in Turkey.", "Kars", "Turkey"),
        ("Armenia hosts Russia's military base in Gyumri.", "gyumri", "Armenia"),
    ],
)
def test_containing(read, text, subject, object):
    assert read(text) == [("containing", subject, object, None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey is in talks with Armenia.",
        "Meetings took place in Yerevan in Gyumri.",
        "Tovuz District is in Ganja.",
        "Kars is in trouble.",
        "Russia has troops in Armenia.",
        "Tovuz district is in Turkish headlines.",
    ],
)
def test_no_containing(read, text):
    assert read(text) == []


def test_offsets_are_those_of_the_article(one):
    text = "Elsewhere it rains.\n\nIn İğdır: Gyumri lies 10 km from Turkey."
    claim = one(text)
    assert parse_article(text).text[claim.start : claim.end] == "Gyumri lies 10 km from Turkey"


def test_a_title_claims_nothing(read):
    assert read("Azerbaijan's Gyumri claim\n\nby Jane Doe\n\nKars is 70 km from Gyumri.") == [
        ("distance", "Kars", "Gyumri", 70, "km")
    ]


def test_a_very_long_sentence_is_left_alone(read):
    assert read("Gyumri lies 10 km from Turkey " + "and so on " * 200) == []


@pytest.fixture(scope="module")
def seed(find):
    """The claims of the article that the map was made for, with the data of the repository."""
    (path,) = (ROOT / "seeds").glob("2020-09-22-*.txt")
    return find(path.read_text(encoding="utf-8"))


def test_in_the_seed_gyumri_is_ten_kilometres_from_the_turkish_border(seed):
    (claim,) = [claim for claim in seed if claim.kind == "distance"]
    assert (claim.subject, claim.object, claim.to_border) == ("Gyumri", "Turkey", True)
    assert (claim.value, claim.unit, claim.hedge) == (10, "km", "exact")


@pytest.mark.parametrize("object", ["tovuz", "Azerbaijan", "Turkey"])
def test_in_the_seed_all_routes_pass(seed, object):
    passing = [c.subject for c in seed if c.kind == "passing" and c.object == object]
    assert passing == ["btc", "bte", "btk"]


def test_it_is_not_one_of_ours_after_another_line(read):
    found = read(
        "The Trans-Anatolian pipeline follows the South Caucasus Pipeline. It is 1,811 km long."
    )
    assert found == []


def test_it_is_what_the_sentence_before_begins_with(read):
    found = read(
        "The Baku–Tbilisi–Ceyhan pipeline is older than the South Caucasus Pipeline. "
        "It crosses Georgia."
    )
    assert found == [("passing", "btc", "Georgia", None, None)]


@pytest.mark.parametrize(
    "text", ["Azerbaijan's Tovuz district is green.", "We saw Tovuz district, Azerbaijan."]
)
def test_a_wording_may_say_where_a_place_lies(read, text):
    assert read(text) == [("containing", "tovuz", "Azerbaijan", None, None)]


@pytest.mark.parametrize(
    "text",
    ["Russia's military base in Gyumri is old.", "The 102nd Military Base of Russia is old."],
)
def test_russias_base_need_not_lie_in_russia(read, text):
    assert read(text) == []


def test_what_lies_in_a_town_lies_in_the_country_that_is_told_with_it(read):
    found = read("The 102nd Military Base is located in Gyumri, Armenia.")
    assert [claim[:3] for claim in found] == [
        ("containing", "gyumri", "Gyumri"),
        ("containing", "gyumri", "Armenia"),
        ("containing", "Gyumri", "Armenia"),
    ]


def test_a_distance_after_where_something_stands_is_that_things(read):
    found = read("The 102nd Military Base stands in Gyumri, 10 km from the Turkish border.")
    assert ("distance", "gyumri", "Turkey", 10, "km") in found


def test_it_is_not_the_border_up_to_which_it_runs(one):
    claim = one(
        "The South Caucasus Pipeline is old. From Baku to the Turkish border it measures 692 km."
    )
    assert (claim.kind, claim.subject, claim.value) == ("length", "bte", 692)


def test_a_districts_town_is_not_the_district(read):
    text = "Tovuz District is green. The district's main town is 367 km from Baku."
    assert read(text) == [("distance", "Tovuz", "Baku", 367, "km")]


def test_a_line_that_joins_a_railway_is_another(read):
    assert read("A 12 km railway connecting the Baku–Tbilisi–Kars railway was built.") == []


def test_the_unit_of_a_length_is_that_of_the_next_ones(read):
    found = read("The Baku–Tbilisi–Ceyhan pipeline covers 1,099 miles: 275 in Azerbaijan.")
    assert found[1:] == [("length", "btc", "Azerbaijan", 275, "mi")]


def test_the_given_feature_is_the_one_of_which_a_label_can_be_told(read):
    text = "Tovuz District\n\nby Jane Doe\n\nThe South Caucasus Pipeline is old.\n\nLength: 970 km"
    assert read(text) == [("length", "bte", None, 970, "km")]


def test_it_below_labels_is_what_the_text_is_about(read):
    text = "Tovuz District is green.\n\nTown: Ganja, Azerbaijan\n\nIt borders Armenia."
    assert ("bordering", "tovuz", "Armenia", None, None) in read(text)


@pytest.mark.parametrize(
    "piece", ["Tovuz, ", "in the north of the ", "10 km ", "(10 km) ", "of the ", "nearly ", "- "]
)
def test_a_sentence_made_to_be_hard_is_read_to_its_end(read, piece):
    hard = ("The Baku–Tbilisi–Ceyhan pipeline runs " + 1500 * piece)[:1450]
    assert ("passing", "btc", "Georgia", None, None) in read(
        f"{hard}.\n\nThe Baku–Tbilisi–Ceyhan pipeline crosses Georgia."
    )


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Kars, a town 40 km from the Armenian border, is cold.", "distance-in-apposition"),
        ("Azerbaijan's Tovuz is small.", "containing-by-wording"),
    ],
)
def test_a_claim_names_the_rule_that_read_it(one, text, rule):
    assert one(text).rule == rule


@pytest.mark.parametrize(("between", "found"), [("Birds sing. ", 1), ("A road follows it. ", 0)])
def test_it_may_stand_two_sentences_later_where_nothing_else_is_spoken_of(read, between, found):
    text = f"The Baku–Tbilisi–Ceyhan pipeline is old. {between}It crosses Georgia."
    assert len(read(text)) == found


@pytest.mark.parametrize(
    "next_paragraph",
    [
        "It crosses Georgia.",
        "The pipeline crosses Georgia.",
        "Birds sing.\n\nOil flows.\n\nRain falls.\n\nThe pipeline crosses Georgia.",
        "The pipeline is old.\n\nIt leaks.\n\nIt is long.\n\nIt crosses Georgia.",
    ],
)
def test_a_paragraph_goes_on_about_the_one_before(read, next_paragraph):
    found = read(f"The Baku–Tbilisi–Ceyhan pipeline is old.\n\n{next_paragraph}")
    assert found == [("passing", "btc", "Georgia", None, None)]


@pytest.mark.parametrize(
    "rival", ["A railway was built.", "TANAP is new.", "The tunnel was shut.", "They built a road."]
)
def test_it_is_not_the_line_before_the_last_that_was_spoken_of(read, rival):
    assert read(f"The Baku–Tbilisi–Ceyhan pipeline is old.\n\n{rival}\n\nIt crosses Georgia.") == []


def test_the_railway_is_the_one_in_the_title(read):
    text = "Baku–Tbilisi–Kars railway\n\nby Jane Doe\n\nRain fell.\n\nThe railway crosses Georgia."
    assert read(text) == [("passing", "btk", "Georgia", None, None)]


def test_a_clause_ends_before_the_comma_after_it(find):
    text = "The Baku–Tbilisi–Kars railway, with its 826 km, is old."
    (claim,) = find(text)
    assert text[claim.start : claim.end] == "The Baku–Tbilisi–Kars railway, with its 826 km"


@pytest.mark.parametrize(("letters", "found"), [(1500, 1), (1501, 0)])
def test_a_sentence_of_over_1500_letters_is_left_alone(read, letters, found):
    text = "The Baku–Tbilisi–Ceyhan pipeline crosses Georgia and then it is cold"
    assert len(read(f"{text}{'!' * (letters - len(text))}")) == found


@pytest.mark.parametrize(
    ("is_what", "found"), [("is buried", 1), ("follows the South Caucasus Pipeline", 0)]
)
def test_a_part_is_of_the_one_line_that_is_named_before_it(read, is_what, found):
    text = f"The Baku–Tbilisi–Ceyhan pipeline {is_what}, 443 km of which cross Azerbaijan."
    assert len([kind for kind, *_ in read(text) if kind == "length"]) == found


class Noted(tuple):
    """Mentions that note how many of them are read."""

    read = 0

    def __getitem__(self, at):
        found = super().__getitem__(at)
        Noted.read += len(found) if isinstance(at, slice) else 1
        return found


def test_a_sentence_reads_few_of_the_mentions_of_the_others(gazetteer, vocabulary):
    linked = link(parse_article("It was so.\n\n" + "By Tovuz. " * 300), gazetteer)
    find_claims(LinkedArticle(linked.article, Noted(linked.mentions)), vocabulary)
    assert len(linked.mentions) == 300
    assert Noted.read < 300 * 20


def test_lengths_in_brackets_are_no_part_of_a_list_of_lines(read):
    found = read("The Baku–Tbilisi–Ceyhan pipeline (1,768 km) and the railway there cross Tovuz.")
    assert found[0] == ("length", "btc", None, 1768, "km")


@pytest.mark.parametrize(
    "text",
    [
        "The Baku–Tbilisi–Ceyhan pipeline is new. A tunnel is near, and it is 20 km long.",
        "The Baku–Tbilisi–Ceyhan pipeline is new. By rail it is 176 km from Kars to Tbilisi.",
        "The Baku–Tbilisi–Ceyhan pipeline is new. Turkey's border is closed. It is 300 km long.",
    ],
)
def test_it_is_not_a_line_that_was_named_before_something_else(read, text):
    assert "btc" not in [claim[1] for claim in read(text)]


def test_of_two_lines_that_one_sentence_is_about_it_is_neither(read):
    found = read(
        "The Baku–Tbilisi–Ceyhan pipeline and TANAP meet. It is 1,850 km long. "
        "The pipeline crosses Georgia."
    )
    assert found == []


def test_a_title_that_is_a_sentence_is_read(read):
    text = "Tovuz District borders Armenia.\n\nby Jane Doe\n\nIt is green."
    assert read(text) == [("bordering", "tovuz", "Armenia", None, None)]


def test_a_figure_of_speech_is_no_claim(read):
    line = "The Baku–Tbilisi–Kars railway ties Turkey and Georgia"
    assert len(read(f"{line}.")) == 2
    assert read(f"{line} together like a rope.") == []


def test_what_another_base_has_is_not_ours(few):
    text = "The 102nd Military Base is old. The base at Vaal closed. It had 3,000 soldiers."
    assert [claim for claim in few(text) if claim.kind == "figure"] == []


def test_our_district_is_the_one_that_the_text_is_about(few):
    (claim,) = few("News of Tovuz District\n\nOur district covers 1,940 square kilometres.")
    assert (claim.subject, claim.what, claim.value) == ("tovuz", "area", 1940)


@pytest.mark.parametrize(
    "text",
    [
        "Tovuz District is old. Kars, the last stop, is cold. The district covers 700 km².",
        "About Tovuz District\n\nKars is cold. Its border with Armenia is 168 km long.",
        "The South Caucasus Pipeline is old. Then comes the Vaal pipeline. Capacity: 10 bcm a year",
        "The 102nd Military Base is old. The 201st in Vaal has men. The lease runs to 2042.",
        "The Baku–Tbilisi–Ceyhan pipeline is old. The Vaal line came. BP holds 51 per cent of it.",
    ],
)
def test_a_figure_is_of_the_other_that_the_text_has_gone_on_to(few, text):
    assert few(text) == []


@pytest.mark.parametrize(
    ("line", "soldiers"), [("How many soldiers are there?", [3000]), ("Soldiers are there.", [])]
)
def test_a_question_of_one_s_own_begins_anew(few, line, soldiers):
    text = f"The 102nd Military Base\n\nThe base at Vaal is new.\n\n{line}\n\nThe base has "
    text += "3,000 soldiers."
    assert [claim.value for claim in few(text) if claim.kind == "figure"] == soldiers


@pytest.mark.parametrize(
    "text",
    [
        "A line in Spain is 1,850 km long, the South Caucasus Pipeline is not.",
        "The tunnel, 13.6 km long, takes the South Caucasus Pipeline's guards to work.",
        "After a road, opened in 1999, the South Caucasus Pipeline came last.",
        "It rains in Spain, where the South Caucasus Pipeline is 248 km long.",
    ],
)
def test_a_figure_of_another_thing_is_not_that_of_the_line_behind_it(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("more", "people"),
    [(" and is home to about", [177700]), ("; Vaal district has", [])],
)
def test_a_figure_is_of_the_district_that_a_sentence_is_about(few, more, people):
    text = f"Tovuz District borders the Shamkir district{more} 177,700 people."
    assert [claim.value for claim in few(text) if claim.kind == "figure"] == people


@pytest.mark.parametrize(
    "text",
    [
        "Before the South Caucasus Pipeline, ships passed the strait, which is 700 m wide.",
        "With a field, a $28 billion project, the South Caucasus Pipeline got its gas.",
        "The South Caucasus Pipeline is new. Oil goes to Vaal. The pipeline there is 530 mm wide.",
        "A village in Tovuz has 3,000 inhabitants.",
        "A pipe that meets the South Caucasus Pipeline can carry 200 billion cubic metres a year.",
        "The firm that built the South Caucasus Pipeline cost 60 billion dollars.",
        "A spur which feeds the South Caucasus Pipeline is 12 km long.",
        "The fortress in which the 102nd Military Base lies was built in 1837.",
    ],
)
def test_a_figure_of_another_thing_is_not_that_of_the_feature_before_it(few, text):
    assert [claim for claim in few(text) if claim.kind == "figure"] == []


def test_a_german_sentence_that_begins_with_its_verb_may_be_a_condition(few):
    line = "die Baku-Tbilisi-Ceyhan-Pipeline durch Armenien"
    assert few(f"Führte {line}, wäre sie für das Land kürzer.") == []
    assert len(few(f"Heute führt {line} und ist kürzer für das Land.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "TANAP, which meets the South Caucasus Pipeline, is 1,850 km long.",
        "TANAP, fed by the South Caucasus Pipeline, is an 1,850-km line.",
        "Nearly 60 km of the South Caucasus Pipeline lie in eastern Georgia.",
        "Inspectors walked 12 km of the South Caucasus Pipeline in Georgia.",
        "Kars is 80 km from the Baku–Tbilisi–Kars railway's last depot.",
        "A station of the Baku–Tbilisi–Kars railway lies 120 km from Tbilisi.",
    ],
)
def test_a_number_of_another_thing_is_no_claim_about_ours(text, read):
    assert [claim for claim in read(text) if claim[3]] == []


def test_what_stands_between_two_towns_is_as_far_as_is_told_behind_them(read):
    text = "Tovuz, between Ganja and Tbilisi, 367 km from Baku, was hit."
    assert ("distance", "tovuz", "Baku", 367, "km") in read(text)


def test_a_country_that_hosts_a_base_has_the_borders(read):
    text = "Armenia, which hosts the 102nd Military Base, borders Iran."
    assert ("bordering", "gyumri", "Iran", None, None) not in read(text)


def test_it_is_not_held_to_be_ours_against_the_map_where_it_may_be_another(find):
    assert [
        claim.kind
        for claim in find("The South Caucasus Pipeline feeds TANAP. It is 2,850 km long.")
    ] == []


def test_it_is_held_to_be_ours_where_it_can_be_nothing_else(find):
    found = find("The South Caucasus Pipeline was shut. It is 2,850 km long.")
    assert [(claim.subject, claim.value) for claim in found] == [("bte", 2850)]


def test_it_is_what_a_sentence_is_about_though_another_line_is_named_in_it(find):
    text = "The Baku–Tbilisi–Ceyhan pipeline is older than TANAP. It crosses Georgia."
    assert [(claim.subject, claim.object) for claim in find(text)] == [("btc", "Georgia")]


def test_a_base_does_not_lie_in_the_country_that_it_belongs_to(read):
    assert read("The 102nd Military Base belongs to Russia.") == []
    assert read("The 102nd Military Base is part of Russia's Southern Military District.") == []


def test_a_russian_length_behind_two_places_is_not_how_far_they_are_apart(find):
    text = "Товуз, между Гянджой и Казахом, в 367 км от Баку, обстреляли из пушек."
    assert [claim for claim in find(text) if claim.subject != "tovuz"] == []


def test_a_russian_route_is_not_the_line_that_is_part_of_it(claimed):
    line, length = "Железная дорога БТК открыта.", "Протяжённость маршрута – 4256 км."
    assert claimed(f"{line} {length}")
    assert not claimed(f"{line} Это часть Срединного коридора. {length}")
