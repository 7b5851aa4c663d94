"""What articles say: the sentences, what the search finds, and articles that are free, in full."""

from collections.abc import Iterable, Iterator

from dashboard.dossier.blocks import (
    Block,
    Heading,
    Inline,
    Line,
    Link,
    Marked,
    Paragraph,
    Quote,
    Said,
    Section,
    Together,
    with_links,
)
from dashboard.dossier.contents import MOST_EXCERPTS, MOST_FOUND, Contents
from dashboard.dossier.wanted import Wanted
from geo.articles.cite import (
    NO_AUTHOR,
    NO_DATE,
    NO_PUBLISHER,
    Citation,
    addresses_of,
    as_text,
    cite_article,
)
from geo.articles.excerpts import Excerpt
from geo.articles.header import Header
from geo.articles.library import ArticleExcerpts
from geo.articles.linking import Entry, LinkedArticle
from geo.articles.passages import LEFT_OUT, passage
from geo.articles.search import Hit
from geo.escapes import one_line
from geo.web_addresses import is_web_address
from geo.wording import counted, long_date


def sections(wanted: Wanted, contents: Contents) -> Iterator[Section]:
    """Yield the sections of what articles say."""
    if wanted.ids:
        yield Section("said", "What is said", tuple(_said(wanted, contents)))
    if wanted.view.search:
        title = f"Search for “{one_line(wanted.view.search)}”"
        yield Section("found", title, tuple(_found(wanted, contents)))
    if contents.whole or contents.too_long:
        whole = (block for linked in contents.whole for block in _whole(wanted, linked))
        left_out = (_left_out(wanted, entry) for entry in contents.too_long)
        yield Section("whole", "Articles in full", (*whole, *left_out))


def _said(wanted: Wanted, contents: Contents) -> Iterator[Block]:
    number = sum(len(found) for _, found in contents.excerpts)
    if not number:
        yield Paragraph(("No article mentions it.",))
        return
    where = f"{counted(number, 'sentence')} in {counted(len(contents.excerpts), 'article')}"
    most = f" These are the newest {MOST_EXCERPTS:,}; there are more." if contents.has_more else ""
    yield Paragraph((f"{where}, verbatim. The newest article comes first.{most}",), is_quiet=True)
    for article in contents.excerpts:
        first, *others = (_excerpt(wanted, excerpt) for excerpt in article.excerpts)
        yield Together((*_head(wanted, article), first))
        yield from others


def _head(wanted: Wanted, article: ArticleExcerpts) -> Iterator[Block]:
    """Name an article, and cite it, with its note."""
    entry = article.entry
    address = wanted.in_place(entry.id)
    citation = cite_article(entry.header, permalink=address, accessed=wanted.today)
    read = Link("Read it in the page", address, is_shown=False)
    yield Heading(title_of(entry.header))
    yield Paragraph((*imprint(entry.header), " ", read, "."))
    yield cite_as(citation)


def cite_as(citation: Citation) -> Paragraph:
    """Say how to cite something, with its addresses as links."""
    return Paragraph(
        with_links(f"Cite as: {as_text(citation)}", addresses_of(citation)), is_quiet=True
    )


def _excerpt(wanted: Wanted, excerpt: Excerpt) -> Quote:
    start = excerpt.sentence.start
    spans = [
        (mention.start - start, mention.end - start)
        for mention in excerpt.mentions
        if mention.feature in wanted.ids
    ]
    where = Link(excerpt.locator, wanted.in_place(excerpt.article, excerpt.sentence.id))
    return Quote(marked(excerpt.sentence.text, spans), (where,))


def _found(wanted: Wanted, contents: Contents) -> Iterator[Block]:
    here = len(contents.found)
    total = contents.total_found
    said = f"{counted(total, 'sentence')} of all articles "
    said += "holds these words" if total == 1 else "hold these words"
    if here < total:
        days = " that are of these days" if any(wanted.days) else ""
        said += f"; here are those of the newest {MOST_FOUND}{days}"
    yield Paragraph((f"{said[:1].upper()}{said[1:]}.",), is_quiet=True)
    yield from (_hit(wanted, hit) for hit in contents.found)


def _hit(wanted: Wanted, hit: Hit) -> Quote:
    header = hit.entry.header
    where = Link(hit.locator, wanted.in_place(hit.entry.id, hit.sentence.id))
    source = (*title_of(header), ". ", *imprint(header), " ", where)
    return Quote(marked(hit.sentence.text, hit.spans), source)


def _whole(wanted: Wanted, linked: LinkedArticle) -> Iterator[Block]:
    article = linked.article
    yield Heading(title_of(article.header))
    yield Paragraph(imprint(article.header), is_quiet=True)
    for paragraph in article.paragraphs:
        if paragraph.kind != "title":
            yield Paragraph((Said(paragraph.text),))


def _left_out(wanted: Wanted, entry: Entry) -> Paragraph:
    read = Link("Read it in the page", wanted.in_place(entry.id), is_shown=False)
    why = " may be passed on, too, but is too long to be here in full. "
    return Paragraph((*title_of(entry.header), why, read, "."), is_quiet=True)


def title_of(header: Header) -> Line:
    """Return an article's title, or what it is called without one."""
    return (Said(one_line(header.name)),)


def imprint(header: Header) -> Line:
    """Say by whom and when an article was published, where it is, and what its licence is."""
    posted = "" if header.published else "posted "
    parts: list[Inline] = [
        Said(one_line(header.author or "") or NO_AUTHOR),
        Said(one_line(header.publisher or "") or NO_PUBLISHER),
        f"{posted}{long_date(header.day)}" if header.day else NO_DATE,
    ]
    if header.republisher:
        parts.append(f"republished by {one_line(header.republisher)}")
    if header.licence:
        parts.append(f"licence: {one_line(header.licence)}")
    line = list[Inline]()
    for part in parts:
        line += [part, ", "]
    line[-1] = "" if parts[-1] == NO_DATE else "."
    if header.url and is_web_address(header.url):
        line += [" ", Link("At its source", header.url, is_shown=False), "."]
    return tuple(line)


def marked(text: str, spans: Iterable[tuple[int, int]]) -> Line:
    """Return a text with some of it marked; what overlaps is marked once.

    Of a very long sentence it is what is around the first mark.
    """
    wanted = sorted(spans)
    shown = passage(text, around=wanted[0][0] if wanted else 0)
    line, done = list[Inline](), shown.start
    for start, end in wanted:
        begin = max(start, done)
        if begin < min(end, shown.end):
            line += [text[done:begin], Marked(text[begin : min(end, shown.end)])]
            done = end
    before, after = f"{LEFT_OUT} " * shown.before, f" {LEFT_OUT}" * shown.after
    return tuple(part for part in (before, *line, text[done : shown.end], after) if part)
