import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("By Jane Doe and John Roe", {"author": "Jane Doe, John Roe"}),
        ("BY JANE VAN DOE", {"author": "JANE VAN DOE"}),
        ("Author: Jane Doe", {"author": "Jane Doe"}),
        ("Автор: Иван Иванов", {"author": "Иван Иванов"}),
        ("Müəllif: Aysel Nur", {"author": "Aysel Nur"}),
        ("Kaynak: Hat Notları", {"publisher": "Hat Notları"}),
        ("Yazar: Ayşe Er", {"author": "Ayşe Er"}),
        ("ავტორი: ნინო დოე", {"author": "ნინო დოე"}),
        ("Հեղինակ: Աննա Դոյան", {"author": "Աննա Դոյան"}),
        ("Autorin: Anna Roth", {"author": "Anna Roth"}),
        ("Von Anna Roth und Jan van Dam, Baku", {"author": "Anna Roth, Jan van Dam"}),
        ("Quelle: Netz-Notizen", {"publisher": "Netz-Notizen"}),
        ("Veröffentlicht am: 4. März 2021", {"published": DAY}),
        ("Erschienen am 4. März 2021", {"published": DAY}),
        ("Netz-Notizen (4. März 2021)", {"publisher": "Netz-Notizen", "published": DAY}),
        ("Stand 4. März 2021", {"posted": DAY}),
        ("Auteur : Jean Dupont", {"author": "Jean Dupont"}),
        ("Par Marie de La Rue et Jean Dupont", {"author": "Marie de La Rue, Jean Dupont"}),
        ("Publié le 4 mars 2021", {"published": DAY}),
        ("Publié le : 4 mars 2021", {"published": DAY}),
        ("Date de publication : 4 mars 2021", {"published": DAY}),
        ("Mis en ligne le 4 mars 2021 à 10h30", {"posted": DAY}),
        ("Dernière mise à jour le 4 mars 2021", {"posted": DAY}),
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
        ("By Jane Doe in Baku", {"author": "Jane Doe"}),
        ("By Jane Doe, Senior Editor (jane@notes.org)", {"author": "Jane Doe"}),
        ("By Jane Doe, Valley Post, Baku", {"author": "Jane Doe", "publisher": "Valley Post"}),
        (
            "By JANE DOE and John Roe, Valley Post",
            {"author": "JANE DOE, John Roe", "publisher": "Valley Post"},
        ),
        ("By Jane Doe on March 4, 2021", {"author": "Jane Doe", "published": DAY}),
        ("By Jane Doe Published 4 March 2021", {"author": "Jane Doe", "published": DAY}),
        ("Posted by Jane Doe on 4 March 2021", {"author": "Jane Doe", "posted": DAY}),
        ("Posted on 4 March 2021 by Jane Doe", {"author": "Jane Doe", "posted": DAY}),
        ("By Valley Post with AFP", {"publisher": "Valley Post"}),
        ("By Staff Writer", {}),
        ("Byline: JANE DOE", {"author": "JANE DOE"}),
        ("Հեղինակ՝ Աննա Դոյան", {"author": "Աննա Դոյան"}),
        ("Source: Valley Post of 4.3.2021/vp", {}),
        ("Received 2 May 2020; accepted 9 May 2020; published 4 March 2021", {"published": DAY}),
        ("From: Jane Doe <jane.doe@post.org>", {"author": "Jane Doe"}),
        ("From: Jane Doe <info@post.org>", {}),
        ("Von: Valley Post <a@post.org>", {"publisher": "Valley Post"}),
        (
            "From: Jane Doe from Valley Footnotes <footnotes@post.org>",
            {"author": "Jane Doe", "publisher": "Valley Footnotes"},
        ),
        ("Sent: Thursday, March 4, 2021 7:03 AM", {"published": DAY}),
        (
            "Le Courrier de Kars, 4 mars 2021",
            {"publisher": "Le Courrier de Kars", "published": DAY},
        ),
        ("By Jane Doe@janedoe Mar 4, 2021, 4:22am EDT", {"author": "Jane Doe", "published": DAY}),
        ('By Jane "The Doe" Doe March 4, 2021', {"author": 'Jane "The Doe" Doe', "published": DAY}),
        ("By Jane Doe1 and John Roe2", {"author": "Jane Doe, John Roe"}),
        (
            "Jane Doe in Kars and John Roe in New York MARCH 4 2021",
            {"author": "Jane Doe, John Roe", "published": DAY},
        ),
        (
            "Ahmet Er, Ayşe Ak  |  KARS - 4 mart 2021",
            {"author": "Ahmet Er, Ayşe Ak", "published": DAY},
        ),
        ("Haber Giriş Tarihi: 04.03.2021 12:00", {"published": DAY}),
        ("Stand: 04.03.2021 | Lesedauer: 3 Minuten", {"posted": DAY}),
        ("Par  Marie Dupont  et  Jean Bel", {"author": "Marie Dupont, Jean Bel"}),
        ("Par Marie Dupont avec AFP", {"author": "Marie Dupont"}),
        ("Haber: Ayşe Er", {"author": "Ayşe Er"}),
        (
            "Jane Doe | Reuters | 4 March 2021",
            {"author": "Jane Doe", "publisher": "Reuters", "published": DAY},
        ),
        ("Ayşe Er - 4 mart 2021, perşembe", {"author": "Ayşe Er", "published": DAY}),
        ("Ayşe Er / Vadi Postası", {"author": "Ayşe Er", "publisher": "Vadi Postası"}),
        ("Jane Doe, Reuters", {"author": "Jane Doe", "publisher": "Reuters"}),
        ('Səbinə Nur, "Vadi Yolu"', {"author": "Səbinə Nur", "publisher": "Vadi Yolu"}),
        ("Valley Weekly, 4 March 2021", {"publisher": "Valley Weekly", "published": DAY}),
        ("Baku, 4 March 2021", {"published": DAY}),
        ("BAKU March 4, 2021 - 12:05 am GMT+3", {"published": DAY}),
        ("New York, 4 March 2021", {"published": DAY}),
        ("4 March 2021 – 3 min read", {"posted": DAY}),
        ("Published 2 years ago on 4 Mar 2021", {"published": DAY}),
        ("Yayınlanma: 04.03.2021 - 10:15  Güncelleme: 05.03.2021 - 09:02", {"published": DAY}),
        ("Publié le 4 mars 2021 à 10:15, mis à jour le 5 mars 2021 à 19:40", {"published": DAY}),
        ("Опубликовано: 4 марта 2021 г., 12:30", {"published": DAY}),
        ("Updated 5:40 PM EST, Thu March 4, 2021", {"posted": DAY}),
        ("Published: March 2021", {"published": When(2021, 3)}),
        (
            "Valley Quarterly (March 2021)",
            {"publisher": "Valley Quarterly", "published": When(2021, 3)},
        ),
        ("Jane Doe, 1999", {"author": "Jane Doe", "published": When(1999)}),
    ],
)
def test_a_header_line_says_what_it_says(line, expected):
    assert header("The line opens again", "", line) == Header(
        title="The line opens again", **expected
    )


