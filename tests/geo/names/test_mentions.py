import os
import pickle
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from geo.most import Most
from geo.names.gazetteer import Gazetteer
from geo.names.matching.names import Lookalike, Name
from geo.names.mentions import Mention, explain, find_mentions, read_mentions
from tests.geo.names.passages import names

GAZETTEER = names()
TANAP = Gazetteer(
    names=(
        Name("tanap", "Trans-Anatolian Pipeline", "en", "official"),
        Name("tanap", "Trans Anadolu boru hattı", "tr", "official"),
        Name("tanap", "Eskişehir–Kütahya–Bursa", "tr", "short"),
        Name("tanap", "TAP", "en", "acronym"),
    )
)


def told(text: str, gazetteer: Gazetteer = GAZETTEER) -> list[tuple[str, str]]:
    return [(m.feature, text[m.start : m.end]) for m in find_mentions(text, gazetteer)]


def only(text: str, gazetteer: Gazetteer = GAZETTEER) -> Mention:
    (mention,) = find_mentions(text, gazetteer)
    return mention


def test_of_a_text_full_of_names_the_first_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geo.names.matching.matcher.BEGINNINGS", Most(2, 1_000))
    text = "Tovuz district, Tovuz district, Tovuz district"
    found = read_mentions(text, GAZETTEER)
    assert [(one.start, one.end) for one in found.mentions] == [(0, 14)]
    assert found.up_to == 16


def test_an_acronym_counts_as_three_beginnings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geo.names.matching.matcher.BEGINNINGS", Most(6, 1_000))
    assert read_mentions("of BTC, of BTC", GAZETTEER).up_to is None
    assert read_mentions("of BTC, of BTC, of BTC", GAZETTEER).up_to == 19


def test_a_text_with_few_names_is_read_to_its_end() -> None:
    assert read_mentions("By Tovuz district and on.", GAZETTEER).up_to is None


def test_the_features_of_the_seed_article_are_found() -> None:
    (seed,) = Path("seeds").glob("2020-09-22-*.txt")
    assert told(seed.read_text(encoding="utf-8")) == [
        ("gyumri", "Russias military base in Gyumri"),
        ("tovuz", "Tovuz district"),
        ("btc", "Baku-Tbilisi-Ceyhan oil pipeline"),
        ("bte", "Baku-Tbilisi-Erzurum gas pipeline"),
        ("btk", "Baku-Tbilisi-Kars railway"),
        ("tovuz", "Tovuz"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Baku-Tbilisi-Ceyhan",
        "BAKU – TBILISI – CEYHAN",
        "Bakü—Tiflis—Ceyhan",
        "Baku Tbilisi Ceyhan",
        "Baku/Tbilisi/Ceyhan",
        "BakuTbilisiCeyhan",
        "bakutbilisiceyhan",
        "Baku−Tbi\u00adlisi−Cey\u200bhan",
        "Baku-Tbilisi-\nCeyhan",
        "Baku-Tbi-\nlisi-Ceyhan",
        "Baku-Tbi-\n> lisi-Ceyhan",
        "Ba-\nku-Tbilisi-Cey-\nhan",
        "> Baku-\n> Tbilisi-\n> Ceyhan"[2:],
        "Ba\u00ad\nku-Tbilisi-Ceyhan",
        "Baku\u2011Tbilisi\u2011Ceyhan",
        "Baku-Tbilisi-\u2028Ceyhan",
        "Baku–Tbilisi–Сеуhan",
        "Bаku–Tbilisi–Ceyhan",
        "Ceyhan–Tbilisi–Baku",
        "Baku-Tiblisi-Ceyhan",
        "Baku-Tbilisi-Cehyan",
        "Баку — Тбилиси — Джейхан",
        "ბაქო-თბილისი-ჯეიჰანის",
        "Բաքու-Թբիլիսի-Ջեյհանի",
    ],
)
def test_a_chain_of_stops_is_found_however_it_is_written(written: str) -> None:
    assert told(written) == [("btc", written)]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The Tovuz³ front.", "Tovuz"),
        ("The Tovuz3 front.", "Tovuz"),
        ("The Tovuz[3] front.", "Tovuz"),
        ("The Tovuz* front.", "Tovuz"),
        ("The Tovuz™ front.", "Tovuz"),
        ("To-\nvuz is near.", "To-\nvuz"),
        ("In Tovuz-\nbased units.", "Tovuz"),
        ("In Tоvuz it rained.", "Tоvuz"),
        ("В Tовузе дождь.", "Tовузе"),
    ],
)
def test_what_stands_around_or_inside_a_name_does_not_hide_it(text: str, mention: str) -> None:
    assert told(text) == [("tovuz", mention)]


