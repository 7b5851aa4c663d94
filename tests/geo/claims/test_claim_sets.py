"""How well claims are found in sentences of our own making, right ones and near misses."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from geo.articles.article import parse_article
from geo.claims.find import find_claims
from geo.names.gazetteer import Gazetteer, load_gazetteer

HERE = Path(__file__).parent
SETS = ("claims", "claims-first", "claims-second", "claims-third")
Told = tuple[str, str | None, str | None, float | None, str | None]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(Path("data"))


def sentences(name: str) -> list[dict]:
    """Rows of text and claims; an optional claim may be found or not."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def told(row: dict, *, optional: bool) -> Iterator[Told]:
    for claim in row["claims"]:
        if bool(claim.get("optional")) == optional:
            parts = ("kind", "subject", "object", "value", "unit")
            yield tuple(claim[part] for part in parts)


def score(rows: list[dict], gazetteer: Gazetteer) -> tuple[float, float, list[str]]:
    """Precision and recall over kind, subject, object, value and unit, and what went wrong."""
    right, wrong, missed, faults = 0, 0, 0, []
    for row in rows:
        claims = find_claims(parse_article(row["text"]), gazetteer)
        found = {(c.kind, c.subject, c.object, c.value, c.unit) for c in claims}
        meant = set(told(row, optional=False))
        spare = found - meant - set(told(row, optional=True))
        right, wrong = right + len(found & meant), wrong + len(spare)
        missed += len(meant - found)
        if spare or meant - found:
            faults.append(f"{row['text']} + {spare} - {meant - found}")
    return right / (right + wrong), right / (right + missed), faults


@pytest.mark.parametrize("name", SETS)
def test_claims_are_found_and_look_alikes_are_not(name: str, gazetteer: Gazetteer) -> None:
    precision, recall, faults = score(sentences(name), gazetteer)
    assert (precision >= 0.97, recall >= 0.85) == (True, True), faults


def test_our_own_sentences_are_many_and_a_third_of_them_claim_nothing() -> None:
    rows = sentences("claims")
    empty = [row for row in rows if not row["claims"]]
    assert len(rows) >= 150
    assert len(empty) > len(rows) / 3
