import pytest

from geo.articles.parsing.header_lines import Said, pending, read_line
from geo.when import When


def test_a_line_that_is_all_fields_is_whole():
    said = read_line("By Jane Doe | Valley Post | 4 March 2021")
    assert said is not None
    assert said.is_whole
    assert (said.get("author"), said.get("published")) == ("Jane Doe", When(2021, 3, 4))


def test_a_line_with_more_than_fields_is_not_whole():
    said = read_line("By Jane Doe in Baku")
    assert said is not None
    assert not said.is_whole


def test_anything_may_follow_a_byline_behind_a_bar():
    said = read_line("by Jane Doe, Head Officer | 4 March 2021 | Blog, The Long Way over the Hills")
    assert said == Said((("author", "Jane Doe"), ("published", When(2021, 3, 4))), is_whole=False)


def test_a_name_alone_is_not_sure():
    said = read_line("Jane Doe")
    assert said is not None
    assert (said.get("who"), said.is_sure) == ("Jane Doe", False)


@pytest.mark.parametrize("line", ["", "It rains in 2021.", "x" * 400, "“Valley Post”"])
def test_what_no_header_has_says_nothing(line):
    assert read_line(line) is None


def test_a_row_of_years_is_no_date():
    assert read_line("2008\t2009\t2011") is None


def test_a_label_without_a_value_waits_for_the_next_line():
    lines = ("Published", "Автор:", "Published soon", "Text")
    assert [pending(line) for line in lines] == [True, True, False, False]


@pytest.mark.parametrize("sign", [".", " |", ";", " ·"])
def test_an_author_s_name_ends_at_the_next_label(sign):
    said = read_line(f"Text: Jane Doe{sign} Photos: Omar Vidal")
    assert said is not None
    assert (said.get("author"), said.is_whole) == ("Jane Doe", False)


def test_of_a_year_and_a_day_the_day_counts():
    said = read_line("Valley Post, No. 12/2021, 4 March 2021")
    assert said is not None
    assert said.get("published") == When(2021, 3, 4)


@pytest.mark.parametrize(
    "line",
    ["Retrieved on 2 January 2024", "Created: 2024-01-02", "Abgerufen am 2. Januar 2024",
     "Дата обращения: 2 января 2024", "Erişim tarihi: 2 Ocak 2024"],
)  # fmt: skip
def test_the_day_on_which_a_copy_was_kept_is_no_field_and_stays_in_the_text(line):
    assert read_line(line) == Said((), is_sure=True, is_whole=False)


def test_it_may_follow_the_author():
    said = read_line("Jane Doe, Valley Post (retrieved 2 January 2024)")
    assert said is not None
    assert (said.get("who"), said.get("site"), said.get("published")) == (
        "Jane Doe",
        "Valley Post",
        None,
    )


def test_a_kind_of_paper_with_a_number_is_no_publisher():
    said = read_line("Working Paper 14 | June 2016")
    assert said.values == (("published", When(2016, 6)),)


@pytest.mark.parametrize("sign", [" |", " ·", ";", ","])
def test_labels_may_stand_in_a_row(sign):
    said = read_line(f"Author: Jane Doe{sign} Date: 4 March 2021{sign} Source: Valley Post")
    assert said == Said(
        (("author", "Jane Doe"), ("published", When(2021, 3, 4)), ("publisher", "Valley Post"))
    )


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("19.05.2022, 11:30 | Горный вестник", "Горный вестник"),
        ("Le Courrier du lac | 12 avril 2019", "Le Courrier du lac"),
        ("12.02.2026 10:40 | Dağ saatı saytı", "Dağ saatı saytı"),
    ],
)
def test_a_paper_beside_a_day_may_have_one_capital(line, paper):
    said = read_line(line)
    assert said
    assert (said.get("site") or said.get("publisher")) == paper


def test_the_kind_of_a_piece_beside_a_day_is_no_paper():
    said = read_line("12 juin 2019 | Communiqué de presse Libre")
    assert said
    assert said.get("site") is None


def test_a_few_words_may_stand_between_a_paper_and_its_month():
    said = read_line("Valley Courier, reader service, September 2012")
    assert said == Said(
        (("site", "Valley Courier"), ("published", When(2012, 9))), is_sure=False, is_whole=False
    )


def test_the_kind_of_a_piece_may_stand_before_its_author():
    said = read_line("Köşe yazısı – Ali Demir")
    assert said
    assert said.get("who") == "Ali Demir"
