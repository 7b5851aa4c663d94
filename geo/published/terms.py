"""On what terms a row may be used: its licence, and whom to name."""

from collections.abc import Iterable, Mapping

from geo.articles.cite import reference_to
from geo.articles.header import Header
from geo.layers.licences import Licence, licences_in
from geo.layers.sources import Source, whom_to_name
from geo.web_addresses import is_web_address

Terms = dict[str, str | None]
"""The `licence`, its `licence_url` and the `attribution`; None is none, or not known."""


class FileTerms:
    """Knows the terms of the data files, by the records that `sources` have of them."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._by_file = {source.file: source for source in sources.values() if source.file}

    @property
    def licences(self) -> tuple[Licence, ...]:
        """The licences that the sources name, with their addresses."""
        found = (licence for source in self._sources.values() for licence in source.licences)
        return tuple(dict.fromkeys(found))

    def of(self, file: str, *, cited: Iterable[str] = ()) -> Terms:
        """Return the terms of a file, or of the sources of these ids if it has no record."""
        record = self._by_file.get(file)
        found = [record] if record else [self._sources[id] for id in cited if id in self._sources]
        return {
            "licence": _joined(source.licence for source in found),
            "licence_url": _joined(source.licence_url for source in found),
            "attribution": named_by(found),
        }


def named_by(sources: Iterable[Source]) -> str | None:
    """Return whom these sources ask to name, None where it is nobody."""
    return _joined(whom_to_name(sources))


def terms_of_article(header: Header, licences: Iterable[Licence] = ()) -> Terms:
    """Return the terms of an article and of what is quoted of it; it is named as a citation is.

    `licences` are those whose addresses are known.
    """
    licence = header.licence or ""
    known = [found.url for found in licences_in(licence, licences)]
    return {
        "licence": header.licence,
        "licence_url": licence if is_web_address(licence) else _joined(known),
        "attribution": reference_to(header),
    }


def _joined(texts: Iterable[str]) -> str | None:
    return "; ".join(filter(None, dict.fromkeys(texts))) or None
