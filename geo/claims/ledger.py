"""The ledger: every claim of an article in its sentence, beside what is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from geo.articles.article import Sentence
from geo.articles.excerpts import locator
from geo.articles.linking import Entry, LinkedArticle
from geo.claims.checker import Checker
from geo.claims.clauses import clauses_of
from geo.claims.explain import kind_of
from geo.claims.verdicts.check import Check
from geo.claims.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Line:
    """A claim in the sentence that makes it, and its check, of which nothing is left to draw.

    `number` is that of its clause in the article, `start` and `end` are where the clause stands in
    `sentence.text`, `locator` tells where the sentence stands, and `features` are those of the
    layers that it is about.
    """

    entry: Entry
    sentence: Sentence
    locator: str
    number: int
    start: int
    end: int
    features: tuple[str, ...]
    check: Check

    @property
    def clause(self) -> str:
        """The clause, verbatim."""
        return self.sentence.text[self.start : self.end]


def ledger(
    entry: Entry, linked: LinkedArticle, vocabulary: Vocabulary, check: Checker
) -> Iterator[Line]:
    """Check each claim of an article, in its order."""
    article = linked.article
    for clause in clauses_of(linked, vocabulary).clauses:
        sentence = article.sentence_at(clause.start)
        if sentence is None:
            continue
        for claim in clause.claims:
            named = dict.fromkeys(filter(None, (claim.subject, claim.object)))
            yield Line(
                entry, sentence, locator(article, sentence.index), clause.number,
                clause.start - sentence.start, clause.end - sentence.start,
                tuple(name for name in named if name in check.features),
                replace(check(claim), line=None),
            )  # fmt: skip


def lines_where(
    lines: Iterable[Line],
    *,
    feature: str | None = None,
    kind: str | None = None,
    verdict: str | None = None,
) -> list[Line]:
    """Keep the lines about a feature, of this kind, with this verdict; None is any."""
    return [
        line
        for line in lines
        if (not feature or feature in line.features)
        and (not verdict or line.check.verdict == verdict)
        and (not kind or kind_of(line.check.claim) == kind)
    ]
