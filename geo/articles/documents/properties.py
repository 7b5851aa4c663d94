"""What a file's own properties say of a title and an author, where that can be believed."""

import re

from geo.articles.header import Header

_OF_A_PROGRAM = re.compile(
    r"microsoft (?:word|powerpoint)\b|untitled\b|.*\.\w{2,5}\Z", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*")
_SMALL_WORD = re.compile(r"al|bin|d[aeiu]|de[nr]|dos|el|ibn|l[ae]|van|von|zu")
# What programs write where nobody gave a name: no words of texts, so not in a language's file.
_ACCOUNT = re.compile(
    r"account|acer|admin(?:istrator)?|adobe|apache|apple|asus|author|creator|customer|default|dell"
    r"|desktop|docs|google|guest|home|hp|lenovo|libreoffice|master|microsoft|office|openoffice|owner"
    r"|poi|python|registered|scanner|student|test|unknown|user|valued|windows|word|writer|xerox"
    r"|администратор|автор|пользователь|benutzer|kullanıcı|istifadəçi|utilisateur|usuario",
    re.IGNORECASE,
)


def header_of(*, title: str | None, author: str | None) -> Header:
    """Return the title and the author that are no file's name, no program's and no account's."""
    title, author = _spaced(title), _spaced(author)
    return Header(
        title=title if _is_title(title) else None,
        author=author if _is_person(author) else None,
    )


def _spaced(text: str | None) -> str:
    return " ".join((text or "").replace("\0", "").split())


def _is_title(text: str) -> bool:
    """Tell "A line reopens" from "report_final" and "Microsoft Word - a.docx"."""
    return " " in text and not _OF_A_PROGRAM.match(text)


def _is_person(text: str) -> bool:
    """Tell "Jane van Dam" from "jdoe", "python-docx" and "Windows User"."""
    words = text.split()
    named = [word for word in words if not _SMALL_WORD.fullmatch(word)]
    return (
        2 <= len(named) <= len(words) <= 5
        and all(_NAME.fullmatch(word) and word[0].isupper() for word in named)
        and not any(_ACCOUNT.fullmatch(word) for word in words)
    )
