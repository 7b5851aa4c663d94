"""Boxes that tell a reader something, in plain text: Streamlit's own would read it as Markdown."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Literal

import streamlit as st

from geo.errors import GeoError
from geo.plain_text import brief
from geo.wording import counted, first_of

Kind = Literal["info", "warning", "error"]

MOST_PROBLEMS = 10
MOST_LETTERS = 2_000

_ROLES = {"info": "status", "warning": "alert", "error": "alert"}
"""How a program that reads the page aloud takes each kind."""


def show(kind: Kind, text: str) -> None:
    """Show a box with a text as it stands."""
    st.html(box_html(kind, text))


def box_html(kind: Kind, text: str) -> str:
    """Return a box with a text, all of it escaped."""
    said = escape(brief(text, MOST_LETTERS))
    return f'<div class="notice {kind}" role="{_ROLES[kind]}" dir="auto">{said}</div>'


def told(problems: Sequence[GeoError]) -> list[str]:
    """Return what is wrong with each file, by its name and not by where it lies on the server.

    Of very many files and faults the first are told.
    """
    texts = [_told(problem) for problem in problems[:MOST_PROBLEMS]]
    more = len(problems) - MOST_PROBLEMS
    return [*texts, f"{counted(more, 'more file')} cannot be used."] if more > 0 else texts


def _told(problem: GeoError) -> str:
    faults = first_of(problem.faults, most=MOST_PROBLEMS, between="; ")
    return f"{brief(Path(problem.file).name)}: {faults}"
