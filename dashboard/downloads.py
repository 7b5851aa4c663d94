"""The files that a reader takes away."""

from collections.abc import Callable, Iterable, Sized
from datetime import date
from functools import partial
from html import escape

import streamlit as st

from dashboard.address import View, link, permalink
from dashboard.borders import day_of
from dashboard.content import Content, kept
from dashboard.credits import layer_sources
from dashboard.dossier.links import dossier_address, dossier_name
from dashboard.extent import with_extent
from dashboard.picture.links import file_name, picture_address
from dashboard.versions import lasting_link, version_of
from geo.articles.excerpt_files import excerpts_csv, excerpts_json, excerpts_markdown
from geo.articles.excerpts import Excerpt
from geo.articles.library import ArticleExcerpts
from geo.articles.own import is_own
from geo.layers.layer_files import layers_geojson, layers_gpkg
from geo.layers.sources import Source, of_features, with_address
from geo.origin import Origin
from geo.wording import counted

OWN = "Excerpts of the articles that you are trying"

LONGEST_FILE = 5_000
"""Excerpts in a file; more would keep the server busy for one reader."""


def show(content: Content, view: View) -> None:
    """Offer a view as files: a document, a picture, its excerpts and its layers."""
    shared, name = content.shared, view.feature or "overview"
    features = list(view.compared or content.features)
    origin = Origin(lasting_link(content, with_extent(view)), version_of(content))

    def excerpts(write: Callable[..., bytes]) -> Callable[[], bytes]:
        find = partial(shared.library.excerpts_of, *features, limit=LONGEST_FILE)
        write_all = partial(write, permalink=permalinks(content), origin=origin)
        return lambda: _write_excerpts(content, find(), write_all)

    shown = content.layers[content.layers["feature"].isin(features)]

    def layers(write: Callable[..., bytes]) -> Callable[[], bytes]:
        sources = _with_addresses(content, layer_sources(content, features))
        return lambda: write(shown, sources=sources, origin=origin)

    st.caption("A dossier: this view as one document to keep or to print.")
    st.html(dossiers_html(content, view))
    st.caption("The map as you see it, with its credits")
    st.html(pictures_html(content, view, dark=st.context.theme.type == "dark"))
    st.caption(about_excerpts(shared, features))
    _button("CSV", f"{name}-excerpts.csv", "text/csv", excerpts(excerpts_csv))
    _button("JSON", f"{name}-excerpts.json", "application/json", excerpts(excerpts_json))
    _button("Markdown", f"{name}-excerpts.md", "text/markdown", excerpts(excerpts_markdown))
    if content.own:
        count = sum(len(own.linked.excerpts) for own in content.own)
        _button(
            f"{OWN}: {counted(count, 'row')}",
            "own-excerpts.csv",
            "text/csv",
            lambda: own_csv(content),
        )
    st.caption(about_layers(shown))
    _button("GeoJSON", f"{name}.geojson", "application/geo+json", layers(layers_geojson))
    _button("GeoPackage", f"{name}.gpkg", "application/geopackage+sqlite3", layers(layers_gpkg))
    st.caption("All of it, for programs and QGIS: [the data address](data/api.html)")


def dossiers_html(content: Content, view: View) -> str:
    """Link to the view as a document; the browser adds the extent that the map shows."""
    links = "".join(
        f'<li><a href="{escape(dossier_address(view, content.switches, kind=kind))}" '
        f'download="{escape(dossier_name(view, kind=kind, day=date.today()))}" '
        f'data-picture="">{label}</a></li>'
        for kind, label in (("html", "HTML, for any browser"), ("md", "Markdown, for notes"))
    )
    return f'<ul class="pictures">{links}</ul>'


def pictures_html(content: Content, view: View, *, dark: bool) -> str:
    """Link to the map as pictures; the browser adds the extent that it shows, and its size."""
    today = date.today()
    day = day_of(content, view, today)

    def link(label: str, kind: str, *, size: str = "", scale: int = 1) -> str:
        address = picture_address(content, view, kind=kind, dark=dark, day=day, scale=scale)
        file = file_name(view.feature, kind=kind, day=today, scale=scale)
        return (
            f'<li><a href="{escape(address)}" download="{escape(file)}" data-picture="{size}">'
            f"{label}</a></li>"
        )

    links = (
        link("PNG, 1200 × 630", "png"),
        link("PNG, 2400 × 1260", "png", scale=2),
        link("PNG, as large as here", "png", size="here"),
        link("SVG, as large as here", "svg", size="here"),
    )
    return f'<ul class="pictures">{"".join(links)}</ul>'


def about_excerpts(content: Content, features: Iterable[str]) -> str:
    """Say what the files of excerpts hold, how much, and where it may not be all."""
    features = tuple(features)
    rows = _rows(content, features)
    named = sum(content.library.count(feature).excerpts for feature in features)
    most = ", the newest" if rows == LONGEST_FILE < named else ""
    with_what = "with their articles and the sources of the layers"
    return f"Excerpts: {counted(rows, 'row')}{most}, {with_what}"


@kept(st.cache_data)
def _rows(content: Content, features: tuple[str, ...]) -> int:
    """Count the rows of a file of excerpts, which takes to read as many sentences."""
    found = content.library.excerpts_of(*features, limit=LONGEST_FILE)
    return sum(len(one.excerpts) for one in found)


def about_layers(shown: Sized) -> str:
    """Say how many shapes the files of the layers hold."""
    return f"Layers: {counted(len(shown), 'row')}, with their sources and licences"


def own_csv(content: Content) -> bytes:
    """Return the excerpts of a reader's own articles alone, as CSV that marks them as such."""
    articles = [ArticleExcerpts(own.entry, own.linked.excerpts) for own in content.own]
    return _write_excerpts(content, articles, excerpts_csv)


def _write_excerpts(
    content: Content, articles: list[ArticleExcerpts], write: Callable[..., bytes]
) -> bytes:
    """Write excerpts with the sources of all features that they name."""
    excerpts = (excerpt for one in articles for excerpt in one.excerpts)
    named = {mention.feature for excerpt in excerpts for mention in excerpt.mentions}
    sources = _with_addresses(content, of_features(content.sources.values(), named))
    return write(articles, sources=sources)


def _with_addresses(content: Content, sources: Iterable[Source]) -> list[Source]:
    return [with_address(source, content.sources) for source in sources]


def permalinks(content: Content) -> Callable[[Excerpt], str]:
    """Return what tells an excerpt's whole address, "" in an article that others cannot open.

    Call it while the page is drawn.
    """
    features, version = content.switches, version_of(content)
    layers = tuple(dict.fromkeys(features.values()))
    page = permalink(View(layers=layers), features)

    def address(excerpt: Excerpt) -> str:
        if is_own(excerpt.article):
            return ""
        sentence = excerpt.sentence.id
        view = View(layers=layers, article=excerpt.article, excerpt=sentence, v=version)
        return page + link(view, features)

    return address


def _button(label: str, file: str, mime: str, data: Callable[[], bytes]) -> None:
    st.download_button(label, data, file, mime, on_click="ignore", width="stretch")