@pytest.mark.parametrize(
    "line",
    [
        "By 2006 the line was open, and it stayed so.",
        "By Tuesday the line had opened again",
        "Published: soon",
        "Von Baku nach Ceyhan",
        "Von der Pipeline",
        "Par Bakou et par Tbilissi",
        "Par jour",
        "The line opened (in a hurry).",
        "By Tuesday Night Baku Had Restored The Flow",
        "Photo: Jane Doe / Getty Images",
        "Early Years",
        "In the spring of 2021",
        "Source: the ministry says no",
    ],
)
def test_a_line_of_text_is_no_header(line):
    assert header("The line opens again", "", line) == Header(title="The line opens again")


def test_a_title_may_have_two_lines():
    assert header("A title that", "goes on", "-", "04.03.2021").title == "A title that goes on"


def test_a_title_may_look_like_a_german_byline():
    found = header("Von Menschen und Leitungen", "", "Von Anna Roth")
    assert found == Header(title="Von Menschen und Leitungen", author="Anna Roth")


def test_a_title_may_follow_the_date():
    assert header("04.03.2021", "", "Who opened it?") == Header(title="Who opened it?", posted=DAY)


def test_a_line_without_a_label_stays_in_the_text_and_the_author_below_it_is_read():
    found, used = read_header(
        ["The line opens again", "", "What it means for all", "", "by Jane Doe", "", "T."]
    )
    assert found == Header(title="The line opens again", author="Jane Doe")
    assert used == {0, 4}


