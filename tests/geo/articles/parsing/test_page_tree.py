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
