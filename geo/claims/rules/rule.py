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

SUBJECTS = ("head", "aside", "site", "given", "anywhere")
"""Where the subject of a rule may have to stand."""

_PARTS = {"object", "stretch"}
"""The groups that name a part of a line."""


@dataclass(frozen=True)
class Rule:
    """One way to state a claim of a kind; geo.claims.rules tells what its fields mean."""

    id: str
    kind: str
    pattern: re.Pattern[str]
    example: str
    near_miss: str
    subject: str = "anywhere"
    vague: bool = False
    follows: str = ""
    what: str = ""
    after: re.Pattern[str] | None = None

    @property
    def is_of_a_whole(self) -> bool:
        """Whether it reads a figure of a whole line, not of a part of it."""
        groups = self.pattern.groupindex.keys()
        parts = {*_PARTS, "what"} if self.kind == "length" else _PARTS
        return self.kind in ("length", "figure") and not groups & parts

    @property
    def is_of_a_border(self) -> bool:
        """Whether it reads the length of a border, which is that of no line."""
        return self.kind == "length" and self.subject == "site"
