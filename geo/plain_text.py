"""Text that people wrote, made fit to stand in a page, a file or a message among other text."""

import re
from collections.abc import Collection, Mapping
from typing import Any
from unicodedata import bidirectional, category

NAME_SIGNS, TITLE_SIGNS, NOTE_SIGNS = 200, 500, 3_000
"""What is longer is cut: nobody reads such a name, and no list has room for it."""

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""What stands for a sign that nothing shows, or that UTF-8 cannot hold."""

_PLANE = 0x10000
_NONCHARACTERS = "".join(
    chr(end - back) for end in range(_PLANE, 18 * _PLANE, _PLANE) for back in (2, 1)
)
_UNSOUND = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef" + _NONCHARACTERS + "]"
)

_FILLERS = "\u115f\u1160\u2800\u3164\uffa0" + UNKNOWN
"""Signs that have a name and no look."""

_POP, _POP_ISOLATE = "\u202c", "\u2069"
_ENDS = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", _POP),
    **dict.fromkeys("\u2066\u2067\u2068", _POP_ISOLATE),
}
"""The signs that turn the direction of what follows, each with the sign that ends this."""

_ISOLATE = "\u2068"
_OTHER_WAY = ("R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDF", "PDI")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def sound(text: str) -> str:
    """Return a text with U+FFFD for each control sign, lone surrogate and noncharacter.

    Tabs and the ends of lines stay, and each sign keeps its place.
    """
    return _UNSOUND.sub(UNKNOWN, text)


def harmless(text: str) -> str:
    """Return a text that is sound and closed."""
    return closed(sound(text))


def sound_all(value: Any) -> Any:
    """Return a value of JSON or TOML with all text in it harmless."""
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, list):
        return [sound_all(one) for one in value]
    if isinstance(value, dict):
        return {sound(key): sound_all(one) for key, one in value.items()}
    return value


def closed(text: str) -> str:
    """Return a text that ends every turn of direction in it, so that it turns nothing behind it.

    What would end a turn that it has not begun is left out.
    """
    if not _TURNS.search(text):
        return text
    pieces, ends, done = [], list[str](), 0
    for found in _TURNS.finditer(text):
        pieces.append(text[done : found.start()])
        done = found.end()
        pieces.append(_turn(found[0], ends))
    return "".join([*pieces, text[done:], *reversed(ends)])


def _turn(sign: str, ends: list[str]) -> str:
    """Return what stands for a sign of direction, and note in `ends` what is to be ended."""
    if sign in _ENDS:
        ends.append(_ENDS[sign])
        return sign
    if sign == _POP_ISOLATE and sign in ends:
        begun = len(ends) - ends[::-1].index(sign) - 1
        within = "".join(reversed(ends[begun:]))
        del ends[begun:]
        return within
    if ends and ends[-1] == sign:
        return ends.pop()
    return ""


def brief(text: str, most: int = NAME_SIGNS) -> str:
    """Return a name on one line: sound, closed, and cut with "…" where it is longer."""
    line = " ".join(sound(text.strip()[: 4 * most]).split())
    return closed(line if len(line) <= most else f"{line[: most - 1]}…")


def brief_all(values: Mapping[str, str], *, names: Collection[str]) -> dict[str, str]:
    """Return the values of a record, each brief: as a name those of `names`, as a note the rest."""
    return {
        key: brief(value, NAME_SIGNS if key in names else NOTE_SIGNS)
        for key, value in values.items()
    }


def first_seen(text: str) -> str:
    """Return the first sign of a text that looks like anything, "" where none does."""
    return next((sign for sign in text if sign.isprintable() and not _is_blank(sign)), "")


def _is_blank(sign: str) -> bool:
    """Tell a space, a mark that stands on another sign, and a filler, which look like nothing."""
    return sign.isspace() or sign in _FILLERS or category(sign) in ("Mn", "Me")


def set_apart(text: str) -> str:
    """Return a text that runs in its own direction within a line, and turns nothing beside it.

    One that runs as ours does stays as it is.
    """
    if all(bidirectional(sign) not in _OTHER_WAY for sign in text):
        return text
    return f"{_ISOLATE}{closed(text)}{_POP_ISOLATE}"
