"""The names that claims are read with, made once for all articles."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from geopandas import GeoDataFrame

from geo.claims.antecedents import Sorts, sorts_of
from geo.claims.figures.names import Companies, load_companies
from geo.claims.own_numerals import own_numerals
from geo.claims.place_names import PlaceNames, load_other_names
from geo.claims.recognising.known import KnownFacts
from geo.claims.rewrites import rewrites
from geo.claims.rivals import RivalNames, load_rivals
from geo.claims.rules.load import all_claim_rules
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.verdicts.check import Known
from geo.claims.word_lists.load import check_word_lists
from geo.errors import attempt
from geo.files import AnyPath
from geo.layers.base import Base
from geo.layers.facts import Fact, load_facts
from geo.layers.load import site_names
from geo.names.gazetteer import Gazetteer


@dataclass(frozen=True)
class Vocabulary:
    """The names of places and of other lines, and what sort of thing each feature is."""

    places: PlaceNames
    rivals: RivalNames
    sorts: Sorts
    known: KnownFacts = field(default_factory=KnownFacts)
    companies: Companies = field(default_factory=Companies)


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
    folder = Path(folder)
    all_claim_rules()
    check_word_lists()
    check_own_files()
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
