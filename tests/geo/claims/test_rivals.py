from pathlib import Path

import pytest

from geo.claims.rivals import ANOTHER, SPOT, RivalNames, find_rivals, find_sites, load_rivals
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.word_lists.load import word_lists
from geo.errors import GazetteerError

NAMES = RivalNames(
    {"TANAP": "pipeline", "Blue Stream": "pipeline", "Vaal Line": "railway", "Kant": "base"}
)


@pytest.mark.parametrize(
    ("text", "name", "noun"),
    [
        ("Gas enters the Trans-Anatolian pipeline.", "Trans-Anatolian pipeline", "pipeline"),
        ("Gas enters the Trans-Anatolian Pipeline.", "Trans-Anatolian Pipeline", "pipeline"),
        ("It joins TANAP at the border.", "TANAP", "pipeline"),
        ("Grain takes the Kars-Gyumri railway.", "Kars-Gyumri railway", "railway"),
        ("Blue Stream is older.", "Blue Stream", "pipeline"),
        ("Coal takes the Vaal Line.", "Vaal Line", "railway"),
        ("Planes stand at Kant.", "Kant", "base"),
    ],
)
def test_a_line_with_a_name_is_found(text, name, noun):
    (rival,) = find_rivals(text, NAMES)
    assert (text[rival.start : rival.end], rival.noun) == (name, noun)


@pytest.mark.parametrize(
    "text",
    [
        "The pipeline leaks.",
        "Oil pipelines leak.",
        "In Kars the railway ends.",
        "• The pipeline leaks",
        "# The oil line",
    ],
)
def test_a_capital_at_the_head_of_a_sentence_is_no_name(text):
    assert find_rivals(text, NAMES) == []


@pytest.mark.parametrize(
    ("text", "language", "name", "noun"),
    [
        ("Troops left the 7th Naval Base.", "", "7th Naval Base", "base"),
        ("The base at Vaal is closed.", "", "base at Vaal", "base"),
        ("На 7-й военной базе тихо.", "ru", "7-й военной базе", "base"),
        ("База в Ваале закрыта.", "ru", "База в Ваале", "base"),
        ("Ветка Вааль–Лек закрыта.", "ru", "Ветка Вааль–Лек", "railway"),
        ("Нефть берёт трубопровод «Малый поток».", "ru", "трубопровод «Малый поток»", "pipeline"),
        ("Eski Vaal–Lek demiryolu kapalı.", "tr", "Eski Vaal–Lek demiryolu", "railway"),
        ("Oradaki 7. hava üssünde sessizlik var.", "tr", "7. hava üssünde", "base"),
        ("Vaal-Lek kəmərinin sahibi var.", "az", "Vaal-Lek kəmərinin", "pipeline"),
        ("Orada 7-ci hərbi baza var.", "az", "7-ci hərbi baza", "base"),
    ],
)
def test_a_line_or_a_base_is_known_by_its_noun_in_each_language(text, language, name, noun):
    (rival,) = find_rivals(text, RivalNames(), language=language)
    assert (text[rival.start : rival.end], rival.noun) == (name, noun)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Next comes Vaal district.", "", "Vaal district"),
        ("В соседнем Ваальском районе тихо.", "ru", "Ваальском районе"),
        ("Komşu Vaal ilçesinin nüfusu az.", "tr", "Komşu Vaal ilçesinin"),
        ("Qonşu Vaal rayonunun əhalisi azdır.", "az", "Qonşu Vaal rayonunun"),
    ],
)
def test_a_district_is_known_by_its_noun(text, language, name):
    (rival,) = find_sites(text, language=language)
    assert text[rival.start : rival.end] == name


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The port of Vaal is old.", "", "port of Vaal"),
        ("Порт Вааль стар.", "ru", "Порт Вааль"),
        ("Vaal Limanı eski.", "tr", "Vaal Limanı"),
        ("Vaal yatağının işi çoxdur.", "az", "Vaal yatağının"),
    ],
)
def test_a_port_or_a_field_is_known_by_its_noun(text, language, name):
    (rival,) = find_sites(text, language=language)
    assert (text[rival.start : rival.end], rival.noun) == (name, SPOT)


