"""Inputs that are almost right: examples with some bytes cut, repeated, swapped or put in."""

from collections.abc import Sequence

from hypothesis import strategies as st

LONGEST = 20_000
MOST_TIMES = 300
MOST_EDITS = 4

TOKENS = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        # signs that end, escape or hide something
        "\0", "\r", "\n\n", "\t", "\x1b[31m", "\u2028", "\u2029", "\x85", "\ufeff", "\u00a0",
        "\u200b", "\u202e", "\u2066", "\ud800", "\udcff", "\uffff", "\U0010ffff", "e\u0301" * 9,
        "İ", "ß", "ﬁ",
        # markup, templates, formulas
        "<![ x]>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;",
        "&#0;", "&#x110000;", "<script>alert(1)</script>", "</p>", "<b><i>", "<table><td>",
        "<svg/onload=a>", "${a}", "{{a}}", "{%a%}", "{", "}", "%s", "%00", "%ff", "=1+1",
        "\u00a0=1+1", "@a", "$a$", "`", "**", "# ", "---\n", "![a](b)", "[^1]", "> ", "- ", "1. ",
        "| a |", "\\", "'", '"', '""', ",",
        # numbers and days
        "0", "-1", "1e999", "-0", "nan", "inf", "9" * 40, "1_0", "٣", "½", "²", "0x1", "1,2.3",
        "true", "null", "0000-00-00", "9999-12-31", "2021-02-30", "32 January 2021", "31.04.2021",
        "10000-01-01",
        # addresses and paths
        "../../etc/passwd", "/dev/zero", "https://a.example/", "javascript:alert(1)", "//", "?",
        "&", "=", "#", "+", ";", "a@b.example", "file:///etc/hostname", "feature=", "&search=",
        "&bbox=1,2,3,4",
        # our own words
        "BTC", "Baku-Tbilisi-Ceyhan", "and -Erzurum ", "Tovuz", "Georgia", "1,768 km",
        "by Jane Doe", "22 September 2020", "Баку", "Բաքու", "ბაქო", "own/", "kind.",
        # nested and long
        "[" * 99, "(" * 99, "<div>" * 99, "a" * 999, " " * 999, "a." * 99, "A. " * 99, "-" * 99,
    )
)  # fmt: skip

_PLACES = st.integers(0, 2**16 - 1)
_HOW = st.sampled_from(["cut", "repeat", "swap", "put", "over", "bit"])
_EDITS = st.tuples(_HOW, _PLACES, _PLACES, st.integers(0, 2**12 - 1))

Edit = tuple[str, int, int, int]


def mutated(examples: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """Return what gives one of the examples, with a few edits or none."""
    edits = st.lists(_EDITS, max_size=MOST_EDITS)
    return st.builds(edited, st.sampled_from(list(examples)), edits)


def edited(example: bytes, edits: Sequence[Edit]) -> bytes:
    """Return an example after these edits, one after the other."""
    for edit in edits:
        example = _edited(example, *edit)[:LONGEST]
    return example


def _edited(data: bytes, how: str, place: int, other: int, number: int) -> bytes:
    """Edit at a place, which is a part of 2**16 of the whole; the number says what or how often."""
    start, end = sorted((place * len(data) >> 16, other * len(data) >> 16))
    token = TOKENS[number % len(TOKENS)]
    if how == "cut":
        return data[:start] + data[min(end, start + 1 + number) :]
    if how == "repeat":
        piece = data[start : min(end, start + 200)]
        return data[:start] + piece * (2 + number % MOST_TIMES) + data[end:]
    if how == "swap":
        size = 1 + number % 40
        first, second = data[start : start + size], data[end : end + size]
        return data[:start] + second + data[start + size : end] + first + data[end + size :]
    if how == "put":
        return data[:start] + token * (1 + (number >> 8)) + data[start:]
    if how == "over":
        return data[:start] + token + data[start + len(token) :]
    flipped = bytes([data[start] ^ (1 << number % 8)]) if data else b""
    return data[:start] + flipped + data[start + 1 :]
