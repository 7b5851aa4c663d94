"""The paragraphs and headings of Markdown: the words that a reader sees."""

import re

from geo.articles.parsing.blocks import Block
from geo.articles.parsing.plain import is_chrome

_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_ATX = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*\Z")
_SETEXT = re.compile(r"\s{0,3}(?:=+|-{2,})\s*\Z")
_LEAD = re.compile(r"\s*(?:>\s?)*\s*(?:[-*+]\s+(?:\[[ xX]\]\s+)?)?")
_ITEM = re.compile(r"\s*(?:>\s*)*(?:[-*+]|\d{1,3}[.)])\s+\S")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]+\]:\s*\S+.*\Z")
_SHORT = "{0,500}"
_TARGET = rf"\((?:[^()]|\([^()]{_SHORT}\)){_SHORT}\)"
_INLINE = (
    (re.compile(rf"!\[[^\[\]]{_SHORT}\]{_TARGET}"), ""),
    (re.compile(rf"\[([^\[\]]{_SHORT})\]{_TARGET}"), r"\1"),
    (re.compile(rf"\[([^\[\]]{_SHORT})\]\[[^\[\]]{_SHORT}\]"), r"\1"),
    (re.compile(rf"\[\^[^\[\]]{_SHORT}\]"), ""),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>]*>"), ""),
    (re.compile(r"(?<!`)(`{1,3})(?!`)(.{1,500}?)\1"), r"\2"),
    (re.compile(r"(?<![\\\w])(\*{1,3}|_{1,3})(?=[^\s*_])(.{1,500}?)(?<=[^\s\\])\1(?!\w)"), r"\2"),
    (re.compile(r"~~(?=[^\s~])(.{1,500}?)~~"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def markdown_blocks(text: str) -> list[Block]:
    """Return the paragraphs and headings of Markdown: the words that a reader sees."""
    blocks, lines = [], list[str]()
    for line in [*without_comments(text).split("\n"), ""]:
        heading = _ATX.match(line)
        underlined = bool(lines) and _SETEXT.match(line)
        if underlined:
            blocks += _heading(" ".join(lines), 1 if "=" in line else 2)
            lines = []
        elif heading:
            blocks += [*_paragraph(lines), *_heading(heading[2], len(heading[1]))]
            lines = []
        elif not line.strip() or is_chrome(line) or _FENCE.match(line) or _DEFINITION.match(line):
            blocks += _paragraph(lines)
            lines = []
        else:
            if _ITEM.match(line):
                blocks += _paragraph(lines)
                lines = []
            lines.append(_LEAD.sub("", line, count=1).strip())
    return blocks


def _heading(text: str, level: int) -> list[Block]:
    words = _words(text)
    return [Block(words, "heading", level)] if words else []


def _paragraph(lines: list[str]) -> list[Block]:
    text = _words(" ".join(lines))
    return [Block(text)] if text else []


def _words(text: str) -> str:
    for pattern, kept in _INLINE:
        text = pattern.sub(kept, text)
    return " ".join(text.split())


def without_comments(text: str) -> str:
    """Cut what stands between <!-- and -->; a comment without an end goes on to the text's end."""
    parts = text.split("<!--")
    return parts[0] + "".join(part.partition("-->")[2] for part in parts[1:])


def title_of(text: str) -> str | None:
    """Return the words of the # heading that a Markdown text begins with, or None."""
    first = next((line for line in text.split("\n") if line.strip() and not is_chrome(line)), "")
    match = _ATX.match(first)
    return _words(match[2]) or None if match and match[1] == "#" else None


def heading_of(line: str) -> str:
    """Return a Markdown line without its marks, as the header shows it; chrome stays as it is."""
    if is_chrome(line) or not line.strip():
        return line
    match = _ATX.match(line)
    return _words(match[2] if match else line)
