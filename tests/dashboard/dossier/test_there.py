import pytest

from dashboard.address import View
from dashboard.content import Content
from dashboard.dossier.there import there

LIGHT = "the-railway-and-the-light"


def sentence(content: Content) -> str:
    linked = content.library.article(LIGHT)
    assert linked
    return linked.article.sentences[1].id


def test_what_is_there_is_no_fault(content: Content):
    view, faults = there(content, View(article=LIGHT, excerpt=sentence(content), claim="1"))
    assert (view.excerpt, view.claim, faults) == (sentence(content), "1", ())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (View(article=LIGHT, excerpt="gone"), "is no longer in this article."),
        (View(excerpt="gone"), "The sentence that the link refers to is not here."),
        (View(article=LIGHT, claim="77"), "The claim that the link refers to is no longer"),
        (View(feature="pkv", site="zzz"), "“zzz”, is not here."),
        (View(article="own/1", excerpt="1"), "was tried by a reader and stayed there."),
    ],
    ids=str,
)
def test_what_is_gone_is_said_and_left_out(content: Content, asked: View, said: str):
    view, (fault,) = there(content, asked)
    assert said in fault
    assert (view.excerpt, view.claim, view.site) == (None, None, None)


def test_without_its_sentence_an_address_names_no_article(content: Content):
    assert there(content, View(excerpt="gone", claim="77"))[0].article is None
