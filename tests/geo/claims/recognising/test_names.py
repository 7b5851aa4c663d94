"""Published operators and owners that a text names in words that no rule reads."""

import pytest

from geo.claims.claim import BY_FIGURE
from geo.names.gazetteer import Gazetteer, Name
from tests.geo.claims.recognising.conftest import finder

OIL, GAS = "Baku–Tbilisi–Ceyhan pipeline", "South Caucasus Pipeline"
RAIL = "Baku–Tbilisi–Kars railway"
RU, TR, AZ = (
    "Нефтепровод Баку–Тбилиси–Джейхан старый. ",
    "Bakü–Tiflis–Ceyhan boru hattı eskidir. ",
    "Bakı–Tbilisi–Ceyhan neft kəməri köhnədir. ",
)


@pytest.fixture(scope="module")
def read():
    """Give (subject, country, company, share) of what is recognised in a text."""
    names = Gazetteer(
        (
            Name("btc", OIL, "en", "official"),
            Name("bte", GAS, "en", "official"),
            Name("btk", RAIL, "en", "official"),
            Name("btc", "Нефтепровод Баку–Тбилиси–Джейхан", "ru", "official"),
            Name("btc", "Bakü–Tiflis–Ceyhan boru hattı", "tr", "official"),
            Name("btc", "Bakı–Tbilisi–Ceyhan neft kəməri", "az", "official"),
        )
    )
    find = finder(names)

    def read(text: str) -> list[tuple[str | None, str | None, str, float | None]]:
        known = [claim for claim in find(text) if claim.rule == BY_FIGURE and claim.text]
        return [(c.subject, c.object, c.text, c.value) for c in known]

    return read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BP has run the pipe for years.", [("btc", None, "bp", None)]),
        (
            "BP has long run the Georgian part, BOTAS International the Turkish one.",
            [
                ("btc", "Georgia", "bp", None),
                ("btc", "Turkey", "BOTAŞ International", None),
            ],
        ),
        ("Day-to-day management is with BP.", [("btc", None, "bp", None)]),
        ("BP has run all 1,768 km.", [("btc", None, "bp", None)]),
        (
            "BP has long run it; since then SOCAR is to take over.",
            [("btc", None, "bp", None), ("btc", None, "SOCAR", None)],
        ),
        ("SOCAR will take over as its operator.", [("btc", None, "SOCAR", None)]),
    ],
)
def test_an_operator_is_known_by_a_word_for_what_it_does(read, text, found):
    assert read(f"The {OIL} is old. {text}") == found


@pytest.mark.parametrize(
    "text",
    [
        "BP runs the oil field from which it comes.",
        "BP runs a terminal near the line.",
        "BP runs tests in Georgia.",
        "BP does not run the line.",
        "TPAO has long run the line.",
        "BP has long run the Turkish part.",
        "BP runs the Trans-Alpine pipeline.",
        "Does BP run the line?",
        "BP runs camps along the line.",
        "The line was the pride of BP, but TPAO ran the line.",
        "The line lost its operator for a day, BP said.",
    ],
)
def test_what_else_a_company_does_makes_it_no_operator(read, text):
    assert read(f"The {OIL} is old. {text}") == []


def test_a_technical_operator_is_held_against_technical_ones(read):
    text = "Its technical operator is {}."
    assert read(f"The {GAS} is old. {text.format('SOCAR')}") == [("bte", None, "SOCAR", None)]
    (claim,) = read(f"The {GAS} is old. {text.format('Statoil')}")
    assert claim == ("bte", None, "Statoil", None)


def test_the_home_of_a_company_is_no_part_of_the_line(read):
    text = f"The {OIL} is old. It is looked after by Turkey's state firm BOTAS."
    assert read(text) == [("btc", None, "BOTAŞ", None)]


def test_the_operators_of_a_list_are_all_known(read):
    found = read(f"The {RAIL}\n\nRun by these operators: ADY, TCDD and BTKI.")
    assert [claim[2] for claim in found] == [
        "Azerbaijan Railways",
        "Turkish State Railways",
        "BTKI Railways",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BP's share in the project is 13.1%.", [("bp", 13.1)]),
        ("BP's share in the project is big, the talks are 13.1% done.", []),
        ("BP's share is 13.1%.", []),
    ],
)
def test_another_share_is_told_where_the_sentence_is_plainly_on_the_line(read, text, found):
    assert [claim[2:] for claim in read(f"The {OIL} is old. {text}")] == found


