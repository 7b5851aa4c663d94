"""Sentences, the mentions in them, and what they claim."""

import json
from functools import cache
from pathlib import Path

from geo.articles.linking import link
from geo.articles.reading import parse_article
from geo.claims.find import find_claims
from geo.claims.vocabulary import Vocabulary, load_vocabulary
from geo.errors import ArticleError
from geo.layers.base import load_base
from geo.layers.load import load_layers
from tests.fuzz.articles import ROOT, check_article, gazetteer
from tests.fuzz.target import Target

SENTENCES = Path(__file__).parents[1] / "geo" / "claims"
EACH = 12
"""From each set of sentences every so many-th is an example."""


def targets() -> list[Target]:
    """Return the one target."""
    return [Target("claims", sentences, check)]


def sentences() -> list[bytes]:
    """Return sentences that claim something, in several languages."""
    found = []
    for path in sorted(SENTENCES.glob("claims*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [json.loads(line)["text"].encode() for line in lines[::EACH]]
    return found


def check(data: bytes) -> None:
    """Find the mentions and claims of a text: each is a part of it."""
    try:
        article = parse_article(data.decode("utf-8", "surrogateescape"))
    except ArticleError:
        return
    check_article(article)
    linked = link(article, gazetteer())
    for mention in linked.mentions:
        assert article.text[mention.start : mention.end].strip()
    for claim in find_claims(linked, vocabulary()):
        assert 0 <= claim.start < claim.end <= len(article.text)
        sentence = article.sentence_at(claim.start)
        assert sentence
        assert claim.end <= sentence.end
        assert claim.value is None or claim.value == claim.value  # no NaN


@cache
def vocabulary() -> Vocabulary:
    """Return what claims are read with."""
    data = ROOT / "data"
    layers, base = load_layers(data), load_base(data)
    return load_vocabulary(data, gazetteer=gazetteer(), layers=layers, base=base)
