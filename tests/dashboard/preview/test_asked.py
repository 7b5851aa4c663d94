import pytest

from dashboard.address import View
from dashboard.content import Content
from dashboard.preview.asked import read_view


def read(content: Content, **params: str) -> View:
    return read_view({key: [value] for key, value in params.items()}, content)


def test_what_is_there_stays(content: Content, meeting: str, layers: tuple[str, ...]):
    asked = {"feature": "alpha", "site": "Pump <1>", "article": "two-lines", "excerpt": meeting}
    assert read(content, **asked, claim="1") == View(**asked, claim="1", layers=layers)


@pytest.mark.parametrize(
    "asked",
    [
        {"feature": "nothing"},
        {"site": "Pump <1>"},
        {"event": "nothing"},
        {"article": "nothing", "excerpt": "nothing", "claim": "1"},
        {"article": "own/0123456789ab", "claim": "1"},
        {"since": "2001-13-01"},
        {"utm_source": "mail"},
    ],
)
def test_what_is_not_there_for_all_is_left_out(
    content: Content, layers: tuple[str, ...], asked: dict[str, str]
):
    assert read(content, **asked) == View(layers=layers)


@pytest.mark.parametrize("claim", ["0", "-1", "١", "1" * 9, "<b>", "every"])
def test_a_claim_has_a_number(content: Content, claim: str):
    assert read(content, article="two-lines", claim=claim).claim is None


def test_a_sentence_without_an_article_is_of_the_one_that_the_page_opens(
    content: Content, meeting: str
):
    assert read(content, excerpt=meeting).article == "two-lines"


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("feature", "alpha."), ("feature", "Alpha"), ("feature", "alpha”)."), ("feature", "ALPHA,"),
        ("event", "met)."), ("article", "Two-Lines."), ("claim", "2)"), ("claim", "ALL."),
    ],
)  # fmt: skip
def test_signs_around_a_link_and_capitals_do_not_change_what_it_means(
    content: Content, key: str, asked: str
):
    named = {"article": "two-lines"} if key == "claim" else {}
    plain = asked.strip(".,)”").lower()
    assert read(content, **named, **{key: asked}) == read(content, **named, **{key: plain})
    assert getattr(read(content, **named, **{key: asked}), key) == plain


def test_a_sentence_is_found_so_too(content: Content, meeting: str):
    assert read(content, article="two-lines", excerpt=f"{meeting.upper()}”.").excerpt == meeting


def test_a_site_is_found_so_too(content: Content):
    assert read(content, feature="alpha", site="pump <1>.").site == "Pump <1>"


def test_the_extent_the_scheme_and_the_version_stay(content: Content, layers: tuple[str, ...]):
    found = read(content, bbox="1,-1,2,1", embed_options="dark_theme", v="0123abc")
    assert found == View(layers=layers, bbox="1,-1,2,1", scheme="dark", v="0123abc")


@pytest.mark.parametrize("key", ["bbox", "embed_options", "v"])
def test_what_makes_no_sense_is_left_out(content: Content, layers: tuple[str, ...], key: str):
    assert read(content, **{key: '"><b>'}) == View(layers=layers)
