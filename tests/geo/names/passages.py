"""Passages with their mentions marked, and what the linking misses in them."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from geo.names.gazetteer import Gazetteer, load_gazetteer
from geo.names.mentions import find_mentions
from tests.geo.known_misses import Faults

HERE = Path(__file__).parent
PINS = HERE / "known-misses.jsonl"
OURS, OTHERS = "passages.tsv", ("passages-second.jsonl", "passages-third.jsonl")


class Marked(NamedTuple):
    feature: str
    start: int
    end: int


class Passage(NamedTuple):
    """A passage, and the line of the file that has it."""

    where: str
    lang: str
    text: str
    mentions: tuple[Marked, ...]


def known() -> list[Passage]:
    """Return the passages that the rules and the names were written with in view."""
    listed = [passage for name in OTHERS for passage in listed_passages(HERE / name)]
    return [*marked_passages(HERE / OURS), *listed]


@cache
def features() -> frozenset[str]:
    """Return the features that the passages mark.

    The passages tell nothing of any other: one that is new in data/ is in them all unmarked.
    """
    return frozenset(mention.feature for passage in known() for mention in passage.mentions)


def names() -> Gazetteer:
    """Return the names in data/ of the features that the passages mark."""
    gazetteer = load_gazetteer(Path("data"))
    return replace(
        gazetteer,
        names=tuple(name for name in gazetteer.names if name.feature in features()),
        wordings=tuple(name for name in gazetteer.wordings if name.feature in features()),
    )


def marked_passages(path: Path) -> Iterator[Passage]:
    """Read lines of language, tab, text with {feature|mention} in it."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        lang, marked = line.replace("\\n", "\n").split("\t")
        text, mentions = "", []
        for plain, feature, name in re.findall(r"([^{]*)(?:\{([\w-]+)\|([^}]*)\})?", marked):
            text += plain
            if feature:
                mentions.append(Marked(feature, len(text), len(text) + len(name)))
            text += name
        yield Passage(f"{path.name}:{number}", lang, text, tuple(mentions))


def listed_passages(path: Path) -> Iterator[Passage]:
    """Read lines of JSON: text, lang, mentions of feature, text and start."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        row = json.loads(line)
        mentions = (
            Marked(mention["feature"], mention["start"], mention["start"] + len(mention["text"]))
            for mention in row["mentions"]
        )
        yield Passage(f"{path.name}:{number}", row["lang"], row["text"], tuple(mentions))


def found_in(text: str, gazetteer: Gazetteer) -> list[Marked]:
    """Return what the linking finds."""
    return [Marked(m.feature, m.start, m.end) for m in find_mentions(text, gazetteer)]


def faults(passage: Passage, gazetteer: Gazetteer) -> Faults:
    """Compare what is marked with what is found: a mention is found where its feature overlaps."""
    found = found_in(passage.text, gazetteer)
    missed = [_told(mention, passage) for mention in without(passage.mentions, found)]
    spare = [_told(mention, passage) for mention in without(found, passage.mentions)]
    return Faults(tuple(missed), tuple(spare))


def without(mentions: Sequence[Marked], others: Sequence[Marked]) -> list[Marked]:
    """Return the mentions that none of the others overlaps with the same feature."""
    return [mention for mention in mentions if not _has(others, mention)]


def _has(mentions: Sequence[Marked], one: Marked) -> bool:
    return any(
        other.feature == one.feature and other.start < one.end and one.start < other.end
        for other in mentions
    )


def _told(mention: Marked, passage: Passage) -> str:
    """Write `btc at 4, "BTC"`."""
    return f'{mention.feature} at {mention.start}, "{passage.text[mention.start : mention.end]}"'