@pytest.mark.parametrize("language", ["", *rule_languages()])
def test_the_other_at_the_head_of_a_sentence_is_another(language):
    words = word_lists("rivals", language=language)["stand-in"]
    found = [
        [one.noun for one in find_sites(text.split(". ")[1], language=language)]
        for text in (words.example, words.near_miss)
    ]
    assert found == [[ANOTHER], []]


def test_a_unit_in_a_place_is_a_base_and_a_company_no_line():
    (rival,) = find_rivals("Men of the 201st in Vaal came.", RivalNames())
    assert rival.noun == "base"
    assert find_rivals("«Vaal Qaz Dəhlizi» QSC gəldi.", RivalNames(), language="az") == []


def test_what_is_named_by_its_country_alone_may_be_ours():
    text = "Guards left the Russian base."
    assert find_rivals(text, RivalNames(), countries=[(16, 23)]) == []


def test_a_name_of_ours_with_another_noun_is_no_rival(tmp_path):
    names = load_rivals(tmp_path, ours=["Vaal Valley Pipeline"])
    assert find_rivals("Gas fills the Vaal Valley line.", names) == []
    assert len(find_rivals("Gas fills the Lek Valley line.", names)) == 1


def test_at_the_head_of_a_sentence_a_district_has_a_name_as_elsewhere():
    assert len(find_sites("Vaal rayonu kiçikdir.", language="az")) == 1
    assert find_sites("Bu rayonu gəzdim.", language="az") == []
    assert find_sites("Площадь района велика.", language="ru") == []


def test_a_name_may_have_an_ending():
    assert find_rivals("Газ идёт по Дружбе.", RivalNames({"Дружб": "pipeline"}))[0].end == 18


LISTS = [
    (language, heading)
    for language in ("", *rule_languages())
    for heading in word_lists("rivals", language=language)
    if heading != "stand-in"
]


@pytest.mark.parametrize(("language", "heading"), LISTS)
def test_a_word_of_the_lists_makes_its_example_name_a_rival(language, heading):
    words = word_lists("rivals", language=language)[heading]

    def is_named(text):
        found = [
            *find_rivals(text, RivalNames(), language=language),
            *find_sites(text, language=language),
        ]
        return any(part in text[one.start : one.end] for one in found for part in ("Nur", "Нур"))

    is_made = heading not in ("another", "no-name")
    assert (is_named(words.example), is_named(words.near_miss)) == (is_made, not is_made)


def test_without_names_a_line_is_known_by_its_noun_alone():
    assert find_rivals("TANAP follows the Blue Stream pipeline.", RivalNames())[0].start == 18


def load(folder, *rows):
    (folder / "rivals.csv").write_text("\n".join(["name,noun", *rows]), encoding="utf-8")
    return load_rivals(folder)


def test_a_name_has_the_noun_of_its_row(tmp_path):
    assert load(tmp_path, "TAP,pipeline").nouns == {"TAP": "pipeline"}


def test_a_folder_may_have_no_rivals(tmp_path):
    assert load_rivals(tmp_path) == RivalNames()


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (["TAP,pipe"], 'line 2: noun is "pipe"; use pipeline, railway'),
        ([",pipeline"], "line 2: name is empty"),
        (["TAP,pipeline", "TAP,route"], 'line 3 repeats the name "TAP" of line 2'),
    ],
)
def test_a_row_that_cannot_be_used_is_told(tmp_path, rows, fault):
    with pytest.raises(GazetteerError) as caught:
        load(tmp_path, *rows)
    assert f"rivals.csv: {fault}" in str(caught.value)


def test_every_rival_of_this_repository_is_found():
    names = load_rivals(Path("data"))
    assert [find_rivals(f"It joins {name}.", names)[0].noun for name in names.nouns] == [
        *names.nouns.values()
    ]
