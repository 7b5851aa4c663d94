import pytest

from geo.articles.parsing.page_tree import descendants, parse_page, said


def texts(html):
    return [node.text_content for node in descendants(parse_page(html)) if node.is_text_node]


def test_comments_end_where_browsers_end_them():
    assert texts("<!-- a --!>b<!-->c<!-->d<!--[if !IE]><!-->e<!--<![endif]-->") == list("bcde")


def test_a_comment_in_an_attribute_or_a_script_is_none():
    assert texts('<script>"<!--"</script><p title="<!-- a">b</p>') == ['"<!--"', "b"]


def test_an_attribute_s_value_has_no_spaces_around_it():
    (node,) = parse_page("<a href=' x\n'>").css("a")
    assert (said(node, "href"), said(node, "rel")) == ("x", "")


def test_what_is_nested_very_deep_keeps_its_text():
    assert "".join(texts("<div>a" * 3_000 + "</div>b" * 3_000)) == "a" * 3_000 + "b" * 3_000


def test_options_beyond_the_first_keep_their_text():
    assert "".join(texts("<select>" + "<option>a</option>" * 3_000)) == "a" * 3_000


@pytest.mark.parametrize("first", ["", "t='>' ", 't="<b>" ', "t = '>>' "])
def test_of_thousands_of_attributes_a_tag_has_the_first(first):
    attributes = " ".join(f"a{at}=b" for at in range(4_000))
    (node,) = parse_page(f"<p {first}{attributes}>c</p>").css("p")
    assert (len(node.attributes), node.text()) == (500, "c")


def test_a_tag_has_all_of_some_attributes():
    attributes = " ".join(f"a{at}='>'" for at in range(400))
    (node,) = parse_page(f"<p {attributes}>c</p>").css("p")
    assert len(node.attributes) == 400


def test_an_attribute_may_be_very_long():
    (node,) = parse_page(f"<img src='{'a' * 50_000}' alt=b>").css("img")
    assert said(node, "src") == "a" * 50_000
