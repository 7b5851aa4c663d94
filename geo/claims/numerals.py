"""Numbers as English writes them: 1,768 and 1 768, 7,5 and 7.5, ten, a dozen, 1.2 million."""

import re

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: float(value) for value, word in enumerate(_ONES.split())} | {
    word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)
}
_BIG = {
    "thousand": 1e3,
    **dict.fromkeys(("million", "mln", "mn"), 1e6),
    **dict.fromkeys(("billion", "bln", "bn"), 1e9),
    **dict.fromkeys(("trillion", "tn"), 1e12),
}
_SCALES = {"dozen": 12.0, "hundred": 100.0} | _BIG
_HALVED = "million|billion|trillion"

FIGURES = (
    r"(?<![\d.,])(?:\d{1,3}(?:[ ']\d{3}){1,4}(?:[.,]\d+)?|\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){1,4}(?:,\d+)?|\d{1,15}(?:[.,]\d+)?)(?!\d|[.,]\d)"
)
"""The pattern of a number in figures, in any language; `parse_figures` reads it."""

_DIGITS = rf"{FIGURES}(?:[ -]?(?:{'|'.join(_BIG)})\b)?"
_WORD = "|".join(sorted([*_VALUES, *_SCALES], key=len, reverse=True))
_AND = "|".join(rf"(?<={word}) and " for word in _SCALES)
_SPELLED = (
    rf"\b(?:half an? (?:dozen|{_HALVED})"
    rf"|(?:an? )?quarter of an?(?: (?:{_HALVED}))?"
    rf"|(?:an? )?(?:{_WORD})\b(?:(?:{_AND}|[ -])(?:{_WORD})\b){{0,9}}"
    rf"(?: and a half(?: (?:{_HALVED}))?)?|half an?|an?)\b"
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
    figures, scale = _scaled(text)
    return scale * parse_figures(figures, scaled=scale > 1)


def parse_figures(text: str, *, scaled: bool) -> float:
    """Return the value of a number in figures, a fraction where a word scales it: 1,768 thousand.

    `"1,768"` gives 1768, and `"0,125"` an eighth.
    """
    text = re.sub(r"[ ']", "", text)
    marks = re.findall(r"[.,]", text)
    if len(marks) > 1 or (not scaled and re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text)):
        text = text.replace(marks[0], "")
    return float(text.replace(",", "."))


def number_text(value: float) -> str:
    """Write a number for reading: "1,768", "1.2 million", "23.4"."""
    for word in ("trillion", "billion", "million"):
        if value >= _BIG[word]:
            return f"{round(value / _BIG[word], 4):,g} {word}"
    return f"{round(value, 4):,.6g}" if value < 1e5 else f"{value:,.0f}"


def _scaled(text: str) -> tuple[str, float]:
    """`"1.2 million"` gives `"1.2"` and a million, `"4bn"` `"4"` and a billion."""
    word = re.search(r"[a-z]*$", text)
    name = word[0] if word else ""
    return text.removesuffix(name).rstrip(" -"), _BIG.get(name, 1.0)


def _spelled(text: str) -> float:
    """`"two hundred and fifty"` gives 250, `"half a dozen"` 6, `"two and a half million"` 2.5e6."""
    before, half, after = text.partition(" and a half")
    if half:
        return (_spelled(before) + 0.5) * _BIG.get(after.strip(), 1.0)
    if text in ("a", "an"):
        return 1.0
    _, quarter, of = text.partition("quarter of a")
    if quarter:
        return 0.25 * _BIG.get(of.removeprefix("n").strip(), 1.0)
    total = value = 0.0
    for word in text.replace("-", " ").split():
        if word in _BIG:
            total, value = total + (value or 1) * _BIG[word], 0.0
        elif word in _SCALES:
            value = (value or 1) * _SCALES[word]
        else:
            value = 0.5 if word == "half" else value + _VALUES.get(word, 0)
    return total + value
