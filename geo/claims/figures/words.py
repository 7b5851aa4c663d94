"""The files of words by which a language states figures, in the folder with its code."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from geo.errors import WordListError
from geo.files import read_toml

_FOLDER = Path(__file__).parent


@cache
def words_in(name: str, language: str = "") -> Mapping[str, Any]:
    """Return the table of `<name>.toml` for a language, English if none is given.

    It is empty where the language has no such file. Raises WordListError for one that is no TOML.
    """
    path = _FOLDER / language / f"{name}.toml"
    if language and not path.exists():
        return {}
    return read_toml(path, error=WordListError, may_lead_out=True)


def figure_languages() -> tuple[str, ...]:
    """Return the codes of the languages other than English that have words for figures."""
    return tuple(sorted(path.parent.name for path in _FOLDER.glob("*/units.toml")))


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of these words, the longest first; of none, it matches nothing.

    `*` at the end of a word stands for any ending.
    """
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    endings = (re.escape(word).replace(r"\*", r"\w*") for word in longest)
    return f"(?:{'|'.join(endings) or '(?!)'})"
