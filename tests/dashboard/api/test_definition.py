import json
from collections.abc import Mapping
from datetime import date
from urllib.parse import parse_qs

import pytest
from openapi_schema_validator import OAS30Validator
from openapi_spec_validator import OpenAPIV30SpecValidator

from dashboard.api.asked import read_asked
from dashboard.api.definition import definition
from dashboard.api.links import Addresses
from dashboard.api.resources import Resources
from geo import Collection


@pytest.fixture(scope="module")
def defined(published: Mapping[str, Collection], at: Addresses) -> dict:
    return definition("Lines", published, at)


def test_it_is_openapi_3_0(defined: dict):
    assert defined["openapi"].startswith("3.0.")
    OpenAPIV30SpecValidator(defined).validate()


def test_its_server_is_the_data_address(defined: dict):
    assert defined["servers"] == [{"url": "https://maps.example/map/data"}]


def test_it_has_the_paths_of_each_collection(defined: dict, published: Mapping[str, Collection]):
    paths = [path for path in defined["paths"] if path.startswith("/collections/")]
    ends = ("", "/items", "/items/{id}")
    assert paths == [f"/collections/{name}{end}" for name in published for end in ends]


def test_rows_take_what_the_collection_can_be_asked_by(defined: dict):
    said = defined["paths"]["/collections/excerpts/items"]["get"]["parameters"]
    names = [it["$ref"].rpartition("/")[2] for it in said]
    assert names == ["f", "limit", "offset", "bbox", "datetime", "feature", "article"]


def test_the_limit_is_bounded(defined: dict):
    limit = defined["components"]["parameters"]["limit"]["schema"]
    assert limit == {"type": "integer", "minimum": 1, "maximum": 1000, "default": 10}


def test_it_tells_each_code_that_is_answered(defined: dict):
    for path in defined["paths"].values():
        assert set(path["get"]["responses"]) == {"200", "304", "400", "404", "405", "503"}


PATHS = {
    "/": "Landing",
    "/conformance": "Conformance",
    "/collections": "Collections",
    "/collections/events": "Collection",
    "/collections/areas/items": "Rows",
    "/collections/excerpts/items": "Rows",
    "/collections/excerpts/items?f=json": "PlainRows",
    "/collections/sites/items/alpha:Pump": "Row",
    "/collections/facts/items?limit=1&offset=1": "Rows",
    "/collections/claims/items": "Rows",
    "/collections/event-articles/items?event=began": "Rows",
}


@pytest.mark.parametrize(("path", "schema"), PATHS.items())
def test_what_is_answered_is_as_it_says(
    defined: dict, published: Mapping[str, Collection], at: Addresses, path: str, schema: str
):
    path, _, query = path.partition("?")
    resource = Resources("Lines", published).at(path, parse_qs(query), at)
    schemas = {"components": defined["components"], **defined["components"]["schemas"][schema]}
    OAS30Validator(schemas).validate(json.loads(resource.text))


def test_the_example_of_days_is_no_fault(defined: dict):
    example = defined["components"]["parameters"]["datetime"]["schema"]["example"]
    assert read_asked({"datetime": [example]}, ()).selection.until == date(2020, 12, 31)


def test_it_tells_in_which_format_each_document_is(defined: dict):
    formats = {
        path: said["get"]["parameters"][0]["schema"]["enum"]
        for path, said in defined["paths"].items()
        if not path.startswith("/collections/")
    }
    json = ["json"]
    assert formats == {
        "/": json, "/api": json, "/api.html": ["html"], "/conformance": json, "/collections": json,
    }  # fmt: skip
