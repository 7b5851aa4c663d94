import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.parsing.blocks import Block
from geo.articles.parsing.webpages import read_webpage
from geo.when import When

SENTENCE = "Crude from the line reached the coast again on Monday."


def texts(html):
    return [block.text for block in read_webpage(html)[1]]


def title(html):
    return read_webpage(f"{html}<p>{SENTENCE}</p>")[0].title


def test_the_title_may_stand_before_the_article():
    header, blocks, _ = read_webpage(
        f"<title>A | Site</title><h1>A</h1><article><p>{SENTENCE}</p></article>"
    )
    assert (header.title, blocks) == ("A", [Block(SENTENCE)])


def test_entities_are_decoded_once():
    assert texts("<p>Oil &amp; gas&nbsp;&lt;b&gt; &amp;lt;</p>") == ["Oil & gas <b> &lt;"]


def test_paragraphs_need_no_end_tag():
    assert texts("<p>One.<p>Two.<ul><li>Three.<li>Four.</ul>Five<br>six.") == [
        "One.",
        "Two.",
        "Three.",
        "Four.",
        "Five six.",
    ]


def test_a_paragraph_that_is_only_a_link_is_left_out():
    assert texts("<p><a href='#'>Click for more</a></p><p>See <a href='#'>this</a>.</p>") == [
        "See this."
    ]


def test_headings_are_headings_and_the_title_is_none_of_them():
    header, blocks, _ = read_webpage("<title>T | Site</title><h1>T</h1><h2>Part</h2><p>Text.</p>")
    assert header.title == "T"
    assert blocks == [Block("Part", "heading", 2), Block("Text.")]


def test_the_page_s_own_words_about_itself_are_read():
    header, _, _ = read_webpage(
        "<head><title>A title</title><meta name=author content='Jane Doe'>"
        "<meta property=og:site_name content='Corridor Notes'>"
        "<meta property=article:published_time content=2021-03-04T10:00:00+04:00>"
        "<link rel=canonical href=https://example.org/a><link rel=license href=https://cc.org/by>"
        "</head><p>Text.</p>"
    )
    assert (header.title, header.author, header.publisher) == (
        "A title",
        "Jane Doe",
        "Corridor Notes",
    )
    assert header.published == When(2021, 3, 4)
    assert (header.url, header.licence) == ("https://example.org/a", "https://cc.org/by")


@pytest.mark.parametrize(
    "html",
    [
        "<title>Flow resumes | Notes</title><h1>Notes</h1><h2>Flow resumes</h2>"
        "<meta property=og:site_name content=Notes>",
        "<title>Notes</title><meta property=og:title content='Flow resumes'><h1>News</h1>"
        "<h2>Flow resumes</h2>",
        "<title>Flow resumes | Notes</title>",
        "<title>Notes » Flow resumes</title><meta property=og:site_name content=Notes>",
        "<title>Notes</title><meta property=og:site_name content=Notes><h1>Flow resumes</h1>",
    ],
)
def test_the_title_is_the_heading_that_the_page_agrees_with_and_never_the_site(html):
    assert title(html) == "Flow resumes"


def test_comments_are_no_text_and_a_lone_sign_is():
    assert texts("<!-- <p>No.</p> --><p>Oil < gas.</p><p>Yes.</p><!-- <p>No end") == [
        "Oil < gas.",
        "Yes.",
    ]


def test_broken_markup_still_gives_its_text():
    assert texts("</div></p><p>One <b>two</p></b></span><<p>Three") == ["One two", "<", "Three"]


def test_a_byline_is_no_paragraph():
    header, blocks, _ = read_webpage(
        "<article><h1>Flow resumes</h1><div><span>Posted on <time class=published"
        " datetime=2021-03-04>March 4, 2021</time></span> <span>by <a rel=author href=/jane>"
        f"Jane Doe</a></span></div><p>{SENTENCE}</p></article>"
    )
    assert (header.author, header.published) == ("Jane Doe", When(2021, 3, 4))
    assert blocks == [Block(SENTENCE)]


def test_authors_that_the_page_shows_beside_the_stated_one_count():
    header, _, _ = read_webpage(
        "<meta name=author content='Jane Doe'><h1>Flow</h1><p class=authors><a href=/author/1>"
        f"Jane Doe</a>, <a href=/author/2>John Roe</a></p><p>{SENTENCE}</p>"
    )
    assert header.author == "Jane Doe, John Roe"


def test_a_title_may_be_no_heading():
    header, blocks, _ = read_webpage(
        f"<title>Flow resumes today :: Notes</title><div>Flow resumes today</div><p>{SENTENCE}</p>"
    )
    assert (header.title, blocks) == ("Flow resumes today", [Block(SENTENCE)])


def test_a_title_with_a_label_is_left_to_who_reads_the_header():
    html = f"<p>Subject: Flow resumes</p><p>{SENTENCE}</p>"
    assert texts(html) == ["Subject: Flow resumes", SENTENCE]


def test_a_source_that_is_not_the_publisher_stays_in_the_text():
    html = "<meta property=og:site_name content=Notes><h1>Flow</h1><p>Source: State Oil Fund</p>"
    header, blocks, _ = read_webpage(f"{html}<p>{SENTENCE}</p>")
    assert (header.publisher, blocks[0].text) == ("Notes", "Source: State Oil Fund")


def test_a_first_sentence_that_ends_with_a_day_is_text():
    assert texts("<h1>Flow</h1><p>Crude came back to the coast, 4 March 2021.</p>") == [
        "Crude came back to the coast, 4 March 2021."
    ]


def test_what_is_left_out_can_be_seen():
    html = f"<h1>Flow</h1><nav><a href=/>Home</a></nav><p>By Jane Doe</p><p>{SENTENCE}</p>"
    assert read_webpage(html).left_out == ["Home", "By Jane Doe"]


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>{}</p>",
                "<p>{}",
                "<div><span>{}</span></div>",
                "<ul><li>{}</ul>",
                "<blockquote>{}</blockquote>",
                "<table><tr><td>{}</table>",
                "<section><p><a href=/x>{}</a></section>",
                "{}<br><br>",
                "<pre>{}</pre>",
                "<h2>Part</h2><p><b>{}</b>",
                "<center><font>{}</center>",
            ]
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(["{}", "<form>{}", "<aside>{}</aside>", "<article>{}</article>", "<main>{}"]),
)
def test_no_sentence_of_a_page_is_lost(shapes, around):
    sentences = [f"Sentence {number} of the text is here." for number in range(len(shapes))]
    body = "".join(shape.format(one) for shape, one in zip(shapes, sentences, strict=True))
    found = texts(f"<body><h1>Flow resumes</h1>{around.format(body)}")
    assert [text for text in found if text != "Part"] == sentences


def test_what_is_an_item_and_what_a_row_of_a_page_is_told():
    html = (
        "<article><h1>Two lines</h1><p>There are two lines in all, both opened long ago.</p>"
        "<ul><li><p>The first line.</p><p>It is long.</p></li><li>The second line.</li></ul>"
        "<table><tr><th>Line</th><th>Length</th></tr><tr><td>One</td><td>40 km</td></tr></table>"
        "<p>Nothing more is known of either of them today.</p></article>"
    )
    assert [block.kind for block in read_webpage(html).blocks] == [
        *("text", "item", "text", "item", "row", "row", "text")
    ]
