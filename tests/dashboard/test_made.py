import json

from starlette.requests import Request
from starlette.responses import Response

from dashboard.made import MOST_OF_A_NAME, answer, newest, offer


def got(address: str) -> Response:
    path, _, query = address.partition("?")
    scope = {"type": "http", "query_string": query.encode(), "headers": []}
    return answer(Request({**scope, "path_params": {"name": path.rpartition("/")[2]}}))


def test_a_file_is_served_at_its_address():
    assert json.loads(bytes(got(offer("a.json", "[1]")).body)) == [1]


def test_another_text_has_another_address():
    assert offer("a.json", "[1]") != offer("a.json", "[2]")


def test_files_of_another_name_do_not_make_a_file_give_way():
    first = offer("a.json", '"kept"')
    for number in range(MOST_OF_A_NAME):
        offer("b.json", str(number))
    assert got(first).status_code == 200


def test_the_oldest_file_gives_way():
    first = offer("a.json", '"first"')
    for number in range(MOST_OF_A_NAME):
        offer("a.json", str(number))
    assert got(first).status_code == 404


def test_the_newest_file_of_a_name_is_known():
    offer("a.json", "[1]")
    second = offer("a.json", "[2]")
    assert newest("a.json", "none.json") == [second]
