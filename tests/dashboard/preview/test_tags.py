from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.content import Content
from dashboard.picture.links import mark_of
from dashboard.preview.tags import Head, head_of, head_of_case
from geo import Case

AT = "https://maps.example.org/map"


class Tags(HTMLParser):
    """The tags of a head: the content of each by its name, as a program reads them."""

    def __init__(self, head: Head) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.feed(head.tags)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        it = {name: value or "" for name, value in attrs}
        name = it.get("property") or it.get("name") or it["rel"]
        assert name not in self.found
        self.found[name] = it.get("content") or it["href"]


def tags(content: Content, page: str = "", **params: str) -> dict[str, str]:
    lists = {key: [value] for key, value in params.items()}
    return Tags(head_of(content, lists, page=page, address=AT)).found


def asked(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query, keep_blank_values=True)


def test_a_view_has_each_tag_that_programs_read(content: Content):
    found = tags(content, feature="alpha")
    picture = found.pop("og:image")
    assert found == {
        "description": found["og:description"],
        "canonical": f"{AT}/?feature=alpha",
        "og:type": "website",
        "og:site_name": "Lines & bases",
        "og:title": "Alpha line",
        "og:description": "A. Writer, publisher not given, 4 March 2021: "
        "“The Alpha line and the Beta line meet.”",
        "og:url": f"{AT}/?feature=alpha",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Map: Alpha line",
        "twitter:card": "summary_large_image",
    }
    assert picture.startswith(f"{AT}/picture.png?feature=alpha&")


def test_the_picture_is_of_this_state_of_the_data_and_of_the_articles_day(content: Content):
    picture = asked(tags(content, feature="alpha")["og:image"])
    assert picture == {"feature": ["alpha"], "day": ["2021-03-04"], "v": [mark_of(content)]}


def test_the_picture_is_dark_where_that_is_asked_for(content: Content):
    assert asked(tags(content, embed_options="dark_theme")["og:image"])["scheme"] == ["dark"]


def test_the_picture_shows_the_chosen_feature_even_where_its_layer_is_off(content: Content):
    picture = asked(tags(content, feature="alpha", layers="beta")["og:image"])
    assert picture["layers"] == ["beta", "alpha"]


def test_in_the_picture_of_a_sentence_what_it_names_stands_out(content: Content, meeting: str):
    picture = asked(tags(content, article="two-lines", excerpt=meeting)["og:image"])
    assert picture["named"] == ["alpha", "beta"]


def test_in_that_of_an_article_what_it_names_stands_out(content: Content):
    picture = asked(tags(content, article="two-lines", layers="gamma")["og:image"])
    assert picture["named"] == ["alpha", "beta"]
    assert picture["layers"] == ["gamma", "alpha", "beta"]


@pytest.mark.parametrize("other", [{"feature": "alpha"}, {"event": "met"}, {"claim": "1"}])
def test_what_is_chosen_besides_stands_out_alone(content: Content, other: dict[str, str]):
    assert "named" not in asked(tags(content, article="two-lines", **other)["og:image"])


@pytest.mark.parametrize("other", [{}, {"feature": "alpha"}, {"event": "met", "feature": "beta"}])
def test_the_picture_has_the_extent_that_the_address_asks_for(
    content: Content, other: dict[str, str]
):
    found = tags(content, bbox="6,-1,8,2", **other)
    assert asked(found["og:image"])["bbox"] == ["6,-1,8,2"]
    assert asked(found["og:url"])["bbox"] == ["6,-1,8,2"]


@pytest.mark.parametrize(
    "other", [{"feature": "gamma"}, {"event": "began"}, {"article": "two-lines", "claim": "1"}]
)
def test_it_does_not_have_it_where_what_is_open_would_not_be_in_it(
    content: Content, other: dict[str, str]
):
    assert "bbox" not in asked(tags(content, bbox="6,-1,8,2", **other)["og:image"])


@pytest.mark.parametrize("bbox", ["6,-1,6.0001,-0.9", "-180,-90,180,90", "1,2,3", "nan,0,1,1"])
def test_it_has_no_extent_that_no_picture_can_show(content: Content, bbox: str):
    assert "bbox" not in asked(tags(content, bbox=bbox)["og:image"])


def test_the_address_is_the_same_for_what_shows_the_same(content: Content):
    found = tags(content, feature="alpha", article="own/0123456789ab", event="?", utm_source="a")
    assert found["og:url"] == f"{AT}/?feature=alpha"


@pytest.mark.parametrize(
    "asked",
    [
        "?v=2020-01-01&embed_options=dark_theme&embed=true&feature=alpha",
        "?feature=alpha&layers=delta,gamma,beta,alpha",
        "?site=nowhere&claim=zzz&feature=alpha.&borders=1914",
        "?feature=beta&feature=ALPHA",
    ],
)
def test_a_view_has_one_address(content: Content, asked: str):
    head = head_of(content, parse_qs(asked[1:]), page="", address=AT)
    found = Tags(head).found
    assert found["canonical"] == found["og:url"] == f"{AT}/?feature=alpha"


@pytest.mark.parametrize(
    ("page", "title"), [("about", "About the data"), ("checks", "All checks")]
)  # fmt: skip
def test_a_page_beside_the_maps_has_tags_of_its_own(content: Content, page: str, title: str):
    found = tags(content, page, feature="alpha")
    assert (found["og:title"], found["og:url"]) == (title, f"{AT}/{page}")


def test_the_title_is_that_of_the_page(content: Content):
    head = head_of(content, {"feature": ["alpha"]}, page="", address=AT)
    assert head.title == "Alpha line · Lines &amp; bases"


def test_the_language_is_that_of_the_case(content: Content):
    other = replace(content, case=Case("Лінії", lang="uk"))
    assert head_of(other, {}, page="", address=AT).lang == "uk"


@pytest.mark.parametrize("key", ["feature", "article", "search", "event", "site", "since", "bbox"])
def test_no_value_of_an_address_becomes_a_tag(content: Content, key: str):
    found = tags(content, **{key: '"><script>alert(1)</script><meta name="x" content="'})
    assert "script" not in found
    assert len(found) == 13


def test_what_people_wrote_becomes_no_tag(content: Content):
    head = head_of(content, {"article": ["two-lines"]}, page="", address=AT)
    assert "&lt;b&gt;Two&lt;/b&gt; lines &amp; a base" in head.tags
    assert "<b>" not in head.title + head.tags


def test_while_nothing_more_is_known_the_case_is_told():
    found = Tags(head_of_case(Case("Lines"), page="", address=AT)).found
    assert (found["og:title"], found["og:url"]) == ("Lines", f"{AT}/")
    assert found["og:image"] == f"{AT}/picture.png"


def test_a_page_beside_the_maps_is_told_then_too():
    found = Tags(head_of_case(Case("Lines"), page="about", address=AT)).found
    assert (found["og:title"], found["og:url"]) == ("About the data", f"{AT}/about")
