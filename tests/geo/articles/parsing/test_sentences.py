import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.parsing.sentences import split_sentences


def split(text):
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Army came to the pipeline.",
        "In the U.S. Senate they spoke of it.",
        "Mr. V. Huseynov wrote of J.-P. Dupont.",
        "It is approx. 5.5 km. long, e.g. 5.4 i.e. less.",
        "See No. 102 on p. 7 of vol. 3.",
        "St. Petersburg is far.",
        "Caspian Pipes Inc. Azerbaijan owns it.",
        "The attacks (July 12 – 15) were brief.",
        "It went on… and on... and on.",
        'He asked "why?" and left.',
        "(It is old.)",
        "1. The first point of the list",
        "One nation, two states",
        "В 2020 г. Турция открыла базу им. Ленина, т.е. дом № 102.",
        "Население ок. 5 тыс. человек на ул. Мира.",
        "102. üs ve 102. Askeri Üs Gümrü'dedir.",
        "XX əsrdə 102. Hərbi baza quruldu.",
        "Am 3. Oktober wurde die Leitung eröffnet.",
        "Sie kostete z.B. 4 Mrd. Euro, d.h. ca. 3 Mrd. Dollar.",
        "Prof. Dr. Anna Roth sprach z. B. Deutsch und Russisch.",
        "Die 102. Militärbasis liegt in Gümri.",
        "Im 19. Jahrhundert gab es hier Nr. 7 und S. 12.",
        "M. Dupont et Mme. Roth ont vu p. ex. Bakou.",
        "M. Le Pen n'est pas J. Le Carré.",
        "Vers 300 av. J.-C. Bakou n'existait pas, cf. Dupont.",
        "La base n° 102 est décrite p. 7 et chap. 3.",
        "ეს არის პროფ. ბერიძე.",
        "Bu, məs. Bakıda, prof. Əliyevdir.",
        "Դա 10 կմ. է երկար։",
        "Պրոֆ. Փորձյանն ասաց. «Լավ է»։",
    ],
)
def test_one_sentence_stays_one(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It is long.|It is old.",
        "It runs through the U.S.|The line is new.",
        "It is 1,768 km.|The rest is land.",
        "It opened in 2006.|Then it closed.",
        "There are 16.|They are new.",
        '"It is done."|He left.',
        "Really?!|Yes.|No.|That is wrong.",
        "He left (at last).|[She stayed.]|So did I.",
        "The end...|Another start…|Last.",
        "It is old.[12]|It is new.",
        "Открыт в 2006 г.|Он длинный.",
        "Здесь нефть, газ и т.д.|Всё течёт.",
        "Oil, gas etc.|Baku has it all.",
        "Длина 10 км.|«Она велика».|Да!",
        "Gəncədən keçir.|İndi uzundur.",
        "Boru hattı 1.768 km.|Şimdi kapalı.",
        "Sie führt durch Öl und Gas usw.|Das ist neu.",
        "Sie maß 5 Mio.|Die Stadt ist größer.",
        "Es gibt 16.|Sie sind für alle.",
        "Le pétrole, le gaz, etc.|Bakou en a.",
        "Il y en a 16 à Bakou, dit-il, ça suffit.|La ligne est neuve.",
        "Ça compte 16.|Les autres sont loin.",
        "Այն երկար է։|Այն նոր է։",
        "Այն երկար է:|Այն նոր է:",
        "ის გრძელია.|ის ახალია.",
        "它很长。|它很新。",
        "- oil\n|- gas\n|- rail",
    ],
)
def test_each_sentence_stands_alone(text):
    assert split(text.replace("|", " ").replace("\n ", "\n")) == [
        part.strip() for part in text.split("|")
    ]


def test_a_sentence_goes_on_over_the_end_of_a_line():
    assert split("The pipeline\nis long.") == ["The pipeline\nis long."]


def test_no_text_has_no_sentences():
    assert split_sentences(" \n ") == []


@given(st.text(alphabet='aБİ.!?…։ \n"«»()[]1g№:-') | st.text())
def test_the_spans_are_in_order_and_hold_all_that_is_not_space(text):
    spans = split_sentences(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert "".join("".join(split(text)).split()) == "".join(text.split())
