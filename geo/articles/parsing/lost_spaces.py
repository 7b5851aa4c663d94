"""Tells a stop behind which the space was lost, as often happens to text that is copied."""

import re

from geo.articles.parsing.openers import opens

_AROUND = "\"'“”‘’„«»()[]"
_IN_ADDRESS = re.compile(r"[./@\\=_&#:]")
_WORD = re.compile(r"[\w.]*")
_LONG = 3
_LONGEST_DOMAIN = 4


def is_space_lost(before: str, after: str, *, closed: bool) -> bool:
    """Tell "war.Since" from "Node.js", "U.S.A", "Day.Az" and an address.

    `before` and `after` are the text on either side of the stop; `closed` says that a quote,
    bracket or footnote mark stands behind it.
    """
    after = after.lstrip(_AROUND)
    last = before.split()[-1].strip(_AROUND) if before.strip() else ""
    first = _WORD.match(after)
    word = first[0].rstrip(".") if first else ""
    if len(last) < 2 or _IN_ADDRESS.search(last):
        return False
    if len(word) == 1:
        return last.islower() and opens(after)
    if word.isupper():
        return last.islower() and len(word) > _LONGEST_DOMAIN
    if not word[1:].islower():
        return False
    if opens(after):
        return closed or len(word) >= _LONG or last.islower()
    is_sentence = last.islower() and len(last) >= _LONG and len(word) >= _LONG
    return closed or is_sentence or len(word) > _LONGEST_DOMAIN
