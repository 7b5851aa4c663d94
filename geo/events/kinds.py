"""The kinds of events, and by which words a text speaks of one: event-kinds.toml."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from geo.domains import SLUG, TEXT, Domain, list_of, one_of, record_faults
from geo.errors import EventError
from geo.files import is_there, read_toml
from geo.folding import fold
from geo.languages.load import language_codes

FILE = "event-kinds.toml"
TO_COME = "to-come"
LATELY = "lately"
_NOTHING: Mapping[str, frozenset[str]] = {}


@dataclass(frozen=True)
class Kind:
    """A kind of event and its folded words by language; `*` at an end stands for any ending.

    `needs` is "feature" where a text must name that, or "either" where the place does as well.
    `without_day` is true where both and a word do without a day.
    """

    name: str
    words: Mapping[str, tuple[str, ...]]
    needs: str = "feature"
    without_day: bool = False


@dataclass(frozen=True)
class Kinds:
    """The kinds by their names. Picklable."""

    kinds: Mapping[str, Kind] = field(default_factory=dict)

    def spoken_of(self, word: str) -> Mapping[str, frozenset[str]]:
        """Return the kinds that a folded word tells of, mostly none, each with its languages."""
        return self._told(word)

    @cached_property
    def _told(self) -> Callable[[str], Mapping[str, frozenset[str]]]:
        whole, begun = dict[str, set[tuple[str, str]]](), dict[str, set[tuple[str, str]]]()
        for kind in self.kinds.values():
            for lang, words in kind.words.items():
                for word in words:
                    to = begun if word.endswith("*") else whole
                    to.setdefault(word.rstrip("*"), set()).add((kind.name, lang))
        lengths = sorted({len(word) for word in begun})
        least = min(map(len, (*whole, *begun)), default=0)
        beginnings = {word[:least] for word in (*whole, *begun)}

        @lru_cache(maxsize=65_536)
        def told(word: str) -> Mapping[str, frozenset[str]]:
            found = set(whole.get(word, ()))
            for length in lengths:
                found |= begun.get(word[:length], set()) if length <= len(word) else set()
            by_kind = {kind for kind, _ in found}
            return {k: frozenset(lang for kind, lang in found if kind == k) for k in by_kind}

        return lambda word: told(word) if word[:least] in beginnings else _NOTHING

    def __getstate__(self) -> dict[str, object]:
        return {"kinds": self.kinds}


def load_kinds(folder: Path) -> Kinds:
    """Read event-kinds.toml in `folder`; without it there are no kinds.

    Raises EventError with all the faults of the file.
    """
    path = folder / FILE
    if not is_there(path):
        return Kinds({})
    tables = read_toml(path, error=EventError)
    faults = [fault for name, table in tables.items() for fault in _faults(name, table)]
    if faults:
        raise EventError(path, faults)
    return Kinds({name: _kind(name, table) for name, table in tables.items()})


def _kind(name: str, table: Mapping[str, Any]) -> Kind:
    options = {key: table[key] for key in _OPTIONS if key in table}
    words = {lang: tuple(map(_folded, own)) for lang, own in table.items() if lang not in _OPTIONS}
    return Kind(name, words, **options)


def _folded(word: str) -> str:
    return fold(word).text


def _faults(name: str, table: object) -> Iterator[str]:
    yield from SLUG.faults("kind", name)
    if not isinstance(table, dict):
        yield f"{name} is no table; write [{name}] and its words below"
        return
    domains = _OPTIONS | dict.fromkeys(language_codes(), _WORDS)
    yield from (f"{name}: {fault}" for fault in record_faults(table, domains))
    if table.keys() <= _OPTIONS.keys():
        yield f"{name} has no words; give them by language, such as en"


_IS_WORD = re.compile(r"[^\s*]+\*?")
_WORD = Domain(lambda word: TEXT.fits(word) and _IS_WORD.fullmatch(word), "give a word")
_WORDS = list_of(_WORD, "words, each without a blank")
_OPTIONS = {
    "needs": one_of(["feature", "either"]),
    "without_day": Domain(lambda value: isinstance(value, bool), "give true or false"),
}