def test_a_first_paragraph_is_no_title():
    assert read_header(["The line is long.", "", "It is old."])[0] == Header()


def test_a_notice_below_a_button_of_the_site_does_not_end_the_search_for_the_title():
    long = (
        "of the valley opens again in the north, and the trains of both towns use it all the year"
    )
    text = [f"Line {n} {long}." for n in range(4)]
    notice = "The Hill is a site and a broadcaster about the towns of the long valley."
    site = ["Skip to main content", notice, "TOWNS", "FILMS", "MAPS", "TONGUES", "SETTINGS"]
    assert (
        read_header([*site, "Trains run again in fog", "4 March 2021", "", *text])[0].title
        == "Trains run again in fog"
    )


def test_a_lone_line_is_text_and_no_title():
    assert read_header(["Baku-Tbilisi-Ceyhan"])[0] == Header()


BODY = ("", "The line is long, and nobody knows when it ends.", "", "It is old.")


def read(*lines):
    found, used = read_header([*lines, *BODY])
    return found, [line for i, line in enumerate(lines) if line and i not in used]


@pytest.mark.parametrize(
    "line",
    [
        "By Rail From Baku to Kars",
        "Source: BTC exports to resume on Monday",
        "The line opens again.",
        "War on the line (2020)",
        "Print media lose readers",
        "“We sell time, not miles”",
    ],
)
def test_a_title_may_look_like_something_else(line):
    assert read(line, "", "by Jane Doe") == (Header(title=line, author="Jane Doe"), [])


def test_a_title_that_looks_like_a_source_may_stand_alone():
    assert read("Source: the line to open on Monday")[0].title is not None


def test_a_title_may_be_wrapped():
    assert read("How a tunnel that", "nobody wanted was built")[0] == Header(
        title="How a tunnel that nobody wanted was built"
    )


def test_a_line_with_a_date_is_no_part_of_the_title():
    assert (
        read("The line opens again", "From the print edition, 4 March 2021")[0].title
        == "The line opens again"
    )


def test_a_long_line_just_below_the_title_is_the_text():
    text = "The line is long, and nobody knows when it ends, for no map shows all of it, " * 2
    assert read_header(["The line opens again", text])[1] == {0}


def test_a_title_may_be_a_place():
    assert read("Kars (Turkey)")[0] == Header(title="Kars (Turkey)")


def test_buttons_below_the_title_are_left_out():
    found, left = read(
        "The line opens again", "4 March 2021", "Share", "Jane Doe in Kars", "Correspondent"
    )
    assert found == Header(title="The line opens again", author="Jane Doe", posted=DAY)
    assert left == ["Jane Doe in Kars", "Correspondent"]


def test_no_title_is_made_of_a_dateline():
    line = "BAKU, Azerbaijan, July 13"
    assert read(line) == (Header(place="BAKU"), [line])


def test_a_clock_is_no_title():
    found, left = read("4 March 2021", "", "Thursday, 10:03", "", "WHO OPENED IT?")
    assert (found, left) == (Header(title="WHO OPENED IT?", posted=DAY), [])


def test_menus_buttons_and_counters_are_no_title_and_no_text():
    lines = (
        "Skip to content",
        "Home > News",
        "1.2K Shares",
        "Share on Facebook",
        "",
        "The line opens again",
    )
    assert read(*lines, "", "by Jane Doe") == (
        Header(title="The line opens again", author="Jane Doe"),
        [],
    )


def test_the_name_of_the_site_above_the_title_is_its_publisher():
    found, _ = read_header(
        ["The Valley Post", "", "A title that says more", *BODY, "", "© 2021 The Valley Post."]
    )
    assert (found.title, found.publisher) == ("A title that says more", "The Valley Post")


def test_the_name_of_a_section_above_the_title_stays_in_the_text():
    found, left = read("WORLD NEWS", "", "Trains run again in the north", "", "by Jane Doe")
    assert found == Header(title="Trains run again in the north", author="Jane Doe")
    assert left == ["WORLD NEWS"]


