import re

import pytest

from geo.claims.own_numerals import number_in, own_numerals, parse_number_in
from geo.claims.quantities import find_quantities
from geo.claims.rules.own_pieces import rule_languages
from geo.errors import WordListError


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "десяти", 10),
        ("ru", "сто двадцать шесть", 126),
        ("ru", "1,8 тыс.", 1800),
        ("ru", "1768", 1768),
        ("tr", "yuz yirmi alti", 126),
        ("tr", "bin yedi yuz altmis sekiz", 1768),
        ("az", "min yeddi yuz altmis sekkiz", 1768),
        ("ru", "1,2 млн.", 1_200_000),
        ("tr", "177 bin 700", 177_700),
        ("az", "2,5 milyard", 2_500_000_000),
        ("tr", "1 milyon 200 bin", 1_200_000),
        ("az", "23 milyard 144 milyon", 23_144_000_000),
        ("ru", "1 млрд 200 млн 300 тыс.", 1_200_300_000),
        ("ru", "четыре с половинои", 4.5),
        ("tr", "2 bucuk milyon", 2_500_000),
        ("az", "dord yarim", 4.5),
        ("de", "funfundvierzig", 45),
        ("de", "1,2 mio.", 1_200_000),
        ("de", "halbe million", 500_000),
        ("fr", "cent vingt-six", 126),
        ("fr", "1,2 million", 1_200_000),
        ("", "ten", 10),
    ],
)
def test_a_number_is_read_as_the_language_writes_it(language, text, value):
    assert re.fullmatch(number_in(language), text)
    assert parse_number_in(language, text) == pytest.approx(value)


@pytest.mark.parametrize("text", ["3 bin 5 bin", "1 milyon 5 milyon", "1 milyon 5 milyar"])
def test_two_numbers_with_one_scale_are_two(text):
    assert not re.fullmatch(number_in("tr"), text)


@pytest.mark.parametrize("language", rule_languages())
def test_the_numerals_of_a_language_are_tried(language):
    numerals = own_numerals(language)
    first, *_ = find_quantities(numerals.example, language=language)
    near = find_quantities(numerals.near_miss, language=language)
    assert first.value == 10
    assert not any(length.value for length in near)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("values = 3\n", "there is no [values]; give it"),
        ("[values]\nten = 'zehn'\n", "ten = 'zehn' is no number with its words; write 10 = \"on\""),
        ("[values]\n5 = 'fünf'\n", "5: “fünf” has capitals or accents; write funf"),
        ("[valves]\n", "“valves” is not known; use example, near_miss, half, values, scales"),
        ("[values\n", "is not TOML"),
    ],
)
def test_a_fault_is_told(tmp_path, text, fault):
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "numerals.toml").write_text(text, encoding="utf-8")
    with pytest.raises(WordListError) as caught:
        own_numerals("xx", folder=tmp_path)
    assert any(told.startswith(fault) for told in caught.value.faults)
