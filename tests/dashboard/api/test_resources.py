import json
from collections.abc import Mapping

import pytest

from dashboard.api.asked import AskedError
from dashboard.api.links import Addresses
from dashboard.api.resources import NotThereError, Resource, Resources
from geo import Collection
from geo.published.collection import TableCollection


@pytest.fixture(scope="module")
def resources(published: Mapping[str, Collection]) -> Resources:
    return Resources("Lines", published)


def found(resources: Resources, at: Addresses, path: str, **params: str) -> Resource:
    return resources.at(path, {name: [value] for name, value in params.items()}, at)


@pytest.mark.parametrize(
    ("path", "type", "key"),
    [
        ("", "application/json", "title"),
        ("conformance", "application/json", "conformsTo"),
        ("collections", "application/json", "collections"),
        ("collections/", "application/json", "collections"),
        ("collections/events", "application/json", "extent"),
        ("collections/events/items", "application/geo+json", "features"),
        ("collections/events/items/began", "application/geo+json", "geometry"),
        ("api", "application/vnd.oai.openapi+json;version=3.0", "openapi"),
    ],
)
def test_a_path_leads_to_its_resource(
    resources: Resources, at: Addresses, path: str, type: str, key: str
):
    resource = found(resources, at, path)
    assert resource.type == type
    assert key in json.loads(resource.text)


def test_a_row_is_found_by_an_id_with_a_slash(at: Addresses, published: Mapping[str, Collection]):
    class Slashed(TableCollection):
        def feature(self, id: str) -> dict | None:
            return {"type": "Feature", "id": id, "geometry": None, "properties": {}}

    one = Slashed("features", "Features", ".", published["features"]._table, None)
    text = found(Resources("", {"features": one}), at, "collections/features/items/a/b").text
    assert json.loads(text)["id"] == "a/b"


DOCUMENTS = ["", "conformance", "collections", "collections/", "api", "collections/events"]


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_is_json_where_that_is_asked_for(resources: Resources, at: Addresses, path: str):
    assert found(resources, at, path, f="json") == found(resources, at, path)


@pytest.mark.parametrize("format", ["html", "geojson", "xml", "JSON", ""])
@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_has_no_other_format(
    resources: Resources, at: Addresses, path: str, format: str
):
    with pytest.raises(AskedError, match=f"f is “{format}”; give json"):
        found(resources, at, path, f=format)


def test_the_reference_is_html(resources: Resources, at: Addresses):
    assert found(resources, at, "api.html", f="html") == found(resources, at, "api.html")
    with pytest.raises(AskedError, match="f is “json”; give html"):
        found(resources, at, "api.html", f="json")


@pytest.mark.parametrize("path", ["collections/events/items", "collections/events/items/began"])
def test_rows_are_plain_where_that_is_asked_for(resources: Resources, at: Addresses, path: str):
    assert found(resources, at, path, f="json").type == "application/json"


@pytest.mark.parametrize(
    "path",
    [
        "nothing", "..", "collections/nothing", "collections/nothing/items", "collections/events/x",
        "collections/events/items/nothing", "collections//items", "api/x", "\x00", "a" * 9000,
    ],
)  # fmt: skip
def test_elsewhere_there_is_nothing(resources: Resources, at: Addresses, path: str):
    with pytest.raises(NotThereError):
        found(resources, at, path)


@pytest.mark.parametrize(
    "path",
    ["", "conformance", "collections", "api", "api.html", "collections/events",
     "collections/events/items", "collections/events/items/began"],
)  # fmt: skip
def test_a_parameter_that_is_not_known_is_a_fault(resources: Resources, at: Addresses, path: str):
    with pytest.raises(AskedError, match="no parameter “x”"):
        found(resources, at, path, x="1")


def test_what_is_nowhere_takes_no_parameters_either(resources: Resources, at: Addresses):
    with pytest.raises(NotThereError):
        found(resources, at, "nothing", x="1")
