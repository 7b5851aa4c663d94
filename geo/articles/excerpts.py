"""The sentences of an article that name a feature, each with its mentions and its locator."""

from collections.abc import Iterable
from dataclasses import dataclass

from geo.articles.article import Article, Sentence
from geo.names.mentions import Mention

HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence that names a feature; the mentions' offsets refer to the article's text.

    `article` is the article's id, `locator` tells where the sentence stands, counted from 1.
    """

    article: str
    sentence: Sentence
    mentions: tuple[Mention, ...]
    locator: str

    @property
    def is_headline(self) -> bool:
        """Whether the sentence is the title of its article."""
        return self.locator == HEADLINE


def excerpts(article: Article, mentions: Iterable[Mention]) -> list[Excerpt]:
    """Return the sentences in which a mention begins, in the article's order."""
    named: dict[int, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.start):
        if sentence := article.sentence_at(mention.start):
            named.setdefault(sentence.index, []).append(mention)
    return [
        Excerpt(article.id, article.sentences[index], tuple(found), locator(article, index))
        for index, found in named.items()
    ]


def locator(article: Article, index: int) -> str:
    """Return where a sentence stands: "headline", "page 2, sentence 5 of 8, paragraph 3".

    The title is not counted. A heading is a sentence and a paragraph of its own: "heading,
    paragraph 2".
    """
    sentence = article.sentences[index]
    kind = article.paragraphs[sentence.paragraph].kind
    if kind == "title":
        return HEADLINE
    before = int(article.has_title)
    of = len(article.sentences) - before
    place = "heading" if kind == "heading" else f"sentence {index + 1 - before:,} of {of:,}"
    page = article.page_at(sentence.start)
    on_page = f"page {page}, " if page else ""
    return f"{on_page}{place}, paragraph {sentence.paragraph + 1 - before:,}"
