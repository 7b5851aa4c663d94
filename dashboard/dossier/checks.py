"""What the articles claim of the features, each beside what the map and the sources have."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from dashboard.checked import MOST_PUBLISHED, stated_of
from dashboard.dossier.blocks import (
    Block,
    Heading,
    Inline,
    Line,
    Link,
    Paragraph,
    Quote,
    Section,
    Terms,
    Together,
    Verdict,
)
from dashboard.dossier.contents import MOST_CHECKED, Contents
from dashboard.dossier.known import cites, value_of
from dashboard.dossier.quoted import imprint, marked, title_of
from dashboard.dossier.wanted import Wanted
from geo.claims.explain import explain_claim
from geo.claims.ledger import Line as Claimed
from geo.claims.verdicts.check import Check
from geo.grouping import grouped
from geo.wording import counted

_ABOUT = (
    "A verdict is about the claim as it was read, not about its author: the text is compared with "
    "the map as it is drawn and with what is published."
)


def sections(wanted: Wanted, contents: Contents) -> Iterator[Section]:
    """Yield the section of the checks, where there are any."""
    if contents.lines or contents.unchecked:
        yield Section("checks", "Claims checked", tuple(_blocks(wanted, contents)))


def _blocks(wanted: Wanted, contents: Contents) -> Iterator[Block]:
    is_part = len(contents.excerpts) > MOST_CHECKED
    of = f" of the {MOST_CHECKED} newest articles" if is_part else ""
    said = counted(len(contents.lines), "claim").capitalize()
    yield Paragraph((f"{said}{of}. {_ABOUT}",), is_quiet=True)
    for entry in contents.unchecked:
        read = Link("Read it in the page", wanted.in_place(entry.id), is_shown=False)
        why = " is too long for its claims to be checked here. "
        yield Paragraph((*title_of(entry.header), why, read, "."), is_quiet=True)
    for lines in grouped(contents.lines, attrgetter("entry.id")).values():
        header = lines[0].entry.header
        yield Heading(title_of(header))
        yield Paragraph(imprint(header), is_quiet=True)
        for of_sentence in grouped(lines, attrgetter("sentence.id")).values():
            yield from _sentence(wanted, of_sentence)


def _sentence(wanted: Wanted, lines: Sequence[Claimed]) -> Iterator[Block]:
    """Quote a sentence once, with all that it claims below."""
    first, *others = lines
    place = wanted.in_place(first.entry.id, first.sentence.id, str(first.number))
    spans = [(line.start, line.end) for line in lines]
    quote = Quote(marked(first.sentence.text, spans), (Link(first.locator, place),))
    yield Together((quote, Terms(tuple(_rows(wanted, first)))))
    yield from (Terms(tuple(_rows(wanted, line))) for line in others)


def _rows(wanted: Wanted, line: Claimed) -> Iterator[tuple[str, Line]]:
    check = line.check
    yield "Claim", (f"“{line.clause}”",)
    yield "Verdict", (Verdict(check.verdict), f". {check.why}")
    yield "Stated", (stated_of(check),)
    if check.measured:
        yield "Measured", (check.measured.text,)
    if check.published:
        yield "Published", tuple(_published(wanted, check))
    used = f" Measured on the map: {', '.join(check.used)}." if check.used else ""
    yield "Why", (f"{explain_claim(check.claim)}{used} {check.change}".strip(),)


def _published(wanted: Wanted, check: Check) -> Iterator[Inline]:
    for place, fact in enumerate(check.published[:MOST_PUBLISHED]):
        yield f"{'; ' if place else ''}{fact.name}: "
        yield from (*value_of(fact), " ", *cites([fact], wanted.content.sources))
    more = len(check.published) - MOST_PUBLISHED
    if more > 0:
        yield f"; and {more} more"
