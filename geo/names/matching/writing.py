"""How a name is written where it stands, and what that says for it or against it."""

import re

from geo.names.matching.phrases import Found
from geo.names.matching.tokens import REACH, Tokens

COUNTED = -4.0
NOT_IN_CAPITALS = -2.0
NUMBERED = -2.0
LONGER = -3.0
PLURAL = -1.0
QUOTED = -2.0
_QUOTE = '"'
_QUOTED_WORDS = 3
_WORD = 4  # letters of a word that shows whether a sentence is a headline in capitals
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def weight_of_writing(at: int, found: Found, tokens: Tokens) -> float:
    """Return what the writing of a name says for it, or against it where it is below 0.

    Of BTC, `"BTC"` gives 0, `"btc"` -2, `"BTCs"` -1, `"14 BTC"` -4; Kars in quotes gives -2.
    """
    name = found.name
    if name.kind != "acronym":
        return QUOTED if found.words == 1 and _is_quoted(at, tokens) else 0.0
    written = tokens.written(at, at + found.words - 1)
    letters, tail = written[: len(name.name)], written[len(name.name) :]
    is_capital = letters == name.name or letters.isupper() or letters[:1].isdigit()
    weight = 0.0 if is_capital else NOT_IN_CAPITALS
    if tail == "s":
        weight += PLURAL
    if _is_numbered(at + found.words, tokens):
        weight += NUMBERED
    if _goes_on(at, found, tokens):
        weight += LONGER
    if _is_counted(at, tokens):
        weight += COUNTED
    return weight


def _is_quoted(at: int, tokens: Tokens) -> bool:
    """Tell whether a word is all of a quote, or the first of at most three as `"Kars TV"`."""
    text, words = tokens.folded.text, tokens.words
    if not _is_in_quotes(at, tokens):
        return False
    for last in range(at, min(at + _QUOTED_WORDS, len(words.texts))):
        if text[words.end(last) : words.end(last) + 1] == _QUOTE:
            return True
        if words.joined[last + 1 : last + 2] != [True]:
            return False
    return False


def _is_in_quotes(at: int, tokens: Tokens) -> bool:
    """Tell whether a quote begins with a word."""
    start = tokens.words.starts[at]
    return tokens.folded.text[max(0, start - 1) : start] == _QUOTE


def _goes_on(at: int, found: Found, tokens: Tokens) -> bool:
    """Tell `"BTC Travel of Leeds"` from `"BTC Pipeline"` and `"BTC Looks Ahead"`, a headline.

    The next word has a capital, does not speak for BTC, and capitals are for names alone. A dash
    is between in quotes only: `"BTC-Travel"`.
    """
    words, after, scale = tokens.words, at + found.words, found.phrase.scale
    between = (" ", "-") if _is_in_quotes(at, tokens) else (" ",)
    if after == len(words.texts) or words.joints[after] not in between or scale is None:
        return False
    if words.after_stop[after]:
        return False
    told = scale.weights_of(tokens.roots[after]).values()
    return (
        max(told, default=0.0) <= 0 and _is_name(after, tokens) and not _is_headline(after, tokens)
    )


def _is_name(at: int, tokens: Tokens) -> bool:
    """`"Travel"` is written like a name, `"TRAVEL"` and `"travel"` are not."""
    written = tokens.written(at, at)
    return written[:1].isupper() and not written.isupper()


def _is_headline(at: int, tokens: Tokens) -> bool:
    """Tell whether most words around one begin with a capital."""
    near = (index for _, index in tokens.around(at, at, reach=REACH))
    long = [index for index in near if len(tokens.words.texts[index]) >= _WORD]
    return 2 * sum(tokens.written(index, index)[:1].islower() for index in long) <= len(long)


def _is_numbered(after: int, tokens: Tokens) -> bool:
    """`"BTC2"` is numbered, and `"BTC 2"` is not."""
    words = tokens.words
    return (
        words.texts[after : after + 1] != []
        and not words.joints[after]
        and words.texts[after].isdecimal()
    )


def _is_counted(at: int, tokens: Tokens) -> bool:
    """`"14 BTC"` and `"$BTC"` are counted; `"in 2006 BTC"` and `"Tovuz3 BTC"` are not."""
    joint, before = tokens.words.joints[at], tokens.words.texts[at - 1] if at else ""
    is_number = before.isdecimal() and not _YEAR.fullmatch(before)
    is_note = at > 1 and not tokens.words.joints[at - 1]
    return "$" in joint or (joint == " " and is_number and not is_note)
