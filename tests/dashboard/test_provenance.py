from dataclasses import replace

import pytest

from dashboard.provenance import cited_html, files_html, licences_html, table_html
from geo.layers.sources import COLUMNS, NO_SOURCE

CITED = replace(
    NO_SOURCE,
    id="report",
    title="A report",
    publisher="The Press",
    date="2020-09-22",
    url="https://example.org/report",
    licence="CC BY 4.0",
)
FILE = replace(
    NO_SOURCE,
    id="alpha",
    title="Alpha line",
    licence="ODbL 1.0",
    file="alpha.geojson",
    origin="report, this project",
    attribution="The Press; Others",
    retrieved="2020-09-23",
    method="Drawn by hand.",
    accuracy_km="2",
    accuracy_note="Held against another.",
    features="3",
    sha256="0123456789abcdef" * 4,
)


def record(**changes: str) -> str:
    file = replace(FILE, **changes)
    return files_html({file.id: file, CITED.id: CITED})


@pytest.mark.parametrize(
    "text",
    [
        "Alpha line",
        "alpha.geojson",
        "ODbL 1.0",
        "The Press; Others",
        "2020-09-23",
        "Drawn by hand.",
        "2 km. Held against another.",
        "3 shapes",
        '<code title="' + FILE.sha256 + '">0123456789ab…</code>',
    ],
)
def test_a_record_shows_all_that_is_known_of_its_file(text: str):
    assert text in record()


def test_what_a_file_is_made_of_is_linked_to_where_the_page_cites_it():
    assert '<a href="#source-report" target="_self">A report</a>, this project' in record()
    assert '<li id="source-report">' in cited_html([CITED])


def test_what_is_not_known_of_a_file_is_left_out():
    assert "SHA-256" not in record(sha256="")


@pytest.mark.parametrize(("file", "count"), [("alpha.csv", "3 rows"), ("case.toml", "3 entries")])
def test_what_is_counted_depends_on_the_kind_of_file(file: str, count: str):
    assert count in record(file=file)


def test_files_stand_in_groups_of_their_kind():
    base = replace(FILE, id="towns", title="Towns", file="basemap/towns.geojson")
    html = files_html({"towns": base, "alpha": FILE})
    order = ["The features on the map", "Alpha line", "The base map", "Towns"]
    assert sorted(order, key=html.index) == order


def test_a_source_is_cited_with_title_publisher_date_and_licence():
    assert cited_html([CITED]).endswith(
        '<a href="https://example.org/report" target="_blank" rel="noopener">'
        "<cite>A report</cite></a>, The Press, 2020-09-22. "
        "<small>CC BY 4.0.</small></li></ul>"
    )


def test_data_files_are_no_cited_sources():
    assert "Alpha" not in cited_html([FILE])


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://", ""])
def test_only_web_addresses_are_links(url: str):
    assert "<a " not in cited_html([replace(CITED, url=url)])


@pytest.mark.parametrize("name", [name for name in COLUMNS if name not in ("id", "url")])
def test_text_is_never_markup(name: str):
    file, cited = (replace(source, **{name: '<b>"x"'}) for source in (FILE, CITED))
    sources = {"alpha": replace(file, features="3"), "report": cited}
    html = files_html(sources) + cited_html(sources.values()) + licences_html(sources.values())
    assert '<b>"' not in html


def test_a_licence_names_its_files_and_whom_to_name():
    html = licences_html([FILE, replace(FILE, file="beta.geojson", attribution="Others"), CITED])
    assert "The Press; Others" in html
    assert "<code>alpha.geojson</code>, <code>beta.geojson</code>" in html


def test_a_cell_knows_the_head_of_its_column():
    assert '<td data-head="Files">a</td>' in table_html(["Files"], [["a"]])
