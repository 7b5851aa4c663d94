"""The XML in an archive that anyone may have made, unpacked within limits."""

from contextlib import suppress
from io import BytesIO
from typing import Any
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

LARGEST_XML_BYTES = 20_000_000
MOST_TAGS = 1_000_000
"""What the parts of a file that hold its text may come to, unpacked; a tag takes much memory."""

MOST_PARTS = 2000
DEEPEST = 200
"""So many elements may stand one within the other; those of a text are a dozen."""

LARGEST_TAG = 100_000
"""So many attributes, and letters in them, one element may have."""

_IS_LOCKED = 1
"""The bit of an archive that says so of a part."""

_ANEW = "open it in Word or LibreOffice and save it anew"
_TOO_LARGE = (
    f"its text comes to more than {LARGEST_XML_BYTES // 1_000_000} MB or {MOST_TAGS:,} tags when "
    "unpacked; split it"
)


class ArchiveError(ValueError):
    """Why the parts of an archive are not read, with the way out."""


def xml_parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of an archive that are XML, by their names.

    What an archive says of a part's size is not believed. Raises ArchiveError where there is too
    much, or what no text needs and a parser might choke on; and whatever zipfile raises where the
    archive is damaged.
    """
    archive, found, left = ZipFile(BytesIO(data)), dict[str, bytes](), LARGEST_XML_BYTES
    wanted = [part for part in archive.infolist() if _is_xml(part.filename)]
    if len(wanted) > MOST_PARTS:
        raise ArchiveError(f"it has more than {MOST_PARTS:,} parts; {_ANEW}")
    tags = _Tags()
    for part in wanted:
        if part.flag_bits & _IS_LOCKED:
            raise ArchiveError("it is locked with a password; save a copy without one")
        if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise ArchiveError(f"it is packed as no .docx is; {_ANEW}")
        with archive.open(part) as opened:
            xml = found[part.filename] = opened.read(left + 1)
        left -= len(xml)
        if left < 0:
            raise ArchiveError(_TOO_LARGE)
        tags.count(xml)
    return found


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


class _Tags:
    """Counts the tags of all parts, before anything is built of them."""

    def __init__(self) -> None:
        self._count = self._depth = 0

    def count(self, xml: bytes) -> None:
        """Count the tags of a part; what is no XML counts as far as it can be read."""
        self._depth, parser = 0, expat.ParserCreate()
        parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = self._declare
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        with suppress(expat.ExpatError):
            parser.Parse(xml, True)

    def _declare(self, *_: Any) -> None:
        """Refuse what may name other files, or words that stand for a million others."""
        raise ArchiveError(f"it declares what XML is to mean, as no .docx does; {_ANEW}")

    def _begin(self, _: str, attributes: list[str]) -> None:
        self._count += 1
        self._depth += 1
        if self._count > MOST_TAGS or sum(map(len, attributes)) > LARGEST_TAG:
            raise ArchiveError(_TOO_LARGE)
        if self._depth > DEEPEST:
            raise ArchiveError(f"more than {DEEPEST} elements stand in each other; {_ANEW}")

    def _end(self, _: str) -> None:
        self._depth -= 1
