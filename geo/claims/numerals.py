"""Numbers as English writes them: 1,768 and 1 768, 7,5 and 7.5, ten, a dozen, two hundred."""

import re

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: float(value) for value, word in enumerate(_ONES.split())} | {
    word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)
}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}

_DIGITS = (
    r"(?<![\d.,])(?:\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?!\d|[.,]\d)(?: thousand\b)?"
)
_WORD = "|".join(sorted([*_VALUES, *_SCALES], key=len, reverse=True))
_SPELLED = (
    rf"\b(?:half an? dozen|(?:an? )?(?:{_WORD})\b(?:(?: and |[ -])(?:{_WORD})\b)*"
    r"(?: and a half)?|half an?|an?)\b"
)

NUMBER = rf"(?:{_DIGITS}|{_SPELLED})"
"""The pattern of a number in folded text (geo.folding); "a" is one, as in "a mile"."""


def parse_number(text: str) -> float:
    """Read a number that NUMBER matched: `parse_number("1,768")` is 1768.

    A point or comma before exactly three last figures parts thousands, unless a zero leads;
    any other is the decimal one.
    """
    if not text[0].isdigit():
        return _spelled(text)
    if text.endswith(" thousand"):
        return 1000 * float(text.removesuffix(" thousand").replace(",", "."))
    return _figures(text)


def _figures(text: str) -> float:
    text = re.sub(r"[ ']", "", text)
    if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", text):
        return float(text.replace(",", ""))
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?", text):
        return float(text.replace(".", "").replace(",", "."))
    return float(text.replace(",", "."))


def _spelled(text: str) -> float:
    if text in ("a", "an"):
        return 1.0
    words = text.removesuffix("and a half").replace("-", " ").split()
    total = group = 0.0
    for word in words:
        if word in _SCALES:
            group = (group or 1) * _SCALES[word]
        else:
            group = 0.5 if word == "half" else group + _VALUES.get(word, 0)
        if word == "thousand":
            total, group = total + group, 0.0
    return total + group + (0.5 if text.endswith("and a half") else 0)
