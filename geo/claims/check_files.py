"""Checks to take away: CSV and JSON, each with the articles, the facts and the sources inside.

Numbers are as fine as they are printed on the page: what was measured deserves no more digits.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from math import isfinite
from typing import Any

from geo.articles.cite import credit
from geo.articles.header import Header
from geo.claims.claim import Claim
from geo.claims.explain import explain_claim, kind_of
from geo.claims.ledger import Line
from geo.escapes import safe_csv
from geo.layers.facts import Fact
from geo.layers.sources import Source, of_features, source_record

_HEADER = tuple(field.name for field in fields(Header))
COLUMNS = (
    *("article", *_HEADER, "locator", "sentence", "clause"),
    *("features", "kind", "subject", "object", "stated", "measured", "margin", "unit"),
    *("verdict", "why", "change", "published_figures", "rule", "permalink"),
    "sources",
)
"""Of the CSV file, a row a check; `sources` are what it rests on, each with its licence."""

Permalink = Callable[[Line], str]
"""Gives the address of a claim, "" where it has none."""


def checks_csv(
    lines: Iterable[Line], *, sources: Iterable[Source] = (), permalink: Permalink | None = None
) -> bytes:
    """Return checks as CSV in UTF-8 with a byte order mark, so spreadsheets read every script.

    No cell is a formula. Each row names the sources that it rests on.
    """
    known = list(sources)
    return safe_csv(COLUMNS, [_row(line, known, permalink) for line in lines])


def checks_json(
    lines: Iterable[Line], *, sources: Iterable[Source] = (), permalink: Permalink | None = None
) -> bytes:
    """Return checks as JSON: `checks`, each with its article, and `sources`; null is not known."""
    content = {
        "checks": [check_record(line, permalink) for line in lines],
        "sources": [source_record(source) for source in sources],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def cited(lines: Iterable[Line]) -> list[str]:
    """Return the ids of the sources of the published facts that stand beside these claims."""
    facts = (fact for line in lines for fact in line.check.published)
    return list(dict.fromkeys(fact.source for fact in facts))


def _row(line: Line, sources: list[Source], permalink: Permalink | None) -> dict[str, str]:
    found = check_record(line, permalink)
    header, claim, published = (found.pop(key) for key in ("header", "claim", "published_figures"))
    texts = {key: "" if value is None else str(value) for key, value in (found | header).items()}
    return {
        **texts,
        "features": "; ".join(line.features),
        "kind": kind_of(line.check.claim),
        "subject": claim["subject"] or "",
        "object": claim["object"] or "",
        "published_figures": "; ".join(map(figure_text, published)),
        "sources": " | ".join(map(credit, _rests_on(line, sources))),
    }


def _rests_on(line: Line, sources: list[Source]) -> list[Source]:
    """Return the sources of the published figures beside a claim, and of the features in it."""
    figures = set(cited([line]))
    return [*(it for it in sources if it.id in figures), *of_features(sources, line.features)]


def figure_text(fact: dict[str, str]) -> str:
    """Write a published figure of a record: `length in Georgia: 249 km, 2019 (bp-btc)`."""
    name, value = (f"{fact[a]} {fact[b]}".strip() for a, b in (("fact", "part"), ("value", "unit")))
    when = fact["as_of"] if fact["dating"] == "on" else f"{fact['dating']} {fact['as_of']}"
    as_of = f", {when}" if fact["as_of"] not in ("", value) else ""
    return f"{name}: {value}{as_of} ({fact['source']})"


def check_record(line: Line, permalink: Permalink | None = None) -> dict[str, Any]:
    """Return all that a file tells of a claim, as JSON has it; None is not known."""
    check, header = line.check, line.entry.header
    measured = check.measured.printed if check.measured else None
    return {
        "article": line.entry.id,
        "header": {name: _text_of(getattr(header, name)) for name in _HEADER},
        "locator": line.locator,
        "sentence": line.sentence.text,
        "clause": line.clause,
        "features": list(line.features),
        "claim": _claim_object(check.claim),
        "stated": check.stated,
        "measured": measured.value if measured else None,
        "margin": measured.margin if measured and isfinite(measured.margin) else None,
        "unit": measured.unit if measured else None,
        "verdict": check.verdict,
        "why": check.why,
        "change": check.change or None,
        "published_figures": [_fact_object(fact) for fact in check.published],
        "rule": explain_claim(check.claim),
        "permalink": (permalink(line) if permalink else "") or None,
    }


def _claim_object(claim: Claim) -> dict[str, Any]:
    names = ("kind", "what", "subject", "object", "value", "value_to", "unit", "hedge", "text")
    return {name: getattr(claim, name) or None for name in names}


def _fact_object(fact: Fact) -> dict[str, str]:
    return {field.name: getattr(fact, field.name) for field in fields(Fact)}


def _text_of(value: object) -> str | None:
    return str(value) if value else None
