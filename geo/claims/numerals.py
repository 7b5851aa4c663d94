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
    r"(?<![\d.,])(?:\d{1,3}(?:[ ']\d{3}){1,4}(?:[.,]\d+)?|\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){1,4}(?:,\d+)?|\d{1,15}(?:[.,]\d+)?)(?!\d|[.,]\d)(?: thousand\b)?"
)
_WORD = "|".join(sorted([*_VALUES, *_SCALES], key=len, reverse=True))
_SPELLED = (
    rf"\b(?:half an? dozen|(?:an? )?(?:{_WORD})\b(?:(?: and |[ -])(?:{_WORD})\b){{0,9}}"
    r"(?: and a half)?|half an?|an?)\b"
)

NUMBER = rf"(?:{_DIGITS}|{_SPELLED})"
"""The pattern of a number in folded text (geo.folding); "a" is one, as in "a mile".

Figures and words without end are no number, so that each has a finite value.
"""


def parse_number(text: str) -> float:
    """Return the value of a number that NUMBER matched: 1768 for `"1,768"`.

    Blanks and apostrophes part thousands, as does a point or comma that is not the only one. The
    only one does before exactly three last figures, unless a zero leads or "thousand" follows.
    """
    if not text[0].isdigit():
        return _spelled(text)
    figures, thousand, _ = text.partition(" thousand")
    return 1000 * _figures(figures, scaled=True) if thousand else _figures(figures, scaled=False)


def _figures(text: str, *, scaled: bool) -> float:
    """`"1,768"` gives 1768; `"1,768"`, scaled by a thousand, and `"0,125"` give a fraction."""
    text = re.sub(r"[ ']", "", text)
    marks = re.findall(r"[.,]", text)
    if len(marks) > 1 or (not scaled and re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text)):
        text = text.replace(marks[0], "")
    return float(text.replace(",", "."))


def _spelled(text: str) -> float:
    """`"two hundred and fifty"` gives 250, `"half a dozen"` 6, `"two and a half"` 2.5."""
    if text in ("a", "an"):
        return 1.0
    words = text.removesuffix("and a half").replace("-", " ").split()
    thousands = value = 0.0
    for word in words:
        if word in _SCALES:
            value = (value or 1) * _SCALES[word]
        else:
            value = 0.5 if word == "half" else value + _VALUES.get(word, 0)
        if word == "thousand":
            thousands, value = thousands + value, 0.0
    return thousands + value + (0.5 if text.endswith("and a half") else 0)
