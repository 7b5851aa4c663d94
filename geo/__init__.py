"""Layers, names, articles and what links them: a pure library that knows no screen."""

from geo.articles.article import Article
from geo.articles.cite import (
    Citation,
    as_bibtex,
    as_markdown,
    as_ris,
    as_text,
    cite_article,
    cite_view,
)
from geo.articles.excerpt_files import excerpts_csv, excerpts_json, excerpts_markdown
from geo.articles.library import Library
from geo.articles.library_files import load_library
from geo.articles.linking import LinkedArticle, link
from geo.articles.reading import parse_article, read_article
from geo.articles.records import load_records
from geo.articles.search import Results, search
from geo.claims.check_files import checks_csv, checks_json
from geo.claims.checker import Checker
from geo.claims.checks import check_claim
from geo.claims.claim import Claim
from geo.claims.explain import explain_claim
from geo.claims.find import find_claims
from geo.claims.ledger import Line, ledger
from geo.claims.verdicts.check import Check, Known
from geo.claims.vocabulary import Vocabulary, load_vocabulary
from geo.errors import GeoError
from geo.events.events import Event, load_events
from geo.events.index import EventIndex, Speaking
from geo.events.linking import EventFinder, EventLink, events_of, load_event_finder
from geo.layers.base import Base, load_base
from geo.layers.borders import borders_on
from geo.layers.case import Case, load_case
from geo.layers.facts import Fact, load_facts
from geo.layers.layer_files import layers_geojson, layers_gpkg
from geo.layers.load import load_layers
from geo.layers.sources import Source, load_sources
from geo.measures.accuracy import accuracy_of
from geo.measures.corridors import Corridor, corridor
from geo.measures.figures import Figure, feature_figures
from geo.measures.gap import Gap, find_gap
from geo.measures.geodesic import (
    Nearest,
    area_km2,
    distance_km,
    km_within,
    length_km,
    nearest,
    profile,
    share_within,
)
from geo.measures.margins import Measure
from geo.measures.plane import Position
from geo.measures.whereabouts import whereabouts
from geo.names.gazetteer import Gazetteer, load_gazetteer
from geo.names.mentions import Mention, explain, find_mentions
from geo.origin import Origin
from geo.published.collection import Collection, Found
from geo.published.folder import publish_folder
from geo.published.publish import publish
from geo.published.selection import Selection

__all__ = [
    "Article",
    "Base",
    "Case",
    "Check",
    "Checker",
    "Citation",
    "Claim",
    "Collection",
    "Corridor",
    "Event",
    "EventFinder",
    "EventIndex",
    "EventLink",
    "Fact",
    "Figure",
    "Found",
    "Gap",
    "Gazetteer",
    "GeoError",
    "Known",
    "Library",
    "Line",
    "LinkedArticle",
    "Measure",
    "Mention",
    "Nearest",
    "Origin",
    "Position",
    "Results",
    "Selection",
    "Source",
    "Speaking",
    "Vocabulary",
    "accuracy_of",
    "area_km2",
    "as_bibtex",
    "as_markdown",
    "as_ris",
    "as_text",
    "borders_on",
    "check_claim",
    "checks_csv",
    "checks_json",
    "cite_article",
    "cite_view",
    "corridor",
    "distance_km",
    "events_of",
    "excerpts_csv",
    "excerpts_json",
    "excerpts_markdown",
    "explain",
    "explain_claim",
    "feature_figures",
    "find_claims",
    "find_gap",
    "find_mentions",
    "km_within",
    "layers_geojson",
    "layers_gpkg",
    "ledger",
    "length_km",
    "link",
    "load_base",
    "load_case",
    "load_event_finder",
    "load_events",
    "load_facts",
    "load_gazetteer",
    "load_layers",
    "load_library",
    "load_records",
    "load_sources",
    "load_vocabulary",
    "nearest",
    "parse_article",
    "profile",
    "publish",
    "publish_folder",
    "read_article",
    "search",
    "share_within",
    "whereabouts",
]
