"""Reads the files of languages, once, when they are first asked for."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geo.errors import GeoError, LanguageError, attempt
from geo.files import read_toml
from geo.languages.language import Language
from geo.languages.records import make_record
from geo.languages.scripts import script_of

FOLDER = Path(__file__).parent
"""Where the files are."""


@cache
def languages(folder: Path = FOLDER) -> Mapping[str, Language]:
    """Return the languages whose files are in a folder and sound, by their ISO 639 codes."""
    return _read(folder)[0]


def faulty_languages(folder: Path = FOLDER) -> tuple[GeoError, ...]:
    """Return an error for each language that is left out, with all the faults of its file."""
    return _read(folder)[1]


def language_codes(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the codes of all languages that have a file, be it faulty."""
    unread = (Path(error.file).stem for error in faulty_languages(folder))
    return tuple(sorted((*languages(folder), *unread)))


@cache
def _read(folder: Path) -> tuple[Mapping[str, Language], tuple[GeoError, ...]]:
    errors = list[GeoError]()
    loads = {path: partial(read_language, path) for path in sorted(folder.glob("*.toml"))}
    read = {path.stem: attempt(load, None, errors, of=path) for path, load in loads.items()}
    sound = {code: found for code, found in read.items() if found}
    return MappingProxyType(sound), tuple(errors)


def language(code: str) -> Language:
    """Return the language with this ISO 639 code, such as "az"."""
    known = languages()
    for error in faulty_languages():
        if Path(error.file).stem == code:
            raise error
    if code not in known:
        fault = f"there is no such language; use one of {', '.join(known)}, or add this file"
        raise LanguageError(FOLDER / f"{code}.toml", fault)
    return known[code]


def read_language(path: Path) -> Language:
    """Read the file of a language; its name without the suffix is the language's code."""
    faults: list[str] = []
    if not re.fullmatch(r"[a-z]{2,3}", path.stem):
        faults.append(f"{path.stem!r} is not an ISO 639 code; call the file az.toml, say")
    record = make_record(Language, {**_read_table(path), "code": path.stem}, faults)
    faults += _script_faults(record)
    if faults:
        raise LanguageError(path, faults)
    return record


def _script_faults(record: Language) -> Iterator[str]:
    """Yield a fault where a language's own name is in another script than the file says."""
    script, own_name = record.script, record.own_name
    written = next((script_of(sign) for sign in own_name or "" if sign.isalpha()), script)
    if script and script != written:
        yield f'script is {script!r}, but {own_name!r} is in another; give "{written}"'


def _read_table(path: Path) -> dict[str, Any]:
    return read_toml(path, error=LanguageError, may_lead_out=True)
