from pathlib import Path

import pytest

from geo.claims.recognising import map_cues
from geo.claims.rules import load
from geo.claims.rules.pieces import SIGNS, english_pieces

RULES = "".join(
    path.read_text(encoding="utf-8")
    for module in (load, map_cues)
    for path in Path(str(module.__file__)).parent.glob("*.toml")
)


@pytest.mark.parametrize("name", english_pieces().keys() - SIGNS.keys())
def test_a_piece_is_used_by_a_rule_or_a_cue(name):
    assert f"{{{name}}}" in RULES
