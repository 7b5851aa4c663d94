"""All checks: what all articles claim, by feature and verdict, each beside what is known."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from html import escape
from time import process_time, sleep
from typing import NamedTuple
from urllib.parse import urlencode

import streamlit as st

from dashboard import claimed, notice
from dashboard.address import View, link, site_address
from dashboard.checked import READ, SIGNS, check_html, folded_html, quote_html
from dashboard.content import BY_VERSION, Content, Feature
from dashboard.credits import layer_sources
from dashboard.header import side_page
from dashboard.loading import Loading, latest
from dashboard.markup import attribution, swatch, table, title_html
from dashboard.versions import version_of
from dashboard.waiting import result_of
from geo.articles.link_files import Progress
from geo.articles.linking import Entry
from geo.articles.own import is_own
from geo.claims.check_files import checks_csv, checks_json, cited
from geo.claims.explain import kind_of
from geo.claims.ledger import Line, lines_where
from geo.layers.sources import Source
from geo.plain_text import brief
from geo.wording import counted, first_of

LINES_AT_FIRST = 50
MOST_NAMED = 10
"""Of more articles whose claims could not be read the first are named."""

MOST_LINES = 5_000
"""Claims in a file; more would keep the server busy for one reader."""

FEW_ARTICLES = 50
"""So many are checked at once; of more, each is followed by a rest as long as it took."""

FILTERS = ("feature", "kind", "verdict")
"""What claims are filtered by, in the order of the address."""

_KINDS = {
    "avoiding": "avoids",
    "bordering": "borders",
    "containing": "lies in",
    "ending": "ends at",
    "parallel": "runs beside",
    "passing": "passes",
    "starting": "starts at",
}
"""Kinds of claims in a reader's words, where they differ from those of the files."""

_WHAT = """
<h1>All checks</h1>
<p class="lead">What the articles claim about the features, held against the map and against
published figures. A verdict is about the claim as it was read, not about its author. Open “How it
was checked” before you rely on one.</p>
"""


_COUNTED = "Claims about each feature, by verdict; one about two features counts for both"


def show() -> None:
    """Show the claims of all articles, counted by feature and verdict, to filter and to take."""
    with side_page("checks", "checks.css") as content:
        st.html(f'{_WHAT}<p class="quiet">{READ}</p>')
        lines, unread = all_lines(content)
        st.html(f"{unread_html(unread)}{counts_html(content, lines)}")
        _take_address()
        _found(content, lines)


class Checks(NamedTuple):
    """What articles claim, and the articles whose claims could not be read."""

    lines: list[Line]
    unread: list[Entry]


def all_lines(content: Content) -> Checks:
    """Return the ledger of all articles: of those that all share made once, of own ones now."""
    shared = result_of(latest(_loading, content.shared), title=lambda: content.case.title)
    own = Checks([], [])
    for entry in content.library.entries:
        if is_own(entry.id):
            _check(content, entry, own)
    return Checks([*own.lines, *shared.lines], [*own.unread, *shared.unread])


def unread_html(entries: Sequence[Entry]) -> str:
    """Name the articles whose claims could not be read, "" where there are none."""
    if not entries:
        return ""
    names = first_of([brief(entry.header.name) for entry in entries], most=MOST_NAMED)
    text = (
        f"The claims of {counted(len(entries), 'article')} could not be read: {names}. "
        "Whoever runs this page finds the cause in the server's log."
    )
    return notice.box_html("warning", text)


def _give_up(loading: Loading[Checks]) -> None:
    loading.cancel()


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs=BY_VERSION, on_release=_give_up)
def _loading(content: Content) -> Loading[Checks]:
    """Begin to check the articles, once for all readers."""
    return Loading(partial(_read, content), doing="Checking the articles")


def _read(content: Content, progress: Progress) -> Checks:
    """Check each article; of many, let other readers be served between two."""
    found = Checks([], [])
    entries = content.library.entries
    for done, entry in enumerate(entries):
        progress(done, len(entries))
        start = process_time()
        _check(content, entry, found)
        if len(entries) > FEW_ARTICLES:
            sleep(process_time() - start)
    return found


