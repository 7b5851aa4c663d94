"""The workflow for a fork runs what `make test` runs."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")
ASKED_FOR = re.findall(r"run: make (.+)", WORKFLOW)


def test_every_target_that_the_workflow_names_is_in_the_makefile():
    targets = re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE)
    assert set(ASKED_FOR) <= set(targets)


def test_the_workflow_runs_each_part_of_make_test_once():
    parts = re.findall(r"^test: (.+)", MAKEFILE, re.MULTILINE)[0]
    assert parts.split() == ASKED_FOR


def test_the_workflow_tries_the_oldest_python_that_pyproject_allows():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    oldest = re.findall(r'requires-python = ">=(.+)"', project)[0]
    assert f'python-version: ["{oldest}",' in WORKFLOW
