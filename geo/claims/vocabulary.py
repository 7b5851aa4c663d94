"""The names that claims are read with, made once for all articles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from geopandas import GeoDataFrame

from geo.claims.antecedents import Sorts, sorts_of
from geo.claims.figures.names import Companies, load_companies
from geo.claims.figures.whats import whats
from geo.claims.own_numerals import own_numerals
from geo.claims.place_names import PlaceNames, load_other_names
from geo.claims.recognising.cues import cue_words
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.map_cues import cues
from geo.claims.rewrites import rewrites
from geo.claims.rivals import RivalNames, load_rivals
from geo.claims.rules.load import all_claim_rules, claim_rules
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.verdicts.check import Known
from geo.claims.word_lists.load import check_word_lists
from geo.errors import GeoError, attempt
from geo.files import AnyPath
from geo.layers.base import Base
from geo.layers.facts import Fact, load_facts
from geo.layers.load import site_names
from geo.names.gazetteer import Gazetteer


@dataclass(frozen=True)
class Vocabulary:
    """The names of places and of other lines, and what sort of thing each feature is.

    `unread` are the languages in which no claim is read, for their files are faulty.
    """

    places: PlaceNames
    rivals: RivalNames
    sorts: Sorts
    known: KnownFacts = field(default_factory=KnownFacts)
    companies: Companies = field(default_factory=Companies)
    unread: frozenset[str] = frozenset()


def load_vocabulary(
    folder: AnyPath,
    *,
    gazetteer: Gazetteer,
    layers: GeoDataFrame,
    base: Base,
    facts: Sequence[Fact] | None = None,
) -> Vocabulary:
    """Collect the names of features and of the base map's places, with the tables of `folder`.

    Either table may be missing: place-names.csv (other names of places, adjectives of countries)
    and rivals.csv (lines that are no features). `facts` are those of `folder`, read here unless
    they are given. Raises GazetteerError with all their faults; and,
    for claims are read with them too, RuleError or WordListError with those of their files.
    """
    all_claim_rules()
    check_word_lists()
    check_own_files()
    return _collected(Path(folder), gazetteer, layers, base, facts)


def load_sound_vocabulary(
    folder: Path,
    *,
    gazetteer: Gazetteer,
    layers: GeoDataFrame,
    base: Base,
    facts: Sequence[Fact] | None = None,
) -> tuple[Vocabulary, tuple[GeoError, ...]]:
    """Return what `load_vocabulary` does, with an error for each language that is left out.

    Raises what that does for all else, such as the rules for English.
    """
    read_files_of("")
    faulty = dict(_faulty_languages())
    made = _collected(folder, gazetteer, layers, base, facts)
    return replace(made, unread=frozenset(faulty)), tuple(faulty.values())


def _faulty_languages() -> Iterator[tuple[str, GeoError]]:
    """Yield each language whose files cannot be used, with the first fault and what it costs."""
    for code in rule_languages():
        errors = list[GeoError]()
        attempt(partial(read_files_of, code), None, errors, of=f"geo/claims ({code})")
        for error in errors:
            cost = f"until then no claim is read in a text in the language {code}"
            yield code, type(error)(error.file, [*error.faults, cost], details=error.details)


def read_files_of(language: str) -> None:
    """Read all files by which claims are read in a language; raise the error of the first fault."""
    claim_rules(language)
    check_word_lists([language])
    rewrites(language)
    own_numerals(language)
    cues(language)
    cue_words(language)
    whats(language)


def _collected(
    folder: Path,
    gazetteer: Gazetteer,
    layers: GeoDataFrame,
    base: Base,
    facts: Sequence[Fact] | None,
) -> Vocabulary:
    if facts is None:
        facts = attempt(partial(load_facts, folder), (), [])
    return Vocabulary(
        places=PlaceNames.of(
            base, load_other_names(folder), site_names(layers), languages=rule_languages()
        ),
        rivals=load_rivals(folder, ours=[name.name for name in gazetteer.names]),
        companies=load_companies(folder),
        sorts=sorts_of(gazetteer, zip(layers["feature"], layers["role"], strict=True)),
        known=KnownFacts.of(Known(layers, base, facts)),
    )


def check_own_files() -> None:
    """Read what the languages with rules of their own have besides; raise an error with faults."""
    for language in rule_languages():
        rewrites(language)
        own_numerals(language)
