from geo.articles.parsing.page_properties import (
    is_article,
    linked_data_in,
    names_of,
    properties_in,
)
from geo.articles.parsing.page_tree import parse_page


def properties(html):
    return properties_in(parse_page(html))


def things(json):
    return linked_data_in(parse_page(f'<script type="application/ld+json">{json}</script>'))


def test_a_meta_element_is_read_by_its_property_or_its_name():
    html = "<meta property='og:title' content='A'><meta name='DC.Creator' content='B'>"
    assert properties(html) == {"og.title": ["A"], "dc.creator": ["B"]}


def test_a_property_that_comes_again_has_more_values():
    html = "<meta name=citation_author content='A'><meta name=citation_author content='B'>"
    assert properties(html) == {"citation_author": ["A", "B"]}


def test_microdata_gives_the_name_in_a_person():
    html = "<p itemprop=author>By <span itemprop=name>Jane Doe</span>, Baku</p>"
    assert properties(html)["author"] == ["Jane Doe"]


def test_a_time_gives_its_date_and_not_its_words():
    html = "<time itemprop=datePublished datetime=2021-03-04>Thursday</time>"
    assert properties(html) == {"datepublished": ["2021-03-04"]}


def test_an_abbreviated_date_gives_all_of_it():
    html = "<abbr itemprop=datePublished title=2021-03-04T22:10>10:10 PM</abbr>"
    assert properties(html) == {"datepublished": ["2021-03-04T22:10"]}


def test_what_is_said_of_a_comment_or_of_another_article_is_not_said_of_the_page():
    article = "<div itemscope itemtype='https://schema.org/NewsArticle'>"
    html = (
        f"{article}<b itemprop=headline>A</b><div itemprop=comment><b itemprop=author>X</b></div>"
        f"</div>{article}<b itemprop=headline>B</b></div>"
    )
    assert properties(html) == {"headline": ["A"]}


def test_a_graph_is_read_with_what_its_ids_stand_for():
    found = things(
        '{"@graph": [{"@type": "Article", "author": {"@id": "#j"}},'
        ' {"@type": "Person", "@id": "#j", "name": "Jane Doe"}]}'
    )
    (article,) = filter(is_article, found)
    assert names_of(article["author"]) == ["Jane Doe"]


def test_a_thing_may_have_several_types():
    assert [is_article(one) for one in things('[{"@type": ["Thing", "BlogPosting"]}, {}]')] == [
        True,
        False,
    ]


def test_names_come_from_text_things_and_lists():
    assert names_of(["A", {"name": "B"}, {"name": ["C"]}, 4, None]) == ["A", "B", "C"]


def test_data_may_be_hidden_in_a_comment():
    assert things('\n//<![CDATA[\n{"name": "A"}\n//]]>\n') == [{"name": "A"}]
    assert things('<!-- {"name": "A"} -->') == [{"name": "A"}]


def test_broken_json_says_nothing():
    assert things('{"@type": ') == []
    assert things("[" * 100_000) == []
