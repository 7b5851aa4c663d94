import re

from geo.claims.figures.months import month_of, month_pattern


def test_a_month_has_a_number():
    assert (month_of("july"), month_of("07"), month_of("июля", "ru")) == (7, 7, 7)


def test_a_name_may_be_cut_where_that_is_told():
    assert re.fullmatch(month_pattern(shortest=3), "jul")
    assert not re.fullmatch(month_pattern(), "jul")
