"""What a figure may be of: capacity, opening, operator; how texts and facts speak of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from geo.claims.figures.words import words_in
from geo.claims.word_lists.notation import any_line

_WORDS = ("nouns", "verbs", "people", "hints", "others", "called")
"""What each language says in its own way."""


@dataclass(frozen=True)
class What:
    """One thing that a figure may be of; whats.toml tells what its fields mean."""

    name: str
    says: str
    of: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    below: float | None = None
    above: float | None = None
    between: float | None = None
    limit: bool = False
    less: tuple[str, ...] = ()
    yearly: bool = False
    planned: bool = False
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hints: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @cached_property
    def hint(self) -> re.Pattern[str]:
        """One pattern for all by which a published number is known to be of it."""
        return re.compile(any_line((*self.nouns, *self.verbs, *self.hints)))

    @cached_property
    def other(self) -> re.Pattern[str]:
        """One pattern for all by which a number is of something else."""
        return re.compile(any_line(self.others))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for all that a text calls it."""
        lines = (*self.nouns, *self.verbs, *self.people)
        return re.compile(any_line(lines) if lines else "(?!)")

    def kind_between(self, before: str, behind: str) -> str:
        """Return broad gauge for an amount behind `"the broad gauge ("`, "" for one of no kind.

        The texts before and behind it are folded.
        """
        patterns = self._kind_patterns.items()
        told = (k for k, (ahead, after) in patterns if ahead.search(before) or after.match(behind))
        return next(told, "")

    @cached_property
    def _kind_patterns(self) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
        """What stands before an amount of each kind, and behind it."""
        named = {kind: any_line(lines) for kind, lines in self.called.items()}
        return {
            kind: (re.compile(rf"{said}[ ,:(-]*$"), re.compile(rf"[ -]?{said}"))
            for kind, said in named.items()
        }

    @property
    def is_counted(self) -> bool:
        """Whether it is a number of what it is called: of pump stations."""
        return self.name in self.sorts

    def is_of(self, sorts: Sequence[str] | frozenset[str]) -> bool:
        """Return whether what is of these sorts (pipe, base) has such figures."""
        return not self.of or not sorts or bool(set(self.of) & set(sorts))

    def is_on(self, fact: str) -> bool:
        """Return whether a fact of that name is on it: `"first gas to Turkey"` on the opening."""
        return _begins_with(self.facts, fact)

    def is_less(self, fact: str) -> bool:
        """Return whether a fact says nothing of the whole as it is: `"cost as planned in 2007"`."""
        return _begins_with(self.less, fact)


@cache
def whats(language: str = "") -> Mapping[str, What]:
    """Return all that a figure may be of, by name, in the order of whats.toml.

    They have the words of a language, the English ones if none is given.
    """
    english = words_in("whats")
    if not language:
        return {name: _what(name, record) for name, record in english.items()}
    own = words_in("whats", language)
    plain = {
        name: {key: value for key, value in record.items() if key not in _WORDS}
        for name, record in english.items()
    }
    return {name: _what(name, record | own.get(name, {})) for name, record in plain.items()}


def words_of(part: str, says: str, *, language: str = "") -> str:
    """Return the pattern of the nouns, the verbs or the people of all whats that say a date, ..."""
    lists = [getattr(what, part) for what in whats(language).values() if what.says == says]
    return any_line(line for lines in lists for line in lines)


def called(folded: str, *, language: str = "") -> list[What]:
    """Return what is called so: the capacity for `"annual capacity"`, for `"treaty"` two things."""
    return [what for what in whats(language).values() if what.pattern.fullmatch(folded)]


def _what(name: str, record: Mapping[str, Any]) -> What:
    """Return a what whose lists are tuples, its lines of words too."""
    return What(name, **{key: _value(key, value) for key, value in record.items()})


def _value(key: str, value: Any) -> Any:
    if key == "called":
        return {kind: _value(_WORDS[0], lines) for kind, lines in value.items()}
    if key in _WORDS:
        return tuple(line.strip() for line in str(value).splitlines() if line.strip())
    return tuple(value) if isinstance(value, list) else value


def _begins_with(names: Sequence[str], fact: str) -> bool:
    return any(re.match(rf"{re.escape(name)}\b", fact) for name in names)
