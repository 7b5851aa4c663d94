"""What an acronym is short for, beside it: "Better Than Ezra (BTE)", "BTE (Better Than Ezra)"."""

import re
from functools import lru_cache

from geo.names.matching.tokens import Tokens

REACH = 6
SMALL = 3  # letters of a word such as "of", which an acronym may pass over
_LONG = 10  # letters of one word that may be a whole full form, such as a German compound
_LONGEST = 120
_NEXT = rf"(?:\w*(?: \w{{1,{SMALL}}})* |\w{{2,}}?)"  # to the start of a word, or inside one


def full_form(at: int, tokens: Tokens) -> range:
    """Return the indices of the words beside an acronym that it is short for: mostly none."""
    words, sentence = tokens.words, tokens.sentence(at)
    before = range(max(sentence.start, at - REACH), at)
    after = range(at + 1, min(sentence.stop, at + 1 + REACH))
    joint = words.joints[at + 1] if after else ""
    if "(" in words.joints[at]:
        tried = [before[-count:] for count in range(1, len(before) + 1)]
    elif "(" in joint or joint.startswith(","):
        tried = [after[start:end] for start in (0, 1) for end in range(start + 1, len(after) + 1)]
        tried = [each for each in tried if "(" in joint or _is_name(each, tokens)]
    else:
        return range(0)
    return next((each for each in tried if _spells(each, words.texts[at], tokens)), range(0))


def _spells(indices: range, acronym: str, tokens: Tokens) -> bool:
    text = " ".join(tokens.words.texts[at] for at in indices)
    is_form = (" " in text or len(text) >= _LONG) and len(text) <= _LONGEST
    return is_form and _spelling(acronym).fullmatch(text) is not None


def _is_name(indices: range, tokens: Tokens) -> bool:
    """`"Bahamas Telephone Company"` is written as a name, `"but the cost"` is not."""
    return all(tokens.written(at, at)[:1].isupper() for at in (indices[0], indices[-1]))


@lru_cache(maxsize=1000)
def _spelling(acronym: str) -> re.Pattern[str]:
    """For `"bte"` this matches `"better than ezra"` and `"bund der technik in europa"`."""
    return re.compile(_NEXT.join(map(re.escape, acronym)) + r"\w*")