def _check(content: Content, entry: Entry, found: Checks) -> None:
    if linked := content.library.article(entry.id):
        lines, is_read = claimed.lines_of(content, entry, linked)
        found.lines.extend(lines)
        if not is_read:
            found.unread.append(entry)


def counts_html(content: Content, lines: Sequence[Line]) -> str:
    """Count the claims about each feature by verdict; a number leads to them."""
    telling = (line for line in lines if not line.check.is_trivial)
    counts = Counter((id, line.check.verdict) for line in telling for id in line.features)
    named = [f for f in content.features.values() if any((f.id, v) in counts for v in SIGNS)]
    if not named:
        return "<p>No article claims anything of the features that can be checked.</p>"
    heads = "".join(f'<th scope="col">{sign} {verdict}</th>' for verdict, sign in SIGNS.items())
    rows = (_count_row(feature, counts) for feature in named)
    return table(_COUNTED, f"<td></td>{heads}", rows)


def _count_row(feature: Feature, counts: Counter[tuple[str, str]]) -> str:
    cells = "".join(_count_cell(feature, v, counts[feature.id, v]) for v in SIGNS)
    name = f'<span class="name">{swatch(feature)} {escape(feature.name)}</span>'
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'


def _count_cell(feature: Feature, verdict: str, count: int) -> str:
    if not count:
        return "<td>0</td>"
    address = urlencode({"feature": feature.id, "verdict": verdict})
    return f'<td><a href="?{escape(address)}" target="_self">{count:,}</a></td>'


@st.fragment
def _found(content: Content, lines: Sequence[Line]) -> None:
    """Offer the filters, the files of what passes them, and the first of it."""
    if not lines:
        return
    filters = _filters(content, lines)
    found = lines_where(lines, **filters)
    limit = st.session_state.get("checks_shown", LINES_AT_FIRST)
    if not found:
        _nothing_passes()
        return
    trivial = [line for line in found if line.check.is_trivial]
    telling = [line for line in found if not line.check.is_trivial]
    shown = f"Showing {limit} of " if limit < len(telling) else ""
    also = f" and {counted(len(trivial), 'trivial agreement')}" if trivial else ""
    said = f"{counted(len(telling), 'claim')}{also}"
    st.html(f'<p class="quiet" role="status">{shown}{said}</p>')
    _files(content, found, "-".join(filter(None, ("checks", *filters.values()))))
    st.html(lines_html(content, telling[:limit]) + _folded_html(content, trivial))
    if limit < len(telling):
        more = {"checks_shown": 2 * limit}
        st.button("Show more", on_click=st.session_state.update, kwargs=more, type="tertiary")


def _folded_html(content: Content, trivial: Sequence[Line]) -> str:
    """Fold what is trivial in its number; of very much the first is shown."""
    return folded_html(len(trivial), lines_html(content, trivial[:LINES_AT_FIRST]))


def _nothing_passes() -> None:
    st.html('<p class="quiet" role="status">No claim passes these filters.</p>')
    st.button("Clear the filters", on_click=_clear)


def _clear() -> None:
    st.session_state.update({_key(name): None for name in FILTERS})
    _write_address()


def _filters(content: Content, lines: Sequence[Line]) -> dict[str, str | None]:
    """Offer the features, kinds and verdicts that there are; what is chosen is in the address."""
    named = {id for line in lines for id in line.features}
    choices = {
        "feature": [id for id in content.features if id in named],
        "kind": sorted({kind_of(line.check.claim) for line in lines}, key=_named),
        "verdict": list(SIGNS),
    }
    for name, known in choices.items():
        if st.session_state.get(_key(name)) not in known:
            st.session_state[_key(name)] = None
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        st.selectbox(
            "Feature", choices["feature"], placeholder="Any feature", key=_key("feature"),
            format_func=lambda feature: content.features[feature].name, on_change=_write_address,
        )  # fmt: skip
        st.selectbox(
            "Kind of claim", choices["kind"], placeholder="Any kind", key=_key("kind"),
            format_func=_named, on_change=_write_address,
        )  # fmt: skip
        st.pills(
            "Verdict", choices["verdict"], key=_key("verdict"), on_change=_write_address,
            format_func=lambda verdict: f"{SIGNS[verdict]} {verdict}",
        )  # fmt: skip
    return {name: st.session_state[_key(name)] for name in FILTERS}


