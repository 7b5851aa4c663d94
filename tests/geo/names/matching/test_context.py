"""Each weight is tried on both sides: a reason that just outweighs it, and one that does not.

At nothing for or against, the whole text decides; so no case here comes to zero.
"""

import pytest

from geo.names.gazetteer import Gazetteer
from geo.names.matching.names import Name, Reason
from geo.names.mentions import find_mentions

NAMES = (
    Name("line", "Trans Ruritanian Conduit", "en", "official"),
    Name("line", "TRC", "en", "acronym"),
    Name("road", "RRX", "en", "acronym"),
)


def said_of(text: str, **weights: float) -> list[str]:
    """The acronyms that are taken for mentions, where words have these weights."""
    reasons = tuple(Reason("line", "en", weight, word) for word, weight in weights.items())
    mentions = find_mentions(text, Gazetteer(names=NAMES, reasons=reasons))
    return [text[m.start : m.end] for m in mentions if m.rule == "in context"]


def apart(words: int) -> str:
    return "a " * words


@pytest.mark.parametrize(("between", "found"), [(14, ["TRC"]), (15, [])])
def test_a_word_speaks_up_to_fifteen_words_off(between: int, found: list[str]) -> None:
    assert said_of(f"TRC {apart(between)}oil", TRC=-1, oil=2) == found
    assert said_of(f"oil {apart(between)}TRC", TRC=-1, oil=2) == found


@pytest.mark.parametrize(("between", "found"), [(1, ["TRC"]), (2, [])])
def test_a_word_within_two_counts_double(between: int, found: list[str]) -> None:
    assert said_of(f"TRC {apart(between)}oil", TRC=-3, oil=2) == found
    assert said_of(f"oil {apart(between)}TRC", TRC=-3, oil=2) == found


@pytest.mark.parametrize(("own", "found"), [(-1.9, ["TRC"]), (-2.1, [])])
def test_the_name_in_full_weighs_two(own: float, found: list[str]) -> None:
    assert said_of("The Trans Ruritanian Conduit leaks. So does TRC.", TRC=own) == found


@pytest.mark.parametrize(("oil", "found"), [(4.1, ["TRC"]), (3.9, [])])
@pytest.mark.parametrize("count", ["14", "1799", "1700", "2100", "2,015"])
def test_a_number_in_front_weighs_four_against(count: str, oil: float, found: list[str]) -> None:
    assert said_of(f"{count} TRC and the oil", oil=oil) == found


@pytest.mark.parametrize("year", ["1800", "1999", "2000", "2099"])
def test_a_year_in_front_counts_nothing(year: str) -> None:
    assert said_of(f"In {year} TRC and the oil", oil=0.1) == ["TRC"]


@pytest.mark.parametrize("number", ["14, ", "14/", "14 to "])
def test_a_number_that_is_not_right_in_front_counts_nothing(number: str) -> None:
    assert said_of(f"{number}TRC and the oil", oil=0.1) == ["TRC"]


@pytest.mark.parametrize(("oil", "found"), [(4.1, ["TRC"]), (3.9, [])])
def test_a_dollar_sign_weighs_as_a_number_does(oil: float, found: list[str]) -> None:
    assert said_of("They say $TRC and the oil", oil=oil) == found


@pytest.mark.parametrize("written", ["trc", "Trc", "TrC"])
@pytest.mark.parametrize("oil", [2.1, 1.9])
def test_small_letters_weigh_two_against(written: str, oil: float) -> None:
    assert said_of(f"{written} and the oil", oil=oil) == ([written] if oil > 2 else [])


@pytest.mark.parametrize(("oil", "found"), [(1.1, ["TRCs"]), (0.9, [])])
def test_a_plural_weighs_one_against(oil: float, found: list[str]) -> None:
    assert said_of("TRCs and the oil", oil=oil) == found


@pytest.mark.parametrize(("oil", "found"), [(2.1, ["TRC"]), (1.9, [])])
def test_a_number_that_sticks_to_it_weighs_two_against(oil: float, found: list[str]) -> None:
    assert said_of("TRC2 and the oil", oil=oil) == found


def test_a_number_behind_it_counts_nothing() -> None:
    assert said_of("TRC 2 and the oil", oil=0.1) == ["TRC"]


def test_the_number_of_a_footnote_in_front_counts_nothing() -> None:
    assert said_of("Conduit3 TRC and the oil", oil=0.1) == ["TRC"]


@pytest.mark.parametrize("word", ["Ruritanian", "RRX"])
@pytest.mark.parametrize(("own", "found"), [(-0.9, ["TRC"]), (-1.1, [])])
def test_own_words_and_other_acronyms_weigh_one(word: str, own: float, found: list[str]) -> None:
    text = f"TRC and the far {word}"
    assert [acronym for acronym in said_of(text, TRC=own) if acronym == "TRC"] == found