def test_a_name_in_the_letters_of_another_alphabet_is_found_beside_words_in_its_own() -> None:
    assert told("The ВТС pipeline carries oil.") == [("btc", "ВТС pipeline")]


def test_a_word_of_another_language_that_looks_like_a_name_is_none() -> None:
    assert told("Договор о ВТС с Турцией: нефть, трубопровод.") == []


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_offsets_hold_in_every_normal_form(form: str) -> None:
    text = unicodedata.normalize(form, "İĞÜ ß 🚂 Gümrü’deki Rus üssü")
    mention = only(text)
    assert text[mention.start : mention.end].startswith("G")
    assert mention.end == len(text)


def test_a_name_does_not_reach_over_an_empty_line() -> None:
    assert told("from Baku-Tbilisi\n\nCeyhan is a port") == []


@pytest.mark.parametrize(
    "text",
    [
        "Tovuzçay, https://tovuz.example/tovuz, tovuz@tovuz.example",
        "Read tovuz-news.az, tovuz.gov.az/news or www.tovuz.example.",
        "Follow @tovuz_news.",
    ],
)
def test_a_name_inside_a_word_or_an_address_is_none(text: str) -> None:
    assert told(text) == []


def test_a_forgotten_space_makes_no_address() -> None:
    assert told("They came to Tovuz.In the town it rained.") == [("tovuz", "Tovuz")]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The B.T.C. pipeline leaks.", "B.T.C. pipeline"),
        ("The oil is in B. T. C, they say.", "B. T. C"),
        ("По Б.Т.К. идут поезда.", "Б.Т.К"),
        ("The B-T-C oil line leaks.", "B-T-C oil line"),
    ],
)
def test_an_acronym_may_have_points(text: str, mention: str) -> None:
    assert [each for _, each in told(text)] == [mention]


@pytest.mark.parametrize(
    "written",
    [
        "Baku–Tbilisi/Tiflis–Ceyhan",
        "Baku–Tbilisi (Tiflis)–Ceyhan",
        "Baku/Bakı–Tbilisi–Ceyhan",
        "Baku-Tbilisi-Ceyhan (Jeyhan) pipeline",
    ],
)
def test_a_stop_of_a_chain_may_have_its_other_name_beside_it(written: str) -> None:
    assert told(f"The {written} leaks.") == [("btc", written)]


def test_the_other_name_of_the_last_stop_is_no_part_of_the_chain() -> None:
    assert told("Baku–Tbilisi–Ceyhan (Jeyhan) leaks") == [("btc", "Baku–Tbilisi–Ceyhan")]


@pytest.mark.parametrize(
    "text",
    [
        "колонна у российской военной базы №102",
        "колонна у российской военной базы № 102",
        "у базы №102",
        "near Military Base No. 102",
        "près de la base militaire n° 102",
        "102 No’lu askeri üs",
        "N102 ռազմակայանում",
    ],
)
def test_the_base_is_found_by_its_number(text: str) -> None:
    assert [feature for feature, _ in told(text)] == ["gyumri"]


@pytest.mark.parametrize(
    "written",
    [
        "102-я ордена Александра Невского российская военная база",
        "102-й ордена Александра Невского российской военной базы",
        "102-ю ордена Александра Невского военную базу",
        "российской 102-й ордена Александра Невского военной базе",
    ],
)
def test_the_base_is_found_by_its_full_name(written: str) -> None:
    assert told(f"Здесь {written}.") == [("gyumri", written)]


