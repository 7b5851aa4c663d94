from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from starlette.requests import Request

from dashboard.content import Content
from dashboard.preview import crawlers
from dashboard.preview.crawlers import robots_txt, routes, sitemap_xml
from geo import Gazetteer, load_library

AT = "https://maps.example.org/map"


def listed(text: str) -> list[str]:
    return [str(node.text) for node in ElementTree.fromstring(text).iter() if "loc" in node.tag]


def test_programs_may_read_all_and_learn_what_there_is():
    assert robots_txt(AT).splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://maps.example.org/map/sitemap.xml",
    ]


def test_each_page_feature_event_and_article_is_listed(content: Content):
    assert listed(sitemap_xml(content, AT)) == [
        f"{AT}/",
        f"{AT}/about",
        f"{AT}/checks",
        f"{AT}/?feature=alpha",
        f"{AT}/?feature=beta",
        f"{AT}/?feature=gamma",
        f"{AT}/?feature=delta",
        f"{AT}/?event=began",
        f"{AT}/?event=stopped",
        f"{AT}/?event=met",
        f"{AT}/?article=two-lines",
    ]


def test_a_name_of_a_file_breaks_no_address(content: Content, gazetteer: Gazetteer, tmp_path: Path):
    (tmp_path / "a&b <c>.txt").write_text("A title\n\nA text of some words.", encoding="utf-8")
    library = load_library(tmp_path, gazetteer)
    found = listed(sitemap_xml(replace(content, library=library), AT))
    assert found[-1] == f"{AT}/?article=a%26b+%3Cc%3E"


def test_of_very_many_the_first_are_listed(content: Content, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(crawlers, "MOST_ADDRESSES", 4)
    assert listed(sitemap_xml(content, AT))[-1] == f"{AT}/?feature=alpha"


def test_while_the_data_are_read_one_is_asked_to_come_again():
    _, sitemap = routes(lambda: None)
    answer = sitemap.endpoint(Request({"type": "http", "headers": []}))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_an_answer_tells_its_kind(content: Content):
    robots, sitemap = routes(lambda: content)
    request = Request({"type": "http", "headers": [(b"host", b"maps.example.org")]})
    kinds = [route.endpoint(request).media_type for route in (robots, sitemap)]
    assert kinds == ["text/plain", "application/xml"]
