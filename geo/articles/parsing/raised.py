"""Figures that a file sets above the line, such as the number of a footnote."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """Return a text with its figures raised, so that they do not become part of a word: "BTC²"."""
    return text.translate(_RAISED)
