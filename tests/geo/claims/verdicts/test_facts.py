"""Every published length, put into sentences, is read and agrees, and its source is named."""

from pathlib import Path

import pytest

from geo import check_claim, load_base, load_facts, load_gazetteer, load_layers
from geo.claims.verdicts.published import Part, length_of, parts_named

DATA = Path(__file__).parents[4] / "data"
FACTS = load_facts(DATA)
LENGTHS = [fact for fact in FACTS if parts_named(fact.name) and length_of(fact)]

WHOLE = (
    "The {line} is {km} km long.",
    "The {km}-km {line} was opened.",
    "The total length of the {line} is {km} km.",
    "The {line} has a length of about {km} kilometres.",
    "The {line} runs for {miles} miles.",
)
WITHIN = (
    "In {place} the {line} is {km} km long.",
    "The {line} is {km} km long in {place}.",
    "The {line} crosses three countries, and {km} km of it are in {place}.",
    "The {line} runs for {km} km through {place}.",
    "The section of the {line} in {place} is {km} km long.",
)
UP_TO = (
    "The {line} is {km} km long up to the border of {place}.",
    "The {line} runs {km} km to the border with {place}.",
    "Up to the border of {place}, the {line} is {km} km long.",
)
BETWEEN = (
    "The {line} is {km} km long between {start} and {end}.",
    "Between {start} and {end} the {line} is {km} km long.",
    "The {line} from {end} to {start} is {km} km long.",
    "The section of the {line} between {start} and {end} is {km} km long.",
)
SECTION = (
    "The {start}–{end} section of the {line} is {km} km long.",
    "The {km}-km {end}–{start} section of the {line} was opened.",
    "The {line}'s {start}–{end} section is {km} km long.",
)

BORDER = (
    "{line} shares a border of {km} km with {place}.",
    "{line} has a {km}-km border with {place}.",
    "{line}'s border with {place} is {km} km long.",
    "The border of {line} with {place} is {km} km long.",
    "{line} borders {place} for {miles} miles.",
)

NAMED = (
    "The {line} is new. The {named} is {km} km long.",
    "The {line} has a {km}-km {named}.",
    "The {line} is new. Its {named}, {km} km long, is the longest.",
)


@pytest.fixture(scope="module")
def check():
    layers, base = load_layers(DATA), load_base(DATA)
    return lambda claim: check_claim(claim, layers, base, FACTS)


@pytest.fixture(scope="module")
def line_names():
    """What each feature is called officially in English."""
    names = reversed(load_gazetteer(DATA).names)
    return {n.feature: n.name for n in names if (n.lang, n.kind) == ("en", "official")}


def sentences(fact):
    """Return the sentences about a published length, by what it is the length of."""
    part, *rest = parts_named(fact.name)
    km = float(fact.value)
    # Three figures after a point would be thousands.
    said = {"km": f"{round(km, 2):,.10g}", "miles": f"{km / 1.609344:,.0f}", "line": "{line}"}
    wordings = [*WHOLE] if Part() in (part, *rest) else []
    if part.within:
        wordings += WITHIN
        said["place"] = part.within
    if part.border and not part.ends:
        wordings += BORDER if fact.name.startswith("border") else UP_TO
        (said["place"],) = part.border
    if part.named:
        wordings += NAMED
        said["named"] = part.named
    if part.ends:
        border = [f"the border of {place}" for place in part.border]
        said["start"], said["end"] = (*sorted(part.ends), *border)
        wordings += BETWEEN if border else (*BETWEEN, *SECTION)
    return [wording.format(**said) for wording in wordings]


def label(fact):
    return f"{fact.feature}-{fact.name}-{fact.value}"


@pytest.mark.parametrize("fact", LENGTHS, ids=label)
def test_a_published_length_agrees_and_is_named(fact, find, check, line_names):
    for sentence in sentences(fact):
        text = sentence.format(line=line_names[fact.feature])
        checks = [check(claim) for claim in find(text) if claim.kind == "length"]
        assert [found.verdict for found in checks] == ["agrees"], (text, checks)
        assert fact in checks[0].published, (text, checks)


def test_lengths_of_all_kinds_are_published():
    parts = [parts_named(fact.name)[0] for fact in LENGTHS]
    assert Part() in parts
    assert any(part.within for part in parts)
    assert any(part.border for part in parts)
    assert any(part.ends for part in parts)
    assert any(part.named for part in parts)
    assert any(fact.name.startswith("border") for fact in LENGTHS)
