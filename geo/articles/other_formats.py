"""Files that are no articles to us, and what to do so that they can be read."""

from pathlib import PurePath

from geo.articles.reading import SUFFIXES

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
    suffix = PurePath(name).suffix.lower()
    found = (way for suffixes, way in _WAYS_OUT.items() if suffix in suffixes.split())
    way_out = next(found, f"put {', '.join(SUFFIXES)} files there")
    what = f"{suffix} files are" if suffix else "it is"
    return f"{what} not read; {way_out}"
