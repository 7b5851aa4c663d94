"""Sentences of our own making with the claims they make, and what is missed in them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from geo import Claim, find_claims, link, load_base, load_layers, load_vocabulary, parse_article
from tests.geo.known_misses import Faults
from tests.geo.names.passages import features, names

HERE = Path(__file__).parent
PINS = HERE / "known-misses.jsonl"
OURS = "claims.jsonl"
SETS = (
    OURS,
    "claims-first.jsonl",
    "claims-second.jsonl",
    "claims-third.jsonl",
    "claims-ru.jsonl",
    "claims-tr.jsonl",
    "claims-az.jsonl",
    "claims-de.jsonl",
    "claims-fr.jsonl",
)
PARTS = ("kind", "subject", "object", "value", "unit")

Find = Callable[[str], list[Claim]]
"""Finds the claims of a text."""


class Sentence(NamedTuple):
    """A text, the claims that it makes, and those that may be read in it or not."""

    where: str
    text: str
    claims: frozenset[str]
    optional: frozenset[str]


def known() -> list[Sentence]:
    """Return all sentences: the rules know them."""
    return [sentence for name in SETS for sentence in sentences(name)]


def sentences(name: str) -> list[Sentence]:
    """Read a set: lines of JSON with text and claims, some of which may be optional."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [_sentence(f"{name}:{number}", line) for number, line in enumerate(lines, 1)]


def finder(data: Path) -> Find:
    """Return what finds claims with the names of the passages and a folder's map."""
    gazetteer = names()
    layers, base = load_layers(data), load_base(data)
    layers = layers[layers.feature.isin(features())]
    vocabulary = load_vocabulary(data, gazetteer=gazetteer, layers=layers, base=base)
    return lambda text: find_claims(link(parse_article(text), gazetteer), vocabulary)


def faults(sentence: Sentence, find: Find) -> Faults:
    """Compare what is claimed with what is found: kind, subject, object, value and unit.

    The sets were made before figures were read, and say nothing of them.
    """
    spatial = [claim for claim in find(sentence.text) if claim.kind != "figure"]
    found = {_told([getattr(claim, part) for part in PARTS]) for claim in spatial}
    missed = sentence.claims - found
    spare = found - sentence.claims - sentence.optional
    return Faults(tuple(sorted(missed)), tuple(sorted(spare)))


def _sentence(where: str, line: str) -> Sentence:
    row = json.loads(line)
    told = {
        optional: frozenset(
            _told([claim[part] for part in PARTS])
            for claim in row["claims"]
            if bool(claim.get("optional")) == optional
        )
        for optional in (False, True)
    }
    return Sentence(where, row["text"], told[False], told[True])


def _told(parts: list[str | float | None]) -> str:
    """Write `distance: Gyumri, Turkey, 10 km`."""
    kind, subject, object_, value, unit = parts
    figure = f", {value:g} {unit}" if value is not None else ""
    return f"{kind}: {subject}, {object_}{figure}"
