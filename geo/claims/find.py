"""Spatial claims in a text: what is how far from what, how long, and where it passes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from geo.articles.article import Sentence
from geo.articles.linking import LinkedArticle
from geo.claims.claim import Claim
from geo.claims.claiming import claims_of
from geo.claims.context import Context
from geo.claims.doubts import takes_back
from geo.claims.figures.told import Told
from geo.claims.leading_lines import leads
from geo.claims.reading import SentenceReading
from geo.claims.recognising.recognise import recognised
from geo.claims.rules.own_pieces import rules_for
from geo.claims.things import read_things
from geo.claims.vocabulary import Vocabulary
from geo.folding import folded
from geo.languages.telling import tell_language
from geo.names.mentions import Mention

MOST_LETTERS = 100_000
"""So much of an article is read: some forty pages, sentences that come again not counted."""

MOST_THINGS = 1_000
"""So many sentences and things that they name or state are read, whatever their length."""

_LONGEST_SENTENCE, _LONGEST_WORD = 1500, 200
_MOST_THINGS = 50
"""What has more numbers or names than this is a table or a list, whatever ends it."""

_NUMBER, _LONG_WORD = re.compile(r"\d+"), re.compile(rf"\w{{{_LONGEST_WORD}}}")
_LABEL = re.compile(r"[^\W\d_][^:.!?]{0,40}: \S.*[^.!?]", re.DOTALL)
"""A line such as `"Length: 1,768 km"`; what it names is not what the text goes on about."""


def find_claims(linked: LinkedArticle, vocabulary: Vocabulary) -> list[Claim]:
    """Return the spatial claims of an article, in order; what is not understood is left.

    Each sentence is read by the rules of its language, or by the English ones where it has none.
    Plans, conditions, questions and denials claim nothing of the map, nor does what the sentence
    behind it takes back. A title that is no sentence
    is passed over: it leaves out words, and `"Turkey's Gyumri border"` would be Gyumri in Turkey.
    Of a long article the first MOST_LETTERS are read, and of one that is full of names and figures
    MOST_THINGS.
    """
    return read_claims(linked, vocabulary).claims


class Claims(NamedTuple):
    """The claims of an article, which was read `up_to` an offset; None is to its end."""

    claims: list[Claim]
    up_to: int | None = None


def read_claims(linked: LinkedArticle, vocabulary: Vocabulary) -> Claims:
    """Return what find_claims does, with how far a long article was read."""
    claims, last, reader = list[Claim](), 0, _Reader(linked, vocabulary)
    for sentence in linked.article.sentences:
        said = reader.read(sentence)
        if said is None:
            continue
        while said.takes_back and claims and claims[-1].start >= last:
            claims.pop()
        last = sentence.start
        claims += (_moved(claim, last) for claim in said.claims)
        if reader.letters > MOST_LETTERS or reader.things > MOST_THINGS:
            is_last = sentence is linked.article.sentences[-1]
            return Claims(claims, None if is_last else sentence.end)
    return Claims(claims)


class _Said(NamedTuple):
    """What a sentence says, its claims with offsets into it, and what then stands before the next.

    `takes_back` tells that it denies the sentence before it.
    """

    takes_back: bool
    claims: Sequence[Claim]
    after: Context


class _Reader:
    """Reads the sentences of an article in order; one that comes again, after the same, only once.

    `letters` counts those that it has read, `things` the sentences and what is named in them.
    """

    def __init__(self, linked: LinkedArticle, vocabulary: Vocabulary) -> None:
        features = frozenset(mention.feature for mention in linked.mentions)
        self.letters = self.things = 0
        self._linked, self._vocabulary = linked, vocabulary
        self._context = Context(features, told=Told(linked.article.header.day))
        self._contexts = {self._context: self._context}
        self._around = tell_language(linked.article.text)
        self._known = dict[tuple[object, ...], _Said]()

    def read(self, sentence: Sentence) -> _Said | None:
        """Return what a sentence says; None for one that is too long or too full to be read."""
        mentions = self._linked.mentions_in(sentence)
        if not _is_readable(sentence.text, mentions):
            self._go_on(self._context.after(()))
            return None
        paragraph = self._linked.article.paragraphs[sentence.paragraph]
        is_whole = sentence.end - sentence.start == len(paragraph.text)
        here = sentence.text, mentions, paragraph.kind, is_whole, id(self._context)
        if here not in self._known:
            self.letters += len(sentence.text)
            self._known[here] = self._read(sentence.text, mentions, paragraph.kind, is_whole)
        self._go_on(self._known[here].after)
        return self._known[here]

    def _go_on(self, context: Context) -> None:
        """Take what stands before the next sentence, as the same object if it was there before."""
        self._context = self._contexts.setdefault(context, context)

    def _read(self, text: str, mentions: Sequence[Mention], kind: str, is_whole: bool) -> _Said:
        context, vocabulary = self._context, self._vocabulary
        language = rules_for(tell_language(text, around=self._around))
        if language in vocabulary.unread:
            return _Said(False, (), context.after(()))
        takes = takes_back(text, language=language)
        reading = _read(text, mentions, context, vocabulary, language)
        self.things += 1 + len(reading.masked.things)
        is_label, claims = bool(_LABEL.fullmatch(text)), list[Claim]()
        if kind != "title" or is_label or text.endswith("."):
            read = claims_of(reading, vocabulary.known.allow)
            claims = [*read, *recognised(reading, vocabulary.known, read)]
            claims.sort(key=lambda claim: (claim.start, claim.end))
        asks = reading.is_question and is_whole
        is_leading = leads(reading.masked, language=language)
        if is_label and not is_leading:
            return _Said(takes, claims, context)
        go_on = context.below if is_leading or asks or kind != "text" else context.after
        after = go_on(
            reading.named, asked=reading.asked, said=reading.last_date, lands=reading.lands
        )
        return _Said(takes, claims, after)


def _is_readable(text: str, mentions: Sequence[Mention]) -> bool:
    """Tell a sentence from what would take long to read and is none."""
    return (
        len(mentions) <= _MOST_THINGS
        and len(text) <= _LONGEST_SENTENCE
        and len(folded(text)) <= _LONGEST_SENTENCE
        and not _LONG_WORD.search(text)
        and len(_NUMBER.findall(text)) <= _MOST_THINGS
    )


def _moved(claim: Claim, offset: int) -> Claim:
    """Return a claim with offsets into the article for one with those into its sentence."""
    return replace(claim, start=claim.start + offset, end=claim.end + offset)


def _read(
    text: str,
    mentions: Sequence[Mention],
    context: Context,
    vocabulary: Vocabulary,
    language: str,
) -> SentenceReading:
    """Read `"It is 1,768 km long."` knowing that `"BTC crosses Georgia."` stands before it."""
    masked, quantities = read_things(
        text, mentions, vocabulary, language=language, told=context.told
    )
    return SentenceReading(
        masked,
        quantities,
        context,
        sorts=vocabulary.sorts,
        companies=vocabulary.companies,
        language=language,
    )
