from geo.articles.header import Header
from geo.published.terms import FileTerms, terms_of_article
from tests.geo.published.made import SOURCES, source

TERMS = FileTerms(SOURCES | {"b": source("b", licence="MIT", attribution="none needed")})


def test_a_file_has_the_terms_of_its_record():
    assert TERMS.of("events.csv") == {
        "licence": "CC0 1.0",
        "licence_url": "https://zero.example",
        "attribution": None,
    }


def test_a_file_without_a_record_has_the_terms_of_what_it_cites():
    assert TERMS.of("new.geojson", cited=["told", "b", "gone"])["licence"] == "none known; MIT"


def test_the_record_of_a_file_goes_before_what_it_cites():
    assert TERMS.of("alpha.geojson", cited=["told"])["attribution"] == "© Mappers"


def test_nobody_is_named_where_none_need_be():
    assert TERMS.of("new.geojson", cited=["b"])["attribution"] is None


def test_an_article_is_named_as_a_citation_is():
    said = terms_of_article(Header(title="News", author="Ann Writer", url="https://post.example"))
    named = "Ann Writer. News. publisher not stated, n.d. https://post.example"
    assert said == {"licence": None, "licence_url": None, "attribution": named}


def test_a_licence_that_is_an_address_is_one():
    url = "https://creativecommons.org/licenses/by/4.0/"
    assert terms_of_article(Header(licence=url))["licence_url"] == url


def test_a_licence_whose_address_is_known_has_it():
    assert terms_of_article(Header(licence="CC0 1.0"), TERMS.licences)["licence_url"] == (
        "https://zero.example"
    )
