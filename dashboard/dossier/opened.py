"""What is open in a dossier: a sentence, an article, an event and who speaks of it."""

from collections.abc import Iterator

from dashboard.dossier.blocks import Block, Heading, Line, Link, Paragraph, Quote, Section, Terms
from dashboard.dossier.contents import MOST_LETTERS
from dashboard.dossier.happened import event_block
from dashboard.dossier.quoted import cite_as, imprint, marked, title_of
from dashboard.dossier.wanted import Wanted
from dashboard.event import first_sentence
from geo.articles.article import Sentence
from geo.articles.cite import cite_article
from geo.articles.linking import LinkedArticle
from geo.articles.reuse import may_be_passed_on
from geo.events.events import Event
from geo.events.index import Speaking
from geo.wording import listed


def sections(wanted: Wanted) -> Iterator[Section]:
    """Yield the sections of what is open."""
    if wanted.opened and wanted.sentence:
        blocks = tuple(_sentence(wanted, wanted.opened, wanted.sentence))
        yield Section("sentence", "The sentence", blocks)
    if wanted.event:
        yield Section("event", "The event", tuple(_event(wanted, wanted.event)))
    if wanted.article:
        yield Section("article", "The article", tuple(_article(wanted, wanted.article)))


def _sentence(wanted: Wanted, linked: LinkedArticle, sentence: Sentence) -> Iterator[Block]:
    header, id = linked.article.header, linked.article.id
    address = wanted.in_place(id, sentence.id)
    named = [one for one in linked.excerpts if one.sentence == sentence]
    spans = [(it.start, it.end) for one in named for it in one.mentions]
    start = sentence.start
    line = marked(sentence.text, [(first - start, last - start) for first, last in spans])
    where = Link("Read it in its place", address, is_shown=False)
    yield Quote(line, (*title_of(header), ". ", *imprint(header), " ", where, "."))
    cited = cite_article(header, permalink=address, accessed=wanted.today, sentence=sentence)
    yield cite_as(cited)


def _event(wanted: Wanted, event: Event) -> Iterator[Block]:
    yield event_block(wanted, event)
    yield Heading(("Articles that speak of it",))
    if not wanted.speaking:
        yield Paragraph(("No article here is known to speak of it.",))
    yield from (_speaking(wanted, one) for one in wanted.speaking)


def _speaking(wanted: Wanted, one: Speaking) -> Quote:
    header = one.entry.header
    linked = wanted.content.library.article(one.entry.id)
    sentence = first_sentence(linked.article, one.link) if linked else None
    line = marked(sentence.text, ()) if sentence else title_of(header)
    place = wanted.in_place(one.entry.id, sentence.id if sentence else None)
    how = (f" {one.link.reason} ", Link("Read it in its place", place, is_shown=False), ".")
    return Quote(line, (*title_of(header), ". ", *imprint(header), *how))


def _article(wanted: Wanted, linked: LinkedArticle) -> Iterator[Block]:
    yield Heading(title_of(linked.article.header))
    yield Terms(tuple(_rows(wanted, linked)))


def _rows(wanted: Wanted, linked: LinkedArticle) -> Iterator[tuple[str, Line]]:
    header, id = linked.article.header, linked.article.id
    index, events = wanted.content.event_index, wanted.content.events
    spoken_of = {link.event for link in index.links(id)}
    happened = [event.name for event in events if event.id in spoken_of]
    yield "Published", imprint(header)
    if header.note:
        yield "Note", (header.note,)
    yield "Names", (listed([it.name for it in wanted.features]) or "no feature of the map",)
    if happened:
        yield "Speaks of", (listed(happened),)
    is_here = may_be_passed_on(header.licence)
    whole = "It is below, as its licence allows." if is_here else "No licence lets it be passed on."
    if is_here and len(linked.article.text) > MOST_LETTERS:
        whole = "It may be passed on, but is too long to be here in full."
    yield "Whole text", (f"{whole} ", Link("Read it in the page", wanted.in_place(id)), ".")
