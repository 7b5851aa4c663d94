"""Makes files that are small on the disk and would be very large in memory."""

import re
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

PAGES = (b"<</Type/Catalog /Pages 2 0 R>>", b"<</Type/Pages /Kids[3 0 R] /Count 1>>")
PAGE = (
    b"<</Type/Page /Parent 2 0 R /MediaBox[0 0 600 800] /Contents 4 0 R"
    b" /Resources<</Font<</F 5 0 R>>>>>>"
)
FONT = b"<</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>"
DRAWN = b"BT /F 12 Tf 50 700 Td (It is long, and nobody knows it.) Tj ET"


def packed(size_bytes: int, *, wbits: int = zlib.MAX_WBITS) -> bytes:
    """Return so many blanks, packed."""
    packing = zlib.compressobj(wbits=wbits)
    pieces = [packing.compress(b" " * 1_000_000) for _ in range(size_bytes // 1_000_000)]
    return b"".join([*pieces, packing.flush()])


def archive(parts: dict[str, bytes], *, how: int = ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", how) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return made.getvalue()


def lying_archive(size_bytes: int, *, says: int, copies: int = 1) -> bytes:
    """Return an archive with a part that is said to be of another size, under several names."""
    blanks, name = packed(size_bytes, wbits=-zlib.MAX_WBITS), b"word/document.xml"
    sizes = struct.pack("<3I", zlib.crc32(b" " * size_bytes), len(blanks), says)
    head = struct.pack("<2s2s5H", b"PK", b"\3\4", 20, 0, 8, 0, 0) + sizes
    part = head + struct.pack("<2H", len(name), 0) + name + blanks
    entry = struct.pack("<2s2s6H", b"PK", b"\1\2", 20, 20, 0, 8, 0, 0) + sizes
    entry += struct.pack("<5H2I", len(name), 0, 0, 0, 0, 0, 0) + name
    end = struct.pack("<2s2s4H2IH", b"PK", b"\5\6", 0, 0, copies, copies,
                      len(entry) * copies, len(part), 0)  # fmt: skip
    return part + entry * copies + end


def locked(data: bytes) -> bytes:
    """Return an archive that says of each part that it is locked with a password."""
    flags = rb"(PK\x03\x04..|PK\x01\x02....).."
    return re.sub(flags, b"\\g<1>\1\0", data, flags=re.DOTALL)


def pdf_of(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects; the first is its catalogue."""
    data, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj %s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count, start = len(objects) + 1, len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return data + b"trailer <</Root 1 0 R /Size %d>>\nstartxref\n%d\n%%%%EOF" % (count, start)


def stream(content: bytes, said: bytes = b"", *, mark: bytes = b"stream\n") -> bytes:
    return b"<<%s /Length %d>> %s%s\nendstream" % (said, len(content), mark, content)


def pdf_with(contents: bytes, *, font: bytes = FONT) -> bytes:
    """Return a PDF of one page with this stream as its contents."""
    return pdf_of([*PAGES, PAGE, contents, font])


def packed_twice(size_bytes: int) -> bytes:
    """Return a PDF whose page is packed in what is packed."""
    content = zlib.compress(packed(size_bytes))
    return pdf_with(stream(content, b"/Filter[/FlateDecode/FlateDecode]"))
