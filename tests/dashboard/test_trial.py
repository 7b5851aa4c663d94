"""An article that a reader tries: read like the others, corrected, kept, removed."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.testing.v1 import AppTest

from dashboard import search, trial
from dashboard.content import Feature
from dashboard.notice import box_html
from dashboard.trial import looked_for
from geo import Library
from geo.articles.batches import link_batch
from geo.articles.worker import Worker
from tests.dashboard.shown import html, notices
from tests.dashboard.test_content import content_of
from tests.geo.articles.documents.pdf import partly_pictures

APP = str(Path(__file__).parents[2] / "dashboard" / "page.py")
TEXT = """Pipeline news <b>today</b>

by Jane Doe

The BTC pipeline crosses Tovuz. The Baku-Tbilisi-Ceyhan pipeline is 1,768 km long.
"""
RAIN = "A quiet week\n\nby Jane Doe\n\nIt rained in the valley.\n"


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start no process for each test: that they read the same is tested where they are started."""
    monkeypatch.setattr(Worker, "start", lambda worker: True)
    monkeypatch.setattr(Worker, "_link", lambda it, files, *_: link_batch(files, it._gazetteer))


def open_form(**params: str) -> AppTest:
    page = AppTest.from_file(APP, default_timeout=60)
    for key, value in params.items():
        page.query_params[key] = value
    page.session_state["trial-0"] = True
    return page.run()


def press(page: AppTest, label: str) -> AppTest:
    (button,) = (button for button in page.button if button.label == label)
    return button.click().run()


def paste(page: AppTest, text: str) -> AppTest:
    page.text_area[0].input(text)
    return press(page, "Read it")


def drop(page: AppTest, **texts: bytes) -> AppTest:
    page.file_uploader[0].set_value([(f"{k}.txt", text, "text/plain") for k, text in texts.items()])
    return press(page, "Read it")


def article(page: AppTest) -> str:
    return html(page).split("<article ")[1].split("</article>")[0]


def test_the_form_is_made_when_it_is_opened():
    page = AppTest.from_file(APP, default_timeout=60).run()
    assert not page.text_area


def test_a_pasted_text_is_opened_and_its_mentions_are_marked():
    page = paste(open_form(), TEXT)
    assert not page.exception
    assert "Pipeline news &lt;b&gt;today&lt;/b&gt;" in article(page)
    assert 'data-feature="tovuz"' in article(page)


def test_the_bytes_of_a_file_are_let_go_once_it_is_read(monkeypatch: pytest.MonkeyPatch):
    dropped: list[int] = []
    monkeypatch.setattr(
        MemoryUploadedFileManager, "remove_file", lambda it, session_id, file_id: dropped.append(1)
    )
    drop(open_form(), good=TEXT.encode(), other=RAIN.encode())
    assert len(dropped) == 2


def test_its_claims_are_signed():
    assert 'class="claim"' in article(paste(open_form(), TEXT))


def test_its_sentences_stand_among_the_excerpts():
    page = paste(open_form(feature="tovuz"), TEXT)
    assert "Pipeline news" in html(page).split('class="group"')[1]


def test_the_search_finds_it():
    page = paste(open_form(search="valley"), RAIN)
    assert "<mark>valley</mark>" in html(page)


def test_it_is_first_on_the_shelf_and_said_to_be_the_reader_s():
    first = html(paste(open_form(), TEXT)).split('class="shelf"')[1].split("</li>")[0]
    assert "Pipeline news" in first
    assert "Only you see this article." in first


def test_it_is_not_in_the_address():
    assert paste(open_form(feature="btc"), TEXT).query_params == {"feature": "btc"}


def test_the_form_is_closed_and_empty_afterwards():
    assert not paste(open_form(), TEXT).text_area


def test_another_reader_sees_nothing_of_it():
    paste(open_form(), TEXT)
    assert "Pipeline news" not in html(AppTest.from_file(APP, default_timeout=60).run())


def test_a_blank_behind_a_file_s_name_does_not_count():
    page = open_form()
    page.file_uploader[0].set_value([("a.txt ", TEXT.encode(), "text/plain")])
    assert "Pipeline news" in article(press(page, "Read it"))


def test_a_refused_file_leaves_the_page_as_it_was():
    page = open_form(feature="btc")
    before = html(page)
    drop(page, bad=b"\x89PNG")
    assert notices(page, "error")[0].startswith("bad.txt: byte 89 at position 0")
    assert html(page).replace(box_html("error", notices(page, "error")[0]), "") == before


def test_of_many_files_those_that_can_be_read_are_and_the_others_are_named():
    page = drop(open_form(), one=TEXT.encode(), bad=b"\x89PNG", two=RAIN.encode())
    assert [error.split(":")[0] for error in notices(page, "error")] == ["bad.txt"]
    assert "3 articles" in html(page)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.txt", "passwd.txt: byte 89"),
        ("/var/secret/a.txt", "a.txt: byte 89"),
        ("**b** $a$ :star: <b> www.a.example.txt", "**b** $a$ :star: <b> www.a.example.txt: byte"),
        ("a.txt.exe", "a.txt.exe: .exe files are not read; put .txt,"),
        ("PHOTO.PNG", "PHOTO.PNG: .png files are not read; it is a picture:"),
        ("a", "a: it is not read; put .txt,"),
    ],
)
def test_a_refused_file_is_named_as_it_is_called_without_its_folder(name: str, shown: str):
    page = open_form()
    page.file_uploader[0].set_value([(name, b"\x89PNG", "text/plain")])
    (said,) = notices(press(page, "Read it"), "error")
    assert said.startswith(shown)


