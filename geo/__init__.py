"""Layers, names, articles and what links them: a pure library that knows no screen."""

from geo.articles import Article, Paragraph, Sentence, parse_article, read_article
from geo.base import Base, load_base
from geo.cite import Citation, as_bibtex, as_markdown, as_text, cite_article, cite_view
from geo.claims import Claim, find_claims
from geo.errors import (
    ArticleError,
    ClaimError,
    FactError,
    GazetteerError,
    GeoError,
    LayerError,
    MeasureError,
    SourceError,
)
from geo.escapes import escape_markdown
from geo.excerpt_files import excerpts_csv, excerpts_json, excerpts_markdown
from geo.excerpts import Excerpt, excerpts
from geo.facts import Fact, load_facts
from geo.folding import Folded, fold
from geo.gazetteer import Gazetteer, find_names, load_gazetteer
from geo.layer_files import layers_geojson, layers_gpkg
from geo.layers import Stretch, load_layers, uncertain_stretches
from geo.library import Count, Group, Library
from geo.library_files import load_library, signature
from geo.linking import Entry, LinkedArticle, link
from geo.measures import (
    Nearest,
    area_km2,
    distance_km,
    km_within,
    length_km,
    nearest,
    part_within,
    profile,
    share_within,
)
from geo.mentions import Mention, explain, find_mentions
from geo.names import Name
from geo.permalinks import (
    Found,
    excerpt_id,
    excerpt_ids,
    find_excerpt,
    is_web_address,
    text_fragment,
)
from geo.plane import Position
from geo.search import Hit, Results, search
from geo.sources import Source, load_sources

__all__ = [
    "Article",
    "ArticleError",
    "Base",
    "Citation",
    "Claim",
    "ClaimError",
    "Count",
    "Entry",
    "Excerpt",
    "Fact",
    "FactError",
    "Folded",
    "Found",
    "Gazetteer",
    "GazetteerError",
    "GeoError",
    "Group",
    "Hit",
    "LayerError",
    "Library",
    "LinkedArticle",
    "MeasureError",
    "Mention",
    "Name",
    "Nearest",
    "Paragraph",
    "Position",
    "Results",
    "Sentence",
    "Source",
    "SourceError",
    "Stretch",
    "area_km2",
    "as_bibtex",
    "as_markdown",
    "as_text",
    "cite_article",
    "cite_view",
    "distance_km",
    "escape_markdown",
    "excerpt_id",
    "excerpt_ids",
    "excerpts",
    "excerpts_csv",
    "excerpts_json",
    "excerpts_markdown",
    "explain",
    "find_claims",
    "find_excerpt",
    "find_mentions",
    "find_names",
    "fold",
    "is_web_address",
    "km_within",
    "layers_geojson",
    "layers_gpkg",
    "length_km",
    "link",
    "load_base",
    "load_facts",
    "load_gazetteer",
    "load_layers",
    "load_library",
    "load_sources",
    "nearest",
    "parse_article",
    "part_within",
    "profile",
    "read_article",
    "search",
    "share_within",
    "signature",
    "text_fragment",
    "uncertain_stretches",
]
