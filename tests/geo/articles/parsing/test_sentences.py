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
        "The quarrel U.K. vs. Russia is in vol. II of it.",
        "Smith et al. Baku saw it (pop. 112,000) in St. Petersburg.",
        "Он (сокр. ВТК) и город (азерб. Gəncə) упомянуты.",
        "Это т. н. «Средний коридор» (т. н.) «Север» и т. п. товары.",
        "Под началом инж. Ф. К. Гоша и т. д. построено.",
        "См. табл. 2 на с. 17.",
        "Die Stadt (dt. Gandscha) hat 5 Mio. Fahrgäste.",
        "Im 19. Jh. war sie der Sitz der 5. Brigade.",
        "Die 5. Brigade kam an.",
        "Am 3. 10. 2020 kam mind. 1 Zug.",
        "MM. Petrossian et Beridze ont lu L’art. 4.",
        "« Quel train ? » demanda-t-elle.",
        "Bax: səh. 5 və səh. 9.",
        "Bkz. s. 12 ve s. 14.",
        "თანხა 2 მლრდ. ლარია.",
        "She spoke of Node.js, example.org/Home and ASP.NET.",
        "Day.Az, the U.S.Army and prof.Əliyev were there.",
        "It cost 3.7 million.",
        "“Why?” Smith asked.",
        "It was printed in Baku. , 2010.",
        "The town (Ganja. See map) is old.",
        "Sultan II. Mahmud köprüyü yaptırdı.",
        "2.1. Overview of the line",
        "„სად მიდიხარ?“ – ჰკითხა მან.",
        "საქმეს მიხედონ. - ამის შესახებ თქვა.",
        "ՀՀ-Ն ՍԿՍՈՒՄ Է ԳՈՐԾԸ. ՆԱԽԱԳԱՀ ԱԼԻԵՎ",
        "ՀՀ-ն սկսում է գործը. ԱԳ նախարար",
        "Նա գործ սկսեց. Կարսի գիծը նոր է:",
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
        "It is old. [12]|It is new.",
        "Цена 5 млрд. руб.|Половину дал банк.",
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
        "Այն երկար է.|Այն նոր է.",
        "ის გრძელია.|ის ახალია.",
        "它很长。|它很新。",
        "- oil\n|- gas\n|- rail",
        "It is 85 mm.|Wheels fit.",
        "He kept it in mind.|Trains ran.",
        "They told me.|Baku agreed.",
        "It stands on Main St.|The shop is shut.",
        "It was closed by the U.S.|Nobody knew.",
        "Завод построен в 1934 г.|Сейчас он стоит.",
        "Соль, мука и т. д.|Всё есть.",
        "Neft, qaz və s.|Qatar gəldi.",
        "Ünvan: Nizami küç., 12.|Giriş həyətdəndir.",
        "Petrol, gaz vb.|Tren geldi.",
        "It has two aims: 1. A new line.|2. An old one.",
        "« Est-ce tout ? »|Le chef partit.",
        "The end.³|The start.",
        "The end.\u200b|The start.",
        "Train blasted\n|A train with oil was hit near the line.|Nobody was hurt.",
        "Map of the line\n|Tovuz lies on the border, says the army.",
        "> It is late.\n|>\n> The train came.",
        "Home\n|News of the line\n|Contact",
        "It is Armenia.|[…] It is calm.",
        "He left.|!!! She stayed.",
        "1. A new line\n|2. An old one",
        "The partners\n|+ oil\n|© Smith",
    ],
)
def test_each_sentence_stands_alone(text):
    assert split(text.replace("|", " ").replace("\n ", "\n")) == [
        part.strip() for part in text.split("|")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The war is over.|Since then it is calm.",
        "It began in 2006.|The line is new.",
        "It fell in April.|Since then it is calm.",
        "“It is over.”|Since then it is calm.",
        "It was late.|“Go on,” he said.",
        "He came in.|MINISTER SPEAKS",
        "Is it true?|Yes, it is.",
        "It is over.[3]|Since then it is calm.",
        "Война закончилась.|Потом пришли геологи.",
        "Savaş bitti.|Sonra tren geldi.",
        "დასრულდა.|შემდეგ მოვიდა.",
        "Այն երկար է։|Այն նոր է։",
    ],
)
def test_a_sentence_ends_where_the_space_behind_it_is_lost(text):
    assert split(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "The long line from the shore to the hills goes by\nTovuz and Kars.",
        "They went to the\nTovuz district in the hot summer of that year.",
        "They went on the Baku-\nTbilisi-Kars railway in that year.",
        "In Tovuz, Kars,\nGyumri and some more towns of the region.",
        "The line from Baku\n– Tovuz – Kars is long.",
    ],
)
def test_a_wrapped_line_is_no_sentence(text):
    assert split(text) == [text]


def test_the_words_before_a_line_end_are_no_heading_where_they_begin_within_the_line():
    assert split("The long line from Baku is open. Baku\nTrains ran from the first day on.") == [
        "The long line from Baku is open.",
        "Baku\nTrains ran from the first day on.",
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


def test_the_credit_behind_a_caption_ends_with_its_line():
    caption = "A queue at the pass. Photo: Ann Lee / Daily Post"
    text = "The lorries that wait at the pass may book their time from the first of May, the"
    assert split(f"{caption}\n{text} office said there on Monday.")[:2] == [
        "A queue at the pass.",
        "Photo: Ann Lee / Daily Post",
    ]


def test_a_sentence_that_begins_late_in_a_wrapped_line_goes_on():
    lines = "It rains at the pass today. The minister of\nTransport said so in the capital."
    assert split(lines)[1] == "The minister of\nTransport said so in the capital."
