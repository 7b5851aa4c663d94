"""The cues by which a relation of a feature and a place is recognised, by kind and language.

`cues.toml` here is for English, and a folder for each language with rules of its own has another.
A record is a rule (geo.claims.rules) without a subject: its pattern has the words of the cue and
the places beside them, and whom it is about is told by what the clause speaks of. It may be as
loose as it likes, for such a claim is made only where the map bears it out. The words of a cue
whose subject is aside tell by themselves that a line or a place of ours is meant ("the transit
states"): there it may stand anywhere in the sentence, or in the one before.
"""

from functools import cache
from pathlib import Path

from geo.claims.rules.load import read_rules
from geo.claims.rules.own_pieces import own_pieces, rule_languages
from geo.claims.rules.rule import Rule

_FOLDER = Path(__file__).parent


@cache
def cues(language: str = "") -> tuple[Rule, ...]:
    """Return the cues of a language, in the order in which they are tried."""
    return read_rules(_FOLDER / language, pieces=own_pieces(language))


def all_cues() -> tuple[Rule, ...]:
    """Return the cues of all languages."""
    return tuple(cue for language in ("", *rule_languages()) for cue in cues(language))