def test_marks_above_the_title_stay_in_the_text():
    found, left = read(
        "[ Print ]  [ Close ]",
        "",
        "News > World > Kars",
        "The line opens again",
        "by Jane Doe",
    )
    assert found == Header(title="The line opens again", author="Jane Doe")
    assert left == ["[ Print ]  [ Close ]", "News > World > Kars"]


def test_a_stamp_is_no_part_of_the_title_and_stays_in_the_text():
    line = "[15:44, 09.02.2023] Valley Roads: The line opens"
    found, left = read(line)
    assert (found.title, left) == ("The line opens", [line])


def test_a_menu_of_one_entry_a_line_is_no_title():
    found, left = read("Valley Rail", "Home", "Rolling stock", "Jobs", "", "A line opens")
    assert (found.title, left[:2]) == ("A line opens", ["Valley Rail", "Home"])


LONG = "The line opens again in the north, and the trains of both towns will use it all the year."
PAGE = (
    "",
    LONG,
    "",
    "In the north the trains of the valley stood for as long as anybody can tell.",
)


def page(*lines):
    return read_header([*lines, *PAGE])[0]


def test_the_menus_of_a_whole_page_are_no_title():
    menu = ("* Home", "* News", "+ World", "+ Europe", "* Sport", "* About the paper")
    found = page("Search for:", *menu, "", "Trains run again in the north", "by Jane Doe")
    assert found == Header(title="Trains run again in the north", author="Jane Doe")


def test_the_title_stands_nearer_to_the_text_than_the_sayings_of_the_site():
    menu = ("* News", "* Sport", "* Music", "* Books")
    found = page("The paper for people who ride", *menu, "Trains run again in fog", "04.03.2021")
    assert found == Header(title="Trains run again in fog", posted=DAY)


def test_a_line_that_stands_twice_is_the_title():
    found = page("Up next on our site", "Snow falls in fog", "Snow falls in fog", "Ann and Bob")
    assert found.title == "Snow falls in fog"


def test_the_end_of_a_path_is_the_title():
    found = page("Home » News » Rail » Snow falls in fog", "Ask us of trains", "Snow falls in fog")
    assert found.title == "Snow falls in fog"


@pytest.mark.parametrize(
    "caption", ["Photo by Ann Lee in the north", "Trains (Reuters)", "© Ann Lee 2"]
)
def test_a_caption_is_no_title(caption):
    assert page(caption, "", "Trains run again", "", "04.03.2021").title == "Trains run again"


def test_a_line_with_a_day_is_no_title():
    found = page("04.03.2021 a report of ours", "Trains run again", "by Jane Doe")
    assert found.title == "Trains run again"


def test_a_line_that_may_be_a_deck_is_no_title():
    assert page("Trains run again in the north", "", "What it means for all").title == (
        "Trains run again in the north"
    )


def test_a_notice_with_sentences_is_no_text():
    notice = (
        "We ask each reader of ours to read this notice to its end, for it says what may be done."
    )
    found = page(notice * 2, notice * 2, "", "Trains run again in the north", "by Jane Doe")
    assert found.title == "Trains run again in the north"


@pytest.mark.parametrize("title", ["Headline here", "Why the line matters", "A new gas bill."])
@pytest.mark.parametrize(
    "credits",
    [
        ["by Jane Doe"],
        ["The Daily, 4 March 2021", "By Jane Doe"],
        ["4 March 2021"],
        ["Jane Doe", "4 March 2021"],
    ],
)
@pytest.mark.parametrize(
    "first",
    ["First line of it.", "“We are glad,” she said.", "A standfirst that tells what the piece is"],
)
def test_a_first_line_above_its_credits_is_the_title(title, credits, first):
    body = ["It is raining in the hills.", "", "BAKU, March 4 (The Wire) - The line is open."]
    assert read_header([title, "", *credits, "", first, "", *body])[0].title == title


def test_a_first_line_of_two_words_without_credits_is_the_title():
    body = ["A standfirst that tells what the piece is", "", "It is raining in the hills."]
    assert read_header(["Headline here", "", *body])[0].title == "Headline here"


def test_the_name_of_a_site_above_a_day_is_no_title():
    found = page(
        "Welcome to valleypost.net", "6 March 2021", "Trains run again in fog", "by Jane Doe"
    )
    assert found.title == "Trains run again in fog"


