from dashboard.dossier.blocks import Heading, Marked, Quote, Section
from dashboard.dossier.opened import sections
from tests.dashboard.dossier.conftest import Wanting
from tests.dashboard.dossier.shown import flat, terms, words

LIGHT = "the-railway-and-the-light"


def opened(want: Wanting, **params: str) -> dict[str, Section]:
    return {section.id: section for section in sections(want(**params))}


def test_where_nothing_is_open_there_is_no_section(want: Wanting):
    assert opened(want, feature="pkv", since="2031-01-01") == {}


def test_the_lit_sentence_is_quoted_with_its_mentions(want: Wanting):
    linked = want(article=LIGHT).article
    assert linked
    found = opened(want, article=LIGHT, excerpt=linked.article.sentences[1].id)
    assert list(found) == ["sentence", "article"]
    (quote,) = (it for it in found["sentence"].blocks if isinstance(it, Quote))
    assert words(quote.line) == "The Pellor–Kelm–Vessen railway crosses Noria and Sulia."
    assert [it.text for it in quote.line if isinstance(it, Marked)] == [
        "Pellor–Kelm–Vessen railway"
    ]


def test_the_sentence_of_a_claim_is_quoted(want: Wanting):
    quote = opened(want, article=LIGHT, claim="2")["sentence"].blocks[0]
    assert isinstance(quote, Quote)
    assert words(quote.line) == "It is 320 km long."


def test_an_article_has_its_header_what_it_names_and_whether_it_is_whole(want: Wanting):
    (said,) = terms(opened(want, article=LIGHT)["article"].blocks)
    assert said["Published"].startswith("Ada Toy, Toy Gazette, 4 May 2031, licence: CC0 1.0.")
    assert said["Names"].startswith("Pellor–Kelm–Vessen railway")
    assert said["Whole text"].startswith("It is below")


def test_an_article_that_may_not_be_passed_on_is_not_whole(want: Wanting):
    (said,) = terms(opened(want, article="harm")["article"].blocks)
    assert said["Whole text"].startswith("No licence lets it be passed on.")


def test_an_event_has_its_card_and_who_speaks_of_it(want: Wanting):
    blocks = flat(opened(want, event="lamp")["event"].blocks)
    names = [words(it.line) for it in blocks if isinstance(it, Heading)]
    assert names == ["The lamp was changed", "Articles that speak of it"]
    assert terms(blocks)[0]["When"] == "2 May 2031"