def test_both_lines_have_the_operator_of_both(read):
    text = f"The {OIL} and the {GAS} are twins. BP managed both."
    assert {claim[0] for claim in read(text)} == {"btc", "bte"}


def test_an_operator_is_known_of_the_line_that_it_is_published_of(read):
    text = f"The {RAIL} passes the {OIL}. Trains are run by TCDD Taşımacılık."
    assert read(text) == [("btk", None, "TCDD Taşımacılık", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BP has 30.1 percent.", [("bp", 30.1)]),
        ("With 8.9%, MOL is a small owner.", [("MOL", 8.9)]),
        ("BP (30.1%), TPAO (6.53%) and so on meet.", [("bp", 30.1), ("TPAO", 6.53)]),
        ("MOL came in with 8.9%, Itochu with 3.4, said a guest.", [("MOL", 8.9), ("Itochu", 3.4)]),
        ("SOCAR owns a quarter of it.", [("SOCAR", 25.0)]),
        ("Eni and TotalEnergies hold 5% each.", [("Eni", 5.0), ("TotalEnergies", 5.0)]),
        ("TPAO's share went from 5 to 6.53 percent.", [("TPAO", 6.53)]),
        (
            "BP holds 30.1%, SOCAR 32.97% and MOL 99%.",
            [("bp", 30.1), ("SOCAR", 32.97), ("MOL", 99.0)],
        ),
        ("BP holds 77%, SOCAR 32.97% and MOL 99%.", []),
    ],
)
def test_an_owner_is_known_by_its_share(read, text, found):
    assert [claim[2:] for claim in read(f"The {OIL} is old. {text}")] == found


@pytest.mark.parametrize(
    "text",
    [
        "BP has 30.1 percent of the market.",
        "BP has 30.1 percent of the Trans-Alpine pipeline.",
        "BP has 30.1 percent of Shah Deniz.",
        "MOL sold 8.9 percent more fuel.",
        "BP shares lost 30.1 percent.",
        "MOL gets 8.9 percent by ship.",
        "BP has 31.4 percent.",
    ],
)
def test_another_share_is_none_of_the_line(read, text):
    assert read(f"The {OIL} is old. {text}") == []


def test_a_line_of_a_list_tells_a_share(read):
    assert read(f"The {OIL}\n\n- MOL (Hungary): 8.9%") == [("btc", None, "MOL", 8.9)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{RU}Турецким участком управляет БОТАШ.", [("btc", "Turkey", "BOTAŞ", None)]),
        (f"{RU}«Лукойл» продал нефть, а ВР — оператор.", [("btc", None, "bp", None)]),
        (f"{RU}Доля ТПАО — 6,53%.", [("btc", None, "TPAO", 6.53)]),
        (f"{RU}ТПАО увеличила добычу на 6,53%.", []),
        (f"{TR}Hattın Türkiye kısmını BOTAŞ işletiyor.", [("btc", "Turkey", "BOTAŞ", None)]),
        (
            f"{TR}Gürcistan bölümünü bp, Türkiye'dekini BOTAŞ işletiyor.",
            [("btc", "Georgia", "bp", None), ("btc", "Turkey", "BOTAŞ", None)],
        ),
        (f"{TR}TPAO'nun payı yüzde 6,53.", [("btc", None, "TPAO", 6.53)]),
        (f"{TR}TPAO'nun sahadaki payı yüzde 6,53.", []),
        (f"{AZ}Kəməri bp idarə edir.", [("btc", None, "bp", None)]),
        (f"{AZ}TPAO-nun payı 6,53 faizdir.", [("btc", None, "TPAO", 6.53)]),
        (f"{AZ}TPAO hasilatı 6,53 faiz artırıb.", []),
    ],
)
def test_other_languages_have_words_of_their_own(read, text, found):
    assert read(text) == found


def test_a_company_that_runs_it_runs_none_of_ours_behind_another_line(read):
    assert read(f"The {OIL} is old. The line from Vaal is not. BOTAŞ runs it in Turkey.") == []
