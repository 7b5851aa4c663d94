"""Names of companies in a text, and other names of the same (companies.csv)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from geo.claims.words import CLOSED
from geo.domains import TEXT
from geo.errors import GazetteerError
from geo.folding import fold
from geo.tables import Row, read_table

_EDGES = " ,;:.()\"“”'’"
_INNER = ("of", "&")


@dataclass(frozen=True)
class Companies:
    """What each company is called: by the folded name or alias its name in the facts."""

    names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def longest(self) -> int:
        """How many words the longest name has."""
        return max((len(name.split()) for name in self.names), default=0)

    def first_in(self, text: str) -> str:
        """Return the name that a text begins with: BP for `"BP and others"`, "" for `"a group"`.

        A known one counts as it stands in companies.csv, else what has capitals.
        """
        words = text.split()
        for count in range(min(self.longest, len(words)), 0, -1):
            if name := self.names.get(_plain(words[:count])):
                return name
        return " ".join(_capitals(words)).strip(_EDGES)

    def last_in(self, text: str) -> str:
        """Return BP for `"Flows are normal, BP"`: the name that a text ends with."""
        words = text.split()
        for count in range(min(self.longest, len(words)), 0, -1):
            if name := self.names.get(_plain(words[-count:])):
                return name
        return " ".join(reversed(list(_capitals(words[::-1])))).strip(_EDGES)


def load_companies(folder: Path) -> Companies:
    """Read companies.csv in `folder`, where it is there.

    Raises GazetteerError with all the faults of the file.
    """
    path = folder / "companies.csv"
    if not path.exists():
        return Companies()
    rows = read_table(
        path, columns=("name", "alias"), error=GazetteerError, check=_faults, unique=[["alias"]]
    )
    names = [(row.values["name"], row.values["name"]) for row in rows]
    aliases = [(row.values["alias"], row.values["name"]) for row in rows]
    return Companies({fold(alias).text: name for alias, name in (*names, *aliases)})


def is_same_name(name: str, other: str) -> bool:
    """Return whether two names are of one: `"SOCAR"` and `"SOCAR Midstream Operations"`."""
    first, second = (re.findall(r"\w+", fold(text).text) for text in (name, other))
    shorter = min(len(first), len(second))
    return bool(shorter) and first[:shorter] == second[:shorter]


def _capitals(words: Sequence[str]) -> Iterator[str]:
    """Return the words up to the first without a capital; `"of"` may stand between two."""
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        is_inner = at > 0 and word in _INNER and following[:1].isupper()
        if not is_inner and not _is_proper(word.strip(_EDGES)):
            return
        yield word
        if word[-1] in ",;:":
            return


def _is_proper(word: str) -> bool:
    """Return whether a word may be of a name; `"The"`, at the head of a sentence, is of none."""
    return word[:1].isupper() and not _closed().fullmatch(word.lower())


@cache
def _closed() -> re.Pattern[str]:
    """Words that begin a sentence and no name."""
    return re.compile(f"{CLOSED}|they|he|she|we|this|these|those|here|there|today|now|also")


def _plain(words: Sequence[str]) -> str:
    """`["BP,"]` gives "bp"."""
    return re.sub(r"'s?$", "", fold(" ".join(words)).text.strip(_EDGES))


def _faults(row: Row) -> Iterator[str]:
    for column in ("name", "alias"):
        yield from TEXT.faults(column, row.values[column])