@pytest.mark.parametrize(
    "text",
    [
        "BTK ile karşı karşıya",
        "Bakü'ye KARŞI kurulan demiryolu lobisi",
        "Bakıya qarşı dəmir yolu blokadası",
    ],
)
def test_against_is_no_town(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("town", ["Kars'ı", "Karsi", "Qarsı"])
def test_the_town_keeps_its_endings(town: str) -> None:
    assert [feature for feature, _ in told(f"Bakü ile {town} bağlayan demiryolu")] == ["btk"]


def test_the_longest_name_wins() -> None:
    assert only("the Baku–Tbilisi–Kars railway").name == "Baku–Tbilisi–Kars railway"


def test_names_of_one_feature_that_touch_are_one_mention() -> None:
    text = "Baku–Tbilisi–Ceyhan Main Export Pipeline"
    assert told(text) == [("btc", text)]


@pytest.mark.parametrize(
    ("text", "features"),
    [
        ("the Baku-Tbilisi-Ceyhan oil and Baku-Tbilisi-Erzurum gas pipelines", ["btc", "bte"]),
        ("the Baku-Tbilisi-Ceyhan and -Erzurum pipelines", ["btc", "bte"]),
        ("Baku–Tbilisi–Ceyhan/Erzurum", ["btc", "bte"]),
        ("Baku–Tbilisi–Ceyhan, –Erzurum and –Kars", ["btc", "bte", "btk"]),
        ("the Baku–Tbilisi–Ceyhan and Erzurum pipelines", ["btc", "bte"]),
        ("the Baku–Tbilisi–Ceyhan pipeline and Erzurum, a town", ["btc"]),
    ],
)
def test_a_list_of_chains_may_be_cut_short(text: str, features: list[str]) -> None:
    assert [feature for feature, _ in told(text)] == features


@pytest.mark.parametrize(
    "text",
    [
        "the base that Russia keeps in Gyumri",
        "Rusiyanın Gümrüdə yerləşən hərbi bazası",
        "российская военная база, что стоит в Гюмри",
    ],
)
def test_the_words_of_a_wording_may_stand_apart(text: str) -> None:
    assert only(text).feature == "gyumri"
    assert only(text).rule == "wording"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Gyumri, where a Russian military base stands", "Russian military base"),
        ("The pipeline was opened from Baku to Ceyhan", "pipeline"),
        ("From Baku to Kars, the railway is ready", "railway"),
        ("The pipeline from Baku to Ceyhan opened", "pipeline from Baku to Ceyhan"),
        ("российской военной базы, размещённой в Гюмри", "российской военной базы"),
    ],
)
def test_a_wording_ends_where_the_name_ends(text: str, mention: str) -> None:
    assert [each for _, each in told(text)] == [mention]


@pytest.mark.parametrize(
    "text",
    [
        "a railway that will run from Baku through Tbilisi to Kars",
        "a new railway that could run from Baku to Kars",
        "Die Rede ist von einer Eisenbahn, die von Baku nach Kars führt.",
        "the pipeline to Ceyhan and a road to Baku",
    ],
)
def test_a_thing_that_has_not_been_named_is_no_name(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["l'oléoduc Kirkouk-Ceyhan, de Bakou", "Bakou, oléoduc Kirkouk-Ceyhan"]
)
def test_a_stop_of_another_line_is_no_word_of_a_wording(text: str) -> None:
    assert told(text) == []


def test_a_dash_between_clauses_makes_no_stop_of_another_line() -> None:
    text = "the pipeline from Baku to Ceyhan — Ankara wanted it — is full"
    assert told(text) == [("btc", "pipeline from Baku to Ceyhan")]


def test_a_wording_stays_in_its_sentence() -> None:
    assert told("Russia has a military base. Gyumri is a town.") == []


