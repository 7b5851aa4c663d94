"""Layers, names, articles and what links them: a pure library that knows no screen."""

from geo.articles.addresses import FoundSentence, find_sentence, text_fragment
from geo.articles.article import Article, Paragraph, Sentence, parse_article, read_article
from geo.articles.cite import Citation, as_bibtex, as_markdown, as_text, cite_article, cite_view
from geo.articles.excerpt_files import excerpts_csv, excerpts_json, excerpts_markdown
from geo.articles.excerpts import Excerpt, excerpts
from geo.articles.header import Header
from geo.articles.library import ArticleExcerpts, Count, Library
from geo.articles.library_files import load_library, signature
from geo.articles.linking import Entry, LinkedArticle, link
from geo.articles.search import Hit, Results, search
from geo.claims.checks import Check, check_claim
from geo.claims.claim import Claim
from geo.claims.explain import explain_claim
from geo.claims.find import find_claims
from geo.claims.quantities import Quantity, find_quantities
from geo.claims.vocabulary import Vocabulary, load_vocabulary
from geo.errors import (
    ArticleError,
    CaseError,
    ClaimError,
    FactError,
    GazetteerError,
    GeoError,
    LanguageError,
    LayerError,
    MeasureError,
    SourceError,
)
from geo.escapes import escape_markdown
from geo.folding import Folded, fold
from geo.layers.base import Base, load_base
from geo.layers.case import Case, load_case
from geo.layers.facts import Fact, load_facts
from geo.layers.layer_files import layers_geojson, layers_gpkg
from geo.layers.load import load_layers, load_sound_layers
from geo.layers.sources import Source, load_sources
from geo.layers.stretches import Stretch
from geo.measures.accuracy import accuracy_of
from geo.measures.corridors import Corridor, Passage, Stop, corridor
from geo.measures.figures import Figure, feature_figures
from geo.measures.gap import Gap, find_gap
from geo.measures.geodesic import (
    Nearest,
    area_km2,
    distance_km,
    distances_km,
    geodesic_line,
    joined_line,
    km_within,
    length_km,
    nearest,
    nearest_along,
    part_within,
    profile,
    share_within,
)
from geo.measures.margins import Measure
from geo.measures.plane import Position
from geo.measures.whereabouts import whereabouts
from geo.names.gazetteer import Gazetteer, find_names, load_gazetteer
from geo.names.matching.names import Name
from geo.names.mentions import Mention, explain, find_mentions
from geo.web_addresses import is_web_address

__all__ = [
    "Article",
    "ArticleError",
    "ArticleExcerpts",
    "Base",
    "Case",
    "CaseError",
    "Check",
    "Citation",
    "Claim",
    "ClaimError",
    "Corridor",
    "Count",
    "Entry",
    "Excerpt",
    "Fact",
    "FactError",
    "Figure",
    "Folded",
    "FoundSentence",
    "Gap",
    "Gazetteer",
    "GazetteerError",
    "GeoError",
    "Header",
    "Hit",
    "LanguageError",
    "LayerError",
    "Library",
    "LinkedArticle",
    "Measure",
    "MeasureError",
    "Mention",
    "Name",
    "Nearest",
    "Paragraph",
    "Passage",
    "Position",
    "Quantity",
    "Results",
    "Sentence",
    "Source",
    "SourceError",
    "Stop",
    "Stretch",
    "Vocabulary",
    "accuracy_of",
    "area_km2",
    "as_bibtex",
    "as_markdown",
    "as_text",
    "check_claim",
    "cite_article",
    "cite_view",
    "corridor",
    "distance_km",
    "distances_km",
    "escape_markdown",
    "excerpts",
    "excerpts_csv",
    "excerpts_json",
    "excerpts_markdown",
    "explain",
    "explain_claim",
    "feature_figures",
    "find_claims",
    "find_gap",
    "find_mentions",
    "find_names",
    "find_quantities",
    "find_sentence",
    "fold",
    "geodesic_line",
    "is_web_address",
    "joined_line",
    "km_within",
    "layers_geojson",
    "layers_gpkg",
    "length_km",
    "link",
    "load_base",
    "load_case",
    "load_facts",
    "load_gazetteer",
    "load_layers",
    "load_library",
    "load_sound_layers",
    "load_sources",
    "load_vocabulary",
    "nearest",
    "nearest_along",
    "parse_article",
    "part_within",
    "profile",
    "read_article",
    "search",
    "share_within",
    "signature",
    "text_fragment",
    "whereabouts",
]
