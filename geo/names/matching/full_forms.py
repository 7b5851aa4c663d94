"""What an acronym is short for, beside it: "Better Than Ezra (BTE)", "BTE, Better Than Ezra"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from geo.names.matching.tokens import Tokens

REACH = 6
SMALL = 3  # letters of a word such as "of", which an acronym may pass over
_LONG = 10  # letters of one word that may be a whole full form, such as a German compound
_LONGEST = 120
_NEXT = rf"(?:\w*(?: \w{{1,{SMALL}}})* |\w{{2,}}?)"  # to the start of a word, or inside one


def full_form(at: int, tokens: Tokens) -> range:
    """Return the indices of the words beside an acronym that it is short for: mostly none."""
    text = tokens.words.texts[at]
    tried = (*_before(at, tokens), *_after(at, tokens))
    return next((each for each in tried if _spells(each, text, tokens)), range(0))


def _before(at: int, tokens: Tokens) -> Iterator[range]:
    """Yield what may be the full form in `"X (BTE)"` and in `"X, the BTE"`, a name."""
    words, start = tokens.words, tokens.sentence(at).start
    is_in_brackets = "(" in words.joints[at]
    last = at - 1 if is_in_brackets or not _is_after_article(at, tokens) else at - 2
    if not is_in_brackets and not words.joints[last + 1].startswith(","):
        return
    for first in range(last, max(start, last + 1 - REACH) - 1, -1):
        each = range(first, last + 1)
        if is_in_brackets or _is_name(each, tokens):
            yield each


def _after(at: int, tokens: Tokens) -> Iterator[range]:
    """Yield what may be the full form in `"BTE (X)"` and in `"BTE, X"`, a name or set off."""
    words, stop = tokens.words, tokens.sentence(at).stop
    joint = words.joints[at + 1] if at + 1 < stop else ""
    if "(" not in joint and not joint.startswith(","):
        return
    end = min(stop, at + 1 + REACH)
    for first in range(at + 1, min(at + 3, end)):
        for last in range(first, end):
            each = range(first, last + 1)
            if "(" in joint or _is_name(each, tokens) or _is_set_off(each, tokens):
                yield each


def _spells(indices: range, acronym: str, tokens: Tokens) -> bool:
    text = " ".join(tokens.words.texts[at] for at in indices)
    is_form = (" " in text or len(text) >= _LONG) and len(text) <= _LONGEST
    return is_form and _spelling(acronym).fullmatch(text) is not None


def _is_name(indices: range, tokens: Tokens) -> bool:
    """`"Bahamas Telephone Company"` is written as a name, `"but the cost"` is not."""
    return all(tokens.written(at, at)[:1].isupper() for at in (indices[0], indices[-1]))


def _is_after_article(at: int, tokens: Tokens) -> bool:
    """Tell whether it is BTE of `"Better Than Ezra, the BTE of old"`."""
    words = tokens.words
    return (
        at - 1 > tokens.sentence(at).start
        and words.joints[at] == " "
        and words.joints[at - 1].startswith(",")
        and len(words.texts[at - 1]) <= SMALL
    )


def _is_set_off(indices: range, tokens: Tokens) -> bool:
    """`", brevet de technicien électricien,"` is a full form, `", by the engineers,"` is not."""
    words, after = tokens.words, indices[-1] + 1
    begins = len(words.texts[indices[0]]) > SMALL
    return begins and words.joints[after : after + 1] != [] and words.joints[after][:1] == ","


@lru_cache(maxsize=1000)
def _spelling(acronym: str) -> re.Pattern[str]:
    """For `"bte"` this matches `"better than ezra"` and `"bund der technik in europa"`."""
    return re.compile(_NEXT.join(map(re.escape, acronym)) + r"\w*")
