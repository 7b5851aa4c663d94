from geo.articles.parsing.most import PIECES, TAGS
from geo.articles.parsing.page_rest import part_page, rest_blocks
from geo.articles.reading import parse_article


def shown(html):
    return [block.text for block in rest_blocks(html)]


def test_a_page_of_as_many_tags_as_may_be_is_not_parted():
    html = "<b>a</b>" * TAGS.few
    assert part_page(html) == (html, "")


def test_a_page_of_more_tags_is_parted_at_the_first_of_them():
    assert part_page("<b>a</b>" * TAGS.few + "<i>b")[1] == "<i>b"


def test_what_stands_apart_ends_a_line():
    assert shown("a <b>b</b>c<p>d<br>e<td>f") == ["a bc\nd\ne\nf"]


def test_scripts_and_comments_are_no_words():
    assert shown("a<script>if (b) {}</script><!-- c -->d") == ["ad"]


def test_a_sign_that_is_written_as_an_entity_is_itself():
    assert shown("a &lt;b&gt; &amp; c") == ["a <b> & c"]


def test_no_word_is_lost_behind_too_many_tags():
    page = "<p>a</p>" * TAGS.few + "<p>The last <b>word</b></p>"
    assert parse_article(page, suffix=".html").text.endswith("The last word")


def test_among_the_texts_of_a_page_links_that_stand_alone_are_left_out():
    page = "<p>A text.</p>" * (PIECES.few - 10) + "<p><a href=x>More</a></p><p>The end.</p>"
    assert parse_article(page, suffix=".html").paragraphs[-2].text == "A text."


def test_behind_too_many_texts_they_are_the_article_s():
    page = "<p>A text.</p>" * PIECES.few + "<p><a href=x>More</a></p><p>The end.</p>"
    assert parse_article(page, suffix=".html").paragraphs[-2].text == "More"
