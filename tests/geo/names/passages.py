"""Passages with their mentions marked, and how well the linking finds them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from geo.names.gazetteer import Gazetteer
from geo.names.mentions import find_mentions

HERE = Path(__file__).parent


class Marked(NamedTuple):
    feature: str
    start: int
    end: int


class Passage(NamedTuple):
    lang: str
    text: str
    mentions: tuple[Marked, ...]


class Score(NamedTuple):
    precision: float
    recall: float
    faults: tuple[str, ...]


def marked_passages(path: Path) -> Iterator[Passage]:
    """Read lines of language, tab, text with {feature|mention} in it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        lang, marked = line.replace("\\n", "\n").split("\t")
        text, mentions = "", []
        for plain, feature, name in re.findall(r"([^{]*)(?:\{(\w+)\|([^}]*)\})?", marked):
            text += plain
            if feature:
                mentions.append(Marked(feature, len(text), len(text) + len(name)))
            text += name
        yield Passage(lang, text, tuple(mentions))


def listed_passages(path: Path) -> Iterator[Passage]:
    """Read lines of JSON: text, lang, mentions of feature, text and start."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        mentions = (
            Marked(mention["feature"], mention["start"], mention["start"] + len(mention["text"]))
            for mention in row["mentions"]
        )
        yield Passage(row["lang"], row["text"], tuple(mentions))


def score(passages: list[Passage], gazetteer: Gazetteer) -> Score:
    """Count a mention as found where the right feature overlaps it."""
    found = missed = right = 0
    faults = []
    for passage in passages:
        told = [Marked(m.feature, m.start, m.end) for m in find_mentions(passage.text, gazetteer)]
        wrong = [mention for mention in told if not _has(passage.mentions, mention)]
        unseen = [mention for mention in passage.mentions if not _has(told, mention)]
        right += len(told) - len(wrong)
        found += len(told)
        missed += len(unseen)
        faults += [f"wrong {m.feature} in: {passage.text}" for m in wrong]
        faults += [f"missed {m.feature} in: {passage.text}" for m in unseen]
    marked = sum(len(passage.mentions) for passage in passages)
    return Score(right / max(1, found), 1 - missed / max(1, marked), tuple(faults))


def _has(mentions: tuple[Marked, ...] | list[Marked], one: Marked) -> bool:
    return any(
        other.feature == one.feature and other.start < one.end and one.start < other.end
        for other in mentions
    )
