"""Cites a sentence, an article or a view of the map, as plain text, Markdown, BibTeX or RIS."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from geo.articles.article import Sentence
from geo.articles.header import Header
from geo.articles.parsing.credits import is_person
from geo.articles.passages import quoted
from geo.escapes import escape_address, escape_bibtex, escape_markdown, link_addresses, one_line
from geo.folding import folded
from geo.layers.sources import Credit, Source, whom_to_name
from geo.web_addresses import is_web_address
from geo.wording import long_date

NO_DATE = "n.d."
_OF_BODY = re.compile(
    r"^the\b|\b(academy|agency|alliance|association|authority|bank|board|bureau|cent(er|re)|"
    r"coalition|college|commission|committee|company|congress|consortium|corporation|council|"
    r"department|desk|embassy|federation|forum|foundation|fund|government|group|initiative|"
    r"institute|international|league|ministry|monitor|network|observatory|office|"
    r"organi[sz]ation|parliament|party|press|programme|project|republic|rights|secretariat|"
    r"service|society|team|transparency|trust|union|university|watch)\b",
    re.IGNORECASE,
)
"""What a body of people has in its name, and a person has not."""

LONG_WORD, WORDS_IN_KEY = 3, 3
NO_AUTHOR, NO_PUBLISHER = "author not stated", "publisher not stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What is cited, when it was looked at, and the data on the map: files, or whom to credit.

    `header` is the article's, None where a view is cited, whose name is `title`; `quote`
    is the sentence that is cited, if it is one; `permalink` leads to the page.
    """

    title: str
    permalink: str
    accessed: date
    header: Header | None = None
    quote: str = ""
    sources: tuple[Source, ...] = ()
    credits: tuple[Credit, ...] = ()


def cite_article(
    header: Header,
    *,
    permalink: str,
    accessed: date,
    sentence: Sentence | None = None,
    sources: Iterable[Source] = (),
) -> Citation:
    """Cite the article of this header or, if one is given, a sentence of it."""
    return Citation(
        title=one_line(header.name),
        permalink=permalink,
        accessed=accessed,
        header=header,
        quote=one_line(quoted(sentence.text)) if sentence else "",
        sources=tuple(sources),
    )


def cite_view(
    title: str,
    *,
    permalink: str,
    accessed: date,
    sources: Iterable[Source] = (),
    credits: Iterable[Credit] = (),
) -> Citation:
    """Cite the page as it is now; `title` names what it shows."""
    return Citation(
        title=one_line(title),
        permalink=permalink,
        accessed=accessed,
        sources=tuple(sources),
        credits=tuple(credits),
    )


def as_text(citation: Citation) -> str:
    """Return a citation as plain text, with the licences of the data on the map."""
    return "\n".join(
        [
            *([f"“{citation.quote}”"] if citation.quote else []),
            f"{_reference(citation)}. {_address(citation)}",
            *_notes(citation),
            *([_heading(citation)] if _data(citation) else []),
            *(f"- {line}" for line in _data(citation)),
        ]
    )


def as_markdown(citation: Citation) -> str:
    """Return a citation as Markdown; what others wrote is escaped, so that none of it is a mark."""
    source = _source_url(citation)
    title = escape_markdown(citation.title)
    parts = [*map(escape_markdown, _author(citation))]
    parts.append(f"[{title}](<{source}>)" if source else f"*{title}*")
    parts += map(escape_markdown, _imprint(citation))
    return "\n".join(
        [
            *([f"> {escape_markdown(citation.quote)}", ""] if citation.quote else []),
            f"{'. '.join(parts)}. {_address(citation, '<{}>')}",
            *([""] if _notes(citation) else []),
            *map(escape_markdown, _notes(citation)),
            *(["", _heading(citation), ""] if _data(citation) else []),
            *(f"- {credit_markdown(source)}" for source in citation.sources),
            *(
                f"- {link_addresses(_credit(it), filter(is_web_address, (it.url, it.licence_url)))}"
                for it in citation.credits
            ),
        ]
    )


def as_bibtex(citation: Citation) -> str:
    """Return a citation as a BibTeX entry of the type misc; its key is the same each time."""
    header = citation.header or Header()
    day = header.day
    fields = {
        "author": _bibtex_author(header.author),
        "title": f"{{{escape_bibtex(citation.title)}}}",
        "howpublished": escape_bibtex(header.publisher or ""),
        **dict(zip(("year", "month", "day"), str(day or "").split("-"), strict=False)),
        "url": _source_url(citation) or escape_address(citation.permalink),
        "urldate": citation.accessed.isoformat(),
        "note": escape_bibtex(". ".join(filter(None, (_note(citation), _on_the_map(citation))))),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{_key(citation)},", *lines, "}"])


def as_ris(citation: Citation) -> str:
    """Return a citation as an RIS record, which Zotero, EndNote and Mendeley read."""
    header = citation.header or Header()
    day = str(header.day or "").split("-") if header.day else []
    url = _source_url(citation)
    found = [
        ("TY", "ELEC"),
        *(("AU", _last_first(name)) for name in _authors(header.author)),
        ("TI", citation.title),
        ("PB", one_line(header.publisher or "")),
        ("PY", day[0] if day else ""),
        ("DA", "/".join([*day, "", "", ""][:3]) + "/" if day else ""),
        ("UR", url or ""),
        ("UR", escape_address(citation.permalink)),
        ("Y2", f"{citation.accessed:%Y/%m/%d}/"),
        ("N1", _note(citation)),
    ]
    return "\n".join([*(f"{tag}  - {value}" for tag, value in found if value), "ER  - "])


