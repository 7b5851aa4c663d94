"""What holds for any text at all, however it is made."""

from itertools import pairwise
from pathlib import Path

from geopandas import GeoDataFrame
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.articles.article import Article
from geo.articles.reading import parse_article
from geo.claims.checks import check_claim
from geo.claims.verdicts.check import AGREES, CANNOT_TELL, DIFFERS
from geo.folding import fold
from geo.layers.base import Base
from geo.names.gazetteer import Gazetteer, load_gazetteer
from geo.names.matching.names import Name, name_words
from geo.names.matching.words import split_words
from geo.names.mentions import Mention, find_mentions
from tests.geo.claims.sentences import Find
from tests.geo.texts import TEXTS

GAZETTEER = load_gazetteer(Path("data"))
FULL_NAMES = [name for name in GAZETTEER.names if name.kind != "acronym"]
NOISE = st.text(st.sampled_from("İßﬁŒ🚂\u0301\u200b\u00ad\ufeff\ue000«½٣—№ \n"), max_size=12)


def an_article(text: str) -> Article:
    """Read an article that has at least one paragraph."""
    return parse_article(f"It was told so.\n\n{text}")


@settings(max_examples=50)
@given(text=TEXTS)
def test_its_claims_can_be_found_and_checked(
    find: Find, our_layers: GeoDataFrame, our_base: Base, text: str
) -> None:
    for claim in find(an_article(text).text):
        assert check_claim(claim, our_layers, our_base).verdict in (AGREES, DIFFERS, CANNOT_TELL)


@given(text=TEXTS)
def test_its_claims_are_pieces_of_one_sentence_each_in_order(find: Find, text: str) -> None:
    article = an_article(text)
    claims = find(article.text)
    for claim in claims:
        clause = article.text[claim.start : claim.end]
        assert clause == clause.strip() != ""
        assert any(s.start <= claim.start and claim.end <= s.end for s in article.sentences)
    assert all(one.start <= other.start for one, other in pairwise(claims))


@given(text=TEXTS)
def test_its_mentions_are_pieces_in_order_and_apart(text: str) -> None:
    mentions = find_mentions(text, GAZETTEER)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@given(text=TEXTS)
def test_a_mention_holds_the_words_of_its_name(text: str) -> None:
    for mention in find_mentions(text, GAZETTEER):
        if mention.rule in ("name", "inflected", "in context"):
            written = split_words(fold(text[mention.start : mention.end])).texts
            assert all(any(one.startswith(stem) for one in written) for stem in stems(mention))


def stems(mention: Mention) -> list[str]:
    """Return the words of a name without the last letter, which an ending may change."""
    return [word[:-1] for word in name_words(mention.name)]


@given(name=st.sampled_from(FULL_NAMES), before=NOISE, after=NOISE)
def test_a_name_is_found_where_it_stands(name: Name, before: str, after: str) -> None:
    text = f"{before}. {name.name}. {after}"
    start = len(before) + 2
    found = [(m.start, m.end) for m in find_mentions(text, Gazetteer(names=(name,)))]
    assert found == [(start, start + len(name.name))]