@pytest.mark.parametrize(
    "text",
    [
        "loyal customer base in Gyumri",
        "база данных в Гюмри",
        "the Gazakh-Tovuz Economic Region",
        "Газах-Товузский экономический район",
        "in der Wirtschaftsregion Gazach-Tovuz",
        "the Tovuz River, a Tovuz carpet, the Tovuz club and Tovuz-Baltiya LLC",
        "река Товуз",
        "BTKI Railways runs freight trains",
    ],
)
def test_a_look_alike_hides_the_name_that_overlaps_it(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tovuz beat Zira 2-1 with a late goal, a striker's first of the season.",
        "Товуз уволил тренера футбольной команды.",
        "Они жили в отеле «Товуз».",
        "the Tovuz Hotel, the Tovuz chess club",
        "the Tovuz Wine House, a bottle of Tovuz brandy, 12 Tovuz Street, “Tovuz TV”",
        "Mr Tovuz took the ferry Tovuz",
        "Tovuz oteli, “Tovuzun səsi” qəzeti",
        "Tovuz Caddesi’ndeki restoran",
        "улица Товузская, коньяк «Товуз»",
        "The airport's fuel base at Gyumri airport",
        "Weingut Tovuz, hôtel Tovuz, სასტუმრო „თოვუზი“",
    ],
)
def test_a_club_or_a_hotel_is_not_its_town(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "features"),
    [
        ("The BTC carries crude.", ["btc"]),
        ("The BTC fell.", []),
        ("BTC and other crypto coins fell.", []),
        ("They paid 14 BTC for oil.", []),
        ("BTK demiryolu", ["btk"]),
        ("BTK internet sitelerini engelledi", []),
        ("SCP feeds gas to TANAP.", ["bte"]),
        ("Copy the file by SCP.", []),
        ("The Baku–Tbilisi–Ceyhan (BTC) line.", ["btc", "btc"]),
        ("The Baku–Tbilisi–Erzurum line, or BTE, is no hearing aid.", ["bte", "bte"]),
        ("US-backed BTC, at a cost of USD 3 billion, took the valley route.", ["btc"]),
        ("BTC hit USD 61,000 on Monday.", []),
        ("BTC, the phone company, and SCP, a tool for copying files", []),
        ("The 102nd Military Base is shut. Soldiers of the 102nd left.", ["gyumri", "gyumri"]),
        ("The 102nd Military Base is shut. A bus of route 102 left.", ["gyumri"]),
        ("The 102nd minute was the last.", []),
        ("Called the Main Export Pipeline, or MEP for short.", ["btc", "btc"]),
        ("There are 102 military bases.", []),
        ("Снаряд нашли в 102 км от военной базы.", []),
        ("ბთყ რკინიგზაა. მკვლელი არ არის.", ["btk"]),
    ],
)
def test_an_acronym_counts_for_a_reason(text: str, features: list[str]) -> None:
    assert [feature for feature, _ in told(text)] == features


@pytest.mark.parametrize(
    "text",
    [
        "BTC Co. lends, and BTC Company borrows; oil is what SCP Company has.",
        "BTC şirkəti neft satır.",
        "компания BTC качает нефть",
        "The 102nd Military Base is shut. The 102nd Territorial Brigade came.",
        "The 102nd Military Base is shut; the 102nd rifle division is not.",
        "The 102nd Military Base is shut. He flew with the 102nd, a fighter squadron.",
        "102-я военная база закрыта. 102-я бригада и 102-й километр открыты.",
    ],
)
def test_a_company_or_another_unit_is_not_the_feature(text: str) -> None:
    assert [each for _, each in told(text) if len(each) < 7] == []


@pytest.mark.parametrize(
    "text",
    ["the Baku–Tbilisi–Kars rally", "ралли Баку – Тбилиси – Карс", "Bakı-Tbilisi-Qars avtobusu"],
)
def test_a_race_or_a_bus_along_the_stops_is_not_the_line(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["Gyumri garrison of the Armenian army", "гюмрийский гарнизон армянской армии"]
)
def test_the_garrison_of_another_army_is_not_the_base(text: str) -> None:
    assert told(text) == []


def test_an_acronym_counts_anywhere_in_a_text_that_names_the_feature() -> None:
    assert len(told("The Baku–Tbilisi–Ceyhan line opened. It was late. So was BTC.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "the trans-anatolian pipelines",
        "TRANS ANATOLIAN PIPELINE’S",
        "Trans Anadolu boru hattından",
        "Trans Anadolu Boru Hatlarının",
        "Bursa–Kütahya–Eskişehir",
        "Eskisehir - Kutahya - Bursa'dan",
    ],
)
def test_four_columns_are_enough_for_a_new_feature(text: str) -> None:
    assert told(text, TANAP) == [("tanap", text.removeprefix("the "))]


def test_four_columns_are_enough_for_an_acronym() -> None:
    assert told("TAP is a Trans-Anatolian pipeline", TANAP)[0] == ("tanap", "TAP")
    assert told("a pipeline called TAP", TANAP) == [("tanap", "TAP")]
    assert told("turn on the TAP", TANAP) == []


def test_a_mention_of_a_language_without_a_file_is_explained_by_its_code() -> None:
    assert explain(Mention("x", 0, 1, "X", "qq", "name")) == "The text contains the qq name “X”."


def test_an_empty_gazetteer_warns() -> None:
    with pytest.warns(UserWarning, match="no names"):
        assert find_mentions("Tovuz", Gazetteer()) == []


