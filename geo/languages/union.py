"""What the languages have together: a text may be in any of them, and in several."""

import re
from collections.abc import Callable

from geo.languages.language import Language, Words
from geo.languages.load import languages


def words_of_all(words: Callable[[Language], Words]) -> Words:
    """Return the words that `words` takes from each language, none of them twice."""
    return tuple(dict.fromkeys(word for one in languages().values() for word in words(one)))


def either(words: Callable[[Language], Words]) -> str:
    """Return the pattern of any word that `words` takes from a language, the longest that fits.

    Where there is no word it matches nothing.
    """
    longest_first = sorted(words_of_all(words), key=len, reverse=True)
    return f"(?:{'|'.join(map(_pattern, longest_first))})" if longest_first else "(?!)"


def _pattern(word: str) -> str:
    return r"\s+".join(map(re.escape, word.split()))
