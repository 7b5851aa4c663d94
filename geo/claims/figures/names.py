"""Names of companies in a text, and other names of the same (companies.csv)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from geo.claims.word_lists.notation import pattern_of
from geo.claims.words import CLOSED
from geo.domains import TEXT
from geo.errors import GazetteerError
from geo.files import is_there
from geo.folding import fold
from geo.tables import Row, read_table

_EDGES = " ,;:.()\"“”'’"
_INNER = ("of", "&")
_SHORT = 3
"""So few letters are a name only in capitals: BIL, but no Turkish "Bil" ("know")."""


class CompanyMention(NamedTuple):
    """A company in a text: where it is named, and what the facts call it."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Companies:
    """What each company is called: by the folded name or alias its name in the facts.

    An alias is in the notation of the word lists: `газпром*` is any form of Газпром.
    """

    names: Mapping[str, str] = field(default_factory=dict)

    def find(self, text: str) -> list[CompanyMention]:
        """Return the companies that a text names, in order: BIL for `"BIL"`, none for `"bil"`."""
        folded = fold(text)
        found = []
        for match in self._pattern.finditer(folded.text):
            start, end = folded.span(*match.span())
            name = self._name_of(match)
            if _is_written(text[start:end], name):
                found.append(CompanyMention(start, end, name))
        return found

    def first_in(self, text: str) -> str:
        """Return the name that a text begins with: BP for `"BP and others"`, "" for `"a group"`.

        A known one counts as it stands in companies.csv, else what has capitals.
        """
        if match := self._pattern.match(fold(text).text.lstrip(_EDGES)):
            return self._name_of(match)
        return " ".join(_capitals(text.split())).strip(_EDGES)

    def last_in(self, text: str) -> str:
        """Return BP for `"Flows are normal, BP"`: the name that a text ends with."""
        folded = re.sub(r"'s?$", "", fold(text).text.strip(_EDGES))
        for match in self._pattern.finditer(folded):
            if match.end() == len(folded):
                return self._name_of(match)
        return " ".join(reversed(list(_capitals(text.split()[::-1])))).strip(_EDGES)

    @cached_property
    def _longest_first(self) -> Sequence[str]:
        return sorted(self.names, key=lambda name: (-len(name), name))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """One pattern for all names, with a group for each."""
        groups = "|".join(f"({pattern_of(name)})" for name in self._longest_first)
        return re.compile(rf"(?<![\w-])(?:{groups or '(?!)'})")

    def _name_of(self, match: re.Match[str]) -> str:
        return self.names[self._longest_first[(match.lastindex or 1) - 1]]


def load_companies(folder: Path) -> Companies:
    """Read companies.csv in `folder`, where it is there.

    Raises GazetteerError with all the faults of the file.
    """
    path = folder / "companies.csv"
    if not is_there(path):
        return Companies()
    rows = read_table(
        path, columns=("name", "alias"), error=GazetteerError, check=_faults, unique=[["alias"]]
    )
    names = [(row.values["name"], row.values["name"]) for row in rows]
    aliases = [(row.values["alias"], row.values["name"]) for row in rows]
    return Companies({fold(alias).text: name for alias, name in (*names, *aliases)})


def is_same_name(name: str, other: str) -> bool:
    """Return whether two names are of one: `"SOCAR"` and `"SOCAR Midstream Operations"`."""
    first, second = _words(name), _words(other)
    shorter = min(len(first), len(second))
    return bool(shorter) and first[:shorter] == second[:shorter]


@lru_cache(maxsize=4096)
def _words(name: str) -> Sequence[str]:
    return re.findall(r"\w+", fold(name).text)


def _is_written(written: str, name: str) -> bool:
    """Return whether what is written is a name: it has a capital, or is as the facts have it."""
    if written == name:
        return True
    return written.isupper() if len(written) <= _SHORT else written[0].isupper()


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


def _faults(row: Row) -> Iterator[str]:
    for column in ("name", "alias"):
        yield from TEXT.faults(column, row.values[column])
