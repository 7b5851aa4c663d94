"""Tells marks about a text from its title: commands, paths, tags, codes, the stamps of chats."""

import re

from geo.articles.parsing.credits import is_rubric
from geo.articles.parsing.furniture import is_home

_LONGEST = 300
_BRACKETED = re.compile(r"(?:\[[^\[\]]*\]\s*)+")
_TAGS = re.compile(r"\S+/|(?:#\w+[\s,]*)+")
_PATH = re.compile(r"\s+[›»>]\s+")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,10}", re.IGNORECASE)
_SITE = re.compile(
    r"(?:.*\s)?(?:https?://\S+)|(?:https?://)?(?:[\w-]+\.)+[a-z]{2,10}/?", re.IGNORECASE
)
_ROW = re.compile(r"\s*[|·]\s*|\s+[›»>/]\s+|\s{2,}|\t")
_FEWEST_STEPS = 3
_QUOTE = re.compile(r"[+-]?\d+[.,]\d+%?|[+-]?\d+[%°]")
_FEWEST_CODES = 3
_MOST_WORDS = 4
_SMALL_LETTERS = re.compile(r"[^\W\d_]{4}")
_STAMP = re.compile(
    r"(?:[^\[\]:]{1,60},\s*)?"
    r"\[[^\[\]]{0,20}\d{1,2}:\d{2}[^\[\]]{0,20}\]\s*"
    r"(?:[^\[\]:]{1,60}:(?:\s+|\Z))?"
)


def is_mark(line: str) -> bool:
    """Tell a line that is no title: "[Print]", "News > World > Kars", "ZCZC CNW0417 4 ECO"."""
    if len(line) > _LONGEST:
        return False
    is_whole = _BRACKETED.fullmatch(line) or _TAGS.fullmatch(line)
    is_heading = "|" in line and line.isupper()
    is_named = is_heading or is_rubric(line) or _SITE.fullmatch(line) is not None
    return bool(is_whole) or is_named or _is_path(line) or is_slug(line) or not without_stamp(line)


def without_stamp(line: str) -> str:
    """Return a line without the stamp of a chat: "[15:44, 09.02.2023] Jane: Title" is "Title"."""
    match = _STAMP.match(line)
    return line[match.end() :].strip() if match else line


def is_site(line: str) -> bool:
    """Tell the name of a site: "valley-post.org"."""
    return _DOMAIN.fullmatch(line) is not None


def path_end(line: str) -> str:
    """Return the last step of a path, "" for any other line."""
    return _PATH.split(line)[-1].strip() if len(line) <= _LONGEST and _is_path(line) else ""


def is_row(line: str) -> bool:
    """Tell a menu in a row, or a path: "News | Sport | Music"."""
    parts = [part for part in _ROW.split(line) if part]
    return len(parts) >= _FEWEST_STEPS and all(len(part.split()) <= _MOST_WORDS for part in parts)


def opens_menu(line: str) -> bool:
    """Tell a line that begins a menu or a path: "Home", "Home / News"."""
    return len(line) <= _LONGEST and is_home(_ROW.split(line, maxsplit=1)[0])


def _is_path(line: str) -> bool:
    steps = [step for step in _PATH.split(line) if step]
    return len(steps) >= _FEWEST_STEPS and all(len(s.split()) <= _MOST_WORDS for s in steps[:-1])


def is_slug(line: str) -> bool:
    """Tell the slug of an agency, or a row of figures: no long word is written small."""
    words = line.split()
    quotes = [word for word in words if _QUOTE.fullmatch(word)]
    if quotes and all(len(word) <= 3 or word in quotes for word in words):
        return True
    codes = sum(any(letter.isdigit() for letter in word) for word in words)
    is_worded = any(
        _SMALL_LETTERS.search("".join(c if c.islower() else " " for c in word)) for word in words
    )
    return codes >= _FEWEST_CODES and codes * 2 >= len(words) and not is_worded
