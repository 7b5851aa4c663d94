"""What a reader passes on: the link, the frame for another page, the citation and the files."""

from datetime import date
from html import escape

import streamlit as st

from dashboard import downloads, state, trial
from dashboard.address import Switches, View
from dashboard.assets import module
from dashboard.content import Content
from dashboard.credits import credits_in_view
from dashboard.event import open_event
from dashboard.extent import with_extent
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

SHARE = "share-"
"""How the panels of a view begin in which something to share is open: share-link."""


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


_SHARED = {
    "Link": _link,
    "Embed": _embed,
    "QR code": _qr,
    "Cite": _citation,
    "Download": downloads.show,
}
