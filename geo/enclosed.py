"""Files that a document holds, with the SHA-256 of each in a list.

A page holds them as addresses (RFC 2397), which a browser saves without any script; Markdown holds
text in fences. This checks those of a document, and writes them into a folder if one is given:

    python -m geo.enclosed dossier.html --into folder
"""

import argparse
import hashlib
import re
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

LIST = "SHA256SUMS.txt"
"""The name of the list, which has the form that `sha256sum --check` reads.

Without a suffix, browsers would give it one.
"""

FENCED = {"application/geo+json": "geojson", "application/json": "json", "text/plain": "text"}
"""What a fence says of the text in it, by its media type."""

_NAME = r"[a-z0-9A-Z][\w.-]*"
_TYPE = r"[a-z]+/[a-z0-9.+-]+"
_DATA = rf"data:({_TYPE});name=({_NAME});base64,([A-Za-z0-9+/]*=*)"
_IN_HTML = re.compile(f'="{_DATA}"', re.ASCII)
_IN_MARKDOWN = re.compile(rf"^\[[\w.-]+\]: <{_DATA}>$", re.ASCII | re.MULTILINE)
_FENCE = re.compile(
    rf"^````({'|'.join(FENCED.values())}) ({_NAME})\n(.*?)\n````$",
    re.ASCII | re.DOTALL | re.MULTILINE,
)
_LINE = re.compile(rf"([0-9a-f]{{64}})  ({_NAME})", re.ASCII)


@dataclass(frozen=True)
class EnclosedFile:
    """A file in a document: its name, its media type and what is in it."""

    name: str
    media_type: str
    data: bytes

    @property
    def address(self) -> str:
        """The file as an address: an attribute of HTML, or what [name]: stands for in Markdown.

        Only there is it found again, so that no escaped text can pass for a file.
        """
        return f"data:{self.media_type};name={self.name};base64,{b64encode(self.data).decode()}"

    @property
    def fence(self) -> str:
        """The file as a fenced block of Markdown, if it is text that no line of backticks ends."""
        return f"````{FENCED[self.media_type]} {self.name}\n{self.data.decode()}\n````"

    @property
    def sha256(self) -> str:
        """The SHA-256 of its content, in hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


def list_of(files: Iterable[EnclosedFile]) -> EnclosedFile:
    """Return the list of these files: a line for each, with its SHA-256 and its name."""
    lines = "".join(f"{file.sha256}  {file.name}\n" for file in files)
    return EnclosedFile(LIST, "text/plain", lines.encode())


def enclosed_in(document: str) -> list[EnclosedFile]:
    """Return the files that a page or a Markdown text holds, their list among them.

    Those in fences come first.
    """
    if document.lstrip().lower().startswith("<!doctype html"):
        return _from(_IN_HTML, document)
    types = {word: media_type for media_type, word in FENCED.items()}
    fenced = _FENCE.findall(document)
    return [
        *(EnclosedFile(name, types[word], text.encode()) for word, name, text in fenced),
        *_from(_IN_MARKDOWN, _FENCE.sub("", document)),
    ]


def _from(pattern: re.Pattern[str], document: str) -> list[EnclosedFile]:
    found = pattern.findall(document)
    return [EnclosedFile(name, kind, b64decode(data)) for kind, name, data in found]


def faults_of(files: Sequence[EnclosedFile]) -> list[str]:
    """Say which of the files are not as their list has them, or are not in it; none if all is well.

    Without a list nothing can be told.
    """
    lists = [file for file in files if file.name == LIST]
    if len(lists) != 1:
        return [f"there are {len(lists)} files called {LIST}; there must be one"]
    lines = lists[0].data.decode("utf-8", "replace").splitlines()
    listed = {found[2]: found[1] for line in lines if (found := _LINE.fullmatch(line))}
    others = [file for file in files if file.name != LIST]
    wrong = [f for f in others if listed.get(f.name) != f.sha256]
    missing = set(listed) - {file.name for file in others}
    return [
        *(f"{file.name} is not as {LIST} has it" for file in wrong),
        *(f"{name} is in {LIST}, but not in the document" for name in sorted(missing)),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the files in a document, and write them into a folder; 1 where one is not as listed."""
    parser = argparse.ArgumentParser(prog="python -m geo.enclosed", description=main.__doc__)
    parser.add_argument("document", type=Path, help="an HTML or Markdown file")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="write the files there")
    asked = parser.parse_args(arguments)
    try:
        document = asked.document.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        parser.error(f"{asked.document} cannot be read: {error}")
    files = enclosed_in(document)
    faults = faults_of(files)
    for fault in faults:
        print(f"{asked.document.name}: {fault}", file=sys.stderr)
    if faults:
        return 1
    for file in files:
        print(f"{file.name}: {len(file.data):,} bytes, as listed")
        if asked.into:
            asked.into.mkdir(parents=True, exist_ok=True)
            (asked.into / file.name).write_bytes(file.data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