def test_of_two_lines_the_one_right_above_the_byline_is_the_title():
    found = page("Rail, From the archives", "Trains run again in the hills", "by Jane Doe")
    assert found.title == "Trains run again in the hills"


@pytest.mark.parametrize("line", ["Share Adjust Print", "View/Post Comments", "Par Elba"])
def test_buttons_with_capitals_and_half_a_byline_are_nobody(line):
    found = page("Trains run again in the hills", line, "4 March 2021")
    assert (found.author, found.publisher) == (None, None)


def test_a_day_behind_an_author_counts_however_it_is_joined():
    found = page("Trains run again", "Submitted by Jane Doe on Fri, 11/27/2020 - 14:32")
    assert (found.author, found.day) == ("Jane Doe", When(2020, 11, 27))


def test_a_first_line_above_the_day_of_the_visit_is_no_title():
    lines = ("Riders of the world", "6 March 2021", "Trains run again in fog", "by Jane Doe")
    assert page(*lines).title == "Trains run again in fog"


def test_a_paper_in_quotation_marks_below_the_author_is_the_publisher():
    found = page("Поезда снова идут", "", "Автор: Иван Иванов", "«Кавказский вестник»")
    assert (found.author, found.publisher) == ("Иван Иванов", "Кавказский вестник")


def test_a_ticker_is_no_title():
    found = page("08:31 Gold falls in the morning", "08:20 It snows again", "Trains run again")
    assert found.title == "Trains run again"


def test_the_day_of_the_visit_above_a_page_is_not_the_article_s():
    found = page("Saturday, 6 March 2021", "* News", "* Sport", "Trains run again", "4 March 2021")
    assert found == Header(title="Trains run again", posted=DAY)


def test_the_day_in_a_line_below_the_title_counts_whatever_else_it_says():
    assert page("Trains run again", "", "4 March 2021 by ferroequus and friends").posted == DAY


def test_lines_of_text_without_line_ends_are_not_wrapped_titles():
    assert page("Trains run again in the north", "Five towns rejoice").title == (
        "Trains run again in the north"
    )


def test_a_day_in_slashes_begins_with_the_day_where_the_text_is_not_in_english():
    body = ("", "Öğleyin açılan hattın üç günlük gecikmesi çözüldü, köylüler güldü.", "", "Şükür.")
    found = read_header(["Köyün hattı yeniden açıldı", "Yayın Tarihi: 04/03/2021", *body])[0]
    assert found.published == When(2021, 3, 4)


def test_a_day_in_slashes_is_not_guessed_in_english():
    assert page("Trains run again", "Published 04/03/2021").published is None


def test_a_title_may_be_home():
    assert read("Home", "", "by Jane Doe")[0].title == "Home"


@pytest.mark.parametrize("below", ["@janedoe", "4 March 2021 ·"])
def test_who_posted_a_text_is_not_its_title(below):
    assert read("Jane Doe", below)[0].title is None


def test_sentences_above_an_address_are_no_title():
    notice = "Please use the tools that stand at the top of the page. " * 3
    assert read(notice, "https://x.org/a")[0].title is None


def test_a_byline_with_a_place_stays_in_the_text():
    found, left = read("The line opens again", "", "By Jane Doe in Baku")
    assert (found.author, left) == ("Jane Doe", ["By Jane Doe in Baku"])


def test_a_name_beside_a_date_is_the_author():
    assert read("The line opens again", "", "Jane Doe", "", "4 March 2021")[0].author == "Jane Doe"


@pytest.mark.parametrize("day_first", [True, False])
def test_a_name_just_below_the_title_near_a_day_is_the_author(day_first):
    lines = ("Trains run again in the north", "", "Jane Doe", "", "Four towns rejoice")
    lines = ("4 March 2021", *lines) if day_first else (*lines[:3], "Kars", "4 March 2021")
    assert page(*lines).author == "Jane Doe"


def test_a_name_without_a_day_may_be_what_a_picture_shows():
    assert page("Trains run again in the north", "", "Jane Doe", "", "Kars").author is None


def test_a_byline_may_stand_below_the_first_sentences():
    lines = ["Trains run again in the north", "", LONG, "", "By Jane Doe, Kars", *PAGE]
    assert read_header(lines)[0].author == "Jane Doe"