def test_a_gazetteer_in_use_can_be_pickled() -> None:
    find_mentions("Tovuz", GAZETTEER)
    assert told("Tovuzda", pickle.loads(pickle.dumps(GAZETTEER))) == [("tovuz", "Tovuzda")]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Tovuz", "The text contains the English name “Tovuz”."),
        (
            "Tovuzda yağış yağdı və bu gün yağır",
            "The text contains the Azerbaijani name “Tovuz” with an ending.",
        ),
        (
            "Tovuz’da yağmur yağdı ve bugün yağıyor",
            "The text contains the Turkish name “Tovuz” with an ending.",
        ),
        (
            "Tovuz rayonunda döyüş gedir və qəsəbə yanır",
            "The text contains the Azerbaijani name “Tovuz rayonu” with an ending.",
        ),
        (
            "Bakı-Tbilisi-Qars dəmir yolu",
            "The text contains the Azerbaijani name “Bakı–Tbilisi–Qars dəmir yolu”.",
        ),
        ("Demir İpek Yolu", "The text contains the Turkish name “Demir İpek Yolu”."),
        ("DƏMİR İPƏK YOLU", "The text contains the Azerbaijani name “Dəmir İpək Yolu”."),
        (
            "Baki-Tbilisi-Qars",
            "The text contains the Azerbaijani name “Bakı–Tbilisi–Qars”.",
        ),
        (
            "Gəmirən nefti BTC aparır və bu",
            "The Azerbaijani name “BTC” could mean something else, but “nefti” supports it.",
        ),
        (
            "BTC crude",
            "The English name “BTC” could mean something else, but “crude” supports it.",
        ),
    ],
)
def test_a_mention_can_be_explained(text: str, sentence: str) -> None:
    assert explain(only(text)) == sentence


@pytest.mark.parametrize(
    "piece",
    [
        "Baku-",
        "Baku-Tbilisi-",
        "a",
        "-",
        "BTC ",
        "a@",
        "www.",
        "a.b",
        "a.az-",
        "Baku/Bakı/",
        "e\u0301",
    ],
)
def test_hostile_repetition_comes_to_an_end(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert find_mentions(text, GAZETTEER) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Tovuz district in western Azerbaijan", "Tovuz district"),
        ("Russia's base in Gyumri in Armenia", "Russia's base in Gyumri"),
        ("the BTC pipeline in Georgia", "BTC pipeline"),
    ],
)
def test_the_word_after_a_name_is_no_ending_of_it(text: str, name: str) -> None:
    (mention,) = find_mentions(text, GAZETTEER)
    assert text[mention.start : mention.end] == name


def test_a_town_with_a_garrison_is_not_the_base() -> None:
    assert find_mentions("Gyumri, a garrison town, is cold.", GAZETTEER) == []


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_name_that_is_given_does_not_depend_on_the_order_of_hashes(seed: str) -> None:
    code = (
        "from pathlib import Path; import geo; "
        "print(geo.find_mentions('in Tovuz rayon', geo.load_gazetteer(Path('data')))[0].name)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert told.stdout.strip() == "Tovuz rayon"


def a_gazetteer(*names: tuple[str, str, str], lookalikes: tuple[str, ...] = ()) -> Gazetteer:
    """Give a gazetteer of (feature, name, kind), and of look-alikes."""
    return Gazetteer(
        names=tuple(Name(feature, name, "en", kind) for feature, name, kind in names),
        lookalikes=tuple(Lookalike(name, "en") for name in lookalikes),
    )


def test_the_longest_name_wins_over_one_that_begins_before_it() -> None:
    gazetteer = a_gazetteer(
        ("short", "Alder Birch", "short"), ("long", "Birch Cedar Dogwood", "official")
    )
    assert told("Alder Birch Cedar Dogwood", gazetteer) == [("long", "Birch Cedar Dogwood")]


def test_a_lookalike_inside_a_long_name_hides_nothing_though_a_short_name_ends_before_it() -> None:
    gazetteer = a_gazetteer(
        ("long", "Alder Birch Cedar Dogwood", "official"),
        ("short", "Birch", "short"),
        lookalikes=("Cedar",),
    )
    assert told("Alder Birch Cedar Dogwood", gazetteer) == [("long", "Alder Birch Cedar Dogwood")]


def test_two_names_that_touch_are_one_that_goes_by_the_longer() -> None:
    gazetteer = a_gazetteer(("line", "Alder", "short"), ("line", "Birch–Cedar line", "official"))
    assert only("Alder–Birch–Cedar line", gazetteer).name == "Birch–Cedar line"
