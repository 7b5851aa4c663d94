"""What a reader takes away: the link, the frame for another page, the citation and the files."""

from collections.abc import Callable, Iterable, Sized
from datetime import date
from functools import partial
from html import escape

import streamlit as st

from dashboard import state, trial
from dashboard.address import Switches, View, link, permalink
from dashboard.assets import module
from dashboard.borders import day_of
from dashboard.content import Content, kept
from dashboard.dossier.links import dossier_address, dossier_name
from dashboard.event import open_event
from dashboard.extent import with_extent
from dashboard.picture.links import file_name, picture_address
from dashboard.preview.said import title_of
from dashboard.qr import LONGEST
from dashboard.settings import settings
from dashboard.together import compared, names_of
from dashboard.versions import lasting_link, version_of
from geo.articles.addresses import find_sentence
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
from geo.articles.excerpts import Excerpt
from geo.articles.library import ArticleExcerpts
from geo.articles.own import is_own
from geo.events.events import FILE as EVENTS
from geo.layers.layer_files import layers_geojson, layers_gpkg
from geo.layers.sources import Credit, Source, credits_of, of_features, whom_to_name, with_address
from geo.origin import Origin
from geo.wording import counted

CITATION_STYLES = {
    "Plain text": as_text,
    "Markdown": as_markdown,
    "BibTeX": as_bibtex,
    "RIS": as_ris,
}

SIZES = {
    "600 × 400": ("600", "400"),
    "800 × 500": ("800", "500"),
    "Full width": ("100%", "500"),
}
"""The width and the height of a frame, in pixels or in parts of the page around it."""

SCHEMES = {
    "The reader's": "",
    "Light": "light_theme",
    "Dark": "dark_theme",
}
"""What Streamlit calls the colours of a frame in its address."""

LINK = """
<div class="shared"><input readonly aria-label="Link to this view" data-shared="link">
<button type="button" data-copy>Copy</button>
<button type="button" data-send hidden>Send…</button></div>
"""
FRAME = """
<div class="shared"><textarea readonly rows="5" aria-label="Code of the frame" data-shared="frame">
</textarea><button type="button" data-copy>Copy</button></div>
"""
QR = """
<div class="shared"><img alt="QR code of the link to this view" data-shared="qr">
<p data-too-long hidden>The link to this view is too long for a QR code that a camera could read.
Copy it under “Link” instead.</p></div>
"""

WITHOUT_OWN = "What you share leaves out the articles that you are trying: only you see them."
OWN = "Excerpts of the articles that you are trying"

SHARE = "share-"
"""How the panels of a view begin in which something to share is open: share-link."""

LONGEST_FILE = 5_000
"""Excerpts in a file; more would keep the server busy for one reader."""


@st.fragment(key="sharing")
def show(content: Content) -> None:
    """Offer to try an article, to share this view, and the pages beside it."""
    with st.container(horizontal=True, vertical_alignment="center", key="sharing"):
        trial.show(content)
        _restore(state.current().panel or "")
        popover = st.popover(
            "Share", icon=":material/share:", key="share",
            on_change=_opened, args=(content.switches,),
        )  # fmt: skip
        if popover.open:
            with popover:
                if content.own:
                    st.caption(WITHOUT_OWN)
                _panel(content, state.current())
        st.page_link("pages/checks.py", label="All checks", icon=":material/fact_check:")
        st.page_link("pages/about.py", label="About the data", icon=":material/info:")
    st.session_state["is_sharing"] = popover.open


def _restore(panel: str) -> None:
    """Open the part that an address names, once for each address that is opened."""
    part, opened = panel.removeprefix(SHARE), st.session_state["opened"]
    if st.session_state.get("has_restored") == opened:
        return
    st.session_state["has_restored"] = opened
    label = next((label for label in _SHARED if _slug(label) == part), None)
    st.session_state["share"] = panel.startswith(SHARE) and label is not None
    if st.session_state["share"]:
        st.session_state["shared"] = label


def _slug(label: str) -> str:
    return label.partition(" ")[0].lower()


def _opened(switches: Switches) -> None:
    """Have the address name the part that is open, or none."""
    part = _slug(st.session_state.get("shared") or next(iter(_SHARED)))
    state.open_panel(SHARE + part if st.session_state["share"] else None, switches)


def _panel(content: Content, view: View) -> None:
    """Fill the part that is open; the others are made when they are opened."""
    tabs = st.tabs(list(_SHARED), key="shared", on_change=_opened, args=(content.switches,))
    for tab, fill in zip(tabs, _SHARED.values(), strict=True):
        if tab.open:
            with tab:
                fill(content, view)


def layer_sources(content: Content, features: Iterable[str]) -> list[Source]:
    """Return the records of the files that draw these features, and of the base map below them."""
    return of_features(content.sources.values(), [*features, "basemap/countries"])


def sources_in_view(content: Content, view: View) -> list[Source]:
    """Return the records of what a view is about: of what is chosen, or else of what is drawn.

    Where the features are very many, nobody would read a citation of thousands of files.
    """
    drawn = () if content.is_crowded else view.layers
    return layer_sources(content, view.compared or drawn)


