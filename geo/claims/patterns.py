"""The patterns of claims, compiled from the wordings.

A pattern is written with pieces (geo.claims.pieces) over a sentence with signs in it; a line that
is indented goes on with the one above, a fifth blank being part of it. Before a pattern stand its
kind and where its subject must be:

head   at the head of its clause: in "troops in Gyumri are 10 km away" Gyumri is not
aside  anywhere, for it is said by the way: a doubt earlier in the sentence does not touch it
site   anywhere, but it is no route
-      anywhere

Its groups are s the subject, o the object, q the length, t the noun of a town in apposition and
n a noun that stands for the subject.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from geo.claims.pieces import PIECES
from geo.claims.wordings_of_places import DISTANCES, HOLDERS, NEIGHBOURS
from geo.claims.wordings_of_routes import LENGTHS, PASSINGS


class Pattern(NamedTuple):
    """One way to state a claim; `place` tells where its subject stands: head, aside, site or -."""

    kind: str
    regex: re.Pattern[str]
    place: str


@lru_cache(maxsize=1)
def claim_patterns() -> tuple[Pattern, ...]:
    """Compile the patterns, in the order they are tried."""
    wordings = DISTANCES + LENGTHS + PASSINGS + NEIGHBOURS + HOLDERS
    rows = re.sub(r"\n {4}", "", wordings).splitlines()
    return tuple(_pattern(*row.split(" ", maxsplit=2)) for row in rows if row)


def _pattern(kind: str, place: str, template: str) -> Pattern:
    return Pattern(kind, re.compile(template.format_map(PIECES)), place)
