"""Files and pages that are no text to us, and what to do so that they can be read."""

from collections.abc import Iterator, Sequence

from geo.articles.reading import SUFFIXES, suffix_of
from geo.wording import first_of

_WAYS_OUT = {
    ".doc .docm .dot .dotx .odt .fodt .rtf .wpd .wps .pages": "save it as .docx",
    ".epub .mobi .azw3 .fb2 .mht .mhtml .webarchive .xhtml .maff": "save it as .html",
    ".ppt .pptx .odp .key .ps .djvu .xps": "export it as .pdf, or its text as .txt",
    ".png .jpg .jpeg .gif .tif .tiff .bmp .webp .heic .svg": (
        "it is a picture: have its text recognised (OCR), and put that there as .txt"
    ),
    ".zip .gz .7z .rar .tar": "unpack it",
}


def why_not_read(name: str) -> str:
    """Return why a file of this name is not read, and the way out."""
    suffix = suffix_of(name)
    found = (way for suffixes, way in _WAYS_OUT.items() if suffix in suffixes.split())
    way_out = next(found, f"put {', '.join(SUFFIXES)} files there")
    what = f"{suffix} files are" if suffix else "it is"
    return f"{what} not read; {way_out}"


def why_not_whole(pages: Sequence[int]) -> str:
    """Return which pages of a file, counted from 1, are pictures without text, and the way out.

    It is "" where there are none.
    """
    if not pages:
        return ""
    runs = first_of(list(_runs(pages)))
    are, them = ("s {} have", "them") if len(pages) > 1 else (" {} has", "it")
    return f"page{are.format(runs)} no text, only pictures; have {them} recognised (OCR)"


def _runs(pages: Sequence[int]) -> Iterator[str]:
    """Yield "3–5" for 3, 4 and 5."""
    first, known = 0, set(pages)
    for page in pages:
        first = first or page
        if page + 1 not in known:
            yield f"{first}" if first == page else f"{first}–{page}"
            first = 0
