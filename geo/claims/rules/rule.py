"""A rule: one way to state a claim."""

import re
from dataclasses import dataclass

KINDS = (
    "distance",
    "length",
    "passing",
    "avoiding",
    "starting",
    "ending",
    "parallel",
    "bordering",
    "containing",
    "figure",
)
"""The kinds of claims, in the order in which their rules are tried."""

_SUBJECTS = frozenset(("feature", "town", "country", "anaphor"))
_NUMBERS = {"quantity": ("quantity", "amount"), "date": ("date",)}
"""Of a group of a pattern the kinds of things of which it may hold signs."""

SUBJECTS = ("head", "area", "aside", "site", "given", "anywhere")
"""Where the subject of a rule may have to stand."""

_PARTS = {"object", "stretch"}
"""The groups that name a part of a line."""


@dataclass(frozen=True)
class Rule:
    """One way to state a claim of a kind; geo.claims.rules tells what its fields mean.

    A text that it reads has one of the words that are `needed`, if any are.
    """

    id: str
    kind: str
    pattern: re.Pattern[str]
    example: str
    near_miss: str
    subject: str = "anywhere"
    vague: bool = False
    follows: str = ""
    what: str = ""
    named: str = ""
    after: re.Pattern[str] | None = None
    needed: frozenset[str] = frozenset()

    def may_read(self, kinds: frozenset[str]) -> bool:
        """Return whether a sentence with things of these kinds has what the pattern asks for.

        A figure may be a name, and be told of what was named before.
        """
        groups = self.pattern.groupindex
        numbers = {kind for group in groups for kind in _NUMBERS.get(group, ())}
        if numbers and "name" not in groups and not numbers & kinds:
            return False
        return self.kind == "figure" or "subject" not in groups or bool(_SUBJECTS & kinds)

    @property
    def is_of_a_whole(self) -> bool:
        """Whether it reads a figure of a whole line, not of a part of it."""
        groups = self.pattern.groupindex.keys()
        parts = {*_PARTS, "what"} if self.kind == "length" else _PARTS
        return self.kind in ("length", "figure") and not (groups & parts or self.named)

    @property
    def is_of_a_border(self) -> bool:
        """Whether it reads the length of a border, which is that of no line."""
        return self.kind == "length" and self.subject == "site"
