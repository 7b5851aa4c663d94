"""Makes a record of a table in a file, by the fields of its class, and notes every fault."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass
from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from geo.languages.language import Letters, Months, Pattern, Words

T = TypeVar("T")


def make_record(kind: type[T], table: object, faults: list[str], *, section: str = "") -> T:
    """Return the record that a table stands for; append to `faults` what is wrong with it.

    A record with faults is not fit for use: its values may be None.
    """
    fields = get_type_hints(kind)
    if not isinstance(table, Mapping):
        faults.append(f"{section} is {table!r}; begin a section with [{section}]")
        return kind(**dict.fromkeys(fields))
    faults += _key_faults(table, fields, section)
    values = {
        key: _value(hint, table[key], faults, f"{section}.{key}" if section else key)
        for key, hint in fields.items()
        if key in table
    }
    return kind(**{**dict.fromkeys(fields), **values})


def _key_faults(
    table: Mapping[str, object], fields: Mapping[str, object], section: str
) -> Iterator[str]:
    where = f"[{section}]" if section else "the top"
    for key in fields:
        if key not in table:
            yield f"{where} has no {key!r}; give it as the files of other languages do"
    for key in table:
        if key not in fields:
            yield f"{where} has {key!r}, which is not known; use {', '.join(sorted(fields))}"


def _value(hint: Any, value: object, faults: list[str], key: str) -> object:
    if is_dataclass(hint) and isinstance(hint, type):
        return make_record(hint, value, faults, section=key)
    if get_origin(hint) is tuple and hint not in _READERS:
        return _values(get_args(hint)[0], value, faults, key)
    try:
        return _READERS[hint](value)
    except ValueError as fault:
        faults.append(f"{key} is {value!r}; {fault}")
        return None


def _values(hint: Any, value: object, faults: list[str], key: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        faults.append(f"{key} is {value!r}; give a list between [ and ]")
        return ()
    return tuple(_value(hint, one, faults, f"{key}[{at}]") for at, one in enumerate(value, 1))


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("give some text between quotes")
    return value.strip()


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("give true or false")
    return value


def _words(value: object) -> Words:
    """Split `"mon, tue"`; a text without words has none."""
    if not isinstance(value, str):
        raise ValueError("give words with commas between, all between quotes")
    words = (" ".join(word.split()) for word in value.split(","))
    return tuple(word for word in words if word)


def _months(value: object) -> Months:
    months = tuple(map(_words, value)) if isinstance(value, list) else ()
    if len(months) != 12 or not all(months):
        raise ValueError("give twelve months, each between quotes")
    return months


def _letters(value: object) -> Letters:
    pairs = value.items() if isinstance(value, Mapping) else [("", "")]
    if not all(len(letter) == 1 and isinstance(other, str) for letter, other in pairs):
        raise ValueError('give single letters and what they become, such as "ə" = "e"')
    return MappingProxyType(dict(pairs))


def _pattern(value: object) -> Pattern:
    if not isinstance(value, str):
        raise ValueError("give a pattern between quotes")
    try:
        re.compile(value)
    except re.error as reason:
        raise ValueError(f"that is no pattern ({reason}); check its brackets") from None
    return Pattern(value)


_READERS: dict[object, Callable[[object], object]] = {
    str: _text,
    bool: _flag,
    Words: _words,
    Months: _months,
    Letters: _letters,
    Pattern: _pattern,
}
