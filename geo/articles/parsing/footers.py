"""Reads what stands below an article's text: its owner, a signature, and what the site adds."""

from itertools import pairwise
from typing import NamedTuple

from geo.articles.parsing.credits import is_person
from geo.articles.parsing.furniture import is_furniture, owner

_MOST = 12


class Footer(NamedTuple):
    """The owner and the signature, None where there is none, and the numbers of lines to leave out.

    The owner's line is one of them; a signature stays in the text.
    """

    owner: str | None
    signature: str | None
    used: frozenset[int]


def read_footer(lines: list[str]) -> Footer:
    """Read the last lines of an article, up from the end as long as they are no text."""
    numbers = [i for i in range(len(lines) - 1, -1, -1) if lines[i].strip()][:_MOST]
    used, named = set[int](), None
    for at, i in enumerate(numbers):
        found = owner(lines[i])
        if not found and not is_furniture(lines[i]):
            signature = _signature([lines[n].strip() for n in numbers[at : at + 3]])
            return Footer(named, signature, frozenset(used))
        named = named or found
        used.add(i)
    return Footer(named, None, frozenset(used))


def _signature(upwards: list[str]) -> str | None:
    """Return the name below a letter's last words, or behind a dash."""
    for line, above in pairwise(upwards):
        name = line.lstrip("-–— ")
        if is_person(name) and (name != line or above.endswith(",")):
            return name
    return None