def test_who_wrote_it_may_stand_below_the_text():
    lines = ["Trains run again in the north", *PAGE, "", "Posted by Jane Doe on 4 March 2021"]
    assert read_header(lines)[0] == Header(
        title="Trains run again in the north", author="Jane Doe", posted=DAY
    )


def test_a_day_is_better_than_the_month_of_an_issue():
    found = page("Trains run again in the north", "04.03.2021", "Valley Review, March 2021")
    assert (found.posted, found.published) == (DAY, None)


def test_a_name_above_a_role_is_the_author():
    assert read("The line opens again", "", "Jane Doe", "Correspondent")[0].author == "Jane Doe"


def test_two_words_between_the_date_and_the_text_may_be_a_heading():
    found, left = read("The line opens again", "", "4 March 2021", "", "Early Years")
    assert (found.author, left) == (None, ["Early Years"])


def test_a_name_whose_words_are_written_small_in_the_text_is_a_heading():
    found, left = read("The line opens again", "Nobody Knows", "", "4 March 2021")
    assert (found.author, left) == (None, ["Nobody Knows"])


def test_a_letter_says_who_sent_it_when_and_what_it_is_about():
    letter = (
        "From: Jane Doe <jane@post.org>",
        "To: John Roe <john@post.org>",
        "Sent: 4 March 2021",
    )
    found = page(*letter, "Subject: Re: Trains run again", "", "Dear all,")
    assert found == Header(title="Trains run again", author="Jane Doe", published=DAY)


def test_a_letter_from_a_house_names_its_paper():
    lines = ["From: Valley Fund <news@valley-fund.example>", "Subject: No. 4: trains run again"]
    assert read_header([*lines, "", "The line is open.", ""])[0] == Header(
        title="No. 4: trains run again", publisher="Valley Fund"
    )


def test_who_signed_a_letter_wrote_it():
    text = "The line is open again, and trains run in fog."
    lines = ["Subject: Trains run", "", text, "", "Kind regards", "Jane Doe", "Editor", "Share"]
    assert read_header(lines)[0] == Header(title="Trains run", author="Jane Doe")


def test_the_stamp_of_a_channel_gives_its_name_and_day():
    found = page("The valley roads, [04.03.21 09:41]", "Trains run again in the north")
    assert (found.publisher, found.posted) == ("The valley roads", DAY)


def test_the_stamp_of_a_chat_gives_the_day():
    assert page("[15:44, 04.03.2021] Valley Roads: Trains run again").posted == DAY


@pytest.mark.parametrize("below", ["@janedoe", "jane.doe@post.org", "Jane Doe"])
def test_a_name_above_an_account_a_mailbox_or_itself_has_posted_the_text(below):
    assert page("Jane Doe", below, "It is raining in the hills, and no train runs.").author == (
        "Jane Doe"
    )


def test_whom_to_ask_is_no_author():
    lines = ("Trains run again in the north", "", "Contact:", "Jane Doe", "jane.doe@post.org")
    assert page(*lines).author is None


def test_a_person_whom_the_text_names_is_no_author():
    lines = ["04.03.2021", "Trains run again in the north", "", "Jane Doe", "", "Kars", ""]
    told = "“It is open,” said Jane Doe in the night, and she went on to say that it stays so."
    assert read_header([*lines, told, "", told + " So."])[0].author is None


def test_a_paper_with_words_of_the_text_in_capitals_is_the_publisher():
    found = page("Trains run again in the north", "", "The Town Train Daily", "", "4 March 2021")
    assert found.publisher == "The Town Train Daily"


def test_an_agency_with_the_initials_of_the_owner_is_the_owner():
    body = ("", "KARS (VTW) - The line is open.", "", LONG, "", "(c) 2021 Valley Trade Wire Ltd.")
    assert read_header(["Trains run again in the north", *body])[0].publisher == "Valley Trade Wire"


def test_the_sign_behind_the_title_of_an_agency_is_no_part_of_it():
    assert page("Trains run again in the north =").title == "Trains run again in the north"


def test_people_below_the_author_are_no_paper():
    lines = [
        "Trains run again",
        "by Jane Doe",
        "4 March 2021",
        "John Roe and Omar Vidal",
        "",
        "So.",
    ]
    assert read_header(lines)[0].publisher is None


