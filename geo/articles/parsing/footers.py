"""Reads what stands below an article's text: its owner, a signature, and what the site adds."""

from itertools import pairwise
from typing import NamedTuple

from geo.articles.parsing.credits import is_outlet, is_person
from geo.articles.parsing.furniture import is_furniture, owner
from geo.articles.parsing.header_lines import Said, read_line

_MOST = 12
_DASHES = "-–— "


class Footer(NamedTuple):
    """What the last lines say, None where they do not, and the numbers of lines to leave out.

    The owner's line is one of them; a signature stays in the text.
    """

    owner: str | None
    signature: Said | None
    used: frozenset[int]


def read_footer(lines: list[str]) -> Footer:
    """Read the last lines of an article, up from the end as long as they are no text."""
    numbers = [i for i in range(len(lines) - 1, -1, -1) if lines[i].strip()][:_MOST]
    used, named = set[int](), None
    for at, i in enumerate(numbers):
        found = owner(lines[i])
        if not found and not is_furniture(lines[i]):
            shown = [lines[n].strip() for n in numbers[at : at + 3]]
            return Footer(named, _signature(shown) or _credit(lines, i), frozenset(used))
        named = named or found
        used.add(i)
    return Footer(named, None, frozenset(used))


def _signature(upwards: list[str]) -> Said | None:
    """Return the name below a letter's last words, or behind a dash, with its place or day."""
    for line, above in pairwise(upwards):
        name = line.lstrip(_DASHES)
        if is_person(name) and (name != line or above.endswith(",")):
            return Said((("author", name),))
        if name != line and (said := read_line(name)) and _tells(said):
            return _as_author(said)
    return None


def _credit(lines: list[str], at: int) -> Said | None:
    """Return who is credited in a last line that stands apart: "Text: Jane Doe"."""
    said = read_line(lines[at]) if at and not lines[at - 1].strip() else None
    if said is None or not said.is_sure:
        return None
    is_paper = is_outlet(str(said.get("publisher") or ""))
    is_credit = said.get("author") or is_paper or (_tells(said) and not said.get("who"))
    return _as_author(said) if is_credit else None


def _tells(said: Said) -> bool:
    return bool(said.get("who") or (said.get("site") and said.get("published")))


def _as_author(said: Said) -> Said:
    slots = {"who": "author", "site": "publisher"}
    return said._replace(
        values=tuple((slots.get(slot, slot), value) for slot, value in said.values)
    )