def reference_to(header: Header) -> str:
    """Name an article on one line: author, title, publisher and day, address, whence it is."""
    return _reference(cite_article(header, permalink="", accessed=date.min))


def credit(source: Source) -> str:
    """Name a source on one line: title, publisher or whom to name, licence, addresses."""
    named = "; ".join(whom_to_name([source])) or source.publisher
    parts = (source.title, named, source.full_licence or "licence not known", source.url)
    return one_line(", ".join(part for part in parts if part))


def _credit(credit: Credit) -> str:
    """Name on one line whom to credit: the name, the licence of what is theirs, addresses."""
    licence = f"{credit.licence} ({credit.licence_url})" if credit.licence_url else credit.licence
    return one_line(", ".join(part for part in (credit.name, licence, credit.url) if part))


def _data(citation: Citation) -> list[str]:
    """Name the data on the map, a line each."""
    return [*map(credit, citation.sources), *map(_credit, citation.credits)]


def _heading(citation: Citation) -> str:
    return "Layers in view:" if citation.sources else "The map shows data of:"


def credit_markdown(source: Source) -> str:
    """Name a source on one line of Markdown, its addresses as links."""
    url = [source.url] if is_web_address(source.url) else []
    return link_addresses(credit(source), [*url, *(it.url for it in source.licences)])


def addresses_of(citation: Citation) -> list[str]:
    """Return the addresses in a citation as plain text, but for those of layers."""
    source = _source_url(citation)
    return [escape_address(citation.permalink), *([source] if source else [])]


def _reference(citation: Citation) -> str:
    parts = [*_author(citation), citation.title, *_imprint(citation), _source_url(citation)]
    return ". ".join(part.removesuffix(".") for part in parts if part)


def _author(citation: Citation) -> list[str]:
    """Return who wrote it, or that this is not stated; a view has no author."""
    header = citation.header
    return [one_line(header.author or "") or NO_AUTHOR] if header else []


def _imprint(citation: Citation) -> list[str]:
    """Return the publisher and the date, or that they are not stated."""
    header = citation.header
    if header is None:
        return []
    day = header.day
    written = f"{'' if header.published else 'posted '}{long_date(day)}" if day else NO_DATE
    again = [f"republished by {one_line(header.republisher)}"] if header.republisher else []
    return [", ".join([one_line(header.publisher or "") or NO_PUBLISHER, written, *again])]


def _notes(citation: Citation) -> list[str]:
    """Return what is to be said of an article's text, on a line, or nothing."""
    note = citation.header.note if citation.header else None
    return [f"Note: {one_line(note)}"] if note else []


def _note(citation: Citation) -> str:
    header = citation.header
    parts = [f"“{citation.quote}”"] if citation.quote else []
    parts += [NO_AUTHOR] if header and not header.author else []
    parts += [NO_DATE] if header and not header.day else []
    parts += (
        [f"Republished by {one_line(header.republisher)}"] if header and header.republisher else []
    )
    parts += [note.removeprefix("Note: ").removesuffix(".") for note in _notes(citation)]
    data = "; ".join(_data(citation))
    return ". ".join([*parts, f"{_heading(citation)} {data}"] if data else parts)


def _on_the_map(citation: Citation) -> str:
    """Say where the map shows what has an address of its own."""
    return f"On the map: {escape_address(citation.permalink)}" if _source_url(citation) else ""


def _address(citation: Citation, pattern: str = "{}") -> str:
    permalink = pattern.format(escape_address(citation.permalink))
    return f"{permalink} (accessed {long_date(citation.accessed)})"


def _source_url(citation: Citation) -> str | None:
    url = citation.header.url if citation.header else None
    return escape_address(url) if url and is_web_address(url) else None


def _authors(author: str | None) -> list[str]:
    """Part authors at their commas, unless what stands between two is no whole name."""
    said = one_line(author or "")
    people = re.split(r",? and |, ", said)
    names = people if all(map(_is_person, people)) else said.split(", ")
    whole = all(len(name.split()) > 1 for name in names)
    return [name for name in (names if whole else [said]) if name]


def _is_person(name: str) -> bool:
    """Tell a person, whose last name comes first in a list, from a body: "World Bank"."""
    return is_person(name) and not _OF_BODY.search(name)


def _last_first(name: str) -> str:
    """Write a person's name as RIS has it: "Doe, Jane"."""
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}" if _is_person(name) else name


def _bibtex_author(author: str | None) -> str:
    """Write authors so that BibTeX parts them at "and" only, and of a person the last name."""
    names = _authors(author)
    written = zip(names, map(escape_bibtex, names), strict=True)
    return " and ".join(it if _is_person(name) else f"{{{it}}}" for name, it in written)


def _key(citation: Citation) -> str:
    """Return a key that a writer can read: author, year, words of the title, and what is exact."""
    header = citation.header
    name = (header.author or header.publisher or "anon") if header else "map"
    last = (_words(name) or ["anon"])[-1]
    day = header.day if header else None
    year = day.year if day else "" if header else citation.accessed.year
    title = [word for word in _words(citation.title) if len(word) > LONG_WORD][:WORDS_IN_KEY]
    told = (citation.title, citation.quote, "" if header else citation.permalink)
    digest = hashlib.sha256("\n".join(told).encode("utf-8", "replace")).hexdigest()[:4]
    return "-".join([f"{last}{year}", *title, digest])


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", folded(text))
