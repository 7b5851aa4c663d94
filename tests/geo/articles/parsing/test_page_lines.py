from geo.articles.parsing.page_lines import MOST_HEADER_LINES
from geo.articles.parsing.page_text import page_text
from geo.articles.parsing.page_tree import parse_page


def texts(html):
    return [piece.text for piece in page_text(parse_page(html)).pieces]


def test_a_title_and_a_byline_on_lines_of_their_own_are_texts():
    html = "<td><b>Flow resumes</b><br>4 March 2021<br>By Jane Doe<br>Crude came on Monday.</td>"
    assert texts(f"<table><tr>{html}</table>") == [
        "Flow resumes",
        "4 March 2021",
        "By Jane Doe",
        "Crude came on Monday.",
    ]


def test_a_byline_in_small_letters_stays_apart_below_a_title_and_not_in_a_sentence():
    assert texts("<p><b>Flow resumes</b><br>by Jane Doe</p>") == ["Flow resumes", "by Jane Doe"]
    wrapped = "<p>The line was drawn and<br>described at some length<br>by Jane Doe</p>"
    assert texts(wrapped) == ["The line was drawn and described at some length by Jane Doe"]


def test_lines_that_all_have_labels_stay_apart():
    html = "<p>From: Desk &lt;desk@port.example><br>Sent: Monday<br>Subject: Flow</p>"
    assert texts(html) == ["From: Desk <desk@port.example>", "Sent: Monday", "Subject: Flow"]


def test_the_lines_of_a_sentence_are_one_text():
    html = "<p>The line was closed by the<br>Ministry on Monday, and<br>opened again.</p>"
    assert texts(html) == ["The line was closed by the Ministry on Monday, and opened again."]


def test_the_lines_of_a_heading_are_one_text():
    assert texts("<h1>Flow resumes<br>After repair</h1>") == ["Flow resumes After repair"]


def test_a_byline_is_told_from_a_sentence_only_where_few_lines_stand_above_it():
    above = "<p>a<br>b</p>" * MOST_HEADER_LINES
    assert texts(f"{above}<p>Flow resumes after<br>By Jane Doe</p>")[-1] == (
        "Flow resumes after By Jane Doe"
    )
