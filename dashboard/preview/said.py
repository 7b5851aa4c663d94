"""What is said of what a link leads to: a title and a text, in plain words."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from dashboard import claimed, claims, together
from dashboard.address import View
from dashboard.content import Content, Feature
from dashboard.event import open_event
from dashboard.markup import by_whom
from dashboard.preview.asked import settled
from geo.articles.addresses import find_sentence
from geo.articles.excerpts import Excerpt
from geo.articles.header import Header
from geo.articles.linking import LinkedArticle
from geo.articles.quotes import quotes_of
from geo.escapes import one_line
from geo.layers.case import Case
from geo.when import parse_when
from geo.wording import counted, first_of, long_dates

PURPOSE = "What articles say about infrastructure, beside a map of it"
"""What the page is, in a line."""

MOST_TITLE, MOST_TEXT, MOST_WHOM, MOST_WORDS = 110, 280, 110, 60
"""How many letters a title has at most, a text, the author of a sentence, and words to search."""

MOST_NAMED = 5

PATIENCE_SECONDS = 0.3
_READING = Lock()
"""The claims of one article are sought at a time: it may take a second, and nobody waits for it."""


@dataclass(frozen=True)
class Said:
    """A title and a text, each on a line, and what it is: "website" or "article"."""

    title: str
    text: str
    kind: str = "website"


PAGES = {
    "about": Said("About the data", "Sources, licences, accuracy and limits of the map."),
    "checks": Said("All checks", "What the articles claim, beside what the map and sources have."),
}
"""What is said of the pages beside the map's, by their addresses."""


def said_of(content: Content, view: View) -> Said:
    """Return what is said of that which a view shows first; all of the view must be there."""
    found = (tell(content, view) for tell in _TELLERS)
    return next((said for said in found if said), None) or _overview(content)


def title_of(content: Content, view: View) -> str:
    """Return the title of the page with a view, of which some may not be there."""
    return page_title(said_of(content, settled(content, view)), content.case)


def page_title(said: Said, case: Case) -> str:
    """Return the title of the page, as a browser keeps it: what is shown, and the map's name."""
    has_name = said.title == case.title or said.title.startswith(f"{case.title}: ")
    return said.title if has_name else f"{said.title} · {case.title}"


def cut(text: str, most: int) -> str:
    """Return a text on a line of at most so many letters, cut behind a word: "A pipeline…"."""
    text = one_line(text)
    if len(text) <= most:
        return text
    head = text[:most]
    whole = head[: head.rfind(" ")] if head.rfind(" ") > most // 2 else head[:-1]
    return f"{whole.rstrip(' ,;:.–—-')}…"


