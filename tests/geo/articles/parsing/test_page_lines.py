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


def test_the_lines_of_a_sentence_are_one_text():
    html = "<p>The line was closed by the<br>Ministry on Monday, and<br>opened again.</p>"
    assert texts(html) == ["The line was closed by the Ministry on Monday, and opened again."]


def test_the_lines_of_a_heading_are_one_text():
    assert texts("<h1>Flow resumes<br>After repair</h1>") == ["Flow resumes After repair"]
