"""What the documents for readers point to is there."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
BORN_LATER = {".venv/", ".cache/"}
DEPTHS = ("", "*/", "*/*/")
"""A folder may be named within the one that holds it."""


def written(pattern: str) -> list[tuple[str, str]]:
    """Return each document with what the pattern finds in it."""
    return [
        (path.name, found)
        for path in sorted(ROOT.glob("*.md"))
        for found in dict.fromkeys(re.findall(pattern, path.read_text(encoding="utf-8")))
    ]


@pytest.mark.parametrize(("document", "link"), written(r"\]\((?!http)([^)#]+)"))
def test_a_link_leads_to_a_file(document: str, link: str):
    assert (ROOT / link).is_file()


@pytest.mark.parametrize(("document", "path"), written(r"`([\w.-]+/[\w./*-]*)`"))
def test_a_path_that_is_named_exists(document: str, path: str):
    assert path in BORN_LATER or any(any(ROOT.glob(depth + path)) for depth in DEPTHS)


@pytest.mark.parametrize(("document", "target"), written(r"\bmake ([a-z]+)`"))
def test_a_command_that_is_named_is_in_the_makefile(document: str, target: str):
    assert target in TARGETS


@pytest.mark.parametrize("picture", sorted((ROOT / "docs").glob("*.svg")), ids=lambda p: p.name)
def test_a_drawing_is_well_formed_and_has_a_title(picture: Path):
    svg = ElementTree.parse(picture).getroot()
    assert svg.find("{http://www.w3.org/2000/svg}title") is not None
