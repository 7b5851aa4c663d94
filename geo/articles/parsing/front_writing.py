"""Writes a header as front matter."""

from math import inf

import yaml

from geo.articles.header import SAID, Header


def write_front_matter(header: Header) -> str:
    """Return a header as front matter that reads back the same; a field not given is empty."""
    lines = (f"{name}:{_value(getattr(header, name))}" for name in SAID)
    return "\n".join(["---", *lines, "---", ""])


def _value(value: object) -> str:
    if not isinstance(value, str):
        return "" if value is None else f" {value}"
    return " " + yaml.safe_dump(value, default_style='"', allow_unicode=True, width=inf).strip()
