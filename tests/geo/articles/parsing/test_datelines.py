import pytest

from geo.articles.parsing.datelines import read_dateline, read_place
from geo.when import When


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BAKU, July 14 (Reuters) - Oil flows", ("Reuters", None)),
        ("ANKARA, March 4, 2021 (Valley Wire) – Trains", ("Valley Wire", When(2021, 3, 4))),
        ("BAKU, Azerbaijan, March 4, 2021 -- The firm", (None, When(2021, 3, 4))),
        ("(VW) — A quake", ("VW", None)),
        ("TEHRAN -- Two lanes", (None, None)),
        ("Баку. 4 марта 2021. ВЕСТИ - Поезда", ("ВЕСТИ", When(2021, 3, 4))),
        ("БАКУ, 4 марта 2021. /ТВ/. Поезда", ("ТВ", When(2021, 3, 4))),
    ],
)
def test_a_dateline_gives_its_agency_and_its_date(text, expected):
    dateline = read_dateline(text)
    assert dateline
    assert dateline[:2] == expected


@pytest.mark.parametrize(
    ("text", "agency", "author"),
    [
        ("TBILISI, March 4 — Reuters, Jane Doe. The line is open.", "Reuters", "Jane Doe"),
        ("KARS, 4 мар — Рейтер. Поезда идут.", "Рейтер", None),
        ("ЕРЕВАН, 7 апр — Долина-Пресс. Поезда идут.", "Долина-Пресс", None),
        ("valley-post.example - The line is open.", "valley-post.example", None),
        ("КАРС, 4 марта. /Корр. ДОЛИНА Иван Петров/. Поезда", "ДОЛИНА", "Иван Петров"),
        ("КАРС, 4 марта. /Корр. ДОЛИНА/. Поезда", "ДОЛИНА", None),
        ("Kars, 4 March, VALLEY WIRE: Trains run.", "VALLEY WIRE", None),
        ("ԵՐԵՎԱՆ, 4 ՄԱՐՏԻ, ՁՈՐ։ Գնացքներ։", "ՁՈՐ", None),
        ("Bakı, 4 mart, VX", "VX", None),
        ("Тбилиси. 3 марта. ВЕСТИ-ЮГ - Поезда идут.", "ВЕСТИ-ЮГ", None),
        ("Jane DOE-John ROE/KARS, (VWA)- The line is open.", "VWA", "Jane DOE, John ROE"),
    ],
)
def test_a_dateline_may_name_its_agency_and_author_elsewhere(text, agency, author):
    found = read_dateline(text)
    assert found
    assert (found.agency, found.author) == (agency, author)


def test_a_clause_behind_a_dash_is_no_agency():
    found = read_dateline("KARS, 4 March — The line is open.")
    assert found
    assert found.agency is None


@pytest.mark.parametrize(
    "text",
    [
        "The line – the old one – is long.",
        "Trains (in 2021) - they say - ran.",
        "",
        "BAKU",
        "Oil and/or gas flows.",
    ],
)
def test_a_sentence_with_a_dash_is_none(text):
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BAKU, July 14 (Reuters) - Oil flows", "BAKU"),
        ("BAKU, Azerbaijan, March 4, 2021 -- The firm", "BAKU"),
        ("TEHRAN -- Two lanes", "TEHRAN"),
        ("Баку. 4 марта 2021. ВЕСТИ - Поезда", "Баку"),
        ("Тбилиси. 3 марта. ВЕСТИ-ЮГ - Поезда идут.", "Тбилиси"),
        ("Jane DOE-John ROE/KARS, (VWA)- The line is open.", "KARS"),
        ("NEU ULM/KARS (VWA) – The line is open.", "NEU ULM/KARS"),
        ("(VW) — A quake", None),
        ("Jane Doe (Valley Wire) – Trains ran.", None),
    ],
)
def test_a_dateline_gives_its_place(text, place):
    found = read_dateline(text)
    assert found
    assert found.place == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("BAKU, Azerbaijan, July 13", "BAKU"),
        ("KARS, 14 Temmuz 2020", "KARS"),
        ("ТБИЛИСИ, 3 марта", "ТБИЛИСИ"),
        ("NEW YORK, March 4, 2021", "NEW YORK"),
    ],
)
def test_a_dateline_may_be_a_line_of_its_own(line, place):
    assert read_place(line) == place


@pytest.mark.parametrize(
    "line", ["BAKU", "OIL, GAS AND RAIL", "Baku, July 13", "NO. 7, MARCH 2021", ""]
)
def test_another_line_in_capitals_is_no_dateline(line):
    assert read_place(line) is None
