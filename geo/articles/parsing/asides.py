"""Tells a stop within a sentence that another holds: in brackets, or quoted before its speaker."""

import re
from functools import cache

from geo.articles.parsing.openers import opens, words_of
from geo.languages.union import either

_LONGEST = 300
_LONGEST_SPEAKER = 60
_AFTER_BRACKET = re.compile(r"\)[\"'”’»]?\s*+(?P<next>[^\s.!?…])")


def is_in_aside(text: str, start: int, stop: int, end: int) -> bool:
    """Tell a stop in brackets within a sentence: "The town (Ganja. See map.) is old."

    The stop is from `stop` to `end`, in a sentence that began at `start`.
    """
    first = max(start, stop - _LONGEST)
    opened = text.rfind("(", first, stop)
    if opened < 0 or text.rfind(")", opened, end) >= 0:
        return False
    closed = text.find(")", end, opened + _LONGEST)
    if closed < 0:
        return False
    goes_on = _AFTER_BRACKET.match(text, closed)
    return text[start:opened].strip() != "" or _is_inner(goes_on["next"] if goes_on else "")


def _is_inner(following: str) -> bool:
    """Tell a sign or a small letter, with which a sentence goes on after brackets."""
    return following != "" and (following.islower() or not following.isalnum())


def is_before_speaker(text: str, end: int) -> bool:
    """Tell a quoted question or call at whose `end` the speaker follows: "Why?" Smith asked.

    "He said" after a quote begins a sentence: within one it would be "he said".
    """
    match = _speaker().match(text, end, end + _LONGEST_SPEAKER)
    return match is not None and not opens(match[0].lstrip())


@cache
def _speaker() -> re.Pattern[str]:
    verbs = either(words_of("saying"))
    return re.compile(rf"[^\S\n]+(?:[^\W\d_][\w.'’-]*+[^\S\n]+){{1,4}}?{verbs}\b")
