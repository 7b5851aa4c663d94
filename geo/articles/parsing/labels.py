"""The labels of header lines and front matter: which field "Yazar" or "Date" names."""

from collections.abc import Mapping
from functools import cache

from geo.languages.union import keys_of_all


@cache
def label_keys() -> dict[str, str]:
    """Return the field that each label names: "author" for "yazar"."""
    return keys_of_all(lambda one: one.header.labels)


@cache
def dated_keys() -> dict[str, str]:
    """Return what each word before a date says: "posted", "published", "updated", "kept"."""
    labels = label_keys().items()
    dates = {word: field for word, field in labels if field in ("published", "posted")}
    return dates | keys_of_all(lambda one: one.header.dated)


def field_of(words: str, keys: Mapping[str, str]) -> str | None:
    """Return what `keys` say of these words, however they are spaced or capitalized."""
    return keys.get(" ".join(words.lower().split()))


def names_field(label: str) -> bool:
    """Tell a label that names a field, also by one of its words: "date of issue"."""
    keys = label_keys() | dated_keys()
    return any(field_of(words, keys) is not None for words in (label, *label.split()))
