import pytest

from geo.articles.header import Header
from geo.articles.parsing.headers import read_header
from geo.when import When

DAY = When(2021, 3, 4)


def header(*lines):
    return read_header([*lines, "", "The text begins here, and it goes on. It has an end."])[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("by Jane Doe", {"author": "Jane Doe"}),
        ("By Jane Doe and John Roe", {"author": "Jane Doe and John Roe"}),
        ("BY JANE VAN DOE", {"author": "JANE VAN DOE"}),
        ("Author: Jane Doe", {"author": "Jane Doe"}),
        ("Автор: Иван Иванов", {"author": "Иван Иванов"}),
        ("Müəllif: Aysel Nur", {"author": "Aysel Nur"}),
        ("Kaynak: Hat Notları", {"publisher": "Hat Notları"}),
        ("Yazar: Ayşe Er", {"author": "Ayşe Er"}),
        ("ავტორი: ნინო დოე", {"author": "ნინო დოე"}),
        ("Հեղինակ: Աննա Դոյան", {"author": "Աննա Դոյան"}),
        ("Autorin: Anna Roth", {"author": "Anna Roth"}),
        ("Von Anna Roth und Jan van Dam, Baku", {"author": "Anna Roth und Jan van Dam, Baku"}),
        ("Quelle: Netz-Notizen", {"publisher": "Netz-Notizen"}),
        ("Veröffentlicht am: 4. März 2021", {"published": DAY}),
        ("Erschienen am 4. März 2021", {"published": DAY}),
        ("Netz-Notizen (4. März 2021)", {"publisher": "Netz-Notizen", "published": DAY}),
        ("Stand 4. März 2021", {}),
        ("Auteur : Jean Dupont", {"author": "Jean Dupont"}),
        ("Par Marie de La Rue et Jean Dupont", {"author": "Marie de La Rue et Jean Dupont"}),
        ("Publié le 4 mars 2021", {"published": DAY}),
        ("Publié le : 4 mars 2021", {"published": DAY}),
        ("Date de publication : 4 mars 2021", {"published": DAY}),
        ("Mis en ligne le 4 mars 2021 à 10h30", {"posted": DAY}),
        ("Dernière mise à jour le 4 mars 2021", {}),
        ("By Jane Doe (4 March 2021)", {"author": "Jane Doe", "published": DAY}),
        ("Corridor Notes (4 March 2021)", {"publisher": "Corridor Notes", "published": DAY}),
        ("Corridor Notes | March 4, 2021", {"publisher": "Corridor Notes", "published": DAY}),
        ("Publisher: Corridor Notes", {"publisher": "Corridor Notes"}),
        ("Source: https://example.org/a", {"url": "https://example.org/a"}),
        ("https://example.org/a", {"url": "https://example.org/a"}),
        ("04.03.2021", {"posted": DAY}),
        ("Published: 4 March 2021", {"published": DAY}),
        ("Published on 4 March 2021", {"published": DAY}),
        ("Posted on 4 March 2021", {"posted": DAY}),
        ("License: CC BY 4.0", {"licence": "CC BY 4.0"}),
    ],
)
def test_a_header_line_says_what_it_says(line, expected):
    assert header("A title", "", line) == Header(title="A title", **expected)


@pytest.mark.parametrize(
    "line",
    [
        "By 2006 the line was open, and it stayed so.",
        "By Tuesday the line had opened again",
        "Published: soon",
        "Baku, 4 March 2021",
        "Von Baku nach Ceyhan",
        "Von der Pipeline",
        "Par Bakou et par Tbilissi",
        "Par jour",
        "The line opened (in a hurry).",
    ],
)
def test_a_line_of_text_is_no_header(line):
    assert header("A title", "", line) == Header(title="A title")


def test_a_title_may_have_two_lines():
    assert header("A title that", "goes on", "-", "04.03.2021").title == "A title that goes on"


def test_a_title_may_look_like_a_german_byline():
    found = header("Von Menschen und Leitungen", "", "Von Anna Roth")
    assert found == Header(title="Von Menschen und Leitungen", author="Anna Roth")


def test_a_title_may_follow_the_date():
    assert header("04.03.2021", "", "Who opened it?") == Header(title="Who opened it?", posted=DAY)


def test_a_line_without_a_label_stays_in_the_text_and_the_author_below_it_is_read():
    found, used = read_header(["A title", "", "What it means for all", "", "by Jane Doe", "", "T."])
    assert found == Header(title="A title", author="Jane Doe")
    assert used == {0, 4}


def test_a_first_paragraph_is_no_title():
    assert read_header(["The line is long.", "", "It is old."])[0] == Header()


def test_a_lone_line_is_text_and_no_title():
    assert read_header(["Baku-Tbilisi-Ceyhan"])[0] == Header()


def test_a_known_title_is_not_read_again():
    found, used = read_header(["A TITLE", "", "Text."], title="A title")
    assert (found.title, used) == ("A title", {0})
