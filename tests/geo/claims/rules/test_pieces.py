from pathlib import Path

import pytest

from geo.claims.rules import load
from geo.claims.rules.pieces import SIGNS, english_pieces

RULES = "".join(
    path.read_text(encoding="utf-8") for path in Path(load.__file__).parent.glob("*.toml")
)


@pytest.mark.parametrize("name", english_pieces().keys() - SIGNS.keys())
def test_a_piece_is_used_by_a_rule(name):
    assert f"{{{name}}}" in RULES