def test_two_bylines_are_two_authors():
    assert (
        read("The line opens again", "", "By Jane Doe", "By John Roe")[0].author
        == "Jane Doe, John Roe"
    )


def test_a_label_may_have_its_value_on_the_next_line():
    assert read("The line opens again", "", "Published", "", "4 March 2021") == (
        Header(title="The line opens again", published=DAY),
        [],
    )


def test_an_update_counts_only_where_no_other_date_is_given():
    found, _ = read("The line opens again", "", "Updated 5 March 2021", "Published 4 March 2021")
    assert found == Header(title="The line opens again", published=DAY)


def test_a_dateline_gives_agency_and_date_and_stays_in_the_text():
    lines = [
        "The line opens again",
        "",
        "BAKU, March 4, 2021 (Valley Wire) – The line is long.",
        *BODY,
    ]
    found, used = read_header(lines)
    assert found == Header(
        title="The line opens again", publisher="Valley Wire", published=DAY, place="BAKU"
    )
    assert used == {0}


def test_a_dateline_may_be_a_line_of_its_own():
    lines = ["Trains run again", "Bakı, 4 mart, VX", "The line opens again, and it stays so."]
    assert read_header(lines)[0].publisher == "VX"


def test_the_owner_and_the_furniture_below_the_text_are_left_out():
    lines = [
        "The line opens again",
        *BODY,
        "",
        "© 2021 Valley Post. All rights reserved.",
        "Leave a comment",
    ]
    found, used = read_header(lines)
    assert found == Header(title="The line opens again", publisher="Valley Post")
    assert used == {0, 6, 7}


def test_a_signature_behind_a_dash_is_the_author_and_stays_in_the_text():
    found, used = read_header(["The line opens again", *BODY, "", "-- J. Doe"])
    assert (found.author, used) == ("J. Doe", {0})


def test_a_name_over_a_paper_and_a_day_is_the_author():
    lines = ["A queue", "", "Jane Doe", "Civil Works Armenia", "4 March 2021", "", "It is long."]
    header, used = read_header(lines)
    assert (header.author, header.publisher) == ("Jane Doe", "Civil Works Armenia")
    assert used == {0, 2, 3, 4}


def test_a_list_of_facts_says_nothing_of_the_article():
    facts = ["Length: 40 km", "Opened: 4 May 1988", "Source: Chorokhi", "Mouth: Black Sea"]
    lines = ["A river in the west", "", *facts, "", "It is long, and so are the lorries there."]
    assert read_header(lines)[0] == Header(title="A river in the west")


@pytest.mark.parametrize(
    "table",
    [
        ["Location: Kars, Ardahan", "Type: railway", "Opened: 4 May 1988"],
        ["Location | Kars", "Type | railway", "Opened | 4 May 1988"],
        ["Location\tKars", "Type\trailway", "Opened\t4 May 1988"],
        ["Местоположение — Карс", "Тип — дорога", "Открыта — 4 мая 1988"],
        ["Length: 40 km"],
    ],
)
@pytest.mark.parametrize("between", [[], [""]])
def test_a_table_right_below_the_title_stays_in_the_text(table, between):
    lines = ["Kars railway", *between, *table, "", "It is long, and so are the lorries there."]
    assert read_header(lines) == (Header(title="Kars railway"), {0})


@pytest.mark.parametrize("title", ["Kars", "Kars railway"])
def test_what_an_encyclopaedia_says_below_the_title_is_left_out(title):
    lines = [title, "From an online encyclopedia", "", "Length: 40 km", "", "It is long, they say."]
    assert read_header(lines) == (Header(title=title), {0, 1})


def test_the_title_of_an_encyclopaedia_s_page_stands_above_its_tabs():
    tabs = ["Article", "Talk", "Read", "View history"]
    tag = "From Wikipedia, the free encyclopedia"
    lines = ["Chorokhi", "", *tabs, tag, "This article is about the river, not about the town."]
    assert read_header([*lines, "The Chorokhi is a river."])[0] == Header(title="Chorokhi")


def test_what_stands_above_it_and_not_in_the_text_is_no_title():
    tag = "From Wikipedia, the free encyclopedia"
    lines = ["Top", "Course", "Chorokhi", tag, "", "The Chorokhi is a river that runs to the sea."]
    assert read_header(lines)[0].title == "Chorokhi"


