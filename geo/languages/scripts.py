"""The script of a letter, by the name that Unicode gives it."""

import unicodedata
from functools import cache


@cache
def script_of(character: str) -> str:
    """Return the script of a letter, such as "Georgian"; of a sign it returns no script's name."""
    return unicodedata.name(character, "").partition(" ")[0].title()