def cut_around(text: str, words: str, most: int) -> str:
    """Return a text, cut so that these words of it stay: "…such as the BTC line, by which…"."""
    text, words = one_line(text), one_line(words)
    at = text.find(words)
    if at + len(words) < most or len(words) > most // 2:
        return cut(text, most)
    begin = min(at - (most - len(words)) // 2, len(text) - most + 1)
    begin = text.find(" ", begin, at) + 1 or at
    return f"…{cut(text[begin:], most - 1)}"


def quoted(header: Header, sentence: str, words: str = "") -> str:
    """Quote a sentence, of a long one what is around some words, behind who said it.

    So nobody who shortens it cuts off whose it is.
    """
    whom = _whom(header)
    return f"{whom}: “{cut_around(sentence, words, MOST_TEXT - len(whom) - 4)}”"


def _whom(header: Header) -> str:
    return cut(", ".join(by_whom(header)), MOST_WHOM)


def _title(header: Header) -> str:
    return cut(header.name, MOST_TITLE)


def _linked(content: Content, view: View) -> LinkedArticle | None:
    return content.library.article(view.article) if view.article else None


def _claim(content: Content, view: View) -> Said | None:
    """Tell of a claim the sentence, and never how it compares: that needs its reasons beside it."""
    linked = _linked(content, view)
    if linked is None or not view.claim:
        return None
    header = linked.article.header
    title = cut(f"Held against the map: {header.name}", MOST_TITLE)
    if view.claim == claims.ALL:
        text = "What it claims of the features, beside what the map and other sources have"
        return Said(title, f"{_whom(header)}. {text}.", "article")
    sentence = _sentence(content, linked, view.claim)
    return Said(title, quoted(header, sentence), "article") if sentence else None


def _sentence(content: Content, linked: LinkedArticle, claim: str) -> str:
    """Return the sentence of a claim, "" where there is none or it takes too long to find it."""
    if not _READING.acquire(timeout=PATIENCE_SECONDS):
        return ""
    try:
        found = claimed.clauses_so_far(content, linked) or ()
    finally:
        _READING.release()
    starts = (clause.start for clause in found if str(clause.number) == claim)
    sentences = (linked.article.sentence_at(start) for start in starts)
    return next((one.text for one in sentences if one), "")


def _excerpt(content: Content, view: View) -> Said | None:
    linked = _linked(content, view)
    found = find_sentence(linked.article, view.excerpt) if linked and view.excerpt else None
    if linked is None or found is None:
        return None
    feature, header = content.features.get(view.feature or ""), linked.article.header
    of_it = linked.excerpts_of(feature.id) if feature else ()
    words = [_words(one, feature.id) for one in of_it if feature and one.sentence == found.sentence]
    title = cut(feature.name, MOST_TITLE) if feature and words else _title(header)
    return Said(title, quoted(header, found.sentence.text, *words), "article")


def _words(excerpt: Excerpt, feature: str) -> str:
    """Return the words by which a sentence first names a feature."""
    start = excerpt.sentence.start
    spans = [(it.start - start, it.end - start) for it in excerpt.mentions if it.feature == feature]
    return excerpt.sentence.text[slice(*min(spans))]


def _event(content: Content, view: View) -> Said | None:
    event = open_event(content, view.event)
    if event is None:
        return None
    names = [content.features[id].name for id in event.features if id in content.features]
    told = [content.sources[id] for id in event.sources if id in content.sources]
    tellers = dict.fromkeys(it.publisher or it.title for it in told)
    by = first_of(list(tellers), most=2, between="; ")
    parts = [
        long_dates(event.date, event.until),
        event.place,
        first_of(names, most=MOST_NAMED),
        f"Told by {by}" if by else "",
    ]
    text = ". ".join(part.removesuffix(".") for part in parts if part)
    return Said(cut(event.name, MOST_TITLE), cut(f"{text}.", MOST_TEXT))


def _feature(content: Content, view: View) -> Said | None:
    """Tell of a feature the newest sentence about it or, where an article is open, one of that.

    An article that does not name it is told of itself.
    """
    feature = content.features.get(view.feature or "")
    if feature is None:
        return None
    text = _newest(content, feature.id, _linked(content, view))
    if view.article and not text:
        return None
    name = f"{view.site}, {feature.name}" if view.site else feature.name
    return Said(cut(name, MOST_TITLE), text or _known(feature))


def _together(content: Content, view: View) -> Said | None:
    """Tell of features that are compared the newest sentence that names all, or that none does."""
    features = together.compared(content, view)
    if len(features) < 2:
        return None
    ids = [feature.id for feature in features]
    articles = quotes_of(content.library, *ids, limit=1, each=1)
    texts = [
        quoted(quote.entry.header, quote.excerpt.sentence.text, _words(quote.excerpt, ids[0]))
        for one in articles
        for quote in one.quotes
    ]
    text = texts[0] if texts else cut(together.unsaid(content, features), MOST_TEXT)
    return Said(cut(together.names_of(features), MOST_TITLE), text)


def _newest(content: Content, feature: str, linked: LinkedArticle | None) -> str:
    if not content.library.count(feature).excerpts:
        return ""
    if linked is None:
        newest = next(content.library.naming(feature), None)
        linked = content.library.article(newest.id) if newest else None
    found = linked.excerpts_of(feature) if linked else ()
    if linked is None or not found:
        return ""
    paragraphs = linked.article.paragraphs
    whole = (one for one in found if paragraphs[one.sentence.paragraph].kind == "text")
    excerpt = next(whole, found[0])
    return quoted(linked.article.header, excerpt.sentence.text, _words(excerpt, feature))


def _known(feature: Feature) -> str:
    """Say of a feature that no article names where it lies."""
    lies = f"{feature.lies[:1].upper()}{feature.lies[1:]}. " if feature.lies else ""
    return cut(f"{lies}{feature.accuracy} No article here mentions it.", MOST_TEXT)


def _article(content: Content, view: View) -> Said | None:
    linked = _linked(content, view)
    if linked is None:
        return None
    header = linked.article.header
    mentioned = {mention.feature for mention in linked.mentions}
    names = [it.name for it in content.features.values() if it.id in mentioned]
    mentions = f" Mentions {first_of(names, most=MOST_NAMED)}." if names else ""
    return Said(_title(header), cut(f"{_whom(header)}.{mentions}", MOST_TEXT), "article")


def _search(_: Content, view: View) -> Said | None:
    words = cut(view.search, MOST_WORDS)
    if not words:
        return None
    return Said(f"“{words}”", f"A search for “{words}” in the names on the map and in articles.")


def _days(content: Content, view: View) -> Said | None:
    days = days_said(view.since, view.until)
    if not days:
        return None
    title = f"{content.case.title}: {days}"
    return Said(cut(title, MOST_TITLE), f"{PURPOSE}; events and articles of certain days: {days}.")


def days_said(since: str | None, until: str | None) -> str:
    """Say from when to when, of ISO days: "since 1 May 2008"; "" where neither is given."""
    days = long_dates(parse_when(since or ""), parse_when(until or ""))
    if since and until:
        return days
    return f"{'since' if since else 'until'} {days}" if days else ""


def _overview(content: Content) -> Said:
    names = first_of([it.name for it in content.features.values()], most=MOST_NAMED)
    count = counted(len(content.library.entries), "article")
    text = f"{PURPOSE}: {names}; {count}." if names else f"{PURPOSE}."
    return Said(content.case.title, cut(text, MOST_TEXT))


_TELLERS: tuple[Callable[[Content, View], Said | None], ...] = (
    _claim, _excerpt, _event, _together, _feature, _article, _search, _days,
)  # fmt: skip
"""What tells of one part of a view each, that which a reader opened last first."""
