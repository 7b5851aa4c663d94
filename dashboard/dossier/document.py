"""A dossier as a document that knows no format."""

from collections.abc import Iterator

from dashboard.dossier import checks, files, happened, known, opened, quoted, sources
from dashboard.dossier.blocks import Document, Line, Link, Paragraph, Section, Terms, with_links
from dashboard.dossier.contents import Contents, contents_of
from dashboard.dossier.wanted import Wanted
from geo.articles.cite import addresses_of, as_text, cite_view
from geo.when import When
from geo.wording import listed, long_date, long_dates


def document_of(wanted: Wanted) -> Document:
    """Make a dossier of what is wanted."""
    contents = contents_of(wanted)
    return Document(
        title=wanted.title,
        of=wanted.content.case.title,
        address=wanted.address(wanted.view),
        about=Terms(tuple(_about(wanted))),
        sections=tuple(_sections(wanted, contents)),
    )


def _about(wanted: Wanted) -> Iterator[tuple[str, Line]]:
    address = wanted.address(wanted.view)
    if wanted.faults:
        yield "Not here", (" ".join(wanted.faults),)
    yield "Address", (Link(address, address, is_shown=False),)
    version = f", from the data of version {wanted.version}" if wanted.version else ""
    yield "Made on", (f"{long_date(wanted.today)}{version}",)
    citation = cite_view(
        f"{wanted.content.case.title}: {_name(wanted)}", permalink=address, accessed=wanted.today
    )
    yield "Cite as", with_links(as_text(citation), addresses_of(citation))
    if not wanted.chosen:
        yield "Of", (listed([feature.name for feature in wanted.features]) or "no feature",)
    if any(wanted.days):
        yield "Days", (_days(*wanted.days),)
    if wanted.view.search:
        yield "Search", (f"“{wanted.view.search}”",)


def _name(wanted: Wanted) -> str:
    case = wanted.content.case.title
    return "overview" if wanted.title == case else wanted.title.removeprefix(f"{case}: ")


def _days(since: str | None, until: str | None) -> str:
    first, last = (When.parse(day) if day else None for day in (since, until))
    if first and last:
        return long_dates(first, last)
    return f"from {long_date(first)}" if first else f"until {long_date(last)}"


def _sections(wanted: Wanted, contents: Contents) -> Iterator[Section]:
    picture = files.picture(wanted)
    caption = (
        "A pale band shows how accurately a line is known, once it is wide enough to see. "
        "The map names whom to credit, and “Sources and licences” tells more."
    )
    yield Section("map", "Map", (picture, Paragraph((caption,), is_quiet=True)))
    yield from opened.sections(wanted)
    yield known.summary(wanted, contents)
    yield from quoted.sections(wanted, contents)
    yield from checks.sections(wanted, contents)
    yield from happened.sections(wanted, contents)
    yield from known.sections(wanted, contents)
    yield sources.section(contents)
    yield files.section(wanted, contents, picture)
