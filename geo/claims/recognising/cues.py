"""The words by which a text tells what a date is of, in cues.toml of each language."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from geo.claims.word_lists.notation import any_line
from geo.errors import WordListError
from geo.files import read_toml

_FOLDER = Path(__file__).parent


def distance_of_cue(
    what: str, text: str, start: int, end: int, *, language: str = ""
) -> int | None:
    """Return how far from `text[start:end]`, a date, it is told to be of this: None if it is not.

    A foil tells that it is of another thing: `"closed in 2023"` is no opening.
    """
    if _pattern(language, what, "foils").search(text):
        return None
    found = _pattern(language, what, "cues").finditer(text)
    away = (max(one.start() - end, start - one.end(), 0) for one in found)
    return min(away, default=None)


def is_about_another(text: str, *, language: str = "") -> bool:
    """Return whether a text speaks of what is no feature: a school, a company, a station."""
    return bool(_pattern(language, "others", "words").search(text))


def joints(*, language: str = "") -> re.Pattern[str]:
    """Return the pattern of the words between two clauses: `"and"`."""
    return _pattern(language, "joints", "words")


def is_aside(text: str, *, language: str = "") -> bool:
    """Return whether words are put in between a clause and its date: `"after years of talks"`."""
    return bool(_pattern(language, "asides", "words").match(text.lstrip()))


def without_persons(text: str, *, language: str = "") -> str:
    """Return a text with blanks for the names of those who came by the way: `"Smith's visit"`."""
    return _person(language).sub(lambda match: " " * len(match[0]), text)


def sorts_told(text: str, *, language: str = "") -> frozenset[str]:
    """Return the sorts of things of which a text speaks: rail and pipe for `"the line"`."""
    sorts = cue_words(language).get("of", {})
    return frozenset(one for one in sorts if _pattern(language, "of", one).search(text))


@cache
def cue_words(language: str = "") -> Mapping[str, Mapping[str, Any]]:
    """Return the table of cues.toml of a language, English if none is given; {} if it has none.

    Raises WordListError for a file that is no TOML.
    """
    path = _FOLDER / language / "cues.toml"
    if not path.exists():
        return {}
    return read_toml(path, error=WordListError, may_lead_out=True)


@cache
def _pattern(language: str, heading: str, key: str) -> re.Pattern[str]:
    """Return the pattern of a list of words; of none, it matches nothing."""
    words = cue_words(language).get(heading, {}).get(key, "")
    return re.compile(any_line(line.strip() for line in words.splitlines() if line.strip()))


@cache
def _person(language: str) -> re.Pattern[str]:
    """`"President Mary Jones and John Smith"`, `"Mary Jones's first visit"`."""
    titles, doings = (_pattern(language, "persons", key).pattern for key in ("titles", "doings"))
    name = r"[^\s,;]+(?: [^\s,;]+)?"
    return re.compile(rf"{titles} {name}(?: and {name})?|{name} (?:\w+ )?{doings}", re.IGNORECASE)