def test_the_weight_of_a_table_goes_before_that_of_an_own_word() -> None:
    assert said_of("TRC and the conduit", TRC=-2, conduit=3) == ["TRC"]
    assert said_of("TRC and the conduit", TRC=-2, conduit=1) == []


def test_a_word_of_the_next_sentence_does_not_speak() -> None:
    assert said_of("TRC came. Oil rose.", TRC=-1, oil=9) == []


def test_a_word_beyond_a_semicolon_does_not_speak() -> None:
    assert said_of("TRC came; oil rose.", TRC=-1, oil=9) == []
    assert said_of("Oil rose; TRC came.", TRC=-1, oil=9) == []


def test_a_verb_of_the_language_of_the_sentence_does_not_speak() -> None:
    assert said_of("Der TRC hat mit der Stadt und dem Land geredet.", TRC=-1, hat=9) == []
    assert said_of("Der TRC hat mit der Stadt und dem Land geredet.", hat=9) == []
    assert said_of("Bu hat ve TRC için.", TRC=-1, hat=9) == ["TRC"]


@pytest.mark.parametrize(("oil", "found"), [(3.1, ["TRC"]), (2.9, [])])
def test_a_longer_name_in_quotes_may_have_a_dash(oil: float, found: list[str]) -> None:
    assert said_of("the “TRC-Travel” and their oil", oil=oil) == found


def test_a_row_of_reasons_may_be_about_several_names() -> None:
    reasons = (Reason("TRC, line", "en", -1, "TRC"), Reason("road, TRC", "en", 9, "oil"))
    mentions = find_mentions("TRC or RRX and the oil", Gazetteer(names=NAMES, reasons=reasons))
    assert [mention.name for mention in mentions] == ["TRC", "RRX"]


def test_a_word_counts_once_at_its_nearest() -> None:
    assert said_of("TRC oil and then more oil", TRC=-3.9, oil=2) == ["TRC"]
    assert said_of("TRC oil and then more oil", TRC=-4.1, oil=2) == []


def test_a_reason_against_counts_at_its_nearest_too() -> None:
    assert said_of("the oil and the TRC coin and then more coin", oil=4.1, coin=-2) == ["TRC"]
    assert said_of("the oil and the TRC coin and then more coin", oil=3.9, coin=-2) == []


@pytest.mark.parametrize(("coin", "found"), [(-1, ["TRC"]), (-3, [])])
def test_at_nothing_the_whole_text_decides(coin: float, found: list[str]) -> None:
    assert said_of("The oil rose. TRC came. The coin fell.", oil=2, coin=coin) == found


def test_what_nothing_speaks_for_is_not_ours() -> None:
    assert said_of("TRC came.") == []


@pytest.mark.parametrize(("weight", "found"), [(-0.4, 1), (-0.6, 0)])
def test_a_name_that_the_table_doubts_begins_with_one(weight: float, found: int) -> None:
    names = (Name("line", "The Mole", "en", "official"),)
    doubted = Gazetteer(names=names, reasons=(Reason("The Mole", "en", weight, "garden"),))
    assert len(find_mentions("The Mole garden", doubted)) == found


def test_of_two_words_that_one_may_be_a_form_of_the_weightier_counts() -> None:
    assert said_of("TRC and the oils", oil=2, oils=-3) == []
    assert said_of("TRC and the oils", oil=-2, oils=3) == ["TRC"]


def reason_for(text: str, **weights: float) -> str:
    """The word that spoke for the acronym at the end of a text."""
    reasons = tuple(Reason("line", "en", weight, word) for word, weight in weights.items())
    return find_mentions(text, Gazetteer(names=NAMES, reasons=reasons))[-1].reason


def test_the_weightiest_word_nearby_is_the_reason() -> None:
    assert reason_for("The crude oil and the pump of the TRC", oil=3, crude=2, pump=1) == "oil"


def test_a_word_nearby_goes_before_the_name_in_full_as_reason() -> None:
    text = "The Trans Ruritanian Conduit leaks."
    assert reason_for(f"{text} So does TRC") == "Trans Ruritanian Conduit"
    assert reason_for(f"{text} Oil is in TRC", oil=1) == "Oil"


def test_where_the_whole_text_decides_its_weightiest_word_is_the_reason() -> None:
    assert reason_for("The crude oil rose. The coin fell. TRC", oil=3, crude=2, coin=-1) == "oil"


