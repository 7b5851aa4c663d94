"""Checks of the rows of a gazetteer's tables: each gives the faults of a row, in words."""

import re

from geo.domains import SLUG
from geo.names.matching.names import KINDS, PLACES, name_key
from geo.tables import Row

MOST_APART = 12


class NameCheck:
    """Checks each row of names.csv, by itself and against the rows before it."""

    def __init__(self) -> None:
        self._first: dict[str, Row] = {}
        self._in_language: dict[tuple[str, str], Row] = {}

    def __call__(self, row: Row) -> list[str]:
        """Return the faults of the row and remember it."""
        kind, name = row.values["kind"], row.values["name"]
        faults = [*SLUG.faults("feature", row.values["feature"]), *_lang_faults(row)]
        if kind not in KINDS:
            faults.append(f"kind {kind!r} is not one of {', '.join(KINDS)}")
        if not name_key(name):
            return [*faults, f"name {name!r} has no letter; write it or drop the line"]
        return faults + self._clashes(row)

    def _clashes(self, row: Row) -> list[str]:
        """Return `name 'BTC' leads to 'btc' in line 2; …` for a row that gives it to another."""
        name, feature, lang = (row.values[column] for column in ("name", "feature", "lang"))
        first = self._first.setdefault(name_key(name), row)
        same = self._in_language.setdefault((name_key(name), lang), row)
        if first.values["feature"] != feature:
            return [
                f"name {name!r} leads to {first.values['feature']!r} in line {first.line}; "
                "give it to one feature only"
            ]
        if same is not row:
            return [f"name {name!r} repeats {same.values['name']!r} of line {same.line}; drop one"]
        return []


def check_wording(row: Row) -> list[str]:
    """Return the faults of a row of wordings.csv."""
    words, apart = row.values["words"], row.values["apart"]
    faults = [*SLUG.faults("feature", row.values["feature"]), *_lang_faults(row)]
    if len(name_key(words).split()) < 2:
        faults.append(f"words {words!r} are fewer than two; one word belongs in names.csv")
    if not re.fullmatch(r"\d{1,3}", apart) or int(apart) > MOST_APART:
        faults.append(f"apart {apart!r} is not a whole number from 0 to {MOST_APART}")
    return faults


def check_lookalike(row: Row) -> list[str]:
    """Return the faults of a row of lookalikes.csv."""
    return [*_lang_faults(row), *_blank_faults(row, "name")]


def check_namesake(row: Row) -> list[str]:
    """Return the faults of a row of namesakes.csv."""
    place = row.values["place"]
    faults = [*_lang_faults(row), *_blank_faults(row, "about"), *_blank_faults(row, "words")]
    if place not in PLACES:
        faults.append(f"place {place!r} is not one of {', '.join(PLACES)}")
    return faults


def check_spelling(row: Row) -> list[str]:
    """Return the faults of a row of spellings.csv."""
    return [
        f"{column} {value!r} is not one word"
        for column, value in row.values.items()
        if len(name_key(value).split()) != 1
    ]


def check_reason(row: Row) -> list[str]:
    """Return the faults of a row of reasons.csv."""
    weight = row.values["weight"]
    faults = [*_lang_faults(row), *_blank_faults(row, "about"), *_blank_faults(row, "words")]
    if not re.fullmatch(r"-?\d{1,3}(\.\d+)?", weight):
        faults.append(f"weight {weight!r} is not a number such as 2 or -3")
    return faults


def _blank_faults(row: Row, column: str) -> list[str]:
    """Return `name '–' has no letter` for a row with that name."""
    value = row.values[column]
    return [] if name_key(value) else [f"{column} {value!r} has no letter"]


def _lang_faults(row: Row) -> list[str]:
    """Return `lang 'English' is not an ISO 639 code …`; nothing for `en`."""
    lang = row.values["lang"]
    if re.fullmatch(r"[a-z]{2,3}", lang):
        return []
    return [f"lang {lang!r} is not an ISO 639 code such as en or az"]
