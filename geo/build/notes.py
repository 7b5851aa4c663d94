"""What in data/ and seeds/ may stay as it is, but may not be what was meant."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from geo.articles.folders import is_article
from geo.articles.header import SAID
from geo.articles.linking import Entry
from geo.articles.other_formats import why_not_read
from geo.articles.parsing.encodings import decode
from geo.articles.parsing.front_matter import split_front_matter, unknown_keys
from geo.articles.reading import decode_article, in_lines, is_document, read_bytes
from geo.build.contents import Contents
from geo.build.faults import Told
from geo.build.records import COUNTERS, files_below, read_rows
from geo.errors import attempt
from geo.events.kinds import FILE as KINDS
from geo.languages.load import languages
from geo.names.gazetteer import Gazetteer
from geo.names.matching.names import Name
from geo.when import When, parse_when
from geo.wording import listed


def notes_on_data(contents: Contents, data: Path, *, today: date | None = None) -> Told:
    """Return each file of the data folder that leaves something out, or that nothing reads.

    So does what is of a day that is later than `today`, by default the machine's.
    """
    yield from _notes_on_days(contents, data, today or date.today())
    named = {name.feature for name in contents.gazetteer.names}
    for feature in sorted(contents.features - named) if named else ():
        yield "names.csv", f"{feature} has no name; no text can mention it"
    yield from (("names.csv", note) for note in _notes_on_languages(contents.gazetteer.names))
    for kind in dict.fromkeys(event.kind for event in contents.events):
        if kind not in contents.kinds.kinds:
            yield "events.csv", f"kind {kind} has no words in {KINDS}; no article is linked to it"
    for file, cited in contents.cited.items():
        if "" in cited:
            yield file, f"{cited.count('')} of {len(cited)} shapes have no source; give it if known"
    for path in files_below(data):
        if path.suffix not in COUNTERS:
            yield str(path), "is not read; export it as GeoJSON, or as CSV if it is a table"


def _notes_on_days(contents: Contents, data: Path, today: date) -> Told:
    """Say what is dated later; only until when something holds may be told beforehand."""
    for row in attempt(partial(read_rows, data), [], []):
        for key in ("date", "retrieved"):
            if _is_later(parse_when(row.values[key]), today):
                what = f"{row.values['id']}: {key} {row.values[key]}"
                yield "sources.csv", f"{what} is yet to come"
    for fact in contents.facts:
        if fact.dating != "until" and _is_later(parse_when(fact.as_of), today):
            yield "facts.csv", f"{fact.feature}, {fact.fact}: as_of {fact.as_of} is yet to come"
    for event in contents.events:
        if _is_later(event.date, today):
            yield "events.csv", f"{event.id}: date {event.date} is yet to come"


def _is_later(when: When | None, today: date) -> bool:
    return when is not None and when.first_day > today


def notes_on_articles(contents: Contents, seeds: Path, *, today: date | None = None) -> Told:
    """Return each article's file that leaves something out, or that nothing reads.

    So does one of a day that is later than `today`, by default the machine's.
    """
    read = {entry.id: entry for entry in contents.library.entries}
    for path in files_below(seeds):
        if len(path.parts) > 1:
            yield str(path), f"is not read; put the file into {seeds.name}/ itself"
        elif not is_article(path.name):
            yield str(path), why_not_read(path.name)
        elif path.stem in read:
            found = _notes_on(read[path.stem], contents.gazetteer, today or date.today())
            of_file = () if is_document(path.suffix) else _notes_on_text(seeds / path)
            yield from ((str(path), note) for note in (*of_file, *found))


def _notes_on_languages(names: Sequence[Name]) -> Iterator[str]:
    """Say which languages have no file, and which of those in use have no name for a feature."""
    used = sorted({name.lang for name in names})
    for code in used:
        if code not in languages():
            file = f"geo/languages/{code}.toml"
            yield f"lang {code} has no file; without {file} its endings are not recognised"
    named = {(name.feature, name.lang) for name in names}
    for feature in dict.fromkeys(name.feature for name in names):
        missing = [code for code in used if (feature, code) not in named]
        if missing:
            yield f"{feature} has no name in {listed(missing)}; add it if there is one"


def _notes_on_text(path: Path) -> Iterator[str]:
    data = attempt(partial(read_bytes, path), b"", [])
    yield from _notes_on_encoding(data)
    yield from _notes_on_front_matter(data)


def _notes_on_front_matter(data: bytes) -> Iterator[str]:
    """Say what is wrong between the --- lines of an article, and which keys are passed over."""
    known = ", ".join(SAID)
    text = in_lines(attempt(partial(decode_article, data), "", []))
    yield from split_front_matter(text)[2]
    for key in unknown_keys(text):
        yield f"“{key}” is not known; use {known}"


def _notes_on_encoding(data: bytes) -> Iterator[str]:
    """Say which encoding was taken for that of a file that does not tell."""
    decoded = decode(data)
    if decoded and decoded.is_guess:
        yield f"does not say its encoding and was read as {decoded.encoding}; save it as UTF-8"


def _notes_on(entry: Entry, gazetteer: Gazetteer, today: date) -> Iterator[str]:
    header = entry.header
    if _is_later(header.day, today):
        yield f"date {header.day} is yet to come"
    told = {"title": header.title, "publisher": header.publisher, "date": header.day}
    missing = [name for name, value in told.items() if value is None]
    if missing:
        yield f"no {' or '.join(missing)} was found at its head; the page says not given"
    if entry.fault:
        yield entry.fault
    if gazetteer.names and not entry.mentions:
        yield "names no feature; the page lists it, and no feature leads to it"
