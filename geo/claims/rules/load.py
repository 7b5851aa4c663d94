"""The files of rules, read and compiled, all the faults of a file told at once."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from geo.claims.figures.whats import whats
from geo.claims.rules.needed import words_needed
from geo.claims.rules.own_pieces import (
    FOLDER,
    fill,
    own_pieces,
    pattern_faults,
    records_in,
    rule_languages,
)
from geo.claims.rules.pieces import english_pieces
from geo.claims.rules.rule import KINDS, SUBJECTS, Rule
from geo.errors import RuleError
from geo.wording import listed

_OTHER_FILES = ("pieces", "rewrites")
_TEXTS = ("id", "pattern", "example", "near_miss")
_KEYS = dict.fromkeys((*_TEXTS, "subject", "follows", "what", "named", "after"), str) | {
    "vague": bool
}
_PATTERNS = {"pattern", "after"}
_CHOICES: Mapping[str, Callable[[], Collection[str]]] = {
    "subject": lambda: SUBJECTS,
    "follows": lambda: KINDS,
    "what": whats,
}


@cache
def claim_rules(language: str = "") -> tuple[Rule, ...]:
    """Return the rules for claims in a language, in the order in which they are tried.

    A language has a folder of rules, or those are tried that are in no language's folder.
    """
    return read_rules(FOLDER / language, pieces=own_pieces(language))


@cache
def rules_on(language: str, kinds: frozenset[str]) -> tuple[Rule, ...]:
    """Return those of `claim_rules` that may read a sentence with things of these kinds."""
    return tuple(rule for rule in claim_rules(language) if rule.may_read(kinds))


def all_claim_rules() -> tuple[Rule, ...]:
    """Return the rules for claims in all languages, each of which has an id of its own."""
    rules = [rule for language in ("", *rule_languages()) for rule in claim_rules(language)]
    twice = [id for id, times in Counter(rule.id for rule in rules).items() if times > 1]
    if twice:
        fault = f"rules in several folders are called {listed(twice)}; give each its own id"
        raise RuleError(FOLDER, fault)
    return tuple(rules)


def read_rules(folder: Path, *, pieces: Mapping[str, str] | None = None) -> tuple[Rule, ...]:
    """Read the rules in the TOML files of a folder, by kind, then by file, then as they stand.

    Their patterns are made of `pieces`, the English ones if none are given. Raises RuleError with
    all the faults of the first file that has any.
    """
    rules: list[Rule] = []
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in _OTHER_FILES:
            rules += _read_file(path, {rule.id for rule in rules}, pieces or english_pieces())
    return tuple(sorted(rules, key=lambda rule: KINDS.index(rule.kind)))


def _read_file(path: Path, taken: set[str], pieces: Mapping[str, str]) -> list[Rule]:
    """Return the rules of kind distance for `distance.toml`; no id may be among the taken ones."""
    records = list(records_in(path))
    faults = [fault for kind, record in records for fault in _faults(kind, record, taken, pieces)]
    if faults:
        raise RuleError(path, faults)
    return [_rule(kind, record, pieces) for kind, record in records]


def _faults(
    kind: str, record: Mapping[str, Any], taken: set[str], pieces: Mapping[str, str]
) -> Iterator[str]:
    """Return `rule “far” has no example; give one`, and so on; note the id `far` as taken."""
    name = f"rule “{record.get('id', '?')}”"
    if kind not in KINDS:
        yield f"{name}: no claim is of the kind “{kind}”; use one of {', '.join(KINDS)}"
    if (id := str(record.get("id", ""))) in taken:
        yield f"{name} is there twice; give each rule an id of its own"
    taken.add(id)
    yield from (f"{name} has no {key}; give one" for key in _TEXTS if not record.get(key))
    for key, value in record.items():
        yield from (f"{name}: {fault}" for fault in _value_faults(key, value, pieces))


def _value_faults(key: str, value: object, pieces: Mapping[str, str]) -> Iterator[str]:
    """Return `vague is 'yes'; write it as a bool` for `vague = "yes"`."""
    if key not in _KEYS:
        yield f"“{key}” is not known; use {', '.join(_KEYS)}"
    elif not isinstance(value, _KEYS[key]):
        yield f"{key} is {value!r}; write it as a {_KEYS[key].__name__}"
    elif key in _CHOICES and str(value) not in _CHOICES[key]():
        yield f"{key} is “{value}”; use one of {', '.join(_CHOICES[key]())}"
    elif key in _PATTERNS:
        yield from pattern_faults(str(value), pieces, see="geo.claims.rules.pieces")


def _rule(kind: str, record: Mapping[str, Any], pieces: Mapping[str, str]) -> Rule:
    """Return the rule `far`, of kind distance, for `[[distance]]` with `id = "far"`."""
    patterns = {key: re.compile(fill(record[key], pieces)) for key in _PATTERNS & record.keys()}
    needed = words_needed(record["pattern"], pieces)
    return Rule(**{**record, "kind": kind, "needed": needed, **patterns})