@pytest.mark.parametrize(("word", "found"), [("Red", ["TRC"]), ("El", [])])
def test_an_own_word_has_three_letters_at_least(word: str, found: list[str]) -> None:
    names = (Name("line", "Red El Conduit", "en", "official"), *NAMES[1:])
    text = f"TRC and the far {word}"
    mentions = find_mentions(text, Gazetteer(names=names))
    assert [text[m.start : m.end] for m in mentions] == found


def test_what_the_table_says_of_a_name_goes_before_what_it_says_of_its_feature() -> None:
    of_feature, of_name = Reason("line", "en", -3, "oil"), Reason("TRC", "en", 3, "oil")
    doubted = Gazetteer(names=NAMES, reasons=(of_name, of_feature))
    assert len(find_mentions("TRC and the oil", doubted)) == 1


@pytest.mark.parametrize(("own", "found"), [(-1.9, ["TRC"]), (-2.1, [])])
def test_a_name_of_one_word_weighs_as_a_name_and_not_as_an_own_word_too(
    own: float, found: list[str]
) -> None:
    names = (Name("line", "Conduit", "en", "short"), *NAMES[1:])
    doubted = Gazetteer(names=names, reasons=(Reason("TRC", "en", own, "TRC"),))
    mentions = find_mentions("TRC and the far conduit", doubted)
    assert [m.name for m in mentions if m.rule == "in context"] == found


def test_capitals_throughout_are_no_worse_than_the_name_as_listed() -> None:
    names = (Name("line", "TrC", "en", "acronym"),)
    known = Gazetteer(names=names, reasons=(Reason("line", "en", 0.1, "oil"),))
    assert len(find_mentions("TRC and the oil", known)) == 1
    assert len(find_mentions("TrC and the oil", known)) == 1


@pytest.mark.parametrize(("oil", "found"), [(3.1, ["TRC"]), (2.9, [])])
def test_a_longer_name_weighs_three_against(oil: float, found: list[str]) -> None:
    assert said_of("the ships of TRC Travel that took some oil", oil=oil) == found


@pytest.mark.parametrize(
    "text",
    [
        "the ships of TRC travel and took some oil",
        "the ships of TRC, Travel and some oil",
        "the ships of TRC TRAVEL took some oil",
        "TRC Travels Abroad with Oil",
    ],
)
def test_what_is_no_longer_name_counts_nothing(text: str) -> None:
    assert said_of(text, oil=0.1) == ["TRC"]


@pytest.mark.parametrize(("oil", "found"), [(6.1, ["TRC"]), (5.9, [])])
def test_words_that_an_acronym_is_short_for_weigh_six_against(oil: float, found: list[str]) -> None:
    text = "The Toy Repair Club (TRC) and the oil"
    assert said_of(text, oil=oil + 2) == found


@pytest.mark.parametrize(("oil", "found"), [(2.1, ["TRC"]), (1.9, [])])
def test_an_acronym_of_something_else_weighs_two_against_anywhere(
    oil: float, found: list[str]
) -> None:
    text = "The Toy Repair Club (TRC) met. The TRC and the oil"
    assert said_of(text, oil=oil)[:1] == found


def test_words_that_speak_for_the_feature_are_no_other_full_form() -> None:
    assert said_of("The tar, resin and crude (TRC) pipe", tar=1, resin=1, crude=1) == ["TRC"]


def doubted(text: str, weight: float) -> list[str]:
    """The mentions of a name of one word, where "garden" has this weight."""
    names = (Name("line", "Mole", "en", "short"), Name("line", "Mole Conduit", "en", "official"))
    reasons = (Reason("Mole", "en", weight, "garden"),)
    mentions = find_mentions(text, Gazetteer(names=names, reasons=reasons))
    return [text[m.start : m.end] for m in mentions]


@pytest.mark.parametrize("quote", ["“Mole”", "“Mole Weekly”", "“Mole and Rat”"])
@pytest.mark.parametrize(("garden", "found"), [(1.1, 1), (0.9, 0)])
def test_a_name_that_opens_a_short_quote_has_two_against_it(
    quote: str, garden: float, found: int
) -> None:
    assert len(doubted(f"They read {quote} in the garden", garden)) == found


@pytest.mark.parametrize("quote", ["“Mole is far off”", "“Mole, we said”", "“the Mole”"])
def test_a_name_in_a_longer_quote_has_not(quote: str) -> None:
    assert doubted(f"They said {quote} in the garden", -0.9) == ["Mole"]


def test_a_name_of_one_word_gains_nothing_from_the_name_in_full() -> None:
    text = "The Mole Conduit leaks. They dug up the garden of the Mole"
    assert doubted(text, -1.1) == ["Mole Conduit"]
