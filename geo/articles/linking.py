"""An article with the features it mentions: linked once, then kept as JSON."""

import json
from bisect import bisect_left, bisect_right
from dataclasses import asdict, dataclass, field
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any

from geo.articles.article import Article, Paragraph, Sentence
from geo.articles.excerpts import Excerpt, excerpts
from geo.articles.header import Header
from geo.articles.other_formats import why_not_whole
from geo.names.gazetteer import Gazetteer
from geo.names.mentions import Mention, read_mentions
from geo.when import When

_start = attrgetter("start")


@dataclass(frozen=True)
class LinkedArticle:
    """An article and its mentions, in the order of the text.

    Where it is full of names, they were looked for `named_to` an offset; None is to the end.
    """

    article: Article
    mentions: tuple[Mention, ...]
    named_to: int | None = None

    @cached_property
    def excerpts(self) -> tuple[Excerpt, ...]:
        """The sentences that name a feature."""
        return tuple(excerpts(self.article, self.mentions))

    def mentions_in(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the mentions that lie in a sentence, with offsets into it."""
        mentions, found = self.mentions, list[Mention]()
        for at in range(bisect_left(mentions, sentence.start, key=_start), len(mentions)):
            mention = mentions[at]
            if mention.end > sentence.end:
                break
            start, end = mention.start - sentence.start, mention.end - sentence.start
            found.append(mention._replace(start=start, end=end))
        return tuple(found)

    def excerpts_of(self, *features: str) -> tuple[Excerpt, ...]:
        """Return the sentences that name any of these features."""
        return tuple(
            excerpt
            for excerpt in self.excerpts
            if any(mention.feature in features for mention in excerpt.mentions)
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list shows of an article: its header, and how often it names which feature.

    `mentions` counts the mentions of each feature, `excerpts` the sentences; features that the
    article does not name are not in them. `unread_pages` are those of its file without text, and
    `lost` says what else of it could not be read.
    """

    id: str
    header: Header
    mentions: dict[str, int] = field(hash=False)
    excerpts: dict[str, int] = field(hash=False)
    unread_pages: tuple[int, ...] = ()
    lost: str = ""

    @property
    def fault(self) -> str:
        """What of its file could not be read, and the way out; "" where all was."""
        return self.lost or why_not_whole(self.unread_pages)


def link(article: Article, gazetteer: Gazetteer) -> LinkedArticle:
    """Find the features that an article mentions."""
    return LinkedArticle(article, *read_mentions(article.text, gazetteer))


def entry_of(linked: LinkedArticle) -> Entry:
    """Return what a list shows of an article."""
    article = linked.article
    mentions, named = dict[str, int](), dict[str, int]()
    for mention in linked.mentions:
        mentions[mention.feature] = mentions.get(mention.feature, 0) + 1
    for excerpt in linked.excerpts:
        for feature in {mention.feature for mention in excerpt.mentions}:
            named[feature] = named.get(feature, 0) + 1
    return Entry(
        id=article.id,
        header=article.header,
        mentions=mentions,
        excerpts=named,
        unread_pages=article.unread_pages,
        lost=article.lost,
    )


def pack_entry(entry: Entry) -> str:
    """Write an entry as JSON, without its id: that is the file's, not the content's."""
    packed = asdict(entry)
    del packed["id"]
    return json.dumps(packed, ensure_ascii=False)


def unpack_entry(packed: str, *, id: str) -> Entry:
    """Read what pack_entry wrote."""
    values: dict[str, Any] = json.loads(packed)
    header, unread = _unpack_header(values.pop("header")), tuple(values.pop("unread_pages"))
    return Entry(id=id, header=header, unread_pages=unread, **values)


def pack_text(linked: LinkedArticle) -> str:
    """Write an article's text, the offsets of its parts and its mentions as JSON."""
    article = linked.article
    packed = {
        "text": article.text,
        "paragraphs": [(p.start, p.end, p.kind) for p in article.paragraphs],
        "sentences": [(s.paragraph, s.start, s.end, s.id) for s in article.sentences],
        "pages": article.pages,
        "guessed_encoding": article.guessed_encoding,
        "left_out": article.left_out,
        "simple_from": article.simple_from,
        "mentions": linked.mentions,
        "named_to": linked.named_to,
    }
    return json.dumps(packed, ensure_ascii=False)


def unpack_text(packed: str, entry: Entry) -> LinkedArticle:
    """Read what pack_text wrote of the article that `entry` tells of."""
    values: dict[str, Any] = json.loads(packed)
    text = values["text"]
    article = Article(
        id=entry.id,
        header=entry.header,
        text=text,
        paragraphs=tuple(
            Paragraph(index, start, end, text[start:end], kind)
            for index, (start, end, kind) in enumerate(values["paragraphs"])
        ),
        sentences=tuple(
            Sentence(index, paragraph, start, end, text[start:end], id)
            for index, (paragraph, start, end, id) in enumerate(values["sentences"])
        ),
        pages=tuple((offset, page) for offset, page in values["pages"]),
        unread_pages=entry.unread_pages,
        guessed_encoding=values["guessed_encoding"],
        left_out=tuple(values["left_out"]),
        lost=entry.lost,
        simple_from=values["simple_from"],
    )
    mentions = tuple(Mention(*mention) for mention in values["mentions"])
    return LinkedArticle(article, mentions, values["named_to"])


def features_in_excerpts(packed: str) -> list[tuple[str, ...]]:
    """Return what each excerpt of a text that pack_text wrote names, mention by mention.

    It takes a tenth of the time that it takes to unpack the text.
    """
    values: dict[str, Any] = json.loads(packed)
    sentences, named = values["sentences"], dict[int, list[str]]()
    starts = [start for _, start, _, _ in sentences]
    for feature, start, *_ in sorted(values["mentions"], key=itemgetter(1)):
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < sentences[at][2]:
            named.setdefault(at, []).append(feature)
    return [tuple(features) for features in named.values()]


def _unpack_header(values: dict[str, Any]) -> Header:
    days = {day: When(**values[day]) for day in ("published", "posted") if values[day]}
    return Header(**values | days)
