from geo.articles.parsing.blocks import Block
from geo.articles.parsing.webpages import read_webpage
from geo.when import When


def texts(html):
    return [block.text for block in read_webpage(html)[1]]


def test_scripts_menus_and_hidden_parts_are_no_text():
    html = (
        "<style>p{}</style><nav><p>Menu</p></nav><script>alert('<p>x</p>')</script>"
        "<p hidden>No</p><p style='display: none'>No</p><form><p>Form</p></form>"
        "<p>Text.</p><footer>End</footer>"
    )
    assert texts(html) == ["Text."]


def test_only_the_article_counts_where_there_is_one():
    assert texts("<p>Before.</p><article><p>In <b>it</b>.</p></article><p>After.</p>") == ["In it."]


def test_the_title_may_stand_before_the_article():
    header, blocks = read_webpage("<title>A | Site</title><h1>A</h1><article><p>In.</p></article>")
    assert (header.title, blocks) == ("A", [Block("In.")])


def test_a_menu_inside_a_menu_ends_with_the_outer_one():
    assert texts("<nav><nav>a</nav>b</nav><p>Text.</p>") == ["Text."]


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


def test_headings_are_headings_and_the_first_of_all_is_the_title():
    header, blocks = read_webpage("<title>T | Site</title><h1>T</h1><h2>Part</h2><p>Text.</p>")
    assert header.title == "T"
    assert blocks == [Block("Part", "heading", 2), Block("Text.")]


def test_the_page_s_own_words_about_itself_are_read():
    header, _ = read_webpage(
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


def test_an_author_that_is_an_address_is_no_author():
    header, _ = read_webpage("<meta property=article:author content=https://x.org/me><p>T.</p>")
    assert header.author is None


def test_two_line_ends_in_a_row_end_a_paragraph():
    assert texts("<div>One<br>line.<br>\n<br/>Two.</div>") == ["One line.", "Two."]


def test_comments_are_no_text_and_a_lone_sign_is():
    assert texts("<!-- <p>No.</p> --><p>Oil < gas.</p><p>Yes.</p><!-- <p>No end") == [
        "Oil < gas.",
        "Yes.",
    ]


def test_broken_markup_still_gives_its_text():
    assert texts("</div></p><p>One <b>two</p></b></span><<p>Three") == ["One two", "<", "Three"]
