"""About the data: where it comes from, under which licence, and how accurate it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import islice
from operator import attrgetter
from typing import Any

import streamlit as st

from dashboard import notice
from dashboard.content import BY_VERSION, Content
from dashboard.header import side_page, way_back
from dashboard.known import comparisons_html, grounds_html
from dashboard.markup import attribution, swatch, title_html
from dashboard.provenance import (
    MOST_ROWS,
    and_more,
    cited_html,
    files_html,
    licences_html,
    link_to,
    table_html,
)
from geo.articles.header import Header
from geo.articles.linking import Entry
from geo.errors import GazetteerError, LayerError, SourceError
from geo.grouping import grouped
from geo.layers.base import Base
from geo.layers.borders import when_there
from geo.layers.sources import Source
from geo.names.gazetteer import Gazetteer
from geo.web_addresses import is_web_address
from geo.when import When
from geo.wording import counted, long_date

_WHAT = """
<h1>About the data</h1>
<p class="lead">This map shows pipelines, railways and sites that articles mention, beside the
sentences that mention them. Every sentence is quoted as its file has it, every figure has a
citation, and the accuracy of every line is stated. This page says where all of it comes from.</p>
"""
_MATCHING = """
<h2>How sentences are found</h2>
<p>The page looks for {names} in {languages}. It matches whole words, the longest name first, and
ignores differences in capitals, accents, dashes, apostrophes and endings. A name that may mean
something else, such as an acronym, counts only if the words around it support it. Similar names of
other things are ignored. Each excerpt says which name was found and why. No language model is
used, and nothing is paraphrased.</p>
<p>If a sentence states a distance, a length or a location, the page measures it on the map.
The result has a margin, because neither the lines nor the words are exact.</p>
"""
_ACCURACY = """
<p>On the map, a pale band shows how accurate a line is, once the band is wide enough to see. The
record of each file below says how its accuracy was found.</p>
"""
_MEASURES = """
<h2>How the map measures</h2>
<p>Lengths, areas and distances are those on the ground, not on the flat map: geodesic, on the
ellipsoid WGS 84. A length follows the line, and a distance is the shortest, straight from one thing
to the other. Each has a margin that allows for how well both are known. Published figures that
stand beside a measure have no more decimals than the roundest of them; among the facts each stands
as its source gives it.</p>
"""
_GROUNDS = "<h3>Stretch by stretch, and why</h3>"
_HELD = """
<h3>The lines held against other sets</h3>
<p>Each line was measured against positions that it is known, or said, to pass, and by which it was
not placed: “Half within” is the distance that half of them lie within. A coarse set may be farther
off than the line: “Beyond” counts the positions that lie farther off than the line is said to be
accurate there, and only a set that is known better than the line makes that worse.</p>
"""
_BORDERS = """
<h2>Whose view the borders follow</h2>
<p>The borders follow the view of most states{as_of}. Disputed borders are dashed, whoever controls
the land. Where another view is drawn, the record of the countries says so.</p>
<p>Borders have a day. The map draws those of the day of the article that is open; of a month or a
year, those of its last day. A line in the map's corner names that day, and a switch there leads to
the borders of today where they are others. Only disputed lines change: the other borders are those
of today, for an article of the time before 1991, too. Measures and checks use recognised borders
only, and take no part in this.{records}</p>
"""
_LIMITS = """
<h2>Limits</h2>
<ul>
<li>No line is a survey. It shows a course only to within its stated accuracy. Do not use it for
navigation, building, digging or legal questions.</li>
<li>Short bends are left out, so lengths measured on the map are a few per cent shorter than
published ones. Both are shown, and the margin of a length allows for this.</li>
<li>Lines in the same corridor are drawn side by side so that each can be seen.</li>
<li>For some sites only the district is known, or nothing. Their name or accuracy says so.</li>
<li>The base map shows the larger rivers and lakes only, to within about 2 km, and the relief as a
tint from which no height can be read. Far from the routes, its coasts and borders are coarse.</li>
<li>A name of the base map moves to where it hides no line, or is left out where there is no such
place.</li>
<li>Published figures are shown as their sources give them, rounded alike where they stand beside a
measure. Where sources disagree, all figures are shown.</li>
<li>A sentence that refers to a feature without naming it is not found.</li>
<li>The articles give the views of their authors.</li>
</ul>
"""
_LICENCES = """
<h2>Licences</h2>
<p>The code is under the MIT License. Each data file has its own licence. Files under the ODbL
contain positions from OpenStreetMap. If you share a changed version of a file under the ODbL, you
must credit the source and use the same licence. CC BY requires only the credit; public domain and
CC0 require nothing. Single positions, figures and names are facts: they are cited and not
copied, whatever the licence of the page that gives them.</p>
"""
_PROGRAMS = """
<h2>For programs</h2>
<p>All of this can be read by programs, as GeoJSON and JSON with licences and sources: features,
events, facts, and the sentences that mention a feature. QGIS opens it as a layer (OGC API –
Features). <a href="data/api.html" target="_blank">The data address</a> tells how to ask.</p>
"""
_ARTICLES = """
<h2>The articles</h2>
<p>The articles belong to their authors and publishers. A sentence beside the map is quoted with its
source; the whole text of an article is shown, too. Where an article states no licence for that,
whoever hosts this page has to ask the author and the publisher, or take the file out of seeds/.
Texts are shown as the files have them. Where a text is known to differ from what was published, it
says so here and below its title.</p>
"""


def show() -> None:
    """Show the sources, licences, accuracy and limits of the data."""
    with side_page("about") as content:
        _notices(content)
        st.html(about_html(content))
        st.html(_ARTICLES + articles_html(content.library.entries))
        way_back()


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs=BY_VERSION)
def about_html(content: Content) -> str:
    """Write the page as HTML in which all text from the data is escaped."""
    sources = content.sources
    return "".join(
        [
            _WHAT,
            _matching_html(content.gazetteer),
            "<h2>How accurate the features are</h2>",
            features_html(content),
            _ACCURACY,
            *_known(content),
            _MEASURES,
            "<h2>Data files</h2>",
            files_html(sources),
            _borders_html(sources),
            borders_html(content.base),
            _LIMITS,
            _LICENCES,
            licences_html(sources.values()),
            _PROGRAMS,
            "<h2>Sources cited</h2>",
            cited_html(sources.values()),
        ]
    )


def _known(content: Content) -> Iterator[str]:
    """Say why the lines are known as well as they are, and how far they lie off other sets."""
    if grounds := grounds_html(content.features.values()):
        yield _GROUNDS + grounds
    if held := comparisons_html(content.comparisons, content.features):
        yield _HELD + held


def features_html(content: Content) -> str:
    """List the features: where each lies, how accurate it is, and its source."""
    rows = (
        (
            f'<span class="name">{swatch(feature)} {escape(feature.name)}</span>',
            escape(feature.lies) or "—",
            escape(feature.accuracy),
            _records(content, feature.id) or "—",
        )
        for feature in islice(content.features.values(), MOST_ROWS)
    )
    table = table_html(("Feature", "Location", "Accuracy", "Source"), rows)
    return table + and_more(len(content.features), "feature")


def borders_html(base: Base | None) -> str:
    """List the lines in dispute, each with its time, and what else is to be said of a border.

    Those of one time and note stand together.
    """
    if base is None:
        return ""
    noted = base.borders[base.borders["note"] != ""]
    groups = grouped(noted.itertuples(), attrgetter("status", "since", "until", "note"))
    items = "".join(_border(borders) for borders in groups.values())
    return f'<dl class="borders">{items}</dl>'


def _border(borders: Sequence[Any]) -> str:
    first = borders[0]
    time = when_there(first.since, first.until)
    names = escape("; ".join(border.name for border in borders))
    brief = ", ".join(filter(None, ["" if first.status == "disputed" else "recognised", time]))
    notes = [f"Until {long_date(When.parse(old['until']))}: {old['note']}" for old in first.earlier]
    text = "<br>".join(escape(note) for note in (first.note, *reversed(notes)))
    return f"<div><dt>{names} <small>{escape(brief)}</small></dt><dd>{text}</dd></div>"


def articles_html(entries: Iterable[Entry]) -> str:
    """List the articles of which more is known than their files say: whence, and what differs."""
    noted = [entry for entry in entries if entry.header.note or entry.header.republisher]
    items = "".join(_article(entry.header) for entry in noted[:MOST_ROWS])
    return f'<dl class="borders">{items}</dl>{and_more(len(noted), "article")}'


def _article(header: Header) -> str:
    again = f"Republished by {header.republisher}." if header.republisher else ""
    url = header.url or ""
    link = f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(url)}</a>'
    said = [escape(again), link if is_web_address(url) else "", escape(header.note or "")]
    brief = f"{title_html(header)} <small>{attribution(header)}</small>"
    return f"<div><dt>{brief}</dt><dd>{'<br>'.join(filter(None, said))}</dd></div>"


def _borders_html(sources: Mapping[str, Source]) -> str:
    """Say whose view the borders follow, and as of when that view was looked at."""
    made = next((s for s in sources.values() if s.file == "basemap/borders.geojson"), None)
    as_of = f" as of {long_date(When.parse(made.retrieved))}" if made else ""
    files = ("basemap/borders.geojson", "basemap/lines.csv")
    records = " and ".join(link_to(s) for s in sources.values() if s.file in files)
    told = f" Where they come from: {records}." if records else ""
    return _BORDERS.format(as_of=as_of, records=told)


def _matching_html(gazetteer: Gazetteer) -> str:
    languages = {name.lang for name in gazetteer.names}
    return _MATCHING.format(
        names=counted(len(gazetteer.names), "name"), languages=counted(len(languages), "language")
    )


def _records(content: Content, feature: str) -> str:
    """Link to the sources of a feature's own rows, or of its sites where it has no more."""
    rows = content.layers[content.layers["feature"] == feature]
    main = rows[rows["role"] != "site"]
    ids = dict.fromkeys((main if len(main) else rows)["source"])
    return ", ".join(link_to(content.sources[id]) for id in ids if id in content.sources)


def _notices(content: Content) -> None:
    """Name the tables that could not be used; the rest of the page stays up."""
    faulty = (SourceError, LayerError, GazetteerError)
    problems = [problem for problem in content.problems if isinstance(problem, faulty)]
    for text in notice.told(problems):
        notice.show("warning", text)
