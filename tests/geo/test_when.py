from datetime import date

import pytest

from geo.when import When, parse_when


def test_what_is_not_known_is_not_written():
    assert [str(When(2021, 3, 4)), str(When(2021, 3)), str(When(987))] == [
        "2021-03-04",
        "2021-03",
        "0987",
    ]


def test_a_month_is_all_of_its_days():
    february = When(2020, 2)
    assert (february.first_day, february.last_day) == (date(2020, 2, 1), date(2020, 2, 29))


def test_a_year_is_all_of_its_days():
    assert (When(2020).first_day, When(2020).last_day) == (date(2020, 1, 1), date(2020, 12, 31))


def test_a_month_is_between_days_if_one_of_its_days_is():
    march = When(2021, 3)
    assert march.is_between(date(2021, 3, 31), None)
    assert march.is_between(None, date(2021, 3, 1))
    assert not march.is_between(date(2021, 4, 1), None)
    assert not march.is_between(None, date(2021, 2, 28))


@pytest.mark.parametrize("text", ["2021-03-04", "2021-03", "2021"])
def test_a_date_is_read_as_it_is_written(text):
    assert str(When.parse(text)) == text


@pytest.mark.parametrize("text", ["", "March 2021", "2021-02-30", "2021-03-04-05"])
def test_what_is_no_date_is_not_read(text):
    with pytest.raises(ValueError, match=r"invalid literal|out of range|must be"):
        When.parse(text)


@pytest.mark.parametrize("parts", [(2021, 13), (2021, 2, 30), (0,), (2021, 0), (2021, None, 4)])
def test_what_is_in_no_calendar_is_refused(parts):
    with pytest.raises(ValueError, match=r"must be|out of range|needs a month"):
        When(*parts)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2021", When(2021)),
        ("2021-03", When(2021, 3)),
        ("2021-03-04", When(2021, 3, 4)),
        ("2021-13", None),
        ("late 2006", None),
        ("1.2 million", None),
        ("", None),
    ],
)
def test_a_date_of_a_table_is_read(text: str, when: When | None):
    assert parse_when(text) == when