def _named(kind: str) -> str:
    return _KINDS.get(kind, kind)


def _key(name: str) -> str:
    """Return the key of a filter in the session, where the map has a feature of its own."""
    return f"checks_{name}"


def _take_address() -> None:
    """Take the filters from the address where it has changed: a link, Back, Forward."""
    asked = {name: st.query_params.get(name) for name in FILTERS}
    if st.session_state.get("checks_address") != asked:
        st.session_state["checks_address"] = asked
        st.session_state.update({_key(name): value for name, value in asked.items()})


def _write_address() -> None:
    chosen = {name: st.session_state[_key(name)] for name in FILTERS}
    st.query_params.from_dict({name: value for name, value in chosen.items() if value})
    st.session_state["checks_address"] = chosen
    st.session_state["checks_shown"] = LINES_AT_FIRST


def _files(content: Content, found: Sequence[Line], name: str) -> None:
    """Offer what passes the filters as CSV and as JSON, with the sources that it rests on.

    What is passed on holds none of the reader's own articles.
    """
    shared = shared_of(found)
    lines, address = shared[:MOST_LINES], permalinks(content)
    sources = sources_of(content, lines)
    less, rows = ", the first" if len(shared) > MOST_LINES else "", counted(len(lines), "row")
    with st.container(horizontal=True, vertical_alignment="center", key="files"):
        for label, kind, mime, write in _FILES:
            data = partial(write, lines, sources=sources, permalink=address)
            st.download_button(
                f"{label}, {rows}{less}", data, f"{name}.{kind}", mime, on_click="ignore"
            )
        if len(shared) < len(found):
            st.caption("They leave out the articles that you are trying.")


def shared_of(lines: Iterable[Line]) -> list[Line]:
    """Return the checks of articles that all readers have."""
    return [line for line in lines if not is_own(line.entry.id)]


_FILES = (
    ("Download CSV", "csv", "text/csv", checks_csv),
    ("Download JSON", "json", "application/json", checks_json),
)


def sources_of(content: Content, lines: Sequence[Line]) -> list[Source]:
    """Return the sources of the published figures, and of the layers, that checks rest on."""
    features = dict.fromkeys(id for line in lines for id in line.features)
    figures = (content.sources[id] for id in cited(lines) if id in content.sources)
    return [*figures, *layer_sources(content, features)]


def permalinks(content: Content) -> Callable[[Line], str]:
    """Return what tells a claim's whole address, "" in an article that others cannot open.

    Call it while the page is drawn.
    """
    page, version = site_address(), version_of(content)

    def address(line: Line) -> str:
        return "" if is_own(line.entry.id) else page + _in_place(content, line, version)

    return address


def _in_place(content: Content, line: Line, version: str | None = None) -> str:
    """Return the address, relative to the page's, at which a claim is opened in its article."""
    view = View(
        layers=tuple(dict.fromkeys(content.switches.values())),
        article=line.entry.id, excerpt=line.sentence.id, claim=str(line.number),
        v=version,
    )  # fmt: skip
    return link(view, content.switches)


def lines_html(content: Content, lines: Iterable[Line]) -> str:
    """List claims: the sentence verbatim, whose it is, and the check."""
    items = "".join(f"<li>{_line_html(content, line)}</li>" for line in lines)
    return f'<ol class="ledger">{items}</ol>'


def _line_html(content: Content, line: Line) -> str:
    entry = line.entry
    alone = "<b>Only you see this article.</b> " if is_own(entry.id) else ""
    link = f'<a href="./{escape(_in_place(content, line))}" target="_self">Read in place</a>'
    place = "" if is_own(entry.id) else f'<span class="actions">{link}</span>'
    return (
        f'<figure class="excerpt">{quote_html(line.sentence.text, line.start, line.end)}'
        f'<figcaption><span dir="auto">{title_html(entry.header)}</span><br>'
        f"{alone}{attribution(entry.header)}; {escape(line.locator)}{place}</figcaption></figure>"
        f"{check_html(line.check, content.sources)}"
    )
