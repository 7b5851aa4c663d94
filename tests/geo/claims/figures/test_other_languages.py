"""Amounts, dates and words for what they are of, in languages with words of their own for them."""

import re

import pytest

from geo.claims.figures.amounts import find_amounts
from geo.claims.figures.counting import counting
from geo.claims.figures.dates import find_dates
from geo.claims.figures.units import units
from geo.claims.figures.whats import whats
from geo.claims.figures.words import figure_languages, words_in
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.word_lists.notation import fault_of
from geo.folding import fold
from geo.languages.load import languages

every_language = pytest.mark.parametrize("language", figure_languages())


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("ru", "1,2 млн баррелей нефти в сутки", 1_200_000, "barrels a day"),
        ("ru", "миллион баррелей в день", 1_000_000, "barrels a day"),
        ("ru", "до 50 миллионов тонн в год", 50_000_000, "t a year"),
        ("ru", "ежегодно прокачивает 50 млн. т", 50_000_000, "t a year"),
        ("ru", "23,4 млрд кубометров газа в год", 23_400_000_000, "m³ a year"),
        ("ru", "8,8 млрд куб. м", 8_800_000_000, "m³"),
        ("ru", "42-дюймовая труба", 42, "inches"),
        ("ru", "колея 1520 мм", 1520, "mm"),
        ("ru", "население 177,7 тыс. человек", 177_700, "people"),
        ("ru", "три тысячи российских военнослужащих", 3000, "people"),
        ("ru", "площадь 1942 кв. км", 1942, "km²"),
        ("ru", "194 тыс. га", 194_000, "hectares"),
        ("ru", "3,9 млрд долларов", 3_900_000_000, "USD"),
        ("ru", "$4 млрд", 4_000_000_000, "USD"),
        ("ru", "30,1% акций", 30.1, "%"),
        ("ru", "49-летняя аренда", 49, "years"),
        ("ru", "восемь насосных станций", 8, "pump stations"),
        ("tr", "günde 1,2 milyon varil", 1_200_000, "barrels a day"),
        ("tr", "1 milyon varil/gün", 1_000_000, "barrels a day"),
        ("tr", "yılda yaklaşık 50 milyon ton petrol", 50_000_000, "t a year"),
        ("tr", "yıllık 6,5 milyon tonluk", 6_500_000, "t a year"),
        ("tr", "yılda 23,4 milyar metreküp", 23_400_000_000, "m³ a year"),
        ("tr", "42 inç çapında", 42, "inches"),
        ("tr", "1.520 mm", 1520, "mm"),
        ("tr", "nüfusu 177 bin 700", 177_700, "people"),
        ("tr", "3 bin Rus askeri", 3000, "people"),
        ("tr", "1942 kilometrekarelik", 1942, "km²"),
        ("tr", "4 milyar dolar", 4_000_000_000, "USD"),
        ("tr", "yüzde 30,1", 30.1, "%"),
        ("tr", "%30,1 pay", 30.1, "%"),
        ("tr", "49 yıllığına", 49, "years"),
        ("tr", "sekiz pompa istasyonu", 8, "pump stations"),
        ("az", "gündə 1,2 milyon barel", 1_200_000, "barrels a day"),
        ("az", "ildə 50 milyon ton neft", 50_000_000, "t a year"),
        ("az", "ildə 23,4 milyard kubmetr qaz", 23_400_000_000, "m³ a year"),
        ("az", "42 düym", 42, "inches"),
        ("az", "əhalisi 177 min 700 nəfər", 177_700, "people"),
        ("az", "1942 kvadrat kilometr", 1942, "km²"),
        ("az", "1,94 min kvadratkilometr", 1940, "km²"),
        ("az", "4 milyard dollar", 4_000_000_000, "USD"),
        ("az", "30,1 faiz", 30.1, "%"),
        ("az", "49 illik", 49, "years"),
        ("az", "səkkiz nasos stansiyası", 8, "pump stations"),
        ("de", "1,2 Millionen Barrel Öl pro Tag", 1_200_000, "barrels a day"),
        ("de", "täglich 1,2 Mio. Barrel", 1_200_000, "barrels a day"),
        ("de", "eine Million Barrel am Tag", 1_000_000, "barrels a day"),
        ("de", "eine halbe Million Tonnen", 500_000, "t"),
        ("de", "23,4 Milliarden Kubikmeter Gas im Jahr", 23_400_000_000, "m³ a year"),
        ("de", "42 Zoll", 42, "inches"),
        ("de", "Einwohnerzahl: 177.700", 177_700, "people"),
        ("de", "3000 russische Soldaten", 3000, "people"),
        ("de", "1.942 Quadratkilometer", 1942, "km²"),
        ("de", "vier Milliarden US-Dollar", 4_000_000_000, "USD"),
        ("de", "30,1 Prozent", 30.1, "%"),
        ("de", "acht Pumpstationen", 8, "pump stations"),
        ("fr", "1,2 million de barils de pétrole par jour", 1_200_000, "barrels a day"),
        ("fr", "un million de barils par jour", 1_000_000, "barrels a day"),
        ("fr", "23,4 milliards de mètres cubes de gaz par an", 23_400_000_000, "m³ a year"),
        ("fr", "42 pouces", 42, "inches"),
        ("fr", "1 520 mm", 1520, "mm"),
        ("fr", "Population : 177 700", 177_700, "people"),
        ("fr", "3 000 soldats russes", 3000, "people"),
        ("fr", "1 942 kilomètres carrés", 1942, "km²"),
        ("fr", "quatre milliards de dollars", 4_000_000_000, "USD"),
        ("fr", "30,1 %", 30.1, "%"),
        ("fr", "huit stations de pompage", 8, "pump stations"),
    ],
)
def test_an_amount_is_read(language, text, value, unit):
    found = find_amounts(text, language=language)
    assert [(one.value, one.unit) for one in found] == [(pytest.approx(value), unit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "2010 год"),
        ("ru", "в 2010 российские военные"),
        ("ru", "102-я база"),
        ("ru", "тысячи тонн"),
        ("tr", "2010 yılında Rus askerleri"),
        ("tr", "binlerce ton"),
        ("tr", "102. üs"),
        ("az", "2010-cu ildə rus əsgərləri"),
        ("az", "minlərlə ton"),
        ("az", "102-ci baza"),
        ("de", "im Jahr 2010 russische Soldaten"),
        ("de", "ein Soldat"),
        ("de", "102. Basis"),
        ("fr", "en 2010 soldats et civils"),
        ("fr", "un million et demi de barils"),
        ("fr", "la 102e base"),
    ],
)
def test_no_amount(language, text):
    assert find_amounts(text, language=language) == []