@pytest.mark.parametrize("name", ["a" * 300 + ".txt", "a\n\x1b[31m\0b.txt"])
def test_no_name_is_longer_or_stranger_than_a_line(name: str):
    page = open_form()
    page.file_uploader[0].set_value([(name, b"\x89PNG", "text/plain")])
    (said,) = notices(press(page, "Read it"), "error")
    assert not page.exception
    assert len(said) < 300
    assert not {"\n", "\x1b", "\0"}.intersection(said)


def test_an_empty_file_is_refused():
    assert notices(drop(open_form(), empty=b""), "error") == [
        "empty.txt: there is no text in it; give it the article's text"
    ]


def test_ten_files_at_once_are_read_and_one_that_comes_twice_is_one():
    others = {f"a{i}": f"A line {i}\n\n{RAIN}".encode() for i in range(8)}
    page = drop(open_form(), rain=RAIN.encode(), again=RAIN.encode(), **others)
    assert len(page.session_state["content"].own) == 9


def test_nothing_of_it_reaches_the_log(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
):
    page = drop(open_form(), zephyrine=TEXT.encode(), zephyrine2=b"\x89PNG zephyrine")
    assert notices(page, "error")
    said = capfd.readouterr()
    logged = caplog.text + said.out + said.err
    assert not re.search("zephyrine|Pipeline news|Jane Doe", logged)


def test_pages_without_text_are_named():
    page = open_form()
    data = partly_pictures(True, False)
    page.file_uploader[0].set_value([("scan.pdf", data, "application/pdf")])
    assert "Of its file, page 2 has no text, only pictures;" in html(press(page, "Read it"))


def test_nothing_given_is_said():
    page = press(open_form(), "Read it")
    assert notices(page, "error")[0] == "Paste a text or choose a file first."


def test_no_more_are_tried_than_may_be(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(trial, "MOST_ARTICLES", 1)
    page = drop(open_form(), one=TEXT.encode(), two=RAIN.encode())
    assert notices(page, "error")[0].startswith("You can try 1 articles at a time.")


def test_nor_more_letters(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(trial, "MOST_LETTERS", 200)
    page = drop(open_form(), one=TEXT.encode(), two=TEXT.encode() + RAIN.encode())
    assert notices(page, "error") == [
        "two.txt: you can try 200 letters at a time; remove some articles"
    ]
    assert len(page.session_state["content"].own) == 1


def test_with_nothing_found_the_page_says_what_it_looked_for():
    said = html(paste(open_form(), RAIN))
    assert "It was searched for the names of BTC oil pipeline, BTE gas pipeline," in said
    assert ", in Armenian, Azerbaijani, English," in said


def test_of_very_many_features_some_are_named(library: Library, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(search, "MOST_FEATURES", 1)
    content = content_of(library)
    features = {id: Feature(id, id.upper(), "oil", "route") for id in "abc"}
    said = looked_for(replace(content, features=features))
    assert "the names of A and 2 other features, in no language." in said


def test_what_is_tried_can_be_removed():
    page = press(paste(open_form(), TEXT), "Remove")
    assert "Pipeline news" not in html(page)


def correct(page: AppTest, **fields: str) -> AppTest:
    (own,) = page.session_state["content"].own
    page.session_state[f"header-{hash(own.version)}"] = True
    page.run()
    for label, value in fields.items():
        (field,) = (field for field in page.text_input if field.label == label)
        field.input(value)
    return press(page, "Correct")


def test_its_header_can_be_corrected():
    page = correct(paste(open_form(), TEXT), Title="Old news", Published="22 September 2020")
    assert "Old news" in article(page)
    assert "22 September 2020" in article(page)
    assert "Jane Doe" in article(page)


def test_a_mention_in_a_corrected_title_counts():
    page = correct(paste(open_form(), RAIN), Title="Rain on the BTC pipeline")
    assert 'data-feature="btc"' in article(page)
    assert "BTC oil pipeline 1</a>" in html(page)


def test_a_date_that_is_none_is_refused():
    page = correct(paste(open_form(), TEXT), Published="soon", Title="Old news")
    assert "soon" in notices(page, "error")[0]
    assert "Old news" not in article(page)


def test_a_link_to_what_another_reader_tried_says_so():
    page = AppTest.from_file(APP, default_timeout=60)
    page.query_params["article"] = "own/0123456789ab"
    assert "was tried by a reader and stayed there" in notices(page.run(), "info")[0]


def test_a_link_to_what_another_reader_tried_opens_no_claim_of_another_article():
    page = AppTest.from_file(APP, default_timeout=60)
    page.query_params.update({"article": "own/0123456789ab", "claim": "1"})
    assert "Checked against the map" not in html(page.run())
