"""The names that features go by, in every language: tables that anybody can edit."""

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property, partial
from pathlib import Path

from geo.errors import GazetteerError, GeoError, attempt, gather
from geo.files import AnyPath, is_there
from geo.folding import fold
from geo.names.matching.matcher import Matcher
from geo.names.matching.name_checks import (
    NameCheck,
    check_lookalike,
    check_namesake,
    check_reason,
    check_spelling,
    check_wording,
)
from geo.names.matching.names import (
    WORDING,
    Lookalike,
    Name,
    Namesake,
    Reason,
    Spelling,
    name_key,
)
from geo.names.nearest import NearestNames
from geo.plain_text import brief
from geo.tables import Row, read_table


@dataclass(frozen=True)
class Gazetteer:
    """Names of features, and what tells them from names of other things. Picklable."""

    names: tuple[Name, ...] = ()
    wordings: tuple[Name, ...] = ()
    lookalikes: tuple[Lookalike, ...] = ()
    namesakes: tuple[Namesake, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @cached_property
    def matcher(self) -> Matcher:
        """What finds the names in a text; built when it is first asked for."""
        if not self.names:
            warnings.warn("the gazetteer has no names: no text mentions anything", stacklevel=3)
        return Matcher(
            names=self.names + self.wordings,
            lookalikes=self.lookalikes,
            namesakes=self.namesakes,
            spellings=self.spellings,
            reasons=self.reasons,
        )

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The key of each name, in the order of `names`."""
        return tuple(name_key(name.name) for name in self.names)

    @cached_property
    def nearest(self) -> NearestNames:
        """What finds the names spelt most like a text; built when it is first asked for."""
        return NearestNames(zip(self.keys, self.names, strict=True))

    def __getstate__(self) -> dict[str, object]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


def load_gazetteer(folder: AnyPath) -> Gazetteer:
    """Read names.csv in `folder`, and the tables that help it, where they are there.

    They are wordings.csv, lookalikes.csv, namesakes.csv, spellings.csv and reasons.csv. Raises
    GazetteerError with all the faults of all tables, each with its line.
    """
    folder = Path(folder)
    return _gazetteer(gather(folder, _loads(folder).values()))


def load_sound_gazetteer(folder: Path) -> tuple[Gazetteer, tuple[GeoError, ...]]:
    """Read the rows that are sound, with an error for each table of which any are left out."""
    errors, none = list[GeoError](), list[dict[str, str]]()
    loads = _loads(folder, left_out=errors).items()
    read = [attempt(load, none, errors, of=folder / file) for file, load in loads]
    return _gazetteer(read), tuple(errors)


def _loads(
    folder: Path, *, left_out: list[GeoError] | None = None
) -> Mapping[str, Callable[[], list[dict[str, str]]]]:
    """Return what reads each table, in the order of a gazetteer's fields, by the file."""
    needed = partial(_rows, folder / "names.csv", "feature name lang kind", NameCheck(), left_out)
    others: Mapping[str, tuple[str, Callable[[Row], Sequence[str]]]] = {
        "wordings.csv": ("feature words lang apart", check_wording),
        "lookalikes.csv": ("name lang", check_lookalike),
        "namesakes.csv": ("about lang place words", check_namesake),
        "spellings.csv": ("word spelling", check_spelling),
        "reasons.csv": ("about lang weight words", check_reason),
    }
    more = {file: partial(_more, folder / file, *how, left_out) for file, how in others.items()}
    return {"names.csv": needed, **more}


def _gazetteer(tables: Sequence[Sequence[dict[str, str]]]) -> Gazetteer:
    names, wordings, lookalikes, namesakes, spellings, reasons = tables
    return Gazetteer(
        names=tuple(
            Name(row["feature"], brief(row["name"]), row["lang"], row["kind"]) for row in names
        ),
        wordings=tuple(
            Name(row["feature"], row["words"], row["lang"], WORDING, int(row["apart"]))
            for row in wordings
        ),
        lookalikes=tuple(Lookalike(**row) for row in lookalikes),
        namesakes=tuple(Namesake(**row) for row in namesakes),
        spellings=tuple(Spelling(**row) for row in spellings),
        reasons=tuple(
            Reason(row["about"], row["lang"], float(row["weight"]), row["words"]) for row in reasons
        ),
    )


def find_names(query: str, gazetteer: Gazetteer) -> list[Name]:
    """Return the names that `query` begins, in any language, whatever its capitals and diacritics.

    The whole name comes first, then names that begin so, then names with a later word that does,
    then the names that the query holds in another spelling or form.
    """
    wanted = name_key(query)
    if not wanted:
        return []
    keys = zip(gazetteer.names, gazetteer.keys, strict=True)
    ranks = {name: _rank(wanted, key) for name, key in keys if wanted in key}
    found = sorted((name for name in ranks if ranks[name] < 3), key=ranks.__getitem__)
    held = [found.name for found in gazetteer.matcher.find(fold(query), trusting=True).found]
    return list(dict.fromkeys([*found, *held]))


def nearest_names(query: str, gazetteer: Gazetteer, *, most: int = 5) -> list[Name]:
    """Return the names that are spelt most like `query`, one of each feature, the likest first."""
    return gazetteer.nearest.find(name_key(query), most=most)


def _rank(wanted: str, key: str) -> int:
    """For `"baku"`: baku has 0, baku tbilisi kars 1, the road to baku 2, kars 3."""
    if key == wanted:
        return 0
    if key.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in key else 3


def _rows(
    path: Path,
    columns: str,
    check: Callable[[Row], Sequence[str]],
    left_out: list[GeoError] | None,
) -> list[dict[str, str]]:
    """Return `{"feature": "btc", "name": "BTC", "lang": "en", "kind": "acronym"}` for that row."""
    table = read_table(
        path, columns=columns.split(), error=GazetteerError, check=check, left_out=left_out
    )
    return [row.values for row in table]


def _more(
    path: Path,
    columns: str,
    check: Callable[[Row], Sequence[str]],
    left_out: list[GeoError] | None,
) -> list[dict[str, str]]:
    """Return the rows of a table that need not be there, such as wordings.csv."""
    return _rows(path, columns, check, left_out) if is_there(path) else []
