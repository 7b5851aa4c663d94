"""The notation of word lists, made into regular expressions."""

import re
from collections.abc import Iterable

from geo.folding import folded

_WORD = r"\*?[\w'.~≈-]+\*?"
_WORDS = rf"{_WORD}(?:/{_WORD})*"
_LINE = re.compile(rf"(?:\({_WORDS}\) )*{_WORDS}(?: (?:{_WORDS}|\({_WORDS}\)))*")


def any_line(lines: Iterable[str]) -> str:
    """Return a pattern for any of these lines, the longest first; of none, it matches nothing."""
    longest = sorted(lines, key=lambda line: (-len(line), line))
    return f"(?:{'|'.join(map(pattern_of, longest)) or '(?!)'})"


def pattern_of(line: str) -> str:
    """Return a pattern for one line, as whole words: `plan*` becomes `\\bplan\\w*\\b`."""
    pattern, blank = "", ""
    for token in line.split():
        words = _either(token.strip("()"))
        if token.startswith("("):
            pattern += f"(?:{blank}{words})?" if blank else f"(?:{words} )?"
        else:
            pattern, blank = f"{pattern}{blank}{words}", " "
    return pattern


def fault_of(line: str) -> str:
    """Return what is wrong with a line and the way out; "" where nothing is."""
    if not _LINE.fullmatch(line):
        return "is not in the notation that geo/claims/word_lists/__init__.py shows"
    if line != folded(line):
        return f"has capitals or accents; write {folded(line)}"
    return ""


def _either(words: str) -> str:
    """`offer/offers` becomes `(?:\\boffer\\b|\\boffers\\b)`."""
    patterns = [_whole(word) for word in words.split("/")]
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"


def _whole(word: str) -> str:
    """`~` is no letter, so `~10` has it whole: no edge of a word is asked for there."""
    pattern = re.escape(word).replace(r"\*", r"\w*").replace("_", " ")
    first = r"\b" if re.match(r"[\w*]", word) else ""
    last = r"\b" if re.search(r"[\w*]$", word) else ""
    return first + pattern + last
