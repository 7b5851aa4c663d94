from pathlib import Path

import pytest

from geo.errors import GazetteerError
from geo.languages.load import languages
from geo.names.gazetteer import Gazetteer, find_names, load_gazetteer
from geo.names.matching.names import Name
from tests.geo.names.passages import names

REAL = names()
HEADER = "feature,name,lang,kind\n"


def write(folder: Path, text: str, *, file: str = "names.csv", encoding: str = "utf-8") -> Path:
    (folder / file).write_bytes(text.encode(encoding))
    return folder


def faults(folder: Path) -> tuple[str, ...]:
    with pytest.raises(GazetteerError) as caught:
        load_gazetteer(folder)
    return caught.value.faults


@pytest.mark.parametrize("code", sorted(languages()))
def test_a_language_has_names_for_what_the_map_shows(code: str) -> None:
    assert code in {name.lang for name in load_gazetteer(Path("data")).names}


def test_four_columns_make_a_gazetteer(tmp_path: Path) -> None:
    write(tmp_path, HEADER + "tanap,TANAP,en,acronym\n")
    assert load_gazetteer(tmp_path).names == (Name("tanap", "TANAP", "en", "acronym"),)


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    write(tmp_path, HEADER + "tanap,TANAP,en,acronym\n", encoding="utf-8-sig")
    assert len(load_gazetteer(tmp_path).names) == 1


def test_all_faults_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    write(
        tmp_path,
        HEADER
        + "Big One,Alpha,en,official\n"
        + "a,,en,official\n"
        + "a,Beta,english,official\n"
        + "a,Gamma,en,nickname\n"
        + "a,Delta–Echo,en,short\n"
        + "a,DELTA ECHO,en,short\n"
        + "b,Delta-Echo,tr,short\n",
    )
    told = faults(tmp_path)
    assert [fault.split(":")[0] for fault in told] == [
        f"line {line}" for line in (2, 3, 4, 5, 7, 8)
    ]
    assert "'Delta-Echo' leads to 'a' in line 6" in told[-1]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("names.csv", "feature,name,lang\na,Alpha,en\n", "kind"),
        ("wordings.csv", "feature,words,lang,apart\na,Alpha,en,2\n", "fewer than two"),
        ("wordings.csv", "feature,words,lang,apart\na,Alpha base,en,many\n", "0 to 12"),
        ("lookalikes.csv", "name,lang\n-,en\n", "no letter"),
        ("namesakes.csv", "about,lang,place,words\na,en,beside,Hotel\n", "before, after"),
        ("namesakes.csv", "about,lang,place,words\na,en,after,-\n", "no letter"),
        ("spellings.csv", "word,spelling\nBaku,Ba ku\n", "not one word"),
        ("reasons.csv", "about,lang,weight,words\na,en,much,oil\n", "not a number"),
    ],
)
def test_a_table_that_cannot_be_used_is_named(
    tmp_path: Path, file: str, text: str, said: str
) -> None:
    write(tmp_path, HEADER + "a,Alpha,en,official\n")
    write(tmp_path, text, file=file)
    with pytest.raises(GazetteerError, match=file) as caught:
        load_gazetteer(tmp_path)
    assert said in caught.value.faults[0]


def test_a_table_in_another_encoding_is_refused(tmp_path: Path) -> None:
    write(tmp_path, HEADER + "a,Товуз,ru,official\n", encoding="cp1251")
    assert "UTF-8" in faults(tmp_path)[0]


def test_names_are_needed(tmp_path: Path) -> None:
    assert faults(tmp_path)


@pytest.mark.parametrize(
    ("query", "feature"),
    [
        ("Гюмри", "gyumri"),
        ("gumru", "gyumri"),
        ("Bakı-Tbilisi-Ceyhan", "btc"),
        ("baku tbilisi cey", "btc"),
        ("SCP", "bte"),
        ("iron silk", "btk"),
        ("თოვუზ", "tovuz"),
        ("Tovuzda", "tovuz"),
        ("Баку-Тифлис-Джейхан", "btc"),
    ],
)
def test_any_name_in_any_language_finds_its_feature(query: str, feature: str) -> None:
    assert find_names(query, REAL)[0].feature == feature


def test_the_whole_name_comes_before_longer_ones() -> None:
    found = dict.fromkeys(name.name for name in find_names("tovuz", REAL))
    assert list(found)[:2] == ["Tovuz", "Tovuz District"]


@pytest.mark.parametrize("query", ["", "  ", "–", "Paris"])
def test_what_names_nothing_finds_nothing(query: str) -> None:
    assert find_names(query, REAL) == []


def test_an_acronym_that_a_query_holds_needs_no_reason() -> None:
    name = Name("line", "TRC", "en", "acronym")
    assert find_names("map of the TRC", Gazetteer(names=(name,))) == [name]
