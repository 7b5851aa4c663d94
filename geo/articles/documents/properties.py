"""What a file's own properties say of a title and an author, where that can be believed."""

import re
from functools import cache

from geo.articles.header import Header
from geo.articles.parsing.credits import is_person
from geo.languages.union import either, words_of_all

_OF_A_PROGRAM = re.compile(
    r"microsoft (?:word|powerpoint)\b|untitled\b|.*\.\w{2,5}\Z", re.IGNORECASE
)


def header_of(*, title: str | None, author: str | None) -> Header:
    """Return the title and the author that are no file's name, no program's and no account's."""
    title, author = _spaced(title), _spaced(author)
    return Header(
        title=title if _is_title(title) else None,
        author=author if _is_author(author) else None,
    )


def _spaced(text: str | None) -> str:
    return " ".join((text or "").replace("\0", "").split())


def _is_title(text: str) -> bool:
    """Tell "A line reopens" from "report_final" and "Microsoft Word - a.docx"."""
    return " " in text and not _OF_A_PROGRAM.match(text)


def _is_author(text: str) -> bool:
    """Tell "Jane van Dam" from "jdoe", "python-docx" and "Windows User"."""
    return is_person(text) and not any(map(_account().fullmatch, text.split()))


@cache
def _account() -> re.Pattern[str]:
    accounts = words_of_all(lambda one: one.header.accounts)
    return re.compile(either(accounts), re.IGNORECASE)
