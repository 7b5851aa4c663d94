"""The paragraphs and headings of plain text."""

import re

from geo.articles.parsing.blocks import Block
from geo.articles.parsing.lines import measured_layout, stands_alone

_LINK_ONLY = re.compile(
    r"(?:[-*+•>»|·\s]*(?:!?\[[^\]\n]*\]\([^)\n]*\)|<?https?://\S++))++[\s.»|·]*\Z", re.IGNORECASE
)
_RULE = re.compile(r"\s*(?:(?:[-–—_*=~]\s*)+|(?:\|\s*:?-+:?\s*)+\|?\s*)\Z")
_STOP_AT_END = re.compile(r"[.!?…։。:;,][\"'”’»)\]]*\Z")
_HEADING_WORDS = 14
_LONG_LINE = 120


def plain_blocks(text: str) -> list[Block]:
    """Return the paragraphs of plain text, verbatim; lines that are only a link or a rule go.

    A blank line ends a paragraph, and so does the end of a long line that closes with a stop.
    """
    blocks, lines = [], list[str]()
    for line in [*text.split("\n"), ""]:
        left_out = is_chrome(line)
        if not line.strip() or left_out:
            blocks += _plain(lines)
            lines = []
            continue
        lines.append(line)
        if len(line) > _LONG_LINE and _STOP_AT_END.search(line.rstrip()):
            blocks += _plain(lines)
            lines = []
    return blocks


def is_chrome(line: str) -> bool:
    """Tell a line that is no part of the text: only a link ("[Click for more](#)") or a rule."""
    return bool(line.strip()) and bool(_LINK_ONLY.match(line[:2000]) or _RULE.match(line[:200]))


def looks_like_heading(text: str) -> bool:
    """Tell a heading by its looks: one short line that no stop closes."""
    short = "\n" not in text and len(text.split(maxsplit=_HEADING_WORDS)) <= _HEADING_WORDS
    return short and not _STOP_AT_END.search(text)


def _plain(lines: list[str]) -> list[Block]:
    """Return a paragraph, and before it the line above it that is a heading by its looks."""
    text = "\n".join(lines).strip()
    if len(lines) > 1 and _STOP_AT_END.search(text) and _has_heading(lines):
        return [*_plain(lines[:1]), *_plain(["\n".join(lines[1:])])]
    kind = "heading" if looks_like_heading(text) else "text"
    return [Block(text, kind)] if text else []


def _has_heading(lines: list[str]) -> bool:
    return stands_alone(lines[0], lines[1], measured_layout("\n".join(lines).split("\n")))
