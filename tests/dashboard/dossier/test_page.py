import re
from html.parser import HTMLParser

import pytest

from dashboard.assets import static_text
from dashboard.dossier.document import document_of
from dashboard.dossier.page import STYLE, as_html, policy
from geo.enclosed import enclosed_in, faults_of
from tests.dashboard.dossier.conftest import Wanting

TAGS = (
    "html head meta link title style body header p h1 dl div dt dd a nav h2 ol li main section b "
    "figure img h3 bdi blockquote figcaption mark i table caption thead tr th tbody td ul code pre"
)


class Reader(HTMLParser):
    """Notes the elements of a page, with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        return [values[name] or "" for _, values in self.tags if name in values]


@pytest.fixture
def html(want: Wanting) -> str:
    return as_html(document_of(want(feature="pkv", search="railway")))


@pytest.fixture
def page(html: str) -> Reader:
    return Reader(html)


def test_it_has_only_elements_of_text_and_pictures(page: Reader):
    assert {tag for tag, _ in page.tags} <= set(TAGS.split())


def test_it_has_no_script_and_no_handler(page: Reader):
    names = {name for _, values in page.tags for name in values}
    assert [name for name in names if name.startswith("on") or name == "style"] == []


def test_it_allows_nothing_but_its_style_and_its_pictures(html: str):
    assert f'http-equiv="Content-Security-Policy" content="{policy(static_text(STYLE))}"' in html
    assert policy("a{}") == (
        "default-src 'none'; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_all_that_it_loads_is_in_it(page: Reader):
    assert {value.split(":")[0] for value in page.values("src")} == {"data"}
    assert "url(" not in static_text(STYLE)
    assert "@import" not in static_text(STYLE)


def test_a_link_leads_to_the_web_within_or_to_a_file_in_it(page: Reader):
    links = page.values("href")
    assert [
        it for it in links if not re.match("https?://|#|data:application/|data:text/", it)
    ] == []


def test_what_a_link_within_leads_to_is_there(page: Reader):
    ids = page.values("id")
    assert [it for it in page.values("href") if it.startswith("#") and it[1:] not in ids] == []
    assert len(ids) == len(set(ids))


def test_the_contents_name_each_section(page: Reader):
    sections = [values["id"] for tag, values in page.tags if tag == "section"]
    assert [it[1:] for it in page.values("href") if it.startswith("#")][: len(sections)] == sections


def test_what_people_wrote_is_text(page: Reader):
    assert "<script>window.hacked = 1</script> **bold**" in page.text
    assert '<img src=x onerror="window.hacked = 1"> **PKV** [a](javascript:alert(1))' in " ".join(
        page.text.split()
    )
    assert "Snow stopped <trains>" in page.text


def test_the_files_in_it_are_as_listed(html: str):
    files = enclosed_in(html)
    assert faults_of(files) == []
    assert len(files) == 6


def test_its_own_address_is_canonical(page: Reader):
    links = [values for tag, values in page.tags if tag == "link"]
    assert links == [
        {
            "rel": "canonical",
            "href": "https://maps.example/?feature=pkv&search=railway&v=2031-06-01",
        }
    ]


def test_its_title_says_what_it_is_of_and_where_that_is(html: str):
    title = "Pellor–Kelm–Vessen railway – a dossier of Toy lines of Noria"
    assert f"<title>{title}</title>" in html


def test_the_title_of_one_of_the_whole_map_names_it_once(want: Wanting):
    html = as_html(document_of(want()))
    assert "<title>Toy lines of Noria – a dossier</title>" in html