def sources_drawn(content: Content, features: Iterable[str]) -> list[Source]:
    """Return the records of what a map of these features is drawn from, with all of its base."""
    base = [
        source
        for source in content.sources.values()
        if source.file.startswith("basemap/") and source.file.endswith((".geojson", ".webp"))
    ]
    return list(dict.fromkeys([*layer_sources(content, features), *base]))


def credits_in_view(content: Content, view: View) -> list[Credit]:
    """Return whom the map of a view asks to name: for its layers, its base and its events."""
    layers = set(view.layers)
    features = [id for id, switch in content.switches.items() if switch in layers]
    drawn = sources_drawn(content, features)
    events = [it for it in content.sources.values() if content.events and it.file == EVENTS]
    named = [*drawn, *events]
    return [
        it if it.licence else it._replace(licence=licence_of(it.name, named))
        for it in credits_of(named, content.sources.values())
    ]


def licence_of(name: str, files: Iterable[Source]) -> str:
    """Return the licence of the first of these files that asks to name someone."""
    return next(source.licence for source in files if name in whom_to_name([source]))


def _link(content: Content, view: View) -> None:
    st.caption(
        "Anyone who opens this link sees the same view, on the plain map: "
        "“Online map” is for each reader to press."
    )
    _follow("link", LINK, title=title_of(content, view), version=version_of(content))


def _embed(content: Content, view: View) -> None:
    st.caption("Put this into the code of your page to show this view there.")
    st.html(f'<p class="quiet">{escape(who_may_frame())}</p>')
    size = st.pills("Size", list(SIZES), default=next(iter(SIZES)), required=True)
    scheme = st.pills("Colours", list(SCHEMES), default=next(iter(SCHEMES)), required=True)
    frame = frame_html(title_of(content, view), SIZES[size])
    _follow("embed", FRAME, frame=frame, scheme=SCHEMES[scheme])


def _qr(content: Content, _: View) -> None:
    st.caption("Point a phone's camera at it to open this view there.")
    _follow("qr", QR, version=version_of(content), longest=LONGEST)


def _follow(part: str, html: str, **data: str | int) -> None:
    """Show something with the address in it, as the browser has that at the moment.

    It begins as the host's setting says, or else as the browser has it.
    """
    public = settings().public_address
    component = st.components.v2.component(
        f"share-{part}", html=html, js=module("share.js"), isolate_styles=False
    )
    component(key=f"share-{part}", data={"address": public and f"{public}/", **data})


def frame_html(title: str, size: tuple[str, str]) -> str:
    """Return the code that shows the page within another; {address} stands for its address."""
    width, height = size
    return (
        f'<iframe src="{{address}}" title="{escape(title)}" width="{width}" height="{height}" '
        'style="border: 0; max-width: 100%" allow="clipboard-write" loading="lazy" '
        'referrerpolicy="no-referrer"></iframe>'
    )


def who_may_frame() -> str:
    """Say on which sites the page may be shown within another."""
    sites = settings().framed_by
    if "*" in sites:
        return "Any site may show it."
    if not sites:
        return "The owner of this page lets no other site show it."
    return f"These sites may show it: {', '.join(sites)}."


def _citation(content: Content, view: View) -> None:
    permalink = lasting_link(content, with_extent(view))
    found = citations_of(content.shared, view, permalink=permalink, accessed=date.today())
    for citation in found:
        st.caption(_cited(citation))
        st.html(citations_html(citation))


def _cited(citation: Citation) -> str:
    if citation.header is None:
        return "The map"
    return "The sentence that you chose" if citation.quote else "The article that you chose"


def citations_of(content: Content, view: View, *, permalink: str, accessed: date) -> list[Citation]:
    """Cite the sentence or the article that a view names, if it names one, and then its map."""
    linked = content.library.article(view.article) if view.article else None
    chosen = []
    if linked:
        found = find_sentence(linked.article, view.excerpt) if view.excerpt else None
        sentence = found.sentence if found and found.is_exact else None
        chosen = [
            cite_article(
                linked.article.header, permalink=permalink, accessed=accessed, sentence=sentence
            )
        ]
    features, event = compared(content, view), open_event(content, view.event)
    name = names_of(features) or (event.name if event else "overview")
    the_map = cite_view(
        f"{content.case.title}: {name}",
        permalink=permalink,
        accessed=accessed,
        credits=credits_in_view(content, view),
    )
    return [*chosen, the_map]


def citations_html(citation: Citation) -> str:
    """Write a citation in each style, each with a button that copies it."""
    return "".join(
        f'<div class="cite"><b>{style}</b><button type="button" data-copy>Copy</button>'
        f"<pre>{escape(write(citation))}</pre></div>"
        for style, write in CITATION_STYLES.items()
    )


def _files(content: Content, view: View) -> None:
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


_SHARED = {
    "Link": _link,
    "Embed": _embed,
    "QR code": _qr,
    "Cite": _citation,
    "Download": _files,
}
