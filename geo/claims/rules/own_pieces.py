"""Pieces of patterns of languages that have a folder of their own, from `pieces.toml` in it."""

import re
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from geo.claims.rules.pieces import SIGNS
from geo.claims.rules.stating import figure_pieces
from geo.errors import RuleError
from geo.files import read_toml

FOLDER = Path(__file__).parent
"""Where the files of rules are, and a folder for each language with rules of its own."""

PIECE = re.compile(r"\{([a-z_]+)\}")
"""Where a pattern has a piece: `{about}`."""


@cache
def rule_languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the codes of the languages with rules of their own."""
    return tuple(sorted(path.parent.name for path in folder.glob("*/pieces.toml")))


def rules_for(language: str) -> str:
    """Return the language whose rules are tried on a sentence in this one: "" where it has none."""
    return language if language in rule_languages() else ""


@cache
def own_pieces(language: str, *, folder: Path = FOLDER) -> Mapping[str, str]:
    """Return the pieces of a language by name, with those that all have; of "" none.

    A piece may stand in those below it. Raises RuleError with all the faults of the file.
    """
    if not language:
        return {}
    path = folder / language / "pieces.toml"
    table = read_tables(path)
    pieces, faults = SIGNS | figure_pieces(language), list[str]()
    for name, piece in table.items():
        own_faults = list(_faults(name, piece, pieces))
        faults += own_faults
        pieces[name] = "" if own_faults else fill(piece, pieces)
    if faults:
        raise RuleError(path, faults)
    return pieces


def read_tables(path: Path) -> dict[str, Any]:
    """Read a TOML file of rules, pieces or rewrites; raise RuleError where it is none."""
    return read_toml(path, error=RuleError, may_lead_out=True)


def records_in(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Return `("distance", {"id": …})` for `[[distance]]` with `id = …` below it, and so on.

    Raises RuleError where the file is no TOML, or has anything else.
    """
    for kind, records in read_tables(path).items():
        if not isinstance(records, list) or not all(isinstance(it, dict) for it in records):
            raise RuleError(path, f"“{kind}” is no list of tables; begin each with [[{kind}]]")
        yield from ((kind, record) for record in records)


def pattern_faults(template: str, pieces: Mapping[str, str], *, see: str) -> Iterator[str]:
    """Return `no piece is called “{aside_}”; …` for `{line}{aside_}`; `"("` does not compile.

    `see` tells where the pieces are.
    """
    unknown = [name for name in _named(template) if name not in pieces]
    yield from (f"no piece is called “{{{name}}}”; see {see}" for name in unknown)
    if not unknown:
        yield from _compile_faults("its pattern", fill(template, pieces))


def fill(template: str, pieces: Mapping[str, str]) -> str:
    """`{about}`, and in a next line `  km`, gives the piece of that name with `km` after it."""
    return PIECE.sub(lambda piece: pieces[piece[1]], joined(template))


def _named(template: str) -> list[str]:
    """Return the pieces that a pattern names, as it is once its lines are joined."""
    return PIECE.findall(joined(template))


def joined(template: str) -> str:
    """Return a pattern that is written over several lines as the one that it is."""
    return "".join(line.strip() for line in template.splitlines())


def _faults(name: str, piece: object, before: Mapping[str, str]) -> Iterator[str]:
    """Return `about has no piece “{near}” above it` for `about = "{near}"`, and so on."""
    if not isinstance(piece, str):
        yield f"{name} is {piece!r}; write it as text"
        return
    unknown = [one for one in _named(piece) if one not in before]
    yield from (f"{name} has “{{{one}}}”, but no piece above it is called so" for one in unknown)
    if not unknown:
        yield from _compile_faults(name, fill(piece, before))


def _compile_faults(name: str, pattern: str) -> Iterator[str]:
    """Return `near does not compile (…); fix it` for the piece near, `"("`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)  # what will mean something else
            re.compile(pattern)
    except (re.error, RecursionError, OverflowError, FutureWarning) as reason:
        yield f"{name} does not compile ({reason}); fix it"
