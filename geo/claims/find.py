"""Spatial claims in a text: what is how far from what, how long, and where it passes."""

import re
from bisect import bisect_left
from collections.abc import Sequence

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
from geo.languages.telling import tell_language
from geo.names.mentions import Mention

_LONGEST_SENTENCE = 1500
_LABEL = re.compile(r"[^\W\d_][^:.!?]{0,40}: \S.*[^.!?]", re.DOTALL)
"""A line such as `"Length: 1,768 km"`; what it names is not what the text goes on about."""


def find_claims(linked: LinkedArticle, vocabulary: Vocabulary) -> list[Claim]:
    """Return the spatial claims of an article, in order; what is not understood is left.

    Each sentence is read by the rules of its language, or by the English ones where it has none.
    Plans, conditions, questions and denials claim nothing of the map, nor does what the sentence
    behind it takes back. A title that is no sentence
    is passed over: it leaves out words, and `"Turkey's Gyumri border"` would be Gyumri in Turkey.
    """
    claims: list[Claim] = []
    paragraphs = linked.article.paragraphs
    features = frozenset(mention.feature for mention in linked.mentions)
    context = Context(features, told=Told(linked.article.header.day))
    around = tell_language(linked.article.text)
    last = 0
    for sentence in linked.article.sentences:
        if len(sentence.text) > _LONGEST_SENTENCE:
            context = context.after(())
            continue
        paragraph = paragraphs[sentence.paragraph]
        kind = paragraph.kind
        mentions = _mentions_in(sentence, linked.mentions)
        language = rules_for(tell_language(sentence.text, around=around))
        if takes_back(sentence.text, language=language):
            claims = [claim for claim in claims if claim.start < last]
        last = sentence.start
        reading = _read(sentence, mentions, context, vocabulary, language)
        is_label = bool(_LABEL.fullmatch(sentence.text))
        if kind != "title" or is_label or sentence.text.endswith("."):
            read = claims_of(reading, vocabulary.known.allow)
            claims += sorted(
                [*read, *recognised(reading, vocabulary.known, read)],
                key=lambda claim: (claim.start, claim.end),
            )
        asks = reading.is_question and sentence.end - sentence.start == len(paragraph.text)
        is_leading = leads(reading.masked, language=language)
        if is_leading or not is_label:
            is_above = is_leading or asks or kind != "text"
            go_on = context.below if is_above else context.after
            context = go_on(
                reading.named, asked=reading.asked, said=reading.last_date, lands=reading.lands
            )
    return claims


def _read(
    sentence: Sentence,
    mentions: Sequence[Mention],
    context: Context,
    vocabulary: Vocabulary,
    language: str,
) -> SentenceReading:
    """Read `"It is 1,768 km long."` knowing that `"BTC crosses Georgia."` stands before it."""
    masked, quantities = read_things(
        sentence.text, mentions, vocabulary, language=language, told=context.told
    )
    return SentenceReading(
        masked,
        quantities,
        context,
        sorts=vocabulary.sorts,
        companies=vocabulary.companies,
        offset=sentence.start,
        language=language,
    )


def _mentions_in(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Return BTC at 3 for `"By BTC."`, wherever in the article that sentence starts."""
    first = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
    found = []
    for at in range(first, len(mentions)):
        mention = mentions[at]
        if mention.end > sentence.end:
            break
        start, end = mention.start - sentence.start, mention.end - sentence.start
        found.append(mention._replace(start=start, end=end))
    return found
