"""Files that are no text whatever their names say: what their first bytes tell of them."""

_KINDS = {
    b"\x89PNG\r\n": ("a picture", "have its text recognised (OCR), and give that"),
    b"\xff\xd8\xff": ("a picture", "have its text recognised (OCR), and give that"),
    b"GIF8": ("a picture", "have its text recognised (OCR), and give that"),
    b"%PDF-": ("a PDF", "let its name end in .pdf"),
    b"PK\x03\x04": ("packed", "a Word file's name ends in .docx; unpack any other"),
    b"\xd0\xcf\x11\xe0": ("an old Office file", "save it as .docx"),
    b"{\\rtf": ("the code of an RTF file", "save that as .docx, or copy its text"),
}
_MARK = b"\xef\xbb\xbf"


def why_no_text(data: bytes) -> str | None:
    """Return what a file is by its first bytes where it is no text, and the way out."""
    start = data[:64].removeprefix(_MARK).lstrip()
    found = (said for signature, said in _KINDS.items() if start.startswith(signature))
    return next((f"it is {kind}, not text; {way_out}" for kind, way_out in found), None)
