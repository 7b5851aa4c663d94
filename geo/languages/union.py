"""What the languages have together: a text may be in any of them, and in several."""

import re
from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import cache

from geo.languages.language import Dated, Labels, Language, Words
from geo.languages.load import languages


def words_of_all(words: Callable[[Language], Words]) -> Words:
    """Return the words that `words` takes from each language, none of them twice."""
    return tuple(dict.fromkeys(word for one in languages().values() for word in words(one)))


def keys_of_all(section: Callable[[Language], Labels | Dated]) -> dict[str, str]:
    """Return the key that each word of a section has: "author" for "yazar"."""
    sections = [section(one) for one in languages().values()]
    return {
        word: field.name
        for part in sections
        for field in fields(part)
        for word in getattr(part, field.name)
    }


@cache
def scripts_without_capitals() -> frozenset[str]:
    """Return the scripts that have no capitals to begin a sentence with."""
    return frozenset(one.script for one in languages().values() if not one.capitals)


def either(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, the longest first; of none, it matches nothing."""
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(_pattern, longest_first))})" if longest_first else "(?!)"


def _pattern(word: str) -> str:
    return r"\s+".join(map(re.escape, word.split()))
