"""A sentence with one sign for each thing it names, so that patterns can be about things."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from geo.folding import Folded

_KINDS = (
    *("feature", "country", "town", "adjective", "border", "stretch", "anaphor", "other"),
    *("quantity", "amount", "date", "company"),
)
# Each kind of thing has a block of a private plane of Unicode, its signs in order of the text.
_BLOCK = 0x1000
_BLOCKS = {kind: 0xF0000 + _BLOCK * rank for rank, kind in enumerate(_KINDS)}

ANY_SIGN = f"[{chr(0xF0000)}-{chr(0xF0000 + _BLOCK * len(_KINDS) - 1)}]"
"""A pattern that matches one sign of any kind."""

_FOREIGN_SIGN = re.compile(ANY_SIGN)


@dataclass(frozen=True)
class Thing:
    """What a sign stands for: `names` are ids of features or names in the base map.

    A border has the names of its countries, a stretch those of its ends; an adjective (Turkish,
    Turkey's) the country's; `noun` is what an anaphor says ("pipeline", "it"), or a date (2006-07).
    `quantity` is the rank of a length or an amount in the sentence; `town` is the town in a
    feature's name, which is meant where a town is spoken of; `holder` is the country in which its
    wording puts it ("Tovuz, Azerbaijan"), `owner` the one whose it is ("Azerbaijan's Tovuz",
    "Russia's base").
    """

    kind: str
    start: int
    end: int
    names: tuple[str, ...] = ()
    country: str = ""
    town: str = ""
    noun: str = ""
    quantity: int = -1
    holder: str = ""
    owner: str = ""


@dataclass(frozen=True)
class Masked:
    """Folded text with signs in it; `starts` and `ends` are each character's offsets in `original`.

    `things` are what the signs stand for.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    things: dict[str, Thing]
    original: str = ""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the original of `text[start:end]`, which is not empty."""
        return self.starts[start], self.ends[end - 1]

    def things_in(self, text: str) -> list[Thing]:
        """Return the things whose signs are in a text, in order."""
        return [self.things[sign] for sign in text if sign in self.things]

    def rewrite(
        self, pattern: re.Pattern[str], make: Callable[[re.Match[str], "Masked"], Thing | None]
    ) -> "Masked":
        """Put one sign for each match for which `make` gives a thing, all its text included."""
        masked = self
        for match in reversed(list(pattern.finditer(self.text))):
            thing = make(match, self)
            if thing is not None:
                masked = masked._put(match.start(), match.end(), thing)
        return masked

    def over(self, things: Iterable[Thing]) -> "Masked":
        """Put one sign for each thing, over those of what is in its name, which stand for it."""
        masked = self
        for thing in sorted(things, key=lambda thing: thing.start, reverse=True):
            start, end = (bisect_left(masked.starts, edge) for edge in (thing.start, thing.end))
            masked = masked._put(start, end, thing) if start < end else masked
        return masked

    def _put(self, start: int, end: int, thing: Thing) -> "Masked":
        """`"to Kars"`, with a sign put from 3 to 7 for the town, gives `"to "` and the sign."""
        first, last = self.span(start, end)
        sign = chr(_BLOCKS[thing.kind] + len(self.things))
        return Masked(
            self.text[:start] + sign + self.text[end:],
            (*self.starts[:start], first, *self.starts[end:]),
            (*self.ends[:start], last, *self.ends[end:]),
            {**self.things, sign: replace(thing, start=first, end=last)},
            self.original,
        )


def mask(folded: Folded, things: Iterable[Thing]) -> Masked:
    """Put a sign for each thing; its offsets are those in the original of the folded text."""
    offsets = folded.offsets
    spans = [folded.span(at, at + 1) for at in range(len(folded.text))]
    starts, ends = (tuple(edge) for edge in zip(*spans, strict=True)) if spans else ((), ())
    masked = Masked(_FOREIGN_SIGN.sub(" ", folded.text), starts, ends, {}, folded.original)
    for thing in sorted(things, key=lambda thing: thing.start, reverse=True):
        inside = [at for at, o in enumerate(offsets) if thing.start <= o < thing.end]
        if inside:
            masked = masked._put(inside[0], inside[-1] + 1, thing)
    return masked


def signs(kinds: Iterable[str]) -> str:
    """Return a pattern that matches one sign of any of these kinds."""
    blocks = ((_BLOCKS[kind], _BLOCKS[kind] + _BLOCK - 1) for kind in kinds)
    return "[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in blocks) + "]"
