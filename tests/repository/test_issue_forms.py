"""What the issue form quotes from the page stands on the page."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "sentence-read-wrong.yml"
PAGE = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "dashboard").glob("*.py"))
QUOTED = re.findall(r'"([A-Z][\w ]+)"', FORM.read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", QUOTED)
def test_the_page_has_what_the_form_quotes_from_it(words: str):
    assert words in PAGE


def test_the_form_quotes_the_page():
    assert QUOTED
