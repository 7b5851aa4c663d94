import pytest

from geo.events.days import Days
from geo.events.saying import days_text, names_reason, news_reason
from geo.when import When


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2020-07-12", "2020-07-12", "12 July 2020"),
        ("2020-07-12", "2020-07-15", "12–15 July 2020"),
        ("2020-06-30", "2020-07-02", "30 June–2 July 2020"),
        ("2020-12-30", "2021-01-02", "30 December 2020–2 January 2021"),
        ("2020-07", "2020-07", "July 2020"),
    ],
)
def test_days_are_written_for_reading(first: str, last: str, text: str) -> None:
    assert days_text(Days(0, When.parse(first), When.parse(last), told=True)) == text


def test_a_reason_says_what_is_named() -> None:
    july = Days(0, When(2020, 7), When(2020, 7), told=True)
    assert names_reason(july, ["Tovuz"], "fighting") == "It names July 2020, Tovuz and “fighting”."
    assert names_reason(july, ["Tovuz"], "") == "It names July 2020 and Tovuz."
    assert names_reason(None, ["Ceyhan", "BTC"], "blast") == "It names Ceyhan, BTC and “blast”."


def test_a_reason_says_of_when_the_news_is() -> None:
    reason = news_reason(When(2020, 7, 14), ["Tovuz"], "battles")
    assert reason == "It is of 14 July 2020 and names Tovuz and “battles”."