def test_a_byline_below_a_table_is_read():
    table = ["Length: 40 km", "Type: railway"]
    lines = ["A line in the west", *table, "By Jane Doe", "", "It is long, and so are the lorries."]
    assert read_header(lines) == (Header(title="A line in the west", author="Jane Doe"), {0, 3})


def test_a_day_behind_a_label_of_another_thing_is_not_the_article_s():
    lines = ["A bridge", "", "Opened: 4 May 1988", "", "It is long, and so are the lorries."]
    assert read_header(lines)[0].day is None


def test_people_with_commas_between_below_a_known_title_are_the_authors():
    lines = ["Jane Doe, Omar Vidal and Anna Roth", "", "It is long, and so are the lorries there."]
    header, used = read_header(lines, title="A queue")
    assert (header.author, used) == ("Jane Doe, Omar Vidal, Anna Roth", {0})


@pytest.mark.parametrize("line", ["Jane Doe", "Early Years and Later Years", "Batumi, Georgia"])
def test_other_names_there_may_be_anything(line):
    assert read_header([line, "", "It is long, and so it is."], title="A queue")[0].author is None


@pytest.mark.parametrize("line", ["It opened on 3 May 1988.", "When? 3 May 1988."])
def test_a_short_sentence_below_the_title_gives_no_day(line):
    lines = ["A bridge for the lorries", "", line, "", "It is long, and so are the lorries there."]
    assert read_header(lines)[0].day is None


def test_people_taken_for_the_authors_are_no_paper_too():
    lines = [
        "Jane Doe, Omar Vidal",
        "",
        "March 2021",
        "",
        "It is long, and so are the lorries there.",
    ]
    header, _ = read_header(lines, title="A queue")
    assert (header.author, header.publisher) == ("Jane Doe, Omar Vidal", None)


def test_how_a_letter_begins_is_no_title():
    lines = ["Batumi, 4 March 2021", "", "Dear Sir,", "", "It is long, and so are the lorries.",
             "", "Yours,", "", "Jane Doe"]  # fmt: skip
    assert read_header(lines)[0].title is None


def test_what_kind_of_piece_it_is_is_no_paper():
    lines = [
        "PRESS RELEASE",
        "4 March 2021",
        "",
        "A bridge is closed",
        "",
        "It is long, and so it is.",
    ]
    assert read_header(lines)[0].publisher is None


def test_words_about_a_kept_copy_give_no_day():
    lines = ["A bridge", "", "Saved from x.org on 2 January 2024", "", "It is long, and so it is."]
    assert read_header(lines)[0].day is None


def test_little_pictures_may_stand_before_fields():
    lines = ["A queue", "", "✍️ Jane Doe", "📅 4 March 2021", "", "It is long."]
    header, used = read_header(lines)
    assert (header.author, str(header.day), used) == ("Jane Doe", "2021-03-04", {0, 2, 3})


def test_a_known_title_is_not_read_again():
    found, used = read_header(["THE LINE OPENS AGAIN", "", "Text."], title="The line opens again")
    assert (found.title, used) == ("The line opens again", {0})


PIECES = (
    *(
        "by Ann Lee",
        "Ann Lee",
        "Daily Post",
        "Kars",
        "4 March 2021",
        "2021",
        "Posted on",
        "Author:",
    ),
    *("Source:", "Published", "(Reuters)", " | ", ", ", " - ", "Editor", "a small word", "Updated"),
    *("No. 4", "© 2021 ", "“quoted”", "-- ", "BAKU", "Title:", "https://x.org/a", "."),
)


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join), max_size=12))
def test_every_line_is_in_the_text_or_says_a_field_or_belongs_to_the_site(lines):
    found, used = read_header(lines)
    said = " ".join(str(value) for value in (found.title, found.author, found.publisher))
    for number in used:
        for name in ("Ann Lee", "Daily Post", "Kars", "a small word", "“quoted”", "Editor"):
            assert name not in lines[number] or name.strip("“”") in said


def test_a_very_long_line_takes_no_time():
    assert read_header(
        ["The line opens again", "2021 " * 100_000, " " * 100_000 + "x", "| " * 100_000]
    )[1] == {0}
