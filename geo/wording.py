"""Pieces of sentences for a reader."""

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Join names for reading: "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