def test_a_year_before_an_amount_is_no_period():
    (amount,) = find_amounts("2024-cü ildə 5 milyon ton", language="az")
    assert amount.unit == "t"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ru", "13 июля 2006 года", "2006-07-13"),
        ("ru", "13.07.2006", "2006-07-13"),
        ("ru", "в мае 2005 г. открыли", "2005-05"),
        ("ru", "в 2006-м", "2006"),
        ("ru", "с 2006 года", "2006"),
        ("ru", "в конце 2006 года", "late 2006"),
        ("ru", "на исходе 2006 года", "late 2006"),
        ("ru", "летом 2006-го", "summer 2006"),
        ("ru", "в первой половине 2007 года", "first half of 2007"),
        ("ru", "в 1990-х годах", "1990s"),
        ("tr", "13 Temmuz 2006'da", "2006-07-13"),
        ("tr", "30 Ekim 2017 tarihinde", "2017-10-30"),
        ("tr", "Mayıs 2005'ten beri", "2005-05"),
        ("tr", "2006 yılının Temmuz ayında", "2006-07"),
        ("tr", "2006 yılında", "2006"),
        ("tr", "2006'nın sonunda", "late 2006"),
        ("tr", "2006 yılı başında", "early 2006"),
        ("tr", "2006 yazında", "summer 2006"),
        ("tr", "1990'lı yıllarda", "1990s"),
        ("az", "20 may 2024-cü ildə", "2024-05-20"),
        ("az", "2006-cı il iyulun 13-də", "2006-07-13"),
        ("az", "2006-cı ilin 13 iyulunda", "2006-07-13"),
        ("az", "2006-cı ilin iyul ayında", "2006-07"),
        ("az", "2006-cı ilin mayında", "2006-05"),
        ("az", "2006-cı ildən", "2006"),
        ("az", "2006-cı ilin sonunda", "late 2006"),
        ("az", "2006-cı ilin yazında", "spring 2006"),
        ("az", "1990-cı illərdə", "1990s"),
        ("de", "am 13. Juli 2006", "2006-07-13"),
        ("de", "im Mai 2005", "2005-05"),
        ("de", "im Jahr 2006", "2006"),
        ("de", "Ende 2006", "late 2006"),
        ("de", "im Sommer 2006", "summer 2006"),
        ("de", "in den 1990er Jahren", "1990s"),
        ("de", "in den 1990er-Jahren", "1990s"),
        ("fr", "le 13 juillet 2006", "2006-07-13"),
        ("fr", "le 1er août 2002", "2002-08-01"),
        ("fr", "en mai 2005", "2005-05"),
        ("fr", "depuis 2006", "2006"),
        ("fr", "fin 2006", "late 2006"),
        ("fr", "mi-2006", "mid 2006"),
        ("fr", "à l'été 2006", "summer 2006"),
        ("fr", "dans les années 1990", "1990s"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(language, text, said):
    assert [one.said for one in find_dates(text, language=language)] == [said]


def test_what_belongs_to_a_year_belongs_to_the_date():
    (date,) = find_dates("açılış 2006 yılında oldu", language="tr")
    assert (date.start, date.end) == (7, 19)


@pytest.mark.parametrize("text", ["31 Şubat 2006", "1520 mm", "2.006"])
def test_no_date(text):
    assert find_dates(text, language="tr") == []


@pytest.mark.parametrize("text", ["2006 ekipten", "2006 kişiyle", "2006 yazısı"])
def test_a_word_that_begins_as_a_month_or_a_season_is_none(text):
    assert [one.said for one in find_dates(text, language="tr")] == ["2006"]


def test_a_language_without_words_has_no_figures():
    text = "13 July 2006, 42 inches"
    assert (find_amounts(text, language="hy"), find_dates(text, language="hy")) == ([], [])


@pytest.mark.parametrize(
    ("language", "word", "what"),
    [
        ("ru", "введён в эксплуатацию", "opening"),
        ("ru", "пропускная способность", "capacity"),
        ("ru", "ширина колеи", "gauge"),
        ("tr", "devreye girdi", "opening"),
        ("tr", "yıllık kapasitesi", "capacity"),
        ("az", "istismara verilib", "opening"),
        ("az", "ötürmə gücü", "capacity"),
        ("az", "ötürə bilirdi", "capacity"),
        ("az", "əhalinin çoxu", "population"),
        ("de", "in Betrieb genommen", "opening"),
        ("de", "Jahreskapazität", "capacity"),
        ("fr", "mis en service", "opening"),
        ("fr", "capacité annuelle", "capacity"),
    ],
)
def test_a_word_tells_what_a_figure_is_of(language, word, what):
    assert whats(language)[what].pattern.search(fold(word).text)


def test_every_language_with_rules_has_words_for_figures():
    assert set(rule_languages()) <= set(figure_languages()) <= set(languages())


@every_language
def test_all_words_are_of_something_known(language):
    for name in ("units", "whats", "dates"):
        records, english = words_in(name, language), words_in(name)
        assert set(records) <= set(english)
    names = {unit.name for unit in units()}
    assert {record["name"] for record in words_in("units", language)["unit"]} <= names


@every_language
def test_all_words_are_folded(language):
    words = [w for u in units(language) for w in (*u.words, *u.labels, *u.before)]
    words += [w for one in words_in("dates", language).values() for w in one.get("words", ())]
    assert [word for word in words if word != fold(word).text] == []


@every_language
def test_all_lines_are_in_the_notation_of_the_word_lists(language):
    lines = [
        line
        for what in whats(language).values()
        for line in (*what.nouns, *what.verbs, *what.people)
    ]
    assert [line for line in lines if fault_of(line)] == []


@every_language
def test_no_word_is_of_two_units(language):
    words = [word for unit in units(language) for word in unit.words]
    assert len(set(words)) == len(words)


@every_language
def test_the_patterns_of_a_language_compile(language):
    how = counting(language)
    for pattern in (how.goods, how.dated, how.year, *how.after.values(), *how.within.values()):
        assert re.compile(pattern)
