import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.parsing.dates import find_dates, is_clock, parse_date, tells_day_first
from geo.when import When


@pytest.mark.parametrize(
    "text",
    [
        "2020-09-22",
        "2020/09/22",
        "2020-09-22T10:00:00Z",
        "2020-09-22T10Z",
        "22.09.2020",
        "22/09/2020",
        "09/22/2020",
        "22.09.2020, 14:30",
        "22.09.2020.",
        "22 September 2020",
        "22nd of September, 2020",
        "September 22, 2020",
        "Tuesday, Sept. 22, 2020",
        "Sep 22 2020 10:00 GMT",
        "22 сентября 2020 г.",
        "22 сентября 2020 года",
        "22 sentyabr 2020",
        "22 Eylül 2020",
        "22. September 2020",
        "22. Sept. 2020",
        "Dienstag, den 22. September 2020, 14.30 Uhr",
        "am 22.09.2020 um 14:30 Uhr",
        "22 septembre 2020",
        "le 22 septembre 2020",
        "Mardi 22 sept. 2020 à 14h30",
        "le 22/09/2020 à 14 h 30",
        "22 EYLÜL 2020 Salı 10:00",
        "22 სექტემბერი 2020",
        "2020 წლის 22 სექტემბერი",
        "2020-ci il 22 sentyabr, saat 10:20 (UTC+04:00)",
        "22 eylül 2020, salı",
        "22.09.2020 | вторник",
        "2020-09-22T10:00+04:00",
        "2020-09-22 10:00:00 +0400",
        "5:40 PM EST, Tue September 22, 2020",
        "Tue 22 Sep 2020 06.00 GMT",
        "9/22/2020 9:05 AM EDT",
        "Tuesday 22 September 2020 | 07:30",
        "22 սեպտեմբերի 2020թ.",
        "22 սեպտեմբերի 2020",
        "22.09.20 09:41",
        "22.09.2020-09:22",
        "221355 SEP 20",
    ],
)
def test_a_date_is_read_as_people_write_it(text):
    assert parse_date(text) == When(2020, 9, 22)


def test_the_first_of_the_month_is_first_in_french():
    assert parse_date("1er mars 2021") == When(2021, 3, 1)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "31.02.2020", "22 Foo 2020", "22 September", "1234", "Market 2021"],
)
def test_what_names_no_day_for_certain_is_none(text):
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    ["March 2021", "mart 2021", "Mars 2021", "март 2021 г.", "2021-03", "03.2021"],
)
def test_a_month_has_no_day_made_up(text):
    assert parse_date(text) == When(2021, 3)


@pytest.mark.parametrize("text", ["2021", "2021 г.", "Summer 2021", "été 2021", "2021-ci il"])
def test_a_year_has_no_month_made_up(text):
    assert parse_date(text) == When(2021)


@pytest.mark.parametrize("text", ["12/09/2020", "09/12/2020"])
def test_two_figures_up_to_twelve_could_be_either_month(text):
    assert parse_date(text) is None


def test_the_same_figure_twice_is_one_day_either_way():
    assert parse_date("12/12/2020") == When(2020, 12, 12)


def test_a_turkic_month_may_begin_with_its_own_capital():
    assert parse_date("7 İyun 2021") == parse_date("7 İYUN 2021") == When(2021, 6, 7)


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize(
    "names",
    [
        "January February March April May June July August September October November December",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი "
        "დეკემბერი",
        "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի "
        "նոյեմբերի դեկտեմբերի",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "Jänner Feb. Maerz Apr. Mai Jun. Jul. Aug. Sept. Okt. Nov. Dez.",
        "janv. fevrier mars avr. mai juin juil. aout sept. oct. nov. dec.",
    ],
)
def test_every_month_has_its_name(month, names):
    assert parse_date(f"7 {names.split()[month - 1]} 2021") == When(2021, month, 7)


@given(st.dates())
def test_an_iso_date_comes_back(day):
    assert parse_date(day.isoformat()) == When(day.year, day.month, day.day)


def test_a_date_is_found_in_a_line_with_all_that_belongs_to_it():
    line = "Posted: Thu 4 March 2021, 10:15 GMT by Jane, updated 05.03.2021"
    assert [(line[d.start : d.end], d.when) for d in find_dates(line)] == [
        ("Thu 4 March 2021, 10:15 GMT", When(2021, 3, 4)),
        ("05.03.2021", When(2021, 3, 5)),
    ]


def test_the_number_of_an_issue_is_no_day():
    assert [d.when for d in find_dates("No. 3, March 2021")] == [When(2021, 3)]


def test_a_year_that_no_article_can_be_from_is_some_other_number():
    assert [d.when for d in find_dates("No. 11 (2207), 19 March 2014")] == [When(2014, 3, 19)]


@pytest.mark.parametrize("text", ["Friday, 10:03", "12:08", "July 13", "Сегодня в 16:52"])
def test_a_clock_is_a_time_without_a_year(text):
    assert is_clock(text)


@pytest.mark.parametrize("text", ["", "Money", "12", "Winter", "July 13 2020 was hot"])
def test_what_is_more_or_less_is_no_clock(text):
    assert not is_clock(text)


def test_the_day_stands_first_where_that_is_known():
    assert parse_date("03/04/2021", is_day_first=True) == When(2021, 4, 3)
    assert find_dates("on 03/04/2021", is_day_first=True)[0].when == When(2021, 4, 3)


def test_two_figures_are_a_year_of_this_century_or_of_the_last():
    assert parse_date("01.02.94") == When(1994, 2, 1)
    assert parse_date("01.02.04") == When(2004, 2, 1)


@pytest.mark.parametrize("text", ["1.10.22.4", "10.22", "1/2/21"])
def test_other_short_figures_are_no_day(text):
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Heft 4/2019", When(2019)),
        ("№ 4/2019", When(2019)),
        ("No. 4/2019", When(2019)),
        ("no April 2019", When(2019, 4)),
        ("4/2019", When(2019, 4)),
    ],
)
def test_the_number_of_an_issue_is_no_month(line, when):
    assert [one.when for one in find_dates(line)] == [when]


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("Die Brücke ist gesperrt.", True), ("Мост закрыт.", True), ("The bridge is shut.", False)],
)
def test_a_text_in_another_language_than_english_says_the_day_first(text, is_so):
    assert tells_day_first(text) is is_so
