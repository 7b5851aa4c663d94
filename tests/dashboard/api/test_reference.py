from collections.abc import Mapping
from html.parser import HTMLParser

import pytest

from dashboard.api.definition import definition
from dashboard.api.links import Addresses
from dashboard.api.reference import reference
from geo import Collection


@pytest.fixture(scope="module")
def page(published: Mapping[str, Collection], at: Addresses) -> str:
    return reference(definition("Lines & <bases>", published, at), at)


def test_it_escapes_what_people_wrote(page: str):
    assert "<h1>Lines &amp; &lt;bases&gt;: the data</h1>" in page


def test_it_leads_to_the_rows_of_a_collection(page: str):
    href = "https://maps.example/map/data/collections/events/items"
    assert f'<a href="{href}"><code>/collections/events/items</code></a>' in page


def test_it_tells_what_a_parameter_is_for(page: str):
    assert "<dt><code>feature</code></dt><dd>Rows about the feature of this id.</dd>" in page


def test_it_runs_nothing_and_needs_no_other_file(page: str):
    tags: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            tags.append(tag)

    Tags().feed(page)
    assert not {"script", "link", "img", "iframe"} & set(tags)
